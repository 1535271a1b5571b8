// Without an earlier amount, the memo says why there is none.
import { defineCheck, type NoArgs } from './check.js';

export const fundingBaselineMissing = defineCheck<NoArgs, 'funding'>({
  code: 'funding-baseline-missing',
  severity: 'warning',
  needs: ['funding'],
  *find({ caseFile, facts }) {
    if (facts.funding.total === 0) return;
    const { baseline, noBaselineReason } = caseFile.funding;
    if (!baseline && noBaselineReason === undefined) yield { path: ['funding', 'baseline'], args: {} };
  },
  words: {
    sv: () => ({
      message: 'det finns inget tidigare belopp att jämföra med, och inget skäl anges',
      hint: 'lägg till baseline, eller ange skälet i noBaselineReason',
    }),
    en: () => ({
      message: 'there is no earlier amount to compare with, and no reason is given',
      hint: 'add baseline, or say why in noBaselineReason',
    }),
  },
  explain: {
    what: {
      sv: 'Inget tidigare belopp, och inget skäl till det.',
      en: 'No earlier amount, and no reason for that.',
    },
    why: {
      sv: 'Utan jämförelse kan läsaren inte bedöma beloppet.',
      en: 'Without a comparison the reader cannot judge the amount.',
    },
    source: 'god sed i beslutsunderlag',
    faulty: 'funding:\n  years: [{ year: 2026, amount: 670000 }]',
    corrected:
      'funding:\n  baseline: { year: 2025, amount: 650000 }\n  years: [{ year: 2026, amount: 670000 }]',
  },
});
