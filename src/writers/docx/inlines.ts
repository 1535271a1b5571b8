// Inline nodes → Word runs, one handler a node type.
import type { Inline } from '../../memo/memo.js';
import { splitAtFirmHyphens } from '../../ooxml/firm-hyphens.js';
import type { Context } from './context.js';
import { LINE_BREAK, run, text } from './wordprocessing.js';

/** Marks that enclose an inline node. */
interface Marks {
  strong?: boolean;
  emphasis?: boolean;
  link?: boolean;
}

type Handler<Node extends Inline> = (node: Node, context: Context, marks: Marks) => string;

const handlers: { [Type in Inline['type']]: Handler<Extract<Inline, { type: Type }>> } = {
  text: (node, _context, marks) => writeText(node.value, styleOf(marks)),
  strong: (node, context, marks) => writeInlines(node.children, context, { ...marks, strong: true }),
  emphasis: (node, context, marks) => writeInlines(node.children, context, { ...marks, emphasis: true }),
  break: () => LINE_BREAK,
  link: (node, context, marks) => {
    const content = writeInlines(node.children, context, { ...marks, link: true });
    return `<w:hyperlink w:history="1" r:id="${linkId(context.links.push(node.url))}">${content}</w:hyperlink>`;
  },
};

export function writeInlines(nodes: readonly Inline[], context: Context, marks: Marks = {}): string {
  return nodes.map((node) => (handlers[node.type] as Handler<Inline>)(node, context, marks)).join('');
}

export function writeText(value: string, style?: string): string {
  return splitAtFirmHyphens(value)
    .map((part) => run(text(part), style))
    .join(run('<w:noBreakHyphen/>', style));
}

/** The relationship of a document's first, second… link. */
export function linkId(position: number): string {
  return `rIdLink${position}`;
}

/** A run has one character style; strong and emphasised text has one of its own. */
function styleOf({ strong, emphasis, link }: Marks): string | undefined {
  if (link) return 'Hyperlink';
  if (strong && emphasis) return 'IntenseEmphasis';
  if (strong) return 'Strong';
  return emphasis ? 'Emphasis' : undefined;
}
