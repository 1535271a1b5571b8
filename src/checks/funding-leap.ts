// An amount that is many times the one before it, or a small part of it, has most often a digit too many or too few.
import type { YearFacts } from '../facts/facts.js';
import { defineCheck } from './check.js';
import { groupThousands } from './words.js';

interface Args {
  year: number;
  amount: number;
  against: number;
  base: number;
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
      if (!against || (before && leapOf(before))) continue;
      const index = (caseFile.funding.years ?? []).findIndex(({ year }) => year === each.year);
      yield {
        path: ['funding', 'years', index, 'amount'],
        args: { year: each.year, amount: each.amount, against: against.against, base: against.base },
      };
    }
  },
  words: {
    sv: ({ year, amount, against, base }) => ({
      message: `${groupThousands(amount)} kronor för ${year}, mot ${groupThousands(base)} kronor för ${against}: är det en siffra för ${amount > base ? 'mycket' : 'lite'}?`,
      hint: 'rätta beloppet, eller tysta anmärkningen med sitt skäl',
    }),
    en: ({ year, amount, against, base }) => ({
      message: `${groupThousands(amount)} kronor for ${year}, against ${groupThousands(base)} kronor for ${against}: is there a digit too ${amount > base ? 'many' : 'few'}?`,
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
