// A report says which year it is about, or when it was written; a memo says its date.
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
      if (date !== undefined || year !== undefined) continue;
      if (kind === 'report') yield { path: ['documents', i], args: { title } };
      // a memo is told from those before it by its date
      else if (
        /^(?:[A-Z]-)?tjänsteskrivelse(?![a-zåäö])/iu.test(title) &&
        !/\d{4}-\d{2}-\d{2}|\d{1,2} [a-zß-öø-ɏ]+ \d{4}/u.test(title)
      )
        yield { path: ['documents', i], severity: 'info', args: { title } };
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
    what: {
      sv: 'En rapport utan datum och år, eller en tjänsteskrivelse utan datum.',
      en: 'A report without date and year, or a memo without its date.',
    },
    why: {
      sv: 'Läsaren vet inte vilket år den handlar om.',
      en: 'The reader cannot tell which year it is about.',
    },
    faulty: '- { kind: report, title: Resultatrapport }',
    corrected: '- { kind: report, title: Resultatrapport, year: 2023 }',
  },
});
