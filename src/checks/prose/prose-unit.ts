// Amounts have their unit, in kronor; a number in words and the same in digits are one number.
import { defineCheck } from '../check.js';
import { COUNT, readCount } from './counts.js';
import { findAmounts } from './find-figures.js';
import { knownAmounts } from './known-figures.js';
import { isOwnMatter, placeIn, sentencesIn } from './reading.js';
import { LETTERS, pattern } from './vocabulary.js';

interface Args {
  text: string;
  problem: 'missing' | 'currency' | 'words' | 'twice' | 'thousands' | 'groups';
}

const NUMBER = String.raw`(?<![\d.,:/-])\d{1,3}(?:[ ]\d{3})+(?![\d]|[.,:/-]\d)`;
const CURRENCY = new RegExp(
  `(\\d[\\d ]*(?:,\\d+)?(?: (?:miljoner|tusen))?) ?(euro|EUR|€|dollar|USD|\\$|pund|GBP|£|danska kronor|norska kronor|DKK|NOK|mark)(?![${LETTERS}])`,
  'g',
);
const BARE = new RegExp(NUMBER, 'g');
/** A number whose unit stands after the next one: "mellan 135 000 och 138 000 kronor". */
const SHARED_UNIT =
  /^ ?(?:,|och|eller|till|respektive|→|–|-) (?:\d[\d ,]*(?:och|eller|till)? ?)+ ?(?:kr|kronor|tkr)/u;
/** What a number counts, or is the unit of. */
const COUNTED = pattern(
  `^(?:[)\\]]?,? (?:och|eller|till|respektive|–|→|-) ${NUMBER.replace('(?<![\\d.,:/-])', '')})* ?(?:kr|kronor|tkr|kkr|mkr|mnkr|msek|sek|:-|[€$£%]|procent|[${LETTERS}]{3,})`,
);
const UNIT_BEFORE = /(?:kr|kronor|SEK|tkr)\)?:? ?$|\((?:kr|kronor|tkr)\)/iu;
const IN_BOTH = pattern(`(?<![${LETTERS}\\d])(${COUNT}) \\((\\d{1,3})\\)`, 'gi');

/** The unit twice; thousands of thousands; groups of other than three. */
const MALFORMED: readonly (readonly ['twice' | 'thousands' | 'groups', RegExp])[] = [
  ['twice', /\d+(?: \d{3})* ?(?:kr|kronor|tkr|procent|%) (?:kr|kronor|procent|%)(?![A-Za-zÀ-ɏ])/gu],
  ['thousands', /(?<![\d.,])\d{1,3}(?: \d{3}){2,} ?(?:tkr|kkr|tusen kronor)(?![A-Za-zÀ-ɏ])/gu],
  ['groups', /(?<![\d.,:/-])\d{1,3}(?: \d{3})* \d{4,5}(?= ?(?:kr|kronor))/gu],
  [
    'groups',
    /(?<![\d.,:/§-] ?|år |och |till )\d{1,3}(?: \d{3})* \d{1,2}(?: \d{3})*(?= (?:kr|kronor)(?![A-Za-zÀ-ɏ]))/gu,
  ],
];
/** An amount at the end of a sentence that speaks of money. */
const OF_MONEY = pattern(
  `((?:uppgick|uppgår|kapital|omsättning|överskott|underskott|intäkter|kostnader|beloppet|summan|bidraget|kostar|kostade)(?:[${LETTERS}]*)(?: [${LETTERS}]+){0,5} (?:till|om|på) )(\\d{1,3}(?: \\d{3})+)(?=[.,;]|$| och )(?! och \\d)`,
  'gi',
);

export const proseUnit = defineCheck<Args>({
  code: 'prose-unit',
  severity: 'warning',
  *find(checked) {
    const known = knownAmounts(checked).map(({ kronor }) => kronor);
    for (const prose of checked.texts) {
      if (!/\d/.test(prose.text) || prose.inlines.length === 0) continue;
      // a cell of a table, whose header has the unit
      if (/^[+\u2212-]?[\d\s]+(?:\([^()]*\))?$/.test(prose.text)) continue;
      for (const sentence of sentencesIn(prose)) {
        const { text } = sentence;
        for (const { 0: found, 1: digits = '', index } of text.matchAll(CURRENCY)) {
          const amount = Number(digits.replaceAll(/\s/g, '').replace(',', '.'));
          if (!known.includes(amount) && !isOwnMatter(checked, text)) continue;
          yield { ...placeIn(sentence, index, found), args: { text: found, problem: 'currency' } };
        }
        for (const { 0: found, 1: inWords = '', 2: digits, index } of text.matchAll(IN_BOTH)) {
          if (/\d/.test(inWords) || readCount(inWords) === Number(digits)) continue;
          yield { ...placeIn(sentence, index, found), args: { text: found, problem: 'words' } };
        }
        for (const [problem, pattern] of MALFORMED)
          for (const { 0: found, index } of text.matchAll(pattern))
            yield { ...placeIn(sentence, index, found), args: { text: found, problem } };
        // where one amount has its unit, those beside it can go without
        if (isCell(prose.path) || findAmounts(text).length > 0) continue;
        for (const { 1: lead = '', 2: found = '', index } of text.matchAll(OF_MONEY)) {
          const from = index + lead.length;
          if (known.includes(Number(found.replaceAll(/\s/g, '')))) continue;
          yield { ...placeIn(sentence, from, found), args: { text: found, problem: 'missing' } };
        }
        for (const { 0: found, index } of text.matchAll(BARE)) {
          const amount = Number(found.replaceAll(/\s/g, ''));
          const after = text.slice(index + found.length);
          if (
            !(known.includes(amount) || NO_NOUN.test(after)) ||
            isCountedIn(after) ||
            SHARED_UNIT.test(after) ||
            UNIT_BEFORE.test(text.slice(0, index))
          )
            continue;
          yield { ...placeIn(sentence, index, found), args: { text: found, problem: 'missing' } };
        }
      }
    }
  },
  words: {
    sv: ({ text, problem }) =>
      ({
        missing: { message: `${text} har ingen enhet`, hint: `skriv ${text} kronor` },
        currency: {
          message: `${text}: beloppen i ärendet är i kronor`,
          hint: 'skriv kronor, eller förklara valutan',
        },
        twice: { message: `"${text}" har enheten två gånger`, hint: 'ta bort den ena' },
        thousands: {
          message: `${text} är i tusental av tusental`,
          hint: 'skriv kronor, eller stryk de tre sista siffrorna',
        },
        groups: { message: `${text}: en grupp har inte tre siffror`, hint: 'gruppera tre och tre' },
        words: {
          message: `${text}: talet i ord är ett annat än talet i siffror`,
          hint: 'skriv bara det ena',
        },
      })[problem],
    en: ({ text, problem }) =>
      ({
        missing: { message: `${text} has no unit`, hint: `write ${text} kronor` },
        currency: {
          message: `${text}: the amounts of the case are in kronor`,
          hint: 'write kronor, or explain the currency',
        },
        twice: { message: `"${text}" has its unit twice`, hint: 'take one away' },
        thousands: {
          message: `${text} is in thousands of thousands`,
          hint: 'write kronor, or drop the last three digits',
        },
        groups: { message: `${text}: a group has not three digits`, hint: 'group them by three' },
        words: {
          message: `${text}: the number in words is another than in digits`,
          hint: 'write one of them only',
        },
      })[problem],
  },
  explain: {
    what: {
      sv: 'Ett belopp utan enhet eller i en annan valuta, eller ett tal i ord med ett annat i siffror bredvid.',
      en: 'An amount without its unit or in another currency, or a number in words with another in digits beside it.',
    },
    why: {
      sv: 'Läsaren ska inte behöva gissa vad talet är.',
      en: 'The reader should not have to guess what a number is.',
    },
    source: 'Myndigheternas skrivregler (Institutet för språk och folkminnen)',
    faulty: 'economy: Nämnden avsätter 650 000 för 2026.',
    corrected: 'economy: Nämnden avsätter 650 000 kronor för 2026.',
  },
});

/** Tables have their units in their headings. */
function isCell(path: readonly (string | number)[]): boolean {
  return path.includes('rows') || path.includes('cells') || path.includes('columns');
}

/** Nor do words for what is done with money. */
const NO_NOUN = pattern(
  `^ ?(?:avsatt[aes]?|avsätts|beviljade?|beviljas|anvisade?|budgeterade?|utbetalade?|betalas|utbetalas|tilldelas|tillförs|återbetalas|fördelas|sökt|söktes)(?![${LETTERS}])`,
);

/** Small words after a number say nothing of what it counts. */
const NO_UNIT = pattern(
  `^ ?(?:för|till|och|i|per|under|som|eller|har|är|av|återstår|kvar|till|med|om|från|att|så|men|sammanlagt|totalt|avsätts|beviljas|används)(?![${LETTERS}])`,
);

function isCountedIn(after: string): boolean {
  return COUNTED.test(after) && !NO_UNIT.test(after) && !NO_NOUN.test(after);
}
