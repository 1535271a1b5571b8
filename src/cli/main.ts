// The program: arguments → command → exit code.
import { Argument, Command, CommanderError, Option } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import type { BatchOptions } from './batch/batch.js';
import type { CheckOptions } from './check.js';
import { reportFormatNames } from '../reporters/formats.js';
import type { EjectOptions } from './eject.js';
import { EXIT } from './exit-code.js';
import type { FactsOptions } from './facts.js';
import type { Io } from './io.js';
import type { DraftOptions } from './plan-draft.js';
import type { PublishedSchema } from './schema.js';
import type { CommonOptions, Session } from './session.js';
import { hasColor } from './terminal.js';

const EXIT_CODES = `
Exit codes:
  0  all is well
  1  a case has problems
  2  wrong use or set-up: a flag, a profile, a template
  3  a file could not be read or written
  70 a fault in iop
  130, 143 interrupted

Environment: IOP_LANG and IOP_PROFILE stand in for --lang and --profile; NO_COLOR, FORCE_COLOR.
Settings: the nearest iop.config.yaml, from the case upwards (profile, figures, output, to, lang, strict).`;

/** The schemas that can be printed; they themselves are loaded where they are. */
const SCHEMAS: readonly PublishedSchema[] = ['case', 'profile', 'config', 'facts', 'manifest'];

/** Commands are loaded when they are asked for: `iop --version` need not know how a memo is made. */
async function sessionFor(io: Io, options: CommonOptions, place = '.'): Promise<Session> {
  const { createSession } = await import('./session.js');
  return createSession(io, options, place);
}

/** Runs the program with the arguments after its name; gives the exit code. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  let exitCode = 0;
  let usageFault: string | undefined;
  const program = createProgram(io, {
    exit: (code) => (exitCode = code),
    misuse: (text) => (usageFault = text),
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
    if (usageFault !== undefined) await reportUsage(io, usageFault, flags);
    return EXIT.usage;
  }
}

/** What the program tells of a run beside what it prints. */
interface Told {
  exit: (code: number) => void;
  /** Commander's own words for wrong use. */
  misuse: (text: string) => void;
}

function createProgram(io: Io, { exit: setExitCode, misuse }: Told): Command {
  const program = new Command('iop')
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
    .addHelpText(
      'after',
      `
Examples:
  $ iop draft case.yaml                   memo.docx and memo.md beside the case
  $ iop draft cases/*.yaml -o out/        a whole meeting's memos into a folder
  $ iop draft case.yaml --to md -o -      the Markdown to standard output
  $ iop check case.yaml                   what is wrong, and where
  $ iop facts case.yaml                   every computed figure and where it comes from
${EXIT_CODES}`,
    );

  withCommonOptions(program.command('draft'))
    .description('make the memo of each case, as Word and Markdown')
    .argument('<case...>', 'case files; - reads standard input')
    .addOption(
      new Option(
        '-o, --output <where>',
        "a file, a folder (ends with /), a pattern such as 'out/{reference}.{ext}', or - for standard output; left out: beside the case",
      ),
    )
    .addOption(
      new Option(
        '--to <formats>',
        'formats to write, separated by commas: docx, md, html, pdf (default: docx,md)',
      ),
    )
    .addOption(
      new Option('--figures', 'draw the amounts and the timeline as charts, whatever the profile says'),
    )
    .addOption(
      new Option(
        '--check',
        'write nothing; list the files that are not what their cases give, and exit with 1',
      ),
    )
    .addOption(new Option('--diff', 'show how the texts differ from those of the files that are there'))
    .addOption(
      new Option('--force', 'overwrite Word files that someone has changed since, and keep a copy of each'),
    )
    .addOption(new Option('-w, --watch', 'make the memos again each time a case or its profile is saved'))
    .addHelpText(
      'after',
      `
A folder takes each memo under its case's name (for case.yaml, its folder's name). A pattern can
have {name}, {reference}, {date}, {kind} and {ext}. A file whose content would not change is left alone.

Examples:
  $ iop draft examples/thaiwise-2026-agreement/case.yaml -o out/
  $ iop draft case.yaml -o memo.docx
  $ iop draft cases/*.yaml -o 'out/{reference}.{ext}' --to docx`,
    )
    .action(async (cases: string[], options: DraftOptions) => {
      if (options.watch) {
        const { watch } = await import('./watch.js');
        return setExitCode(await watch(io, cases, options));
      }
      const [{ draft }, session] = await Promise.all([
        import('./draft.js'),
        sessionFor(io, options, cases[0]),
      ]);
      setExitCode(await draft(session, cases, options));
    });

  withCommonOptions(program.command('batch'))
    .description("make the memos of all cases in folders, such as a meeting's")
    .argument(
      '<where...>',
      "folders (their case.yaml and *.case.yaml), or patterns in quotation marks: 'cases/**/*.yaml'",
    )
    .addOption(
      new Option(
        '-o, --output <folder>',
        'the folder for the memos (needed, unless iop.config.yaml says it)',
      ),
    )
    .addOption(new Option('--to <formats>', 'formats to write: docx, md, html (default: docx,md)'))
    .addOption(new Option('--meeting <date>', 'only the cases that are decided at the meeting of this day'))
    .addOption(
      new Option(
        '--shard <share>',
        "one machine's share, such as 1/3; left out: what GitLab (CI_NODE_INDEX) or Kubernetes (JOB_COMPLETION_INDEX, with /3) says",
      ),
    )
    .addOption(new Option('--jobs <number>', 'how many workers draft at once (default: the number of cores)'))
    .addOption(
      new Option(
        '--changed',
        'only the cases that git says have changed, or whose profile has (see --since)',
      ),
    )
    .addOption(new Option('--since <revision>', 'changed since this revision (default: HEAD)'))
    .addOption(new Option('--no-cache', 'draft every case anew, whatever the last run remembers'))
    .addOption(new Option('--prune', 'remove the files of cases that are deleted or renamed'))
    .addOption(new Option('--zip', "with --meeting: all the meeting's files as one zip, too"))
    .addOption(
      new Option('--figures', 'draw the amounts and the timeline as charts, whatever the profile says'),
    )
    .addOption(new Option('--check', 'write nothing; list the files that are not what their cases give'))
    .addOption(new Option('--diff', 'show how the texts differ from those of the files that are there'))
    .addOption(
      new Option('--force', 'overwrite Word files that someone has changed since, and keep a copy of each'),
    )
    .addHelpText(
      'after',
      `
Every case is attempted; one that is faulty is in the table, and the highest exit code wins. A case
whose text, profile and files are as the last run left them is not drafted again. With --meeting the
folder also gets an agenda (foredragningslista-DATE) and manifest.json.

Examples:
  $ iop batch cases/ -o out/
  $ iop batch cases/ -o out/ --meeting 2025-11-20 --zip
  $ iop batch cases/ -o out/ --changed --since origin/main
  $ iop batch cases/ -o out/ --check`,
    )
    .action(async (where: string[], options: BatchOptions) => {
      const [{ batch }, session] = await Promise.all([
        import('./batch/batch.js'),
        sessionFor(io, options, where[0]),
      ]);
      setExitCode(await batch(session, where, options));
    });

  withCommonOptions(program.command('check'))
    .description('report what is wrong with each case, or with a profile alone, and write nothing')
    .argument('[case...]', 'case files; - reads standard input')
    .addOption(
      new Option(
        '--fix',
        'put right in the file what is certain (dashes, spaces, forms of numbers), and show it',
      ),
    )
    .addHelpText(
      'after',
      '\nExamples:\n  $ iop check examples/*/case.yaml\n  $ iop check case.yaml --format concise\n  $ iop check --profile ./our-profile/',
    )
    .action(async (cases: string[], options: CheckOptions) => {
      const [{ check }, session] = await Promise.all([
        import('./check.js'),
        sessionFor(io, options, cases[0]),
      ]);
      setExitCode(await check(session, cases, options));
    });

  withCommonOptions(program.command('explain'))
    .description('say what a finding means, why it matters and how to put it right or suppress it')
    .argument('[code]', 'the code of a finding; left out: all codes')
    .addHelpText('after', '\nExamples:\n  $ iop explain\n  $ iop explain agreement-gap --lang sv')
    .action(async (code: string | undefined, options: CommonOptions) => {
      const [{ explain }, session] = await Promise.all([import('./explain.js'), sessionFor(io, options)]);
      setExitCode(await explain(session, code));
    });

  withCommonOptions(program.command('facts'))
    .description('show every computed figure: its value, its rule, and the lines of the case it is made of')
    .argument('<case>', 'a case file; - reads standard input')
    .option('--json', 'all facts, for programs')
    .addHelpText(
      'after',
      '\nExamples:\n  $ iop facts case.yaml\n  $ iop facts case.yaml --json | jq .facts.funding.total',
    )
    .action(async (file: string, options: FactsOptions) => {
      const [{ facts }, session] = await Promise.all([import('./facts.js'), sessionFor(io, options, file)]);
      setExitCode(await facts(session, file, options));
    });

  withCommonOptions(program.command('eject'))
    .description("copy a built-in file as the start of a profile of one's own")
    .argument('<name>', '`profile` for the settings, a kind of memo (agreement, extension), or a partial')
    .addOption(new Option('-o, --output <folder>', 'the folder of the profile (default: iop-profile)'))
    .addHelpText(
      'after',
      '\nExamples:\n  $ iop eject profile\n  $ iop eject summary -o our-profile\n  $ iop eject profile --profile malmo-asn',
    )
    .action(async (name: string, options: EjectOptions) => {
      const [{ eject }, session] = await Promise.all([import('./eject.js'), sessionFor(io, options)]);
      setExitCode(await eject(session, name, options));
    });

  withCommonOptions(program.command('text'))
    .description('print what a Word file says, a line a paragraph')
    .argument('<file>', 'a Word file; - for standard input')
    .addHelpText(
      'after',
      "\nExample, for git diff:\n  $ echo '*.docx diff=iop' >> .gitattributes\n  $ git config diff.iop.textconv 'npx iop text'",
    )
    .action(async (file: string, options: CommonOptions) => {
      const [{ text }, session] = await Promise.all([import('./text.js'), sessionFor(io, options)]);
      setExitCode(await text(session, file));
    });

  program
    .command('schema')
    .description('print a JSON Schema, for editors and other programs')
    .addArgument(new Argument('[name]', 'which schema').choices(SCHEMAS).default('case'))
    .addHelpText('after', '\nExample:\n  $ iop schema case > case.schema.json')
    .action(async (name: PublishedSchema) => {
      const { printSchema } = await import('./schema.js');
      setExitCode(await printSchema(io, name));
    });

  return program;
}

function withCommonOptions(command: Command): Command {
  return command
    .addOption(
      new Option(
        '-p, --profile <name>',
        "a built-in profile's name, or a folder; wins over the case's own (default: the case's, else generic)",
      ),
    )
    .addOption(new Option('--format <format>', 'how findings are shown').choices(reportFormatNames))
    .addOption(
      new Option('--lang <language>', 'the language of messages; memos are always Swedish').choices([
        'sv',
        'en',
      ]),
    )
    .addOption(new Option('--stdin-filename <name>', 'what to call standard input in messages'))
    .addOption(new Option('--strict', 'take warnings for errors'))
    .addOption(new Option('-q, --quiet', 'say nothing where all is well'))
    .addOption(new Option('--debug', 'show where a fault in iop arose'));
}

/** A flag's value before the flags are understood, for the errors of doing so. */
function valueOfFlag(argv: readonly string[], flag: string): string | undefined {
  const at = argv.indexOf(flag);
  return at >= 0 ? argv[at + 1] : argv.find((each) => each.startsWith(`${flag}=`))?.slice(flag.length + 1);
}
