// A follow-up's money: what was used is not more than what was granted.
import { defineCheck } from './check.js';
import { groupThousands } from './words.js';

interface Args {
  year: number;
  used: number;
  granted: number;
}

export const resultsUsed = defineCheck<Args, 'results'>({
  code: 'results-used',
  severity: 'warning',
  needs: ['results'],
  *find({ facts }) {
    for (const [i, { year, used, granted }] of facts.results.funding.entries())
      if (used > granted) yield { path: ['results', 'funding', i, 'used'], args: { year, used, granted } };
  },
  words: {
    sv: ({ year, used, granted }) => ({
      message: `${groupThousands(used)} kronor är använt ${year}, men ${groupThousands(granted)} är beviljat`,
      hint: 'ett av beloppen är fel, eller så ska texten säga vem som betalade resten (tysta då anmärkningen)',
    }),
    en: ({ year, used, granted }) => ({
      message: `${groupThousands(used)} kronor were used in ${year}, but ${groupThousands(granted)} were granted`,
      hint: 'one of them is wrong, or the text must say who paid the rest (suppress the finding then)',
    }),
  },
  explain: {
    what: { sv: 'Mer är använt än beviljat.', en: 'More was used than granted.' },
    why: { sv: 'Det som är kvar blir mindre än ingenting.', en: 'What is left becomes less than nothing.' },
    faulty: 'funding:\n  - { year: 2025, granted: 650000, used: 651500 }',
    corrected: 'funding:\n  - { year: 2025, granted: 650000, used: 641500 }',
  },
});
