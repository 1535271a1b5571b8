// A short name is short for the legal one.
import leven from 'leven';
import { defineCheck } from './check.js';

interface Args {
  shortName: string;
  legalName: string;
}

export const organisationShortName = defineCheck<Args>({
  code: 'organisation-short-name',
  severity: 'warning',
  *find({ caseFile: { organisation } }) {
    const { shortName, legalName } = organisation ?? {};
    if (shortName === undefined || legalName === undefined || isShortFor(shortName, legalName)) return;
    yield { path: ['organisation', 'shortName'], args: { shortName, legalName } };
  },
  words: {
    sv: ({ shortName, legalName }) => ({
      message: `"${shortName}" är inget kortnamn för ${legalName}`,
      hint: 'rätta namnet; heter föreningen så i dagligt tal, tysta anmärkningen',
    }),
    en: ({ shortName, legalName }) => ({
      message: `"${shortName}" is not short for ${legalName}`,
      hint: 'correct the name; if that is what it is commonly called, suppress the finding',
    }),
  },
  explain: {
    what: {
      sv: 'Ett kortnamn utan något ord eller några begynnelsebokstäver ur det juridiska namnet.',
      en: 'A short name with no word and no initials of the legal name.',
    },
    why: { sv: 'Kortnamnet är kvar från ett annat ärende.', en: 'The short name is left from another case.' },
    faulty: 'legalName: Hela Människan i Malmö\nshortName: Stadsmissionen',
    corrected: 'legalName: Hela Människan i Malmö\nshortName: Hela Människan',
  },
});

/** A whole word of the name but for its ending, or its initials. */
function isShortFor(shortName: string, legalName: string): boolean {
  const wordsOf = (name: string): string[] => name.toLowerCase().match(/[A-Za-zÀ-ɏ\d]+/gu) ?? [];
  const [short, legal] = [wordsOf(shortName), wordsOf(legalName)];
  // "Öppen Hamn" beside "Öppen Hand": a word that is almost one of the name's, and is none
  const isSlip = (word: string): boolean =>
    word.length >= 4 &&
    !legal.some((each) => each.includes(word) || word.includes(each)) &&
    legal.some((each) => each.length >= 4 && leven(each, word) <= 2 && each.startsWith(word.charAt(0)));
  if (short.some(isSlip)) return false;
  const stem = (word: string): string => (word.length > 5 ? word.slice(0, -2) : word);
  if (
    short.some(
      (word) =>
        word.length > 2 &&
        legal.some((each) => each.includes(stem(word)) || (word.includes(stem(each)) && each.length > 3)) &&
        isClose(word, legal),
    )
  )
    return true;
  // an abbreviation, of initials or of parts of words
  return (
    /^[A-ZÀ-ÖØ-ÞĀ-ɏ][A-ZÀ-ÖØ-ÞĀ-ɏ\d&.-]{1,7}$/u.test(shortName) ||
    /[A-ZÀ-ÖØ-ÞĀ-ɏ].*[A-ZÀ-ÖØ-ÞĀ-ɏ]/u.test(shortName.replace(/^./u, ''))
  );
}

/** "Hemvandrarna" has the length and the beginning of "Hemvändarna", and is a slip of it. */
function isClose(word: string, legal: readonly string[]): boolean {
  return legal.some(
    (each) =>
      each.startsWith(word.slice(0, Math.min(4, word.length))) ||
      word.startsWith(each.slice(0, 4)) ||
      each.includes(word),
  );
}
