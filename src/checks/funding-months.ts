// The months that an amount covers are those that the period has in its year.
import { monthsCovered } from '../facts/funding.js';
import { defineCheck } from './check.js';

export const fundingMonths = defineCheck(
  'funding-months',
  'error',
  function* ({ caseFile: { funding, agreement } }) {
    for (const [i, { year, months, status }] of funding.years.entries()) {
      const covered = monthsCovered(year, agreement);
      if (months === undefined || status === 'option' || covered === undefined || months === covered)
        continue;
      yield { path: ['funding', 'years', i, 'months'], args: { year, months, covered } };
    }
  },
);
