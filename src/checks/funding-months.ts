// The months that an amount covers are those that the period has in its year.
import { countMonthsCovered } from '../facts/funding.js';
import { defineCheck } from './check.js';
import { en, sv } from './words.js';

interface Args {
  year: number;
  months: number;
  covered: number;
}

export const fundingMonths = defineCheck<Args, 'funding' | 'agreement'>({
  code: 'funding-months',
  severity: 'error',
  needs: ['funding', 'agreement'],
  *find({ caseFile: { funding, agreement } }) {
    for (const [i, { year, months, status }] of (funding.years ?? []).entries()) {
      const covered = countMonthsCovered(year, agreement);
      if (months === undefined || status === 'option' || covered === undefined || months === covered)
        continue;
      yield { path: ['funding', 'years', i, 'months'], args: { year, months, covered } };
    }
  },
  words: {
    sv: ({ year, months, covered }) => ({
      message: `beloppet för ${year} sägs avse ${sv.count(months, 'månad', 'månader')}, men perioden har ${covered} det året`,
      hint: covered === 12 ? 'ta bort months' : `skriv ${covered}`,
    }),
    en: ({ year, months, covered }) => ({
      message: `the amount for ${year} is said to cover ${en.count(months, 'month')}, but the period has ${covered} in that year`,
      hint: covered === 12 ? 'take months away' : `write ${covered}`,
    }),
  },
  explain: {
    what: {
      sv: 'Antalet månader stämmer inte med perioden.',
      en: 'The number of months does not fit the period.',
    },
    why: {
      sv: 'Beloppet räknas om till helår, och jämförelsen blir fel.',
      en: 'The amount is counted up to a whole year, and the comparison would be wrong.',
    },
    faulty: 'agreement: { from: 2026-07-01 }\nyears:\n  - { year: 2026, amount: 300000, months: 7 }',
    corrected: 'years:\n  - { year: 2026, amount: 300000, months: 6 }',
  },
});
