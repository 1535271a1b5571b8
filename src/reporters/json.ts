// For programs: an array of findings. Code, severity, path and place are stable; message and hint are words.
import type { Worded } from './worded.js';

export function formatJson(findings: readonly Worded[]): string {
  const rows = findings.map(({ severityWord: _, ...row }) => row);
  return `${JSON.stringify(rows, null, 2)}\n`;
}
