// A step that is a day or two from the committee's customary day is more often a slip than another calendar.
import { defineCheck } from './check.js';
import { en } from './words.js';

interface Args {
  name: string;
  actual: number;
  customary: number;
}

/** So near to the customary day, another one is rather a slip than another calendar. */
const NEAR = 3;

export const timelineUnusualDays = defineCheck<Args, 'timeline'>({
  code: 'timeline-unusual-days',
  severity: 'info',
  needs: ['timeline'],
  *find({ caseFile, facts, committee, isOwnProfile }) {
    if (!isOwnProfile || caseFile.profile === undefined) return;
    for (const [i, { body, name, daysFromMeeting, proposed }] of facts.timeline.steps.entries()) {
      const customary = committee.bodies.find(({ id }) => id === body)?.daysBefore;
      if (customary === undefined) continue;
      const off = Math.abs(-daysFromMeeting - customary);
      if (proposed || off === 0 || off > NEAR) continue;
      const path = ['timeline', 'steps', i, 'date'];
      yield { path, args: { name, actual: -daysFromMeeting, customary } };
    }
  },
  words: {
    sv: ({ name, actual, customary }) => ({
      message: `${name} är ${actual} dagar före sammanträdet; nämnden brukar ha ${customary}`,
      hint: 'kontrollera datumet',
    }),
    en: ({ name, actual, customary }) => ({
      message: `${name} is ${en.count(actual, 'day')} before the meeting; the committee's custom is ${customary}`,
      hint: 'check the date',
    }),
  },
  explain: {
    what: {
      sv: 'Ett steg som ligger en till tre dagar från nämndens vanliga dag.',
      en: "A step that is one to three days from the committee's customary day.",
    },
    why: {
      sv: 'Så nära är det oftare ett skrivfel än en annan kalender.',
      en: 'So near, it is more often a slip than another calendar.',
    },
    source: 'profilen: bodies',
    faulty: 'meeting: 2025-11-20\nsteps:\n  - { body: workingCommittee, date: 2025-11-07 }',
    corrected: 'steps:\n  - { body: workingCommittee, date: 2025-11-06 }',
  },
});
