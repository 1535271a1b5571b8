// Sums, rests, parts and products of numbers that a text has told.
import type { Finding } from '../check.js';
import { groupThousands } from '../words.js';
import { sumsOf } from './derived.js';
import { sentenceBefore, type Sentence } from './reading.js';
import { at, type Reckoned } from './reckoning.js';
import { isAlmost, isChangedOver, isSlipOfText } from './slips.js';
import { isDifference } from './told-differences.js';
import { ARE_NO_COUNTS, isAlike, toldIn, type ToldNumber } from './told-numbers.js';
import { chanceOf, LIKELY, sayNumber, type Known, type Place } from './told-place.js';
import { LETTERS, pattern } from './vocabulary.js';

const SUM_OF_LIST = pattern(
  `^(?: [${LETTERS}]+){0,3}(?: (?:19|20)\\d\\d)?,? (?:vilket|som|det|alltså|och det)? ?(?:(?:är|blir|ger|gör) )?(?:tillsammans|sammanlagt|sammantaget|i allt|totalt)(?: (?:är|blir|ger|gör|utgör|uppgår till))? $`,
);
const JOINED = pattern(
  `^(?: [${LETTERS}]+){0,6}(?: (?:19|20)\\d\\d)?(?:,|,? och|,? samt|,? plus)(?: [${LETTERS}]+){0,6} $`,
);

/** "720 000 kronor 2024, 740 000 kronor 2025 och 760 000 kronor 2026, vilket tillsammans är": of a list right before. */
export function* sum({ sentence, number, left }: Place): Iterable<Finding<Reckoned>> {
  const [first] = left;
  if (!first || number.isRounded || !SUM_OF_LIST.test(sentence.text.slice(first.end, number.start))) return;
  const run = [first];
  for (const each of left.slice(1)) {
    const next = run.at(-1);
    if (!next || !isAlike(each, number) || !JOINED.test(sentence.text.slice(each.end, next.start))) break;
    run.push(each);
  }
  if (run.length < 2 || run.some((each) => each.isRounded || !isAlike(each, number))) return;
  const values = run.map(({ value }) => value);
  const is = values.reduce((all, each) => all + each, 0);
  if (is === number.value || (run.length < 9 && sumsOf(values, 2).includes(number.value))) return;
  if (Math.abs(is - number.value) > 0.3 * is) return;
  yield at(sentence, number.start, number.said, sayNumber(is, number));
}

const LEFT_BEFORE = pattern(
  `(?:återst(?:år|od)|kvarst(?:år|od)|kvar (?:är|var|finns|fanns|blir|blev)|(?:blir|blev|är|finns|fanns) (?:då |alltså )?kvar)(?: (?:då|alltså|därmed|det|är|blir|ännu))* $`,
).needing('återst', 'kvar');
const LEFT_AFTER = pattern(
  `^(?: [${LETTERS}]+)? (?:ofördela|outnyttja|oanvän|oförbruka)[${LETTERS}]*|^(?: [${LETTERS}]+)? i reserv(?![${LETTERS}])|^(?: [${LETTERS}]+)? (?:återst(?:år|od)|kvarst(?:år|od)|(?:blev|blir|blivit|är|finns|fanns) (?:över|kvar))(?![${LETTERS}])`,
).needing('återst', 'kvar', 'över', 'ofördela', 'i reserv', 'outnyttja', 'oanvän', 'oförbruka');

const THE_OTHERS = pattern(`^ ?De (?:övriga|återstående|resterande) $`);

/** "Elva skolor anmälde intresse. Fem har valts ut. De övriga sex": of the two numbers that were told before. */
export function* theOthers({ sentence, number, before, near }: Place): Iterable<Finding<Reckoned>> {
  if (!THE_OTHERS.test(before) || number.isRounded) return;
  const counts = near.filter(({ unit }) => !ARE_NO_COUNTS.includes(unit ?? '')).slice(-2);
  const [whole, part] = counts;
  // "Fem har valts ut": the part is what its sentence is about
  if (
    !whole ||
    !part ||
    part.start > 1 ||
    whole.value <= part.value ||
    counts.some(({ isRounded }) => isRounded)
  )
    return;
  const others = near.map(({ value }) => value);
  if (others.some((one) => others.some((other) => one - other === number.value))) return;
  yield at(sentence, number.start, number.said, sayNumber(whole.value - part.value, number));
}

/** "140 av 360 … hinna 130 till, så att 90 återstår": a whole without some of the numbers near it. */
export function* rest(
  { sentence, number, before, after, left, near }: Place,
  known: Known,
): Iterable<Finding<Reckoned>> {
  if (number.isRounded || number.unit === 'percent' || (!LEFT_BEFORE.test(before) && !LEFT_AFTER.test(after)))
    return;
  // what the memo tells elsewhere, too, is nothing that this sentence reckons
  if (known.timesTold(number.said) > 1) return;
  const others = [...near, ...left.toReversed()].filter((each) => isAlike(each, number)).slice(-6);
  const values = others.map(({ value }) => value);
  const totals = number.unit === 'money' ? known.totals : [];
  if (values.length + totals.length < 2 || values.length === 0 || values.includes(number.value)) return;
  const whole = Math.max(...values);
  const parts = values.filter((each) => each < whole);
  const rests = [
    ...sumsOf(parts, 1).map((taken) => whole - taken),
    ...totals.flatMap((total) => values.map((value) => Math.abs(value - total))),
  ].filter((each) => each > 0);
  const all = [...near, ...left].flatMap(({ value, unit }) => (unit === number.unit ? [value] : []));
  const every = [...all, ...values, ...(number.unit === 'money' ? known.money : [])];
  const isMade = every.some((one) => all.some((other) => Math.abs(one - other) === number.value));
  if (rests.includes(number.value) || isMade) return;
  const meant = [...new Set(rests)].filter((each) => isSlipOfText(String(number.value), String(each)));
  const [only, more] = meant;
  const isLikely = rests.length > 1 && chanceOf(number, rests.length) > LIKELY;
  if (only === undefined || more !== undefined || isLikely) return;
  yield at(sentence, number.start, number.said, sayNumber(only, number));
}

const IS_WORTH = pattern(
  `(?:värd(?:a|e)?|värt|kostar|kostnaden (?:är|blir)|blir|ger|motsvarar|innebär|alltså|det vill säga|sparar)(?: [${LETTERS}]+){0,2} $`,
);

/** "Med ett elpris på 1,50 kronor per kilowattimme är besparingen värd 91 500 kronor": so many times what one costs. */
export function* product({ sentence, number, before, left, near }: Place): Iterable<Finding<Reckoned>> {
  if (number.unit !== 'money' || number.isRounded || !IS_WORTH.test(before)) return;
  const prices = left.filter(({ unit, end }) => unit === 'money' && PER_ONE.test(sentence.text.slice(end)));
  const [price] = prices;
  if (!price) return;
  const counts = [...left, ...near].filter(({ unit }) => unit !== 'money' && unit !== 'percent');
  const made = counts.map(({ value }) => value * price.value);
  if (made.some((each) => Math.abs(each - number.value) < 1)) return;
  const [only, more] = made.filter((each) => isSlipOfText(String(number.value), String(Math.round(each))));
  if (only === undefined || more !== undefined) return;
  yield at(sentence, number.start, number.said, sayNumber(only, number));
}

const PER_ONE = pattern(`^ (?:per|för varje|styck|timmen|stycket)(?![${LETTERS}])`);

export const OF_THEM = pattern(
  `^ ?(?:Av (?:dem|dessa)|Bland dem)(?![${LETTERS}])|^ ?Av (?:de|våra|totalt) (?=\\d)| av (?:dem|dessa)(?=[, ])|,? varav `,
).needing('av ', 'bland dem');
const OF_OTHERS = pattern(
  `tillsammans|sammanlagt|resten|övriga|återstående|procent|%|fler|färre|mer än|bland annat|minst|först`,
);

/** The whole that a sentence parts, and where its parts begin. */
function wholeOf(
  sentence: Sentence,
  own: readonly ToldNumber[],
): { wholes: readonly ToldNumber[]; from: number } {
  const before = sentenceBefore(sentence);
  const told = before ? toldIn(before).filter(({ unit }) => unit !== 'percent') : [];
  const [text, index] = [OF_THEM.exec(sentence.text)?.[0] ?? '', OF_THEM.exec(sentence.text)?.index ?? 0];
  // "58 000 kronor, varav … 15 000 och … 43 000 kronor"
  if (text.includes('varav')) {
    const left = own.filter(({ start }) => start < index);
    return { wholes: left.slice(-1), from: left.length };
  }
  // "62 personer. Storköket tog emot 24 av dem, fastighetsskötseln 17 och omsorgen 21"
  if (text.startsWith(' av')) {
    const [first] = own;
    return { wholes: first?.numberEnd === index ? told : [], from: 0 };
  }
  const isNamed = /\d/.test(sentence.text.charAt(text.length));
  return isNamed ? { wholes: own.slice(0, 1), from: 1 } : { wholes: told.slice(-1), from: 0 };
}

/** "211 barn. Av dem var 64 yngre än sex år, 98 mellan … och 49 …": parts that make the whole but for a slip in one. */
export function* partsOfWhole(sentence: Sentence, own: readonly ToldNumber[]): Iterable<Finding<Reckoned>> {
  if (OF_OTHERS.test(sentence.text)) return;
  const { wholes, from } = wholeOf(sentence, own);
  const [first] = wholes;
  const parts = own
    .slice(from)
    .filter(
      (each) =>
        first &&
        isOfKind(each, first) &&
        !isDifference(each, sentence) &&
        !IS_AGE.test(sentence.text.slice(each.numberEnd)),
    );
  const least = sentence.text.includes('varav') ? 2 : 3;
  const [last] = parts.slice(-1);
  const all = parts.reduce((sumSoFar, { value }) => sumSoFar + value, 0);
  // "Av de 820 000 kronorna går 660 000 till löner och 180 000 till hyror"
  if (first?.unit === 'money' && from === 1 && parts.length === 2 && last && all > first.value) {
    yield at(
      sentence,
      parts[0]?.start ?? 0,
      sentence.text.slice(parts[0]?.start, last.end),
      `${groupThousands(all)} kronor, inte ${groupThousands(first.value)}`,
    );
    return;
  }
  if (!first || parts.length < least || [first, ...parts].some(({ isRounded }) => isRounded)) return;
  if (wholes.some(({ value }) => value === all)) return;
  for (const whole of wholes) {
    const off = whole.value - all;
    if (Math.abs(off) > whole.value / 3) continue;
    const [only, more] = parts.filter(({ value }) => value + off > 0 && isAlmost(value, value + off));
    // of two parts a digit of one is another by chance
    const isSure = parts.length > 2 || (only && isChangedOver(String(only.value), String(only.value + off)));
    if (!only || more || !isSure) continue;
    yield at(sentence, only.start, only.said, sayNumber(only.value + off, only));
    return;
  }
}

/** Whether two numbers are both of money, or both of things. */
function isOfKind(one: ToldNumber, other: ToldNumber): boolean {
  const kindOf = ({ unit }: ToldNumber): string =>
    ARE_NO_COUNTS.includes(unit ?? '') ? (unit ?? '') : 'count';
  return kindOf(one) === kindOf(other);
}

const IS_AGE = pattern(`^(?: år| och [${LETTERS}\\d]+ år|–\\d)`);
