// A template's text → its syntax tree. Only this room knows Handlebars.
import { parse } from 'handlebars/dist/cjs/handlebars/compiler/base.js';
import type { DiagnosticArgs } from '../codes.js';
import { diagnose, failure, success, type Range, type Result } from '../diagnostic.js';

export interface Template {
  /** The file, as diagnostics show it. */
  file: string;
  text: string;
  /** Where the text begins in its file; it is the whole file where nothing is said. */
  base?: number;
  /** Where the text as a whole stands, where its parts have no places of their own. */
  place?: Range;
  /** The setting of the profile that the text is made of. */
  setting?: string;
}

export interface ParsedTemplate extends Template {
  ast: hbs.AST.Program;
}

export function parseTemplate({ file, text, base = 0, place }: Template): Result<ParsedTemplate> {
  try {
    return success({ file, text, base, ...(place && { place }), ast: parse(text) });
  } catch (error) {
    const { message, lineNumber } = error as Error & { lineNumber?: number };
    const line = lineNumber ?? Number(/on line (\d+)/.exec(message)?.[1] ?? 1);
    const slip = findSlip(text, line);
    if (slip)
      return failure([
        diagnose('template/syntax', slip.args, { file, range: place ?? moved(slip.range, base) }),
      ]);
    const [, excerpt] = /^Parse error on line \d+:\n(.*)\n/.exec(message) ?? [];
    const problem = excerpt ?? message.replace(/ - \d+:\d+$/, '');
    const range = place ?? moved(findLineRange(text, line), base);
    return failure([diagnose('template/syntax', { problem }, { file, range })]);
  }
}

/** A value, as far as the end of its line at most: closed, with a bracket too few, or not at all. Comments are none. */
const VALUE = /(?<![{\\])\{\{(?![!{])([^{}\n]{0,200})(\}\}|\}|(?=\{\{|\n|$))/g;
/** "funding.years[0].amount", as the facts name it; a path in Handlebars has a full stop before the bracket. */
const INDEXED = /(?:^| )([\w.]+\w\[\d+\][\w.[\]]*)/;
/** The brackets that close a value on a later line. */
const CLOSED_LATER = /^[^{}]{0,200}\}\}/;
/** So much of a value is quoted. */
const QUOTED = 60;

/** The slip in a text that is not readable, where it can be found: on the line where reading failed, or just before. */
function findSlip(
  text: string,
  line: number,
): { args: DiagnosticArgs['template/syntax']; range: Range } | undefined {
  const { start } = findLineRange(text, Math.max(1, line - 1));
  const { end } = findLineRange(text, line);
  for (const { 0: whole, 1: inner = '', 2: close = '', index } of text.slice(start, end).matchAll(VALUE)) {
    const at = start + index;
    const [, path] = INDEXED.exec(inner) ?? [];
    if (path !== undefined && close === '}}') {
      const slip = { index: path.replaceAll(/(?<!\.)\[/g, '.[') };
      const from = at + 2 + inner.indexOf(path);
      return { args: { problem: path, slip }, range: { start: from, end: from + path.length } };
    }
    if (close === '}}' || CLOSED_LATER.test(text.slice(at + whole.length, at + whole.length + 300))) continue;
    const problem = whole.length > QUOTED ? `${whole.slice(0, QUOTED)}…` : whole;
    return { args: { problem, slip: 'bracket' }, range: { start: at, end: at + whole.length } };
  }
  return undefined;
}

/** A range in a text, as one in the file that the text begins in at `base`. */
function moved({ start, end }: Range, base: number): Range {
  return { start: start + base, end: end + base };
}

function findLineRange(text: string, line: number): Range {
  const lines = text.split('\n');
  const start = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
  return { start, end: start + Math.max(1, lines[line - 1]?.length ?? 1) };
}

/** Where a node stands in its template's text. */
export function findNodeRange(text: string, { start, end }: hbs.AST.SourceLocation): Range {
  const offset = ({ line, column }: hbs.AST.Position): number => {
    let at = 0;
    for (let before = 1; before < line; before++) at = text.indexOf('\n', at) + 1;
    return at + column;
  };
  return { start: offset(start), end: offset(end) };
}
