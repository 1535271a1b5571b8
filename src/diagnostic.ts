// What a stage has to say about its input, and how it says whether it could go on.
import type { Code, DiagnosticArgs } from './codes.js';

/** error: the memo can't be made or would be wrong · warning: look at it · info: a suggestion. */
export type Severity = 'error' | 'warning' | 'info';

/** A place in the data: keys and list positions from the top, as in `['funding', 'years', 0, 'amount']`. */
export type Path = readonly (string | number)[];

/** A stretch of a text, as offsets in UTF-16 units: `start` inclusive, `end` exclusive. */
export interface Range {
  start: number;
  end: number;
}

interface DiagnosticOf<C extends Code> {
  code: C;
  severity: Severity;
  args: DiagnosticArgs[C];
  /** Where in the case's data. */
  path?: Path;
  /** Where in the text of `file`. */
  range?: Range;
  /** The file the range is in. */
  file?: string;
  /** What to write instead of the text in the range, where that is certain. */
  fix?: Fix;
}

/** A change of the text in a diagnostic's range. */
export interface Fix {
  /** What stands there. */
  from: string;
  to: string;
}

/** One finding. Code and path are the contract; the wording is made from code and args. */
export type Diagnostic = { [C in Code]: DiagnosticOf<C> }[Code];

/** A value or the reasons there is none; the diagnostics travel along either way. */
export type Result<T> =
  | { ok: true; value: T; diagnostics: readonly Diagnostic[] }
  | { ok: false; diagnostics: readonly Diagnostic[] };

/** A diagnostic of a code with its arguments; an error unless said otherwise. */
export function diagnose<C extends Code>(
  code: C,
  args: DiagnosticArgs[C],
  where: {
    severity?: Severity;
    path?: Path | undefined;
    range?: Range | undefined;
    file?: string | undefined;
    fix?: Fix | undefined;
  } = {},
): Diagnostic {
  const { severity = 'error', path, range, file, fix } = where;
  return {
    code,
    severity,
    args,
    ...(path && { path }),
    ...(range && { range }),
    ...(file !== undefined && { file }),
    ...(fix && { fix }),
  } as Diagnostic;
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
