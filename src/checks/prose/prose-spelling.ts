// Words that a Swedish dictionary doesn't have. Only on request: a dictionary takes time to load, and knows no names.
import leven from 'leven';
import { LETTERS } from '../../characters.js';
import { findTexts } from '../../schema/case-fields.js';
import { defineCheck, type Checked } from '../check.js';
import { sentencesOf, type ProseText } from './texts.js';

interface Args {
  word: string;
  suggestions: string[];
}

/** A misspelling differs by so many letters from the word. */
const NEAR = 2;

const WORD = new RegExp(
  `(?<![${LETTERS}\\d@._/-])[${LETTERS}]+(?:-[${LETTERS}]+)*(?![${LETTERS}\\d@_-]|\\.[${LETTERS}])`,
  'gu',
);

export const proseSpelling = defineCheck<Args>({
  code: 'prose-spelling',
  severity: 'warning',
  isOnRequest: true,
  *find(checked) {
    const { speller, texts } = checked;
    if (!speller) return;
    const known = knownWords(checked);
    const words = texts.flatMap((prose) => [...wordsIn(prose)].map((each) => ({ ...each, prose })));
    const unknown = words.filter(({ word }) => !known.has(word.toLowerCase()));
    const misspelt = speller.findMisspelt([...new Set(unknown.map(({ word }) => word))]);
    for (const { word, start, prose } of unknown) {
      const suggestions = misspelt.get(word);
      if (!suggestions) continue;
      yield {
        in: prose,
        range: { start, end: start + word.length },
        args: { word, suggestions: suggestions.slice(0, 3) },
        // a compound that no dictionary has is no slip
        ...(!suggestions.some((each) => leven(each, word) <= NEAR) && { severity: 'info' as const }),
      };
    }
  },
  words: {
    sv: ({ word, suggestions }) => ({
      message: `"${word}" finns inte i ordlistan`,
      hint:
        suggestions.length > 0
          ? `menas ${suggestions.join(', ')}?`
          : 'lägg till ordet under words: i iop.config.yaml om det är rätt',
    }),
    en: ({ word, suggestions }) => ({
      message: `"${word}" is not in the dictionary`,
      hint:
        suggestions.length > 0
          ? `is it ${suggestions.join(', ')}?`
          : 'add the word under words: in iop.config.yaml if it is right',
    }),
  },
  explain: {
    what: {
      sv: 'Ett ord som ordlistan inte har. Prövas bara med --spelling; egna ord skrivs under words: i iop.config.yaml.',
      en: 'A word that the dictionary does not have. Tried with --spelling only; own words go under words: in iop.config.yaml.',
    },
    why: { sv: 'Stavfel skämmer skrivelsen.', en: 'Misspellings spoil the memo.' },
    faulty: 'assessment: Förvaltingen ser positivt på verksamheten.',
    corrected: 'assessment: Förvaltningen ser positivt på verksamheten.',
  },
});

/** The words of a text but for names and abbreviations: those with capitals within, and capitals within a sentence. */
function* wordsIn({ text }: ProseText): Generator<{ word: string; start: number }> {
  for (const { start, sentence } of sentencesOf(text)) {
    const first = sentence.search(/[A-Za-zÀ-ɏ\d]/u);
    for (const { 0: found, index } of sentence.matchAll(WORD)) {
      // the first letter of a sentence says nothing
      const rest = index === first ? found.slice(1) : found;
      if (/[A-ZÀ-ÖØ-ÞĀ-ɏ]/u.test(rest) || found.length < 2) continue;
      yield { word: found, start: start + index };
    }
  }
}

/** The words of the case's values and of the profile's names: what is called something is called so. */
function knownWords({ caseFile, names, ownWords }: Checked): Set<string> {
  const values = findTexts(caseFile).filter(({ kind }) => kind === undefined);
  const all = [
    ...values.map(({ value }) => value),
    ...names.municipality,
    ...names.committee,
    ...names.administration,
    ...ownWords,
  ];
  return new Set(
    all.flatMap(
      (text) => text.toLowerCase().match(new RegExp(`[${LETTERS}]+(?:-[${LETTERS}]+)*`, 'gu')) ?? [],
    ),
  );
}
