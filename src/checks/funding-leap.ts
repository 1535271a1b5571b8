// An amount that is many times the one before it, or a small part of it, has most often a digit too many or too few.
import type { FundingFacts, YearFacts } from '../facts/facts.js';
import { defineCheck } from './check.js';
import { inKronor } from './words.js';

interface Args {
  year: number;
  amount: number;
  against: number;
  base: number;
  /** The amount with two digits changed over, with which the years rise or fall without a break. */
  meant?: number;
}

/** So many times as much is a leap, and so small a part is one. */
const LEAP = 5;

export const fundingLeap = defineCheck<Args, 'funding'>({
  code: 'funding-leap',
  severity: 'warning',
  needs: ['funding'],
  *find({ caseFile, facts }) {
    const { years } = facts.funding;
    for (const [i, each] of years.entries()) {
      const against = leapOf(each);
      // the year after a slip leaps back
      const before = years[i - 1];
      const index = (caseFile.funding.years ?? []).findIndex(({ year }) => year === each.year);
      const meant = meantIn(facts.funding, i);
      if (meant !== undefined && before)
        yield {
          path: ['funding', 'years', index, 'amount'],
          args: { year: each.year, amount: each.amount, against: before.year, base: before.amount, meant },
        };
      if (meant !== undefined || !against || (before && leapOf(before))) continue;
      yield {
        path: ['funding', 'years', index, 'amount'],
        args: { year: each.year, amount: each.amount, against: against.against, base: against.base },
      };
    }
  },
  words: {
    sv: ({ year, amount, against, base, meant }) => ({
      message:
        meant !== undefined
          ? `${inKronor(amount)} för ${year}: är två siffror omkastade (${inKronor(meant)})?`
          : `${inKronor(amount)} för ${year}, mot ${inKronor(base)} för ${against}: är det en siffra för ${amount > base ? 'mycket' : 'lite'}?`,
      hint: 'rätta beloppet, eller tysta anmärkningen med sitt skäl',
    }),
    en: ({ year, amount, against, base, meant }) => ({
      message:
        meant !== undefined
          ? `${inKronor(amount)} for ${year}: are two digits changed over (${inKronor(meant)})?`
          : `${inKronor(amount)} for ${year}, against ${inKronor(base)} for ${against}: is there a digit too ${amount > base ? 'many' : 'few'}?`,
      hint: 'correct the amount, or suppress the finding, with its reason',
    }),
  },
  explain: {
    what: {
      sv: 'Beloppet är minst fem gånger så stort som det före, eller högst en femtedel av det.',
      en: 'The amount is at least five times the one before it, or at most a fifth of it.',
    },
    why: {
      sv: 'Ofta är en siffra för mycket eller för lite, och beslutet skulle ta upp det beloppet.',
      en: 'Often there is a digit too many or too few, and the decision would hold that amount.',
    },
    faulty: '- { year: 2026, amount: 670000 }\n- { year: 2027, amount: 6880000 }',
    corrected: '- { year: 2027, amount: 688000 }',
  },
});

/** What a year's amount leaps from; whole years are compared, where part years have been counted up to them. */
function leapOf({ change, baselineChange }: YearFacts): YearFacts['change'] {
  const against = change ?? baselineChange;
  if (!against?.ratio) return undefined;
  const { part, whole } = against.ratio;
  const times = (whole + part) / whole;
  return times >= LEAP || times <= 1 / LEAP ? against : undefined;
}

/**
 * The amount of a year in the midst, with two neighbouring digits changed over, where the years rise or fall without a break
 * with it, and not as it stands; in kronor. Part years make no row.
 */
function meantIn({ baseline, years }: FundingFacts, i: number): number | undefined {
  if (years.some(({ months }) => months !== undefined)) return undefined;
  const amounts = [...(baseline ? [baseline.amount] : []), ...years.map(({ amount }) => amount)];
  const at = i + (baseline ? 1 : 0);
  const [before, own, after] = amounts.slice(at - 1, at + 2);
  if (at === 0 || before === undefined || own === undefined || after === undefined) return undefined;
  if (isRow(amounts)) return undefined;
  const digits = String(own);
  for (let k = 0; k + 1 < digits.length; k++) {
    const meant = Number(
      digits.slice(0, k) + (digits[k + 1] ?? '') + (digits[k] ?? '') + digits.slice(k + 2),
    );
    if (meant !== own && isRow(amounts.with(at, meant))) return meant;
  }
  return undefined;
}

/** Whether amounts rise, or fall, from each year to the next. */
function isRow(amounts: readonly number[]): boolean {
  const steps = amounts.slice(1).map((amount, i) => amount - (amounts[i] ?? 0));
  return steps.every((step) => step >= 0) || steps.every((step) => step <= 0);
}
