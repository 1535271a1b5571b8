// An amount that is many times the one before it, or a small part of it, has most often a digit too many or too few.
import type { YearFacts } from '../facts/facts.js';
import { defineCheck } from './check.js';

/** So many times as much is a leap, and so small a part is one. */
const LEAP = 5;

export const fundingLeap = defineCheck('funding-leap', 'warning', function* ({ caseFile, facts }) {
  const { years } = facts.funding;
  for (const [i, each] of years.entries()) {
    const against = leapOf(each);
    // the year after a slip leaps back
    const before = years[i - 1];
    if (!against || (before && leapOf(before))) continue;
    const index = caseFile.funding.years.findIndex(({ year }) => year === each.year);
    yield {
      path: ['funding', 'years', index, 'amount'],
      args: { year: each.year, amount: each.amount, against: against.against, base: against.base },
    };
  }
});

/** What a year's amount leaps from; whole years are compared, where part years have been counted up to them. */
function leapOf({ change, baselineChange }: YearFacts): YearFacts['change'] {
  const against = change ?? baselineChange;
  if (!against?.ratio) return undefined;
  const { part, whole } = against.ratio;
  const times = (whole + part) / whole;
  return times >= LEAP || times <= 1 / LEAP ? against : undefined;
}
