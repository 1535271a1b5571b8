// The agreements of one programme follow on each other also where each has a case of its own.
import { countDaysBetween } from '../facts/calendar.js';
import { defineCheck } from './check.js';
import { pairsBy, partyKeys, shareProgramme, type CaseOutline } from './outline.js';

interface Args {
  problem: 'gap' | 'overlap' | 'missing';
  days: number;
  /** First and last day of the other case's agreement. */
  from: string;
  to: string;
  other: string;
}

export const casesChain = defineCheck<Args>({
  code: 'cases-chain',
  severity: 'warning',
  *findBetween(cases) {
    for (const [earlier, later] of pairsBy(cases, partyKeys)) {
      if (!shareProgramme(earlier, later) || !earlier.isProposal || !later.isProposal) continue;
      const [before, after] = [earlier.agreement?.value, later.agreement];
      if (!before || !after || isSame(before, after.value)) continue;
      const between = countDaysBetween(before.to, after.value.from) - 1;
      const args = { days: Math.abs(between), ...before, other: earlier.file };
      const place = { in: later, at: after };
      if (between < 0) yield { ...place, args: { ...args, problem: 'overlap' } };
      else if (!later.history.some(({ value }) => isSame(value, before)))
        yield {
          ...place,
          args: { ...args, problem: isCovered(before.to, later) || between === 0 ? 'missing' : 'gap' },
        };
    }
  },
  words: {
    sv: ({ problem, days, from, to, other }) =>
      ({
        gap: {
          message: `överenskommelsen i ${other} slutar ${to}: ${days === 1 ? 'en dag' : `${days} dagar`} utan överenskommelse`,
          hint: 'rätta perioden, eller ge det som ligger emellan i agreement.history',
        },
        overlap: {
          message: `perioden börjar innan överenskommelsen i ${other} har slutat (${to})`,
          hint: 'rätta den period som är fel',
        },
        missing: {
          message: `agreement.history saknar överenskommelsen i ${other} (${from}\u2013${to})`,
          hint: 'lägg till den, eller rätta dess period',
        },
      })[problem],
    en: ({ problem, days, from, to, other }) =>
      ({
        gap: {
          message: `the agreement in ${other} ends ${to}: ${days} days without agreement`,
          hint: 'correct the period, or give what lies between in agreement.history',
        },
        overlap: {
          message: `the period begins before the agreement in ${other} has ended (${to})`,
          hint: 'correct the period that is wrong',
        },
        missing: {
          message: `agreement.history lacks the agreement in ${other} (${from}\u2013${to})`,
          hint: 'add it, or correct its period',
        },
      })[problem],
  },
  explain: {
    what: {
      sv: 'Överenskommelserna om en verksamhet i flera ärenden möts inte, överlappar, eller den tidigare saknas i historiken.',
      en: 'The agreements about one programme in several cases do not meet, overlap, or the earlier one is not in the history.',
    },
    why: { sv: 'Kedjan ser hel ut i varje ärende för sig.', en: 'The chain looks whole in each case alone.' },
    faulty:
      '# 2025/case.yaml: to: 2025-11-30\n# 2026/case.yaml\nagreement: { from: 2026-01-01, to: 2026-12-31 }',
    corrected: '# 2025/case.yaml: to: 2025-12-31',
  },
});

function isSame(a: { from: string; to: string }, b: { from: string; to: string }): boolean {
  return a.from === b.from && a.to === b.to;
}

/** Whether the history of a case has an agreement that runs on from a day. */
function isCovered(day: string, { history, agreement }: CaseOutline): boolean {
  const last = history.at(-1)?.value;
  return last !== undefined && last.to >= day && (agreement?.value.from ?? '') > day;
}
