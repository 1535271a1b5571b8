// Data against a schema: the validator's errors become diagnostics in a case officer's terms.
import {
  diagnose,
  failure,
  hasErrors,
  success,
  valueAt,
  type Diagnostic,
  type Path,
  type Result,
} from '../diagnostic.js';
import { keyRangeOf, rangeOf, rawTextAt, type Source } from '../source/source.js';
import type { CaseFile } from '../case-file.js';
import { diagnoseValue, isPlainLine } from './diagnose-value.js';
import { closest, closestBy } from './closest.js';
import { resolveAt, resolveSchema, type JsonSchema, type SchemaName } from './schemas.js';
import type { SchemaError, Validator } from './validator.js';
import { validate as caseErrors } from './validate-case.generated.js';

/** A case file's data, checked against schemas/case.schema.json; every problem in one pass. */
export function validateCase(source: Source): Result<CaseFile> {
  const diagnostics = validate(source, 'case', caseErrors);
  return hasErrors(diagnostics) ? failure(diagnostics) : success(source.data as CaseFile, diagnostics);
}

/** So many faults are told: each is compared with the others, and whoever mends them is told of the rest. */
const MOST_FAULTS = 300;

/** The problems of a source's data, each with its place. */
export function validate(source: Source, name: SchemaName, validator: Validator): Diagnostic[] {
  const numbers = changedNumbers(source, name, source.data, []);
  if (validator(source.data)) return numbers;
  const all = validator.errors ?? [];
  const errors = all.slice(0, MOST_FAULTS);
  const atChanged = new Set(numbers.map(({ path }) => JSON.stringify(path)));
  const diagnostics = errors
    .filter((error) => !isPartOfAnyOf(error, errors))
    .map((error) => toDiagnostic(source, name, error))
    .filter(({ path }) => !atChanged.has(JSON.stringify(path)));
  const more =
    all.length > errors.length
      ? [diagnose('case/more-findings', { code: 'schema', limit: MOST_FAULTS }, { file: source.file })]
      : [];
  return [...numbers, ...withoutKeysOfTexts(withoutRepeats(withoutMisspelt(diagnostics))), ...more];
}

/** `anyOf` reports itself and every branch; itself is enough. */
function isPartOfAnyOf(error: SchemaError, errors: readonly SchemaError[]): boolean {
  return errors.some(
    (other) =>
      other.keyword === 'anyOf' &&
      other.instancePath === error.instancePath &&
      error.schemaPath.startsWith(`${other.schemaPath}/`),
  );
}

/** One value can break several keywords (a list that is empty and of the wrong type): the first is enough. */
function withoutRepeats(diagnostics: Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>();
  return diagnostics.filter((diagnostic) => {
    const isKey = diagnostic.code === 'schema/required' || diagnostic.code === 'schema/unknown-key';
    const key = JSON.stringify([diagnostic.path, isKey ? diagnostic.args.key : '']);
    return !seen.has(key) && seen.add(key);
  });
}

/** A misspelt key is missing under its right name, too: to say so would lead to both. */
function withoutMisspelt(diagnostics: Diagnostic[]): Diagnostic[] {
  const meant = diagnostics.flatMap((diagnostic) =>
    diagnostic.code === 'schema/unknown-key' && diagnostic.args.suggestion !== undefined
      ? [JSON.stringify([...(diagnostic.path ?? []).slice(0, -1), diagnostic.args.suggestion])]
      : [],
  );
  return diagnostics.filter(
    (diagnostic) =>
      diagnostic.code !== 'schema/required' ||
      !meant.includes(JSON.stringify([...(diagnostic.path ?? []), diagnostic.args.key])),
  );
}

/** The present names of keys of earlier versions. */
const RENAMED = new Map([['silence', 'suppress']]);

/** The key that was probably meant. */
function suggestKey(name: SchemaName, schema: JsonSchema | undefined, key: string): string | undefined {
  const known = Object.keys(schema?.properties ?? {});
  const renamed = RENAMED.get(key);
  if (renamed !== undefined && known.includes(renamed)) return renamed;
  return closest(key, known) ?? keyByTitle(name, schema, key);
}

/** The key whose Swedish title is nearest: `belopp` is amount. */
function keyByTitle(name: SchemaName, schema: JsonSchema | undefined, word: string): string | undefined {
  const titled = Object.entries(schema?.properties ?? {}).map(([key, field]) => ({
    key,
    title: resolveSchema(name, field)?.title ?? '',
  }));
  return closestBy(word, titled, ({ title }) => title)?.key;
}

function toDiagnostic(source: Source, name: SchemaName, error: SchemaError): Diagnostic {
  const path = pathOf(error.instancePath, source.data);
  const { schema, definition } = resolveAt(name, path);
  const { file } = source;
  if (error.keyword === 'required') {
    const key = String(error.params['missingProperty']);
    const title = resolveSchema(name, schema?.properties?.[key])?.title;
    const range = path.length === 0 ? { start: 0, end: 0 } : keyRangeOf(source, path);
    return diagnose('schema/required', { key, title }, { path, range, file });
  }
  if (error.keyword === 'additionalProperties') {
    const key = String(error.params['additionalProperty']);
    const known = Object.keys(schema?.properties ?? {});
    const args = { key, suggestion: suggestKey(name, schema, key), known };
    return diagnose('schema/unknown-key', args, {
      path: [...path, key],
      range: keyRangeOf(source, [...path, key]),
      file,
    });
  }
  if (error.keyword === 'anyOf') {
    const text = readAsText(source, schema, path, definition);
    if (text) return text;
    const keys = (schema?.anyOf ?? []).flatMap((branch) => branch.required ?? []);
    return diagnose('schema/one-of', { keys }, { path, range: keyRangeOf(source, path), file });
  }
  const raw = rawTextAt(source, path);
  const range = rangeOf(source, path);
  return diagnoseValue(error, {
    schema,
    definition,
    path,
    range,
    file,
    raw,
    value: valueAt(source.data, path),
  });
}

/** A text with a colon in it, which YAML reads as a key with its value, where a text may stand. */
function readAsText(
  source: Source,
  schema: JsonSchema | undefined,
  path: Path,
  definition: string | undefined,
): Diagnostic | undefined {
  const value = valueAt(source.data, path);
  const raw = rawTextAt(source, path);
  if (!schema?.type?.includes('string') || !isPlainLine(raw, value)) return undefined;
  const [key = ''] = Object.keys(value as object);
  if (Object.hasOwn(schema.properties ?? {}, key)) return undefined;
  const at = {
    schema: { type: 'string' },
    definition,
    path,
    range: rangeOf(source, path),
    file: source.file,
    raw,
    value,
  };
  return diagnoseValue({ keyword: 'type', params: {} }, at);
}

/** What is told as a text with a colon has no keys of which anything is to be said. */
function withoutKeysOfTexts(diagnostics: Diagnostic[]): Diagnostic[] {
  const texts = diagnostics.flatMap(({ code, path }) =>
    code === 'schema/type' ? [JSON.stringify(path)] : [],
  );
  return diagnostics.filter(
    ({ code, path = [] }) =>
      code !== 'schema/unknown-key' || !texts.includes(JSON.stringify(path.slice(0, -1))),
  );
}

/**
 * Whole numbers that YAML understands otherwise than they look: 670.000 is 670 to YAML, 0650000 loses
 * its zero. Valid to the schema, and so the more dangerous.
 */
function changedNumbers(source: Source, name: SchemaName, data: unknown, path: Path): Diagnostic[] {
  if (Array.isArray(data)) return data.flatMap((item, i) => changedNumbers(source, name, item, [...path, i]));
  if (data !== null && typeof data === 'object') {
    return Object.entries(data).flatMap(([key, item]) => changedNumbers(source, name, item, [...path, key]));
  }
  if (!Number.isInteger(data)) return [];
  const raw = rawTextAt(source, path);
  if (raw === '' || raw === String(data)) return [];
  const wanted = resolveAt(name, path).schema?.type;
  if (wanted !== 'integer') return [];
  const field = String(path.at(-1));
  const isGrouped = /^\d{1,3}(?:\.\d{3})+$/.test(raw);
  const fix = isGrouped ? raw.replaceAll('.', '') : String(data);
  const args = { field, raw, read: String(data), fix };
  return [diagnose('schema/number-changed', args, { path, range: rangeOf(source, path), file: source.file })];
}

/** A JSON Pointer as a path: a part is a position where the data there is a list. */
function pathOf(pointer: string, data: unknown): Path {
  const path: (string | number)[] = [];
  let value = data;
  for (const part of pointer.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    path.push(Array.isArray(value) ? Number(key) : key);
    value = (value as Record<string, unknown>)[key];
  }
  return path;
}
