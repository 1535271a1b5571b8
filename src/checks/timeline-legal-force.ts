// An agreement may start before the decision has legal force (kommunallagen 13 kap. 14 §), but whoever
// proposes it should know: the decision can still be set aside.
import { defineCheck } from './check.js';
import { en, sv } from './words.js';

interface Args {
  days: number;
  start: string;
  legalForce: string;
}

export const timelineLegalForce = defineCheck<Args, 'timeline' | 'agreement'>({
  code: 'timeline-legal-force',
  severity: 'warning',
  needs: ['timeline', 'agreement'],
  *find({ facts }) {
    const { daysBeforeLegalForce: days = 0, legalForce } = facts.timeline;
    if (days > 0)
      yield { path: ['agreement', 'from'], args: { days, start: facts.agreement.from, legalForce } };
  },
  words: {
    sv: ({ days, start, legalForce }) => ({
      message: `överenskommelsen börjar ${start}, ${sv.days(days)} innan beslutet har fått laga kraft (${legalForce})`,
      hint: 'det är tillåtet (13 kap. 14 § kommunallagen); beslutet kan ännu upphävas',
    }),
    en: ({ days, start, legalForce }) => ({
      message: `the agreement begins ${start}, ${en.count(days, 'day')} before the decision is certain to have legal force (${legalForce})`,
      hint: 'it is allowed (kommunallagen 13 kap. 14 §); know that the decision can still be set aside',
    }),
  },
  explain: {
    what: {
      sv: 'Överenskommelsen börjar innan beslutet har fått laga kraft.',
      en: 'The agreement begins before the decision is certain to have legal force.',
    },
    why: {
      sv: 'Det är tillåtet, men beslutet kan ännu upphävas.',
      en: 'It is allowed, but the decision can still be set aside.',
    },
    source: 'kommunallagen (2017:725) 13 kap. 5 och 14 §§; lag (1930:173) om beräkning av lagstadgad tid',
    faulty: 'meeting: 2025-12-18\nfrom: 2026-01-01',
    corrected: 'meeting: 2025-11-20\nfrom: 2026-01-01',
  },
});
