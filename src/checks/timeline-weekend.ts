// A step on a day when nobody meets is a slip of the finger.
import { isPublicHoliday, findWeekday } from '../facts/calendar.js';
import { defineCheck } from './check.js';
import { plannedDays } from './planned-days.js';

interface Args {
  date: string;
  isHoliday: boolean;
}

export const timelineWeekend = defineCheck<Args, 'timeline'>({
  code: 'timeline-weekend',
  severity: 'warning',
  needs: ['timeline'],
  *find({ facts: { timeline } }) {
    const off = plannedDays(timeline).filter(({ date }) => findWeekday(date) >= 6 || isPublicHoliday(date));
    for (const { path, date } of off) yield { path, args: { date, isHoliday: findWeekday(date) < 6 } };
  },
  words: {
    sv: ({ date, isHoliday }) => ({
      message: `${date} är en ${isHoliday ? 'helgdag' : 'lördag eller söndag'}`,
      hint: 'kontrollera sammanträdets datum',
    }),
    en: ({ date, isHoliday }) => ({
      message: `${date} is ${isHoliday ? 'a public holiday' : 'a Saturday or Sunday'}`,
      hint: 'check the date of the meeting',
    }),
  },
  explain: {
    what: {
      sv: 'Ett möte på en lördag, söndag eller helgdag.',
      en: 'A meeting on a Saturday, Sunday or public holiday.',
    },
    why: { sv: 'Det är oftast ett skrivfel.', en: 'It is mostly a slip.' },
    source: 'lag (1989:253) om allmänna helgdagar',
    faulty: 'meeting: 2025-11-22',
    corrected: 'meeting: 2025-11-20',
  },
});
