// Texts without the first signs of a figure are not looked at further. That never hides one: what is found in a text is
// found in it as well when another figure stands below it, which makes the finders look at all of it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findInvalidCharacters } from '../../src/characters.js';
import {
  findAmounts,
  findDates,
  findPercentages,
  findPeriods,
  findReferences,
  findYearRanges,
} from '../../src/checks/prose/find-figures.js';
import { tries } from '../support.js';

interface Found {
  range: { start: number };
}

const finders: [string, (text: string) => readonly Found[], string][] = [
  ['amounts', findAmounts, '9 kr'],
  ['dates', findDates, '1999-01-02'],
  ['periods', findPeriods, '1999-01-02 till 1999-03-04'],
  ['year ranges', findYearRanges, '1999–2001'],
  ['percentages', findPercentages, '7 %'],
  ['references', (text) => findReferences(text, new Set(['ASN', 'STK'])), 'ASN-1999-1'],
  ['invalid characters', findInvalidCharacters, '\u0007'],
];

/** Pieces of figures, whole ones among them, in many spellings; letters that are a K or an s without case, too. */
const PIECES = [
  ...['1', '12', '670 000', '1,4', '2026', '1999', '20', '07', '0'],
  ...[
    'kr',
    'Kr',
    'KR',
    '\u212Ar',
    'kronor',
    'KRONOR',
    'krona',
    'mkr',
    'MNKR',
    'mdkr',
    'm\u212Ar',
    'miljoner kronor',
  ],
  ...[
    'miljard kr',
    'tkr',
    'T\u017FEK',
    'tusen kronor',
    'kkr',
    'SEK',
    '\u017Fek',
    ':-',
    '%',
    'procent',
    'Procent',
  ],
  ...['januari', 'MARS', 'mars', 'december', 'till', 'och', 'till och med', 't.o.m.', 'respektive'],
  ...['1 januari 2026', '2026-12-31', '30/6 2026', '1 mars till 30 juni 2026', 'ASN-2025-', '2020–'],
  ...['ASN', 'STK', 'Å', 'a', '/', '-', '–', '—', '−', ':', '.', ',', '(', ')'],
  ...[' ', ' ', ' ', '\u00A0', '\u202F', '\u2009', '\t', '\n'],
  ...['\uFEFF', '\u0000', '\u007F', '\u0085', '\uD800', '\uDC00', '😀', '\uFFFE', '\u200B', '\u00AD'],
];
const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join(''));

describe.each(finders)('%s', (_, find, figure) => {
  it('are found alike in a text and in one that has another below', () => {
    let most = 0;
    fc.assert(
      fc.property(texts, (text) => {
        const found = find(text);
        const below = find(`${text}\n\n${figure}`);
        expect(below.length).toBeGreaterThan(found.length);
        expect(found).toEqual(below.filter(({ range }) => range.start < text.length));
        most = Math.max(most, found.length);
      }),
      tries(2000, 20_000),
    );
    // the texts do have what is looked for
    expect(most).toBeGreaterThan(0);
  });
});
