// One value that breaks its schema → what is wrong with it, what was expected, and what to write.
import type { Expected } from '../codes.js';
import { diagnose, type Diagnostic, type Path, type Range } from '../diagnostic.js';
import { closest } from './closest.js';
import { valueBySwedish, type JsonSchema } from './schemas.js';

export interface FaultyValue {
  schema: JsonSchema | undefined;
  /** The schema's name for this kind of value: amount, line, phrase, clause … */
  definition: string | undefined;
  path: Path;
  range: Range;
  file: string;
  /** The value as it stands in the file. */
  raw: string;
  value: unknown;
}

interface Fault {
  keyword: string;
  params: Record<string, unknown>;
}

export function diagnoseValue(fault: Fault, at: FaultyValue): Diagnostic {
  const { schema, definition, path, range, file, raw, value } = at;
  const where = { path, range, file };
  const field = fieldName(path);
  switch (fault.keyword) {
    case 'type':
      return diagnose(
        'schema/type',
        {
          field,
          expected: expectedOf(schema, definition),
          actual: kindOf(value),
          raw,
          fix: fixForType(schema, raw, value),
        },
        where,
      );
    case 'enum': {
      const { enum: known = [], enumDescriptions: swedish = [] } = schema ?? {};
      const text = String(value);
      const suggestion = (schema && valueBySwedish(schema, text)) ?? closest(text, known);
      return diagnose('schema/enum', { field, value: text, known, swedish, suggestion }, where);
    }
    case 'const':
      return diagnose(
        'schema/enum',
        { field, value: raw, known: [String(schema?.const)], swedish: [], suggestion: undefined },
        where,
      );
    case 'format':
      return fault.params['format'] === 'date'
        ? diagnose('schema/date', { field, value: String(value), ...dateProblem(String(value)) }, where)
        : diagnose('schema/email', { field, value: String(value) }, where);
    case 'pattern':
      return diagnosePattern(field, String(value), at);
    case 'minimum':
    case 'maximum': {
      const { minimum, maximum } = schema ?? {};
      return diagnose('schema/range', { field, value: value as number, minimum, maximum }, where);
    }
    case 'maxItems':
      return diagnose('schema/list-long', { field, limit: Number(fault.params['limit']) }, where);
    case 'maxLength':
      return diagnose('schema/too-long', { field, limit: Number(fault.params['limit']) }, where);
    case 'minItems':
      return diagnose('schema/list-empty', { field }, where);
    case 'uniqueItems':
      return diagnose('schema/list-repeats', { field }, where);
    default:
      return diagnose('schema/other', { field, reason: fault.keyword }, where);
  }
}

/** The key that a case officer sees: for a list item, the list's key. */
function fieldName(path: Path): string {
  return path.findLast((part) => typeof part === 'string') ?? 'case';
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'number') return Number.isInteger(value) ? 'number' : 'decimal';
  if (typeof value === 'boolean') return 'boolean';
  return typeof value === 'string' ? 'text' : 'group';
}

function expectedOf(schema: JsonSchema | undefined, definition: string | undefined): Expected {
  switch (schema?.type) {
    case 'object':
      return 'group';
    case 'array':
      return 'list';
    case 'integer':
      return definition === 'amount' ? 'amount' : 'wholeNumber';
    case 'boolean':
      return 'trueOrFalse';
    default:
      return schema?.format === 'date' ? 'date' : 'text';
  }
}

/** The text to write instead, where it is certain: a number in quotation marks, an amount without spaces. */
function fixForType(schema: JsonSchema | undefined, raw: string, value: unknown): string | undefined {
  if (schema?.format === 'date' && typeof value === 'number') return dateProblem(raw).suggestion;
  if (schema?.type === 'array' && typeof value === 'string')
    return /^-\S/.test(raw) ? listOf(raw) : `[${raw}]`;
  if (schema?.type === 'string' && (typeof value === 'number' || typeof value === 'boolean'))
    return `"${raw}"`;
  // "Fler träffar: varje vecka" is a key with its value to YAML
  if (schema?.type === 'string' && isPlainLine(raw, value))
    return raw.includes('"') ? `'${raw.replaceAll("'", "''")}'` : JSON.stringify(raw);
  // 812.500 is 812,5 to YAML
  if (schema?.type === 'integer' && /^\d{1,3}(?:\.\d{3})+$/.test(raw)) return raw.replaceAll('.', '');
  if (schema?.type === 'integer' && typeof value === 'string') {
    const digits = /^(\d+)\s*(?:kr|kronor|SEK|:-|%|procent|mån(?:ader)?|st(?:ycken)?|år|dagar)?$/iu.exec(
      value.replace(/(?<=\d)[\s\u00A0\u202F._](?=\d{3}(?!\d))/g, ''),
    );
    return digits?.[1];
  }
  return undefined;
}

/** Whether a group of fields is one line of text with a colon in it. */
export function isPlainLine(raw: string, value: unknown): boolean {
  const isGroup = value !== null && typeof value === 'object' && !Array.isArray(value);
  return isGroup && Object.keys(value).length === 1 && !/[\n{]/.test(raw);
}

/** "-Minst tre" and lines like it, as a list that can stand where they do: YAML takes them for one text. */
function listOf(raw: string): string {
  const items = raw.split(/(?:^|\n\s*)-\s*/).filter((item) => item.trim() !== '');
  return `[${items.map((item) => JSON.stringify(item.trim().replace(/\s+/g, ' '))).join(', ')}]`;
}

const MONTHS = 'jan feb mar apr maj jun jul aug sep okt nov dec'.split(' ');

/** Why a text is no date, and the date that was probably meant. */
function dateProblem(value: string): {
  problem: 'form' | 'incomplete' | 'no-such-day';
  suggestion: string | undefined;
} {
  if (/^\d{4}(?:-\d{1,2})?$/.test(value)) return { problem: 'incomplete', suggestion: undefined };
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return { problem: 'no-such-day', suggestion: undefined };
  const compact = /^(\d{4})[-./ ]?(\d{1,2})[-./ ]?(\d{1,2})$/.exec(value);
  const dayFirst = /^(\d{1,2})[-./ ](\d{1,2})[-./ ](\d{4})$/.exec(value);
  const written = /^(\d{1,2})\s+([a-zåäö]{3})[a-zåäö]*\.?\s+(\d{4})$/iu.exec(value);
  const parts = compact
    ? [compact[1], compact[2], compact[3]]
    : dayFirst
      ? [dayFirst[3], dayFirst[2], dayFirst[1]]
      : written
        ? [written[3], String(MONTHS.indexOf((written[2] ?? '').toLowerCase()) + 1), written[1]]
        : undefined;
  const suggestion = parts?.map((part = '') => part.padStart(2, '0')).join('-');
  // 9/10/2026 can be either: better no advice than the wrong day
  const isAmbiguous =
    dayFirst !== null && value.includes('/') && Number(dayFirst[1]) <= 12 && dayFirst[1] !== dayFirst[2];
  const isCertain = suggestion !== undefined && !suggestion.includes('-00') && !isAmbiguous;
  return { problem: 'form', suggestion: isCertain ? suggestion : undefined };
}

/** The kinds of text that stand on one line. */
const ONE_LINE = ['line', 'title', 'sentence', 'reference', 'name', 'phrase', 'clause'];

function diagnosePattern(
  field: string,
  value: string,
  { schema, definition = '', path, range, file }: FaultyValue,
): Diagnostic {
  const where = { path, range, file };
  if (schema?.format === 'date') {
    return diagnose('schema/date', { field, value, problem: 'year', suggestion: undefined }, where);
  }
  if (schema?.format === 'email') return diagnose('schema/email', { field, value }, where);
  if (value.trim() === '') return diagnose('schema/empty', { field }, where);
  if (definition === 'clause' && !value.startsWith('att ')) {
    return diagnose('schema/clause', { field, problem: 'att' }, where);
  }
  if (['phrase', 'clause'].includes(definition) && /^\S.*\.$/.test(value)) {
    return diagnose('schema/clause', { field, problem: 'full-stop' }, where);
  }
  const fix = value.trim().replace(/\s*[\r\n]+\s*/g, ' ');
  if (ONE_LINE.includes(definition)) return diagnose('schema/one-line', { field, fix }, where);
  return diagnose('schema/form', { field, value, example: exampleOf(schema) }, where);
}

/** An example of the right form: the schema's descriptions end with one ("such as …"). */
function exampleOf(schema: JsonSchema | undefined): string {
  return /such as (.+?)\.?$/.exec(schema?.description ?? '')?.[1] ?? schema?.pattern ?? '';
}
