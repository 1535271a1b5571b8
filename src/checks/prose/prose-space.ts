// Spaces that are too many or missing, and marks of Markdown that would be printed as they stand.
import { LETTERS } from '../../characters.js';
import { defineCheck } from '../check.js';

interface Args {
  text: string;
  problem: 'double' | 'before-mark' | 'markup' | 'marks' | 'joined';
  suggestion?: string | undefined;
}

const BEFORE_MARK = new RegExp(`(?<=[${LETTERS}\\d)]) +[,;](?=\\s|$)|(?<=[${LETTERS})]) +\\.(?=\\s|$)`, 'gu');

/** Two stars, a reference that stands for nothing, and a star on one side of a word only. */
const STRAY_MARK = new RegExp(
  `\\*\\*|&[a-z]+;|(?<![${LETTERS}\\d*)])\\*(?=[${LETTERS}])(?!\\*)|(?<=[${LETTERS}.])\\*(?![${LETTERS}\\d*(])`,
  'gu',
);

/** What all faults have in them: most texts have none. */
const LOOKED_FOR = / [ ,;.]|\*|&|[,;][,;.]|\.,/;

/** Two marks of which one is too much: "59,,1", "året,.". */
const TWO_MARKS =
  /(?<!\.)(?:[,;]{2,}|[,;]\.(?!\.)|(?<![a-zåäö]\.[a-zåäö]|(?<![a-zåäö])[a-zåäö]{1,4}|\d)\.,)/gu;

/** "harsökt", "föreningenhar": a small word that has grown together with another; those that begin or end other words are left out. */
const JOINED = new RegExp(
  `(?<![${LETTERS}\\d-])(?:(?<first>[Hh]ar|[Aa]tt|[Oo]ch|[Ii]nte)(?<rest>[a-zåäö]{4,})|(?<base>[${LETTERS}]{5,})(?<last>har|och|inte))(?![${LETTERS}\\d-])`,
  'gu',
);

/** How many times a memo has each word. */
function countWords(texts: readonly { text: string }[]): Map<string, number> {
  const words = new Map<string, number>();
  for (const { text } of texts)
    for (const [word] of text.toLowerCase().matchAll(/[a-zåäöéü]{4,}/gu))
      words.set(word, (words.get(word) ?? 0) + 1);
  return words;
}

export const proseSpace = defineCheck<Args>({
  code: 'prose-space',
  severity: 'warning',
  *find({ texts, allTexts }) {
    let words: ReadonlyMap<string, number> | undefined;
    for (const each of texts) {
      const { text: prose, kind } = each;
      for (const { 0: found, groups = {}, index } of prose.matchAll(JOINED)) {
        words ??= countWords(allTexts);
        const { first = '', rest = '', base = '', last = '' } = groups;
        // a word that the memo has, too, and no word of its own that it has more than once
        if ((words.get(found.toLowerCase()) ?? 0) > 1 || !words.has((rest || base).toLowerCase())) continue;
        const suggestion = `${first || base} ${rest || last}`;
        yield {
          in: each,
          range: { start: index, end: index + found.length },
          args: { text: found, problem: 'joined', suggestion },
        };
      }
      if (!LOOKED_FOR.test(prose)) continue;
      for (const { 0: found, index } of prose.matchAll(/(?<=\S)(?: {2,})(?=\S)/g)) {
        const range = { start: index, end: index + found.length };
        yield {
          in: each,
          range,
          fix: { from: found, to: ' ' },
          args: { text: found, problem: 'double', suggestion: ' ' },
        };
      }
      for (const { 0: found, index } of prose.matchAll(BEFORE_MARK)) {
        const range = { start: index, end: index + found.length };
        const suggestion = found.trim();
        yield {
          in: each,
          range,
          fix: { from: found, to: suggestion },
          args: { text: found, problem: 'before-mark', suggestion },
        };
      }
      for (const { 0: found, index } of prose.matchAll(TWO_MARKS)) {
        const range = { start: index, end: index + found.length };
        yield { in: each, range, args: { text: found, problem: 'marks' } };
      }
      if (kind !== 'markdown') continue;
      const marks = [...prose.matchAll(STRAY_MARK)];
      const isOdd = marks.filter(({ 0: mark }) => mark === '**').length % 2 === 1;
      const stray =
        marks.find(({ 0: mark }) => mark !== '**') ??
        (isOdd ? marks.findLast(({ 0: mark }) => mark === '**') : undefined);
      if (!stray) continue;
      const range = { start: stray.index, end: stray.index + stray[0].length };
      yield { in: each, range, args: { text: stray[0], problem: 'markup' } };
    }
  },
  words: {
    sv: ({ text, problem, suggestion }) =>
      ({
        double: { message: 'två eller fler mellanslag mellan orden', hint: 'skriv ett' },
        'before-mark': {
          message: `ett mellanslag före "${text.trim()}"`,
          hint: `skriv ${suggestion ?? ''} intill ordet`,
        },
        markup: {
          message: `"${text}" skulle skrivas ut som det står`,
          hint: 'avsluta det, eller ta bort det',
        },
        marks: { message: `"${text}": ett skiljetecken för mycket`, hint: 'ta bort det ena' },
        joined: { message: `"${text}" är två ord`, hint: `skriv "${suggestion ?? ''}"` },
      })[problem],
    en: ({ text, problem, suggestion }) =>
      ({
        double: { message: 'two spaces or more between words', hint: 'write one' },
        'before-mark': {
          message: `a space before "${text.trim()}"`,
          hint: `write ${suggestion ?? ''} next to the word`,
        },
        markup: { message: `"${text}" would be printed as it stands`, hint: 'close it, or take it away' },
        marks: { message: `"${text}": a mark too many`, hint: 'take one away' },
        joined: { message: `"${text}" is two words`, hint: `write "${suggestion ?? ''}"` },
      })[problem],
  },
  explain: {
    what: {
      sv: 'Mellanslag som är för många eller saknas, eller tecken som skulle skrivas ut.',
      en: 'Spaces too many or missing, or marks that would be printed.',
    },
    why: { sv: 'Det syns i Word.', en: 'It shows in Word.' },
    source: 'Myndigheternas skrivregler (Institutet för språk och folkminnen)',
    faulty: 'background: Ett  stycke .',
    corrected: 'background: Ett stycke.',
  },
});
