// A word that stands twice in a row: "eftersom eftersom", where a phrase begins with the word that it is put after.
import { LETTERS } from '../../characters.js';
import { Caseless } from './caseless.js';
import { defineCheck } from '../check.js';

interface Args {
  word: string;
}

const TWICE = new Caseless(`(?<![${LETTERS}\\d-])([${LETTERS}]+) (\\1)(?![${LETTERS}\\d-])`, 'gi');
/** Words that can stand twice in right Swedish: "det det gäller", "den den tillhör". */
const CAN_STAND_TWICE = ['det', 'den', 'de', 'han', 'hon', 'så', 'ja', 'nej', 'som'];
/** "där var var och en för sig": the second is a pronoun. */
const EACH_AFTER = /^ (?:och ens?|för sig|sin|sitt|femte|tredje)(?![A-Za-zÀ-ɏ])/u;
/** `prose-unit` tells of those. */
const UNITS = ['kr', 'kronor', 'procent'];
/** "gick i i fjol": a particle before a time. */
const TIME_AFTER =
  /^ (?:fjol|år|dag|höst|vår|natt|kväll|morgon|somras|vintras|våras|höstas|tid)(?![A-Za-zÀ-ɏ])/u;
/** Two or three words that stand twice: "av dem av dem". */
const PHRASE = new Caseless(
  `(?<![${LETTERS}\\d-])([${LETTERS}]+ [${LETTERS}]+(?: [${LETTERS}]+)?) (\\1)(?![${LETTERS}\\d-])`,
  'gi',
);

export const proseWordTwice = defineCheck<Args>({
  code: 'prose-word-twice',
  severity: 'warning',
  *find({ texts }) {
    for (const prose of texts)
      for (const { 1: word = '', index } of prose.text.matchAll(TWICE)) {
        if (
          CAN_STAND_TWICE.includes(word.toLowerCase()) ||
          UNITS.includes(word.toLowerCase()) ||
          /^[A-ZÀ-ÖØ-ÞĀ-ɏ]/u.test(word)
        )
          continue;
        const start = index + word.length + 1;
        if (word.toLowerCase() === 'var' && EACH_AFTER.test(prose.text.slice(start + word.length))) continue;
        if (word.toLowerCase() === 'i' && TIME_AFTER.test(prose.text.slice(start + 1))) continue;
        yield { in: prose, range: { start, end: start + word.length }, args: { word } };
      }
    for (const prose of texts)
      for (const { 1: word = '', index } of prose.text.matchAll(PHRASE)) {
        const start = index + word.length + 1;
        yield { in: prose, range: { start, end: start + word.length }, args: { word } };
      }
  },
  words: {
    sv: ({ word }) => ({ message: `"${word}" står två gånger`, hint: 'ta bort det ena' }),
    en: ({ word }) => ({ message: `"${word}" stands twice`, hint: 'remove one of them' }),
  },
  explain: {
    what: { sv: 'Samma ord två gånger i rad.', en: 'The same word twice in a row.' },
    why: {
      sv: 'Ofta börjar en fras med ordet som mallen redan har skrivit: reason står efter "eftersom".',
      en: 'Often a phrase begins with the word that the template has written already: reason stands after "eftersom".',
    },
    faulty: 'reason: eftersom förslaget redan är genomfört',
    corrected: 'reason: förslaget redan är genomfört',
  },
});
