// A title that ends in the midst of a phrase has most likely been broken over several lines.
import { documentsOf, entryPath } from '../facts/entries.js';
import { defineCheck } from './check.js';

interface Args {
  title: string;
}

export const documentTitleBroken = defineCheck<Args>({
  code: 'document-title-broken',
  severity: 'warning',
  *find({ caseFile }) {
    for (const [i, { title }] of documentsOf(caseFile).entries()) {
      if (/\s(?:av|avseende|för|i|med|mellan|och|om|på|samt|till|vid)$/u.test(title)) {
        yield { path: entryPath(caseFile.documents, ['documents'], i, 'title'), args: { title } };
      }
    }
  },
  words: {
    sv: ({ title }) => ({
      message: `"${title}" slutar mitt i en fras`,
      hint: 'skriv hela titeln på ett ställe',
    }),
    en: ({ title }) => ({
      message: `"${title}" ends in the midst of a phrase`,
      hint: 'write the whole title in one place',
    }),
  },
  explain: {
    what: { sv: 'En titel som slutar mitt i en fras.', en: 'A title that ends in the midst of a phrase.' },
    why: {
      sv: 'En handling som delas på flera rader ser ut som flera handlingar.',
      en: 'A document that is broken over several lines looks like several.',
    },
    faulty: '- { id: a, title: Förlängning av överenskommelse om }\n- { id: b, title: ThaiWISE 2025 }',
    corrected: '- { id: a, title: Förlängning av överenskommelse om ThaiWISE 2025 }',
  },
});
