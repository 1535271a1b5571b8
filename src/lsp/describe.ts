// What is said of a place in a case: the field in the user's language, the figure with its rule, and where it is printed.
import type { OpenCase } from '../cases/open.js';
import { traceFacts } from '../cases/trace.js';
import { templateDataOf } from '../cases/memo.js';
import { formatPath, type Path, type Range } from '../diagnostic.js';
import { runsOfMemo } from '../memo/runs.js';
import type { Wording } from '../reporters/wording/wording.js';
import { isForPrint } from '../schema/case-fields.js';
import { resolveAt, type JsonSchema } from '../schema/schemas.js';
import { translateDescription, type Dictionary } from '../schema/translate-schema.js';
import { positionOf } from '../source/lines.js';
import { pathAt } from '../source/path-at.js';
import { rangeOf } from '../source/source.js';
import { listLiveValues, type LiveValue } from '../template/live-values.js';
import type { Analysis } from './analyse.js';

/** How things are said. */
export interface Speech {
  wording: Wording;
  /** The descriptions of the schemas in Swedish; not there in English. */
  dictionary: Dictionary | undefined;
}

export interface Described {
  markdown: string;
  range: Range;
}

/** What a schema says of a field, in the user's language. */
export function describeField(
  schema: JsonSchema | undefined,
  name: string,
  { wording, dictionary }: Speech,
): string {
  const { title, description = '', enum: values = [], enumDescriptions: swedish = [] } = schema ?? {};
  const says = dictionary ? translateDescription(description, dictionary) : description;
  const choices = values.map((value, i) => {
    const word = swedish[i]?.split(', ')[0];
    return word === undefined || wording.language === 'en' ? `\`${value}\`` : `\`${value}\` (${word})`;
  });
  return [
    `**${title === undefined ? name : `${title}** (\`${name}\`)`}${title === undefined ? '**' : ''}`,
    says,
    choices.length > 0 ? choices.join(', ') : '',
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** What is said of the place at an offset. */
export function describeAt({ open, memo }: Analysis, offset: number, speech: Speech): Described | undefined {
  if (!open) return undefined;
  const live = liveValueAt(open.source.text, offset);
  if (live) return describeLive(open, live, speech);
  const found = pathAt(open.source, offset);
  if (!found) return undefined;
  const { path, range } = found;
  const { schema } = resolveAt('case', path);
  const parts = [
    describeField(schema, String(path.at(-1) ?? ''), speech),
    ...describeUse(open, path, speech),
  ];
  if (memo && isForPrint(path)) {
    const sections = sectionsOf(open, memo, path);
    parts.push(speech.wording.printedIn(sections));
  }
  return { markdown: parts.join('\n\n'), range };
}

/** The facts that are made of a field, each with its rule. */
function describeUse(open: OpenCase, path: Path, { wording }: Speech): string[] {
  const name = formatPath(path);
  const made = open.origins.filter(({ reads }) => reads.some((read) => formatPath(read) === name));
  const values = new Map(liveValuesOf(open).map((each) => [formatPath(each.path), each.text]));
  return made.slice(0, 6).map(({ fact, rule }) => {
    const value = values.get(formatPath(fact));
    return `→ \`${formatPath(fact)}\`${value === undefined ? '' : ` = ${value}`}: ${wording.rules[rule]}`;
  });
}

const listed = new WeakMap<OpenCase, LiveValue[]>();

/** What the texts of a case can cite; made once for each reading of it. */
function liveValuesOf(open: OpenCase): LiveValue[] {
  const known = listed.get(open) ?? listLiveValues(templateDataOf(open));
  listed.set(open, known);
  return known;
}

/** The names of the sections in which a field, or what is computed of it, is printed. */
function sectionsOf({ sources }: OpenCase, memo: NonNullable<Analysis['memo']>, path: Path): string[] {
  const name = formatPath(path);
  // of a group: any of its fields
  const isHere = (field: Path): boolean =>
    formatPath(field) === name ||
    (formatPath(field).startsWith(name) && /^[.[]/.test(formatPath(field).slice(name.length)));
  return [...memo.sections].flatMap(([section, blocks]) => {
    for (const { origin } of runsOfMemo(blocks)) {
      if (origin.from === 'case' && isHere(origin.path)) return [section];
      if (origin.from === 'fact' && origin.paths.some((fact) => sources.of(fact).reads.some(isHere)))
        return [section];
    }
    return [];
  });
}

/** `{{amount funding.total}}` around an offset. */
export function liveValueAt(text: string, offset: number): (Range & { expression: string }) | undefined {
  const start = text.lastIndexOf('{{', offset - (text.startsWith('{{', offset) ? 0 : 1));
  const at = text.startsWith('{{', offset) ? offset : start;
  if (at < 0) return undefined;
  const end = text.indexOf('}}', at);
  if (end < 0 || end + 2 < offset || text.slice(at, end).includes('\n\n')) return undefined;
  return { start: at, end: end + 2, expression: text.slice(at + 2, end).trim() };
}

function describeLive(
  open: OpenCase,
  { start, end, expression }: Range & { expression: string },
  { wording }: Speech,
): Described | undefined {
  const value = liveValuesOf(open).find((each) => each.expression === expression.replaceAll(/\s+/g, ' '));
  const path = value?.path ?? pathOfExpression(expression);
  const { rules, values: fields } = traceFacts(open, [path]);
  const from = fields.map(({ title, path: field, range }) =>
    wording.preview.field(title, formatPath(field), positionOf(open.source.text, range.start).line),
  );
  const markdown = [
    `\`{{${expression}}}\`${value ? ` = **${value.text}**` : ''}`,
    ...rules.map((rule) => wording.preview.rule(wording.rules[rule])),
    ...from,
  ].join('\n\n');
  return { markdown, range: { start, end } };
}

/** The path in an expression: the last of its words. */
export function pathOfExpression(expression: string): Path {
  const name = expression.trim().split(/\s+/).at(-1) ?? '';
  return name.split('.').map((part) => {
    const index = /^\[(\d+)\]$/.exec(part)?.[1];
    return index === undefined ? part : Number(index);
  });
}

/** The place in the case of a live value or of what a value refers to. */
export function fieldOfLive(open: OpenCase, expression: string): Range | undefined {
  const path = pathOfExpression(expression);
  const [first] = open.sources.of(path).reads;
  return first && rangeOf(open.source, first);
}
