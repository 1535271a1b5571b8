// Names with a slip, and words that are like a name.
import { expect, it } from 'vitest';
import { foundIn, minimalCase } from '../support.js';

const found = (background: string, shortName = 'Väntjänsten') =>
  foundIn('prose-name', {
    ...minimalCase,
    organisation: { ...minimalCase.organisation, legalName: 'Storsjöbygdens Väntjänst', shortName },
    prose: { ...minimalCase.prose, background },
  });

it.each([
  ['Arbetet i Väntjensten växer.', 'Väntjensten'],
  ['Väntjensten hade trettio möten.', 'Väntjensten'],
  ['Målet nås. Väktjänsten har många möten.', 'Väktjänsten'],
  ['I Storsjöbygdens Väntjenst deltar tio.', 'Storsjöbygdens Väntjenst'],
])('%s', async (text, name) => {
  expect(await found(text)).toEqual([name]);
});

it.each([
  ['Familjehusen får stöd. Familjehus är bra.', 'Familjehuset'],
  ['Arbetade timmar redovisas.', 'Arbetande'],
  ['Bostadsområden är viktiga. Bostadsområde är bra.', 'Bostadsområdet'],
  ['Kontaktnäten är viktiga.', 'Kontaktnätet'],
])('nothing in: %s (%s)', async (text, name) => {
  expect(await found(text, name)).toEqual([]);
});

it.each([
  'Väntjänsten växer. Väntjänstens mål nås.',
  'Väntjänster är vanliga. Väntjänst är bra.',
  'Vuxentjänsten är något annat.',
])('nothing in: %s', async (text) => {
  expect(await found(text)).toEqual([]);
});
