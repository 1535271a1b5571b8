// A chain of agreements begins with a month. Only its first day is asked: each later one has to meet the one before.
import { defineCheck } from './check.js';

interface Args {
  date: string;
  monthStart: string;
}

export const agreementOddStart = defineCheck<Args, 'agreement'>({
  code: 'agreement-odd-start',
  severity: 'info',
  needs: ['agreement'],
  *find({ facts: { agreement } }) {
    const [first] = agreement.history;
    const path = first ? ['agreement', 'history', 0, 'from'] : ['agreement', 'from'];
    const date = first?.from ?? agreement.from;
    if (!date.endsWith('-01')) yield { path, args: { date, monthStart: `${date.slice(0, 8)}01` } };
  },
  words: {
    sv: ({ date, monthStart }) => ({
      message: `den första perioden börjar ${date}, som inte är den första dagen i en månad`,
      hint: `är det ${monthStart}?`,
    }),
    en: ({ date, monthStart }) => ({
      message: `the first period begins ${date}, which is not the first day of a month`,
      hint: `is ${monthStart} meant?`,
    }),
  },
  explain: {
    what: {
      sv: 'Den första perioden börjar inte på en månads första dag.',
      en: "The first period does not begin on a month's first day.",
    },
    why: { sv: 'Det är oftast ett skrivfel.', en: 'It is mostly a slip.' },
    faulty: 'from: 2026-01-02',
    corrected: 'from: 2026-01-01',
  },
});
