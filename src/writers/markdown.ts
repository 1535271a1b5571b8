// Memo → Markdown: GitHub's, one paragraph a line, so that a diff shows what has changed and nothing else.
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Block, Memo } from '../memo/memo.js';

export function writeMarkdown({ head, title, lead, body }: Memo): string {
  const children: Block[] = [...head, title, ...lead, ...body];
  return toMarkdown(
    { type: 'root', children: children },
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
