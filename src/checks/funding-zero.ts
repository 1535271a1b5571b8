// No money is no decision about 0 kronor.
import { defineCheck, type NoArgs } from './check.js';

export const fundingZero = defineCheck<NoArgs, 'funding'>({
  code: 'funding-zero',
  severity: 'error',
  needs: ['funding'],
  *find({ caseFile, facts }) {
    const { total, years, sum } = facts.funding;
    if (total === 0 && (years.length > 0 || sum === 0))
      yield { path: ['funding', caseFile.funding.sum === undefined ? 'years' : 'sum'], args: {} };
  },
  words: {
    sv: () => ({
      message: 'beslutet skulle avsätta 0 kronor',
      hint: 'ta bort funding, eller skriv funding: { noneReason: varför inga pengar behövs }',
    }),
    en: () => ({
      message: 'the decision would allocate 0 kronor',
      hint: 'remove funding, or write funding: { noneReason: why no money is needed }',
    }),
  },
  explain: {
    what: { sv: 'Beloppen är tillsammans 0 kronor.', en: 'The amounts are 0 kronor together.' },
    why: {
      sv: 'Ett ärende utan pengar har inget beslut om pengar; 0 kronor är oftast ett belopp som ingen har fyllt i.',
      en: 'A case without money has no decision about money; 0 kronor is mostly an amount that nobody has filled in.',
    },
    faulty: 'years: [{ year: 2026, amount: 0 }]',
    corrected: 'noneReason: Parterna bär var sina kostnader.',
  },
});
