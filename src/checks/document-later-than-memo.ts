// Supporting documents are older than the memo that builds on them.
import { documentsOf } from '../facts/entries.js';
import { defineCheck } from './check.js';

interface Args {
  date: string;
  memo: string;
}

export const documentLaterThanMemo = defineCheck<Args>({
  code: 'document-later-than-memo',
  severity: 'error',
  *find({ caseFile }) {
    for (const [i, { date }] of documentsOf(caseFile).entries()) {
      if (date !== undefined && date > caseFile.date) {
        yield { path: ['documents', i, 'date'], args: { date, memo: caseFile.date } };
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
