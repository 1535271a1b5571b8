// What a reader asks of an amount: what it is compared with, and why it rises.
import { defineCheck } from './check.js';

/** Without an earlier amount, the memo says why there is none. */
export const fundingBaselineMissing = defineCheck(
  'funding-baseline-missing',
  'warning',
  function* ({ caseFile }) {
    const { baseline, noBaselineReason } = caseFile.funding;
    if (!baseline && noBaselineReason === undefined) yield { path: ['funding', 'baseline'], args: {} };
  },
);

/** A rise has a stated ground. */
export const fundingJustificationMissing = defineCheck(
  'funding-justification-missing',
  'warning',
  function* ({ facts }) {
    const { years, justification } = facts.funding;
    const rise = years.find(
      ({ change, baselineChange }) => (change ?? baselineChange ?? { amount: 0 }).amount > 0,
    );
    if (rise && !justification) yield { path: ['funding', 'years'], args: { year: rise.year } };
  },
);
