// Values in Swedish are met with the English word, and every value of a case has a Swedish one.
import { describe, expect, it } from 'vitest';
import { resolveSchema, schemas, valueBySwedish, type JsonSchema } from '../../src/schema/schemas.js';
import { check, minimalText } from '../support.js';

function enumsOf(schema: unknown, found: JsonSchema[] = []): JsonSchema[] {
  if (schema === null || typeof schema !== 'object') return found;
  if (Array.isArray((schema as JsonSchema).enum)) found.push(schema);
  for (const each of Object.values(schema)) enumsOf(each, found);
  return found;
}

describe('the values of a case', () => {
  it.each(['case', 'profile', 'kind', 'config', 'meeting'] as const)(
    'have Swedish words, each its own: %s',
    (name) => {
      const enums = enumsOf(schemas[name]);
      expect(enums.length).toBeGreaterThan(0);
      for (const schema of enums) {
        const { enum: values = [], enumDescriptions: swedish = [] } = schema;
        expect([values, swedish.length]).toEqual([values, values.length]);
        const words = swedish.flatMap((each) => each.split(', '));
        expect(new Set(words).size).toBe(words.length);
        for (const [i, each] of swedish.entries())
          for (const word of each.split(', '))
            expect([word, valueBySwedish(schema, word)]).toEqual([word, values[i]]);
      }
    },
  );

  it.each([
    ['legalForm: nonProfitAssociation', 'legalForm: Stiftelse', 'foundation'],
    ['legalForm: nonProfitAssociation', 'legalForm: ideell föreningen', 'nonProfitAssociation'],
    ['kind: agreement', 'kind: förlängning', 'extension'],
  ])('are met with the English word: %s → %s', async (right, typed, meant) => {
    const { diagnostics } = await check(minimalText.replace(right, typed));
    const suggestions = diagnostics.flatMap(({ code, args }) =>
      code === 'schema/enum' ? [(args as { suggestion?: string }).suggestion] : [],
    );
    expect(suggestions).toEqual([meant]);
  });

  it('are found where the schema is referred to', () => {
    const outcome = resolveSchema('case', schemas.case.$defs?.['condition'])?.properties?.['outcome'];
    expect(valueBySwedish(outcome ?? {}, 'delvis uppfyllt')).toBe('partlyMet');
  });
});

describe('a text with a colon in it', () => {
  it.each([
    ['decision', 'decision:\n  - Nämnden beslutar: avslag.\n'],
    ['recipients', 'recipients:\n  - Akten: diariet\n'],
  ])('in a list of %s is to be quoted', async (field, lines) => {
    const { diagnostics } = await check(
      `${minimalText.replace(/^decision:[^]*?(?=^\w)/m, '').replace(/^recipients:[^]*?(?=^\w)/m, '')}\n${lines}`,
    );
    const found = diagnostics.filter(({ severity }) => severity === 'error');
    expect(found.map(({ code }) => code)).toEqual(['schema/type']);
    expect(found[0]?.args).toMatchObject({ field, fix: JSON.stringify(lines.split('- ')[1]?.trim()) });
  });
});
