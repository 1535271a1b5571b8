// The memo is written before the steps that it goes to.
import type { Path } from '../diagnostic.js';
import { defineCheck } from './check.js';

export const timelineBeforeMemo = defineCheck('timeline-before-memo', 'error', function* ({ facts }) {
  const { date: memo, timeline } = facts;
  for (const [i, { date: step, proposed }] of timeline.steps.entries()) {
    const path: Path = proposed ? ['timeline', 'meeting'] : ['timeline', 'steps', i, 'date'];
    if (step < memo) yield { path, args: { memo, step } };
  }
  if (timeline.meeting < memo)
    yield { path: ['timeline', 'meeting'], args: { memo, step: timeline.meeting } };
});
