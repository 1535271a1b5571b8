// An agreement ends with a month: another day is often a slip (30 December for the 31st), and leaves a part month.
import { findLastDayOfMonth } from '../facts/calendar.js';
import { defineCheck } from './check.js';

interface Args {
  date: string;
  monthEnd: string;
}

export const agreementOddEnd = defineCheck<Args, 'agreement'>({
  code: 'agreement-odd-end',
  severity: 'warning',
  needs: ['agreement'],
  *find({ facts: { agreement } }) {
    const { to } = agreement;
    const monthEnd = findLastDayOfMonth(to);
    if (to !== monthEnd) yield { path: ['agreement', 'to'], args: { date: to, monthEnd } };
  },
  words: {
    sv: ({ date, monthEnd }) => ({
      message: `perioden slutar ${date}, som inte är den sista dagen i en månad`,
      hint: `menas ${monthEnd}?`,
    }),
    en: ({ date, monthEnd }) => ({
      message: `the period ends ${date}, which is not the last day of a month`,
      hint: `is ${monthEnd} meant?`,
    }),
  },
  explain: {
    what: {
      sv: 'Perioden slutar inte på en månads sista dag.',
      en: "The period does not end on a month's last day.",
    },
    why: { sv: 'Det är oftast ett skrivfel: 30 i stället för 31.', en: 'It is mostly a slip: 30 for 31.' },
    faulty: 'to: 2026-12-30',
    corrected: 'to: 2026-12-31',
  },
});
