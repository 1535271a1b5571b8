// The requirements for a partnership: each assessed, and met where approval is proposed.
import { defineCheck } from './check.js';

export const conditionUnresolved = defineCheck(
  'condition-unresolved',
  'error',
  function* ({ caseFile: { conditions } }) {
    for (const [i, { requirement, outcome }] of (conditions?.items ?? []).entries()) {
      if (outcome === undefined) yield { path: ['conditions', 'items', i], args: { requirement } };
    }
  },
);

/** Every memo of ours proposes approval. */
export const conditionNotMet = defineCheck(
  'condition-not-met',
  'error',
  function* ({ caseFile: { conditions } }) {
    for (const [i, { requirement, outcome }] of (conditions?.items ?? []).entries()) {
      if (outcome === 'notMet') yield { path: ['conditions', 'items', i, 'outcome'], args: { requirement } };
    }
  },
);
