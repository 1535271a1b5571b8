// Offsets → lines and columns, for people. Lines end with LF or CRLF; a lone CR ends none.

/** A place for people: both numbers start at 1; the column counts UTF-16 units, as editors do. */
export interface Position {
  line: number;
  column: number;
}

export function lineOf(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}

export function positionOf(text: string, offset: number): Position {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const bom = start === 0 && text.startsWith('\uFEFF') ? 1 : 0;
  return { line: lineOf(text, offset), column: Math.max(1, offset - start - bom + 1) };
}

/** The text of a line, without its end and without a byte order mark. `line` starts at 1. */
export function textOfLine(text: string, line: number): string {
  return (text.split('\n')[line - 1] ?? '').replace(/\r$/, '').replace(/^\uFEFF/, '');
}
