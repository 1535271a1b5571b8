// Parts of a whole that a text has told of: none is more than the whole ("intäkter på 1,4 miljoner kronor. Av dem kom 600 000
// kronor"), together they are not more either ("av de 22 fick fjorton arbete och åtta började studera"), and a share of an amount is
// that of some amount of the case ("tillsammans knappt 90 procent av de 705 000 kronor").
import type { Checked, Finding } from '../check.js';
import { groupThousands } from '../words.js';
import { sumsOf } from './derived.js';
import { COUNT, readCount } from './counts.js';
import { findAmounts } from './find-figures.js';
import { amountsByYear, knownAmounts } from './known-figures.js';
import { sentencesBefore, sentencesIn, type Sentence } from './reading.js';
import {
  at,
  atNext,
  formatDecimal,
  FRACTIONS,
  isShare,
  isYear,
  N,
  numberOf,
  PERCENT,
  percentOf,
  saysRounded,
  type Reckoned,
} from './reckoning.js';
import { isSlipOfDigits } from './slips.js';
import { LETTERS, pattern } from './vocabulary.js';

export function* partsOfWholes(checked: Checked): Iterable<Finding<Reckoned>> {
  const sums = knownAmounts(checked)
    .filter(({ measure }) => measure === 'sum' || measure === 'total')
    .map(({ kronor }) => kronor);
  const all = knownAmounts(checked).map(({ kronor }) => kronor);
  const posts = (checked.caseFile.funding?.ownContribution ?? []).flatMap(({ share }) => share ?? []);
  const ofYear = amountsByYear(checked);
  for (const prose of checked.texts) {
    if (
      !/(?:^|[ (])(?:[Aa]v|[Bb]land) de|[Dd]ärav|procent av|[Ss]varsfrekvens|sin tjänst|illsammans med |, (?:en|två|tre|hälften)| kronor (?:högre|lägre|mer|mindre) än /u.test(
        prose.text,
      )
    )
      continue;
    for (const sentence of sentencesIn(prose)) {
      yield* partOfBefore(sentence);
      yield* partsOfNumber(sentence);
      yield* twoParts(sentence);
      yield* sharesTold(sentence);
      yield* shareOfAmount(sentence, sums, all);
      yield* shareOfYear(sentence, ofYear);
      yield* shareOfPost(sentence, posts);
      yield* sumWith(sentence);
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

function countsOf(text: string): number[] {
  return [...text.matchAll(ANY_COUNT)].flatMap(({ 1: whole, 2: decimals, 3: inWords }) => {
    const value = whole === undefined ? readCount(inWords ?? '') : numberOf(whole, decimals);
    return isYear(value) ? [] : [value];
  });
}

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
  const counts = countsOf(before);
  const most = Math.max(...counts);
  const count = numberOf(found[1], found[2]);
  if (counts.length > 0 && most > 1 && count > most && !isYear(count) && findAmounts(before).length === 0)
    yield at(sentence, start, digits, `högst ${most}`);
}

/** "Bland de 520 ungdomar som kom var 234 flickor och 286 pojkar": two parts that almost make the whole. */
const TWO_PARTS = pattern(
  `(?:^|[ (])(?:av|bland) (?:de |våra |totalt )?${N} ((?:[${LETTERS}]+ ){1,8}?)(?:var|är) ${N} (?:kvinnor|flickor|män|pojkar|barn|vuxna|unga) och ${N} (?:kvinnor|flickor|män|pojkar|barn|vuxna|unga)`,
)
  .needing(' och ')
  .needing('kvinnor', 'flickor', 'män', 'pojkar', 'barn', 'vuxna', 'unga');
/** The same of a whole that was told before. */
const OF_EARLIER = pattern(
  `^ ?(?:Av (?:dem|dessa)|Bland dem) (?:var|är) ${N} (?:kvinnor|flickor|män|pojkar|barn|vuxna|unga) och ${N} (?:kvinnor|flickor|män|pojkar|barn|vuxna|unga)`,
)
  .needing(' och ')
  .needing('av dem', 'av dessa', 'bland dem');
const ALMOST = 0.1;

function* twoParts(sentence: Sentence): Iterable<Finding<Reckoned>> {
  const found = TWO_PARTS.exec(sentence.text);
  const [whole, a, b] = found
    ? [numberOf(found[1], found[2]), numberOf(found[4], found[5]), numberOf(found[6], found[7])]
    : [0, 0, 0];
  if (found && a + b !== whole && Math.abs(a + b - whole) <= ALMOST * whole)
    yield at(sentence, found.index, found[0].trim(), `${a} + ${b} = ${a + b}`);
  const of = found ? null : OF_EARLIER.exec(sentence.text);
  if (!of) return;
  const sum = numberOf(of[1], of[2]) + numberOf(of[3], of[4]);
  const wholes = countsOf(textBefore(sentence));
  const near = wholes.find((each) => Math.abs(each - sum) <= ALMOST * each);
  if (near !== undefined && !wholes.includes(sum))
    yield at(sentence, of.index, of[0].trim(), `${sum}, inte ${near}`);
}

/** "Av de 22 fick fjorton arbete och åtta började studera": two parts that are more than the whole, by no more than a slip. */
const OF_NUMBER = pattern(
  `^ ?Av (?:de |dessa )?(${COUNT})(?: [${LETTERS}]+)? (?:fick|gick|blev|var|kom|började|har)(?: [${LETTERS}]+)? (${COUNT}) [${LETTERS}]+(?: [${LETTERS}]+){0,3} och (${COUNT}) [${LETTERS}]+(?: [${LETTERS}]+){0,4}\\.?$`,
)
  .needing(' och ')
  .needing('av ')
  .needing(' fick', ' gick', ' blev', ' var', ' kom', ' började', ' har');
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
const THAN = pattern(
  `${N} kronor (?:högre|lägre|mer|mindre) än (?:(?! men | och )[^.;\\d]){3,50} ${N} kronor`,
).needing(' än ');

function* differenceFrom(sentence: Sentence, all: readonly number[]): Iterable<Finding<Reckoned>> {
  const found = THAN.exec(sentence.text);
  if (!found) return;
  const [said, than] = [numberOf(found[1], found[2]), numberOf(found[3], found[4])];
  const near = amountsNear(sentence);
  const differences = [...near, ...all].map((each) => Math.abs(each - than));
  if (differences.includes(said)) return;
  const is = differences.find((each) => isSlipOfDigits(said, each));
  if (is !== undefined)
    yield at(sentence, found.index, `${found[1] ?? ''} kronor`, `${groupThousands(is)} kronor`);
}

/** "… 552 000 kronor på ett år. Det är drygt 43 procent av ersättningen för 2026": what was told before, of a year's money. */
const OF_YEAR = pattern(
  `^ ?(?:Det|Detta|Den|Summan|Beloppet|Kostnaden) (?:är|motsvarar|utgör|blir)(?: (?:alltså|därmed|då))? (?:(?:cirka|drygt|knappt|omkring|ungefär|nästan|närmare) )?${PERCENT} av (?:ersättningen|bidraget|stödet|beloppet|finansieringen|nämndens [${LETTERS}]+)(?: för| under)?(?: (?:år )?((?:19|20)\\d{2}))?`,
).needing('procent', '%');

function* shareOfYear(sentence: Sentence, ofYear: ReadonlyMap<number, number>): Iterable<Finding<Reckoned>> {
  const found = OF_YEAR.exec(sentence.text);
  if (!found) return;
  const [text, said = '', year] = found;
  const wholes = [...ofYear].flatMap(([each, amount]) =>
    year === undefined || each === Number(year) ? [amount] : [],
  );
  const parts = findAmounts(textBefore(sentence)).map(({ value }) => value.kronor);
  const shares = wholes.flatMap((whole) =>
    parts.flatMap((part) => (part < whole ? [(100 * part) / whole] : [])),
  );
  const [is] = shares
    .filter((share) => Math.abs(share - percentOf(said)) <= FAR)
    .toSorted((a, b) => Math.abs(a - percentOf(said)) - Math.abs(b - percentOf(said)));
  const words = text.slice(0, text.indexOf(said));
  if (is === undefined || shares.some((share) => isShare(said, share, words))) return;
  yield atNext(sentence, found.index, said, `${formatDecimal(is)} procent`);
}

/** "Tillsammans med nämndens 460 000 kronor har jouren fått 965 000 kronor": of that and what was told right before. */
const SUM_WITH = pattern(
  `tillsammans med (?:[${LETTERS}-]+ ){0,3}${N} kronor (?:har|får|blir|är|uppgår|ger|fick)(?: (?!kronor)[${LETTERS}]+| (?:19|20)\\d{2}){0,6} ${N} kronor`,
).needing('tillsammans med');

function* sumWith(sentence: Sentence): Iterable<Finding<Reckoned>> {
  const found = SUM_WITH.exec(sentence.text);
  if (!found || saysRounded(found[0].slice(-40))) return;
  const [given, said] = [numberOf(found[1], found[2]), numberOf(found[3], found[4])];
  const told = findAmounts(textBefore(sentence)).map(({ value }) => value.kronor);
  const sums = [...told.slice(-1), ...sumsOf(told.slice(-6), 2)].map((sum) => sum + given);
  const is = sums.at(-1);
  if (is === undefined || sums.includes(said)) return;
  yield atNext(
    sentence,
    found.index + found[0].length - (found[3] ?? '').length - 10,
    found[3] ?? '',
    groupThousands(is),
  );
}

/** "avsätter en femtedel av sin tjänst": a share of a post that the fields give in percent. */
const OF_POST = pattern(
  `(hälften|halva|en tredjedel|en fjärdedel|en femtedel|en tiondel|två femtedelar|tre fjärdedelar)(?: av)? (?:sin|en|tjänsten|sin egen) ?(?:hel)?tjänst`,
).needing('tjänst');

function* shareOfPost(sentence: Sentence, posts: readonly number[]): Iterable<Finding<Reckoned>> {
  const found = posts.length > 0 ? OF_POST.exec(sentence.text) : null;
  const fraction = found ? FRACTIONS.find(([words]) => words.test(found[1] ?? ''))?.[1] : undefined;
  const [only, more] = posts;
  if (!found || fraction === undefined || only === undefined || more !== undefined) return;
  if (Math.abs(100 * fraction - only) <= 1) return;
  yield at(sentence, found.index, found[0], `${formatDecimal(only)} procent`);
}

/** "110 000 kronor täcker 40 procent av den": of an amount of this sentence or the one before. */
const COVERS = pattern(
  `${N} kronor (?:täcker|motsvarar|är|utgör|står för)(?: (?:cirka|drygt|knappt|omkring|ungefär|nästan))? ${PERCENT} av (?:den|det|kostnaden|den kostnaden|summan|hela kostnaden|totalkostnaden)(?![${LETTERS}])`,
).needing('procent', '%');
/** "1 260 av de 2 100 svarade. Svarsfrekvensen blev därmed 60 procent". */
const RESPONSE = pattern(
  `(?:svarsfrekvensen|svarsandelen)(?: (?:blev|var|är|blir))(?: (?:därmed|alltså|då))? ${PERCENT}`,
).needing('procent', '%');
/** "Nio av dem, en tredjedel, var barn". */
const FRACTION_OF_THEM = pattern(
  `^ ?(${COUNT}) av (?:dem|dessa), (?:alltså |det vill säga )?(ungefär |drygt |knappt |nästan )?(hälften|en tredjedel|två tredjedelar|en fjärdedel|tre fjärdedelar|en femtedel|var fjärde|var tredje|var femte)(?![${LETTERS}])`,
).needing('del', 'hälften', 'var ');

function* sharesTold(sentence: Sentence): Iterable<Finding<Reckoned>> {
  const covers = COVERS.exec(sentence.text);
  if (covers) {
    const [text, digits = '', decimals, said = ''] = covers;
    const part = numberOf(digits, decimals);
    const shares = amountsNear(sentence).flatMap((whole) => (whole > part ? [(100 * part) / whole] : []));
    const is = shares.at(-1);
    if (is !== undefined && !shares.some((share) => isShare(said, share, text)))
      yield atNext(sentence, covers.index + digits.length, said, `${formatDecimal(is)} procent`);
  }
  const before = textBefore(sentence);
  const counts = countsOf(before).filter((each) => each > 1);
  const response = /svar/iu.test(before) ? RESPONSE.exec(sentence.text) : null;
  const [a, b, more] = counts;
  if (response && a !== undefined && b !== undefined && more === undefined && a !== b) {
    const [text, said = ''] = response;
    const is = (100 * Math.min(a, b)) / Math.max(a, b);
    if (!isShare(said, is, text))
      yield atNext(sentence, response.index, said, `${formatDecimal(is)} procent`);
  }
  const of = FRACTION_OF_THEM.exec(sentence.text);
  const fraction = of ? FRACTIONS.find(([words]) => words.test(of[3] ?? ''))?.[1] : undefined;
  if (!of || fraction === undefined || findAmounts(before).length > 0) return;
  const part = readCount(of[1] ?? '');
  const slack = of[2] === undefined ? 0.04 : 0.08;
  const wholes = counts.filter((each) => each > part);
  const whole = wholes.at(-1);
  if (whole === undefined || wholes.some((each) => Math.abs(part / each - fraction) <= slack)) return;
  yield at(sentence, of.index, of[0].trim(), `${formatDecimal((100 * part) / whole)} procent`);
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
