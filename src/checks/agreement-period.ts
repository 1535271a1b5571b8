// The proposed and the earlier periods each end after they begin.
import { defineCheck } from './check.js';

interface Args {
  from: string;
  to: string;
}

export const agreementPeriod = defineCheck<Args, 'agreement'>({
  code: 'agreement-period',
  severity: 'error',
  needs: ['agreement'],
  *find({ facts: { agreement } }) {
    if (agreement.to < agreement.from) {
      yield { path: ['agreement', 'to'], args: { from: agreement.from, to: agreement.to } };
    }
    for (const [i, { from, to }] of agreement.history.entries()) {
      if (to < from) yield { path: ['agreement', 'history', i, 'to'], args: { from, to } };
    }
  },
  words: {
    sv: ({ from, to }) => ({
      message: `perioden slutar (${to}) innan den börjar (${from})`,
      hint: 'ändra ett av datumen',
    }),
    en: ({ from, to }) => ({
      message: `the period ends (${to}) before it begins (${from})`,
      hint: 'change one of the dates',
    }),
  },
  explain: {
    what: { sv: 'Perioden slutar innan den börjar.', en: 'The period ends before it begins.' },
    why: {
      sv: 'Ett av datumen är fel, och allt som räknas från perioden blir fel.',
      en: 'One of the dates is wrong, and so is everything counted from the period.',
    },
    faulty: 'from: 2026-01-01\nto: 2025-12-31',
    corrected: 'from: 2026-01-01\nto: 2026-12-31',
  },
});
