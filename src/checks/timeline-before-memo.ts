// The memo is written before the steps that it goes to.
import { defineCheck } from './check.js';
import { plannedDays } from './planned-days.js';

export const timelineBeforeMemo = defineCheck('timeline-before-memo', 'error', function* ({ facts }) {
  const { date: memo, timeline } = facts;
  for (const { path, date: step } of plannedDays(timeline)) {
    if (step < memo) yield { path, args: { memo, step } };
  }
});
