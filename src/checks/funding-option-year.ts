// An option year is one that the option to extend would add: after the period, and within the option.
import { yearOf } from '../facts/calendar.js';
import { defineCheck } from './check.js';

export const fundingOptionYear = defineCheck('funding-option-year', 'error', function* ({ caseFile }) {
  const { agreement, funding } = caseFile;
  const { months = 0, times = 1 } = agreement.extensionOption ?? {};
  const first = yearOf(agreement.to) + 1;
  const last = yearOf(agreement.to) + Math.ceil((months * times) / 12);
  for (const [i, { year, status }] of funding.years.entries()) {
    if (status !== 'option' || (year >= first && year <= last)) continue;
    yield { path: ['funding', 'years', i, 'year'], args: { year, first, last } };
  }
});
