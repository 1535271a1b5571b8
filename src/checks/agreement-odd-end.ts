// An agreement begins and ends with a month: another day is often a slip (30 December for the 31st), and leaves a part month.
import { addDays } from '../facts/calendar.js';
import { defineCheck } from './check.js';

export const agreementOddEnd = defineCheck(
  'agreement-odd-end',
  'warning',
  function* ({ caseFile: { agreement } }) {
    const { to } = agreement;
    if (addDays(to, 1).endsWith('-01')) return;
    yield { path: ['agreement', 'to'], args: { date: to, monthEnd: monthEndOf(to) } };
  },
);

/** The first day of the chain; each later one has to meet the one before. */
export const agreementOddStart = defineCheck(
  'agreement-odd-start',
  'info',
  function* ({ facts: { agreement } }) {
    const [first] = agreement.history;
    const path = first ? ['agreement', 'history', 0, 'from'] : ['agreement', 'from'];
    const date = first?.from ?? agreement.from;
    if (!date.endsWith('-01')) yield { path, args: { date, monthStart: `${date.slice(0, 8)}01` } };
  },
);

/** The last day of a date's month. */
function monthEndOf(date: string): string {
  let day = date;
  while (!addDays(day, 1).endsWith('-01')) day = addDays(day, 1);
  return day;
}
