// Dashes and hyphens (Myndigheternas skrivregler, Institutet för språk och folkminnen).
import { LETTERS, WORD_END } from '../../characters.js';
import { defineCheck } from '../check.js';
import { findDates, findOrganisationNumbers, findReferences, findYearRanges } from './find-figures.js';

interface Args {
  text: string;
  suggestion: string;
}

const EN_DASH = '\u2013';

/** Where a dash can be wrong: between digits, and after a space. */
const DASH_IN_PLACE = /\d ?[-\u2010-\u2015\u2212] ?\d| [-\u2014]/;

/** Ranges have an en dash and no spaces; a dash between words is an en dash between spaces. */
export const proseDash = defineCheck<Args>({
  code: 'prose-dash',
  severity: 'warning',
  *find({ texts }) {
    for (const prose of texts) {
      const { text: written } = prose;
      if (!DASH_IN_PLACE.test(written)) continue;
      // hyphens that belong to a number are right; figures keep their places
      const numbers = [
        ...findReferences(written, new Set()),
        ...findOrganisationNumbers(written),
        ...isoDates(written),
      ];
      const text = numbers.reduce(
        (rest, { range: { start, end } }) => rest.slice(0, start) + 'x'.repeat(end - start) + rest.slice(end),
        written,
      );
      const ranges = findYearRanges(text).map(({ range, text: found }) => ({ range, text: found }));
      const others = [...text.matchAll(OTHER_RANGE)].map((match) => ({
        range: { start: match.index, end: match.index + match[0].length },
        text: match[0],
      }));
      for (const { range, text: found } of [...ranges, ...others]) {
        const suggestion = found.replace(/ ?[-\u2010-\u2015\u2212] ?/, EN_DASH);
        if (suggestion === found) continue;
        yield { in: prose, range, fix: { from: found, to: suggestion }, args: { text: found, suggestion } };
      }
      for (const { 0: found, index } of text.matchAll(WORD_DASH)) {
        if ([...ranges, ...others].some(({ range }) => index >= range.start && index < range.end)) continue;
        const suggestion = found.replace(/--?-?|\u2014/, EN_DASH);
        const range = { start: index, end: index + found.length };
        yield { in: prose, range, fix: { from: found, to: suggestion }, args: { text: found, suggestion } };
      }
    }
  },
  words: {
    sv: ({ suggestion }) => ({
      message: 'ett bindestreck där ett tankstreck hör hemma',
      hint: `skriv ${suggestion.trim()}`,
    }),
    en: ({ suggestion }) => ({
      message: 'a hyphen where an en dash belongs',
      hint: `write ${suggestion.trim()}`,
    }),
  },
  explain: {
    what: { sv: 'Ett bindestreck där ett tankstreck hör hemma.', en: 'A hyphen where an en dash belongs.' },
    why: {
      sv: 'Intervall skrivs med tankstreck utan mellanslag.',
      en: 'Ranges have an en dash and no spaces.',
    },
    source: 'Myndigheternas skrivregler (Institutet för språk och folkminnen)',
    faulty: 'agreement: 2026-2027',
    corrected: 'agreement: 2026–2027',
  },
});

function isoDates(text: string) {
  return findDates(text).filter(({ value }) => value.form === 'iso');
}

/** "1-3 gånger", "12 - 14 personer"; not telephone numbers, paragraphs or versions. */
const OTHER_RANGE = new RegExp(
  `(?<![\\d${LETTERS}.,:/-])\\d{1,3} ?[-\u2010-\u2012\u2014\u2015] ?\\d{1,3}(?= (?:gånger|personer|kvinnor|barn|deltagare|år|dagar|veckor|månader|timmar|procent|kronor|tjänster|möten|platser)${WORD_END})`,
  'gu',
);

/** A hyphen or two between spaces, inside a line; before "och" it can be half a word (barn- och), before a digit a range. */
const WORD_DASH = new RegExp(
  `(?<=[^\\s|>-] )(?:---?|-|\u2014)(?= [^\\s|\\d-])(?! (?:och|eller|samt|respektive)${WORD_END})`,
  'gu',
);
