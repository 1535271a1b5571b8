// What the options of `iop draft` ask for: which formats, and where to.
import { isAbsolute, join, relative, resolve } from 'node:path';
import { diagnose, failure, hasErrors, success, type Diagnostic, type Result } from '../diagnostic.js';
import type { Context } from '../cases/context.js';
import { isFolder } from '../cases/folders.js';
import { STANDARD_STREAM } from '../cases/read-text.js';
import {
  outputFormats,
  parseDestination,
  parseFormats,
  type Destination,
  type OutputFormat,
} from '../output/destination.js';

/** Where memos go, and how they are written. */
export interface DraftOptions {
  output?: string;
  to?: string;
  /** Whether nothing is written, and what would change is listed. */
  check?: boolean;
  /** Whether files that someone has changed, or that iop has not made, are overwritten, and a copy kept. */
  force?: boolean;
  /** Whether the difference of the texts is shown. */
  diff?: boolean;
}

/** The options with what the settings file says of where memos go. */
export function withSettings<Options extends DraftOptions>(
  { io, config }: Context,
  options: Options,
): Options {
  if (!config) return options;
  const { output, to } = config.settings;
  // a file that is named says its own format
  const isNamed = options.output !== undefined && !holdsAnyFormat(options.output, io.cwd);
  return {
    ...(output !== undefined && { output: fromHere(output, config.folder, io.cwd) }),
    ...(to !== undefined && !isNamed && { to }),
    ...options,
  };
}

/** Whether a place that is named takes files of several formats: a folder, or a pattern that has the format in it. */
function holdsAnyFormat(output: string, cwd: string): boolean {
  return output.includes('{ext}') || /[/\\]$/.test(output) || isFolder(resolve(cwd, output));
}

/** A path from a folder as a path from here; the slash at its end stays. */
function fromHere(path: string, folder: string, cwd: string): string {
  return isAbsolute(path) ? path : join(relative(cwd, folder), path);
}

export interface Plan {
  destination: Destination;
  formats: OutputFormat[];
}

/** What is to be written where, or why the options don't say. */
export function planDraft(
  { io }: Context,
  cases: readonly string[],
  { output, to, check }: DraftOptions,
): Result<Plan> {
  const faults: Diagnostic[] = [];
  if (cases.filter((file) => file === STANDARD_STREAM).length > 1)
    faults.push(diagnose('usage/stdin-once', {}));
  const asked = to === undefined ? undefined : parseFormats(to, outputFormats);
  faults.push(...(asked?.diagnostics ?? []));
  const destination = parseDestination(output, (path) => isFolder(resolve(io.cwd, path)));
  faults.push(...destination.diagnostics);
  if (!destination.ok || (asked && !asked.ok) || hasErrors(faults)) return failure(faults);
  const wanted = asked?.value ?? defaultFormats(destination.value);
  const fault =
    countFault(destination.value, cases.length, wanted) ??
    (check ? checkFault(destination.value, wanted) : undefined);
  return fault ? failure([fault]) : success({ destination: destination.value, formats: wanted });
}

/** Both formats; the one that a file's name asks for; Markdown for a stream. */
function defaultFormats(destination: Destination): OutputFormat[] {
  if (destination.kind === 'stdout') return ['md'];
  if (destination.kind === 'file')
    return outputFormats.filter((format) => destination.file.toLowerCase().endsWith(`.${format}`));
  if (destination.kind !== 'pattern' || destination.pattern.includes('{ext}')) return ['docx', 'md'];
  const named = outputFormats.filter((format) => destination.pattern.endsWith(`.${format}`));
  return named.length > 0 ? named : ['docx', 'md'];
}

/** What can't be compared with what is there. */
function checkFault({ kind }: Destination, wanted: readonly OutputFormat[]): Diagnostic | undefined {
  if (kind === 'stdout') return diagnose('usage/check-stdout', {});
  return wanted.includes('pdf') ? diagnose('usage/check-pdf', {}) : undefined;
}

/** One stream and one name hold one file, and a name says what it holds. */
function countFault(
  destination: Destination,
  cases: number,
  wanted: readonly OutputFormat[],
): Diagnostic | undefined {
  if (destination.kind === 'beside' || destination.kind === 'folder') return undefined;
  const output = nameGiven(destination);
  if (output.includes('{ext}')) return undefined;
  const count = destination.kind === 'pattern' ? wanted.length : cases * wanted.length;
  if (count > 1) return diagnose('usage/one-output', { output, count });
  const isNamed = destination.kind === 'stdout' || output.toLowerCase().endsWith(`.${wanted[0]}`);
  return isNamed ? undefined : diagnose('usage/format-mismatch', { output, formats: [...wanted] });
}

function nameGiven(destination: Exclude<Destination, { kind: 'beside' | 'folder' }>): string {
  if (destination.kind === 'stdout') return STANDARD_STREAM;
  return destination.kind === 'file' ? destination.file : destination.pattern;
}
