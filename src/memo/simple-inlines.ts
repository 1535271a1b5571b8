// A piece of Markdown → its inline nodes, where it is certain what they are: text, **strong** words, links and line breaks.
import { LETTERS } from '../characters.js';
import type * as Mdast from 'mdast';

/** A sign that is text: one that is no mark, that a backslash makes text, or an ampersand that begins no reference. */
const SIGN = '(?:[^\\\\*_[\\]<>&`|~\\n]|\\\\[!-/:-@[-`{-~]|&(?![#\\da-zA-Z]))';
const LETTER = `[${LETTERS}\\d]`;
const ADDRESS = `(?:https?:\\/\\/|mailto:)(?:[${LETTERS}\\d.,:;/@?=%#+-]|\\\\[!-/:-@[-\`{-~])+`;
const PIECE = new RegExp(
  [
    // beside a letter two asterisks are marks, whatever stands on their other side
    `\\*\\*(${LETTER}(?:${SIGN}*${LETTER})?)\\*\\*(?!\\*)`,
    // after an exclamation mark it would be a picture
    `(?<!!)\\[(${SIGN}+)\\]\\((${ADDRESS})\\)`,
    '(\\\\\\n)',
    `(?:${SIGN}|\\n)+`,
  ].join('|'),
  'uy',
);

const LINE_START = `(?:[${LETTERS}\\d"'(§“”–—[]|\\*\\*${LETTER}|\\\\[!-/:-@[-\`{-~])`;
/** How a block of text begins: with nothing that begins another block. In its other lines a list can only begin with 1. */
const FIRST_LINE = new RegExp(`^(?!\\d{1,9}[.)](?: |$))${LINE_START}`);
const OTHER_LINE = new RegExp(`^(?!1[.)](?: |$))${LINE_START}`);

/** The nodes of a block's text that stands at `start`; `undefined` where the thorough parser must look at it. */
export function readSimpleInlines(text: string, start: number): Mdast.PhrasingContent[] | undefined {
  const isText = text
    .split('\n')
    .every((line, i) => (i === 0 ? FIRST_LINE : OTHER_LINE).test(line) && !line.endsWith(' '));
  return isText ? readSimpleCell(text, start) : undefined;
}

/** The same of a table's cell: whatever it begins with, it is no other block. */
export function readSimpleCell(text: string, start: number): Mdast.PhrasingContent[] | undefined {
  const nodes: Mdast.PhrasingContent[] = [];
  for (let at = 0; at < text.length; at = PIECE.lastIndex) {
    PIECE.lastIndex = at;
    const piece = PIECE.exec(text);
    if (!piece) return undefined;
    nodes.push(makeNode(piece, start + at));
  }
  return nodes;
}

function makeNode(
  [whole, strong, label, address, lineBreak]: RegExpExecArray,
  start: number,
): Mdast.PhrasingContent {
  const position = makePosition(whole, start);
  if (strong !== undefined) return { type: 'strong', children: [makeTextNode(strong, start + 2)], position };
  if (lineBreak !== undefined) return { type: 'break', position };
  if (label === undefined || address === undefined) return makeTextNode(whole, start);
  return {
    type: 'link',
    title: null,
    url: unescapeMarkdown(address),
    children: [makeTextNode(label, start + 1)],
    position,
  };
}

function makeTextNode(text: string, start: number): Mdast.Text {
  return { type: 'text', value: unescapeMarkdown(text), position: makePosition(text, start) };
}

function unescapeMarkdown(text: string): string {
  return text.includes('\\') ? text.replace(/\\(.)/g, '$1') : text;
}

/** Only offsets are asked for; lines and columns are the reporters'. */
export function makePosition(text: string, start: number): NonNullable<Mdast.Node['position']> {
  const point = (offset: number) => ({ line: 1, column: 1, offset });
  return { start: point(start), end: point(start + text.length) };
}
