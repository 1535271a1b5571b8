// Sums, products and means that a text says of the numbers it has listed: "Summa 14 400 000 kronor" after its posts, "96, 112 och
// 126. Under åren har följaktligen 334 familjer fått stöd", "fyra kvällar i veckan, 39 veckor per år: 156 kvällar".
import type { Finding } from '../check.js';
import { groupThousands } from '../words.js';
import { sumsOf } from './derived.js';
import { sentenceBefore, sentencesBefore, type Sentence } from './reading.js';
import { at, formatDecimal, type Reckoned } from './reckoning.js';
import { isSlipOfText } from './slips.js';
import { isDifference } from './told-differences.js';
import { ARE_NO_COUNTS, isAlike, toldIn, type ToldNumber } from './told-numbers.js';
import { sayNumber } from './told-place.js';
import { LETTERS, pattern } from './vocabulary.js';

export function* totals(sentence: Sentence): Iterable<Finding<Reckoned>> {
  yield* sumOfPosts(sentence);
  yield* sumThatFollows(sentence);
  yield* listAfterWhole(sentence);
  yield* completeList(sentence);
  yield* productThatFollows(sentence);
  yield* meanOfTwo(sentence);
  yield* timesEach(sentence);
}

const sumOf = (numbers: readonly ToldNumber[]): number => numbers.reduce((sum, { value }) => sum + value, 0);
const isSlip = (one: number, other: number): boolean => isSlipOfText(String(one), String(other));
const IS_DIGITS = /\d/;

/** Of fewer posts a sum is no list's. */
const LIST = 3;
/** Further from the sum, a number is of something else. */
const FAR = 0.3;

const SUM_ALONE = pattern(`^ ?(?:Summan?|Totalt|Sammanlagt|Tillsammans)(?: (?:är|blir|blev))?:? $`);

/** "Stomme 5 400 000 kronor. Tak 1 200 000 kronor. … Summa 6 600 000 kronor": a post in each sentence before. */
function* sumOfPosts(sentence: Sentence): Iterable<Finding<Reckoned>> {
  const [number] = toldIn(sentence);
  if (!number || number.isRounded || !SUM_ALONE.test(sentence.text.slice(0, number.start))) return;
  const posts: ToldNumber[] = [];
  for (const each of sentencesBefore(sentence, 20).toReversed()) {
    const [post, another] = toldIn(each);
    if (!post || another || post.unit !== number.unit || post.isRounded) break;
    posts.push(post);
  }
  const sum = sumOf(posts);
  if (posts.length < LIST || sum === number.value || Math.abs(sum - number.value) > FAR * sum) return;
  yield at(sentence, number.start, number.said, sayNumber(sum, number));
}

const FOLLOWS = pattern(
  `(?<![${LETTERS}])(?:följaktligen|således|alltså|därmed|sammanlagt|tillsammans|totalt|i allt|sammantaget)(?: [${LETTERS}]+){0,3} $`,
).needing('följaktligen', 'således', 'alltså', 'därmed', 'samman', 'totalt', 'i allt', 'tillsammans');

/** What a sentence counts of the list in the one before it. */
function* sumThatFollows(sentence: Sentence): Iterable<Finding<Reckoned>> {
  const numbers = toldIn(sentence).filter(({ said, unit }) => IS_DIGITS.test(said) && unit !== 'percent');
  const [number, another] = numbers;
  const before = sentenceBefore(sentence);
  if (!number || another || !before || number.isRounded || isDifference(number, sentence)) return;
  if (!FOLLOWS.test(sentence.text.slice(0, number.start))) return;
  const list = toldIn(before).filter(({ said }) => IS_DIGITS.test(said));
  if (
    list.length < LIST ||
    list.length > 3 * LIST ||
    list.some((each) => each.isRounded || !isAlike(each, number))
  )
    return;
  const sum = sumOf(list);
  // one of them can be the sum of the others, or be left out
  const values = list.map(({ value }) => value);
  const whole = Math.max(...values);
  if (sumsOf(values, 2).includes(number.value) || sum - whole === whole || !isSlip(number.value, sum)) return;
  yield at(sentence, number.start, number.said, sayNumber(sum, number));
}

const NEXT_OF_LIST = pattern(`^(?: [${LETTERS}]+){1,6}?(?:,|,? och|,? samt)(?: [${LETTERS}]+){0,3} $`);

/** The numbers of a list that begins a sentence and takes all of it: "195 vill ha B, 78 vill ha C, 52 vill ha A." */
function listOf(sentence: Sentence): readonly ToldNumber[] {
  const numbers = toldIn(sentence);
  const isList = numbers.every(
    ({ isRounded, unit, decimals, start }, i) =>
      !isRounded &&
      decimals === 0 &&
      !ARE_NO_COUNTS.slice(1).includes(unit ?? '') &&
      (i === 0 || NEXT_OF_LIST.test(sentence.text.slice(numbers[i - 1]?.numberEnd, start))),
  );
  return isList && numbers.length >= LIST ? numbers : [];
}

/** "325 svar. 195 vill ha B, 78 vill ha C, 52 vill ha A": a whole that is all that its sentence says. */
function* listAfterWhole(sentence: Sentence): Iterable<Finding<Reckoned>> {
  const before = sentenceBefore(sentence);
  const [whole, another] = before ? toldIn(before) : [];
  if (!before || !whole || another || whole.isRounded || before.text.length > SHORT) return;
  const list = listOf(sentence);
  const [first] = list;
  if (!first || first.start > 1 || list.some(({ value }) => value >= whole.value)) return;
  yield* unlike(sentence, list, whole);
}

/** In signs: a sentence of a noun and its number. */
const SHORT = 30;

const THE_REST = pattern(
  `(?<![${LETTERS}])(?:återstående|övriga|resterande) (?=\\d)|de sista (?=\\d)|(?:återstår|återstod) `,
).needing('återst', 'övriga', 'resterande', 'de sista');

/** "i 81 fall, förskolan i 27 och i återstående 18 fall": the parts are all of a whole that is told near it. */
function* completeList(sentence: Sentence): Iterable<Finding<Reckoned>> {
  if (!THE_REST.test(sentence.text)) return;
  const numbers = toldIn(sentence).filter(({ said, unit }) => IS_DIGITS.test(said) && unit !== 'percent');
  if (numbers.length < LIST || numbers.some(({ isRounded, decimals }) => isRounded || decimals > 0)) return;
  const [first, ...others] = numbers;
  if (!first || others.some((each) => !isAlike(each, first))) return;
  const near = [...sentencesBefore(sentence, 3).flatMap(toldIn), first].map(({ value }) => value);
  const sum = sumOf(numbers);
  // the first of them can be the whole
  if (near.includes(sum) || sum - first.value === first.value) return;
  const wholes = [...new Set(near)].filter((each) => each > Math.max(...numbers.map(({ value }) => value)));
  const meant = wholes.filter((each) => Math.abs(each - sum) < FAR * each && isSlip(each, sum));
  const [whole, more] = meant;
  if (whole === undefined || more !== undefined) return;
  yield at(
    sentence,
    first.start,
    listed(sentence, numbers),
    `${groupThousands(sum)}, inte ${groupThousands(whole)}`,
  );
}

function listed({ text }: Sentence, numbers: readonly ToldNumber[]): string {
  return text.slice(numbers[0]?.start, numbers.at(-1)?.end);
}

/** Parts that would make their whole but for a slip in one of them. */
function* unlike(
  sentence: Sentence,
  parts: readonly ToldNumber[],
  whole: ToldNumber,
): Iterable<Finding<Reckoned>> {
  const sum = sumOf(parts);
  if (sum === whole.value || Math.abs(sum - whole.value) > FAR * whole.value) return;
  const isOne = parts.some(({ value }) => isSlip(value, value + whole.value - sum));
  if (!isOne && !isSlip(sum, whole.value)) return;
  yield at(
    sentence,
    parts[0]?.start ?? 0,
    listed(sentence, parts),
    `${groupThousands(sum)}, inte ${groupThousands(whole.value)}`,
  );
}

const RATE = pattern(
  `^ [${LETTERS}]+ (?:(?:i|om|per) (?:veckan?|dagen|dag|månaden?|kvällen|kväll|året|år|terminen|termin)|varje (?:vecka|dag|månad|kväll|år|termin))`,
);
const GIVES = pattern(
  `(?:: |,? (?:alltså|det vill säga|dvs\\.?|vilket (?:är|blir|ger|gav)|(?:totalt|sammanlagt|tillsammans)|så det (?:blir|blev)))(?: [${LETTERS}]+){0,2} ?$|: ?$`,
);

/** "fyra kvällar i veckan, 39 veckor per år: 156 kvällar": so often, so long. */
function* productThatFollows(sentence: Sentence): Iterable<Finding<Reckoned>> {
  const numbers = toldIn(sentence).filter(({ unit }) => unit !== 'percent' && unit !== 'points');
  for (const [i, product] of numbers.entries()) {
    const [a, b] = [numbers[i - 2], numbers[i - 1]];
    if (!a || !b || [a, b, product].some(({ isRounded, decimals }) => isRounded || decimals > 0)) continue;
    if (!RATE.test(sentence.text.slice(a.numberEnd))) continue;
    if (!GIVES.test(sentence.text.slice(b.numberEnd, product.start)) || product.unit === 'money') continue;
    const is = a.value * b.value;
    // what it counts is what takes place so often
    const isSame = product.unit === a.unit && b.unit !== a.unit;
    if (!isSame || is === product.value || product.value < Math.max(a.value, b.value)) continue;
    if (product.value > 2 * is || is > 2 * product.value) continue;
    yield at(sentence, product.start, product.said, groupThousands(is));
  }
}

const IN_MEAN = pattern(
  `(?<![${LETTERS}])(?:i (?:genom)?snitt|i medeltal|(?:genom)?snittet (?:är|var|blev|blir|låg på)|ett (?:genom)?snitt på)(?: (?:bara|hela))? $`,
).needing('snitt', 'medeltal');

/** "höll öppet 243 dagar och räknade in 4 860 besök, i genomsnitt 20 om dagen": of the two that its sentence tells before it. */
function* meanOfTwo(sentence: Sentence): Iterable<Finding<Reckoned>> {
  const numbers = toldIn(sentence).filter(({ said }) => IS_DIGITS.test(said));
  const mean = numbers.find(({ start }) => IN_MEAN.test(sentence.text.slice(0, start)));
  const left = numbers.filter((each) => mean && each.end <= mean.start);
  const [a, b, more] = left;
  if (!mean || !a || !b || more || mean.isRounded || a.isRounded || b.isRounded) return;
  if ([a, b, mean].some(({ unit }) => unit === 'percent' || unit === 'points') || a.unit === b.unit) return;
  const [small, large] = [Math.min(a.value, b.value), Math.max(a.value, b.value)];
  const is = large / small;
  const off = Math.abs(is - mean.value);
  if (off <= Math.max(0.55 / 10 ** mean.decimals, 0.01 * is) || off > FAR * is) return;
  yield at(sentence, mean.start, mean.said, mean.unit === 'money' ? sayNumber(is, mean) : formatDecimal(is));
}

const EACH = pattern(
  `(?<![${LETTERS}])(?:varje|var och en av de|per) ([${LETTERS}]{3,})(?: [${LETTERS}]+){0,3}? (?:i (?:genom)?snitt|i medeltal) $`,
).needing('snitt', 'medeltal');
const WHICH_GIVES = pattern(
  `^[^.;\\d]{0,40}?(?:vilket|det|som) (?:ger|gav|blir|blev|är)(?: [${LETTERS}]+){0,2} $`,
);

/** "612 barn … Varje barn kom i snitt sex gånger, vilket ger 3 672 besök": so many times those of the noun. */
function* timesEach(sentence: Sentence): Iterable<Finding<Reckoned>> {
  const numbers = toldIn(sentence);
  for (const [i, each] of numbers.entries()) {
    const found = EACH.exec(sentence.text.slice(0, each.start));
    const product = numbers[i + 1];
    if (!found || !product || each.isRounded || product.isRounded) continue;
    if (!WHICH_GIVES.test(sentence.text.slice(each.numberEnd, product.start))) continue;
    const stem = (found[1] ?? '').toLowerCase().slice(0, 5);
    const counts = sentencesBefore(sentence, 3)
      .flatMap(toldIn)
      .filter(({ unit, isRounded }) => unit === stem && !isRounded)
      .map(({ value }) => value);
    const [largest] = counts.toSorted((a, b) => b - a);
    if (largest === undefined) continue;
    const is = product.value / largest;
    // a whole number can be rounded
    if (counts.some((count) => Math.abs(product.value / count - each.value) <= 0.5 / 10 ** each.decimals))
      continue;
    if (is > 3 * each.value || each.value > 3 * is) continue;
    yield at(sentence, each.start, each.said, formatDecimal(is));
  }
}
