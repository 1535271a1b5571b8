// What the options of `iop draft` ask for: which formats, and where to.
import { resolve } from 'node:path';
import { diagnose, hasErrors, type Diagnostic } from '../diagnostic.js';
import { closest } from '../schema/closest.js';
import { isFolder } from './folders.js';
import { outputFormats, parseDestination, type Destination, type OutputFormat } from './output.js';
import { STANDARD_STREAM } from './read-text.js';
import type { CommonOptions, Session } from './session.js';

export interface DraftOptions extends CommonOptions {
  output?: string;
  to?: string;
  /** Whether nothing is written, and what would change is listed. */
  check?: boolean;
  /** Whether the difference of the texts is shown. */
  diff?: boolean;
}

export interface Plan {
  destination: Destination;
  formats: OutputFormat[];
}

/** What is to be written where; `undefined` (and diagnostics) where the options don't say. */
export function planDraft(
  { io, diagnostics }: Session,
  cases: readonly string[],
  { output, to, check }: DraftOptions,
): Plan | undefined {
  const faults: Diagnostic[] = [];
  if (cases.filter((file) => file === STANDARD_STREAM).length > 1)
    faults.push(diagnose('usage/stdin-once', {}));
  const asked = to?.split(',').map((format) => format.trim().toLowerCase());
  for (const format of asked ?? []) {
    if (outputFormats.includes(format as OutputFormat)) continue;
    faults.push(
      diagnose('usage/unknown-format', {
        format,
        known: [...outputFormats],
        suggestion: closest(format, outputFormats),
      }),
    );
  }
  const destination = parseDestination(output, (path) => isFolder(resolve(io.cwd, path)));
  faults.push(...destination.diagnostics);
  if (!destination.ok || hasErrors(faults)) {
    diagnostics.push(...faults);
    return undefined;
  }
  const wanted = [...new Set((asked as OutputFormat[] | undefined) ?? defaultFormats(destination.value))];
  const fault =
    countFault(destination.value, cases.length, wanted) ??
    (check ? checkFault(destination.value, wanted) : undefined);
  if (fault) diagnostics.push(fault);
  return fault ? undefined : { destination: destination.value, formats: wanted };
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
