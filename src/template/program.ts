// A checked template → a program: what there is to do to fill it, as plain data. A built-in profile's programs are made
// when iop is built; nothing of Handlebars but its grammar is needed to run one.
import { readName } from './template-values.js';
import { isHelper, type HelperName } from './helpers.js';
import { findNodeRange, type ParsedTemplate } from './parse-template.js';

/** Where a value is looked for. */
export type Expression =
  | { path: string[]; up: number; from: 'here' | 'root' }
  | { local: string; path: string[] }
  | { loop: 'index' | 'first' | 'last' }
  | { helper: HelperName; arguments: Expression[] }
  | { literal: string | number };

export type Step =
  /** Text of the template, and its offset in the file. */
  | { text: string; at: number }
  /** `{{value}}`: plain text. */
  | { print: Expression }
  /** `{{{field}}}`: Markdown of the case. */
  | { markdown: Expression }
  | { if: Expression; then: Step[]; else: Step[] }
  | { each: Expression; names: string[]; do: Step[]; else: Step[] }
  | { with: Expression; names: string[]; do: Step[]; else: Step[] }
  | { partial: string; of?: Expression };

/** A template file as a program. */
export interface Program {
  file: string;
  /** The setting of the profile that its words are. */
  setting?: string;
  /** Whether its words have no places of their own in the file. */
  isPlaceless?: boolean;
  steps: Step[];
}

/** Makes a program of a template that `checkTemplate` has found no fault with. */
export function compileProgram({ file, text, ast, base = 0, setting, place }: ParsedTemplate): Program {
  const steps = moveTexts(compileSteps(ast, text), base);
  return { file, ...(setting !== undefined && { setting }), ...(place && { isPlaceless: true }), steps };
}

/** Steps whose texts begin where they do in the file that the template is a part of. */
function moveTexts(steps: Step[], base: number): Step[] {
  if (base === 0) return steps;
  return steps.map((step): Step => {
    if ('text' in step) return { ...step, at: step.at + base };
    if ('if' in step) return { ...step, then: moveTexts(step.then, base), else: moveTexts(step.else, base) };
    return 'do' in step ? { ...step, do: moveTexts(step.do, base), else: moveTexts(step.else, base) } : step;
  });
}

function compileSteps(program: hbs.AST.Program | undefined, text: string): Step[] {
  return (program?.body ?? []).flatMap((statement) => compileStep(statement, text));
}

function compileStep(statement: hbs.AST.Statement, text: string): Step[] {
  switch (statement.type) {
    case 'ContentStatement': {
      const { value, original, loc } = statement as hbs.AST.ContentStatement & { original: string };
      const { start } = findNodeRange(text, loc);
      // white space that belongs to a block on a line of its own is taken away at both ends
      return value === '' ? [] : [{ text: value, at: start + original.indexOf(value) }];
    }
    case 'MustacheStatement': {
      const { path, params, escaped } = statement as hbs.AST.MustacheStatement;
      const isCall = params.length > 0 || isHelper(readName(path));
      const value = isCall ? compileCall(path, params) : compileExpression(path);
      return [escaped ? { print: value } : { markdown: value }];
    }
    case 'BlockStatement':
      return [compileBlock(statement as hbs.AST.BlockStatement, text)];
    case 'PartialStatement': {
      const { name, params } = statement as hbs.AST.PartialStatement;
      const [context] = params;
      return [{ partial: readName(name), ...(context && { of: compileExpression(context) }) }];
    }
    default:
      return [];
  }
}

function compileBlock({ path, params, program, inverse }: hbs.AST.BlockStatement, text: string): Step {
  const [subject = path] = params;
  const value = compileExpression(subject);
  const then = compileSteps(program, text);
  const otherwise = compileSteps(inverse, text);
  const names = (program as { blockParams?: string[] } | undefined)?.blockParams ?? [];
  switch (readName(path)) {
    case 'each':
      return { each: value, names, do: bindNames(then, names), else: otherwise };
    case 'with':
      return { with: value, names, do: bindNames(then, names), else: otherwise };
    case 'unless':
      return { if: value, then: otherwise, else: then };
    default:
      return { if: value, then, else: otherwise };
  }
}

/** Steps in which paths that begin with a name of the block (`as |row|`) are that name's. */
function bindNames(steps: Step[], names: readonly string[]): Step[] {
  if (names.length === 0) return steps;
  const rename = (value: Expression): Expression => {
    if ('helper' in value) return { ...value, arguments: value.arguments.map(rename) };
    if (!('from' in value) || value.from === 'root' || value.up > 0) return value;
    const [head = '', ...path] = value.path;
    return names.includes(head) ? { local: head, path } : value;
  };
  const renameIn = (step: Step): Step => {
    if ('print' in step) return { print: rename(step.print) };
    if ('markdown' in step) return { markdown: rename(step.markdown) };
    if ('if' in step)
      return { if: rename(step.if), then: step.then.map(renameIn), else: step.else.map(renameIn) };
    if ('each' in step)
      return { ...step, each: rename(step.each), do: step.do.map(renameIn), else: step.else.map(renameIn) };
    if ('with' in step)
      return { ...step, with: rename(step.with), do: step.do.map(renameIn), else: step.else.map(renameIn) };
    return 'partial' in step && step.of ? { ...step, of: rename(step.of) } : step;
  };
  return steps.map(renameIn);
}

function compileCall(path: hbs.AST.Expression, params: readonly hbs.AST.Expression[]): Expression {
  return { helper: readName(path) as HelperName, arguments: params.map(compileExpression) };
}

export function compileExpression(expression: hbs.AST.Expression): Expression {
  if (expression.type === 'SubExpression') {
    const { path, params } = expression as hbs.AST.SubExpression;
    return compileCall(path, params);
  }
  if (expression.type !== 'PathExpression')
    return { literal: (expression as hbs.AST.StringLiteral | hbs.AST.NumberLiteral).value };
  const { parts, data, depth } = expression as hbs.AST.PathExpression;
  if (!data) return { path: parts, up: depth, from: 'here' };
  const [head = '', ...path] = parts;
  return head === 'root' ? { path, up: 0, from: 'root' } : { loop: head as 'index' };
}
