// The amount that is compared with lies before the amounts that are compared.
import { defineCheck } from './check.js';

export const fundingBaselineYear = defineCheck(
  'funding-baseline-year',
  'error',
  function* ({ caseFile: { funding } }) {
    const first = Math.min(...funding.years.map(({ year }) => year));
    const { baseline } = funding;
    if (baseline && baseline.year >= first) {
      yield { path: ['funding', 'baseline', 'year'], args: { year: baseline.year, first } };
    }
  },
);
