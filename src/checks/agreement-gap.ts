// Consecutive agreements: each begins the day after the one before ends. A gap leaves the programme without agreement.
import { findLastDayOfMonth } from '../facts/calendar.js';
import { junctions } from './agreement-junctions.js';
import { defineCheck } from './check.js';
import { en, sv } from './words.js';

/** `isLong`: too long for a slip of a date. `monthEnd`: the end of the month in which the one before ends, where it ends on another day. */
interface Args {
  days: number;
  end: string;
  start: string;
  expected: string;
  isLong: boolean;
  monthEnd?: string;
}

/** So many days are no slip of a date. */
const LONG_GAP = 100;

export const agreementGap = defineCheck<Args, 'agreement'>({
  code: 'agreement-gap',
  severity: 'error',
  needs: ['agreement'],
  *find({ facts }) {
    for (const { path, end, start, expected, gapDays } of junctions(facts)) {
      if (gapDays === 0) continue;
      const monthEnd = findLastDayOfMonth(end);
      yield {
        path,
        args: {
          days: gapDays,
          end,
          start,
          expected,
          isLong: gapDays > LONG_GAP,
          ...(monthEnd !== end && { monthEnd }),
        },
      };
    }
  },
  words: {
    sv: ({ days, end, start, expected, isLong, monthEnd }) => ({
      message: `${sv.days(days)} utan överenskommelse: den föregående slutar ${end}, den här börjar ${start}`,
      hint: isLong
        ? `saknas en överenskommelse i agreement.history? skriv annars ${expected} så att de möts`
        : monthEnd === undefined
          ? `skriv ${expected} så att de möts`
          : `slutar den föregående med månaden, ${monthEnd}? skriv annars ${expected} så att de möts`,
    }),
    en: ({ days, end, start, expected, isLong, monthEnd }) => ({
      message: `${en.count(days, 'day')} without agreement: the one before ends ${end}, this one begins ${start}`,
      hint: isLong
        ? `is an agreement missing in agreement.history? otherwise write ${expected} to let them meet`
        : monthEnd === undefined
          ? `write ${expected} to let them meet`
          : `does the one before end with its month, ${monthEnd}? otherwise write ${expected} to let them meet`,
    }),
  },
  explain: {
    what: {
      sv: 'Dagar utan överenskommelse mellan två som följer på varandra.',
      en: 'Days without agreement between two that follow one another.',
    },
    why: {
      sv: 'Under dagarna saknas grund för att betala, och ofta är det ett datum som har skrivits fel.',
      en: 'On those days nothing says what is paid for; most often one of the dates is a slip.',
    },
    source: 'god sed: nästa period börjar dagen efter att den förra slutar',
    faulty: 'history:\n  - { to: 2024-12-30 }\nfrom: 2025-01-31',
    corrected: 'history:\n  - { to: 2024-12-31 }\nfrom: 2025-01-01',
  },
});
