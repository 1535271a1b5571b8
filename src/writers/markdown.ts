// Memo → Markdown: GitHub's, one paragraph a line, so that a diff shows what has changed and nothing else.
// The library that writes all Markdown looks at each character in its surroundings; text that has no mark in it, which is
// most of a memo, is written as it stands.
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Block, Figure, List, Memo, MemoMeta, Paragraph, Table, TableCell, Text } from '../memo/memo.js';
import { isTextLine, writeSimpleLines } from './simple-lines.js';

export function writeMarkdown({ meta, head, title, lead, body }: Memo): string {
  const pieces: (string | Written[])[] = [];
  const blocks = [senderOf(meta), ...head, title, ...lead, ...body].flatMap(expandFigure);
  for (const [i, block] of blocks.entries()) {
    // the marks of two lists in a row differ
    const isNextToList = block.type === 'list' && [blocks[i - 1], blocks[i + 1]].some(isList);
    const simple = isNextToList ? undefined : writeSimpleBlock(block);
    const last = pieces.at(-1);
    if (simple !== undefined) pieces.push(simple);
    else if (Array.isArray(last)) last.push(block);
    else pieces.push([block]);
  }
  return pieces.map((piece) => (typeof piece === 'string' ? `${piece}\n` : writeByLibrary(piece))).join('\n');
}

/** Who writes, which Word and PDF have in their page's head. */
function senderOf({ municipality, administration }: MemoMeta): Paragraph {
  const text = (value: string): Text => ({ type: 'text', value, runs: [] });
  return {
    type: 'paragraph',
    children: [{ type: 'strong', children: [text(municipality)] }, { type: 'break' }, text(administration)],
  };
}

function isList(block: Written | undefined): boolean {
  return block?.type === 'list';
}

type Written = Exclude<Block, Figure>;

/** As the library writes it. Neighbours together: two lists in a row must not become one. */
export function writeByLibrary(blocks: readonly Block[]): string {
  const children = blocks.flatMap(expandFigure);
  return toMarkdown(
    { type: 'root', children },
    {
      bullet: '-',
      emphasis: '_',
      listItemIndent: 'one',
      // GitHub would strike out ~~text~~ and link footnotes; the memo means the signs
      unsafe: [{ character: '~', inConstruct: 'phrasing' }],
      // columns that are aligned would change every row for one longer amount
      extensions: [gfmTableToMarkdown({ tablePipeAlign: false })],
    },
  );
}

/** In Markdown a figure is its table, and the same in words. */
function expandFigure(block: Block): Written[] {
  return block.type === 'figure' ? [block.table, block.description] : [block];
}

function writeSimpleBlock(block: Written): string | undefined {
  switch (block.type) {
    case 'paragraph': {
      const lines = writeSimpleLines(block.children);
      return lines?.every(isTextLine) ? lines.join('\\\n') : undefined;
    }
    case 'heading': {
      const text = writeSimpleText(block);
      return text === undefined || text.endsWith('#') ? undefined : `${'#'.repeat(block.depth)} ${text}`;
    }
    case 'list':
      return writeSimpleList(block);
    case 'table':
      return writeSimpleTable(block);
    default:
      return undefined;
  }
}

/** The text of a block of one line; `undefined` where it has more, or where that is not sure. */
function writeSimpleText({ children }: Pick<Paragraph, 'children'>): string | undefined {
  const [line, ...others] = writeSimpleLines(children) ?? [];
  return line !== undefined && others.length === 0 && isTextLine(line) ? line : undefined;
}

/** Items of one line each. */
function writeSimpleList({ ordered, start, spread, children: items }: List): string | undefined {
  const texts = items.map((item) => {
    const [first, ...others] = item.children;
    const isOne = first?.type === 'paragraph' && others.length === 0 && !item.spread;
    return isOne ? writeSimpleText(first) : undefined;
  });
  if (spread || texts.length === 0 || texts.includes(undefined)) return undefined;
  return texts.map((text, i) => `${ordered ? `${(start ?? 1) + i}.` : '-'} ${text ?? ''}`).join('\n');
}

const DELIMITERS = { left: ':-', right: '-:', center: ':-:' };

function writeSimpleTable({ align, children: rows }: Table): string | undefined {
  const lines: string[] = [];
  for (const { children: cells } of rows) {
    const texts = cells.map(writeSimpleCell);
    if (texts.includes(undefined)) return undefined;
    lines.push(`|${texts.map((text) => (text === '' ? ' |' : ` ${text ?? ''} |`)).join('')}`);
  }
  const delimiters = align.map((each) => ` ${each ? DELIMITERS[each] : '-'} |`).join('');
  const [head, ...others] = lines;
  return head === undefined ? undefined : [head, `|${delimiters}`, ...others].join('\n');
}

/** In a cell no line can begin, so it may begin with any sign. */
function writeSimpleCell({ children }: TableCell): string | undefined {
  if (children.length === 0) return '';
  const [line, ...others] = writeSimpleLines(children) ?? [];
  return others.length === 0 ? line : undefined;
}
