// The guideline that sets the requirements is cited by id, and must be among the documents.
import { closest } from '../schema/closest.js';
import { documentsOf } from '../facts/entries.js';
import { defineCheck } from './check.js';
import { en, sv } from './words.js';

interface Args {
  id: string;
  suggestion: string | undefined;
  known: string[];
}

export const documentUnknown = defineCheck<Args>({
  code: 'document-unknown',
  severity: 'error',
  *find({ caseFile }) {
    const known = documentsOf(caseFile).flatMap(({ id }) => id ?? []);
    const id = caseFile.conditions?.guideline;
    if (id !== undefined && !known.includes(id)) {
      yield { path: ['conditions', 'guideline'], args: { id, suggestion: closest(id, known), known } };
    }
  },
  words: {
    sv: ({ id, suggestion, known }) => ({
      message: `dokumentet ${id} finns inte`,
      hint:
        sv.didYouMean(suggestion) ??
        (known.length > 0 ? `dokumenten är ${sv.list(known)}` : 'lägg till det under documents'),
    }),
    en: ({ id, suggestion, known }) => ({
      message: `there is no document ${id}`,
      hint:
        en.didYouMean(suggestion) ??
        (known.length > 0 ? `the documents are ${en.list(known)}` : 'add it among the documents'),
    }),
  },
  explain: {
    what: {
      sv: 'En handling som inte finns bland documents.',
      en: 'A document that is not among the documents.',
    },
    why: { sv: 'Hänvisningen leder ingenstans.', en: 'The reference leads nowhere.' },
    faulty: 'conditions: { guideline: riktlinje }\ndocuments: [{ id: riktlinjer }]',
    corrected: 'conditions: { guideline: riktlinjer }',
  },
});
