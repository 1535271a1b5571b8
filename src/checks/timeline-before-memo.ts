// The memo is written before the steps that it goes to.
import { defineCheck } from './check.js';

export const timelineBeforeMemo = defineCheck('timeline-before-memo', 'error', function* ({ caseFile }) {
  const { date: memo, timeline } = caseFile;
  for (const [i, { date: step }] of (timeline.steps ?? []).entries()) {
    if (step < memo) yield { path: ['timeline', 'steps', i, 'date'], args: { memo, step } };
  }
  if (timeline.meeting < memo)
    yield { path: ['timeline', 'meeting'], args: { memo, step: timeline.meeting } };
});
