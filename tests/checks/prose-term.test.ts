// Abbreviations, and what only looks like one.
import { expect, it } from 'vitest';
import { stringify } from 'yaml';
import { minimalCase, open } from '../support.js';

async function found(background: string): Promise<string[]> {
  const text = stringify({ ...minimalCase, prose: { ...minimalCase.prose, background } });
  const { diagnostics } = await open(text);
  return diagnostics
    .filter(({ code }) => code === 'prose-term')
    .map(({ range }) => text.slice(range?.start, range?.end));
}

it.each([
  ['Arbetet bedrivs enligt AMIF.', 'AMIF'],
  ['Stödet ges av ÖVFÅ sedan flera år.', 'ÖVFÅ'],
])('%s', async (text, abbreviation) => {
  expect(await found(text)).toEqual([abbreviation]);
});

it.each([
  'Utsläppen av CO₂ minskar.',
  'Rummet mäter 40 ABCM².',
  'Modell XQ2 och modell XQ-2.',
  'Kapitel XIV och EU.',
  'Projektet AMIFs mål.',
])('nothing in: %s', async (text) => {
  expect(await found(text)).toEqual([]);
});
