// Diagnostics, and results: a value or the reasons that there is none.
import type { CheckCode, Code, DiagnosticArgs } from './codes.js';

/** error: the memo can't be made or would be wrong · warning: look at it · info: a suggestion. */
export type Severity = 'error' | 'warning' | 'info';

/** The languages of the program's messages. */
export type Language = 'sv' | 'en';

/** A diagnostic in words. */
export interface Sentence {
  message: string;
  /** The fix in words; stands under the value in the pretty format. */
  hint?: string | undefined;
}

/** A place in the data: keys and list positions from the top, as in `['funding', 'years', 0, 'amount']`. */
export type Path = readonly (string | number)[];

/** A stretch of a text, as offsets in UTF-16 units: `start` inclusive, `end` exclusive. */
export interface Range {
  start: number;
  end: number;
}

/** Whether two stretches of one text share a sign. */
export function overlap(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

interface DiagnosticOf<C, Args> {
  code: C;
  severity: Severity;
  args: Args;
  /** Where in the case's data. */
  path?: Path;
  /** Where in the text of `file`. */
  range?: Range;
  /** The file the range is in. */
  file?: string;
  /** The place in words, where a line says little. */
  where?: string;
  /** The certain replacement of the text in the range. */
  fix?: Fix;
}

/** A change of the text in a diagnostic's range. */
export interface Fix {
  /** The text that stands there. */
  from: string;
  to: string;
}

/** One finding. Code and path are the contract; the wording is made from code and args. */
export type Diagnostic = StageDiagnostic | CheckDiagnostic;

/** A diagnostic of a stage of the line. */
type StageDiagnostic = { [C in Code]: DiagnosticOf<C, DiagnosticArgs[C]> }[Code];

/** A diagnostic of a check; the check's own file declares the arguments. */
type CheckDiagnostic = DiagnosticOf<CheckCode, object>;

/** Where a diagnostic is, and how severe: an error unless said otherwise. */
export interface Place {
  severity?: Severity | undefined;
  path?: Path | undefined;
  range?: Range | undefined;
  file?: string | undefined;
  /** The place in words, where a line says little: the section and paragraph of a memo. */
  where?: string | undefined;
  fix?: Fix | undefined;
}

/** A value or the reasons there is none; the diagnostics travel along either way. */
export type Result<T> =
  | { ok: true; value: T; diagnostics: readonly Diagnostic[] }
  | { ok: false; diagnostics: readonly Diagnostic[] };

/** A diagnostic of a stage's code with its arguments. */
export function diagnose<C extends Code>(code: C, args: DiagnosticArgs[C], place: Place = {}): Diagnostic {
  return placed(code, args, place) as StageDiagnostic;
}

/** A diagnostic of a check's code; use the `diagnose` of the check, which knows its arguments. */
export function diagnoseCheck(code: CheckCode, args: object, place: Place): Diagnostic {
  return placed(code, args, place);
}

function placed<C, Args>(code: C, args: Args, place: Place): DiagnosticOf<C, Args> {
  const { severity = 'error', path, range, file, where, fix } = place;
  return {
    code,
    severity,
    args,
    ...(path && { path }),
    ...(range && { range }),
    ...(file !== undefined && { file }),
    ...(where !== undefined && { where }),
    ...(fix && { fix }),
  };
}

export function success<T>(value: T, diagnostics: readonly Diagnostic[] = []): Result<T> {
  return { ok: true, value, diagnostics };
}

export function failure(diagnostics: readonly Diagnostic[]): Result<never> {
  return { ok: false, diagnostics };
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}

/** A path as people write it: `funding.years[0].amount`. */
export function formatPath(path: Path): string {
  return path
    .map((part, i) => (typeof part === 'number' ? `[${part}]` : i === 0 ? part : `.${part}`))
    .join('');
}

/** `funding.years[0].amount` as a path: the way back from formatPath. */
export function parsePath(text: string): Path {
  return text
    .split(/[.[\]]+/)
    .filter((part) => part !== '')
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

/** The value that a path leads to in plain data. */
export function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, part) => (value as Record<string | number, unknown>)[part], data);
}

/** Whether a path leads to a value in plain data. */
export function hasValueAt(data: unknown, path: Path): boolean {
  let value = data;
  for (const part of path) {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, part)) return false;
    value = (value as Record<string | number, unknown>)[part];
  }
  return value !== undefined;
}

/** The diagnostics, each once: a fault of a shared file comes with all that use it. */
export function uniqueDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...new Map(diagnostics.map((each) => [JSON.stringify(each), each])).values()];
}
