// Whether someone has changed a Word file since it was made.
import { readWord } from './read-word.js';
import { hashOfParts, hashOfText, type Stamp } from './stamp.js';
import { linesOfWord, readWordText } from './word-text.js';

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
  const said = readWordText(word.parts, word.main);
  if (!said) return { problem: 'foreign', paragraphs: 0 };
  // what was put into the case as well is no longer an edit
  const now = hashOfText(word.parts, word.main, said);
  const other = readWord(made);
  if (now === text || now === other?.stamp?.text) return { problem: 'saved' };
  const toSay = other && readWordText(other.parts, other.main);
  const different = countDifferent(linesOfWord(said), toSay ? linesOfWord(toSay) : []);
  // where every line is the same, something is marked, or a picture has been changed
  return { problem: 'edited', paragraphs: Math.max(1, different) };
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
