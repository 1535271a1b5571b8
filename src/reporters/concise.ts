// One line a finding, as compilers write them: editors and terminals make the place a link.
import { showFile } from '../characters.js';
import type { Worded } from './worded.js';

export function formatConcise(findings: readonly Worded[]): string {
  return findings.map((finding) => `${formatConciseLine(finding)}\n`).join('');
}

function formatConciseLine({ code, severityWord, message, hint, file, start, where }: Worded): string {
  const place = [file === undefined ? undefined : showFile(file), start?.line, start?.column]
    .filter((part) => part !== undefined)
    .join(':');
  return `${place ? `${place}: ` : ''}${severityWord} ${code}: ${message}${hint === undefined ? '' : ` (${hint})`}${where === undefined ? '' : ` [${showFile(where)}]`}`;
}
