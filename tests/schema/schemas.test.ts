import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { schemas, type JsonSchema } from '../../src/schema/schemas.js';
import { root } from '../support.js';

interface Generator {
  typeFiles: { schema: string; file: string }[];
  typesOf: (entry: unknown) => Promise<string>;
  checkList: () => Promise<string>;
  profileSchemaWithCodes: () => Promise<string>;
}
const script = new URL('../../scripts/generate.mjs', import.meta.url).href;
const { typeFiles, typesOf, checkList, profileSchemaWithCodes } = (await import(script)) as Generator;

describe('the generated types are fresh', () => {
  it.each(typeFiles)('$file', async (entry) => {
    expect(readFileSync(join(root, entry.file), 'utf8')).toBe(await typesOf(entry));
  });
});

describe('what is generated from the folder of the checks is fresh', () => {
  it.each([
    ['src/checks/checks.generated.ts', checkList],
    ['schemas/profile.schema.json', profileSchemaWithCodes],
  ])('%s', async (file, generate) => {
    expect(readFileSync(join(root, file), 'utf8')).toBe(await generate());
  });
});

it('a case and a kind can change the headings that a profile has, and no others', () => {
  const titles = (fields: JsonSchema['properties'] = {}) =>
    Object.entries(fields).map(([key, { title }]) => [key, title]);
  const known = titles(schemas.profile.$defs?.['headings']?.properties);
  expect(known.length).toBeGreaterThan(0);
  expect(titles(schemas.case.$defs?.['caseHeadings']?.properties).sort()).toEqual([...known].sort());
  expect(titles(schemas.kind.$defs?.['kindHeadings']?.properties).sort()).toEqual([...known].sort());
});

function walk(schema: JsonSchema, path: string, visit: (schema: JsonSchema, path: string) => void): void {
  visit(schema, path);
  for (const part of ['properties', '$defs'] as const) {
    for (const [key, inner] of Object.entries(schema[part] ?? {})) walk(inner, `${path}.${key}`, visit);
  }
  if (schema.items) walk(schema.items, `${path}[]`, visit);
}

describe.each(['case', 'profile'] as const)('the %s schema', (name) => {
  it('explains every field by a title and a description', () => {
    const silent: string[] = [];
    walk(schemas[name], name, ({ properties }, path) => {
      for (const [key, field] of Object.entries(properties ?? {})) {
        if (!field.title || !field.description) silent.push(`${path}.${key}`);
      }
    });
    expect(silent).toEqual([]);
  });

  it('has closed groups only', () => {
    const open: string[] = [];
    walk(schemas[name], name, (schema, path) => {
      if (
        schema.type === 'object' &&
        // a map from names of kinds to lists of one form is closed, too
        !(schema.additionalProperties === false || typeof schema.additionalProperties === 'object')
      )
        open.push(path);
    });
    expect(open).toEqual([]);
  });
});
