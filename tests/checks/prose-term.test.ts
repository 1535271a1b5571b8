// Abbreviations, and what only looks like one.
import { expect, it } from 'vitest';
import { foundIn, minimalCase } from '../support.js';

const found = (background: string) =>
  foundIn('prose-term', { ...minimalCase, prose: { ...minimalCase.prose, background } });

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
