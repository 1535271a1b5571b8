// The memo is written before the steps that it goes to.
import { defineCheck } from './check.js';
import { plannedDays } from './planned-days.js';

interface Args {
  memo: string;
  step: string;
}

export const timelineBeforeMemo = defineCheck<Args, 'timeline'>({
  code: 'timeline-before-memo',
  severity: 'error',
  needs: ['timeline'],
  *find({ facts }) {
    const { date: memo, timeline } = facts;
    const { dispatch } = timeline;
    const sent = dispatch === undefined ? [] : [{ path: ['timeline', 'dispatch'], date: dispatch }];
    const early = [...plannedDays(timeline), ...sent].filter(({ date }) => date < memo);
    const [first] = early.toSorted((a, b) => (a.date < b.date ? -1 : 1));
    // one step can be wrong; where several are too early, the memo's own date is, and one date puts all right
    if (first) yield { path: early.length > 1 ? ['date'] : first.path, args: { memo, step: first.date } };
  },
  words: {
    sv: ({ memo, step }) => ({
      message: `tjänsteskrivelsen är daterad ${memo}, efter steget ${step} som den går till`,
      hint: `datera den ${step} eller tidigare`,
    }),
    en: ({ memo, step }) => ({
      message: `the memo is dated ${memo}, after the step of ${step} that it goes to`,
      hint: `date the memo ${step} or earlier`,
    }),
  },
  explain: {
    what: {
      sv: 'Tjänsteskrivelsen är daterad efter ett steg som den ska till.',
      en: 'The memo is dated after a step that it goes to.',
    },
    why: {
      sv: 'Den kan inte ha legat till grund för steget.',
      en: 'It cannot have been before those who met.',
    },
    faulty: 'date: 2024-10-03\nsteps:\n  - { body: preparation, date: 2024-10-02 }',
    corrected: 'date: 2024-09-25',
  },
});
