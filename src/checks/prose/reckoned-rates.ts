// An amount by the head, the place, the night: some money of the text or the case over so many of what it is counted by, which
// the memo says somewhere ("80 platser", "2 612 belagda dygn").
import type { Checked, Finding } from '../check.js';
import { groupThousands } from '../words.js';
import { findAmounts, type Amount, type Figure } from './find-figures.js';
import { knownAmounts } from './known-figures.js';
import { isMentioned } from './mentioned.js';
import { countsOf } from './nouns-counted.js';
import { readNumber } from './plain-counts.js';
import { isSlipOfDigits } from './slips.js';
import { COUNT } from './counts.js';
import { isDerived } from './derived.js';
import {
  followsAnother,
  goesOnOwnMatter,
  isRounded,
  namesAnother,
  sentenceAt,
  sentenceBefore,
  sentencesBefore,
  type Sentence,
} from './reading.js';
import { numberOf, type Reckoned } from './reckoning.js';
import { LETTERS, pattern } from './vocabulary.js';

/** "4 400 kronor per par", "557 kronor per belagt dygn". */
const RATE_AFTER = pattern(
  `^ (?:kronor )?(?:i (?:genom)?snitt )?(?:per|för varje) ([${LETTERS}]{3,})(?: ([${LETTERS}]{3,}))?`,
).needing(' per ', ' för varje ');
/** "per plats och vecka": by two measures. */
const BY_TWO = pattern(
  `^[^.;:,]{0,40} (?:och|per) (?:år|månad|vecka|termin|dag|kväll|gång)(?![${LETTERS}])`,
).needing(' år', 'månad', 'vecka', 'termin', ' dag', 'kväll', 'gång');
/** "Kostnaden per deltagare skulle bli 4 650 kronor". */
const RATE_BEFORE = pattern(
  `(?:^|[ (])per ([${LETTERS}]{3,})(?: ([${LETTERS}]{3,}))?(?:[^.;:\\d]|(?:19|20)\\d\\d){0,70}$`,
).needing('per ');
/** What time is counted by, which other checks know. */
const TIME = /^(?:år|månad|vecka|kvartal|halvår|termin|dag|timme|period|kalenderår|verksamhetsår)/iu;
/** So many amounts before and after a figure, and so many signs round its sentence: nobody reckons on those further away. */
const NEAREST = 20;
const NEAR_BY = 600;

/** Further from what the numbers make, an amount is of something else. */
const NEAR = 0.3;

export function* ratesWithoutGround(checked: Checked): Iterable<Finding<Reckoned>> {
  const known = knownAmounts(checked).filter(({ kronor, measure }) => kronor > 0 && measure !== 'change');
  yield* productsWithoutGround(checked);
  const bases = known.map(({ kronor }) => kronor);
  const own = known.filter(({ cell, measure }) => !cell || measure === 'sum').map(({ kronor }) => kronor);
  const counted = new Map<string, number[]>();
  for (const prose of checked.texts) {
    if (!/(?:^|[ (])(?:per|för varje) /iu.test(prose.text)) continue;
    const all = findAmounts(prose.text);
    for (const [i, figure] of all.entries()) {
      const amounts = all.slice(Math.max(0, i - NEAREST), i + NEAREST);
      const sentence = sentenceAt(prose, figure.range.start);
      const nouns = nounsOf(figure, sentence, amounts);
      // "sjönk från 6 800 kronor till 6 331": of another time
      const isBefore =
        /från (?:[a-zåäö]+ )?$/u.test(prose.text.slice(0, figure.range.start)) &&
        prose.text.slice(figure.range.end).startsWith(' till ');
      if (nouns.length === 0 || isBefore || isMentioned(checked.facts, figure.text)) continue;
      const is = rateOf(checked, figure, { sentence, amounts, nouns, bases, own, counted });
      if (is === undefined) continue;
      const args = { text: figure.text, is: `${groupThousands(Math.round(is))} kronor` };
      yield { in: prose, range: figure.range, args };
    }
  }
}

/**
 * Amounts that would be so many times what one costs ("36 barn … 34 200 kronor", where the fee is 900): a digit of them is another,
 * or two have changed places. Of amounts that are near it in no such way nothing is known.
 */
function* productsWithoutGround(checked: Checked): Iterable<Finding<Reckoned>> {
  const read = checked.allTexts.map((prose) => ({ prose, amounts: findAmounts(prose.text) }));
  const rates = [
    ...new Set(
      read.flatMap(({ prose, amounts }) =>
        amounts.slice(0, NEAREST).flatMap((figure, i) => {
          if (!/ (?:per|för varje) /iu.test(prose.text) || figure.value.tolerance > 0) return [];
          const near = amounts.slice(Math.max(0, i - NEAREST), i + NEAREST);
          const sentence = sentenceAt(prose, figure.range.start);
          if (followsAnother(checked, sentence)) return [];
          // what is about so much makes no exact amount
          if (isRounded(sentence.text.slice(0, figure.range.start - sentence.start))) return [];
          return nounsOf(figure, sentence, near).length > 0 ? [figure.value.kronor] : [];
        }),
      ),
    ),
  ].slice(0, NEAREST);
  if (rates.length === 0) return;
  const facts = new Set(knownAmounts(checked).map(({ kronor }) => kronor));
  const given = new Set([
    ...read.flatMap(({ amounts }) => amounts.map(({ value }) => value.kronor)),
    ...facts,
  ]);
  for (const { prose, amounts } of read) {
    if (!checked.texts.includes(prose)) continue;
    for (const { value, range, text } of amounts) {
      if (value.kronor < 1000 || value.tolerance > 0 || facts.has(value.kronor)) continue;
      if (isMentioned(checked.facts, text)) continue;
      const sentence = sentenceAt(prose, range.start);
      const near = [...sentencesBefore(sentence, 2).map((each) => each.text), sentence.text].join(' ');
      const counts = [...near.matchAll(NUMBER_OF)].map(([, count = '']) => readNumber(count));
      const products = counts
        .filter((count) => count > 1)
        .flatMap((count) => rates.map((rate) => rate * count));
      if (products.includes(value.kronor)) continue;
      const at = { prose, at: range.start, slack: 0, known: [...given] };
      if (isDerived(value.kronor, at)) continue;
      const meant = products.find((each) => !given.has(each) && isSlipOfDigits(value.kronor, each));
      if (meant !== undefined && amounts.filter((each) => each.value.kronor === value.kronor).length === 1)
        yield { in: prose, range, args: { text, is: `${groupThousands(meant)} kronor` } };
    }
  }
}

const NUMBER_OF = pattern(
  `(?<![${LETTERS}\\d.,:/-])((?:\\d{1,3}(?: \\d{3})+|${COUNT})) [${LETTERS}]{3,}`,
  'gi',
);

/** What an amount is counted by; the last amount before or after "per" is the one that is meant. */
function nounsOf(
  { range }: Figure<Amount>,
  { text, start }: Sentence,
  amounts: readonly Figure<Amount>[],
): string[] {
  const before = text.slice(0, range.start - start);
  const last = Math.max(
    0,
    ...amounts.flatMap((each) => (each.range.end <= range.start ? [each.range.end] : [])),
  );
  const after = text.slice(range.end - start);
  if (BY_TWO.test(after)) return [];
  const found = RATE_AFTER.exec(after) ?? RATE_BEFORE.exec(before.slice(Math.max(0, last - start)));
  // "per belagt dygn": the noun is the second, where the first says which
  return found ? found.slice(1).filter((word) => word && !TIME.test(word)) : [];
}

interface Rate {
  sentence: Sentence;
  amounts: readonly Figure<Amount>[];
  nouns: readonly string[];
  /** The case's amounts, and those of no table; in kronor. */
  bases: readonly number[];
  own: readonly number[];
  /** How many of a thing there are, by the noun that has been asked for. */
  counted: Map<string, number[]>;
}

/** What the rate is, in kronor, where some numbers almost make it and none make it; else `undefined`. */
function rateOf(
  checked: Checked,
  { value, range }: Figure<Amount>,
  { sentence, amounts, nouns, bases, own, counted }: Rate,
): number | undefined {
  const { kronor, tolerance } = value;
  const [from, to] = [sentence.start, sentence.start + sentence.text.length];
  const others = amounts.filter((each) => each.range.start !== range.start);
  const beside = others.filter((each) => each.range.start >= from && each.range.end <= to);
  const around = `${sentenceBefore(sentence)?.text ?? ''} ${sentence.text}`;
  if (namesAnother(checked, sentence.text) || followsAnother(checked, sentence) || OTHERS.test(around))
    return undefined;
  // a fee is set, and follows from no money
  if (FEE.test(sentence.text.slice(0, range.start - from)) && beside.length === 0) return undefined;
  const counts = nouns.flatMap((noun) => {
    const known = counted.get(noun) ?? countsOf(checked, noun);
    counted.set(noun, known);
    return known;
  });
  if (counts.length === 0) return undefined;
  const slack = isRounded(sentence.text.slice(0, range.start - from))
    ? Math.max(tolerance, kronor * 0.06)
    : Math.max(tolerance, kronor * 0.006, 0.6);
  const rates = (of: readonly number[]): number[] =>
    of.flatMap((money) => counts.map((count) => money / count));
  const all = [...others.map((each) => each.value.kronor), ...bases];
  const near = sentence.prose.text.slice(Math.max(0, from - NEAR_BY), to + NEAR_BY);
  const given = [...near.matchAll(ANY_NUMBER)].map(([number]) => numberOf(number));
  if (all.some((money) => given.some((count) => count > 1 && Math.abs(money / count - kronor) <= slack)))
    return undefined;
  if (rates(all).some((each) => Math.abs(each - kronor) <= slack)) return undefined;
  const isOwn = goesOnOwnMatter(checked, sentence) || OF_THE_CASE.test(sentence.text);
  const earlier = GOES_ON.test(sentence.text) ? others.filter((each) => each.range.end <= from) : [];
  const meant = [...beside, ...earlier].map((each) => each.value.kronor);
  const almost = rates([...meant, ...(isOwn ? own : [])])
    .filter((each) => Math.abs(each - kronor) <= each * NEAR)
    .toSorted((a, b) => Math.abs(a - kronor) - Math.abs(b - kronor));
  return almost[0];
}

/** "hur fem andra norrländska kommuner har löst frågan". */
const OTHERS = pattern(`andra (?:[${LETTERS}]+ )?kommuner`).needing('andra ');
const FEE = pattern(`avgift(?:en|er|erna)?(?![${LETTERS}])|taxan|biljett|priset|hyran`);

/** The case's own cost by the head. */
const OF_THE_CASE = pattern(
  `^ ?(?:Kostnaden|Nämndens kostnad|Bidraget|Stödet|Ersättningen) per (?![${LETTERS}]+ (?:i andra|hos|vid))`,
).needing(' per ');
const ANY_NUMBER = /(?<![\d.,:/-])\d{1,3}(?: \d{3})+(?!\d)|(?<![\d.,:/-])\d+(?![\d:/-])/g;
/** A sentence that reckons on what the one before it says. */
const GOES_ON = pattern(
  `^ ?(?:per|utslaget|fördelat|delat|räknat|slår|det (?:blir|är|motsvarar)|det ger)(?![${LETTERS}])`,
);
