// A report says which year it is about, or when it was written.
import { documentsOf } from '../facts/entries.js';
import { defineCheck } from './check.js';

interface Args {
  title: string;
}

export const documentUndated = defineCheck<Args>({
  code: 'document-undated',
  severity: 'warning',
  *find({ caseFile }) {
    for (const [i, { kind, date, year, title }] of documentsOf(caseFile).entries()) {
      if (kind === 'report' && date === undefined && year === undefined)
        yield { path: ['documents', i], args: { title } };
    }
  },
  words: {
    sv: ({ title }) => ({
      message: `det framgår inte när "${title}" är från`,
      hint: 'lägg till date eller year',
    }),
    en: ({ title }) => ({
      message: `nothing says when "${title}" is from`,
      hint: 'add date or year',
    }),
  },
  explain: {
    what: { sv: 'En rapport utan datum och år.', en: 'A report without date and year.' },
    why: {
      sv: 'Läsaren vet inte vilket år den handlar om.',
      en: 'The reader cannot tell which year it is about.',
    },
    faulty: '- { kind: report, title: Resultatrapport }',
    corrected: '- { kind: report, title: Resultatrapport, year: 2023 }',
  },
});
