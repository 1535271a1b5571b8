// A title that ends in the midst of a phrase has most likely been broken over several lines.
import { documentsOf, entryPath } from '../facts/entries.js';
import { defineCheck } from './check.js';

interface Args {
  title: string;
  problem: 'phrase' | 'file' | 'preposition';
}

/** An ending of files, or what only their names have. */
const FILE_NAME = /\.(?:docx?|pdf|xlsx?|odt|rtf|txt)$|_v\d|_(?:slutlig|final|utkast|kopia)/iu;

/** "Förslag Överenskommelse". */
const LACKS_PREPOSITION =
  /^(?:Förslag|Utkast|Ansökan|Remissvar|Yttrande) \p{Lu}\p{Ll}+(?:else|else[nr]|avtal|plan|policy|bidrag|riktlinjer|partnerskap|budget|rapport)(?!\p{L})/u;

export const documentTitleBroken = defineCheck<Args>({
  code: 'document-title-broken',
  severity: 'warning',
  *find({ caseFile }) {
    for (const [i, { title }] of documentsOf(caseFile).entries()) {
      if (/\s(?:av|avseende|för|i|med|mellan|och|om|på|samt|till|vid)$/u.test(title)) {
        yield {
          path: entryPath(caseFile.documents, ['documents'], i, 'title'),
          args: { title, problem: 'phrase' },
        };
      } else if (FILE_NAME.test(title)) {
        yield {
          path: entryPath(caseFile.documents, ['documents'], i, 'title'),
          args: { title, problem: 'file' },
        };
      } else if (LACKS_PREPOSITION.test(title)) {
        yield {
          path: entryPath(caseFile.documents, ['documents'], i, 'title'),
          args: { title, problem: 'preposition' },
        };
      }
    }
  },
  words: {
    sv: ({ title, problem }) =>
      ({
        phrase: { message: `"${title}" slutar mitt i en fras`, hint: 'skriv hela titeln på ett ställe' },
        file: { message: `"${title}" är ett filnamn`, hint: 'skriv handlingens titel' },
        preposition: {
          message: `"${title}" saknar ett ord: förslag till, ansökan om`,
          hint: 'skriv titeln som en läsare säger den, om inte handlingen själv heter så',
        },
      })[problem],
    en: ({ title, problem }) =>
      ({
        phrase: {
          message: `"${title}" ends in the midst of a phrase`,
          hint: 'write the whole title in one place',
        },
        file: { message: `"${title}" is the name of a file`, hint: "write the document's title" },
        preposition: {
          message: `"${title}" lacks a word: förslag till, ansökan om`,
          hint: 'write the title as a reader says it, unless the document itself is called so',
        },
      })[problem],
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
