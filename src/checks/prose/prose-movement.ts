// What prose says of how money moves, in words: a rise where the amounts rise, a fall where they fall.
import type { FundingFacts } from '../../facts/facts.js';
import { defineCheck } from '../check.js';
import { findAmounts } from './find-figures.js';
import {
  namesAnother,
  namesOtherMoney,
  sentenceBefore,
  sentencesIn,
  yearsIn,
  type Sentence,
} from './reading.js';
import { FALL, LETTERS, NOT, RISE, SAME, OUR_MONEY, THE_MONEY, pattern, words } from './vocabulary.js';

type Movement = 'rise' | 'fall' | 'same';

interface Args {
  text: string;
  said: Movement;
  /** What the amounts do, with their years. */
  is: string;
}

export const proseMovement = defineCheck<Args, 'funding'>({
  code: 'prose-movement',
  severity: 'warning',
  needs: ['funding'],
  *find(checked) {
    const { facts, texts } = checked;
    const changes = changesOf(facts.funding);
    if (changes.length === 0) return;
    for (const prose of texts) {
      const isGround = prose.path[0] === 'funding' && prose.path[1] === 'justification';
      for (const sentence of sentencesIn(prose)) {
        const { text, start } = sentence;
        // with an amount the sentence says it by the figure
        if (
          !PART.test(text) ||
          findAmounts(text).length > 0 ||
          namesOtherMoney(checked, text.replaceAll(WAGES, '')) ||
          namesAnother(checked, text)
        )
          continue;
        const found = readMovement(text);
        if (!found || goesOnCounts(sentence, found.text)) continue;
        const years = yearsIn(text);
        const meant = changes.filter(({ year }) => years.length === 0 || years.includes(year));
        if (meant.length === 0) continue;
        const directions = meant.map(({ amount }) => Math.sign(amount));
        const wanted = { rise: 1, fall: -1, same: 0 }[found.said];
        // the ground of the changes is one for all of them
        const isWrong = isGround
          ? directions.some((each) => each !== 0 && each === -wanted) || !directions.includes(wanted)
          : !directions.includes(wanted);
        if (!isWrong) continue;
        const range = { start: start + found.index, end: start + found.index + found.text.length };
        const is = meant.map(
          ({ year, amount }) =>
            `${year}: ${amount > 0 ? '+' : amount < 0 ? '\u2212' : '\u00B1'}${String(Math.abs(amount)).replace(/\B(?=(?:\d{3})+$)/g, ' ')}`,
        );
        yield { in: prose, range, args: { text: found.text, said: found.said, is: is.join(', ') } };
      }
    }
  },
  words: {
    sv: ({ text, is }) => ({
      message: `"${text}": så rör sig inte beloppen`,
      hint: `ändringarna är ${is} kronor`,
    }),
    en: ({ text, is }) => ({
      message: `"${text}": the amounts do not move so`,
      hint: `the changes are ${is} kronor`,
    }),
  },
  explain: {
    what: {
      sv: 'En ökning, minskning eller oförändrad nivå i ord som beloppen säger emot.',
      en: 'A rise, a fall or an unchanged level in words that the amounts contradict.',
    },
    why: {
      sv: 'Ord om beloppen blir kvar när beloppen ändras.',
      en: 'Words about the amounts stay behind when the amounts change.',
    },
    faulty: 'economy: Bidraget sänks jämfört med året innan.',
    corrected: 'economy: Bidraget höjs jämfört med året innan.',
  },
});

function changesOf({ years }: FundingFacts): { year: number; amount: number }[] {
  return years.flatMap(({ year, change, isPartYear, annualAmount }) =>
    change && (!isPartYear || annualAmount !== undefined) ? [{ year, amount: change.amount }] : [],
  );
}

/** "92 färre än året innan. Minskningen är …": of what the sentence before counts, and of no money. */
function goesOnCounts(sentence: Sentence, said: string): boolean {
  const before = NOUN.test(said) ? sentenceBefore(sentence)?.text : undefined;
  return before !== undefined && COUNTS.test(before) && findAmounts(before).length === 0;
}

const COUNTS = words('fler|flera|färre|antalet|andelen');

/** Wages move what the money pays for, and are most often its ground. */
const WAGES = pattern(`[${LETTERS}]*lön[${LETTERS}]*`, 'gi').needing('lön');

const BETWEEN = `(?: (?!inte|ej)[${LETTERS}]+){0,3}? `;
const WOULD_MOVE = words('kan|om|bör|skulle|ville|begärde|önskar|mer tid|större del|mindre del');

/** What moves before its movement, and after it. */
const MOVES = (
  [
    ['rise', RISE],
    ['fall', FALL],
    ['same', SAME],
  ] as const
).map(([said, movement]) => ({
  said,
  movement,
  before: pattern(`(?<![${LETTERS}])(?:${THE_MONEY}|${OUR_MONEY})${BETWEEN}${movement.source}`),
  after: pattern(`${movement.source}(?: av| i| på)? (?:${THE_MONEY}|${OUR_MONEY})(?![${LETTERS}])`),
}));

/** A part of each: a text without any is not looked at further. */
const PART = /nämndens|stöd|bidrag|anslag|belopp|ersättning|finansiering|medlen|summan|ningen/iu;

/** The noun of a movement alone, as what a sentence is about: "Höjningen motiveras av …". */
const NOUN = pattern(
  `^ ?(?:(?:Den|Denna) (?:föreslagna )?)?(ökningen|höjningen|uppräkningen|minskningen|sänkningen|neddragningen|nedskärningen)(?![${LETTERS}]| av (?!beloppet|stödet|bidraget))(?: (?:av|på|i) [${LETTERS}]+)? (?:motiveras|beror|följer|är|motsvarar|förklaras|innebär|svarar|görs|grundas|speglar|ska|avser|kommer|behövs|ligger|hänger)`,
).needing('ningen');

function readMovement(text: string): { said: Movement; index: number; text: string } | undefined {
  const noun = NOUN.exec(text);
  if (noun) return { said: RISE.test(noun[1] ?? '') ? 'rise' : 'fall', index: noun.index, text: noun[0] };
  for (const { said, movement, before, after } of MOVES) {
    const found = movement.test(text) ? (before.exec(text) ?? after.exec(text)) : null;
    if (!found) continue;
    const around = text.slice(Math.max(0, found.index - 12), found.index + found[0].length + 14);
    if (said !== 'same' && (NOT.test(around) || WOULD_MOVE.test(text))) continue;
    return { said, index: found.index, text: found[0] };
  }
  return undefined;
}
