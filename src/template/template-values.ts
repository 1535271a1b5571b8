// The type of each expression in a template, by the schema: the paths, the helpers' arguments, and whether
// a value can be absent.
import type { Code, DiagnosticArgs } from '../codes.js';
import { diagnose, type Diagnostic } from '../diagnostic.js';
import { closest } from '../schema/closest.js';
import { isAlwaysThere, nameOfType, type Resolved } from '../schema/schemas.js';
import { helpers, isHelper, type Helper } from './helpers.js';
import { findNodeRange, type ParsedTemplate } from './parse-template.js';
import { resolvePart, type TemplateData } from './template-schema.js';

/** A value that a path leads to. `key` names its place, so that `{{#if}}` can vouch for it. */
export interface Value {
  type: Resolved;
  key: string;
  /** Whether it may be absent, for all that is known here. */
  maybeAbsent: boolean;
}

/** The context in which a path starts; `with` and `each` open a new scope inside the old. */
export interface Scope {
  context: Value;
  locals: ReadonlyMap<string, Value>;
  outer: Scope | undefined;
  /** How many scopes enclose this one. */
  depth: number;
  inEach: boolean;
}

export interface Check {
  /** Where `@root` leads. */
  root: Scope;
  template: ParsedTemplate;
  partials: ReadonlyMap<string, ParsedTemplate>;
  /** Partials being checked, outermost first. */
  open: readonly string[];
  /** The places that an enclosing `{{#if}}` has found present. */
  present: ReadonlySet<string>;
  diagnostics: Diagnostic[];
  /** How many partials have been included so far, each as often as it is. */
  count: { partials: number };
  /** Prose can cite values, and nothing more; here they are, so that what is absent is known. */
  values: TemplateData | undefined;
}

/** The scope that a template begins in. */
export function makeRootScope(schema: Resolved): Scope {
  return {
    context: { type: schema, key: '', maybeAbsent: false },
    locals: new Map(),
    outer: undefined,
    depth: 0,
    inEach: false,
  };
}

const BOOLEAN: Resolved = { name: 'facts', schema: { type: 'boolean' }, definition: undefined };
export const INTEGER: Resolved = { name: 'facts', schema: { type: 'integer' }, definition: undefined };
const TEXT: Resolved = { name: 'facts', schema: { type: 'string' }, definition: undefined };

export function report<C extends Code>(
  check: Check,
  node: hbs.AST.Node,
  code: C,
  args: DiagnosticArgs[C],
): void {
  const { file, text, base = 0, place } = check.template;
  const { start, end } = findNodeRange(text, node.loc);
  const range = place ?? { start: start + base, end: end + base };
  check.diagnostics.push(diagnose(code, args, { file, range }));
}

/** The value of an expression; `undefined` (and a report) where it has none. */
export function resolveValue(check: Check, expression: hbs.AST.Expression, scope: Scope): Value | undefined {
  switch (expression.type) {
    case 'PathExpression':
      return resolvePath(check, expression as hbs.AST.PathExpression, scope);
    case 'SubExpression': {
      const call = expression as hbs.AST.SubExpression;
      checkHelper(check, call, readName(call.path), scope);
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

function resolvePath(check: Check, path: hbs.AST.PathExpression, scope: Scope): Value | undefined {
  const start = findStart(check, path, scope);
  if (!start) return undefined;
  let value = start.value;
  for (const [i, part] of start.parts.entries()) {
    if (value.maybeAbsent && !check.values) {
      // what may be absent has nothing to ask about
      report(check, path, 'template/maybe-absent', { path: formatPathUpTo(path, start.parts.length - i) });
      return undefined;
    }
    const type = resolvePart(value.type, part);
    if (!type) {
      const known = Object.keys(value.type.schema?.properties ?? {});
      const near = closest(part, known);
      const suggestion = near === undefined ? undefined : path.original.replace(part, near);
      report(check, path, 'template/unknown-path', { path: path.original, suggestion, known });
      return undefined;
    }
    const key = value.key === '' ? part : `${value.key}.${part}`;
    const isThere = !value.maybeAbsent && isAlwaysThere(value.type.schema ?? {}, part);
    value = { type, key, maybeAbsent: !isThere && !check.present.has(key) };
  }
  return value;
}

/** A path without its last parts, as it is written. */
function formatPathUpTo({ original, parts }: hbs.AST.PathExpression, left: number): string {
  const rest = parts.slice(-left).join('.');
  return addBrackets(original.slice(0, original.length - rest.length - 1));
}

/** Handlebars leaves out the brackets around a place in a list, without which it could not be read. */
function addBrackets(path: string): string {
  return path.replaceAll(/\.(\d+)(?=\.|$)/g, '.[$1]');
}

/** Where a path starts, and the parts that are left to follow. */
function findStart(
  check: Check,
  path: hbs.AST.PathExpression,
  scope: Scope,
): { value: Value; parts: string[] } | undefined {
  const [head = '', ...rest] = path.parts;
  if (path.data) {
    if (head === 'root') return { value: check.root.context, parts: rest };
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

/** A call of a helper: that there is one, and that each argument is of its kind. */
export function checkHelper(
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
    const value = resolveValue(check, param, scope);
    const expected = params[i];
    if (!value || !expected) continue;
    reportAbsent(check, param, value);
    if (!expected.accepts(value.type)) {
      const actual = nameOfType(value.type.schema);
      report(check, param, 'template/argument', {
        helper: name,
        position: i + 1,
        expected: expected.name,
        actual,
      });
    }
  }
}

/** A template must be ready for a value's absence; prose knows whether it is absent. */
export function reportAbsent(check: Check, node: hbs.AST.Expression, { maybeAbsent, key }: Value): void {
  const path = readName(node);
  if (!maybeAbsent) return;
  if (!check.values) report(check, node, 'template/maybe-absent', { path });
  else if (!isPresent(check.values, key)) report(check, node, 'template/absent-figure', { path });
}

function isPresent(data: unknown, key: string): boolean {
  const value = key
    .split('.')
    .reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], data);
  return value !== undefined;
}

export function readName(expression: hbs.AST.Expression): string {
  const { original } = expression as { original?: string | number };
  return original === undefined ? expression.type : addBrackets(String(original));
}
