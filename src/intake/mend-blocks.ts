// Word's paragraphs as a reader takes them: headings, numbers and bullets that were typed by hand, and sentences that a program
// has broken at the end of each line.
import type { WrittenBlock, WrittenMemo } from '../ooxml/read-blocks.js';
import { findPart, isKnownHeading, type Headings, type PartName } from './headings.js';
import { BULLET, goesOn, joinLines, NUMBER } from './read-written.js';

export function mendBlocks(memo: WrittenMemo, headings: Headings): WrittenMemo {
  const blocks: WrittenBlock[] = [];
  /** The new place of each block. */
  const places: number[] = [];
  let part: PartName | undefined;
  for (const block of memo.blocks) {
    const name = findPart(block.text, headings);
    const isEntry = part === 'documents' && name !== undefined && AMONG_DOCUMENTS.has(name);
    const mended = isEntry ? block : mendBlock(block, headings);
    if (mended.type === 'heading') part = name;
    const last = blocks.at(-1);
    if (last && mended.type === 'paragraph' && mended.isBold !== true && isOpen(last, mended)) {
      const join = (a: string, b: string): string => joinLines([a, b]);
      blocks[blocks.length - 1] = {
        ...last,
        text: join(last.text, mended.text),
        markdown: join(last.markdown, mended.markdown),
      };
    } else blocks.push(mended);
    places.push(blocks.length - 1);
  }
  const comments = memo.comments.map((comment) => ({
    ...comment,
    block: places[comment.block] ?? Math.max(0, blocks.length - 1),
  }));
  return { ...memo, blocks, comments };
}

/** Headings that are titles of documents as well. */
const AMONG_DOCUMENTS = new Set<PartName>(['agreement', 'proposal', 'history']);

function mendBlock(block: WrittenBlock, headings: Headings): WrittenBlock {
  if (block.type !== 'paragraph') return block;
  if (isKnownHeading(block.text, headings))
    return { ...block, type: 'heading', text: block.text.replace(/:$/, ''), level: 2 };
  if (block.isBold === true) return block;
  const number = NUMBER.exec(block.text);
  const sign = number ?? BULLET.exec(block.text);
  if (!sign) return block;
  const text = block.text.slice(sign[0].length);
  const markdown = block.markdown.replace(/^\\?(?:[•·▪–*+-]|\uF0B7|o|\d{1,2}\\?[.)])\s+/u, '');
  return { type: 'item', text, markdown, isOrdered: number !== null, depth: 0 };
}

/** Whether the words of a paragraph go on with those of the next. */
function isOpen(last: WrittenBlock, next: WrittenBlock): boolean {
  if (last.type === 'heading' || last.type === 'table' || last.isBold === true) return false;
  return goesOn(last.text, next.text);
}
