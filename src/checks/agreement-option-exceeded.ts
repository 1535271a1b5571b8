// An extension keeps to the option that the agreement gave: no longer than it allows, no more often, and only
// where there is one.
import { addDays, addMonths, countDays, countMonths } from '../facts/calendar.js';
import type { AgreementFacts } from '../facts/facts.js';
import { defineCheck } from './check.js';
import { en, sv } from './words.js';

interface Args {
  problem: 'nothing-to-extend' | 'no-option' | 'too-long' | 'too-often';
  actual: number;
  allowed: number;
}

export const agreementOptionExceeded = defineCheck<Args, 'agreement'>({
  code: 'agreement-option-exceeded',
  severity: 'error',
  needs: ['agreement'],
  *find({ facts }) {
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
  words: {
    sv: ({ problem, actual, allowed }) =>
      ({
        'nothing-to-extend': {
          message: 'en förlängning föreslås, men det finns ingen tidigare överenskommelse att förlänga',
          hint: 'lägg till den under agreement.history, eller skriv kind: agreement',
        },
        'no-option': {
          message: 'en förlängning föreslås, men överenskommelsen ger ingen möjlighet att förlänga',
          hint: 'lägg till extensionOption till den tidigare överenskommelsen, eller skriv kind: agreement',
        },
        'too-long': {
          message: `förlängningen är ${sv.count(actual, 'månad', 'månader')}, och överenskommelsen medger ${allowed}`,
          hint: 'låt den sluta tidigare, eller skriv kind: agreement',
        },
        'too-often': {
          message: `det här skulle bli förlängning nummer ${actual}, och överenskommelsen medger ${allowed}`,
          hint: 'skriv kind: agreement, eller rätta times',
        },
      })[problem],
    en: ({ problem, actual, allowed }) =>
      ({
        'nothing-to-extend': {
          message: 'an extension is proposed, but there is no earlier agreement to extend',
          hint: 'add it to agreement.history, or write kind: agreement',
        },
        'no-option': {
          message: 'an extension is proposed, but the agreement gives no option to extend',
          hint: 'add extensionOption to the earlier agreement, or write kind: agreement',
        },
        'too-long': {
          message: `the extension is ${en.count(actual, 'month')}, and the option allows ${allowed}`,
          hint: 'end it earlier, or write kind: agreement',
        },
        'too-often': {
          message: `this would be extension number ${actual}, and the option allows ${allowed}`,
          hint: 'write kind: agreement, or correct times of the option',
        },
      })[problem],
  },
  explain: {
    what: {
      sv: 'En förlängning som överenskommelsen inte medger.',
      en: 'An extension that the agreement does not allow.',
    },
    why: {
      sv: 'Utan utrymme i överenskommelsen är det en ny överenskommelse, och den kan kräva ett annat beslut.',
      en: 'Beyond the option it is a new agreement, which may need another decision.',
    },
    source: 'den förlängda överenskommelsen',
    faulty: 'kind: extension\nagreement: { from: 2025-01-01, to: 2026-12-31 } # med ett år',
    corrected: 'kind: extension\nagreement: { from: 2025-01-01, to: 2025-12-31 }',
  },
});

/** Extensions in the history that were longer than the option of the agreement that they extended, where that is known. */
function* longExtensionsBefore({ agreement: { history } }: { agreement: AgreementFacts }) {
  for (const [i, link] of history.entries()) {
    const option = history.slice(0, i).findLast((each) => !each.isExtension)?.extensionOption;
    if (!link.isExtension || !option) continue;
    if (link.to <= addDays(addMonths(link.from, option.months), -1)) continue;
    const actual = countMonths(link.from, link.to) ?? Math.ceil(countDays(link.from, link.to) / 30);
    const args = { problem: 'too-long' as const, actual, allowed: option.months };
    yield { path: ['agreement', 'history', i, 'to'], args };
  }
}
