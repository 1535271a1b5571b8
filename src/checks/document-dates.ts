// Supporting documents: older than the memo that builds on them, and young enough to tell how things are.
import { yearOf } from '../facts/calendar.js';
import { defineCheck } from './check.js';

export const documentLaterThanMemo = defineCheck(
  'document-later-than-memo',
  'error',
  function* ({ caseFile }) {
    for (const [i, { date }] of (caseFile.documents ?? []).entries()) {
      if (date !== undefined && date > caseFile.date) {
        yield { path: ['documents', i, 'date'], args: { date, memo: caseFile.date } };
      }
    }
  },
);

/** A report says which year it is about, or when it was written. */
export const documentUndated = defineCheck('document-undated', 'warning', function* ({ caseFile }) {
  for (const [i, { kind, date, year, title }] of (caseFile.documents ?? []).entries()) {
    if (kind === 'report' && date === undefined && year === undefined)
      yield { path: ['documents', i], args: { title } };
  }
});

/** The newest report is of the year before the memo, or later. */
export const reportStale = defineCheck('report-stale', 'warning', function* ({ caseFile }) {
  const reports = (caseFile.documents ?? []).flatMap(({ kind, date, year }, i) => {
    const about = year ?? (date === undefined ? undefined : yearOf(date));
    return kind === 'report' && about !== undefined ? [{ i, about }] : [];
  });
  const newest = Math.max(...reports.map(({ about }) => about));
  const last = reports.find(({ about }) => about === newest);
  const expected = yearOf(caseFile.date) - 1;
  if (last && newest < expected) yield { path: ['documents', last.i], args: { year: newest, expected } };
});
