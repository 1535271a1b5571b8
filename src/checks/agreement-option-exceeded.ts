// An extension keeps to the option that the agreement gave: no longer than it allows, no more often, and only
// where there is one.
import { addDays, addMonths, lengthInDays, lengthInMonths } from '../facts/calendar.js';
import type { Facts } from '../facts/facts.js';
import { defineCheck } from './check.js';

export const agreementOptionExceeded = defineCheck(
  'agreement-option-exceeded',
  'error',
  function* ({ facts }) {
    yield* longExtensionsBefore(facts);
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

/** Extensions in the history that were longer than the option of the agreement that they extended, where that is known. */
function* longExtensionsBefore({ agreement: { history } }: Facts) {
  for (const [i, link] of history.entries()) {
    const option = history.slice(0, i).findLast((each) => !each.isExtension)?.extensionOption;
    if (!link.isExtension || !option) continue;
    if (link.to <= addDays(addMonths(link.from, option.months), -1)) continue;
    const actual = lengthInMonths(link.from, link.to) ?? Math.ceil(lengthInDays(link.from, link.to) / 30);
    const args = { problem: 'too-long' as const, actual, allowed: option.months };
    yield { path: ['agreement', 'history', i, 'to'], args };
  }
}
