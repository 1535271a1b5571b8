// A title that ends in the midst of a phrase has most likely been broken over several lines; one that is a file's name was
// copied from a folder; one that lacks a word was typed in haste.
import type { Path } from '../diagnostic.js';
import { documentsOf, entryPath } from '../facts/entries.js';
import { defineCheck } from './check.js';
import { LETTERS, pattern } from './prose/vocabulary.js';

interface Args {
  title: string;
  problem: 'phrase' | 'file' | 'preposition';
}

/** An ending of files, what only their names have, or the letter that a case system puts before them. */
const FILE_NAME = pattern(
  `\\.(?:docx?|pdf|xlsx?|odt|rtf|txt)$|_v\\d|_(?:slutlig|final|utkast|kopia)|^[${LETTERS}]-(?:tjänsteskrivelse|skrivelse|yttrande|bilaga|protokoll|beslut|remiss|rapport|ansökan|avtal|överenskommelse)`,
);

/** "Förslag Överenskommelse", "Förlängning Idéburet offentligt partnerskap". */
const LACKS_PREPOSITION = pattern(
  `^(?:förslag|utkast|ansökan|remissvar|yttrande|förlängning|uppföljning|uppsägning|revidering|godkännande) (?:[${LETTERS}]*(?:överenskommelse|avtal|plan|policy|bidrag|riktlinjer|partnerskap|budget|rapport)(?:en|et|er|na)?|idéburet offentligt partnerskap|iop)(?![${LETTERS}])`,
);

export const documentTitleBroken = defineCheck<Args>({
  code: 'document-title-broken',
  severity: 'warning',
  *find({ caseFile }) {
    const own = caseFile.title === undefined ? [] : [{ path: ['title'] as Path, title: caseFile.title }];
    const documents = documentsOf(caseFile).map(({ title }, i) => ({
      path: entryPath(caseFile.documents, ['documents'], i, 'title'),
      title,
    }));
    for (const { path, title } of [...own, ...documents]) {
      const problem = problemOf(title);
      if (problem) yield { path, args: { title, problem } };
    }
  },
  words: {
    sv: ({ title, problem }) =>
      ({
        phrase: { message: `"${title}" slutar mitt i en fras`, hint: 'skriv hela titeln på ett ställe' },
        file: { message: `"${title}" är ett filnamn`, hint: 'skriv handlingens titel' },
        preposition: {
          message: `"${title}" saknar ett ord: förslag till, ansökan om, förlängning av`,
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
          message: `"${title}" lacks a word: förslag till, ansökan om, förlängning av`,
          hint: 'write the title as a reader says it, unless the document itself is called so',
        },
      })[problem],
  },
  explain: {
    what: {
      sv: 'En titel, ärendets egen eller en handlings, som slutar mitt i en fras, saknar ett ord eller är ett filnamn.',
      en: "A title, the case's own or a document's, that ends in the midst of a phrase, lacks a word or is a file's name.",
    },
    why: {
      sv: 'En handling som delas på flera rader ser ut som flera handlingar.',
      en: 'A document that is broken over several lines looks like several.',
    },
    faulty: '- { id: a, title: Förlängning av överenskommelse om }\n- { id: b, title: ThaiWISE 2025 }',
    corrected: '- { id: a, title: Förlängning av överenskommelse om ThaiWISE 2025 }',
  },
});

function problemOf(title: string): Args['problem'] | undefined {
  if (/\s(?:av|avseende|för|i|med|mellan|och|om|på|samt|till|vid)$/u.test(title)) return 'phrase';
  if (FILE_NAME.test(title)) return 'file';
  // "… - Förlängning Idéburet offentligt partnerskap"
  const pieces = title.split(/ [-–] |, (?=[A-ZÀ-ÖØ-ÞĀ-ɏ])/u);
  return pieces.some((piece) => LACKS_PREPOSITION.test(piece)) ? 'preposition' : undefined;
}
