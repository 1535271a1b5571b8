// A condition belongs to a conditional amount, and a conditional amount has one.
import { defineCheck } from './check.js';

interface Args {
  year: number;
  problem: 'missing' | 'firm';
}

export const fundingCondition = defineCheck<Args, 'funding'>({
  code: 'funding-condition',
  severity: 'error',
  needs: ['funding'],
  *find({ caseFile }) {
    for (const [i, { year, status = 'firm', condition }] of (caseFile.funding.years ?? []).entries()) {
      if (status === 'conditional' && condition === undefined) {
        yield { path: ['funding', 'years', i, 'status'], args: { year, problem: 'missing' } };
      }
      if (status === 'firm' && condition !== undefined) {
        yield { path: ['funding', 'years', i, 'condition'], args: { year, problem: 'firm' } };
      }
    }
  },
  words: {
    sv: ({ year, problem }) =>
      problem === 'missing'
        ? {
            message: `beloppet för ${year} är villkorat, men det framgår inte av vad`,
            hint: 'lägg till condition:',
          }
        : {
            message: `beloppet för ${year} har ett förbehåll, men är inte villkorat`,
            hint: 'lägg till status: conditional',
          },
    en: ({ year, problem }) =>
      problem === 'missing'
        ? { message: `the amount for ${year} is conditional, but not on what`, hint: 'add condition:' }
        : {
            message: `the amount for ${year} has a condition, but is not conditional`,
            hint: 'add status: conditional',
          },
  },
  explain: {
    what: {
      sv: 'Ett villkorat belopp utan villkor, eller tvärtom.',
      en: 'A conditional amount without a condition, or the reverse.',
    },
    why: {
      sv: 'Nämnden måste veta vad beloppet beror på.',
      en: 'The committee must know what the amount depends on.',
    },
    faulty: '- { year: 2027, amount: 688000, status: conditional }',
    corrected: '- { year: 2027, amount: 688000, status: conditional, condition: om budgeten medger det }',
  },
});
