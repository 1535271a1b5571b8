// Block nodes → Word paragraphs and tables, one handler a node type. Only style ids: the look is in styles.ts.
import { SHORT_LIST, type Block, type List } from '../../memo/memo.js';
import type { Context } from './context.js';
import { writeInlines } from './inlines.js';
import { writeTable } from './table.js';
import { paragraph, type ListPlace } from './wordprocessing.js';

/** Where a block stands. */
export interface Place {
  context: Context;
  /** The style of plain paragraphs here; Word's default where there is none. */
  style?: string;
  /** The list that the block is an item of. */
  list?: ListPlace;
}

type Handler<Node extends Block> = (node: Node, place: Place) => string;

const handlers: { [Type in Block['type']]: Handler<Extract<Block, { type: Type }>> } = {
  paragraph: (node, { context, style, list }) =>
    paragraph(writeInlines(node.children, context), style, list, {
      keepNext: context.kept.has(node),
      // lines that someone has set, such as a name and a title, stand together
      keepLines: node.children.some(({ type }) => type === 'break'),
    }),
  heading: ({ depth, children }, { context }) =>
    paragraph(writeInlines(children, context), `Heading${depth}`),
  list: (node, place) => writeList(node, place),
  table: (node, { context }) => writeTable(node, context),
  // the paragraph after the table is the chart's; the chart keeps with the words that say the same
  figure: (figure, place) =>
    writeTable(figure.table, place.context) +
    paragraph(place.context.charts.get(figure) ?? '', 'Figure') +
    writeBlocks([figure.description], { ...place, style: 'Caption' }),
  blockquote: ({ children }, { context }) => writeBlocks(children, { context, style: 'Quote' }),
};

export function writeBlocks(nodes: readonly Block[], place: Place): string {
  const written = nodes.map((node, i) => {
    const style =
      place.style ?? (node.type === 'paragraph' ? styleBetween(nodes[i - 1], nodes[i + 1]) : undefined);
    const written = (handlers[node.type] as Handler<Block>)(
      node,
      style === undefined ? place : { ...place, style },
    );
    // Word makes one of two tables that nothing stands between
    const isSecondTable = nodes[i - 1]?.type === 'table' && ['table', 'figure'].includes(node.type);
    return isSecondTable ? paragraph('', 'AfterTable') + written : written;
  });
  return written.join('');
}

/** A paragraph stays with the table or list that it leads to, and keeps its distance from a table before it. */
function styleBetween(before: Block | undefined, after: Block | undefined): string | undefined {
  const isTable = (block: Block | undefined): boolean => block?.type === 'table' || block?.type === 'figure';
  if (isTable(after) || after?.type === 'list') return isTable(before) ? 'AfterTableLeadIn' : 'LeadIn';
  // alone between a heading and one below it, it leads to that
  const isBelow = before?.type === 'heading' && after?.type === 'heading' && after.depth > before.depth;
  if (isBelow) return 'LeadIn';
  return isTable(before) ? 'AfterTable' : undefined;
}

function writeList(node: List, { context, list: outer }: Place): string {
  const { ordered, start, children } = node;
  const instance = context.lists.push(ordered ? (start ?? 1) : undefined);
  const list = { instance, level: outer ? outer.level + 1 : 0 };
  const listStyle = ordered ? 'ListNumber' : 'ListBullet';
  const items = children.map(({ children: content }, item) => {
    const blocks = content.map((block, i) => {
      if (block.type === 'list') return writeList(block, { context, list });
      // a second paragraph of the same item goes on without a mark of its own
      const isKept = children.length <= SHORT_LIST && (item < children.length - 1 || context.kept.has(node));
      const style = isKept ? `${listStyle}Keep` : listStyle;
      return writeBlocks([block], i === 0 ? { context, style, list } : { context, style: 'ListContinue' });
    });
    return blocks.join('');
  });
  return items.join('');
}
