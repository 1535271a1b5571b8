// What can be written where the cursor stands: fields, values, and live values inside {{…}}.
import { templateDataOf } from '../cases/memo.js';
import type { OpenCase } from '../cases/open.js';
import type { Range } from '../diagnostic.js';
import { resolveAt, resolveReference, type JsonSchema, type SchemaName } from '../schema/schemas.js';
import { placeAt } from '../source/line-context.js';
import { listLiveValues } from '../template/live-values.js';
import { describeField, type Speech } from './describe.js';

export interface Offered {
  label: string;
  kind: 'field' | 'value' | 'live';
  /** Beside the label. */
  detail: string;
  markdown: string;
  /** What the typed word is compared with: the name, and what people call it in Swedish. */
  filter: string;
  insert: string;
  /** What it replaces. */
  range: Range;
}

/** What the case is known to hold, from the last time that it could be read. */
export interface Known {
  open: OpenCase | undefined;
  /** The kinds of the profile, with what they are called. */
  kinds: readonly { name: string; title: string }[];
  profiles: readonly string[];
}

export function complete(
  text: string,
  offset: number,
  known: Known,
  schemaName: SchemaName,
  speech: Speech,
): Offered[] {
  const live = liveStart(text, offset);
  if (live !== undefined) return known.open ? completeLive(known.open, text, live, offset) : [];
  const place = placeAt(text, offset);
  if (!place || place.kind === 'text') return [];
  const range = { start: place.start, end: offset };
  if (place.kind === 'value') {
    const { schema } = resolveAt(schemaName, place.path);
    return completeValue(schema, place.path.map(String), known, range, schemaName, speech);
  }
  const at = resolveAt(schemaName, place.group);
  const keys = Object.entries(at.schema?.properties ?? {});
  const offered = keys
    .filter(([key]) => !place.siblings.includes(key))
    .map(([key, field]): Offered => {
      const { schema } = resolveReference(at.name, field);
      const isGroup =
        schema?.type === 'object' || schema?.type === 'array' || schema?.properties !== undefined;
      return {
        label: key,
        kind: 'field',
        detail: schema?.title ?? '',
        markdown: describeField({ ...schema, ...field }, key, speech),
        filter: `${key} ${field.title ?? schema?.title ?? ''}`,
        insert: isGroup ? `${key}:` : `${key}: `,
        range,
      };
    });
  if (offered.length > 0) return offered;
  return completeValue(at.schema, place.group.map(String), known, range, schemaName, speech);
}

/** Where the expression begins that the cursor stands in. */
function liveStart(text: string, offset: number): number | undefined {
  const start = text.lastIndexOf('{{', offset - 1);
  if (start < 0) return undefined;
  const between = text.slice(start + 2, offset);
  return /[}\n]/.test(between) ? undefined : start + 2;
}

function completeLive(open: OpenCase, text: string, start: number, offset: number): Offered[] {
  const isClosed = text.slice(offset).trimStart().startsWith('}}');
  return listLiveValues(templateDataOf(open)).map(({ expression, text: value }): Offered => ({
    label: expression,
    kind: 'live',
    detail: value.length > 60 ? `${value.slice(0, 57)}…` : value,
    markdown: value,
    filter: `${expression} ${value}`,
    insert: isClosed ? expression : `${expression}}}`,
    range: { start, end: offset },
  }));
}

function completeValue(
  schema: JsonSchema | undefined,
  path: readonly string[],
  { open, kinds, profiles }: Known,
  range: Range,
  schemaName: SchemaName,
  speech: Speech,
): Offered[] {
  const value = (label: string, detail: string, filter = label): Offered => ({
    ...{ label, kind: 'value', detail, range, insert: label },
    markdown: describeField(schema, path.at(-1) ?? '', speech),
    filter: `${filter} ${detail}`,
  });
  const [first, second, third] = path;
  if (schemaName === 'case' && path.length === 1 && first === 'kind')
    return kinds.map(({ name, title }) => value(name, title));
  if (schemaName === 'case' && path.length === 1 && first === 'profile')
    return profiles.map((name) => value(name, ''));
  if (schemaName === 'case' && first === 'conditions' && second === 'guideline')
    return (open?.caseFile.documents ?? []).flatMap((each) =>
      typeof each === 'object' && each.id !== undefined ? [value(each.id, each.title)] : [],
    );
  if (
    schemaName === 'case' &&
    first === 'timeline' &&
    second === 'steps' &&
    third !== undefined &&
    path.at(-1) === 'body'
  )
    return (open?.profile.settings.bodies ?? []).map(({ id, name }) => value(id, name));
  if (schemaName === 'case' && first === 'decision' && (path.length === 2 || path.at(-1) === 'point'))
    return (open?.kind.points ?? []).map((name) => value(name, ''));
  if (schema?.enum) return schema.enum.map((each, i) => value(each, schema.enumDescriptions?.[i] ?? ''));
  if (schema?.type === 'boolean') return [value('true', 'ja'), value('false', 'nej')];
  return [];
}
