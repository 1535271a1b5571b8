// A template's text → its syntax tree. Only this room knows Handlebars.
import { parse } from 'handlebars/dist/cjs/handlebars/compiler/base.js';
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
    const { message, lineNumber } = error as Error & { lineNumber?: number };
    const line = lineNumber ?? Number(/on line (\d+)/.exec(message)?.[1] ?? 1);
    const [, excerpt] = /^Parse error on line \d+:\n(.*)\n/.exec(message) ?? [];
    const problem = excerpt ?? message.replace(/ - \d+:\d+$/, '');
    return failure([diagnose('template/syntax', { problem }, { file, range: rangeOfLine(text, line) })]);
  }
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
