// Memo → Markdown: GitHub's, one paragraph a line, so that a diff shows what has changed and nothing else.
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Block, Figure, Memo } from '../memo/memo.js';

export function writeMarkdown({ head, title, lead, body }: Memo): string {
  const children = [...head, title, ...lead, ...body].flatMap(withoutFigures);
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
function withoutFigures(block: Block): Exclude<Block, Figure>[] {
  return block.type === 'figure' ? [block.table, block.description] : [block];
}
