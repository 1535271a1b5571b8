// Markdown → mdast, as CommonMark and GitHub's tables say. The parser of all Markdown is thorough and slow, and most of
// a memo is plain paragraphs and headings between blank lines: those are read here, and give the same nodes.
import type * as Mdast from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { SEPARATOR } from '../separator.js';

export function parseMarkdown(markdown: string): Mdast.Root {
  const stretches = stretchesOf(markdown);
  // what may reach over blank lines: fences, HTML, link definitions
  const isPlain = stretches.every(({ node, text }) => node !== undefined || !/```|~~~|<|\]:/.test(text));
  if (/[\t\r\0]/.test(markdown) || !isPlain) return parseAll(markdown);
  const children = stretches.flatMap(({ node, text, start }) =>
    node ? [node] : movedBy(start, parseAll(text)).children,
  );
  return { type: 'root', children };
}

function parseAll(markdown: string): Mdast.Root {
  return fromMarkdown(markdown, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
}

/** A piece of the Markdown between blank lines; neighbours without a node of their own are one piece. */
interface Stretch {
  text: string;
  /** The offset of its beginning. */
  start: number;
  node: Mdast.RootContent | undefined;
}

function stretchesOf(markdown: string): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { 0: text, index: start } of markdown.matchAll(/[^\n]+(?:\n[^\n]+)*/g)) {
    const node = simpleNode(text, start);
    const last = stretches.at(-1);
    // an indented or listed text can belong to what stands before the blank line
    if (!node && last && !last.node) last.text = markdown.slice(last.start, start + text.length);
    else stretches.push({ text, start, node });
  }
  return stretches;
}

/** A line of text without marks: a backslash makes a mark text. It begins with nothing that begins another block. */
const SIMPLE_LINE =
  /^(?!\d{1,9}[.)](?: |$))(?:[\p{L}\d"'(§“”–—]|\\[!-/:-@[-`{-~])(?:[^\\*_[\]<>&`|~]|\\[!-/:-@[-`{-~])*$/u;
const HEADING = /^(#{1,4}) (?=\S)(.*)$/;
const COMMENT = /^<!-- (?:figure:\w+:\d )?-->$/;

/** The node of a text that is a plain paragraph or heading, or one of a template's comments. */
function simpleNode(text: string, start: number): Mdast.RootContent | undefined {
  if (text === SEPARATOR || COMMENT.test(text))
    return { type: 'html', value: text, position: positionOf(text, start) };
  const [, marks = '', title] = HEADING.exec(text) ?? [];
  if (title !== undefined) {
    if (!isSimple(title) || title.endsWith('#')) return undefined;
    const depth = marks.length as Mdast.Heading['depth'];
    const children = [textNode(title, start + marks.length + 1)];
    return { type: 'heading', depth, children, position: positionOf(text, start) };
  }
  if (!text.split('\n').every(isSimple)) return undefined;
  return { type: 'paragraph', children: [textNode(text, start)], position: positionOf(text, start) };
}

function isSimple(line: string): boolean {
  return SIMPLE_LINE.test(line) && !line.endsWith(' ');
}

function textNode(text: string, start: number): Mdast.Text {
  const value = text.includes('\\') ? text.replace(/\\(.)/g, '$1') : text;
  return { type: 'text', value, position: positionOf(text, start) };
}

type Position = NonNullable<Mdast.Root['position']>;

/** Only offsets are asked for; lines and columns are the reporters'. */
function positionOf(text: string, start: number): Position {
  const point = (offset: number) => ({ line: 1, column: 1, offset });
  return { start: point(start), end: point(start + text.length) };
}

function movedBy<Node extends Mdast.Nodes>(offset: number, node: Node): Node {
  const { position } = node;
  for (const point of position ? [position.start, position.end] : []) {
    point.offset = (point.offset ?? 0) + offset;
  }
  if ('children' in node) for (const child of node.children) movedBy(offset, child);
  return node;
}
