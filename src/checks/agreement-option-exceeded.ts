// An extension keeps to the option that the agreement gave: no longer than it allows, no more often, and only
// where there is one.
import { lengthInMonths } from '../facts/calendar.js';
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
    const months = lengthInMonths(agreement.from, agreement.to);
    // a part of a month counts as a whole one: what isn't a whole number of months can't be shorter than its days
    const actual = months ?? Math.floor(agreement.days / 30) + 1;
    if (months === undefined ? agreement.days > allowed * 31 : months > allowed) {
      yield { path: ['agreement', 'to'], args: { problem: 'too-long', actual, allowed } };
    }
    const { extensionNumber = 0 } = agreement;
    if (extensionNumber > times) {
      yield { path: ['kind'], args: { problem: 'too-often', actual: extensionNumber, allowed: times } };
    }
  },
);
