// The steps rise: each comes after the one before, then the committee's meeting, then what is known of the days
// after it.
import { defineCheck } from './check.js';
import { plannedDays } from './planned-days.js';

interface Args {
  previous: string;
  date: string;
}

export const timelineOrder = defineCheck<Args, 'timeline'>({
  code: 'timeline-order',
  severity: 'error',
  needs: ['timeline'],
  *find({ caseFile, facts }) {
    const { meeting, approved, notice } = caseFile.timeline;
    const planned = plannedDays(facts.timeline);
    for (const [i, { path, date }] of planned.entries()) {
      const previous = planned[i - 1]?.date;
      if (previous !== undefined && date <= previous) yield { path, args: { previous, date } };
    }
    // minutes can be approved at the meeting, and the notice go up the same day
    let previous = meeting;
    for (const [name, date] of [['approved', approved] as const, ['notice', notice] as const]) {
      if (date === undefined) continue;
      if (date < previous) yield { path: ['timeline', name], args: { previous, date } };
      previous = date;
    }
  },
  words: {
    sv: ({ previous, date }) => ({
      message: `steget ${date} kommer inte efter det föregående, ${previous}`,
      hint: 'stegen ska komma i tidsordning',
    }),
    en: ({ previous, date }) => ({
      message: `the step of ${date} does not come after the one before it, ${previous}`,
      hint: 'the steps must rise',
    }),
  },
  explain: {
    what: { sv: 'Stegen kommer inte i ordning.', en: 'The steps do not rise.' },
    why: { sv: 'Ärendet bereds innan det avgörs.', en: 'A case is prepared before it is decided.' },
    faulty:
      'steps:\n  - { body: preparation, date: 2025-11-06 }\n  - { body: workingCommittee, date: 2025-10-29 }',
    corrected:
      'steps:\n  - { body: preparation, date: 2025-10-29 }\n  - { body: workingCommittee, date: 2025-11-06 }',
  },
});
