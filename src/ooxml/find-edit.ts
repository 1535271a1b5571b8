// Whether someone has changed a Word file since it was made.
import { hashOfText, readOrigin } from './origin.js';
import { bodyLines } from './text.js';
import { readZip, type Parts } from './zip.js';

/** Why a file must not be overwritten; `paragraphs` are those that it has otherwise than what would be written. */
export interface Edit {
  problem: 'edited' | 'foreign';
  paragraphs: number;
}

/** `undefined` where the file is as iop wrote it, whatever program has saved it since. */
export function findEdit(there: Uint8Array, made: Uint8Array): Edit | undefined {
  const parts = readZip(there);
  const origin = typeof parts === 'string' ? undefined : readOrigin(parts);
  if (typeof parts === 'string' || !origin) return { problem: 'foreign', paragraphs: 0 };
  if (origin.text === hashOfText(parts)) return undefined;
  const now = readZip(made);
  return { problem: 'edited', paragraphs: typeof now === 'string' ? 0 : countDifferent(parts, now) };
}

/** The paragraphs of one file that the other doesn't have, or the other way round where those are more. */
function countDifferent(a: Parts, b: Parts): number {
  const [lines, others] = [a, b].map((parts) => bodyLines(parts) ?? []) as [string[], string[]];
  const missing = (from: readonly string[], among: readonly string[]): number => {
    const left = new Map<string, number>();
    for (const line of among) left.set(line, (left.get(line) ?? 0) + 1);
    return from.filter((line) => {
      const count = left.get(line) ?? 0;
      left.set(line, count - 1);
      return count <= 0;
    }).length;
  };
  return Math.max(missing(lines, others), missing(others, lines));
}
