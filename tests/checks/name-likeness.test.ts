// Names with a slip, and words that are like a name.
import { expect, it } from 'vitest';
import { stringify } from 'yaml';
import { minimalCase, open } from '../support.js';

async function found(background: string, shortName = 'Väntjänsten'): Promise<string[]> {
  const organisation = {
    ...minimalCase.organisation,
    legalName: 'Storsjöbygdens Väntjänst',
    shortName,
  };
  const text = stringify({ ...minimalCase, organisation, prose: { ...minimalCase.prose, background } });
  const { diagnostics } = await open(text);
  return diagnostics
    .filter(({ code }) => code === 'prose-name')
    .map(({ range }) => text.slice(range?.start, range?.end));
}

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
