// Supporting documents are older than the memo that builds on them.
import { documentsOf, entryPath } from '../facts/entries.js';
import { defineCheck } from './check.js';

interface Args {
  date: string;
  memo: string;
}

/** A document's own date, after its title: "Begäran om yttrande, 2025-12-17". A date after a dash ends a period. */
const DATE_AT_END = /(?:^|[^\u2013\d-]\s|,\s?)(?<!(?:till|\u2013|-)\s)(\d{4}-\d{2}-\d{2})\.?$/;

export const documentLaterThanMemo = defineCheck<Args>({
  code: 'document-later-than-memo',
  severity: 'error',
  *find({ caseFile }) {
    for (const [i, { title, date: given }] of documentsOf(caseFile).entries()) {
      const date = given ?? DATE_AT_END.exec(title)?.[1];
      if (date !== undefined && date > caseFile.date) {
        const path = entryPath(caseFile.documents, ['documents'], i, given === undefined ? 'title' : 'date');
        yield { path, args: { date, memo: caseFile.date } };
      }
    }
  },
  words: {
    sv: ({ date, memo }) => ({
      message: `dokumentet är daterat ${date}, efter tjänsteskrivelsen (${memo}) som bygger på det`,
      hint: 'kontrollera båda datumen',
    }),
    en: ({ date, memo }) => ({
      message: `the document is dated ${date}, after the memo (${memo}) that builds on it`,
      hint: 'check both dates',
    }),
  },
  explain: {
    what: {
      sv: 'Ett underlag som är yngre än tjänsteskrivelsen.',
      en: 'A supporting document that is younger than the memo.',
    },
    why: { sv: 'Den kan inte bygga på något som inte fanns.', en: 'It cannot build on what was not there.' },
    faulty: 'date: 2025-10-22\ndocuments:\n  - { date: 2025-11-01 }',
    corrected: 'date: 2025-11-03',
  },
});
