// A rise has a stated ground.
import { defineCheck } from './check.js';

interface Args {
  year: number;
}

export const fundingJustificationMissing = defineCheck<Args, 'funding'>({
  code: 'funding-justification-missing',
  severity: 'warning',
  needs: ['funding'],
  *find({ caseFile, facts }) {
    const { years, justification } = facts.funding;
    const rise = years.find(
      ({ change, baselineChange }) => (change ?? baselineChange ?? { amount: 0 }).amount > 0,
    );
    if (!rise || justification) return;
    const row = (caseFile.funding.years ?? []).findIndex(
      ({ year, payer }) => year === rise.year && payer === undefined,
    );
    yield { path: ['funding', 'years', row], args: { year: rise.year } };
  },
  words: {
    sv: ({ year }) => ({
      message: `beloppet ökar för ${year}, utan att det framgår varför`,
      hint: 'lägg till justification',
    }),
    en: ({ year }) => ({
      message: `the amount rises for ${year}, and nothing says why`,
      hint: 'add justification',
    }),
  },
  explain: {
    what: {
      sv: 'Ett belopp som ökar utan angivet skäl.',
      en: 'An amount that rises without a stated ground.',
    },
    why: { sv: 'Nämnden frågar varför.', en: 'The committee will ask why.' },
    source: 'god sed i beslutsunderlag',
    faulty: 'baseline: { year: 2025, amount: 650000 }\nyears:\n  - { year: 2026, amount: 670000 }',
    corrected: 'justification:\n  text: Ökningen följer den förväntade löneutvecklingen.',
  },
});
