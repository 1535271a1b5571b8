// What is to be done by a day can still be done when the committee has decided.
import { pointsOf } from '../facts/entries.js';
import { defineCheck } from './check.js';

interface Args {
  day: string;
  meeting: string;
}

export const decisionDayPassed = defineCheck<Args>({
  code: 'decision-day-passed',
  severity: 'warning',
  *find({ caseFile }) {
    const meeting = caseFile.timeline?.meeting ?? caseFile.date;
    for (const [i, { by }] of (pointsOf(caseFile) ?? []).entries())
      if (by !== undefined && by <= meeting)
        yield { path: ['decision', i, 'by'], args: { day: by, meeting } };
  },
  words: {
    sv: ({ day, meeting }) => ({
      message: `${day} har passerat när nämnden beslutar, tidigast ${meeting}`,
      hint: 'skriv en senare dag',
    }),
    en: ({ day, meeting }) => ({
      message: `${day} has passed when the committee decides, ${meeting} at the earliest`,
      hint: 'write a later day',
    }),
  },
  explain: {
    what: {
      sv: 'En beslutspunkt med en sista dag som inte kommer efter mötet.',
      en: 'A point of the decision whose last day does not come after the meeting.',
    },
    why: {
      sv: 'Dagen är ofta kvar från ett tidigare ärende.',
      en: 'The day is often left from an earlier case.',
    },
    faulty: 'date: 2026-03-04\ndecision: [{ point: report-back, by: 2025-06-30 }]',
    corrected: 'date: 2026-03-04\ndecision: [{ point: report-back, by: 2026-06-30 }]',
  },
});
