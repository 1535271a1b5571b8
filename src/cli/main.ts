// The program: arguments → command → exit code. Each command declares itself in its own file.
import { Command, CommanderError } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { createContext } from '../cases/context.js';
import type { Io } from '../cases/io.js';
import { declareBatch } from './batch.js';
import { declareCheck } from './check.js';
import { declareCompletion } from './completion.js';
import { createCli, showResult, type Declare } from './cli.js';
import { declareDiff } from './diff.js';
import { declareDraft } from './draft.js';
import { declareEject } from './eject.js';
import { EXIT } from './exit-code.js';
import { declareExplain } from './explain.js';
import { declareFacts } from './facts.js';
import { declareImport } from './import.js';
import { declareLsp } from './lsp.js';
import { declareMcp } from './mcp.js';
import { declareKinds } from './kinds.js';
import { declareNew } from './new.js';
import { declarePreview } from './preview.js';
import { declarePull } from './pull.js';
import { declareMinutes } from './minutes.js';
import { declareRenew } from './renew.js';
import { declareSchema } from './schema.js';
import { speak } from './help.js';
import { hasColor, languageOf } from './terminal.js';
import { declareText } from './text.js';

/** The commands in the order in which the help lists them. */
const commands: readonly Declare[] = [
  declareNew,
  declareRenew,
  declareImport,
  declarePull,
  declarePreview,
  declareDraft,
  declareBatch,
  declareMinutes,
  declareCheck,
  declareExplain,
  declareFacts,
  declareDiff,
  declareKinds,
  declareEject,
  declareText,
  declareSchema,
  declareCompletion,
  declareLsp,
  declareMcp,
];

const HELP = `
Examples:
  $ iop new agreement my-case             a case to fill in, with the editor's settings
  $ iop renew 2026/case.yaml -o 2027/     next year's case from this one
  $ iop import old-memo.docx              a case from an old memo
  $ iop pull memo.docx                    what someone changed in Word, back into the case
  $ iop preview case.yaml                 the memo in the browser, anew on each save
  $ iop draft case.yaml                   memo.docx and memo.md beside the case
  $ iop draft cases/*.yaml -o out/        a whole meeting's memos into a folder
  $ iop draft case.yaml --to md -o -      the Markdown to standard output
  $ iop check case.yaml                   what is wrong, and where
  $ iop facts case.yaml                   every computed figure and where it comes from

Exit codes:
  0  all is well
  1  a case has problems
  2  wrong use or set-up: a flag, a profile, a template
  3  a file could not be read or written
  70 a fault in iop
  130, 143 interrupted

Environment: IOP_LANG and IOP_PROFILE stand in for --lang and --profile; NO_COLOR, FORCE_COLOR.
Settings: the nearest iop.config.yaml, from the case upwards (profile, figures, output, to, lang, strict).`;

const HELP_FLAGS = ['-h', '--help', 'help'];

/** Runs the program with the arguments after its name; gives the exit code. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  let exitCode: number = EXIT.ok;
  let misuse: string | undefined;
  const program = createProgram(io, (text) => (misuse = text));
  if (argv.length === 0 || argv.some((each) => HELP_FLAGS.includes(each))) {
    const { config } = createContext(io, {}, '.');
    await speak(program, languageOf(io, valueOfFlag(argv, '--lang'), config?.settings.lang));
  }
  for (const declare of commands)
    declare(program, async (flags, place, work) => {
      const cli = await createCli(io, flags, place);
      const result = await work(cli);
      await showResult(cli, result);
      exitCode = result.exitCode;
    });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return EXIT.ok;
    const { reportFault, reportUsage } = await import('./report-main.js');
    const flags = { lang: valueOfFlag(argv, '--lang'), format: valueOfFlag(argv, '--format') };
    if (!(error instanceof CommanderError)) {
      await reportFault(io, error as Error, flags.lang, argv.includes('--debug'));
      return EXIT.internal;
    }
    if (misuse !== undefined) await reportUsage(io, misuse, flags);
    return EXIT.usage;
  }
}

/** The program without its commands. `misuse` is called with commander's own words for wrong use. */
function createProgram(io: Io, misuse: (text: string) => void): Command {
  return new Command('iop')
    .description(
      'Makes decision memos (tjänsteskrivelser) about idéburet offentligt partnerskap from case files.',
    )
    .version(packageJson.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .helpCommand('help [command]', 'show help for a command')
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void io.stderr.write(text),
      outputError: misuse,
      getOutHasColors: () => hasColor(io, io.stdout),
      getErrHasColors: () => hasColor(io, io.stderr),
    })
    .exitOverride()
    .showSuggestionAfterError()
    .addHelpText('after', HELP);
}

/** A flag's value before the flags are understood, for the errors of doing so. */
function valueOfFlag(argv: readonly string[], flag: string): string | undefined {
  const at = argv.indexOf(flag);
  return at >= 0 ? argv[at + 1] : argv.find((each) => each.startsWith(`${flag}=`))?.slice(flag.length + 1);
}
