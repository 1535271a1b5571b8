// The type check of templates: every path, helper and partial against the schema of what a template
// is given, before any case is at hand. Handlebars itself prints nothing for a misspelt path.
import type { Diagnostic } from '../diagnostic.js';
import { closest } from '../schema/closest.js';
import { isHelper } from './helpers.js';
import type { ParsedTemplate } from './parse-template.js';
import { isMarkdown, resolvePart, templateSchema, type TemplateData } from './template-schema.js';
import { nameOfType, type Resolved } from '../schema/schemas.js';
import {
  checkHelper,
  INTEGER,
  readName,
  report,
  reportAbsent,
  makeRootScope,
  resolveValue,
  type Check,
  type Scope,
  type Value,
} from './template-values.js';

/** What a template is checked against: the schema of its kind, or the values that prose cites. */
interface Against {
  schema?: Resolved;
  values?: TemplateData;
}

/** The faults of a template and of the partials it uses; with `values`, of prose that cites them. */
export function checkTemplate(
  template: ParsedTemplate,
  partials: ReadonlyMap<string, ParsedTemplate>,
  { schema = templateSchema, values }: Against,
): Diagnostic[] {
  const root = makeRootScope(schema);
  const check: Check = {
    root,
    template,
    partials,
    open: [],
    present: new Set(),
    diagnostics: [],
    count: { partials: 0 },
    values,
  };
  checkProgram(check, template.ast, root);
  const seen = new Set<string>();
  return check.diagnostics.filter((diagnostic) => {
    const key = JSON.stringify([diagnostic.file, diagnostic.range, diagnostic.code]);
    return !seen.has(key) && seen.add(key);
  });
}

function checkProgram(check: Check, program: hbs.AST.Program | undefined, scope: Scope): void {
  for (const statement of program?.body ?? []) checkStatement(check, statement, scope);
}

function checkStatement(check: Check, statement: hbs.AST.Statement, scope: Scope): void {
  switch (statement.type) {
    case 'ContentStatement':
      return;
    case 'CommentStatement':
      if (check.values) report(check, statement, 'template/not-allowed', { what: '{{!…}}' });
      return;
    case 'MustacheStatement':
      return checkMustache(check, statement as hbs.AST.MustacheStatement, scope);
    case 'BlockStatement':
      if (check.values) return report(check, statement, 'template/not-allowed', { what: '{{#…}}' });
      return checkBlock(check, statement as hbs.AST.BlockStatement, scope);
    case 'PartialStatement':
      if (check.values) return report(check, statement, 'template/not-allowed', { what: '{{>…}}' });
      return checkPartial(check, statement as hbs.AST.PartialStatement, scope);
    default:
      return report(check, statement, 'template/not-allowed', { what: statement.type });
  }
}

function checkMustache(check: Check, node: hbs.AST.MustacheStatement, scope: Scope): void {
  const { path, params, hash } = node;
  refuseHash(check, hash);
  if (check.values && !node.escaped) return report(check, node, 'template/not-allowed', { what: '{{{…}}}' });
  const name = readName(path);
  if (params.length > 0 || isHelper(name)) {
    checkHelper(check, node, name, scope);
    if (!node.escaped) report(check, node, 'template/raw-needs-markdown', { path: name });
    return;
  }
  const value = resolveValue(check, path, scope);
  if (value) checkPrintable(check, node, value);
}

/** Whether a value can be printed as it is, in two braces or three. */
function checkPrintable(check: Check, node: hbs.AST.MustacheStatement, value: Value): void {
  const path = readName(node.path);
  const { schema, definition } = value.type;
  reportAbsent(check, node.path, value);
  if (schema?.type === 'integer' && definition !== 'year') {
    return report(check, node, 'template/needs-helper', {
      path,
      helper: definition === 'amount' ? 'amount' : 'number',
    });
  }
  if (schema?.type !== 'string' && schema?.type !== 'integer') {
    return report(check, node, 'template/not-text', { path, actual: nameOfType(schema) });
  }
  if (isMarkdown(value.type) && check.values) {
    return report(check, node, 'template/not-text', { path, actual: 'Markdown' });
  }
  if (isMarkdown(value.type) && node.escaped) report(check, node, 'template/needs-raw', { path });
  if (!isMarkdown(value.type) && !node.escaped) report(check, node, 'template/raw-needs-markdown', { path });
}

function checkBlock(check: Check, node: hbs.AST.BlockStatement, scope: Scope): void {
  refuseHash(check, node.hash);
  const name = readName(node.path);
  const subject = node.params[0];
  if (!['if', 'unless', 'each', 'with'].includes(name)) {
    return report(check, node.path, 'template/not-allowed', { what: `{{#${name}}}` });
  }
  if (!subject || node.params.length > 1) {
    const args = { helper: name, expected: 1, actual: node.params.length };
    return report(check, node, 'template/argument-count', args);
  }
  const value = resolveValue(check, subject, scope);
  if (!value) return;
  const sure: Check = { ...check, present: new Set([...check.present, ...keysAlong(value.key)]) };
  const inner = name === 'each' || name === 'with' ? innerScope(check, node, value, scope) : scope;
  if (!inner) return;
  checkProgram(name === 'unless' ? check : sure, node.program, inner);
  checkProgram(name === 'unless' ? sure : check, node.inverse, scope);
}

/** The scope inside `each` or `with`; none where the value is of the wrong kind. */
function innerScope(
  check: Check,
  node: hbs.AST.BlockStatement,
  value: Value,
  scope: Scope,
): Scope | undefined {
  const inEach = readName(node.path) === 'each';
  const subject = node.params[0] ?? node.path;
  const item = inEach ? resolvePart(value.type, '[]') : value.type;
  if (!item) {
    report(check, subject, 'template/each-needs-list', { path: readName(subject) });
    return undefined;
  }
  const context = {
    type: item,
    key: inEach ? `${value.key}[${scope.depth}]` : value.key,
    maybeAbsent: false,
  };
  const [first, second] = (node.program as { blockParams?: string[] }).blockParams ?? [];
  const locals = new Map(scope.locals);
  if (first) locals.set(first, context);
  if (second) locals.set(second, { type: INTEGER, key: '', maybeAbsent: false });
  return { context, locals, outer: scope, depth: scope.depth + 1, inEach };
}

/** Partials that include others twice each grow without end: so many inclusions are more than any memo has. */
const MOST_PARTIALS = 2000;

function checkPartial(check: Check, node: hbs.AST.PartialStatement, scope: Scope): void {
  refuseHash(check, node.hash);
  if (node.name.type !== 'PathExpression') {
    return report(check, node, 'template/not-allowed', { what: '{{> (…)}}' });
  }
  const name = readName(node.name);
  const partial = check.partials.get(name);
  if (!partial) {
    const args = { name, suggestion: closest(name, [...check.partials.keys()]) };
    return report(check, node.name, 'template/unknown-partial', args);
  }
  if (check.open.includes(name)) return report(check, node.name, 'template/recursive-partial', { name });
  if (check.count.partials++ === MOST_PARTIALS)
    report(check, node.name, 'template/too-many-partials', { name, limit: MOST_PARTIALS });
  if (check.count.partials > MOST_PARTIALS) return;
  const subject = node.params[0];
  const value = subject ? resolveValue(check, subject, scope) : scope.context;
  if (!value) return;
  const inner: Scope = subject
    ? { context: value, locals: scope.locals, outer: undefined, depth: scope.depth + 1, inEach: false }
    : { ...scope, outer: undefined };
  checkProgram({ ...check, template: partial, open: [...check.open, name] }, partial.ast, inner);
}

function refuseHash(check: Check, hash: hbs.AST.Hash | undefined): void {
  const pair = hash?.pairs[0];
  if (pair) report(check, pair, 'template/not-allowed', { what: `${pair.key}=` });
}

/** A place and all that it lies in: `a.b.c` → `a`, `a.b`, `a.b.c`. */
function keysAlong(key: string): string[] {
  return key.split('.').map((_, i, parts) => parts.slice(0, i + 1).join('.'));
}
