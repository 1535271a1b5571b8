// The proposed and the earlier periods each end after they begin.
import { defineCheck } from './check.js';

export const agreementPeriod = defineCheck(
  'agreement-period',
  'error',
  function* ({ caseFile: { agreement } }) {
    if (agreement.to < agreement.from) {
      yield { path: ['agreement', 'to'], args: { from: agreement.from, to: agreement.to } };
    }
    for (const [i, { from, to }] of (agreement.history ?? []).entries()) {
      if (to < from) yield { path: ['agreement', 'history', i, 'to'], args: { from, to } };
    }
  },
);
