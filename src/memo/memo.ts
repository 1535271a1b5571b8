// The memo: what both output formats are written from. Nodes are a closed subset of mdast
// (https://github.com/syntax-tree/mdast), so that a writer that forgets one doesn't compile.

import type { Run } from '../origin.js';

export interface Text {
  type: 'text';
  value: string;
  /** Where the text comes from: runs in order, with offsets in the value, that cover all of it. */
  runs: readonly Run[];
}
export interface Strong {
  type: 'strong';
  children: Inline[];
}
export interface Emphasis {
  type: 'emphasis';
  children: Inline[];
}
/** A new line in the same paragraph. */
export interface Break {
  type: 'break';
}
export interface Link {
  type: 'link';
  /** http, https or mailto. */
  url: string;
  children: Inline[];
}
export type Inline = Text | Strong | Emphasis | Break | Link;

export interface Paragraph {
  type: 'paragraph';
  children: Inline[];
}
export interface Heading {
  type: 'heading';
  /** 1 for the memo's title, 2 for its sections. */
  depth: 1 | 2 | 3 | 4;
  children: Inline[];
}
export interface ListItem {
  type: 'listItem';
  spread: boolean;
  children: (Paragraph | List)[];
}
export interface List {
  type: 'list';
  ordered: boolean;
  /** The first number of an ordered list. */
  start: number | null;
  spread: boolean;
  children: ListItem[];
}
export interface TableCell {
  type: 'tableCell';
  children: Inline[];
}
export interface TableRow {
  type: 'tableRow';
  children: TableCell[];
}
/** The first row is the header. */
export interface Table {
  type: 'table';
  align: ('left' | 'right' | 'center' | null)[];
  /** Whether it only sets things side by side, without lines and a heading's look: signatures. */
  isPlain?: boolean;
  children: TableRow[];
}
export interface Blockquote {
  type: 'blockquote';
  children: (Paragraph | List)[];
}
/** A table that is drawn as a chart as well; the paragraph says the same in words. */
export interface Figure {
  type: 'figure';
  /** Standing columns or lying bars, one a row of the table; or days on a line of time. */
  chart: 'column' | 'bar' | 'dates';
  /** The name of the bars: the heading of the column that they show. */
  series: string;
  /** One bar a row, in order: what its row begins with, its number (of a day, days from another), and the same as it is written. */
  bars: { label: string; value: number; text: string }[];
  table: Table;
  description: Paragraph;
}
export type Block = Paragraph | Heading | List | Table | Blockquote | Figure;

/** The data for a file's properties, page header and footer; all of it stands in the text, too. */
export interface MemoMeta {
  /** The kind of document: "Tjänsteskrivelse". */
  kind: string;
  reference: string;
  /** YYYY-MM-DD. */
  date: string;
  author?: { name: string; title?: string; email?: string };
  municipality: string;
  administration: string;
  committee: string;
}

export interface Memo {
  meta: MemoMeta;
  /** The blocks above the title: kind, date, author. */
  head: Paragraph[];
  title: Heading;
  /** The blocks between the title and the first section: the reference number. */
  lead: Block[];
  body: Block[];
  /** The sections by name (that of their partial, whatever their headings say), each with its blocks in order. */
  sections: ReadonlyMap<string, readonly Block[]>;
}

/** The text of inline nodes, without their marks; a line break is a space. */
export function toPlainText(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value;
      return node.type === 'break' ? ' ' : toPlainText(node.children);
    })
    .join('');
}

/** The text of blocks, a line each; a table's row is a line. */
export function textOfBlocks(blocks: readonly Block[]): string {
  return blocks.map(textOfBlock).filter(Boolean).join('\n\n');
}

function textOfBlock(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return toPlainText(block.children);
    case 'list':
      return block.children.map(({ children }) => children.map(textOfBlock).join('\n')).join('\n');
    case 'table':
      return block.children
        .map(({ children }) => children.map((cell) => toPlainText(cell.children)).join(' '))
        .join('\n');
    case 'blockquote':
      return block.children.map(textOfBlock).join('\n');
    case 'figure':
      return [block.table, block.description].map(textOfBlock).join('\n');
  }
}

/** A list of at most so many items is kept on one page. */
export const SHORT_LIST = 5;
/** A table of so many rows, its header counted, too. */
export const SHORT_TABLE = 7;

/** The blocks that stay on one page with the next: those who sign stand together, and not alone. */
export function listKept({ sections, body }: Memo): Set<Block> {
  const [first] = sections.get('signatories') ?? [];
  const at = first ? body.indexOf(first) : -1;
  if (at < 0) return new Set();
  // what stands before them goes with them, so that they never have a page of their own; and so does who has written it
  const before = body[at - 1];
  const isShort =
    before?.type === 'paragraph' ||
    (before?.type === 'list' && before.children.length <= SHORT_LIST) ||
    (before?.type === 'table' && before.children.length <= SHORT_TABLE);
  return new Set([...(before && isShort ? [before] : []), ...body.slice(at, -1)]);
}
