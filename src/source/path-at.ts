// A place in the text → the value that stands there: the way back from what rangeOf gives.
import { isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import type { Path, Range } from '../diagnostic.js';
import type { Source } from './source.js';

/** What stands at a place of a file. */
export interface Found {
  path: Path;
  /** Whether it is the key, and not what stands after it. */
  isKey: boolean;
  range: Range;
}

/** The key or value at an offset, as deep as it goes; `undefined` between them. */
export function pathAt(source: Source, offset: number): Found | undefined {
  return findIn(source.tree as Node | null, [], offset);
}

function findIn(node: Node | null, path: Path, offset: number): Found | undefined {
  if (isMap(node))
    for (const pair of node.items) {
      const found = findInPair(pair, path, offset);
      if (found) return found;
    }
  if (isSeq(node))
    for (const [i, item] of node.items.entries()) {
      const found = findIn(item as Node | null, [...path, i], offset);
      if (found) return found;
    }
  if (isScalar(node) && holds(node, offset)) return { path, isKey: false, range: rangeOfNode(node) };
  return undefined;
}

function findInPair({ key, value }: Pair, path: Path, offset: number): Found | undefined {
  if (!isScalar(key)) return undefined;
  const own = [...path, String(key.value)];
  if (holds(key, offset)) return { path: own, isKey: true, range: rangeOfNode(key) };
  return findIn(value as Node | null, own, offset);
}

function holds(node: Node, offset: number): boolean {
  const { start, end } = rangeOfNode(node);
  return offset >= start && offset <= end;
}

function rangeOfNode({ range }: Node): Range {
  const [start = 0, end = 0] = range ?? [];
  return { start, end };
}

/** A field with what lies in it, for an outline. */
export interface OutlineItem {
  path: Path;
  /** The key, or the place in a list. */
  name: string;
  /** Its first words, where it is a value. */
  text: string | undefined;
  range: Range;
  nameRange: Range;
  children: OutlineItem[];
}

/** The fields of a file as a tree. */
export function outlineOfSource({ tree }: Source): OutlineItem[] {
  return outlineOf(tree as Node | null, []);
}

function outlineOf(node: Node | null, path: Path): OutlineItem[] {
  const item = (name: string | number, nameNode: Node, value: Node | null): OutlineItem => {
    const own = [...path, name];
    const { start } = rangeOfNode(nameNode);
    const whole = value ? rangeOfNode(value) : rangeOfNode(nameNode);
    const text = isScalar(value) ? String(value.value).split('\n')[0]?.slice(0, 60) : undefined;
    const range = { start, end: Math.max(whole.end, rangeOfNode(nameNode).end) };
    return {
      path: own,
      name: String(name),
      text,
      range,
      nameRange: rangeOfNode(nameNode),
      children: outlineOf(value, own),
    };
  };
  if (isMap(node))
    return node.items.flatMap(({ key, value }) =>
      isScalar(key) ? [item(String(key.value), key, value as Node | null)] : [],
    );
  if (isSeq(node)) return (node.items as Node[]).map((each, i) => item(i, each, each));
  return [];
}
