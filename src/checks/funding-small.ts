// A year's amount is in kronor, not in thousands of them.
import { defineCheck } from './check.js';
import { inKronor } from './words.js';

interface Args {
  year: number;
  amount: number;
}

/** A year of an agreement with less than this is most likely given in thousands. */
const SMALL = 1000;

export const fundingSmall = defineCheck<Args, 'funding'>({
  code: 'funding-small',
  severity: 'warning',
  needs: ['funding'],
  *find({ caseFile: { funding } }) {
    for (const [i, { year, amount }] of (funding.years ?? []).entries())
      if (amount > 0 && amount < SMALL)
        yield { path: ['funding', 'years', i, 'amount'], args: { year, amount } };
  },
  words: {
    sv: ({ year, amount }) => ({
      message: `${inKronor(amount)} för ${year}: är beloppet i tusental?`,
      hint: `skriv ${amount * 1000}, om det är så`,
    }),
    en: ({ year, amount }) => ({
      message: `${inKronor(amount)} for ${year}: is it in thousands?`,
      hint: `write ${amount * 1000}, if so`,
    }),
  },
  explain: {
    what: { sv: 'Ett belopp under tusen kronor.', en: 'An amount below a thousand kronor.' },
    why: {
      sv: 'Budgetar skrivs ofta i tusental, ärendet i kronor.',
      en: 'Budgets are often in thousands, the case is in kronor.',
    },
    faulty: '- { year: 2026, amount: 650 }',
    corrected: '- { year: 2026, amount: 650000 }',
  },
});
