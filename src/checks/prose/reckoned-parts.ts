// Parts of a whole that a text has told of: none is more than the whole ("intäkter på 1,4 miljoner kronor. Av dem kom 600 000
// kronor"), together they are not more either ("av de 22 fick fjorton arbete och åtta började studera"), and a share of an amount is
// that of some amount of the case ("tillsammans knappt 90 procent av de 705 000 kronor").
import type { Checked, Finding } from '../check.js';
import { groupThousands } from '../words.js';
import { COUNT, readCount } from './counts.js';
import { findAmounts } from './find-figures.js';
import { knownAmounts } from './known-figures.js';
import { sentencesBefore, sentencesIn, type Sentence } from './reading.js';
import { at, formatDecimal, isYear, N, numberOf, PERCENT, saysRounded, type Reckoned } from './reckoning.js';
import { isChangedOver, isOneSignOff } from './slips.js';
import { LETTERS, pattern } from './vocabulary.js';

export function* partsOfWholes(checked: Checked): Iterable<Finding<Reckoned>> {
  const sums = knownAmounts(checked)
    .filter(({ measure }) => measure === 'sum' || measure === 'total')
    .map(({ kronor }) => kronor);
  const all = knownAmounts(checked).map(({ kronor }) => kronor);
  for (const prose of checked.texts) {
    if (!/(?:^|[ (])[Aa]v de|[Dd]ärav|procent av de| kronor (?:högre|lägre|mer|mindre) än /u.test(prose.text))
      continue;
    for (const sentence of sentencesIn(prose)) {
      yield* partOfBefore(sentence);
      yield* partsOfNumber(sentence);
      yield* shareOfAmount(sentence, sums, all);
      yield* differenceFrom(sentence, all);
    }
  }
}

const OF_BEFORE = pattern(
  `^ ?(?:Av (?:dem|dessa|detta|det|intäkterna|summan|beloppet|pengarna)|Därav)(?! som)(?: [${LETTERS}]+){1,4} (?:omkring |cirka |drygt |knappt |ungefär )?${N}(?! ?(?:procent|%|år))`,
).needing('av');
/** A count in the sentence before. */
const ANY_COUNT = pattern(
  `(?<![${LETTERS}\\d])(?:${N}|(${COUNT}))(?![${LETTERS}\\d])(?! ?(?:procent|%))`,
  'gi',
);

/** So many sentences before one can tell of its whole. */
const NEAR = 3;

function textBefore(sentence: Sentence): string {
  return sentencesBefore(sentence, NEAR)
    .map(({ text }) => text)
    .join(' ');
}

/** The amounts that a sentence and those right before it give, in kronor. */
function amountsNear(sentence: Sentence): number[] {
  return findAmounts(`${textBefore(sentence)} ${sentence.text}`).map(({ value }) => value.kronor);
}

function* partOfBefore(sentence: Sentence): Iterable<Finding<Reckoned>> {
  const found = OF_BEFORE.exec(sentence.text);
  if (!found) return;
  const before = textBefore(sentence);
  const [part] = findAmounts(sentence.text);
  const digits = found[1] ?? '';
  const start =
    found.index + found[0].length - digits.length - (found[2] === undefined ? 0 : found[2].length + 1);
  if (part?.range.start === start) {
    const wholes = findAmounts(before).map(({ value }) => value.kronor);
    const whole = Math.max(...wholes);
    if (wholes.length > 0 && part.value.kronor > whole)
      yield at(sentence, part.range.start, part.text, `högst ${groupThousands(whole)} kronor`);
    return;
  }
  const counts = [...before.matchAll(ANY_COUNT)].flatMap(({ 1: whole, 2: decimals, 3: inWords }) => {
    const value = whole === undefined ? readCount(inWords ?? '') : numberOf(whole, decimals);
    return isYear(value) ? [] : [value];
  });
  const most = Math.max(...counts);
  const count = numberOf(found[1], found[2]);
  if (counts.length > 0 && most > 1 && count > most && !isYear(count) && findAmounts(before).length === 0)
    yield at(sentence, start, digits, `högst ${most}`);
}

/** "Av de 22 fick fjorton arbete och åtta började studera": two parts that are more than the whole, by no more than a slip. */
const OF_NUMBER = pattern(
  `^ ?Av (?:de |dessa )?(${COUNT})(?: [${LETTERS}]+)? (?:fick|gick|blev|var|kom|började|har)(?: [${LETTERS}]+)? (${COUNT}) [${LETTERS}]+(?: [${LETTERS}]+){0,3} och (${COUNT}) [${LETTERS}]+(?: [${LETTERS}]+){0,4}\\.?$`,
).needing(' och ');
const SLIP = 3;

function* partsOfNumber(sentence: Sentence): Iterable<Finding<Reckoned>> {
  const found = OF_NUMBER.exec(sentence.text.trimEnd());
  if (!found) return;
  const [whole, a, b] = [found[1], found[2], found[3]].map((each = '') => readCount(each));
  if (whole === undefined || a === undefined || b === undefined) return;
  if (a + b <= whole || a + b > whole + SLIP || a > whole || b > whole) return;
  yield at(sentence, found.index, found[0].trim(), `${a} + ${b} = ${a + b}`);
}

/** "313 000 kronor högre än anslaget, som är 700 000 kronor": from some amount of the case. */
const THAN = pattern(`${N} kronor (?:högre|lägre|mer|mindre) än [^.;\\d]{3,50} ${N} kronor`).needing(' än ');

function* differenceFrom(sentence: Sentence, all: readonly number[]): Iterable<Finding<Reckoned>> {
  const found = THAN.exec(sentence.text);
  if (!found) return;
  const [said, than] = [numberOf(found[1], found[2]), numberOf(found[3], found[4])];
  const near = amountsNear(sentence);
  const differences = [...near, ...all].map((each) => Math.abs(each - than));
  if (differences.includes(said)) return;
  const is = differences.find(
    (each) => isOneSignOff(String(said), String(each)) || isChangedOver(String(said), String(each)),
  );
  if (is !== undefined)
    yield at(sentence, found.index, `${found[1] ?? ''} kronor`, `${groupThousands(is)} kronor`);
}

const OF_AMOUNT = pattern(
  `(?<![${LETTERS}])(?:tillsammans|sammanlagt|totalt|motsvarar|utgör)(?: [${LETTERS}]+){0,3} (?:(nästan|drygt|knappt|cirka|omkring|ungefär) )?${PERCENT} av (?:de |den |det )?${N} kronor`,
).needing('procent', '%');
/** Further off, in points of percent, the share is of something else. */
const FAR = 20;

function* shareOfAmount(
  sentence: Sentence,
  sums: readonly number[],
  all: readonly number[],
): Iterable<Finding<Reckoned>> {
  const found = OF_AMOUNT.exec(sentence.text);
  if (!found) return;
  const said = Number((found[2] ?? '').replace(',', '.'));
  const whole = numberOf(found[3], found[4]);
  const near = amountsNear(sentence);
  const slack = saysRounded(found[0].slice(0, found[0].indexOf(found[2] ?? ''))) ? 2 : 0.6;
  const isIt = (part: number): boolean => Math.abs((100 * part) / whole - said) <= slack;
  if (whole <= 0 || [...near, ...all].some(isIt)) return;
  const [is] = sums
    .map((sum) => (100 * sum) / whole)
    .filter((share) => share <= 100 && Math.abs(share - said) <= FAR)
    .toSorted((a, b) => Math.abs(a - said) - Math.abs(b - said));
  if (is === undefined) return;
  const text = `${found[2] ?? ''} procent`;
  yield at(
    sentence,
    sentence.text.indexOf(found[2] ?? '', found.index),
    text,
    `${formatDecimal(is)} procent`,
  );
}
