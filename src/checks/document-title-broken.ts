// A title that ends in the midst of a phrase has most likely been broken over several lines.
import { documentsOf, entryPath } from '../facts/entries.js';
import { defineCheck } from './check.js';

interface Args {
  title: string;
  /** Whether it is a file's name. */
  isFile: boolean;
}

/** An ending of files, or what only their names have. */
const FILE_NAME = /\.(?:docx?|pdf|xlsx?|odt|rtf|txt)$|_v\d|_(?:slutlig|final|utkast|kopia)/iu;

export const documentTitleBroken = defineCheck<Args>({
  code: 'document-title-broken',
  severity: 'warning',
  *find({ caseFile }) {
    for (const [i, { title }] of documentsOf(caseFile).entries()) {
      if (/\s(?:av|avseende|för|i|med|mellan|och|om|på|samt|till|vid)$/u.test(title)) {
        yield {
          path: entryPath(caseFile.documents, ['documents'], i, 'title'),
          args: { title, isFile: false },
        };
      } else if (FILE_NAME.test(title)) {
        yield {
          path: entryPath(caseFile.documents, ['documents'], i, 'title'),
          args: { title, isFile: true },
        };
      }
    }
  },
  words: {
    sv: ({ title, isFile }) => ({
      message: isFile ? `"${title}" är ett filnamn` : `"${title}" slutar mitt i en fras`,
      hint: isFile ? 'skriv handlingens titel' : 'skriv hela titeln på ett ställe',
    }),
    en: ({ title, isFile }) => ({
      message: isFile ? `"${title}" is the name of a file` : `"${title}" ends in the midst of a phrase`,
      hint: isFile ? "write the document's title" : 'write the whole title in one place',
    }),
  },
  explain: {
    what: {
      sv: 'En titel som slutar mitt i en fras, eller är ett filnamn.',
      en: "A title that ends in the midst of a phrase, or is a file's name.",
    },
    why: {
      sv: 'En handling som delas på flera rader ser ut som flera handlingar.',
      en: 'A document that is broken over several lines looks like several.',
    },
    faulty: '- { id: a, title: Förlängning av överenskommelse om }\n- { id: b, title: ThaiWISE 2025 }',
    corrected: '- { id: a, title: Förlängning av överenskommelse om ThaiWISE 2025 }',
  },
});
