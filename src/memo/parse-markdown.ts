// Markdown → mdast, as CommonMark and GitHub's tables say. The parser of all Markdown is thorough and slow, and most of
// a memo is plain paragraphs, headings, lists and tables between blank lines: those are read here, and give the same nodes.
import type * as Mdast from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { makePosition, readSimpleCell, readSimpleInlines } from './simple-inlines.js';

export function parseMarkdown(markdown: string): Mdast.Root {
  const stretches = splitStretches(markdown);
  // what may reach over blank lines: fences, HTML, link definitions
  const isPlain = stretches.every(({ node, text }) => node !== undefined || !/```|~~~|<|\]:/.test(text));
  if (/[\t\r\0]/.test(markdown) || !isPlain) return parseAll(markdown);
  const children = stretches.flatMap(({ node, text, start }) =>
    node ? [node] : movedBy(start, parseAll(text)).children,
  );
  return { type: 'root', children };
}

function parseAll(markdown: string): Mdast.Root {
  return fromMarkdown(markdown, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
}

/** A piece of the Markdown between blank lines; neighbours without a node of their own are one piece. */
interface Stretch {
  text: string;
  /** The offset of its beginning. */
  start: number;
  node: Mdast.RootContent | undefined;
}

function splitStretches(markdown: string): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { 0: text, index: start } of markdown.matchAll(/[^\n]+(?:\n[^\n]+)*/g)) {
    const node = readSimpleNode(text, start);
    const last = stretches.at(-1);
    // a list goes on over blank lines, with more items or indented text
    const goesOn = !node || node.type === 'list';
    if (goesOn && last && (!last.node || last.node.type === 'list')) {
      last.text = markdown.slice(last.start, start + text.length);
      last.node = undefined;
    } else stretches.push({ text, start, node });
  }
  return stretches;
}

/** The node of a text that is plain: a paragraph, heading, table or list, or a comment of one line. */
function readSimpleNode(text: string, start: number): Mdast.RootContent | undefined {
  if (COMMENT.test(text)) return { type: 'html', value: text, position: makePosition(text, start) };
  if (text.startsWith('#')) return readSimpleHeading(text, start);
  if (text.startsWith('|')) return readSimpleTable(text, start);
  if (/^(?:- |\d{1,9}\. )/.test(text)) return readSimpleList(text, start);
  const children = readSimpleInlines(text, start);
  return children && { type: 'paragraph', children, position: makePosition(text, start) };
}

const HEADING = /^(#{1,4}) (?:(?=\S)(.*))?$/;
const COMMENT = /^<!--.*-->$/;

function readSimpleHeading(text: string, start: number): Mdast.Heading | undefined {
  const [, marks = '', title] = HEADING.exec(text) ?? [];
  const depth = marks.length as Mdast.Heading['depth'];
  // a heading that is left out
  if (marks !== '' && title === undefined)
    return { type: 'heading', depth, children: [], position: makePosition(text, start) };
  const children = title?.endsWith('#')
    ? undefined
    : readSimpleInlines(title ?? '', start + marks.length + 1);
  return children && { type: 'heading', depth, children, position: makePosition(text, start) };
}

const ITEM = /^(?:- |(\d{1,9})\. )(.*)$/;

/** Items of one line each, all with hyphens or all with numbers. */
function readSimpleList(text: string, start: number): Mdast.List | undefined {
  const first = ITEM.exec(text.split('\n', 1)[0] ?? '')?.[1];
  const ordered = first !== undefined;
  const items: Mdast.ListItem[] = [];
  let at = start;
  for (const line of text.split('\n')) {
    const [, number, content = ''] = ITEM.exec(line) ?? [];
    const inner = at + line.length - content.length;
    const children = readSimpleInlines(content, inner);
    if (!children || (number !== undefined) !== ordered) return undefined;
    items.push({
      type: 'listItem',
      spread: false,
      checked: null,
      children: [{ type: 'paragraph', children, position: makePosition(content, inner) }],
      position: makePosition(line, at),
    });
    at += line.length + 1;
  }
  return {
    type: 'list',
    ordered,
    start: ordered ? Number(first) : null,
    spread: false,
    children: items,
    position: makePosition(text, start),
  };
}

/** A cell with a space on either side, or of one space, up to the next bar. */
const CELL = /\| (?:((?:[^\\|]|\\[^|])*?) )?(?=\|)/y;
const DELIMITERS = /^\|(?: :?-+:? \|)+$/;

/** Rows that begin and end with bars and are as long as the first, of cells that are plain text or empty. */
function readSimpleTable(text: string, start: number): Mdast.Table | undefined {
  const [head = '', delimiters = '', ...lines] = text.split('\n');
  const align = delimiters.split('|').slice(1, -1).map(readAlignment);
  if (!DELIMITERS.test(delimiters) || align.length < 1) return undefined;
  const rows: Mdast.TableRow[] = [];
  let at = start;
  for (const line of [head, delimiters, ...lines]) {
    if (line !== delimiters || at !== start + head.length + 1) {
      const row = readSimpleRow(line, at);
      if (row?.children.length !== align.length) return undefined;
      rows.push(row);
    }
    at += line.length + 1;
  }
  return { type: 'table', align, children: rows, position: makePosition(text, start) };
}

function readAlignment(delimiter: string): Mdast.AlignType {
  const [left, right] = [delimiter.startsWith(' :'), delimiter.endsWith(': ')];
  if (left && right) return 'center';
  return left ? 'left' : right ? 'right' : null;
}

function readSimpleRow(line: string, start: number): Mdast.TableRow | undefined {
  const cells: Mdast.TableCell[] = [];
  let at = 0;
  while (at < line.length - 1) {
    CELL.lastIndex = at;
    const [whole, content] = CELL.exec(line) ?? [];
    const children = content === undefined ? [] : readSimpleCell(content, start + at + 2);
    if (whole === undefined || !children) return undefined;
    const end = at + whole.length;
    // the last cell has the bar at the row's end, too
    const cell = line.slice(at, end === line.length - 1 ? line.length : end);
    cells.push({ type: 'tableCell', children, position: makePosition(cell, start + at) });
    at = end;
  }
  return line.endsWith('|')
    ? { type: 'tableRow', children: cells, position: makePosition(line, start) }
    : undefined;
}

function movedBy<Node extends Mdast.Nodes>(offset: number, node: Node): Node {
  const { position } = node;
  for (const point of position ? [position.start, position.end] : []) {
    point.offset = (point.offset ?? 0) + offset;
  }
  if ('children' in node) for (const child of node.children) movedBy(offset, child);
  return node;
}
