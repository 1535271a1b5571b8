// The newest report is of the year before the memo, or later: young enough to tell how things are.
import { readYear } from '../facts/calendar.js';
import { documentsOf } from '../facts/entries.js';
import { defineCheck } from './check.js';

interface Args {
  year: number;
  expected: number;
}

export const reportStale = defineCheck<Args>({
  code: 'report-stale',
  severity: 'warning',
  *find({ caseFile }) {
    const reports = documentsOf(caseFile).flatMap(({ kind, date, year }, i) => {
      const about = year ?? (date === undefined ? undefined : readYear(date));
      return kind === 'report' && about !== undefined ? [{ i, about }] : [];
    });
    const newest = Math.max(...reports.map(({ about }) => about));
    const last = reports.find(({ about }) => about === newest);
    const expected = readYear(caseFile.date) - 1;
    if (last && newest < expected) yield { path: ['documents', last.i], args: { year: newest, expected } };
  },
  words: {
    sv: ({ year, expected }) => ({
      message: `den nyaste rapporten avser ${year}; en för ${expected} kunde väntas`,
      hint: 'lägg till den nyare rapporten, om den finns',
    }),
    en: ({ year, expected }) => ({
      message: `the newest report is about ${year}; one about ${expected} could be expected`,
      hint: 'add the newer report, if there is one',
    }),
  },
  explain: {
    what: {
      sv: 'Den nyaste rapporten är äldre än förra året.',
      en: "The newest report is older than last year's.",
    },
    why: { sv: 'Bedömningen bygger på gamla uppgifter.', en: 'The assessment rests on old figures.' },
    faulty: 'date: 2025-10-22\ndocuments:\n  - { kind: report, year: 2022 }',
    corrected: 'documents:\n  - { kind: report, year: 2024 }',
  },
});
