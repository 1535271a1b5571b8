// Memo → Markdown: GitHub's, one paragraph a line, so that a diff shows what has changed and nothing else.
// The library that writes all Markdown looks at each character in its surroundings; text that has no mark in it, which is
// most of a memo, is written as it stands.
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Block, Figure, Inline, Memo, Table } from '../memo/memo.js';

export function writeMarkdown({ head, title, lead, body }: Memo): string {
  const pieces: (string | Written[])[] = [];
  for (const block of [...head, title, ...lead, ...body].flatMap(withoutFigures)) {
    const simple = simpleBlock(block);
    const last = pieces.at(-1);
    if (simple !== undefined) pieces.push(simple);
    else if (Array.isArray(last)) last.push(block);
    else pieces.push([block]);
  }
  return pieces.map((piece) => (typeof piece === 'string' ? `${piece}\n` : writeAll(piece))).join('\n');
}

type Written = Exclude<Block, Figure>;

/** Neighbours together: two lists in a row must not become one. */
function writeAll(children: Written[]): string {
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
function withoutFigures(block: Block): Written[] {
  return block.type === 'figure' ? [block.table, block.description] : [block];
}

function simpleBlock(block: Written): string | undefined {
  switch (block.type) {
    case 'paragraph':
      return simpleText(block.children);
    case 'heading': {
      const text = simpleText(block.children);
      return text === undefined ? undefined : `${'#'.repeat(block.depth)} ${text}`;
    }
    case 'table':
      return simpleTable(block);
    default:
      return undefined;
  }
}

/** Letters, digits, and marks that mean nothing wherever they stand between two of them. */
const PLAIN =
  /^\p{L}(?:[\p{L}\d ,;%§/"'“”’–\u00A0\u202F−]|[.?](?=[ "”]|$)|:(?= )|[()](?!\])|(?<=[\p{L}\d])-(?=[\p{L}\d]))*$/u;

/** Text that reads back as itself with no mark escaped; `undefined` where that is not sure. */
function simpleText(nodes: readonly Inline[]): string | undefined {
  const [node, ...others] = nodes;
  if (node?.type !== 'text' || others.length > 0) return undefined;
  return isPlain(node.value) ? node.value : undefined;
}

function isPlain(text: string): boolean {
  return PLAIN.test(text) && !text.endsWith(' ') && !text.includes('  ');
}

const DELIMITERS = { left: ':-', right: '-:', center: ':-:' };

function simpleTable({ align, children: rows }: Table): string | undefined {
  const lines: string[] = [];
  for (const { children: cells } of rows) {
    const texts = cells.map(({ children }) => (children.length === 0 ? '' : simpleCell(children)));
    if (texts.includes(undefined)) return undefined;
    lines.push(`|${texts.map((text) => (text === '' ? ' |' : ` ${text ?? ''} |`)).join('')}`);
  }
  const delimiters = align.map((each) => ` ${each ? DELIMITERS[each] : '-'} |`).join('');
  const [head, ...others] = lines;
  return head === undefined ? undefined : [head, `|${delimiters}`, ...others].join('\n');
}

/** In a cell no line can begin, so numbers and signs may. */
function simpleCell(nodes: readonly Inline[]): string | undefined {
  const [node, ...others] = nodes;
  if (node?.type !== 'text' || others.length > 0) return undefined;
  return isPlain(`a${node.value}`) && !node.value.startsWith(' ') ? node.value : undefined;
}
