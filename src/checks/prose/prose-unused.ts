// Text that no section of the profile prints would be lost without a word.
import { defineCheck } from '../check.js';

interface Args {
  field: string;
}

export const proseUnused = defineCheck<Args>({
  code: 'prose-unused',
  severity: 'warning',
  foundBy: 'template',
  words: {
    sv: ({ field }) => ({
      message: `${field} kommer inte med i tjänsteskrivelsen: profilen har inget avsnitt för det`,
      hint: 'flytta texten till ett annat fält, eller lägg till avsnittet i profilen',
    }),
    en: ({ field }) => ({
      message: `${field} is not in the memo: the profile has no section that prints it`,
      hint: 'move the text to another field, or add the section to the profile',
    }),
  },
  explain: {
    what: { sv: 'Text som profilen inte skriver ut.', en: 'Text that the profile does not print.' },
    why: { sv: 'Den skulle gå förlorad utan ett ord.', en: 'It would be lost without a word.' },
    faulty: 'sections: { agreement: [summary, decision] }',
    corrected: 'sections: { agreement: [summary, decision, background] }',
  },
});
