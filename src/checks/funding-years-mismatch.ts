// The years that are paid for are the years of the period: none is missing, extra or given twice.
import { yearOf } from '../facts/calendar.js';
import { defineCheck } from './check.js';

export const fundingYearsMismatch = defineCheck('funding-years-mismatch', 'error', function* ({ caseFile }) {
  const { agreement, funding } = caseFile;
  const [first, last] = [yearOf(agreement.from), yearOf(agreement.to)];
  const within = funding.years.filter(({ status }) => status !== 'option').map(({ year }) => year);
  const wanted = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
  const missing = wanted.filter((year) => !within.includes(year));
  const extra = [...new Set(within)].filter((year) => !wanted.includes(year));
  const repeated = [...new Set(within.filter((year, i) => within.indexOf(year) < i))];
  if (missing.length + extra.length + repeated.length > 0) {
    yield { path: ['funding', 'years'], args: { missing, extra, repeated } };
  }
});
