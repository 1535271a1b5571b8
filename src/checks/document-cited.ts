// What the text rests on stands among the documents: with the number that the text gives it, and the agreement in force, too.
import { documentsOf } from '../facts/entries.js';
import { defineCheck, type Finding } from './check.js';
import { sentenceAt } from './prose/reading.js';
import { knownReferences, referencesInProse } from './prose/written-references.js';

interface Args {
  text: string;
  problem: 'number' | 'missing';
  title?: string;
}

/** The agreement that is in force. */
const PRESENT =
  /(?:nuvarande|befintlig[at]?|gällande|pågående|innevarande) [^.()]{0,60}?(?:överenskommelse|avtal|partnerskap|IOP)/iu;

export const documentCited = defineCheck<Args>({
  code: 'document-cited',
  severity: 'info',
  *find(checked) {
    const { caseFile, facts } = checked;
    const documents = documentsOf(caseFile);
    if (documents.length === 0) return;
    const listed = documents.map(({ title, reference = '' }) => `${title} ${reference}`).join('\n');
    const own = knownReferences({ ...checked, references: [{ path: [], value: caseFile.reference }] });
    const told = new Set<string>();
    for (const { prose, range, text, canonical, key } of referencesInProse(checked)) {
      if (prose.kind === 'title' || own.has(key) || told.has(key)) continue;
      if (listed.includes(text) || listed.includes(canonical)) continue;
      const sentence = sentenceAt(prose, range.start);
      const before = sentence.text.slice(0, range.start - sentence.start);
      const cited = documents.findIndex(
        ({ title, reference }) => reference === undefined && isMeant(title, before),
      );
      const document = documents[cited];
      let found: Finding<Args> | undefined;
      if (document)
        found = { path: ['documents', cited], args: { text, problem: 'number', title: document.title } };
      // an extension rests on the agreement that it extends
      else if (PRESENT.test(before) && facts.isExtension)
        found = { in: prose, range, args: { text, problem: 'missing' } };
      if (!found) continue;
      told.add(key);
      yield found;
    }
  },
  words: {
    sv: ({ text, problem, title = '' }) =>
      problem === 'number'
        ? {
            message: `"${title}" har numret ${text} i texten, men inte bland handlingarna`,
            hint: 'lägg till numret i listan',
          }
        : {
            message: `den gällande överenskommelsen (${text}) finns inte bland handlingarna`,
            hint: 'lägg till den i listan: beslutet bygger på den',
          },
    en: ({ text, problem, title = '' }) =>
      problem === 'number'
        ? {
            message: `"${title}" has the number ${text} in the text, but not among the documents`,
            hint: 'add the number in the list',
          }
        : {
            message: `the agreement in force (${text}) is not among the documents`,
            hint: 'add it to the list: the decision rests on it',
          },
  },
  explain: {
    what: {
      sv: 'En handling som texten ger ett nummer och listan inte, eller en gällande överenskommelse som listan saknar.',
      en: 'A document to which the text gives a number and the list does not, or an agreement in force that the list lacks.',
    },
    why: {
      sv: 'Den som vill läsa handlingen ska hitta den från listan.',
      en: 'Who wants to read the document must find it from the list.',
    },
    faulty: 'documents: [{ title: Riktlinjer för stöd till föreningar }]',
    corrected: 'documents: [{ title: Riktlinjer för stöd till föreningar, reference: SN-2023-35 }]',
  },
});

/** So much of a title's long words stand in a sentence that means it. */
const MEANS_IT = 0.6;

/** Agreements and the memo itself are called by the same words in every sentence about them. */
const COMMON = /^(?:idébur|offentlig|partnerskap|överenskommelse|avtal|förläng|verksamhet)/u;

function isMeant(title: string, sentence: string): boolean {
  if (/tjänsteskrivelse/iu.test(title)) return false;
  const words = (title.toLowerCase().match(/[A-Za-zÀ-ɏ]{4,}/gu) ?? []).filter((word) => !COMMON.test(word));
  const small = sentence.toLowerCase();
  // a word but for its ending
  const said = words.filter((word) => small.includes(word.length > 6 ? word.slice(0, -2) : word));
  return words.length >= 3 && said.length / words.length >= MEANS_IT;
}
