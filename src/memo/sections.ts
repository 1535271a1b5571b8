// The sections of a memo by their headings: for checks of the finished memo, and for a meeting's agenda.
import { plainText, type Block, type Memo } from './memo.js';

/** What stands under each heading; of two sections with one heading, all that stands in both. */
export function sectionsOf({ body }: Memo): ReadonlyMap<string, readonly Block[]> {
  const sections = new Map<string, Block[]>();
  let section: Block[] | undefined;
  for (const block of body) {
    if (block.type === 'heading' && block.depth === 2) {
      const heading = plainText(block.children);
      section = sections.get(heading) ?? [];
      sections.set(heading, section);
    } else section?.push(block);
  }
  return sections;
}

/** The text of each section that has some. */
export function sectionTexts(memo: Memo): ReadonlyMap<string, string> {
  const texts = [...sectionsOf(memo)].map(([heading, blocks]): [string, string] => [
    heading,
    blocks.map(textOf).filter(Boolean).join('\n\n'),
  ]);
  return new Map(texts.filter(([, text]) => text !== ''));
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
