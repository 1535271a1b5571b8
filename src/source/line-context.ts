// Where the cursor stands in a file that may not be readable yet: read from the indentation of its lines alone.
import type { Path } from '../diagnostic.js';

/** What can be written at a place. */
export type Place =
  /** A key of the group; what of it is typed already. */
  | { kind: 'key'; group: Path; typed: string; start: number; siblings: string[] }
  /** A value of the field; what of it is typed already. */
  | { kind: 'value'; path: Path; typed: string; start: number }
  /** Text on lines of its own, below a key with | or >. */
  | { kind: 'text'; path: Path };

interface Token {
  column: number;
  /** The key, or a dash. */
  key: string | undefined;
}

/** The dashes and the key at a line's beginning. */
function tokensOf(line: string): Token[] {
  const tokens: Token[] = [];
  let column = /^ */.exec(line)?.[0].length ?? 0;
  for (;;) {
    const dash = /^-(?: +|$)/.exec(line.slice(column));
    if (!dash) break;
    tokens.push({ column, key: undefined });
    column += dash[0].length;
  }
  const key = /^([\w-]+):(?=\s|$)/.exec(line.slice(column))?.[1];
  if (key !== undefined) tokens.push({ column, key });
  return tokens;
}

/** The place at an offset of a text. */
export function placeAt(text: string, offset: number): Place | undefined {
  const lines = text.split(/\r?\n/);
  const before = text.slice(0, offset).split(/\r?\n/);
  const at = before.length - 1;
  const head = before[at] ?? '';
  const block = blockAround(lines, at, head);
  if (block) return { kind: 'text', path: [...parentsOf(lines, block.at, block.column), block.key] };
  const tokens = tokensOf(head);
  const last = tokens.at(-1);
  if (last?.key !== undefined) {
    const [, value = ''] = /:\s+(.*)$/.exec(head.slice(last.column)) ?? [];
    const path = [...parentsOf(lines, at, last.column, tokens), last.key];
    return { kind: 'value', path, typed: value, start: offset - value.length };
  }
  const typed = /[^\s-][^]*$|$/.exec(head)?.[0] ?? '';
  const column = head.length - typed.length;
  const group = parentsOf(lines, at, column, tokens);
  if (/^[\w-]*$/.test(typed))
    return {
      kind: 'key',
      group,
      typed,
      start: offset - typed.length,
      siblings: siblingsOf(lines, at, column),
    };
  return { kind: 'value', path: group, typed, start: offset - typed.length };
}

/** The key with | or > that a line's text belongs to. */
function blockAround(
  lines: readonly string[],
  at: number,
  head: string,
): { at: number; key: string; column: number } | undefined {
  const indent = /^ */.exec(head)?.[0].length ?? 0;
  for (let i = at - 1; i >= 0; i--) {
    const line = lines[i] ?? '';
    if (line.trim() === '' || (/^ */.exec(line)?.[0].length ?? 0) >= Math.max(indent, 1)) continue;
    const found = tokensOf(line).at(-1);
    return found?.key !== undefined && found.column < indent && /:\s+[|>][+-]?\d?\s*(?:#.*)?$/.test(line)
      ? { at: i, key: found.key, column: found.column }
      : undefined;
  }
  return undefined;
}

/** The path to the group that something at a column of a line stands in. */
function parentsOf(
  lines: readonly string[],
  at: number,
  column: number,
  own: readonly Token[] = tokensOf(lines[at] ?? ''),
): Path {
  const path: (string | number)[] = [];
  let limit = column;
  const take = (tokens: readonly Token[], line: number): void => {
    for (const token of tokens.toReversed()) {
      // a list may begin at its key's own column
      const isListOfKey = token.key !== undefined && token.column === limit && typeof path[0] === 'number';
      if (token.column >= limit && !isListOfKey) continue;
      path.unshift(token.key ?? indexOf(lines, line, token.column));
      limit = token.column;
    }
  };
  take(
    own.filter((token) => token.column < column),
    at,
  );
  for (let i = at - 1; i >= 0 && (limit > 0 || typeof path[0] === 'number'); i--) {
    const line = lines[i] ?? '';
    if (line.trim() !== '' && !line.trimStart().startsWith('#')) take(tokensOf(line), i);
  }
  return path;
}

/** How many items of the same list come before the one whose dash stands there. */
function indexOf(lines: readonly string[], at: number, column: number): number {
  let count = 0;
  for (let i = at - 1; i >= 0; i--) {
    const line = lines[i] ?? '';
    if (line.trim() === '') continue;
    const tokens = tokensOf(line);
    const first = /^ */.exec(line)?.[0].length ?? 0;
    if (tokens.some((token) => token.key === undefined && token.column === column)) count += 1;
    else if (first < column || (first === column && tokens[0]?.key !== undefined)) break;
  }
  return count;
}

/** The keys of the group that a line stands in. */
function siblingsOf(lines: readonly string[], at: number, column: number): string[] {
  const found: string[] = [];
  const visit = (from: number, step: number): void => {
    for (let i = from; i >= 0 && i < lines.length; i += step) {
      const line = lines[i] ?? '';
      if (line.trim() === '') continue;
      const tokens = tokensOf(line);
      const own = tokens.find((token) => token.column === column && token.key !== undefined);
      if (own?.key !== undefined && (step < 0 || tokens[0] === own)) found.push(own.key);
      const first = /^ */.exec(line)?.[0].length ?? 0;
      if (first < column) break;
    }
  };
  visit(at - 1, -1);
  visit(at + 1, 1);
  return found;
}
