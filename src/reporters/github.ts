// For GitHub Actions: workflow commands, which show a finding beside its line. GitHub shows ten errors and ten
// warnings a step, so errors come first, and a last line counts those that it won't show.
import type { ReportOptions, Worded } from './worded.js';

const SHOWN = 10;
const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const;

export function formatGithub(
  findings: readonly Worded[],
  { wording, fromRoot = (file) => file }: ReportOptions,
): string {
  const order = Object.keys(COMMANDS);
  const sorted = findings.toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  const hidden = Object.keys(COMMANDS).reduce((sum, severity) => {
    const count = findings.filter((each) => each.severity === severity).length;
    return sum + Math.max(0, count - SHOWN);
  }, 0);
  const lines = sorted.map((finding) => formatCommand(finding, fromRoot));
  return [...lines, ...(hidden > 0 ? [wording.hiddenFindings(hidden)] : [])]
    .map((line) => `${line}\n`)
    .join('');
}

function formatCommand(
  { code, severity, message, hint, file, start, end }: Worded,
  fromRoot: (file: string) => string,
): string {
  const properties = Object.entries({
    file: file && fromRoot(file).replaceAll('\\', '/'),
    line: start?.line,
    endLine: end?.line,
    col: start?.column,
    // columns of a range over several lines would be taken for columns of the first
    endColumn: start && end?.line === start.line ? end.column : undefined,
    title: code,
  }).flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${escapeProperty(String(value))}`]));
  const text = hint === undefined ? message : `${message} (${hint})`;
  return `::${COMMANDS[severity]} ${properties.join(',')}::${escapeData(text)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
