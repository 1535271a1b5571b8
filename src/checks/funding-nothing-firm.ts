// Without a firm year the decision would grant nothing.
import { defineCheck, type NoArgs } from './check.js';

export const fundingNothingFirm = defineCheck<NoArgs, 'funding'>({
  code: 'funding-nothing-firm',
  severity: 'error',
  needs: ['funding'],
  *find({ facts, caseFile }) {
    if (caseFile.funding.noneReason !== undefined) return;
    const { years, otherPayers, sum } = facts.funding;
    if (years.length === 0 && otherPayers.length === 0 && sum === undefined)
      yield { path: ['funding', 'years'], args: {} };
  },
  words: {
    sv: () => ({
      message: 'inget belopp är fast, så det finns inget att besluta om',
      hint: 'ta bort status för de år som beslutet avser',
    }),
    en: () => ({
      message: 'no amount is firm, so there is nothing to decide on',
      hint: 'take status away from the years that this decision grants',
    }),
  },
  explain: {
    what: { sv: 'Inget belopp är bestämt.', en: 'No amount is firm.' },
    why: { sv: 'Beslutet skulle inte avsätta något.', en: 'The decision would grant nothing.' },
    faulty: 'years:\n  - { year: 2026, amount: 670000, status: option }',
    corrected: 'years:\n  - { year: 2026, amount: 670000 }',
  },
});
