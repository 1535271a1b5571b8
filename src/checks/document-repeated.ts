// Documents are cited by id, so an id is given once.
import { documentsOf } from '../facts/entries.js';
import { defineCheck } from './check.js';

interface Args {
  id: string;
}

export const documentRepeated = defineCheck<Args>({
  code: 'document-repeated',
  severity: 'error',
  *find({ caseFile }) {
    const documents = documentsOf(caseFile);
    for (const [i, { id }] of documents.entries()) {
      if (id !== undefined && documents.findIndex((each) => each.id === id) < i)
        yield { path: ['documents', i, 'id'], args: { id } };
    }
  },
  words: {
    sv: ({ id }) => ({
      message: `två dokument heter ${id}`,
      hint: 'ge varje dokument ett eget id',
    }),
    en: ({ id }) => ({
      message: `two documents are called ${id}`,
      hint: 'give each an id of its own',
    }),
  },
  explain: {
    what: { sv: 'Två handlingar med samma id.', en: 'Two documents with the same id.' },
    why: { sv: 'Det går inte att veta vilken som menas.', en: 'Nobody can tell which is meant.' },
    faulty: 'documents:\n  - { id: rapport }\n  - { id: rapport }',
    corrected: 'documents:\n  - { id: rapport-2023 }\n  - { id: rapport-2024 }',
  },
});
