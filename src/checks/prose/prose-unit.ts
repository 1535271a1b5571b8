// Amounts have their unit, in kronor; a number in words and the same in digits are one number.
import { defineCheck } from '../check.js';
import { COUNT, readCount } from './counts.js';
import { findAmounts } from './find-figures.js';
import { knownAmounts } from './known-figures.js';
import { placeIn, sentencesIn } from './reading.js';
import { LETTERS, pattern, ROUNDED } from './vocabulary.js';

interface Args {
  text: string;
  problem: 'missing' | 'percent' | 'points' | 'currency' | 'words' | 'twice' | 'thousands' | 'groups';
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
const MALFORMED: readonly (readonly [Args['problem'], RegExp])[] = [
  ['twice', /\d+(?: \d{3})* ?(?:kr|kronor|tkr|procent|%) (?:kr|kronor|procent|%)(?![A-Za-zÀ-ɏ])/gu],
  ['thousands', /(?<![\d.,])\d{1,3}(?: \d{3}){2,} ?(?:tkr|kkr|tusen kronor)(?![A-Za-zÀ-ɏ])/gu],
  // a year before an amount is none of its groups
  [
    'groups',
    /(?<![\d.:/§-] ?|,|(?<![a-zåäö])(?:år|och|till) )\d{1,3}(?= \d)(?!(?: \d{3})+ ?kr)(?: (?!(?:19|20)\d\d )\d{1,5})+(?= ?(?:kr|kronor)(?![A-Za-zÀ-ɏ]))/gu,
  ],
  // a share in percent beside a bare number, and an amount that falls by points of percent
  [
    'percent',
    /(?<=\d procent(?:(?! procent)[^.;]){0,60},? (?:mot|jämfört med) )\d{1,3}(?:,\d)?(?= av (?:de |dem |[a-zåäö]+(?:na|arna|orna|erna)(?![a-zåäö])))/gu,
  ],
  [
    'points',
    /(?<=(?:kronor|kr),? (?:eller|det vill säga|dvs\.|motsvarande|vilket motsvarar|alltså) (?:med )?(?:knappt |drygt |omkring |cirka )?)\d{1,3}(?:,\d+)? procentenhet(?:er)?/gu,
  ],
];
/** What it is in kronor. */
const CONVERTED = /^,? ?(?:\(|motsvar|det vill säga|dvs|eller|alltså|omkring|cirka)/u;
/** Where another currency is at home. */
const FOREIGN = pattern(
  `(?<![${LETTERS}])(?:EU(?:-[${LETTERS}]+|:s)?|europeisk[${LETTERS}]*|AMIF|ESF\\+?|Erasmus[${LETTERS}+]*|Interreg|[${LETTERS}]*statsstöd[${LETTERS}]*|stödregler[${LETTERS}]*|tröskelvärde[${LETTERS}]*|[${LETTERS}]*upphandling[${LETTERS}]*|stöd av mindre betydelse|försumbart stöd|Nordplus|Horisont|utländsk[${LETTERS}]*|utlandet|valuta[${LETTERS}]*|växelkurs[${LETTERS}]*|kurs(?:en)?|omräkna[${LETTERS}]*|[${LETTERS}]*fond(?:en|er)?|Finland|Tyskland|Danmark|Norge|Åland[${LETTERS}]*)(?![${LETTERS}])`,
);
/** "kostar i genomsnitt 890, mer än": a small number that nothing is counted in. */
const COSTS = pattern(`((?:kostar|kostade)(?: [${LETTERS}]+){0,4} )(\\d{2,3})(?=[.,;](?!\\d))`, 'gi').needing(
  'kosta',
);
/** An amount at the end of a sentence that speaks of money. */
const OF_MONEY = pattern(
  `(?<!antalet? (?:[${LETTERS}]+ ){0,3})((?:uppgick|uppgår|kapital|omsättning|överskott|underskott|intäkter|kostnader|beloppet|summan|bidraget|kostar|kostade)(?:[${LETTERS}]*)(?: [${LETTERS}]+){0,5} (?:till|om|på|var|är|blev) )(\\d{1,3}(?: \\d{3})+)(?=[.,;]|$| och | (?:under|för|i|år) (?:(?:år )?(?:19|20)\\d\\d|[${LETTERS}]+(?:et|en)?[ .,;]))(?! och \\d)`,
  'gi',
);

/** "Det första året är beloppet 40 000 högre". */
const IS_MONEY = pattern(
  `((?:är|blir|var|blev) (?:beloppet|summan|bidraget|stödet|ersättningen|kostnaden|ökningen|minskningen|skillnaden) (?:(?:cirka|omkring|knappt|drygt) )?)(\\d{1,3}(?: \\d{3})+)(?=[.,;](?!\\d)|$| (?:högre|lägre|mer|mindre|för|per|om året)(?![${LETTERS}]))`,
  'gi',
).needing('är ', 'blir ', 'var ', 'blev ');
/** "får aldrig överstiga 200 000 för en lokal". */
const LIMIT = pattern(
  `((?:överstig|överskrid|understig)[${LETTERS}]* (?:${ROUNDED.source} )?)(\\d{1,3}(?: \\d{3})+)(?=[.,;](?!\\d)|$| (?:för|per|om|i|och|under|till|vid)(?![${LETTERS}]))(?! och \\d)`,
  'gi',
).needing('överstig', 'överskrid', 'understig');
/** "I kronor är det 40 000": the unit stands once for all. */
const IN_KRONOR = pattern(
  `^ ?(?:räknat |uttryckt )?i (?:tusen(?:tals)? )?kronor(?: räknat)? (?:är|blir|var|blev|handlar|rör)`,
).needing('kronor');

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
        if (!/\d/.test(text)) continue;
        for (const { 0: found, 1: digits = '', index } of text.matchAll(CURRENCY)) {
          const amount = Number(digits.replaceAll(/\s/g, '').replace(',', '.'));
          const isExplained = FOREIGN.test(prose.text) || CONVERTED.test(text.slice(index + found.length));
          // pounds of coffee, and marks
          const isMoney = !/pund|mark/u.test(found);
          if (!known.includes(amount) && (isExplained || !isMoney)) continue;
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
        if (isCell(prose.path) || findAmounts(text).length > 0 || IN_KRONOR.test(text)) continue;
        for (const pattern of [COSTS, IS_MONEY, LIMIT])
          for (const { 1: lead = '', 2: found = '', index } of text.matchAll(pattern))
            yield {
              ...placeIn(sentence, index + lead.length, found),
              args: { text: found, problem: 'missing' },
            };
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
        percent: {
          message: `${text} jämförs med procent och har ingen enhet`,
          hint: `skriv ${text} procent`,
        },
        points: { message: `${text}: ett belopp ändras i procent`, hint: 'skriv procent' },
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
        percent: {
          message: `${text} is compared with a percentage and has no unit`,
          hint: `write ${text} procent`,
        },
        points: { message: `${text}: an amount changes by percent`, hint: 'write procent' },
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
