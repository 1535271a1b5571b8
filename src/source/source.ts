// A parsed case or profile file: its data, and the way back from a path in the data to a place in
// the text. Only this room knows the YAML library.
import { isMap, isPair, isScalar, isSeq, type Node, type Pair } from 'yaml';
import type { Path, Range } from '../diagnostic.js';

export interface Source {
  /** The file's name, as diagnostics show it. */
  file: string;
  /** The whole text, byte order mark and line ends as they were. */
  text: string;
  /** Plain data; every string in Unicode normal form C. */
  data: unknown;
  /** The syntax tree; only this room looks into it. */
  tree: unknown;
}

interface Found {
  pair: Pair | undefined;
  value: Node | null;
}

/** The node at a path, and the key that names it; `undefined` where the data ends earlier. */
function find(source: Source, path: Path): Found | undefined {
  let value = source.tree as Node | null;
  let pair: Pair | undefined;
  for (const part of path) {
    if (isMap(value)) {
      pair = value.items.find(({ key }) => isScalar(key) && key.value === part);
      if (!pair) return undefined;
      value = pair.value as Node | null;
    } else if (isSeq(value) && typeof part === 'number' && part < value.items.length) {
      pair = undefined;
      value = value.items[part] as Node | null;
    } else {
      return undefined;
    }
  }
  return { pair, value };
}

function nodeRange(node: unknown): Range | undefined {
  const range = (node as Node | null)?.range;
  return range ? { start: range[0], end: range[1] } : undefined;
}

/** Where the value at a path stands. For an absent or empty value: the nearest thing that names it. */
export function rangeOf(source: Source, path: Path): Range {
  const found = find(source, path);
  if (!found) return path.length > 0 ? keyRangeOf(source, path.slice(0, -1)) : { start: 0, end: 0 };
  const range = nodeRange(found.value);
  if (range && range.end > range.start) return trimmed(source.text, range);
  return keyRangeOf(source, path);
}

/** Where the key of the value at a path stands; for a list item, its first character. */
export function keyRangeOf(source: Source, path: Path): Range {
  const found = find(source, path);
  if (!found) return path.length > 0 ? keyRangeOf(source, path.slice(0, -1)) : { start: 0, end: 0 };
  if (found.pair) {
    const range = nodeRange(isPair(found.pair) ? found.pair.key : undefined);
    if (range) return range;
  }
  const range = nodeRange(found.value);
  return range ? { start: range.start, end: Math.min(range.start + 1, range.end) } : { start: 0, end: 0 };
}

/** The value at a path as it is written in the file, quotation marks included. */
export function rawTextAt(source: Source, path: Path): string {
  const range = nodeRange(find(source, path)?.value);
  return range ? source.text.slice(range.start, range.end).trim() : '';
}

/** A block ends where the next thing begins; the caret should end where the text does. */
function trimmed(text: string, range: Range): Range {
  const end = range.start + text.slice(range.start, range.end).trimEnd().length;
  return { start: range.start, end: Math.max(end, range.start + 1) };
}

/**
 * Where a stretch of a text value stands in the file: the same words, the same occurrence, in the value as it is
 * written. Folded and quoted values differ from their text in line ends and escapes only; where the stretch holds
 * one of those, its place is the whole value.
 */
export function rangeInText(source: Source, path: Path, part: Range): Range {
  const whole = rangeOf(source, path);
  const node = find(source, path)?.value;
  if (!isScalar(node) || typeof node.value !== 'string') return whole;
  const value = node.value.normalize('NFC');
  const excerpt = value.slice(part.start, part.end).split('\n')[0] ?? '';
  if (excerpt === '') return whole;
  const raw = source.text.slice(whole.start, node.range?.[1]);
  let at = raw.indexOf(excerpt);
  for (let before = occurrences(value.slice(0, part.start), excerpt); before > 0 && at >= 0; before--) {
    at = raw.indexOf(excerpt, at + excerpt.length);
  }
  return at < 0 ? whole : { start: whole.start + at, end: whole.start + at + excerpt.length };
}

function occurrences(text: string, word: string): number {
  return text.split(word).length - 1;
}
