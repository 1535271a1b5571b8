// Dates and amounts against a second reckoning, written on its own: days one by one, amounts as fractions.
import Holidays from 'date-holidays';
import { describe, expect, it } from 'vitest';
import type { CaseFile, FundingYear } from '../../src/case-file.js';
import { computeFunding } from '../../src/facts/funding.js';
import { computeTimeline } from '../../src/facts/timeline.js';
import { minimalCase } from '../support.js';

const notes = { note: () => undefined, copy: () => undefined };
const DAY = 86_400_000;
const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);

describe('the days after each meeting of 2018–2040', () => {
  const offs = new Map<number, Set<string>>();
  const isOff = (time: number): boolean => {
    const date = new Date(time);
    const year = date.getUTCFullYear();
    // the public days and the three eves
    const known =
      offs.get(year) ??
      new Set(
        new Holidays('SE')
          .getHolidays(year)
          .filter(({ type }) => type === 'public' || type === 'bank')
          .map(({ date: day }) => day.slice(0, 10)),
      );
    offs.set(year, known);
    return [0, 6].includes(date.getUTCDay()) || known.has(iso(time));
  };

  it('are those of an independent calendar', () => {
    let compared = 0;
    for (let at = Date.UTC(2018, 0, 1); at <= Date.UTC(2040, 11, 31); at += DAY) {
      if (new Date(at).getUTCDay() % 2 === 0) continue;
      const facts = computeTimeline({ ...minimalCase, timeline: { meeting: iso(at) } }, [], notes);
      let last = at + (14 + 2 + 21) * DAY;
      while (isOff(last)) last += DAY;
      expect([iso(at), facts?.lastAppealDay, facts?.legalForce]).toEqual([
        iso(at),
        iso(last),
        iso(last + DAY),
      ]);
      compared++;
    }
    expect(compared).toBeGreaterThan(3500);
  });
});

/** Choices that are the same each time. */
function createChoices(seed: number): (from: number, to: number) => number {
  let state = Math.imul(seed + 1, 0x9e3779b1);
  return (from, to) => {
    state = (Math.imul(state ^ (state >>> 13), 0x5bd1e995) + 0x6d2b79f5) | 0;
    return from + ((state >>> 8) % (to - from + 1));
  };
}

interface Made {
  caseFile: CaseFile;
  rows: FundingYear[];
  /** The months of each firm row and of the baseline, counted by hand. */
  months: number[];
  baseMonths: number | undefined;
}

/** A case: a period that begins and ends with any month, part years, several payers, options, a baseline of a part year. */
function makeCase(seed: number): Made {
  const choose = createChoices(seed);
  const start = choose(2020, 2030) * 12 + (choose(0, 2) === 0 ? choose(0, 11) : 0);
  const length = choose(1, 4) * 12;
  const end = start + length;
  const first = Math.floor(start / 12);
  const last = Math.floor((end - 1) / 12);
  const rows: FundingYear[] = [];
  const months: number[] = [];
  for (let year = first; year <= last; year++) {
    // month by month
    const covered = Array.from({ length: 12 }, (_, month) => year * 12 + month).filter(
      (each) => each >= start && each < end,
    );
    months.push(covered.length);
    rows.push({ year, amount: choose(1, 80) * 12_000 });
    if (choose(0, 3) === 0) rows.push({ year, amount: choose(1, 9) * 10_000, payer: 'kulturnämnden' });
  }
  if (choose(0, 2) === 0) rows.push({ year: last + 1, amount: 90_000, status: 'option' });
  if (choose(0, 3) === 0)
    rows.push({ year: last, amount: 40_000, status: 'conditional', condition: 'om medel finns' });
  const baseFrom = start - choose(1, 30);
  const day = (month: number): string => iso(Date.UTC(Math.floor(month / 12), month % 12, 1));
  const history = [
    { kind: 'agreement' as const, from: day(baseFrom), to: iso(Date.parse(day(start)) - DAY) },
  ];
  const hasBase = choose(0, 4) > 0;
  const inBase = Array.from({ length: 12 }, (_, month) => (first - 1) * 12 + month).filter(
    (each) => each >= baseFrom && each < start,
  );
  const caseFile = {
    ...minimalCase,
    agreement: { from: day(start), to: iso(Date.parse(day(end)) - DAY), history },
    funding: {
      purpose: 'lön',
      years: rows,
      ...(hasBase && { baseline: { year: first - 1, amount: choose(1, 80) * 12_000 } }),
    },
  };
  return { caseFile, rows, months, baseMonths: hasBase ? inBase.length || 12 : undefined };
}

it('the amounts of 600 cases are those of a second reckoning', () => {
  let parts = 0;
  for (let seed = 0; seed < 600; seed++) {
    const { caseFile, rows, months, baseMonths } = makeCase(seed);
    const facts = computeFunding(caseFile, undefined, notes);
    const firm = rows.filter(({ status, payer }) => status === undefined && payer === undefined);
    const total = firm.reduce((sum, { amount }) => sum + amount, 0);
    const others = rows.filter(({ status, payer }) => status === undefined && payer !== undefined);
    expect(facts?.total).toBe(total);
    expect(facts?.otherPayers.flatMap(({ total: each }) => each)).toEqual(
      others.length > 0 ? [others.reduce((sum, { amount }) => sum + amount, 0)] : [],
    );
    expect(facts?.otherYears.map(({ year, isOption }) => [year, isOption])).toEqual(
      rows
        .filter(({ status }) => status !== undefined)
        .map(({ year, status }) => [year, status === 'option']),
    );
    // amounts are multiples of twelve thousand: the amount of a whole year is exact but for thirds and sevenths
    const whole = (amount: number, of: number): number => Math.floor((2 * 12 * amount + of) / (2 * of));
    const base = caseFile.funding?.baseline;
    const annual = firm.map(({ amount }, i) => whole(amount, months[i] ?? 12));
    const annualBase = base && baseMonths !== undefined ? whole(base.amount, baseMonths) : undefined;
    for (const [i, year] of (facts?.years ?? []).entries()) {
      const before = i === 0 ? annualBase : annual[i - 1];
      const isNear = Math.abs((year.change?.amount ?? 0) - ((annual[i] ?? 0) - (before ?? 0)));
      // what rounding alone can make of equal amounts is no change
      if (before !== undefined) expect([seed, year.year, isNear <= 12]).toEqual([seed, year.year, true]);
      else expect(year.change).toBeUndefined();
      if ((months[i] ?? 12) < 12) parts++;
    }
    const isWhole = months.every((each) => each === 12);
    if (firm.length > 1 && isWhole)
      expect(facts?.mean).toBe(Math.floor((2 * total + firm.length) / (2 * firm.length)));
    else expect(facts?.mean).toBeUndefined();
  }
  expect(parts).toBeGreaterThan(100);
});
