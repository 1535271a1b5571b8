// The properties of a case's fields beside their form, from the schema: whether a field is meant to be printed, and which
// kind of text it holds. One list, for checks, templates and whoever reads the schema.
import type { CaseFile } from '../case-file.js';
import type { Path } from '../diagnostic.js';
import { resolveReference, schemas, type JsonSchema, type Resolved } from './schemas.js';

/** A title names something that has its own wording; a phrase goes on a sentence; Markdown is sentences. */
export type TextKind = 'title' | 'phrase' | 'markdown';

/** The definitions of texts that people write. Other texts are values: names, numbers, addresses. */
const TEXT_KINDS: Readonly<Record<string, TextKind>> = {
  title: 'title',
  sentence: 'phrase',
  phrase: 'phrase',
  clause: 'phrase',
  markdown: 'markdown',
  subMarkdown: 'markdown',
  pointText: 'markdown',
  // a text for a group: a point by its words, a document by its title
  point: 'markdown',
  document: 'title',
};

interface Field extends Resolved {
  /** Whether the field, and what it lies in, is meant to be printed. */
  isForPrint: boolean;
}

const root: Field = { name: 'case', schema: schemas.case, definition: undefined, isForPrint: true };

/** A plain value of a case, and its place. */
export interface FieldValue {
  path: Path;
  value: string;
}

/** The texts of a case whose fields have a definition of the schema (`reference`, `name`), in the order of the case. */
export function findFields(caseFile: CaseFile, definition: string): FieldValue[] {
  return fieldsOf(caseFile).filter(({ field }) => field.definition === definition);
}

/** A text of a case, and which kind of text it is; `undefined` where it is a value. */
export interface CaseText extends FieldValue {
  kind: TextKind | undefined;
}

/** All texts of a case that are meant to be printed, in the order of the case. */
export function findTexts(caseFile: CaseFile): CaseText[] {
  return fieldsOf(caseFile)
    .filter(({ field }) => field.isForPrint)
    .map(({ path, value, field }) => ({ path, value, kind: TEXT_KINDS[field.definition ?? ''] }));
}

type FoundField = FieldValue & { field: Field };

const fields = new WeakMap<CaseFile, readonly FoundField[]>();

/** The plain values of a case: found once, for many ask. */
function fieldsOf(caseFile: CaseFile): readonly FoundField[] {
  const known = fields.get(caseFile) ?? [...walkFields(caseFile, [], root)];
  fields.set(caseFile, known);
  return known;
}

function* walkFields(value: unknown, path: Path, field: Field): Generator<FoundField> {
  if (typeof value === 'string') yield { path, value, field };
  if (value === null || typeof value !== 'object' || !field.schema) return;
  for (const [key, inner] of Object.entries(value)) {
    const place = Array.isArray(value) ? Number(key) : key;
    const next = findInnerField(field, field.schema, typeof place === 'number' ? '[]' : place);
    if (next) yield* walkFields(inner, [...path, place], next);
  }
}

/** By schema and key: a place in any list is the list's item. */
const known = new WeakMap<JsonSchema, Map<string, Field | undefined>>();

/** The field at a path; `undefined` where the schema has none. */
function findField(path: Path): Field | undefined {
  let field: Field | undefined = root;
  for (const part of path) {
    if (!field?.schema) return undefined;
    field = findInnerField(field, field.schema, typeof part === 'number' ? '[]' : part);
  }
  return field;
}

function findInnerField(
  { name, isForPrint: isOuter }: Field,
  schema: JsonSchema,
  key: string,
): Field | undefined {
  const inner = known.get(schema) ?? new Map<string, Field | undefined>();
  known.set(schema, inner);
  if (!inner.has(key)) {
    const next = key === '[]' ? schema.items : (schema.properties?.[key] ?? ownKeysOf(schema));
    const found = next && resolveReference(name, next);
    inner.set(key, found && { ...found, isForPrint: isOuter && found.schema?.printed !== false });
  }
  return inner.get(key);
}

/** The schema of keys that a case names itself. */
function ownKeysOf({ additionalProperties }: JsonSchema): JsonSchema | undefined {
  return typeof additionalProperties === 'object' ? additionalProperties : undefined;
}

/** Whether a field is meant to be printed. Ids, suppressions and what only feeds a computation are not. */
export function isForPrint(path: Path): boolean {
  return findField(path)?.isForPrint ?? true;
}

/** The schema's definition of a field (`name`, `isoDate`), where it has one. */
export function findDefinition(path: Path): string | undefined {
  return findField(path)?.definition;
}

/** Which kind of text a person writes in a field; `undefined` where it holds a value. */
export function findTextKind(path: Path): TextKind | undefined {
  return TEXT_KINDS[findField(path)?.definition ?? ''];
}

/** The texts that any case can have under `prose`, by name and in the order of the schema. */
export function listProseTexts(): string[] {
  return Object.keys(findField(['prose'])?.schema?.properties ?? {}).filter(
    (name) => findTextKind(['prose', name]) === 'markdown',
  );
}

/** Whether a field holds a choice or a yes: what a template asks about and never prints. */
export function isChoice(path: Path): boolean {
  const schema = findField(path)?.schema;
  return schema?.enum !== undefined || schema?.type === 'boolean' || schema?.const !== undefined;
}

/** What a field is called in Swedish; `undefined` where the schema has no such field. */
export function titleAt(path: Path): string | undefined {
  return findField(path)?.schema?.title;
}
