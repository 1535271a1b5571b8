// Offsets → lines and columns, for people. Lines end with LF or CRLF; a lone CR ends none.

/** A place for people: both numbers start at 1; the column counts UTF-16 units, as editors do. */
export interface Position {
  line: number;
  column: number;
}

/** A line of a text: where it begins, and what stands in it without its end. */
export interface Line {
  start: number;
  text: string;
}

export function lineOf(text: string, offset: number): number {
  const starts = startsOf(text);
  let [low, high] = [0, starts.length];
  // the last line that begins at the offset or before it
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? Infinity) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}

export function positionOf(text: string, offset: number): Position {
  const line = lineOf(text, offset);
  const start = startsOf(text)[line - 1] ?? 0;
  const bom = start === 0 && text.startsWith('\uFEFF') ? 1 : 0;
  return { line, column: Math.max(1, offset - start - bom + 1) };
}

/** The line that an offset stands in. */
export function lineAt(text: string, offset: number): Line {
  const line = lineOf(text, offset);
  const [start = 0, next = text.length + 1] = startsOf(text).slice(line - 1, line + 1);
  return { start, text: text.slice(start, next - 1).replace(/\r$/, '') };
}

/** The text of a line, without its end and without a byte order mark. `line` starts at 1. */
export function textOfLine(text: string, line: number): string {
  const start = startsOf(text)[line - 1];
  return start === undefined ? '' : lineAt(text, start).text.replace(/^\uFEFF/, '');
}

/** So many lines are looked through: a slip is near, and a file can have very many. */
const NEAR = 100;

/** The nearest line above that is indented less; less than the line itself where nothing else is said. */
export function lineAbove(text: string, line: Line, indent = indentOf(line)): Line | undefined {
  let each = line;
  for (let i = 0; i < NEAR && each.start > 0; i++) {
    each = lineAt(text, each.start - 1);
    if (each.text.trim() !== '' && indentOf(each) < indent) return each;
  }
  return undefined;
}

/** The nearest line above with something in it. */
export function lineBefore(text: string, line: Line): Line | undefined {
  return lineAbove(text, line, Infinity);
}

/** The nearest line below with something in it. */
export function lineBelow(text: string, line: Line): Line | undefined {
  const next = /\S/.exec(text.slice(line.start + line.text.length));
  return next ? lineAt(text, line.start + line.text.length + next.index) : undefined;
}

export function indentOf({ text }: Line): number {
  return text.length - text.trimStart().length;
}

/** Many places are asked for in one text, one after another: where its lines begin is worked out once. */
let latest: { text: string; starts: readonly number[] } = { text: '', starts: [0] };

function startsOf(text: string): readonly number[] {
  if (latest.text === text) return latest.starts;
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  latest = { text, starts };
  return starts;
}
