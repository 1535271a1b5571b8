// A parsed case or profile file: its data, and the way back from a path in the data to a place in
// the text. Only this room knows the YAML library.
import { isMap, isPair, isScalar, isSeq, type Node, type Pair, type Scalar, type YAMLMap } from 'yaml';
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
      pair = pairsOf(value).get(part);
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

/** A group's entries by their keys. A case can have very many keys, and each is asked for. */
function pairsOf(map: YAMLMap): Map<unknown, Pair> {
  let pairs = pairsByMap.get(map);
  if (!pairs) {
    // of two with one key the first counts
    pairs = new Map(
      map.items.toReversed().flatMap((pair) => (isScalar(pair.key) ? [[pair.key.value, pair]] : [])),
    );
    pairsByMap.set(map, pairs);
  }
  return pairs;
}

const pairsByMap = new WeakMap<YAMLMap, Map<unknown, Pair>>();

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

/**
 * Whether a text is written over several lines in a way in which YAML takes an empty line for the end of a line, and so its
 * paragraphs for one: after `>`, in quotation marks, or with nothing before it. A program that writes YAML breaks lines in
 * this way, too, but anywhere; a person's paragraphs end with a sentence.
 */
export function losesEmptyLines(source: Source, path: Path): boolean {
  const node = find(source, path)?.value;
  if (!isScalar(node) || node.type === 'BLOCK_LITERAL' || !node.range) return false;
  // where a paragraph is kept, its writer knows how
  if (String(node.value).includes('\n\n')) return false;
  const raw = source.text.slice(node.range[0], node.range[1]).replace(/^>.*\n/, '');
  const lines = raw
    .trimEnd()
    .split('\n')
    .map((line) => line.trim());
  const gaps = lines.flatMap((line, i) => {
    const [empty, next] = lines.slice(i + 1);
    return line !== '' && empty === '' && next ? [{ line, next }] : [];
  });
  // a program breaks lines only where one is too long, and then goes on below it
  const isBroken = lines.some((line, i) => i > 0 && line !== '' && lines[i - 1] !== '');
  return (
    gaps.length > 0 &&
    (!isBroken ||
      gaps.every(({ line, next }) => END_OF_PARAGRAPH.test(line) || BEGIN_OF_PARAGRAPH.test(next)))
  );
}

/** How people's paragraphs end, or begin; a line that a program has broken goes on with the next word. */
const END_OF_PARAGRAPH = /[.!?:;…”"]$|^(?:[-–—•*+]|\d+[.)])\s/u;
const BEGIN_OF_PARAGRAPH = /^(?:[-–—•*+>|#]|\d+[.)]\s|[\p{Lu}])/u;

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
 * Where a stretch of a text value stands in the file. A block after `|` and a text on one line are the same in the file
 * but for indentation, so the place is counted. Other values (folded, quoted over lines) differ in line ends and escapes:
 * there the same words are looked for, and where the stretch holds one of those, its place is the whole value. Of a
 * stretch over several lines that cannot be counted the place is its first line.
 */
export function rangeInText(source: Source, path: Path, part: Range): Range {
  const whole = rangeOf(source, path);
  const node = find(source, path)?.value;
  if (!isScalar(node) || typeof node.value !== 'string' || !node.range) return whole;
  const value = node.value.normalize('NFC');
  const excerpt = value.slice(part.start, part.end).split('\n')[0] ?? '';
  if (excerpt === '') return whole;
  const counted = offsetInRaw(source.text, node, value, part.start);
  const start =
    counted !== undefined && source.text.startsWith(excerpt, counted)
      ? counted
      : searched(source.text.slice(whole.start, node.range[1]), value, part.start, excerpt, whole.start);
  if (start === undefined) return whole;
  const isOverLines = start === counted && excerpt.length < part.end - part.start;
  const end = isOverLines ? offsetInRaw(source.text, node, value, part.end) : undefined;
  return { start, end: Math.max(end ?? 0, start + excerpt.length) };
}

/** The offset in the file of an offset in a value that stands in it line for line. */
function offsetInRaw(text: string, node: Scalar, value: string, offset: number): number | undefined {
  const [start = 0, end = 0] = node.range ?? [];
  if (node.type !== 'BLOCK_LITERAL') {
    const first = node.type === 'PLAIN' ? start : start + 1;
    return text.startsWith(value.slice(0, offset), first) ? first + offset : undefined;
  }
  const bodyStart = text.indexOf('\n', start) + 1;
  const indent = /^(?:[ ]*\r?\n)*([ ]*)/.exec(text.slice(bodyStart, end))?.[1]?.length ?? 0;
  const before = value.slice(0, offset);
  let at = bodyStart;
  for (let line = before.split('\n').length - 1; line > 0; line--) at = text.indexOf('\n', at) + 1;
  return at + indent + offset - (before.lastIndexOf('\n') + 1);
}

/** The same words, the same occurrence of them, in a value as it is written; spaces alone could be indentation. */
function searched(
  raw: string,
  value: string,
  offset: number,
  excerpt: string,
  rawStart: number,
): number | undefined {
  // a block's first line is its sign (>-), and no text; where the value has a word more or less often, no count holds
  const body = /^[>|]/.test(raw) ? raw.indexOf('\n') + 1 : 0;
  const isCountable = occurrences(raw.slice(body), excerpt) === occurrences(value, excerpt);
  if (excerpt.trim() === '' || !isCountable) return undefined;
  let at = raw.indexOf(excerpt, body);
  for (let before = occurrences(value.slice(0, offset), excerpt); before > 0 && at >= 0; before--) {
    at = raw.indexOf(excerpt, at + excerpt.length);
  }
  return at < 0 ? undefined : rawStart + at;
}

function occurrences(text: string, word: string): number {
  return text.split(word).length - 1;
}
