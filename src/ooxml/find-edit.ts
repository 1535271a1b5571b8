// Whether someone has changed a Word file since it was made.
import { hashOfText } from './origin.js';
import { readWord, textOfDocx } from './read-word.js';

/** Why a file must not be overwritten; `paragraphs` are those that it has otherwise than what would be written. */
export interface Edit {
  problem: 'edited' | 'foreign';
  paragraphs: number;
}

/** `undefined` where the file is as iop wrote it, whatever program has saved it since. */
export function findEdit(there: Uint8Array, made: Uint8Array): Edit | undefined {
  const word = readWord(there);
  if (!word?.origin) return { problem: 'foreign', paragraphs: 0 };
  if (word.origin.text === hashOfText(word.parts, word.main)) return undefined;
  return { problem: 'edited', paragraphs: countDifferent(linesOf(there), linesOf(made)) };
}

function linesOf(bytes: Uint8Array): string[] {
  return (textOfDocx(bytes) ?? '').split('\n');
}

/** The lines of one text that the other doesn't have, or the other way round where those are more. */
function countDifferent(lines: readonly string[], others: readonly string[]): number {
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
