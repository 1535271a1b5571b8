// Percentages of numbers that a text has told: of a difference, of a part and its whole, of two numbers near them.
import type { Finding } from '../check.js';
import { at, formatDecimal, type Reckoned } from './reckoning.js';
import { isOneSignOff, isSlipOfText } from './slips.js';
import { isAlike, type ToldNumber } from './told-numbers.js';
import { chanceOf, LIKELY, type Known, type Place } from './told-place.js';
import { LETTERS, pattern } from './vocabulary.js';

const SAID_AGAIN = pattern(
  `^(?: [${LETTERS}]+){0,3},? (?:eller|det vill säga|dvs\\.?|alltså|med andra ord|vilket (?:är|motsvarar|blir)|motsvarande) (?:[${LETTERS}]+ ){0,2}$|^(?: [${LETTERS}]+){0,3}, en (?:ökning|höjning|uppgång|minskning|sänkning|nedgång) (?:med|på) $|^(?: [${LETTERS}]+){0,2} \\($`,
);
const FALLS = pattern(`minsk|sänk|sjunk|sjönk|lägre|mindre|färre|neddrag|nedgång|kortare`);
const RISES = pattern(`ök|höj|stig|steg|högre|mer(?![${LETTERS}])|fler|uppräk|uppgång|väx|vuxit|längre`);

/** "Den senaste ökningen är på åtta personer, eller 21 procent": of a difference of two numbers told before. */
export function* percentage({ sentence, number, left, near }: Place): Iterable<Finding<Reckoned>> {
  const [by] = left;
  if (!by || by.unit === 'percent' || by.unit === 'points' || number.isRounded) return;
  if (!SAID_AGAIN.test(sentence.text.slice(by.end, number.start))) return;
  const others = [...left.slice(1), ...near].filter((each) => isAlike(each, by));
  const lead = sentence.text.slice(0, Math.max(by.end + 12, number.start));
  const [isFall, isRise] = [FALLS.test(lead), RISES.test(lead)];
  if (isFall === isRise) return;
  const values = new Set(others.map(({ value }) => value));
  const pairs = [...values].filter((each) => values.has(each + (isFall ? -by.value : by.value)));
  // "Kalkylen slutade på 10 400 000 kronor. Den nya ligger 600 000 kronor högre": the only one that was told
  const [only, another] = near.filter((each) => isAlike(each, by) && !each.isRounded);
  const saysWay = sentence.text.slice(by.end, number.start).includes(', en ');
  const isOnly = saysWay && left.length === 1 && only && !another && only.value > by.value;
  const bases =
    pairs.length > 0 || !isOnly ? pairs : [only.value, only.value + (isFall ? by.value : -by.value)];
  if (bases.length === 0 || values.has(by.value)) return;
  const shares = bases.map((base) => (100 * by.value) / base);
  if (shares.some((each) => isAbout(each, number))) return;
  const [best = 0] = shares.toSorted((a, b) => Math.abs(a - number.value) - Math.abs(b - number.value));
  yield at(
    sentence,
    number.start,
    sentence.text.slice(number.start, number.end),
    `${formatDecimal(best)} procent`,
  );
}

const SHARES = pattern(
  `(?:eller|det vill säga|alltså|motsvarar|motsvarande|utgör|blir|är|var|tar|tog|ger)(?: [${LETTERS}]+){0,2} $|\\($`,
);

const SAID_SO = pattern(
  `(?:det vill säga|alltså|eller|vilket (?:är|motsvarar|ger)|motsvarande|\\()(?: [${LETTERS}]+)? ?$`,
);

/** "83 av 512 elever i årskurs 6 kunde inte simma 200 meter, det vill säga 16 procent": of the two that are said to be part and whole. */
export function* shareOfPair({ sentence, number, before, left, near }: Place): Iterable<Finding<Reckoned>> {
  if (number.decimals > 0 || number.isRounded || !SAID_SO.test(before)) return;
  const pairs = left.flatMap((whole, i) => {
    const part = left[i + 1];
    const isPair =
      part && / av (?:de |totalt |våra )?$/u.test(sentence.text.slice(part.numberEnd, whole.start));
    return isPair && part.value < whole.value ? [[part, whole] as const] : [];
  });
  const [pair, another] = pairs;
  if (!pair || another) return;
  const [part, whole] = pair;
  const is = (100 * part.value) / whole.value;
  const values = [...left, ...near].map(({ value }) => value);
  const isMade = values.some((one) => values.some((other) => isAbout((100 * one) / other, number)));
  if (isMade || isAbout(100 - is, number) || isAbout(is, number)) return;
  yield at(
    sentence,
    number.start,
    sentence.text.slice(number.start, number.end),
    `${formatDecimal(is)} procent`,
  );
}

/** "61 000 kilowattimmar, eller 28,5 procent av dagens": of two numbers near it, told with decimals and almost right. */
export function* share(
  { sentence, number, before, left, near }: Place,
  known: Known,
): Iterable<Finding<Reckoned>> {
  if (number.decimals === 0 || number.isRounded || !SHARES.test(before)) return;
  const isCounted = ({ unit }: ToldNumber): boolean => unit !== 'percent' && unit !== 'points';
  const own = left.filter(isCounted);
  // without a number beside it, a share goes on what the sentence before says
  if (own.length === 0 && !GOES_ON.test(sentence.text.slice(0, number.start))) return;
  // what makes a hundred with the others needs no whole
  const percents = [...left, ...near].filter(({ unit }) => unit === 'percent');
  if (percents.some((_, i) => Math.abs(sumFrom(percents, i) + number.value - 100) <= 0.25)) return;
  const counted = [...own, ...near.filter(isCounted)].filter(({ isRounded }) => !isRounded);
  const parts = (own.length > 0 ? own : counted).slice(0, FEW);
  const shares = parts.flatMap((part) => {
    const alike = counted.flatMap(({ unit, value }) =>
      unit === part.unit && unit !== undefined ? [value] : [],
    );
    const ofUnit = part.unit === 'money' ? known.totals : known.ofUnit(part.unit ?? '');
    const others = ofUnit.length <= 2 * FEW ? ofUnit : [];
    const wholes = [...alike, alike.reduce((all, each) => all + each, 0), ...others];
    return [
      ...wholes.filter((whole) => whole > part.value).map((whole) => (100 * part.value) / whole),
      ...alike.map((whole) => (100 * Math.abs(part.value - whole)) / whole),
    ];
  });
  const values = counted.map(({ value }) => value);
  const isMade = values.some((one) =>
    [...values, ...known.money].some(
      (other) => isAbout((100 * one) / other, number) || isAbout((100 * other) / one, number),
    ),
  );
  if (isMade || shares.some((each) => isAbout(each, number))) return;
  const sayIt = (each: number): string => each.toFixed(number.decimals).replace('.', ',');
  const said = sayIt(number.value);
  const made = [...new Set(shares.map(sayIt))];
  const meant = made.filter((each) => isSlipOfText(said, each));
  const only = meant.find((each) => isOneSignOff(said, each)) ?? meant[0];
  if (only === undefined || chanceOf(number, made.length) > LIKELY) return;
  yield at(sentence, number.start, sentence.text.slice(number.start, number.end), `${only} procent`);
}

/** The sum of some numbers, from one of them on. */
function sumFrom(numbers: readonly ToldNumber[], from: number): number {
  return numbers.slice(from).reduce((sum, { value }) => sum + value, 0);
}

const GOES_ON = pattern(
  `(?<![${LETTERS}])(?:då|alltså|därmed|således)(?![${LETTERS}])|^ ?(?:Det|Detta) (?:är|blir|motsvarar)`,
);

function isAbout(share: number, { value, decimals }: ToldNumber): boolean {
  return Math.abs(share - value) <= 0.6 / 10 ** decimals;
}

/** So many numbers near a share can be its part. */
const FEW = 4;
