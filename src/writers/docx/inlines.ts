// Inline nodes → Word runs, one handler a node type.
import { NoBreakHyphen, TextRun, type ParagraphChild } from 'docx';
import type { Inline } from '../../memo/memo.js';
import { splitAtFirmHyphens } from '../../ooxml/firm-hyphens.js';
import type { Context } from './context.js';
import { writeLink } from './links.js';

/** Marks that enclose an inline node. */
interface Marks {
  strong?: boolean;
  emphasis?: boolean;
  link?: boolean;
}

type Handler<Node extends Inline> = (node: Node, context: Context, marks: Marks) => ParagraphChild[];

const handlers: { [Type in Inline['type']]: Handler<Extract<Inline, { type: Type }>> } = {
  text: (node, _context, marks) => writeText(node.value, marks),
  strong: (node, context, marks) => writeInlines(node.children, context, { ...marks, strong: true }),
  emphasis: (node, context, marks) => writeInlines(node.children, context, { ...marks, emphasis: true }),
  break: () => [new TextRun({ break: 1 })],
  link: (node, context, marks) => {
    const position = context.links.push(node.url) - 1;
    return [writeLink(writeInlines(node.children, context, { ...marks, link: true }), position)];
  },
};

export function writeInlines(
  nodes: readonly Inline[],
  context: Context,
  marks: Marks = {},
): ParagraphChild[] {
  return nodes.flatMap((node) => (handlers[node.type] as Handler<Inline>)(node, context, marks));
}

export function writeText(text: string, marks: Marks = {}): TextRun[] {
  const style = styleOf(marks);
  // as `text`, never as a child: the Word library takes a child "CURRENT" for the page number
  return splitAtFirmHyphens(text).flatMap((part, i) => {
    const run = new TextRun({ ...style, text: part });
    return i === 0 ? [run] : [new TextRun({ ...style, children: [new NoBreakHyphen()] }), run];
  });
}

/** A run has one character style; strong and emphasised text has one of its own. */
function styleOf({ strong, emphasis, link }: Marks): { style?: string } {
  if (link) return { style: 'Hyperlink' };
  if (strong && emphasis) return { style: 'IntenseEmphasis' };
  if (strong) return { style: 'Strong' };
  return emphasis ? { style: 'Emphasis' } : {};
}
