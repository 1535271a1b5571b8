// The type check of templates: every path, helper and partial against the schema of what a template
// is given, before any case is at hand. Handlebars itself prints nothing for a misspelt path.
import type { Code, DiagnosticArgs } from '../codes.js';
import { diagnose, type Diagnostic } from '../diagnostic.js';
import { closest } from '../schema/closest.js';
import type { Resolved } from '../schema/schemas.js';
import { helpers, isHelper, type Helper } from './helpers.js';
import { rangeOfNode, type ParsedTemplate } from './parse-template.js';
import { isMarkdown, schemaOf, templateSchema, type TemplateData } from './template-schema.js';

/** A value that a path leads to. `key` names its place, so that `{{#if}}` can vouch for it. */
interface Value {
  type: Resolved;
  key: string;
  /** Whether it may be absent, for all that is known here. */
  maybeAbsent: boolean;
}

/** What a path starts from; `with` and `each` open a new scope inside the old. */
interface Scope {
  context: Value;
  locals: ReadonlyMap<string, Value>;
  outer: Scope | undefined;
  inEach: boolean;
}

interface Check {
  template: ParsedTemplate;
  partials: ReadonlyMap<string, ParsedTemplate>;
  /** Partials being checked, outermost first. */
  open: readonly string[];
  /** The places that an enclosing `{{#if}}` has found present. */
  present: ReadonlySet<string>;
  diagnostics: Diagnostic[];
  /** Prose can cite figures, and nothing more; here they are, so that what is absent is known. */
  figures: TemplateData | undefined;
}

const rootScope: Scope = {
  context: { type: templateSchema, key: '', maybeAbsent: false },
  locals: new Map(),
  outer: undefined,
  inEach: false,
};
const BOOLEAN: Resolved = { name: 'facts', schema: { type: 'boolean' }, definition: undefined };
const INTEGER: Resolved = { name: 'facts', schema: { type: 'integer' }, definition: undefined };
const TEXT: Resolved = { name: 'facts', schema: { type: 'string' }, definition: undefined };

/** The faults of a template and of the partials it uses; with `figures`, of prose that cites them. */
export function checkTemplate(
  template: ParsedTemplate,
  partials: ReadonlyMap<string, ParsedTemplate>,
  figures?: TemplateData,
): Diagnostic[] {
  const check: Check = { template, partials, open: [], present: new Set(), diagnostics: [], figures };
  checkProgram(check, template.ast, rootScope);
  const seen = new Set<string>();
  return check.diagnostics.filter((diagnostic) => {
    const key = JSON.stringify([diagnostic.file, diagnostic.range, diagnostic.code]);
    return !seen.has(key) && seen.add(key);
  });
}

function report<C extends Code>(check: Check, node: hbs.AST.Node, code: C, args: DiagnosticArgs[C]): void {
  const { file, text } = check.template;
  check.diagnostics.push(diagnose(code, args, { file, range: rangeOfNode(text, node.loc) }));
}

function checkProgram(check: Check, program: hbs.AST.Program | undefined, scope: Scope): void {
  for (const statement of program?.body ?? []) checkStatement(check, statement, scope);
}

function checkStatement(check: Check, statement: hbs.AST.Statement, scope: Scope): void {
  switch (statement.type) {
    case 'ContentStatement':
    case 'CommentStatement':
      return;
    case 'MustacheStatement':
      return checkMustache(check, statement as hbs.AST.MustacheStatement, scope);
    case 'BlockStatement':
      if (check.figures) return report(check, statement, 'template/not-allowed', { what: '{{#…}}' });
      return checkBlock(check, statement as hbs.AST.BlockStatement, scope);
    case 'PartialStatement':
      if (check.figures) return report(check, statement, 'template/not-allowed', { what: '{{>…}}' });
      return checkPartial(check, statement as hbs.AST.PartialStatement, scope);
    default:
      return report(check, statement, 'template/not-allowed', { what: statement.type });
  }
}

function checkMustache(check: Check, node: hbs.AST.MustacheStatement, scope: Scope): void {
  const { path, params, hash } = node;
  refuseHash(check, hash);
  const name = nameOf(path);
  if (params.length > 0 || isHelper(name)) {
    checkHelper(check, node, name, scope);
    if (!node.escaped) report(check, node, 'template/raw-needs-markdown', { path: name });
    return;
  }
  const value = valueOf(check, path, scope);
  if (value) checkPrintable(check, node, value);
}

/** A template must be ready for a value's absence; prose knows whether it is absent. */
function reportAbsent(check: Check, node: hbs.AST.Expression, { maybeAbsent, key }: Value): void {
  const path = nameOf(node);
  if (!maybeAbsent) return;
  if (!check.figures) report(check, node, 'template/maybe-absent', { path });
  else if (!isPresent(check.figures, key)) report(check, node, 'template/absent-figure', { path });
}

function isPresent(data: unknown, key: string): boolean {
  const value = key
    .split('.')
    .reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], data);
  return value !== undefined;
}

/** Whether a value can be printed as it is, in two braces or three. */
function checkPrintable(check: Check, node: hbs.AST.MustacheStatement, value: Value): void {
  const path = nameOf(node.path);
  const { schema, definition } = value.type;
  reportAbsent(check, node.path, value);
  if (schema?.type === 'integer' && definition !== 'year') {
    return report(check, node, 'template/needs-helper', {
      path,
      helper: definition === 'amount' ? 'amount' : 'number',
    });
  }
  if (schema?.type !== 'string' && schema?.type !== 'integer') {
    return report(check, node, 'template/not-text', { path, actual: schema?.type ?? 'enum' });
  }
  if (isMarkdown(value.type) && node.escaped) report(check, node, 'template/needs-raw', { path });
  if (!isMarkdown(value.type) && !node.escaped) report(check, node, 'template/raw-needs-markdown', { path });
}

function checkHelper(
  check: Check,
  node: hbs.AST.MustacheStatement | hbs.AST.SubExpression,
  name: string,
  scope: Scope,
): void {
  if (!isHelper(name)) {
    const args = { name, suggestion: closest(name, Object.keys(helpers)) };
    return report(check, node.path, 'template/unknown-helper', args);
  }
  const { params }: Helper = helpers[name];
  if (node.params.length !== params.length) {
    const args = { helper: name, expected: params.length, actual: node.params.length };
    return report(check, node, 'template/argument-count', args);
  }
  for (const [i, param] of node.params.entries()) {
    const value = valueOf(check, param, scope);
    const expected = params[i];
    if (!value || !expected) continue;
    reportAbsent(check, param, value);
    if (!expected.accepts(value.type)) {
      const actual = value.type.schema?.type ?? 'enum';
      report(check, param, 'template/argument', {
        helper: name,
        position: i + 1,
        expected: expected.name,
        actual,
      });
    }
  }
}

function checkBlock(check: Check, node: hbs.AST.BlockStatement, scope: Scope): void {
  refuseHash(check, node.hash);
  const name = nameOf(node.path);
  const subject = node.params[0];
  if (!['if', 'unless', 'each', 'with'].includes(name)) {
    return report(check, node.path, 'template/not-allowed', { what: `{{#${name}}}` });
  }
  if (!subject || node.params.length > 1) {
    const args = { helper: name, expected: 1, actual: node.params.length };
    return report(check, node, 'template/argument-count', args);
  }
  const value = valueOf(check, subject, scope);
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
  const inEach = nameOf(node.path) === 'each';
  const subject = node.params[0] ?? node.path;
  const item = inEach ? schemaOf(value.type, '[]') : value.type;
  if (!item) {
    report(check, subject, 'template/each-needs-list', { path: nameOf(subject) });
    return undefined;
  }
  const context = { type: item, key: inEach ? `${value.key}[]` : value.key, maybeAbsent: false };
  const [first, second] = (node.program as { blockParams?: string[] }).blockParams ?? [];
  const locals = new Map(scope.locals);
  if (first) locals.set(first, context);
  if (second) locals.set(second, { type: INTEGER, key: '', maybeAbsent: false });
  return { context, locals, outer: scope, inEach };
}

function checkPartial(check: Check, node: hbs.AST.PartialStatement, scope: Scope): void {
  refuseHash(check, node.hash);
  if (node.name.type !== 'PathExpression') {
    return report(check, node, 'template/not-allowed', { what: '{{> (…)}}' });
  }
  const name = nameOf(node.name);
  const partial = check.partials.get(name);
  if (!partial) {
    const args = { name, suggestion: closest(name, [...check.partials.keys()]) };
    return report(check, node.name, 'template/unknown-partial', args);
  }
  if (check.open.includes(name)) return report(check, node.name, 'template/recursive-partial', { name });
  const subject = node.params[0];
  const value = subject ? valueOf(check, subject, scope) : scope.context;
  if (!value) return;
  const inner: Scope = subject
    ? { context: value, locals: new Map(), outer: undefined, inEach: false }
    : { ...scope, locals: new Map() };
  checkProgram({ ...check, template: partial, open: [...check.open, name] }, partial.ast, inner);
}

function refuseHash(check: Check, hash: hbs.AST.Hash | undefined): void {
  const pair = hash?.pairs[0];
  if (pair) report(check, pair, 'template/not-allowed', { what: `${pair.key}=` });
}

/** The value of an expression; `undefined` (and a report) where it has none. */
function valueOf(check: Check, expression: hbs.AST.Expression, scope: Scope): Value | undefined {
  switch (expression.type) {
    case 'PathExpression':
      return valueOfPath(check, expression as hbs.AST.PathExpression, scope);
    case 'SubExpression': {
      const call = expression as hbs.AST.SubExpression;
      checkHelper(check, call, nameOf(call.path), scope);
      return { type: TEXT, key: '', maybeAbsent: false };
    }
    case 'StringLiteral':
      return { type: TEXT, key: '', maybeAbsent: false };
    case 'NumberLiteral':
      return { type: INTEGER, key: '', maybeAbsent: false };
    default:
      report(check, expression, 'template/not-allowed', { what: expression.type });
      return undefined;
  }
}

function valueOfPath(check: Check, path: hbs.AST.PathExpression, scope: Scope): Value | undefined {
  const start = startOf(check, path, scope);
  if (!start) return undefined;
  let value = start.value;
  for (const part of start.parts) {
    const type = schemaOf(value.type, part);
    if (!type) {
      const known = Object.keys(value.type.schema?.properties ?? {});
      const near = closest(part, known);
      const suggestion = near === undefined ? undefined : path.original.replace(part, near);
      report(check, path, 'template/unknown-path', { path: path.original, suggestion, known });
      return undefined;
    }
    const key = value.key === '' ? part : `${value.key}.${part}`;
    const required = value.type.schema?.required?.includes(part) === true;
    value = { type, key, maybeAbsent: (value.maybeAbsent || !required) && !check.present.has(key) };
  }
  return value;
}

/** Where a path starts, and the parts that are left to follow. */
function startOf(
  check: Check,
  path: hbs.AST.PathExpression,
  scope: Scope,
): { value: Value; parts: string[] } | undefined {
  const [head = '', ...rest] = path.parts;
  if (path.data) {
    if (head === 'root') return { value: rootScope.context, parts: rest };
    const type = { first: BOOLEAN, last: BOOLEAN, index: INTEGER }[head];
    if (type && scope.inEach && rest.length === 0)
      return { value: { type, key: '', maybeAbsent: false }, parts: [] };
    report(check, path, 'template/unknown-path', { path: path.original, suggestion: undefined, known: [] });
    return undefined;
  }
  let from: Scope | undefined = scope;
  for (let up = 0; up < path.depth; up++) from = from?.outer;
  if (!from) {
    report(check, path, 'template/unknown-path', { path: path.original, suggestion: undefined, known: [] });
    return undefined;
  }
  const local = path.depth === 0 && !path.original.startsWith('this') ? scope.locals.get(head) : undefined;
  return local ? { value: local, parts: rest } : { value: from.context, parts: path.parts };
}

/** A place and all that it lies in: `a.b.c` → `a`, `a.b`, `a.b.c`. */
function keysAlong(key: string): string[] {
  return key.split('.').map((_, i, parts) => parts.slice(0, i + 1).join('.'));
}

function nameOf(expression: hbs.AST.Expression): string {
  const { original } = expression as { original?: string | number };
  return original === undefined ? expression.type : String(original);
}
