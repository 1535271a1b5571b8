// Whether someone has changed a Word file since it was made.
import { hashOfParts, hashOfText, type Stamp } from './stamp.js';
import { readWord, textOfDocx } from './read-word.js';

/** What has been done to a file. */
export type Edit =
  /** It must not be overwritten. `paragraphs` are those that it has otherwise than what would be written. */
  | { problem: 'edited' | 'foreign'; paragraphs: number }
  /** It says the same (or what would be written says), but a program has written it in its own way, or its layout is another: a copy is to be kept. */
  | { problem: 'saved' };

/** `undefined` where the file is as iop wrote it. */
export function findEdit(there: Uint8Array, made: Uint8Array): Edit | undefined {
  const word = readWord(there);
  if (!word?.stamp) return { problem: 'foreign', paragraphs: 0 };
  const { text, parts } = word.stamp;
  if (parts === hashOfParts(word.parts, word.properties)) return undefined;
  // what was put into the case as well is no longer an edit
  const now = hashOfText(word.parts, word.main);
  if (now === text || now === readWord(made)?.stamp?.text) return { problem: 'saved' };
  return { problem: 'edited', paragraphs: countDifferent(linesOf(there), linesOf(made)) };
}

function linesOf(bytes: Uint8Array): string[] {
  return (textOfDocx(bytes) ?? '').split('\n');
}

/** The lines of one text that the other doesn't have, or the other way round where those are more. */
export function countDifferent(lines: readonly string[], others: readonly string[]): number {
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

/** What a Word file says that it was made from, if it is as it was made. */
export function readIntactStamp(bytes: Uint8Array): Stamp | undefined {
  const word = readWord(bytes);
  const isIntact = word?.stamp?.parts === (word && hashOfParts(word.parts, word.properties));
  return isIntact ? word?.stamp : undefined;
}
