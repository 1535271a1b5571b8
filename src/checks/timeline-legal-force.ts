// An agreement may start before the decision has legal force (kommunallagen 13 kap. 14 §), but whoever
// proposes it should know: the decision can still be set aside.
import { defineCheck } from './check.js';

export const timelineLegalForce = defineCheck('timeline-legal-force', 'warning', function* ({ facts }) {
  const { daysBeforeLegalForce: days, legalForce } = facts.timeline;
  if (days > 0)
    yield { path: ['agreement', 'from'], args: { days, start: facts.agreement.from, legalForce } };
});
