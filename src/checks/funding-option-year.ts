// An option year is one that the option to extend would add: after the period, and within the option.
import { addDays, addMonths, readYear } from '../facts/calendar.js';
import { defineCheck } from './check.js';

interface Args {
  year: number;
  first: number;
  last: number;
}

export const fundingOptionYear = defineCheck<Args, 'funding' | 'agreement'>({
  code: 'funding-option-year',
  severity: 'error',
  needs: ['funding', 'agreement'],
  *find({ caseFile, facts }) {
    const { agreement } = facts;
    const { months = 0, times = 1 } = agreement.extensionOption ?? {};
    // an option goes on where the period ends, in the middle of a year too
    const start = addDays(agreement.to, 1);
    const first = readYear(start);
    const last = readYear(addDays(addMonths(start, months * times), -1));
    for (const [i, { year, status }] of (caseFile.funding.years ?? []).entries()) {
      if (status !== 'option' || (year >= first && year <= last)) continue;
      yield { path: ['funding', 'years', i, 'year'], args: { year, first, last } };
    }
  },
  words: {
    sv: ({ year, first, last }) => ({
      message:
        last < first
          ? `${year} är ett optionsår, men överenskommelsen kan inte förlängas`
          : `${year} är inte ett år som en förlängning skulle lägga till`,
      hint:
        last < first
          ? 'lägg till agreement.extensionOption'
          : `förlängningen ger ${first === last ? first : `${first} till ${last}`}`,
    }),
    en: ({ year, first, last }) => ({
      message:
        last < first
          ? `${year} is an option year, but the agreement has no option to extend`
          : `${year} is not a year that the option would add`,
      hint:
        last < first
          ? 'add agreement.extensionOption'
          : `the option adds ${first === last ? first : `${first} to ${last}`}`,
    }),
  },
  explain: {
    what: { sv: 'Ett optionsår som ingen option lägger till.', en: 'An option year that no option adds.' },
    why: {
      sv: 'Läsaren får ett belopp för ett år som inte kan bli av.',
      en: 'The reader is given an amount for a year that cannot come.',
    },
    faulty: 'extensionOption: { months: 12 }\nyears:\n  - { year: 2030, amount: 1, status: option }',
    corrected: 'extensionOption: { months: 12 }\nyears:\n  - { year: 2028, amount: 1, status: option }',
  },
});
