// Stars within words: which are lost signs, and which are emphasis of a word with its ending.
import { expect, it } from 'vitest';
import { foundIn, minimalCase } from '../support.js';

it.each([
  ['Formeln är *a*b i beräkningen.', ['*', '*']],
  ['Ytan är 5*6*7 meter.', ['*', '*']],
  ['Talet är **2**x i bilagan.', ['**', '**']],
  ['Det gäller **Mötesplatsen**s lokal och *mål*et.', []],
  ['Det är *viktigt*, **nytt**.', []],
])('%s', async (background, found) => {
  const caseFile = { ...minimalCase, prose: { ...minimalCase.prose, background } };
  expect(await foundIn('prose-sign-lost', caseFile)).toEqual(found);
});
