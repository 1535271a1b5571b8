// Block nodes → Word paragraphs and tables, one handler a node type. Only style ids: the look is in styles.ts.
import { Paragraph, type Table } from 'docx';
import type { Block, List } from '../../memo/memo.js';
import type { Context } from './context.js';
import { writeInlines } from './inlines.js';
import { BULLETS, numbersFrom } from './numbering.js';
import { writeTable } from './table.js';

/** Where a block stands. */
export interface Place {
  context: Context;
  /** The style of plain paragraphs here; Word's default where there is none. */
  style?: string;
  /** The list that the block is an item of. */
  list?: { reference: string; instance: number; level: number };
}

type Written = Paragraph | Table;

const AFTER_TABLE = 'AfterTable';

type Handler<Node extends Block> = (node: Node, place: Place) => Written[];

const handlers: { [Type in Block['type']]: Handler<Extract<Block, { type: Type }>> } = {
  paragraph: ({ children }, { context, style, list }) => [
    new Paragraph({
      ...(style !== undefined && { style }),
      ...(list && { numbering: list }),
      children: writeInlines(children, context),
    }),
  ],
  heading: ({ depth, children }, { context }) => [
    new Paragraph({ style: `Heading${depth}`, children: writeInlines(children, context) }),
  ],
  list: (node, place) => writeList(node, place),
  table: (node, { context }) => [writeTable(node, context)],
  blockquote: ({ children }, { context }) => writeBlocks(children, { context, style: 'Quote' }),
};

export function writeBlocks(nodes: readonly Block[], place: Place): Written[] {
  return nodes.flatMap((node, i) => {
    // a table has no space of its own around it, so the paragraph after it brings some
    const afterTable = nodes[i - 1]?.type === 'table' && !place.style;
    const styled = afterTable && node.type === 'paragraph' ? { ...place, style: AFTER_TABLE } : place;
    const written = (handlers[node.type] as Handler<Block>)(node, styled);
    // Word makes one of two tables that nothing stands between
    return afterTable && node.type === 'table'
      ? [new Paragraph({ style: AFTER_TABLE }), ...written]
      : written;
  });
}

function writeList({ ordered, start, children }: List, { context, list: outer }: Place): Written[] {
  if (ordered) context.starts.add(start ?? 1);
  const list = {
    reference: ordered ? numbersFrom(start ?? 1) : BULLETS,
    instance: ++context.lists,
    level: outer ? outer.level + 1 : 0,
  };
  const style = ordered ? 'ListNumber' : 'ListBullet';
  return children.flatMap(({ children: content }) =>
    content.flatMap((block, i) => {
      if (block.type === 'list') return writeList(block, { context, list });
      // a second paragraph of the same item goes on without a mark of its own
      return writeBlocks([block], i === 0 ? { context, style, list } : { context, style: 'ListContinue' });
    }),
  );
}
