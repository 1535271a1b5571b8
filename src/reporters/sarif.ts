// SARIF 2.1.0, for code scanning and other programs that read results of static analysis.
import type { Log, Result } from 'sarif';
import type { ReportOptions, Worded } from './worded.js';

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const;

export function formatSarif(
  findings: readonly Worded[],
  { version, fromRoot = (file) => file }: ReportOptions,
): string {
  const codes = [...new Set(findings.map(({ code }) => code))].sort();
  const log: Log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'iop', semanticVersion: version, rules: codes.map((id) => ({ id })) } },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) => toResult(finding, codes, fromRoot)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function toResult(
  { code, severity, message, hint, file, start, end }: Worded,
  codes: readonly string[],
  fromRoot: (file: string) => string,
): Result {
  const region = start && {
    startLine: start.line,
    startColumn: start.column,
    ...(end && { endLine: end.line, endColumn: end.column }),
  };
  const physicalLocation = file !== undefined && {
    artifactLocation: { uri: toUri(fromRoot(file)) },
    ...(region && { region }),
  };
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: LEVELS[severity],
    message: { text: hint === undefined ? message : `${message} (${hint})` },
    ...(physicalLocation && { locations: [{ physicalLocation }] }),
  };
}

/** A file's name as a relative URI: forward slashes, and signs that a URI can't have as their bytes. */
function toUri(file: string): string {
  return file
    .replaceAll('\\', '/')
    .split('/')
    .map((part) => encodeURIComponent(part))
    .join('/');
}
