// The JSON Schemas as data, and the way from a path in the data to the schema of that place.
import caseSchema from '../../schemas/case.schema.json' with { type: 'json' };
import configSchema from '../../schemas/config.schema.json' with { type: 'json' };
import factsSchema from '../../schemas/facts.schema.json' with { type: 'json' };
import kindSchema from '../../schemas/kind.schema.json' with { type: 'json' };
import meetingSchema from '../../schemas/meeting.schema.json' with { type: 'json' };
import meetingFactsSchema from '../../schemas/meetingFacts.schema.json' with { type: 'json' };
import profileSchema from '../../schemas/profile.schema.json' with { type: 'json' };
import { closest } from './closest.js';
import type { Path } from '../diagnostic.js';

/** The part of JSON Schema 2020-12 that this project's schemas use. */
export interface JsonSchema {
  $id?: string;
  $ref?: string;
  $defs?: Record<string, JsonSchema>;
  title?: string;
  description?: string;
  /** One type, or several where a text stands for a group with that text in it. */
  type?: string | string[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: boolean | JsonSchema;
  /** Keys that a profile may leave out, because the built-in one has them; true for all keys. */
  defaulted?: string[] | true;
  items?: JsonSchema;
  enum?: string[];
  /** What people call the values in Swedish, in the order of `enum`: a word, or several with commas. Editors show it. */
  enumDescriptions?: string[];
  const?: unknown;
  anyOf?: JsonSchema[];
  format?: string;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  contentMediaType?: string;
  /** False for a field of the case that is not meant to be printed. */
  printed?: boolean;
}

export const schemas = {
  case: caseSchema as JsonSchema,
  profile: profileSchema as JsonSchema,
  kind: kindSchema as JsonSchema,
  facts: factsSchema as JsonSchema,
  config: configSchema as JsonSchema,
  meeting: meetingSchema as JsonSchema,
  meetingFacts: meetingFactsSchema as JsonSchema,
};

/** The value of an enum that a Swedish word means. */
export function valueBySwedish(
  { enum: values = [], enumDescriptions: swedish = [] }: JsonSchema,
  word: string,
): string | undefined {
  const words = swedish.map((each) => each.split(', '));
  const nearest = closest(word, words.flat());
  return values[words.findIndex((each) => nearest !== undefined && each.includes(nearest))];
}

export type SchemaName = keyof typeof schemas;

/** A schema with its reference followed; keywords beside the reference win. `name` is the schema it stands in. */
export function resolveSchema(name: SchemaName, schema: JsonSchema | undefined): JsonSchema | undefined {
  return resolveReference(name, schema).schema;
}

/** A resolved schema, which schema file it stands in, and the definition it came from (`amount`, `isoDate`, …). */
export interface Resolved {
  name: SchemaName;
  schema: JsonSchema | undefined;
  definition: string | undefined;
}

/** The schemas that have been resolved. A schema stands in one file, so its name is always the same. */
const resolved = new WeakMap<JsonSchema, Resolved>();

export function resolveReference(name: SchemaName, schema: JsonSchema | undefined): Resolved {
  if (schema?.$ref === undefined) return { name, schema, definition: undefined };
  const known = resolved.get(schema) ?? followReference(name, schema, schema.$ref);
  resolved.set(schema, known);
  return known;
}

function followReference(name: SchemaName, schema: JsonSchema, reference: string): Resolved {
  const [file = '', definition] = reference.split('#/$defs/');
  const target = file === '' ? name : (file.split('.', 1)[0] as SchemaName);
  const { $ref: _, ...beside } = schema;
  const found = resolveReference(
    target,
    definition === undefined ? schemas[target] : schemas[target].$defs?.[definition],
  );
  return {
    name: found.name,
    schema: { ...found.schema, ...beside },
    definition: found.definition ?? definition,
  };
}

/** Whether a key of a group is always there: it is required, or the built-in profile has it. */
export function isAlwaysThere({ required = [], defaulted = [] }: JsonSchema, key: string): boolean {
  return required.includes(key) || defaulted === true || defaulted.includes(key);
}

/** What a type is called in messages. */
export function nameOfType({ type }: JsonSchema = {}): string {
  return typeof type === 'string' ? type : (type?.join(' / ') ?? 'enum');
}

/** The schema of the place that a path leads to; none where there is no such place. */
export function resolveAt(name: SchemaName, path: Path): Resolved {
  let at: Resolved = { name, schema: schemas[name], definition: undefined };
  for (const part of path) {
    const next = typeof part === 'number' ? at.schema?.items : at.schema?.properties?.[part];
    at = resolveReference(at.name, next);
  }
  return at;
}
