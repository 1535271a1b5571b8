// The steps rise: each comes after the one before, and the committee's meeting comes last.
import { defineCheck } from './check.js';

export const timelineOrder = defineCheck('timeline-order', 'error', function* ({ caseFile: { timeline } }) {
  const steps = [...(timeline.steps ?? []).map(({ date }) => date), timeline.meeting];
  for (const [i, date] of steps.entries()) {
    const previous = steps[i - 1];
    if (previous === undefined || date > previous) continue;
    const isMeeting = i === steps.length - 1;
    yield {
      path: isMeeting ? ['timeline', 'meeting'] : ['timeline', 'steps', i, 'date'],
      args: { previous, date },
    };
  }
});
