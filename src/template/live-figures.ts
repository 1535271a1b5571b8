// Live figures: `{{amount funding.total}}` in a case's prose, checked and escaped as in templates, so
// that a figure in prose can't go stale.
import { LETTERS } from '../characters.js';
import {
  failure,
  hasErrors,
  success,
  valueAt,
  type Diagnostic,
  type Path,
  type Result,
} from '../diagnostic.js';
import { checkTemplate } from './check-template.js';
import { escapeMarkdown } from './escape.js';
import { helpers, isHelper, type Helper } from './helpers.js';
import { parseTemplate, type ParsedTemplate } from './parse-template.js';
import { nameOf } from './template-values.js';
import { markdownFields, type MarkdownField, type TemplateData } from './template-schema.js';

const NO_PARTIALS = new Map<string, never>();

/** A field of Markdown, and its text with the figures in it. */
export interface FilledField extends MarkdownField {
  filled: string;
}

/** What a template is filled with, once the figures in the case's prose are known. */
export interface Filled {
  data: TemplateData;
  fields: FilledField[];
  /** What is wrong with the figures, at the prose's path and with a range in it; its text is then as it was. */
  diagnostics: Diagnostic[];
}

export function fillFigures(data: TemplateData): Filled {
  const filled: Filled = { data, fields: [], diagnostics: [] };
  for (const field of markdownFields(data)) {
    const { path, text } = field;
    const result = text.includes('{{') ? fillText(text, data) : success(text);
    filled.diagnostics.push(...result.diagnostics.map(({ file: _, ...rest }) => ({ ...rest, path })));
    filled.fields.push({ ...field, filled: result.ok ? result.value : text });
    if (result.ok && result.value !== text)
      filled.data = withText(filled.data, path, result.value) as TemplateData;
  }
  return filled;
}

function fillText(text: string, data: TemplateData): Result<string> {
  const filled = fillOneByOne(text, data);
  if (filled !== undefined) return success(filled);
  const parsed = parseTemplate({ file: '', text });
  if (!parsed.ok) return parsed;
  const diagnostics = checkTemplate(parsed.value, NO_PARTIALS, data);
  if (hasErrors(diagnostics)) return failure(diagnostics);
  return success(parsed.value.ast.body.map((statement) => printed(statement, data)).join(''));
}

/** A figure with nothing that concerns the text around it: no block, comment or mark that takes space away. */
const FIGURE = new RegExp(`(\\{\\{[${LETTERS}\\d_.@ "()-]+\\}\\})`);
/** What is more than text between figures, to a template: brackets, and a backslash before a figure. */
const MORE_THAN_TEXT = /[{}]|\\$/;

/** Figures are few and stand in many texts: each is parsed once. */
const parsedFigures = new Map<string, ParsedTemplate>();
const MOST_KEPT = 500;

/** A text of figures that are right; another is looked at as a whole, so that its faults have their places in it. */
function fillOneByOne(text: string, data: TemplateData): string | undefined {
  const filled: string[] = [];
  for (const [i, piece] of text.split(FIGURE).entries()) {
    if (i % 2 === 0) {
      if (MORE_THAN_TEXT.test(piece)) return undefined;
      filled.push(piece);
      continue;
    }
    const figure = parsedFigure(piece);
    if (!figure || checkTemplate(figure, NO_PARTIALS, data).length > 0) return undefined;
    filled.push(...figure.ast.body.map((statement) => printed(statement, data)));
  }
  return filled.join('');
}

function parsedFigure(piece: string): ParsedTemplate | undefined {
  const known = parsedFigures.get(piece);
  if (known) return known;
  // a copy: a piece of a text keeps the whole text in memory
  const text = Buffer.from(piece).toString();
  const parsed = parseTemplate({ file: '', text });
  if (!parsed.ok) return undefined;
  if (parsedFigures.size >= MOST_KEPT) parsedFigures.clear();
  parsedFigures.set(text, parsed.value);
  return parsed.value;
}

/** What a statement prints. The check lets only text, paths and helpers through: compiling them would take longer. */
function printed(statement: hbs.AST.Statement, data: TemplateData): string {
  if (statement.type === 'ContentStatement') return (statement as hbs.AST.ContentStatement).value;
  const { path, params } = statement as hbs.AST.MustacheStatement;
  const isCall = params.length > 0 || isHelper(nameOf(path));
  return escapeMarkdown(String(isCall ? called(path, params, data) : valueOf(path, data)));
}

function called(path: hbs.AST.Expression, params: readonly hbs.AST.Expression[], data: TemplateData): string {
  const { run }: Helper = helpers[nameOf(path) as keyof typeof helpers];
  return run(...(params.map((param) => valueOf(param, data)) as never[]));
}

function valueOf(expression: hbs.AST.Expression, data: TemplateData): unknown {
  if (expression.type === 'SubExpression') {
    const { path, params } = expression as hbs.AST.SubExpression;
    return called(path, params, data);
  }
  if (expression.type !== 'PathExpression') return (expression as hbs.AST.StringLiteral).value;
  const { parts, data: isRoot } = expression as hbs.AST.PathExpression;
  return valueAt(data, isRoot ? parts.slice(1) : parts);
}

/** A copy of the data in which one text is another. */
function withText(at: unknown, [key, ...rest]: Path, text: string): unknown {
  if (key === undefined) return text;
  const copy = (Array.isArray(at) ? [...(at as unknown[])] : { ...(at as object) }) as Record<
    string | number,
    unknown
  >;
  copy[key] = withText(copy[key], rest, text);
  return copy;
}
