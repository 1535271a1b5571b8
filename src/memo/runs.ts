// The runs of a memo's text, in printed order: each stretch with where it comes from.
import type { Run } from '../origin.js';
import type { Block, Inline } from './memo.js';

/** The runs of blocks; offsets are those in the text node of each. */
export function* runsOfMemo(blocks: readonly Block[]): Generator<Run> {
  for (const block of blocks) yield* runsOfBlock(block);
}

function* runsOfBlock(block: Block): Generator<Run> {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      yield* runsOfInlines(block.children);
      return;
    case 'list':
      for (const item of block.children) for (const child of item.children) yield* runsOfBlock(child);
      return;
    case 'blockquote':
      for (const child of block.children) yield* runsOfBlock(child);
      return;
    case 'table':
      for (const row of block.children) for (const cell of row.children) yield* runsOfInlines(cell.children);
      return;
    case 'figure':
      yield* runsOfBlock(block.table);
      yield* runsOfBlock(block.description);
  }
}

function* runsOfInlines(inlines: readonly Inline[]): Generator<Run> {
  for (const inline of inlines) {
    if (inline.type === 'text') yield* inline.runs;
    else if (inline.type !== 'break') yield* runsOfInlines(inline.children);
  }
}
