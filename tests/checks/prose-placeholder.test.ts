// What was to be filled in, and what only looks like it.
import { expect, it } from 'vitest';
import { foundIn, minimalCase } from '../support.js';

const found = (background: string) =>
  foundIn('prose-placeholder', { ...minimalCase, prose: { ...minimalCase.prose, background } });

it.each([
  ['Mötesplatsen har XXX deltagare.', 'XXX'],
  ['Samarbetet inleddes [fyll i år].', '[fyll i år]'],
  ['[Ange belopp] kronor.', '[Ange belopp]'],
  ['Mötesplatsen har [antal] besökare.', '[antal]'],
  ['Den [datum] beslutade nämnden.', '[datum]'],
  ['Sedan ÅÅÅÅ-MM-DD pågår arbetet.', 'ÅÅÅÅ-MM-DD'],
  ['Föreningen har ____ medlemmar.', '____'],
  ['TODO: skriv om målgruppen.', 'TODO'],
  ['Lorem ipsum dolor.', 'Lorem ipsum'],
  ['Antal deltagare: ???', '???'],
  ['{organisation.shortName} driver mötesplatsen.', '{organisation.shortName}'],
  ['Stödet är {amount funding.total}.', '{amount funding.total}'],
])('%s', async (text, placeholder) => {
  expect(await found(text)).toEqual([placeholder]);
});

it.each([
  'Stödet är {{amount funding.total}}.',
  'Se [datum och tider](https://example.se/tider).',
  'Nämnden beslutade [sic] att avslå.',
  'Snön låg XX centimeter djup, och kapitel XXIII handlar om det.',
  'Är det möjligt?? Ja.',
  'Mängden {1, 2, 3} är liten.',
  'Föreningen har *stöd* och __vilja__.',
])('nothing in: %s', async (text) => {
  expect(await found(text)).toEqual([]);
});
