// What of a Markdown field is more than any memo holds. Markdown's parser needs time that grows with the square of what
// stands in one paragraph, and its stack with what lies in one another: so both are counted before it runs.
import type { Range } from './diagnostic.js';

/** A field longer than ten memos, a paragraph of five pages, a table of twenty pages: in UTF-16 units and in rows. */
const MAX_FIELD = 100_000;
const MAX_PARAGRAPH = 10_000;
const MAX_ROWS = 500;
/** Lists and quotations in one another: more than Word can show. */
const MAX_DEPTH = 10;

export interface Excess {
  what: 'field' | 'paragraph' | 'depth' | 'rows';
  limit: number;
  /** Where it begins to be too much. */
  range: Range;
}

/** The first thing in a Markdown text that is too much; `undefined` where nothing is. */
export function findExcess(text: string): Excess | undefined {
  if (text.length > MAX_FIELD) return excess('field', MAX_FIELD, MAX_FIELD);
  let [paragraphStart, rows, start] = [0, 0, 0];
  for (const line of text.split('\n')) {
    const isEmpty = line.trim() === '';
    rows = /^\s*\|/.test(line) ? rows + 1 : 0;
    const end = start + line.length;
    if (isEmpty) paragraphStart = end + 1;
    // what grows by rows or items is no paragraph
    else if (rows > 0 || ITEM.test(line)) paragraphStart = start;
    if (end - paragraphStart > MAX_PARAGRAPH) return excess('paragraph', MAX_PARAGRAPH, paragraphStart);
    if (rows > MAX_ROWS) return excess('rows', MAX_ROWS, start);
    if (depthOf(line) > MAX_DEPTH) return excess('depth', MAX_DEPTH, start);
    start = end + 1;
  }
  return undefined;
}

function excess(what: Excess['what'], limit: number, at: number): Excess {
  return { what, limit, range: { start: at, end: at + 1 } };
}

const ITEM = /^\s*(?:[-*+>]|\d{1,9}[.)])\s/;
const MARK = /[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]))/y;

/** How many lists and quotations a line lies in: those that it opens, and those that its indentation goes on with. */
function depthOf(line: string): number {
  const indentation = /^[ \t]*/.exec(line)?.[0].replaceAll('\t', '    ').length ?? 0;
  let depth = Math.floor(indentation / 2);
  for (MARK.lastIndex = 0; depth <= MAX_DEPTH && MARK.test(line);) depth++;
  return depth;
}
