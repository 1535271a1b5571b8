// What the commands have beside a run's context, what they give back, and how that is shown.
import { isAbsolute, relative, resolve } from 'node:path';
import type { Command } from 'commander';
import { Option } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { createContext, type Context, type RunOptions } from '../cases/context.js';
import type { Io } from '../cases/io.js';
import type { CheckedCase } from '../cases/read-case.js';
import { showFile } from '../characters.js';
import { findRepository, realPath } from '../cases/folders.js';
import { uniqueDiagnostics, type Diagnostic, type Language } from '../diagnostic.js';
import { isForPrograms, reportFormatNames, type ReportFormat } from '../reporters/formats.js';
import type { Wording } from '../reporters/wording/wording.js';
import { stackOf } from '../stack.js';
import { EXIT, exitCodeOf } from './exit-code.js';
import { hasColor, hasUnicode, wordingFor } from './terminal.js';

/** The flags that every command has. */
export interface CommonFlags extends RunOptions {
  lang?: Language;
  format?: ReportFormat;
  quiet?: boolean;
  debug?: boolean;
}

/** A run's context with how findings are shown. */
export interface Cli extends Context {
  readonly wording: Wording;
  readonly format: ReportFormat;
  /** Whether success is not told. */
  readonly quiet: boolean;
  /** Whether a fault in iop is told with where it arose. */
  readonly debug: boolean;
}

/** A fault in iop itself. */
export interface Fault {
  /** The case that it stopped. */
  name: string;
  error: Error;
}

/** What a command has found and done. */
export interface CommandResult {
  diagnostics: readonly Diagnostic[];
  exitCode: number;
  /** Faults in iop itself, each with the case that it stopped. */
  faults?: readonly Fault[];
  /** How many cases it was about: the last line counts them. */
  cases: number;
  /** The texts of the files that diagnostics name, beside those of profiles and settings. */
  texts: ReadonlyMap<string, string>;
  /** Whether standard output holds what was asked for, so that findings go elsewhere. */
  ownsStdout?: boolean;
  /** Whether only findings are told, and nothing where there are none. */
  isQuiet?: boolean;
}

/** Declares a command and its flags. */
export type Declare = (program: Command, run: Runner) => void;

/** Runs a command's work and shows its result. `place` is any case of the run. */
export type Runner = (
  flags: CommonFlags,
  place: string | undefined,
  work: (cli: Cli) => Promise<CommandResult>,
) => Promise<void>;

export async function createCli(io: Io, flags: CommonFlags, place = '.'): Promise<Cli> {
  const context = createContext(io, flags, place);
  const setting = context.config?.settings.lang;
  return {
    ...context,
    wording: await wordingFor(io, flags.lang, setting),
    format: flags.format ?? (io.env['GITHUB_ACTIONS'] === 'true' ? 'github' : 'pretty'),
    quiet: flags.quiet === true,
    debug: flags.debug === true,
  };
}

/** A result from what cases have given and what else was found. */
export function resultOf(
  cases: readonly Pick<CheckedCase, 'name' | 'text' | 'diagnostics' | 'fault'>[],
  others: readonly Diagnostic[] = [],
  shown: Pick<CommandResult, 'ownsStdout' | 'isQuiet' | 'faults'> = {},
): CommandResult {
  const diagnostics = [...cases.flatMap((each) => each.diagnostics), ...others];
  const texts = new Map(
    cases.flatMap(({ name, text }): [string, string][] => (text === undefined ? [] : [[name, text]])),
  );
  const faults = [
    ...cases.flatMap(({ name, fault }): Fault[] => (fault ? [{ name, error: fault }] : [])),
    ...(shown.faults ?? []),
  ];
  return {
    diagnostics,
    exitCode: faults.length > 0 ? EXIT.internal : exitCodeOf(diagnostics, new Set(texts.keys())),
    cases: cases.length,
    texts,
    ...shown,
    faults,
  };
}

/** Prints what was found, to the stream that programs read where they asked for it, and counts it. */
export async function showResult(cli: Cli, result: CommandResult): Promise<void> {
  const { io, format, wording, profiles, configs } = cli;
  const { cases, ownsStdout = false } = result;
  const quiet = cli.quiet || result.isQuiet === true;
  const found = uniqueDiagnostics(result.diagnostics);
  for (const { name, error } of result.faults ?? []) {
    const reason = cli.debug ? stackOf(error) : error.message;
    io.stderr.write(`${wording.internalError(`${showFile(name)}: ${showLines(reason)}`)}\n`);
  }
  if (found.length > 0 || isForPrograms(format)) {
    const goesToStdout = (isForPrograms(format) || format === 'github') && !ownsStdout;
    const stream = goesToStdout ? io.stdout : io.stderr;
    // what puts findings into words is loaded where there are some
    const { formatReport } = await import('../reporters/report.js');
    const text = formatReport(found, format, {
      wording,
      texts: new Map([...configs.texts, ...profiles.texts, ...result.texts]),
      version: packageJson.version,
      fromRoot: (file) => nameFromRoot(io, file),
      color: hasColor(io, stream),
      ascii: !hasUnicode(io),
    });
    if (text !== '') stream.write(text);
  }
  if (isForPrograms(format) || cases === 0 || (quiet && found.length === 0)) return;
  const count = (severity: string): number => found.filter((each) => each.severity === severity).length;
  const counts = { errors: count('error'), warnings: count('warning'), infos: count('info'), cases };
  io.stderr.write(`${found.length > 0 && format === 'pretty' ? '\n' : ''}${wording.summary(counts)}\n`);
}

/** A reason over several lines, of which none can steer a program. */
function showLines(reason: string): string {
  return reason.split('\n').map(showFile).join('\n');
}

/** What a file is called from the workspace of a CI job, or from the root of the repository; elsewhere as it is. */
function nameFromRoot({ cwd, env }: Io, file: string): string {
  const path = resolve(cwd, file);
  const roots = [env['GITHUB_WORKSPACE'], env['CI_PROJECT_DIR'], findRepository(cwd)];
  const inside = roots
    .filter((root) => root !== undefined && root !== '')
    .map((root) => relative(realPath(root ?? ''), realPath(path)))
    .find((name) => !/^\.\.(?:[/\\]|$)/.test(name) && !isAbsolute(name));
  return inside ?? file;
}

/** Adds the flags that every command has. */
export function withCommonFlags(command: Command): Command {
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
    .addOption(new Option('--strict', 'treat warnings as errors'))
    .addOption(new Option('-q, --quiet', 'say nothing where all is well'))
    .addOption(new Option('--debug', 'show where a fault in iop arose'));
}
