// `iop completion SHELL`: the script by which a shell completes commands, flags and their values. What can be completed is
// read from the commands as they are declared.
import { Argument, type Command } from 'commander';
import { listBuiltIn } from '../cases/profiles.js';
import { checks } from '../checks/run-checks.js';
import { resultOf, withCommonFlags, type Cli, type CommonFlags, type Declare } from './cli.js';
import type { CompletedCommand, Shell } from './completion-scripts.js';
import { translate } from './help.js';

const SHELLS: readonly Shell[] = ['bash', 'zsh', 'fish', 'powershell'];

export const declareCompletion: Declare = (program, run) => {
  withCommonFlags(program.command('completion'))
    .description('print the script by which a shell completes commands, flags and their values')
    .addArgument(new Argument('<shell>', 'which shell').choices(SHELLS))
    .addHelpText(
      'after',
      `
Examples:
  $ source <(iop completion bash)                    in ~/.bashrc
  $ source <(iop completion zsh)                     in ~/.zshrc
  $ iop completion fish > ~/.config/fish/completions/iop.fish
  $ iop completion powershell >> $PROFILE`,
    )
    .action((shell: Shell, flags: CommonFlags) =>
      run(flags, undefined, async (cli) => {
        const { completionScripts } = await import('./completion-scripts.js');
        cli.io.stdout.write(completionScripts[shell](await listCompleted(cli, program)));
        return resultOf([], [], { ownsStdout: true });
      }),
    );
};

async function listCompleted(cli: Cli, program: Command): Promise<CompletedCommand[]> {
  const known = await listValues(cli);
  const say = await translate(cli.wording.language);
  return program
    .createHelp()
    .visibleCommands(program)
    .map((command) => ({
      name: command.name(),
      description: say(command.description()),
      flags: command
        .createHelp()
        .visibleOptions(command)
        .map(({ long = '', description, required, argChoices }) => ({
          name: long,
          description: say(description),
          takesValue: required,
          values: argChoices ?? known.get(long) ?? [],
        })),
      values: command.registeredArguments.flatMap(
        (argument) => argument.argChoices ?? known.get(`${command.name()} ${argument.name()}`) ?? [],
      ),
    }));
}

/** The values of flags, and of arguments by the command's name and theirs. */
async function listValues({ io, profiles }: Cli): Promise<Map<string, readonly string[]>> {
  const names = await listBuiltIn(io);
  const generic = await profiles.find(undefined);
  const kinds = generic.ok ? Object.keys(generic.value.kinds) : [];
  return new Map([
    ['--profile', names],
    ['new kind', [...kinds, 'profile']],
    ['kinds kind', kinds],
    ['explain code', checks.map(({ code }) => code).sort()],
    ['eject name', ['profile', 'memo', 'agenda', 'minutes', 'letterhead']],
  ]);
}
