import { describe, expect, it } from 'vitest';
import type { Agreement, Funding } from '../../src/case-file.js';
import { computeFunding } from '../../src/facts/funding.js';
import type { FundingFacts } from '../../src/facts/facts.js';
import { minimalCase } from '../support.js';

function compute(funding: Partial<Funding>, period: Partial<Agreement> = {}): FundingFacts {
  const agreement = { ...minimalCase.agreement, from: '2026-01-01', to: '2027-12-31', ...period };
  const facts = computeFunding(
    { ...minimalCase, agreement, funding: { purpose: 'lön', years: [], ...funding } },
    undefined,
    { note: () => undefined, copy: () => undefined },
  );
  if (!facts) throw new Error('no funding');
  return facts;
}

const rising = {
  baseline: { year: 2025, amount: 650_000 },
  years: [
    { year: 2026, amount: 670_000 },
    { year: 2027, amount: 688_000 },
  ],
};

describe('changes', () => {
  it('are those of the memo of 2025: 650 000, 670 000, 688 000', () => {
    expect(compute(rising)).toMatchObject({
      total: 1_358_000,
      mean: 679_000,
      severalYears: true,
      hasChanges: true,
      years: [
        {
          change: {
            against: 2025,
            base: 650_000,
            amount: 20_000,
            ratio: { part: 20_000, whole: 650_000 },
          },
        },
        { change: { against: 2026, amount: 18_000 }, baselineChange: { against: 2025, amount: 38_000 } },
      ],
    });
  });

  it('of the first year are given once, since the year before is the baseline', () => {
    expect(compute(rising).years[0]).not.toHaveProperty('baselineChange');
  });

  it('are against the baseline alone where it is older than the year before', () => {
    const { years } = compute({ ...rising, baseline: { year: 2023, amount: 650_000 } });
    expect(years[0]).not.toHaveProperty('change');
    expect(years[0]?.baselineChange).toMatchObject({ against: 2023, amount: 20_000 });
  });

  it('can be 0 and below 0', () => {
    const { years } = compute({
      ...rising,
      years: [
        { year: 2026, amount: 650_000 },
        { year: 2027, amount: 600_000 },
      ],
    });
    expect(years.map(({ change }) => change?.amount)).toEqual([0, -50_000]);
  });

  it('have no ratio of nothing', () => {
    const { years } = compute({ ...rising, baseline: { year: 2025, amount: 0 } });
    expect(years[0]?.change).toEqual({ against: 2025, base: 0, amount: 670_000 });
  });
});

describe('a part year', () => {
  const half = { baseline: { year: 2025, amount: 600_000 }, years: [{ year: 2026, amount: 300_000 }] };

  it('is not compared, and has no mean, where its months are not whole', () => {
    const { years, mean } = compute(half, { from: '2026-07-10', to: '2026-12-31' });
    expect(years[0]).toEqual({ year: 2026, amount: 300_000, isPartYear: true, isUnchanged: false });
    expect(mean).toBeUndefined();
  });

  it('has the months that the period has in the year', () => {
    const { years } = compute(half, { from: '2026-07-01', to: '2026-12-31' });
    expect(years[0]).toMatchObject({ months: 6, annualAmount: 600_000, change: { amount: 0 } });
  });

  it('is compared as a whole year where its months are given', () => {
    const { years } = compute({ ...half, years: [{ year: 2026, amount: 300_000, months: 6 }] });
    expect(years[0]).toMatchObject({ months: 6, annualAmount: 600_000, isPartYear: true, isUnchanged: true });
    expect(years[0]?.change).toEqual({
      against: 2025,
      base: 600_000,
      amount: 0,
      ratio: { part: 0, whole: 600_000 },
    });
  });
});

describe('sums', () => {
  it('leave out conditional amounts and option years', () => {
    const facts = compute({
      years: [
        { year: 2026, amount: 100 },
        { year: 2027, amount: 200, status: 'conditional', condition: 'om budgeten räcker' },
        { year: 2028, amount: 400, status: 'option' },
      ],
    });
    expect(facts.total).toBe(100);
    expect(facts.otherYears).toEqual([
      { year: 2027, amount: 200, isOption: false, condition: 'om budgeten räcker' },
      { year: 2028, amount: 400, isOption: true },
    ]);
  });

  it('round the mean to whole kronor, half a krona up', () => {
    expect(
      compute({
        years: [
          { year: 2026, amount: 1 },
          { year: 2027, amount: 2 },
        ],
      }).mean,
    ).toBe(2);
  });

  it('add other public support of the same year to this funding', () => {
    const support = (year: number, amount: number) => ({ year, amount, giver: 'nämnden', purpose: 'Noomi' });
    const { publicSupport } = compute({
      ...rising,
      otherSupport: [support(2025, 650_000), support(2025, 1), support(2024, 5)],
    });
    expect(publicSupport).toEqual([
      { year: 2024, own: 0, other: 5, total: 5 },
      { year: 2025, own: 650_000, other: 650_001, total: 1_300_001 },
    ]);
  });
});
