// The steps rise: each comes after the one before, then the committee's meeting, then what is known of the days
// after it.
import { defineCheck } from './check.js';
import { plannedDays } from './planned-days.js';

export const timelineOrder = defineCheck('timeline-order', 'error', function* ({ caseFile, facts }) {
  const { meeting, approved, notice } = caseFile.timeline;
  const planned = plannedDays(facts.timeline);
  for (const [i, { path, date }] of planned.entries()) {
    const previous = planned[i - 1]?.date;
    if (previous !== undefined && date <= previous) yield { path, args: { previous, date } };
  }
  // minutes can be approved at the meeting, and the notice go up the same day
  let previous = meeting;
  for (const [name, date] of [['approved', approved] as const, ['notice', notice] as const]) {
    if (date === undefined) continue;
    if (date < previous) yield { path: ['timeline', name], args: { previous, date } };
    previous = date;
  }
});
