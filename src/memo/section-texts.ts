// The text of each section of a memo, by its heading: what checks of the finished memo read.
import { plainText, type Block, type Memo } from './memo.js';

export function sectionTexts({ body }: Memo): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  let heading: string | undefined;
  for (const block of body) {
    if (block.type === 'heading' && block.depth === 2) heading = plainText(block.children);
    else if (heading !== undefined) {
      texts.set(heading, [texts.get(heading), textOf(block)].filter(Boolean).join('\n\n'));
    }
  }
  return texts;
}

function textOf(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return plainText(block.children);
    case 'list':
      return block.children.map(({ children }) => children.map(textOf).join('\n')).join('\n');
    case 'table':
      return block.children
        .map(({ children }) => children.map((cell) => plainText(cell.children)).join(' '))
        .join('\n');
    case 'blockquote':
      return block.children.map(textOf).join('\n');
    case 'figure':
      return [block.table, block.description].map(textOf).join('\n');
  }
}
