// A text node of parsed Markdown → its runs: each character is followed back to the Markdown, and from there to its origin.
import type * as Mdast from 'mdast';
import type { Path } from '../diagnostic.js';
import type { Piece, Run, TracedMarkdown } from '../origin.js';

/** Follows text nodes of one piece of Markdown. */
export interface RunReader {
  /** The runs of a text node; together they cover its value. */
  runsOf(node: Mdast.Text): Run[];
  /** The piece at an offset of the Markdown. */
  pieceAt(offset: number): Piece | undefined;
  /** The place that a character of the Markdown comes from. */
  sourceAt(offset: number): SourcePlace | undefined;
}

/** A character's place in a template file or in a text of the case; of a cited value, the place that cites it. */
export interface SourcePlace {
  file?: string;
  path?: Path;
  start: number;
  end: number;
}

export function createRunReader({ text: markdown, pieces }: TracedMarkdown): RunReader {
  function pieceAt(offset: number): Piece | undefined {
    let [low, high] = [0, pieces.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const piece = pieces[middle];
      if (!piece) return undefined;
      if (offset < piece.start) high = middle - 1;
      else if (offset >= piece.end) low = middle + 1;
      else return piece;
    }
    return undefined;
  }

  function runsOf({ value, position }: Mdast.Text): Run[] {
    const start = position?.start.offset ?? 0;
    const end = position?.end.offset ?? start;
    const offsets = value.length === end - start ? undefined : alignText(value, markdown, start, end);
    const runs: Run[] = [];
    let piece: Piece | undefined;
    /** The place of the next character in the text that the piece comes from, where that was escaped. */
    let next = 0;
    for (let i = 0; i < value.length; i++) {
      const offset = offsets ? (offsets[i] ?? end) : start + i;
      // what lies between pieces belongs to the piece before
      if (!piece || offset < piece.start || offset >= piece.end) {
        piece = pieceAt(offset) ?? piece;
        if (piece?.isEscaped) next = unescapedLength(markdown.slice(piece.start, offset));
      }
      if (!piece) continue;
      const { at: first } = piece;
      const at = first === undefined ? undefined : first + (piece.isEscaped ? next++ : offset - piece.start);
      const last = runs.at(-1);
      const goesOn =
        last?.origin === piece.origin &&
        last.cited === piece.cited &&
        last.end === i &&
        (at === undefined ? last.at === undefined : last.at !== undefined && at === last.at + i - last.start);
      if (goesOn) last.end = i + 1;
      else
        runs.push({
          start: i,
          end: i + 1,
          origin: piece.origin,
          ...(at !== undefined && { at }),
          ...(piece.cited && { cited: piece.cited }),
        });
    }
    return runs;
  }

  function sourceAt(offset: number): SourcePlace | undefined {
    const piece = pieceAt(offset);
    if (!piece) return undefined;
    const { origin, cited } = piece;
    if (cited) return cited;
    const start = placeIn(piece, offset, markdown);
    if (start === undefined) return undefined;
    if (origin.from === 'template') return { file: origin.file, start, end: start + 1 };
    return origin.from === 'case' ? { path: origin.path, start, end: start + 1 } : undefined;
  }

  return { runsOf, pieceAt, sourceAt };
}

/** Where a character of a piece stands in the text that the piece comes from. */
function placeIn({ start, at, isEscaped }: Piece, offset: number, markdown: string): number | undefined {
  if (at === undefined) return undefined;
  return at + (isEscaped ? unescapedLength(markdown.slice(start, offset)) : offset - start);
}

const ESCAPE_OR_CHARACTER = /\\[!-/:-@[-`{-~]|&#\d+;|[^]/g;

/** The length of the text before an escaped character: the backslash that belongs to it may be the last sign. */
function unescapedLength(escaped: string): number {
  const length = escaped.match(ESCAPE_OR_CHARACTER)?.length ?? 0;
  const backslashes = /\\*$/.exec(escaped)?.[0].length ?? 0;
  return length - (backslashes % 2);
}

const REFERENCE = /&(?:#[xX][\da-fA-F]{1,6}|#\d{1,7}|[a-zA-Z][a-zA-Z\d]{1,31});/y;
const PUNCTUATION = /[!-/:-@[-`{-~]/;

/**
 * The offset in the Markdown of each character of a text node's value. The Markdown has more: backslashes before marks,
 * character references, and at line ends the white space and the marks of quotations that are no text.
 */
function alignText(value: string, markdown: string, start: number, end: number): number[] {
  const offsets: number[] = [];
  let from = start;
  for (let i = 0; i < value.length;) {
    const [character, sign] = [value[i], markdown[from]];
    if (from >= end) {
      offsets.push(end - 1);
      i++;
    } else if (sign === '\\' && markdown[from + 1] === character && PUNCTUATION.test(character ?? '')) {
      offsets.push(from + 1);
      from += 2;
      i++;
    } else if (sign === '&') {
      REFERENCE.lastIndex = from;
      const reference = REFERENCE.exec(markdown)?.[0];
      const length = reference === undefined ? 0 : decodedLength(reference, value, i);
      for (let k = 0; k < (length || 1); k++) offsets.push(from);
      i += length || 1;
      from += length && reference ? reference.length : 1;
    } else if (sign === character || (character === '\n' && sign === '\r')) {
      offsets.push(from);
      from++;
      i++;
    } else from++;
  }
  return offsets;
}

/** How many characters of the value a reference stands for; 0 where it is no reference but text. */
function decodedLength(reference: string, value: string, i: number): number {
  // a reference that is text begins with the same sign
  if (value.startsWith(reference, i)) return 0;
  const code = /^&#(?:[xX]([\da-fA-F]+)|(\d+));$/.exec(reference);
  if (!code) return (value.codePointAt(i) ?? 0) > 0xffff ? 2 : 1;
  const point = code[1] === undefined ? Number(code[2]) : Number.parseInt(code[1], 16);
  return point > 0xffff ? 2 : 1;
}
