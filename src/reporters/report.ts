// Diagnostics → text for people or programs. Here, and only here, offsets become lines and columns.
import { showUnseen } from '../characters.js';
import { formatPath, type Diagnostic } from '../diagnostic.js';
import { positionOf, type Position } from '../source/lines.js';
import { formatConcise } from './concise.js';
import type { ReportFormat } from './formats.js';
import { formatGithub } from './github.js';
import { formatJson } from './json.js';
import { formatPretty } from './pretty.js';
import { formatSarif } from './sarif.js';
import type { ReportOptions, Worded } from './worded.js';
import { wordDiagnostic } from './wording/wording.js';

export type { ReportFormat } from './formats.js';

export const reportFormats: Record<
  ReportFormat,
  (findings: readonly Worded[], options: ReportOptions) => string
> = {
  pretty: formatPretty,
  concise: formatConcise,
  json: formatJson,
  github: formatGithub,
  sarif: formatSarif,
};

/** The report, each finding in its place; empty where there is nothing to say, but for programs. */
export function formatReport(
  diagnostics: readonly Diagnostic[],
  format: ReportFormat,
  options: ReportOptions,
): string {
  // a file that could not be read, or is stale, is named in the sentence already
  const isText = format === 'pretty' || format === 'concise';
  return reportFormats[format](wordFindings(diagnostics, options, !isText), options);
}

/** The findings with words and places, sorted by place. With `namesFiles`, also a file that only the sentence names. */
export function wordFindings(
  diagnostics: readonly Diagnostic[],
  options: Pick<ReportOptions, 'wording' | 'texts'>,
  namesFiles = true,
): Worded[] {
  return sortByPlace(diagnostics).map((diagnostic) => wordFinding(diagnostic, options, namesFiles));
}

/** The diagnostics in the order in which they are told. */
export function sortByPlace(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const files = [...new Set(diagnostics.map(({ file }) => file))];
  return diagnostics.toSorted(
    (a, b) =>
      files.indexOf(a.file) - files.indexOf(b.file) ||
      (a.range?.start ?? 0) - (b.range?.start ?? 0) ||
      (a.range?.end ?? 0) - (b.range?.end ?? 0),
  );
}

function wordFinding(
  diagnostic: Diagnostic,
  { wording, texts }: Pick<ReportOptions, 'wording' | 'texts'>,
  namesFiles: boolean,
): Worded {
  const { code, severity, file, range, path, where, args } = diagnostic;
  const { message, hint } = wordDiagnostic(wording, diagnostic);
  const text = file === undefined ? undefined : texts.get(file);
  const place = (offset: number): Position | undefined =>
    text === undefined ? undefined : positionOf(text, offset);
  return {
    code,
    severity,
    severityWord: wording.severities[severity],
    message,
    hint,
    file: file ?? (namesFiles && 'file' in args ? args.file : undefined),
    ...(where !== undefined && { where }),
    path: path && showUnseen(formatPath(path)),
    start: range && place(range.start),
    end: range && place(range.end),
  };
}
