// The memo is written before the steps that it goes to.
import { defineCheck } from './check.js';
import { plannedDays } from './planned-days.js';

export const timelineBeforeMemo = defineCheck('timeline-before-memo', 'error', function* ({ facts }) {
  const { date: memo, timeline } = facts;
  const early = plannedDays(timeline).filter(({ date }) => date < memo);
  const [first] = early.toSorted((a, b) => (a.date < b.date ? -1 : 1));
  // one step can be wrong; where several are too early, the memo's own date is, and one date puts all right
  if (first) yield { path: early.length > 1 ? ['date'] : first.path, args: { memo, step: first.date } };
});
