// An agreement ends with a month: another day is often a slip (30 December for the 31st), and leaves a part month.
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

/** The last day of a date's month. */
function monthEndOf(date: string): string {
  let day = date;
  while (!addDays(day, 1).endsWith('-01')) day = addDays(day, 1);
  return day;
}
