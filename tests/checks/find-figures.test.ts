// The forms in which people write figures, and what only looks like one.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findAmounts,
  findDates,
  findOrganisationNumbers,
  findPercentages,
  findPeriods,
  findReferences,
  findYearRanges,
} from '../../src/checks/prose/find-figures.js';
import { formatAmount } from '../../src/locale/numbers.js';

const amounts = (text: string): number[] => findAmounts(text).map(({ value }) => value.kronor);

describe('amounts', () => {
  it.each([
    ['650 000 kronor', [650_000]],
    ['650\u00A0000\u00A0kronor', [650_000]],
    ['650000 kr', [650_000]],
    ['650.000 kronor', [650_000]],
    ['650 tkr', [650_000]],
    ['1,4 miljoner kronor', [1_400_000]],
    ['2 mnkr', [2_000_000]],
    ['en krona, 1 krona', [1]],
    ['670 000 och 688 000 kronor', [670_000, 688_000]],
    ['670 000 kronor för 2026 och 688 000 kronor för 2027', [670_000, 688_000]],
    ['350 000 personer och 12 krokar', []],
    ['kl. 10.30 kring bordet', []],
  ])('%s', (text, wanted) => {
    expect(amounts(text)).toEqual(wanted);
  });

  it('finds every amount as a memo prints it', () => {
    fc.assert(
      fc.property(fc.nat(2_000_000_000), (kronor) => {
        expect(amounts(`Nämnden avsätter ${formatAmount(kronor)} för 2026.`)).toEqual([kronor]);
      }),
    );
  });
});

describe('dates and periods', () => {
  it.each([
    ['den 31 december 2025', ['2025-12-31']],
    ['2025-12-31', ['2025-12-31']],
    ['31/12 2025 och 1.2.2026', ['2025-12-31', '2026-02-01']],
    ['ASN-2025-12-31x, 2025-12, 12 december', []],
  ])('%s', (text, wanted) => {
    expect(findDates(text).map(({ value }) => value.date)).toEqual(wanted);
  });

  it.each([
    ['1 januari 2026 till 31 december 2027', [['2026-01-01', '2027-12-31']]],
    ['2026-01-01–2027-12-31', [['2026-01-01', '2027-12-31']]],
    ['1 januari–30 juni 2026', [['2026-01-01', '2026-06-30']]],
    ['den 1 januari 2026. Den 31 december 2027', []],
  ])('%s', (text, wanted) => {
    expect(findPeriods(text).map(({ value }) => [value.from, value.to])).toEqual(wanted);
  });

  it.each([
    ['2020–2022, 2020 - 2022 och 2012–24', 3],
    ['ASN-2023-3539, 2025-10-22, 2025-12, 040-2020', 0],
  ])('%s has %i ranges of years', (text, count) => {
    expect(findYearRanges(text)).toHaveLength(count);
  });
});

describe('numbers', () => {
  const references = (text: string): string[] =>
    findReferences(text, new Set(['ASN'])).map(
      ({ value }) => `${value.series}-${value.year}-${value.number}`,
    );

  it.each([
    ['ASN-2023-3539, ASN 2024-17401 och ASN–2025–436', ['ASN-2023-3539', 'ASN-2024-17401', 'ASN-2025-436']],
    ['IOP 2026-2027, SFS 2025:400, ISO 9001', []],
  ])('%s', (text, wanted) => {
    expect(references(text)).toEqual(wanted);
  });

  it('organisation numbers, with a hyphen or another dash', () => {
    const text = '802438-1355, 802438–1355, 040-34 10 00, 20250101-1234';
    expect(findOrganisationNumbers(text).map(({ value }) => value)).toEqual(['802438-1355', '802438-1355']);
  });

  it('percentages with their decimals', () => {
    const found = findPercentages('3,1 procent, 3.15 % och 25 procentenheter').map(({ value }) => value);
    expect(found.map(({ percent, decimals }) => [percent, decimals])).toEqual([
      [3.1, 1],
      [3.15, 2],
    ]);
  });
});
