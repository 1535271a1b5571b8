// A parsed case or profile file: its data, and the way back from a path in the data to a place in
// the text. Only this room knows the YAML library.
import { isMap, isPair, isScalar, isSeq, type Document, type Node, type Pair } from 'yaml';
import type { Path, Range } from '../diagnostic.js';

export interface Source {
  /** The file's name, as diagnostics show it. */
  file: string;
  /** The whole text, byte order mark and line ends as they were. */
  text: string;
  /** Plain data; every string in Unicode normal form C. */
  data: unknown;
  /** The syntax tree, for places. */
  document: Document.Parsed;
}

interface Found {
  pair: Pair | undefined;
  value: Node | null;
}

/** The node at a path, and the key that names it; `undefined` where the data ends earlier. */
function find(source: Source, path: Path): Found | undefined {
  let value = source.document.contents as Node | null;
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
 * Where a stretch of a text value stands in the file. Exact for literal blocks (`|`) and for plain
 * and quoted values on one line without escapes; otherwise the whole value.
 */
export function rangeInText(source: Source, path: Path, part: Range): Range {
  const whole = rangeOf(source, path);
  const node = find(source, path)?.value;
  if (!isScalar(node) || typeof node.value !== 'string') return whole;
  const excerpt = node.value.slice(part.start, part.end);
  const lineIndex = node.value.slice(0, part.start).split('\n').length - 1;
  const lineStart = node.value.lastIndexOf('\n', part.start - 1) + 1;
  const column = part.start - lineStart;
  const rows = source.text.slice(whole.start, node.range?.[1]).split('\n');
  const isBlock = node.type === 'BLOCK_LITERAL';
  const rowIndex = isBlock ? lineIndex + 1 : 0;
  if (!isBlock && (lineIndex > 0 || rows.length > 1)) return whole;
  const row = rows[rowIndex];
  if (row === undefined) return whole;
  const line = node.value.slice(lineStart).split('\n')[0] ?? '';
  const indent = row.indexOf(line);
  if (indent < 0) return whole;
  const rowStart = whole.start + rows.slice(0, rowIndex).join('\n').length + (rowIndex > 0 ? 1 : 0);
  const start = rowStart + indent + column;
  return { start, end: start + Math.max(1, excerpt.split('\n')[0]?.length ?? 1) };
}
