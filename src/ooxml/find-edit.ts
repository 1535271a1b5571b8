// Whether someone has changed a Word file since it was made.
import { readWord } from './read-word.js';
import { hashOfParts, hashOfText } from './stamp.js';
import { linesOfWord } from './word-text.js';

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
  const now = hashOfText(word.parts, word.main, word.text);
  const other = readWord(made);
  if (now === text || now === other?.stamp?.text) return { problem: 'saved' };
  const different = countDifferent(linesOfWord(word.text), other ? linesOfWord(other.text) : []);
  // where every line is the same, something is marked, or a picture has been changed
  return { problem: 'edited', paragraphs: Math.max(1, different) };
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
