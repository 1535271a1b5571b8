// A case can suppress only findings that there are, and that can be right as they are.
import { defineCheck } from './check.js';
import { en, sv } from './words.js';

interface Args {
  code: string;
  suggestion: string | undefined;
}

export const suppressUnknownCode = defineCheck<Args>({
  code: 'suppress-unknown-code',
  severity: 'error',
  canBeSuppressed: false,
  words: {
    sv: ({ code, suggestion }) => ({
      message: `ingen anmärkning som kan tystas heter ${code}`,
      hint: sv.didYouMean(suggestion) ?? 'ta koden från anmärkningen; iop explain räknar upp alla',
    }),
    en: ({ code, suggestion }) => ({
      message: `no finding that can be suppressed is called ${code}`,
      hint: en.didYouMean(suggestion) ?? 'take the code from the finding; iop explain lists them all',
    }),
  },
  explain: {
    what: {
      sv: 'En kod som inte finns, eller inte kan tystas.',
      en: 'A code that does not exist, or cannot be suppressed.',
    },
    why: { sv: 'Det som skulle tystas tystas inte.', en: 'What should be suppressed is not.' },
    faulty: 'suppress:\n  - { code: agreement-gaps, reason: … }',
    corrected: 'suppress:\n  - { code: agreement-gap, reason: … }',
  },
});
