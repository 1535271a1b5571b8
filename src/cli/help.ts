// The help of the commands in the user's language. The commands say it in English; in Swedish each text is looked up.
import type { Command, Help } from 'commander';
import type { Language } from '../diagnostic.js';

/** Gives a text of the help in a language. */
export type Say = (text: string) => string;

export async function translate(language: Language): Promise<Say> {
  if (language === 'en') return (text) => text;
  const { swedish } = await import('./help-sv.js');
  return (text) => swedish[text] ?? text;
}

/** Has a program, and all commands that are declared after it, show its help in a language. */
export async function speak(program: Command, language: Language): Promise<void> {
  if (language === 'en') return;
  const say = await translate(language);
  const help: Partial<Help> = {
    commandDescription: (command) => say(command.description()),
    subcommandDescription: (command) => say(command.summary() || command.description()),
    argumentDescription: ({ description, argChoices, defaultValue }) =>
      say(description) + extras(argChoices, defaultValue),
    optionDescription: ({ description, argChoices, defaultValue, negate }) =>
      say(description) + extras(argChoices, negate ? undefined : defaultValue),
    styleTitle: say,
    styleUsage: (usage) => usage.replace('[options]', '[flaggor]').replace('[command]', '[kommando]'),
    subcommandTerm: (command) => {
      const args = command.registeredArguments.map((each) =>
        nameOf(each.name(), each.required, each.variadic),
      );
      return [command.name(), ...(command.options.length > 0 ? ['[flaggor]'] : []), ...args].join(' ');
    },
  };
  program.configureHelp(help);
  const output = program.configureOutput();
  program.configureOutput({
    writeOut: (text) => output.writeOut?.(sayAfter(text, say)),
    writeErr: (text) => output.writeErr?.(sayAfter(text, say)),
  });
}

function nameOf(name: string, isRequired: boolean, isVariadic: boolean): string {
  const word = isVariadic ? `${name}...` : name;
  return isRequired ? `<${word}>` : `[${word}]`;
}

/** The values that there are, and the one that holds where none is given. */
function extras(choices: readonly string[] | undefined, value: unknown): string {
  const parts = [
    ...(choices ? [`ett av ${choices.join(', ')}`] : []),
    ...(typeof value === 'string' ? [`annars ${value}`] : []),
  ];
  return parts.length > 0 ? ` (${parts.join('; ')})` : '';
}

/** What stands below a command's help: whole paragraphs, and examples, of which what stands beside them is said. */
function sayAfter(text: string, say: Say): string {
  return text
    .split('\n\n')
    .map((paragraph) => {
      const whole = say(paragraph.trim());
      if (whole !== paragraph.trim()) return paragraph.replace(paragraph.trim(), whole);
      return paragraph
        .split('\n')
        .map((line) => {
          const [, command, gap, beside] = /^( {2}(?:\$ )?.*?\S)( {2,})(\S.*)$/.exec(line) ?? [];
          if (command !== undefined && gap !== undefined && beside !== undefined)
            return `${command}${gap}${say(beside)}`;
          const [, number = '', code] = /^( {2}[\d, ]+)(\S.*)$/.exec(line) ?? [];
          return code === undefined ? say(line) : `${number}${say(code)}`;
        })
        .join('\n');
    })
    .join('\n\n');
}
