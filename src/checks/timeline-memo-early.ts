// A memo dated half a year or more before its first step has most likely the wrong year.
import { countDaysBetween } from '../facts/calendar.js';
import { defineCheck } from './check.js';
import { plannedDays } from './planned-days.js';

interface Args {
  memo: string;
  step: string;
  days: number;
}

/** Longer than any case lies between its memo and the first who treat it. */
const LONG = 180;

export const timelineMemoEarly = defineCheck<Args, 'timeline'>({
  code: 'timeline-memo-early',
  severity: 'warning',
  needs: ['timeline'],
  *find({ facts }) {
    const [first] = plannedDays(facts.timeline);
    const days = first ? countDaysBetween(facts.date, first.date) : 0;
    if (first && days >= LONG) yield { path: ['date'], args: { memo: facts.date, step: first.date, days } };
  },
  words: {
    sv: ({ memo, step, days }) => ({
      message: `tjänsteskrivelsen är daterad ${memo}, ${days} dagar före det första steget (${step})`,
      hint: 'är det rätt år?',
    }),
    en: ({ memo, step, days }) => ({
      message: `the memo is dated ${memo}, ${days} days before the first step (${step})`,
      hint: 'is the year right?',
    }),
  },
  explain: {
    what: {
      sv: 'Tjänsteskrivelsen är daterad ett halvår eller mer före sitt första steg.',
      en: 'The memo is dated half a year or more before its first step.',
    },
    why: { sv: 'Det är oftast fel år.', en: 'It is mostly the wrong year.' },
    faulty: 'date: 2024-10-22\nsteps:\n  - { body: preparation, date: 2025-10-29 }',
    corrected: 'date: 2025-10-22',
  },
});
