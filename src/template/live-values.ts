// Live values: `{{amount funding.total}}` in a case's prose, checked and escaped as in templates, so
// that a value in prose can't go stale.
import { LETTERS } from '../characters.js';
import {
  diagnose,
  failure,
  formatPath,
  hasErrors,
  success,
  type Diagnostic,
  type Path,
  type Result,
} from '../diagnostic.js';
import { findExcess } from '../limits.js';
import type { Piece, TracedField } from '../origin.js';
import { checkTemplate } from './check-template.js';
import { escapeMarkdown } from './escape.js';
import { printExpression, createRootFrame, type Filling } from './fill-template.js';
import { parseTemplate, findNodeRange, type ParsedTemplate } from './parse-template.js';
import { compileExpression } from './program.js';
import { helpers, isHelper, type Helper } from './helpers.js';
import { readName } from './template-values.js';
import type { Resolved } from '../schema/schemas.js';
import {
  findMarkdownFields,
  isMarkdown,
  resolvePart,
  templateSchema,
  type MarkdownField,
  type TemplateData,
} from './template-schema.js';

const NO_PARTIALS = new Map<string, never>();

/** The Markdown fields of a case with their live values filled in. */
export interface FilledFields {
  /** By their formatted paths. A field whose values are wrong is as it was written. */
  fields: ReadonlyMap<string, TracedField>;
  /** The faults of the values, at the field's path and with a range in it. */
  diagnostics: Diagnostic[];
}

/** So many faults of a field's values are told. */
const MOST_FAULTS = 100;

export function fillLiveValues(data: TemplateData, originOf: Filling['originOf']): FilledFields {
  const fields = new Map<string, TracedField>();
  const diagnostics: Diagnostic[] = [];
  for (const found of findMarkdownFields(data)) {
    const place = formatPath(found.path);
    const origin = originOf(found.path, found.text);
    // the case may have the text in another place than the facts
    const field = { ...found, path: origin.from === 'case' ? origin.path : found.path };
    const excess = findExcess(field.text);
    if (excess) {
      const { what, limit, range } = excess;
      diagnostics.push(diagnose('memo/too-much', { what, limit }, { path: field.path, range }));
      fields.set(place, unfilled({ ...field, text: '' }));
      continue;
    }
    const filled = field.text.includes('{{') ? fillField(field, data, originOf) : success(unfilled(field));
    const faults = filled.diagnostics.slice(0, MOST_FAULTS);
    diagnostics.push(...faults.map(({ file: _, ...rest }) => ({ ...rest, path: field.path })));
    fields.set(place, filled.ok ? filled.value : unfilled(field));
  }
  return { fields, diagnostics };
}

function unfilled({ path, text, topLevel, isInline }: MarkdownField): TracedField {
  return { path, topLevel, isInline, text, pieces: [typed(path, 0, text.length, 0)] };
}

/** A piece of the case's own text. */
function typed(path: Path, start: number, end: number, at: number): Piece {
  return { start, end, origin: { from: 'case', path }, at, isEscaped: false };
}

/** A text's statements with their places in it. */
interface Part {
  statement: hbs.AST.Statement;
  start: number;
  end: number;
}

function fillField(
  { path, text, topLevel, isInline }: MarkdownField,
  data: TemplateData,
  originOf: Filling['originOf'],
): Result<TracedField> {
  const parts = partsOneByOne(text, data) ?? partsTogether(text, data);
  if (!Array.isArray(parts)) return parts;
  const root = createRootFrame(data);
  const chunks: string[] = [];
  const pieces: Piece[] = [];
  let length = 0;
  for (const { statement, start, end } of parts) {
    if (statement.type === 'ContentStatement') {
      const { value } = statement as hbs.AST.ContentStatement;
      if (value !== '') pieces.push(typed(path, length, length + value.length, start));
      chunks.push(value);
      length += value.length;
      continue;
    }
    const { path: name, params } = statement as hbs.AST.MustacheStatement;
    const isCall = params.length > 0 || isHelper(readName(name));
    const call = { type: 'SubExpression', path: name, params } as unknown as hbs.AST.Expression;
    const {
      text: value,
      origin,
      isCopy,
    } = printExpression(compileExpression(isCall ? call : name), root, root, { originOf });
    const escaped = escapeMarkdown(value);
    pieces.push({
      start: length,
      end: length + escaped.length,
      origin,
      ...(isCopy && { at: 0 }),
      isEscaped: escaped !== value,
      cited: { path, start, end },
    });
    chunks.push(escaped);
    length += escaped.length;
  }
  return success({ path, topLevel, isInline, text: chunks.join(''), pieces });
}

/** The statements of a whole text, or what is wrong with them. */
function partsTogether(text: string, data: TemplateData): Part[] | Result<never> {
  const parsed = parseTemplate({ file: '', text });
  if (!parsed.ok) return parsed;
  const diagnostics = checkTemplate(parsed.value, NO_PARTIALS, { values: data });
  if (hasErrors(diagnostics)) return failure(diagnostics);
  return parsed.value.ast.body.map((statement) => {
    const { start, end } = findNodeRange(text, statement.loc);
    if (statement.type !== 'ContentStatement') return { statement, start, end };
    const { value, original } = statement as hbs.AST.ContentStatement & { original: string };
    return { statement, start: start + original.indexOf(value), end };
  });
}

/** A value with nothing that concerns the text around it: no block, comment or mark that takes space away. */
const VALUE = new RegExp(`(\\{\\{[${LETTERS}\\d_.@ "()-]+\\}\\})`);
/** Signs between values that mean more than text to a template: brackets, and a backslash before a value. */
const MORE_THAN_TEXT = /[{}]|\\$/;

/** Figures are few and stand in many texts: each is parsed once. */
const parsedValues = new Map<string, ParsedTemplate>();
const MOST_KEPT = 500;

/** A text of values that are right; another is looked at as a whole, so that its faults have their places in it. */
function partsOneByOne(text: string, data: TemplateData): Part[] | undefined {
  const parts: Part[] = [];
  let at = 0;
  for (const [i, piece] of text.split(VALUE).entries()) {
    const [start, end] = [at, at + piece.length];
    at = end;
    if (i % 2 === 0) {
      if (MORE_THAN_TEXT.test(piece)) return undefined;
      parts.push({
        statement: { type: 'ContentStatement', value: piece } as hbs.AST.ContentStatement,
        start,
        end,
      });
      continue;
    }
    const value = parseValue(piece);
    if (!value || checkTemplate(value, NO_PARTIALS, { values: data }).length > 0) return undefined;
    parts.push(...value.ast.body.map((statement) => ({ statement, start, end })));
  }
  return parts;
}

function parseValue(piece: string): ParsedTemplate | undefined {
  const known = parsedValues.get(piece);
  if (known) return known;
  // a copy: a piece of a text keeps the whole text in memory
  const text = Buffer.from(piece).toString();
  const parsed = parseTemplate({ file: '', text });
  if (!parsed.ok) return undefined;
  if (parsedValues.size >= MOST_KEPT) parsedValues.clear();
  parsedValues.set(text, parsed.value);
  return parsed.value;
}

/** A value that a text can cite. */
export interface LiveValue {
  /** What stands between the braces: `amount funding.total`. */
  expression: string;
  /** What is printed for it now. */
  text: string;
  /** The fact. */
  path: Path;
}

/** The helpers that make sense in a sentence, the plainest first. */
const CITED_WITH = [
  ...['amount', 'number', 'percent', 'signedPercent', 'longDate', 'onDate', 'duration', 'changeWords'],
  ...['changePercent', 'list', 'yearAmounts', 'mention', 'optionWords', 'organisationInFull', 'genitive'],
] as const;

/** Every value that a text of a case can cite, with what it prints now. */
export function listLiveValues(data: TemplateData): LiveValue[] {
  const found: LiveValue[] = [];
  const visit = (value: unknown, at: Resolved, path: Path): void => {
    if (value === undefined || value === null || isMarkdown(at)) return;
    const name = handlebarsPath(path);
    for (const helper of CITED_WITH) {
      const { params, run } = helpers[helper] as Helper;
      if (path.length === 0 || params[0]?.accepts(at) !== true) continue;
      found.push({ expression: `${helper} ${name}`, text: run(value as never), path });
    }
    if (typeof value === 'string' && at.schema?.format !== 'date' && at.schema?.enum === undefined)
      found.push({ expression: name, text: value, path });
    if (typeof value !== 'object') return;
    for (const [key, inner] of Object.entries(value)) {
      const next = resolvePart(at, Array.isArray(value) ? '[]' : key);
      if (next) visit(inner, next, [...path, Array.isArray(value) ? Number(key) : key]);
    }
  };
  visit(data, templateSchema, []);
  return found;
}

/** A path as templates write it: `funding.years.[0].amount`. */
function handlebarsPath(path: Path): string {
  return path.map((part) => (typeof part === 'number' ? `[${part}]` : part)).join('.');
}
