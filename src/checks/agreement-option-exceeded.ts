// An extension keeps to the option that the agreement gave: no longer than it allows, no more often, and only
// where there is one.
import { addDays, addMonths } from '../facts/calendar.js';
import { defineCheck } from './check.js';

export const agreementOptionExceeded = defineCheck(
  'agreement-option-exceeded',
  'error',
  function* ({ facts }) {
    const { isExtension, agreement } = facts;
    if (!isExtension) return;
    const original = agreement.history.findLast((link) => !link.isExtension);
    if (!original) {
      yield { path: ['kind'], args: { problem: 'nothing-to-extend', actual: 0, allowed: 0 } };
      return;
    }
    const { extensionOption: option } = original;
    if (!option) {
      yield { path: ['kind'], args: { problem: 'no-option', actual: 0, allowed: 0 } };
      return;
    }
    const { months: allowed, times = 1 } = option;
    const lastDay = addDays(addMonths(agreement.from, allowed), -1);
    if (agreement.to > lastDay) {
      const actual = agreement.months ?? Math.ceil(agreement.days / 30);
      yield { path: ['agreement', 'to'], args: { problem: 'too-long', actual, allowed } };
    }
    const { extensionNumber = 0 } = agreement;
    if (extensionNumber > times) {
      yield { path: ['kind'], args: { problem: 'too-often', actual: extensionNumber, allowed: times } };
    }
  },
);
