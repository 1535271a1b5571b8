// A case that suppresses a finding which is not there would hide the next one.
import { defineCheck } from './check.js';

interface Args {
  code: string;
}

export const suppressUnused = defineCheck<Args>({
  code: 'suppress-unused',
  severity: 'warning',
  canBeSuppressed: false,
  words: {
    sv: ({ code }) => ({
      message: `det här tystar ${code}, och det finns inget att tysta`,
      hint: 'ta bort det',
    }),
    en: ({ code }) => ({
      message: `this suppresses ${code}, and there is nothing to suppress`,
      hint: 'take it away',
    }),
  },
  explain: {
    what: { sv: 'Ett tystande som inte tystar något.', en: 'A suppression that suppresses nothing.' },
    why: { sv: 'Det skulle dölja nästa fel.', en: 'It would hide the next slip.' },
    faulty: 'suppress:\n  - { code: prose-amount, reason: … } # beloppet är borta',
    corrected: '# borttaget',
  },
});
