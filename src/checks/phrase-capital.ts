// A phrase that goes on a sentence begins with a small letter, unless its first word is a name.
import { findFields, findTexts } from '../schema/case-fields.js';
import { LETTERS } from '../characters.js';
import { defineCheck } from './check.js';

interface Args {
  word: string;
  /** Whether the case itself writes the word with a small letter elsewhere. */
  isCertain: boolean;
}

const FIRST_WORD = new RegExp(`^[${LETTERS}]+(?:-[${LETTERS}]+)*-?`, 'u');

/** Fields that say who, not what, and those that stand alone in a list. */
const APART = new Set(['ownContribution', 'giver', 'payer', 'decidedBy', 'to', 'in', 'proposesTo']);

export const phraseCapital = defineCheck<Args>({
  code: 'phrase-capital',
  severity: 'warning',
  *find({ caseFile, names }) {
    const phrases = findFields(caseFile, 'phrase').flatMap(({ path, value }) => {
      if (path.some((part) => APART.has(String(part)))) return [];
      const word = FIRST_WORD.exec(value)?.[0] ?? '';
      return /^[A-ZÀ-ÖØ-ÞĀ-ɏ][a-zß-öø-ɏ]+-?$/u.test(word) ? [{ path, word }] : [];
    });
    if (phrases.length === 0) return;
    const texts = findTexts(caseFile);
    const proper = [
      ...texts.filter(({ kind }) => kind === undefined).map(({ value }) => value),
      ...names.municipality,
      ...names.committee,
      ...names.administration,
    ];
    for (const { path, word } of phrases) {
      const asName = new RegExp(`(?<![${LETTERS}])${word}(?![${LETTERS}])`, 'u');
      // a name of the case, or of a person or place in a sentence of it
      if (proper.some((name) => asName.test(name))) continue;
      if (texts.some(({ value }) => new RegExp(`[${LETTERS},] ${word}(?![${LETTERS}])`, 'u').test(value)))
        continue;
      const small = new RegExp(`(?<![${LETTERS}])${word.toLowerCase()}(?![${LETTERS}])`, 'u');
      const isCertain = texts.some(({ value }) => small.test(value));
      yield { path, args: { word, isCertain }, ...(!isCertain && { severity: 'info' as const }) };
    }
  },
  words: {
    sv: ({ word }) => ({
      message: `texten fortsätter en mening men börjar med stor bokstav: "${word}"`,
      hint: `skriv ${word.toLowerCase()}, om det inte är ett namn`,
    }),
    en: ({ word }) => ({
      message: `the text goes on a sentence but begins with a capital letter: "${word}"`,
      hint: `write ${word.toLowerCase()}, unless it is a name`,
    }),
  },
  explain: {
    what: {
      sv: 'En text som fortsätter en mening i mallen börjar med stor bokstav. Ett råd bara, där ordet kan vara ett namn.',
      en: 'A text that goes on a sentence of the template begins with a capital letter. Only advice where the word may be a name.',
    },
    why: {
      sv: '"Målgruppen är Äldre i Malmö" får en stor bokstav mitt i meningen.',
      en: '"Målgruppen är Äldre i Malmö" has a capital letter in the midst of the sentence.',
    },
    faulty: 'targetGroup: { short: Äldre personer i Malmö }',
    corrected: 'targetGroup: { short: äldre personer i Malmö }',
  },
});
