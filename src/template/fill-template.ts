// A program and its data → Markdown in which each word knows where it comes from.
import { formatPath, type Path } from '../diagnostic.js';
import type { Origin, Piece, TracedField, TracedMarkdown } from '../origin.js';
import { escapeMarkdown } from './escape.js';
import { helpers, type Helper } from './helpers.js';
import type { Expression, Program, Step } from './program.js';

/** A partial that says only in which order the sections come, and is none itself. */
const SECTIONS = 'sections';

/** The data that a template is filled with. */
export interface Filling {
  data: unknown;
  /** The Markdown fields, by their formatted paths in the data. */
  fields: ReadonlyMap<string, TracedField>;
  /** Where a value of the data comes from; `text` is the value where it is printed as it is. */
  originOf: (path: Path, text: string | undefined) => Origin;
}

export interface FilledTemplate extends TracedMarkdown {
  /** The places in the data that the template asked about, in `{{#if}}` and the like. */
  asked: readonly Path[];
}

/** A value with its place in the data; a value without one has been made by a helper. */
interface Placed {
  value: unknown;
  path: Path | undefined;
}

interface Frame {
  context: Placed;
  outer: Frame | undefined;
  locals: ReadonlyMap<string, Placed>;
  loop: { index: number; first: boolean; last: boolean } | undefined;
}

export interface Programs {
  main: Program;
  partialAt: (name: string) => Program | undefined;
}

/** More Markdown than any memo has, in UTF-16 units. */
const MOST_TEXT = 3_000_000;

/** Thrown where a template prints without end: lists in lists of everything. */
export class TemplateTooLong extends Error {
  constructor(readonly file: string) {
    super(`${file} prints too much`);
  }
}

/** Fills a template. It throws where a value is missing that the template check has found to be there. */
export function fillTemplate({ main, partialAt }: Programs, filling: Filling): FilledTemplate {
  const chunks: string[] = [];
  const pieces: Piece[] = [];
  const asked: Path[] = [];
  const root: Frame = {
    context: { value: filling.data, path: [] },
    outer: undefined,
    locals: new Map(),
    loop: undefined,
  };
  let length = 0;
  let line = '';
  let section: string | undefined;

  function add(text: string, piece?: Omit<Piece, 'start' | 'end'>): void {
    if (text === '') return;
    chunks.push(text);
    if (piece)
      pieces.push({
        start: length,
        end: length + text.length,
        ...piece,
        ...(section !== undefined && { section }),
      });
    length += text.length;
    if (length > MOST_TEXT) throw new TemplateTooLong(main.file);
    const lineEnd = text.lastIndexOf('\n');
    line = lineEnd < 0 ? line + text : text.slice(lineEnd + 1);
  }

  function runAll(steps: readonly Step[], frame: Frame, origin: Origin): void {
    for (const step of steps) run(step, frame, origin);
  }

  function run(step: Step, frame: Frame, origin: Origin): void {
    if ('text' in step) {
      const hasPlace = origin.from === 'template' && !placeless.has(origin);
      add(step.text, { origin, ...(hasPlace && { at: step.at }), isEscaped: false });
    } else if ('print' in step) print(step.print, frame);
    else if ('markdown' in step) printField(step.markdown, frame);
    else if ('if' in step) {
      const { value, path } = readValue(step.if, frame, root);
      if (path) asked.push(path);
      runAll(isTrue(value) ? step.then : step.else, frame, origin);
    } else if ('each' in step) runEach(step, frame, origin);
    else if ('with' in step) {
      const context = readValue(step.with, frame, root);
      if (context.path) asked.push(context.path);
      if (!isTrue(context.value)) return runAll(step.else, frame, origin);
      const [name] = step.names;
      const locals = name === undefined ? frame.locals : new Map([...frame.locals, [name, context] as const]);
      runAll(step.do, { context, outer: frame, locals, loop: frame.loop }, origin);
    } else runPartial(step.partial, step.of, frame);
  }

  function runEach(
    { each, names, do: steps, else: otherwise }: Extract<Step, { each: Expression }>,
    frame: Frame,
    origin: Origin,
  ): void {
    const { value, path } = readValue(each, frame, root);
    if (path) asked.push(path);
    const items = Array.isArray(value) ? (value as unknown[]) : [];
    if (items.length === 0) return runAll(otherwise, frame, origin);
    for (const [index, item] of items.entries()) {
      const context: Placed = { value: item, path: path && [...path, index] };
      const [first, second] = names;
      const locals = new Map(frame.locals);
      if (first !== undefined) locals.set(first, context);
      if (second !== undefined) locals.set(second, { value: index, path: undefined });
      const loop = { index, first: index === 0, last: index === items.length - 1 };
      runAll(steps, { context, outer: frame, locals, loop }, origin);
    }
  }

  function runPartial(name: string, of: Expression | undefined, frame: Frame): void {
    const partial = partialAt(name);
    if (!partial) throw new RangeError(`no partial ${name}`);
    const inner: Frame = of
      ? { context: readValue(of, frame, root), outer: undefined, locals: frame.locals, loop: undefined }
      : { ...frame, outer: undefined };
    const isOutermost = section === undefined && name !== SECTIONS;
    if (isOutermost) section = name;
    runAll(partial.steps, inner, originOfProgram(partial));
    if (isOutermost) section = undefined;
  }

  function print(expression: Expression, frame: Frame): void {
    const { text, origin, isCopy } = printExpression(expression, frame, root, filling);
    const escaped = escapeMarkdown(text);
    add(escaped, { origin, ...(isCopy && { at: 0 }), isEscaped: escaped !== text });
  }

  function printField(expression: Expression, frame: Frame): void {
    const { path = [] } = readValue(expression, frame, root);
    const field = filling.fields.get(formatPath(path));
    if (!field) throw new TypeError(`no Markdown: ${formatPath(path)}`);
    if (field.isInline) return printInline(field);
    // the field stands where a block can begin, with blank lines around it
    if (!/^\s*(?:(?:[-*+>]|\d+[.)])\s+)*$/.test(line)) add('\n\n');
    add(FIELD_MARK, { origin: { from: 'case', path: field.path }, isEscaped: false, field });
    add('\n\n');
  }

  /** Text that goes on a sentence: each of its pieces keeps its origin. */
  function printInline({ text, pieces: parts }: TracedField): void {
    const end = text.trimEnd().length;
    for (const { start, end: stop, ...piece } of parts) add(text.slice(start, Math.min(stop, end)), piece);
  }

  runAll(main.steps, root, originOfProgram(main));
  return { text: chunks.join(''), pieces, asked };
}

/** Where the words of a template come from: its file, or the setting that it is made of. */
function originOfProgram({ file, setting, isPlaceless }: Program): Origin {
  if (setting !== undefined) return { from: 'profile', path: [setting] };
  const origin: Origin = { from: 'template', file };
  if (isPlaceless) placeless.add(origin);
  return origin;
}

/** Origins of words that stand in their file in another form. */
const placeless = new WeakSet<Origin>();

/** Stands in the Markdown where a field of the case is put in. */
export const FIELD_MARK = '<!-- -->';

/** The text that an expression prints, and its origin. */
export function printExpression(
  expression: Expression,
  frame: Frame,
  root: Frame,
  { originOf }: Pick<Filling, 'originOf'>,
): { text: string; origin: Origin; isCopy: boolean } {
  if ('helper' in expression) {
    const reads: Path[] = [];
    const text = call(expression, frame, root, reads);
    return { text, origin: findOriginOfReads(reads), isCopy: false };
  }
  const { value, path } = readValue(expression, frame, root);
  // the type check lets nothing else through; a hole must never be printed
  if (typeof value !== 'string' && typeof value !== 'number') throw new TypeError(`no text: ${typeof value}`);
  const text = String(value);
  const origin: Origin = path ? originOf(path, text) : { from: 'fact', paths: [] };
  return { text, origin, isCopy: origin.from === 'case' };
}

/** A frame with nothing around it, for texts that only cite values. */
export function createRootFrame(data: unknown): Frame {
  return { context: { value: data, path: [] }, outer: undefined, locals: new Map(), loop: undefined };
}

/** The origin of a helper's words: the facts that it has read, or the profile alone. */
function findOriginOfReads(reads: readonly Path[]): Origin {
  const facts = reads.filter(([head]) => head !== PROFILE);
  const [first] = reads;
  return first && facts.length === 0
    ? { from: 'profile', path: first.slice(1) }
    : { from: 'fact', paths: facts };
}

/** The part of the data that is the profile's settings. */
const PROFILE = 'profile';

function call(
  { helper, arguments: given }: Extract<Expression, { helper: string }>,
  frame: Frame,
  root: Frame,
  reads: Path[],
): string {
  const { run }: Helper = helpers[helper];
  const values = given.map((argument): unknown => {
    if ('helper' in argument) return call(argument, frame, root, reads);
    const { value, path } = readValue(argument, frame, root);
    return path ? noteReads(value, path, reads) : value;
  });
  return run(...(values as never[]), dateStyleOf(root) as never);
}

/** How the profile has dates in running text. */
function dateStyleOf({ context }: Frame): unknown {
  const { profile } = context.value as { profile?: { dates?: unknown } };
  return profile?.dates;
}

/** A value that notes each plain value that is read of it. */
function noteReads(value: unknown, path: Path, reads: Path[]): unknown {
  if (value === null || typeof value !== 'object') {
    reads.push(path);
    return value;
  }
  return new Proxy(value, {
    get: (target, key) => {
      const inner: unknown = Reflect.get(target, key);
      if (typeof key !== 'string' || !Object.hasOwn(target, key) || key === 'length') return inner;
      return noteReads(inner, [...path, Array.isArray(target) ? Number(key) : key], reads);
    },
  });
}

function readValue(expression: Expression, frame: Frame, root: Frame): Placed {
  if ('literal' in expression) return { value: expression.literal, path: undefined };
  if ('helper' in expression) return { value: call(expression, frame, root, []), path: undefined };
  if ('loop' in expression) return { value: frame.loop?.[expression.loop], path: undefined };
  if ('local' in expression) return along(frame.locals.get(expression.local), expression.path);
  const [head = '', ...rest] = expression.path;
  // a name that a block around the partial has given goes before the context
  const local = expression.from === 'here' && expression.up === 0 ? frame.locals.get(head) : undefined;
  if (local) return along(local, rest);
  let from: Frame | undefined = expression.from === 'root' ? root : frame;
  for (let up = 0; up < expression.up; up++) from = from?.outer;
  return along(from?.context, expression.path);
}

function along(start: Placed | undefined, parts: readonly string[]): Placed {
  let value = start?.value;
  const path = start?.path && [...start.path];
  for (const part of parts) {
    const isList = Array.isArray(value);
    value =
      value !== null && typeof value === 'object' && Object.hasOwn(value, part)
        ? (value as Record<string, unknown>)[part]
        : undefined;
    path?.push(isList ? Number(part) : part);
  }
  return { value, path };
}

/** As Handlebars has it: empty lists, 0 and empty texts are not true. */
function isTrue(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}
