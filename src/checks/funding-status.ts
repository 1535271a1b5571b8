// Firm and conditional amounts: a decision grants something, and says what an amount depends on.
import { defineCheck } from './check.js';

/** Without a firm year the decision would grant nothing. */
export const fundingNothingFirm = defineCheck('funding-nothing-firm', 'error', function* ({ facts }) {
  if (facts.funding.years.length === 0) yield { path: ['funding', 'years'], args: {} };
});

/** A condition belongs to a conditional amount, and a conditional amount has one. */
export const fundingCondition = defineCheck('funding-condition', 'error', function* ({ caseFile }) {
  for (const [i, { year, status = 'firm', condition }] of caseFile.funding.years.entries()) {
    if (status === 'conditional' && condition === undefined) {
      yield { path: ['funding', 'years', i, 'status'], args: { year, problem: 'missing' } };
    }
    if (status === 'firm' && condition !== undefined) {
      yield { path: ['funding', 'years', i, 'condition'], args: { year, problem: 'firm' } };
    }
  }
});
