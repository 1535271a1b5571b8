import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatDays,
  formatLongDate,
  formatMonths,
  formatPeriod,
  formatYears,
} from '../../src/locale/dates.js';
import {
  formatAmount,
  formatCount,
  formatNumber,
  formatOrdinal,
  formatPercentWords,
  formatSigned,
  formatSignedPercent,
  formatWholePercent,
} from '../../src/locale/numbers.js';
import {
  capitalize,
  formatOrganisation,
  formatChange,
  formatChangePercent,
  formatExtensionOption,
  formatList,
  formatYearAmounts,
  formatGenitive,
  formatShortLegalForm,
} from '../../src/locale/words.js';

const NB = '\u00A0';

describe('numbers', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1000, `1${NB}000`],
    [650_000, `650${NB}000`],
    [1_358_000, `1${NB}358${NB}000`],
    [-5000, `\u22125${NB}000`],
  ])('%i is grouped by no-break spaces', (number, text) => {
    expect(formatNumber(number)).toBe(text);
  });

  it('keep every digit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), (number) => {
        expect(Number(formatNumber(number).replaceAll(NB, ''))).toBe(number);
      }),
    );
  });

  it('have their sign in tables', () => {
    expect([20_000, 0, -1].map(formatSigned)).toEqual([`+20${NB}000`, '0', '\u22121']);
  });

  it('of kronor do not part from their unit', () => {
    expect(formatAmount(670_000)).toBe(`670${NB}000${NB}kronor`);
  });

  it('are words up to twelve', () => {
    expect([1, 2, 12, 13].map(formatCount)).toEqual(['ett', 'två', 'tolv', '13']);
    expect([1, 2, 12, 13, 21, 22, 111, 112].map(formatOrdinal)).toEqual([
      'första',
      'andra',
      'tolfte',
      '13:e',
      '21:a',
      '22:a',
      '111:e',
      '112:e',
    ]);
  });
});

describe('percentages', () => {
  it.each([
    [20_000, 650_000, '3,1'],
    [18_000, 670_000, '2,7'],
    [38_000, 650_000, '5,8'],
    [1, 2000, '0,1'],
    [1, 2001, '0,0'],
    [12_345, 1000, `1${NB}234,5`],
  ])('of %i in %i have one decimal, half away from zero', (part, whole, digits) => {
    expect(formatPercentWords({ part, whole })).toBe(`${digits}${NB}procent`);
  });

  it('have their sign in tables, but for zero', () => {
    const signed = [20, -20, 0, -1].map((part) =>
      formatSignedPercent({ part, whole: part === -1 ? 10_000 : 650 }),
    );
    expect(signed).toEqual([`+3,1${NB}%`, `\u22123,1${NB}%`, `0,0${NB}%`, `0,0${NB}%`]);
  });

  it('of posts are whole', () => {
    expect(formatWholePercent(25)).toBe(`25${NB}procent`);
  });
});

describe('dates', () => {
  it('are long in running text', () => {
    expect(formatLongDate('2026-01-01')).toBe(`1${NB}januari 2026`);
    expect(formatPeriod('2026-01-01', '2027-12-31')).toBe(`1${NB}januari 2026 till 31${NB}december 2027`);
  });

  it('have an en dash without spaces between years', () => {
    expect([formatYears(2026, 2027), formatYears(2025, 2025)]).toEqual(['2026–2027', '2025']);
  });

  it('have lengths in years, months or days', () => {
    expect([12, 24, 1, 18].map(formatMonths)).toEqual(['ett år', 'två år', 'en månad', '18 månader']);
    expect([1, 2, 31].map(formatDays)).toEqual(['en dag', 'två dagar', '31 dagar']);
  });
});

describe('words', () => {
  it('are listed with "och" before the last', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(formatList)).toEqual([
      '',
      'a',
      'a och b',
      'a, b och c',
    ]);
  });

  it.each([
    ['Malmö stad', 'Malmö stads'],
    ['Hela Människan', 'Hela Människans'],
    ['Västerås', 'Västerås'],
    ['Felix', 'Felix'],
    ['ABF Elvis', 'ABF Elvis'],
  ])('%s has the genitive %s', (name, genitive) => {
    expect(formatGenitive(name)).toBe(genitive);
  });

  it('get a capital at the start of a sentence, whatever the letter', () => {
    expect(['ärendet', 'ASN', '', 'åtta'].map(capitalize)).toEqual(['Ärendet', 'ASN', '', 'Åtta']);
  });

  it('name a legal form before a name and alone', () => {
    const named = (legalForm: 'nonProfitAssociation' | 'foundation' | 'company', legalName: string) =>
      formatOrganisation({ legalForm, legalName });
    expect(named('nonProfitAssociation', 'Hela Människan i Malmö')).toBe(
      'den ideella föreningen Hela Människan i Malmö',
    );
    expect(named('nonProfitAssociation', 'Föreningen Språkbryggan')).toBe('Föreningen Språkbryggan');
    expect(named('nonProfitAssociation', 'Språkhuset i Gottsunda ideell förening')).toBe(
      'Språkhuset i Gottsunda ideell förening',
    );
    expect(named('foundation', 'Stiftelsen Lyktan')).toBe('Stiftelsen Lyktan');
    expect(named('company', 'Lyktan AB')).toBe('Lyktan AB');
    expect(formatShortLegalForm('foundation')).toBe('stiftelsen');
  });

  it('say a change', () => {
    const ratio = { part: 20, whole: 650 };
    expect(formatChange({ amount: 20_000, ratio })).toBe(
      `en ökning med 20${NB}000${NB}kronor (3,1${NB}procent)`,
    );
    expect(formatChange({ amount: -20_000, ratio: { part: -20, whole: 650 } })).toBe(
      `en minskning med 20${NB}000${NB}kronor (3,1${NB}procent)`,
    );
    expect(formatChange({ amount: 5 })).toBe(`en ökning med 5${NB}kronor`);
    expect(formatChange({ amount: 0, ratio: { part: 0, whole: 1 } })).toBe('ett oförändrat belopp');
    expect(formatChangePercent({ amount: 5 })).toBe('–');
  });

  it('say what is granted for each year', () => {
    expect(
      formatYearAmounts([
        { year: 2026, amount: 670_000 },
        { year: 2027, amount: 688_000 },
      ]),
    ).toBe(`670${NB}000${NB}kronor för 2026 och 688${NB}000${NB}kronor för 2027`);
  });

  it('say how an agreement can be extended', () => {
    expect(formatExtensionOption({ months: 12 })).toBe('med ett år');
    expect(formatExtensionOption({ months: 6, times: 2 })).toBe('med sex månader i taget, högst två gånger');
  });
});
