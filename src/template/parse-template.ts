// A template's text → its syntax tree. Only this room knows Handlebars.
import { parse } from 'handlebars/dist/cjs/handlebars/compiler/base.js';
import type { DiagnosticArgs } from '../codes.js';
import { diagnose, failure, success, type Range, type Result } from '../diagnostic.js';

export interface Template {
  /** The file, as diagnostics show it. */
  file: string;
  text: string;
}

export interface ParsedTemplate extends Template {
  ast: hbs.AST.Program;
}

export function parseTemplate({ file, text }: Template): Result<ParsedTemplate> {
  try {
    return success({ file, text, ast: parse(text) });
  } catch (error) {
    const slip = slipIn(text);
    if (slip) return failure([diagnose('template/syntax', slip.args, { file, range: slip.range })]);
    const { message, lineNumber } = error as Error & { lineNumber?: number };
    const line = lineNumber ?? Number(/on line (\d+)/.exec(message)?.[1] ?? 1);
    const [, excerpt] = /^Parse error on line \d+:\n(.*)\n/.exec(message) ?? [];
    const problem = excerpt ?? message.replace(/ - \d+:\d+$/, '');
    return failure([diagnose('template/syntax', { problem }, { file, range: rangeOfLine(text, line) })]);
  }
}

/** A figure with a bracket too few at its end. */
const UNCLOSED = /(?<![{\\])\{\{[^{}\n]*(?:\}(?!\})|(?=\{\{|\n|$))/;
/** "funding.years[0].amount", as the facts name it; a path in Handlebars has a full stop before the bracket. */
const INDEX = /(?<=\{\{[^{}]*)[\w.]+\w\[\d+\][\w.[\]]*(?=[^{}]*\}\})/;

/** What is wrong in a text that is not readable, where it can be made out. */
function slipIn(text: string): { args: DiagnosticArgs['template/syntax']; range: Range } | undefined {
  const index = INDEX.exec(text);
  const found = index ?? UNCLOSED.exec(text);
  if (!found) return undefined;
  const [problem] = found;
  const slip = index ? { index: problem.replaceAll(/(?<!\.)\[/g, '.[') } : 'bracket';
  return { args: { problem, slip }, range: { start: found.index, end: found.index + problem.length } };
}

function rangeOfLine(text: string, line: number): Range {
  const lines = text.split('\n');
  const start = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
  return { start, end: start + Math.max(1, lines[line - 1]?.length ?? 1) };
}

/** Where a node stands in its template's text. */
export function rangeOfNode(text: string, { start, end }: hbs.AST.SourceLocation): Range {
  const offset = ({ line, column }: hbs.AST.Position): number =>
    text
      .split('\n')
      .slice(0, line - 1)
      .join('\n').length +
    (line > 1 ? 1 : 0) +
    column;
  return { start: offset(start), end: offset(end) };
}
