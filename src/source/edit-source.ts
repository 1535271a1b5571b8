// Changes to a case file's text: a value set, added or taken away, and nothing else touched. Comments, order, quotation
// marks, line ends and the width of lines stay as a person has them.
import { isMap, isScalar, isSeq, parseDocument, stringify, type Node, type Pair, type Scalar } from 'yaml';
import { formatPath, type Path } from '../diagnostic.js';
import { peekData } from './parse-source.js';

/** One change. Paths are those of the text as the changes before it have left it. */
export type SourceEdit =
  /** Sets a value, or adds it: to the end of its group, or after the key `after`. */
  | { path: Path; value: unknown; after?: string }
  | { path: Path; remove: true }
  /** Puts a value into a list, before the item that has the path's index. */
  | { path: Path; insert: unknown };

/** How long a line may be that is written anew, where the text itself shows no width. */
const WIDTH = 100;

/** The text after the changes. A change that can't be made throws; a text that can't be read does, too. */
export function editSource(text: string, edits: readonly SourceEdit[]): string {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  let now = text.replaceAll('\r\n', '\n');
  for (const edit of edits) now = editOnce(now, edit);
  return eol === '\n' ? now : now.replaceAll('\n', eol);
}

function editOnce(text: string, edit: SourceEdit): string {
  const wanted = JSON.stringify(editData(peekData(text) ?? {}, edit));
  const isRight = (changed: string | undefined): changed is string =>
    changed !== undefined && JSON.stringify(peekData(changed)) === wanted;
  const spliced = spliceIn(text, edit);
  if (isRight(spliced)) return spliced;
  // what no splice can do the library does: it keeps the comments, but not how each line is laid
  const document = parseDocument(text);
  if ('value' in edit) document.setIn(edit.path, document.createNode(edit.value));
  else if ('remove' in edit) document.deleteIn(edit.path);
  else {
    const list = document.getIn(edit.path.slice(0, -1));
    if (isSeq(list)) list.items.splice(Number(edit.path.at(-1)), 0, document.createNode(edit.insert));
  }
  const written = document.toString({ lineWidth: WIDTH });
  if (!isRight(written)) throw new Error(`${formatPath(edit.path)} can't be changed in this file`);
  return written;
}

/** The data after a change. */
function editData(data: unknown, edit: SourceEdit): unknown {
  const whole = structuredClone(data);
  const { path } = edit;
  if (path.length === 0) return 'value' in edit ? edit.value : whole;
  const last = path.at(-1) ?? '';
  let parent = whole as Record<string | number, unknown>;
  for (const [i, part] of path.slice(0, -1).entries()) {
    parent[part] ??= typeof path[i + 1] === 'number' ? [] : {};
    parent = parent[part] as Record<string | number, unknown>;
  }
  if ('insert' in edit) (parent as unknown as unknown[]).splice(Number(last), 0, edit.insert);
  else if ('remove' in edit)
    if (Array.isArray(parent)) parent.splice(Number(last), 1);
    else Reflect.deleteProperty(parent, last);
  else if (edit.after !== undefined && !(last in parent))
    insertAfter(parent, String(last), edit.value, edit.after);
  else parent[last] = edit.value;
  return whole;
}

function insertAfter(group: Record<string, unknown>, key: string, value: unknown, after: string): void {
  const entries = Object.entries(group);
  const at = entries.findIndex(([each]) => each === after) + 1 || entries.length;
  for (const each of Object.keys(group)) Reflect.deleteProperty(group, each);
  for (const [each, own] of [
    ...entries.slice(0, at),
    [key, value] as [string, unknown],
    ...entries.slice(at),
  ])
    group[each] = own;
}

/** The text with the change written into it; `undefined` where its place can't be changed alone. */
function spliceIn(text: string, edit: SourceEdit): string | undefined {
  const root = parseDocument(text, { version: '1.2', schema: 'core', logLevel: 'silent' }).contents;
  const { path } = edit;
  const last = path.at(-1);
  if (last === undefined) return undefined;
  const parent = nodeAt(root, path.slice(0, -1));
  if ('value' in edit && isEmptyNode(parent) && path.length > 1)
    return spliceIn(text, {
      path: path.slice(0, -1),
      value: typeof last === 'number' ? [edit.value] : { [last]: edit.value },
    });
  const shape = { text, flow: (parent as { flow?: boolean } | undefined)?.flow === true };
  if (isMap(parent)) {
    const at = parent.items.findIndex(({ key }) => isScalar(key) && key.value === last);
    const pair = parent.items[at];
    if ('remove' in edit)
      return pair && !shape.flow ? removeLines(text, keyStart(pair), endOf(text, pair)) : undefined;
    if (!('value' in edit)) return undefined;
    if (pair)
      return replaceValue(
        shape,
        pair.value as Node | null,
        edit.value,
        keyStart(pair),
        afterColon(text, pair),
      );
    return addPair(shape, parent.items, String(last), edit);
  }
  if (isSeq(parent)) {
    const item = parent.items[Number(last)] as Node | undefined;
    if (shape.flow && !('value' in edit)) return undefined;
    if ('remove' in edit) return item && removeLines(text, dashBefore(text, item), endOf(text, item));
    if ('value' in edit && item) {
      const dash = shape.flow ? startOf(item) : dashBefore(text, item);
      return replaceValue(shape, item, edit.value, dash, dash + 1);
    }
    const value = 'insert' in edit ? edit.insert : edit.value;
    if (item) {
      const start = lineStart(text, dashBefore(text, item));
      return (
        text.slice(0, start) + writeItem(value, column(text, dashBefore(text, item))) + text.slice(start)
      );
    }
    const end = parent.items.at(-1) as Node | undefined;
    if (!end || shape.flow) return undefined;
    return addLines(text, endOf(text, end), writeItem(value, column(text, dashBefore(text, end))));
  }
  return undefined;
}

/** A value written over another: a text keeps its quotation marks, and running text its width. */
function replaceValue(
  { text, flow }: { text: string; flow: boolean },
  node: Node | null,
  value: unknown,
  keyAt: number,
  valueAt: number,
): string | undefined {
  const [start = valueAt, end = start] = node?.range ?? [];
  const isText = typeof value === 'string';
  if (isScalar(node) && !isEmptyNode(node) && (value === null || typeof value !== 'object')) {
    if (isText && (node.type === 'BLOCK_LITERAL' || (node.type !== 'BLOCK_FOLDED' && value.includes('\n'))))
      return replaceBlock(text, node, value, keyAt);
    const width = Math.max(
      ...text
        .slice(start, end)
        .split('\n')
        .map((line) => line.length),
      WIDTH,
    );
    const written = writeAfterKey(value, column(text, keyAt), { style: node.type, width, flow });
    const rest = text.slice(0, end).trimEnd().length;
    return (
      text.slice(0, start) +
      written.trimStart() +
      (node.type?.startsWith('BLOCK') ? text.slice(rest) : text.slice(end))
    );
  }
  const written = writeAfterKey(value, column(text, keyAt), { width: WIDTH, flow });
  const rest = node && !isEmptyNode(node) ? text.slice(0, end).trimEnd().length : valueAt;
  return text.slice(0, valueAt) + written + text.slice(Math.max(rest, valueAt));
}

/** Running text as a block after `|`, at the indentation that it has, or two steps in from its key. */
function replaceBlock(text: string, node: Scalar, value: string, keyAt: number): string | undefined {
  const [start = 0, end = 0] = node.range ?? [];
  const isBlock = node.type === 'BLOCK_LITERAL';
  const old = text.slice(start, end);
  const own = isBlock ? /^.*\n(?:[ ]*\n)*([ ]*)/.exec(old)?.[1] : undefined;
  const indent = own === undefined || own === '' ? ' '.repeat(column(text, keyAt) + 2) : own;
  const body = value.replace(/\n+$/, '');
  if (/^\n* /.test(body) || body === '') return undefined;
  const sign = value.endsWith('\n') ? '|' : '|-';
  // a comment after the sign stays
  const comment = isBlock ? (/^[|>][+-]?\d?[+-]?([^\n]*)/.exec(old)?.[1] ?? '') : '';
  const lines = body.split('\n').map((line) => (line === '' ? '' : indent + line));
  const rest = isBlock ? text.slice(0, end).trimEnd().length : end;
  return `${text.slice(0, start)}${sign}${comment}\n${lines.join('\n')}${text.slice(rest)}`;
}

function addPair(
  { text, flow }: { text: string; flow: boolean },
  pairs: readonly Pair[],
  key: string,
  { value, after }: { value: unknown; after?: string },
): string | undefined {
  const before = pairs.find((pair) => isScalar(pair.key) && pair.key.value === after) ?? pairs.at(-1);
  if (!before) return undefined;
  if (flow) {
    const end = (before.value as Node | null)?.range?.[1] ?? afterColon(text, before);
    return `${text.slice(0, end)}, ${key}:${writeAfterKey(value, 0, { width: WIDTH, flow })}${text.slice(end)}`;
  }
  const at = column(text, keyStart(pairs[0] ?? before));
  const written = `${' '.repeat(at)}${key}:${writeAfterKey(value, at, { width: WIDTH, flow })}\n`;
  // a new group at the end of the file, below the comments that end the one before
  if (at === 0 && after === undefined) return `${text.trimEnd()}\n${written}`;
  return addLines(text, endOf(text, before), written);
}

interface Written {
  style?: string | null | undefined;
  width: number;
  flow: boolean;
}

/** What stands after `key:` for a value, its further lines indented as the key is. */
function writeAfterKey(value: unknown, indent: number, { style, width, flow }: Written): string {
  const isText = typeof value === 'string';
  const written = stringify(
    { x: value },
    {
      lineWidth: flow ? 0 : Math.max(width - indent, 40),
      defaultStringType:
        isText && style && /^(?:QUOTE|PLAIN|BLOCK)/.test(style) ? (style as 'PLAIN') : 'PLAIN',
      defaultKeyType: 'PLAIN',
      ...(flow && { collectionStyle: 'flow' as const }),
      ...(!isText && { blockQuote: 'literal' as const }),
    },
  );
  const body = flow
    ? written
        .trim()
        .replace(/^\{ x:/, '')
        .replace(/ \}$/, '')
    : written.trimEnd().slice(2);
  const [first = '', ...others] = body.split('\n');
  return [first, ...others.map((line) => (line === '' ? '' : ' '.repeat(indent) + line))].join('\n');
}

function writeItem(value: unknown, indent: number): string {
  const written = stringify([value], { lineWidth: WIDTH, blockQuote: 'literal' }).trimEnd();
  return `${written
    .split('\n')
    .map((line) => (line === '' ? '' : ' '.repeat(indent) + line))
    .join('\n')}\n`;
}

function nodeAt(root: unknown, path: Path): Node | undefined {
  let node = root;
  for (const part of path) {
    if (isMap(node)) node = node.items.find(({ key }) => isScalar(key) && key.value === part)?.value;
    else if (isSeq(node) && typeof part === 'number') node = node.items[part];
    else return undefined;
  }
  return (node ?? undefined) as Node | undefined;
}

function isEmptyNode(node: unknown): boolean {
  if (node === undefined || node === null) return true;
  if (isMap(node) || isSeq(node)) return node.items.length === 0;
  return isScalar(node) && node.value === null;
}

function startOf(node: unknown): number {
  return (node as Node | null)?.range?.[0] ?? 0;
}

function keyStart({ key }: Pair): number {
  return startOf(key);
}

/** The place after the colon of a pair. */
function afterColon(text: string, { key }: Pair): number {
  const end = (key as Node).range?.[1] ?? 0;
  return text.indexOf(':', end) + 1;
}

/** The dash of a list item. */
function dashBefore(text: string, item: Node): number {
  return text.lastIndexOf('-', startOf(item) - 1);
}

/** Where what a pair or an item says ends, without the empty lines and comments that follow. */
function endOf(text: string, entry: Pair | Node): number {
  const value = 'key' in entry ? (entry.value as Node | null) : entry;
  const key = 'key' in entry ? afterColon(text, entry) : 0;
  if (!value || isEmptyScalar(value)) return Math.max(key, startOf(value) ? startOf(value) : 0);
  if ((isMap(value) || isSeq(value)) && !value.flow) {
    const last = value.items.at(-1) as Pair | Node | undefined;
    if (last) return endOf(text, last);
  }
  return text.slice(0, value.range?.[1] ?? 0).trimEnd().length;
}

function isEmptyScalar(node: Node): boolean {
  return isScalar(node) && node.value === null && node.range?.[0] === node.range?.[1];
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}

function column(text: string, at: number): number {
  return at - lineStart(text, at);
}

function addLines(text: string, after: number, lines: string): string {
  const end = lineEnd(text, after);
  const gap = text[end - 1] === '\n' ? '' : '\n';
  return text.slice(0, end) + gap + lines + text.slice(end);
}

/** The whole lines of an entry are taken away; `undefined` where something else stands on its first line. */
function removeLines(text: string, start: number, end: number): string | undefined {
  const first = lineStart(text, start);
  if (text.slice(first, start).trim() !== '') return undefined;
  return text.slice(0, first) + text.slice(lineEnd(text, end));
}

/** A text as one line of YAML, in quotation marks where it needs some. */
export function writeScalar(text: string): string {
  return stringify(text, { lineWidth: 0, blockQuote: false, singleQuote: true }).trimEnd();
}

/** Data as the text of a file: running text after `|`, and no line broken. */
export function writeData(data: unknown): string {
  return stringify(data, { lineWidth: 0, blockQuote: 'literal', singleQuote: true });
}
