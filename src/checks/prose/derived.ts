// Whether a reader can count a figure from others that the same text gives: a sum, a difference, a share, so much a month.
// Such a figure is the text's own, and no fact of the case has to hold it.
import { findAmounts, findPercentages } from './find-figures.js';
import type { ProseText } from './texts.js';

const PLAIN_NUMBER = /(?<![\d.,:/§-])(\d{1,3}(?:[   ]\d{3})+|\d+)(?:,(\d+))?(?![\d:/]|[.,]\d)/gu;

/** The numbers of a text as they are meant: amounts in kronor, others as they stand. */
function numbersIn(text: string): { value: number; start: number }[] {
  const amounts = findAmounts(text);
  const isTaken = (at: number): boolean => amounts.some(({ range }) => range.start <= at && at < range.end);
  // a year is no number to count with
  const plain = [...text.matchAll(PLAIN_NUMBER)].flatMap(({ 0: digits, index }) =>
    isTaken(index) || /^(?:19|20)\d{2}$/.test(digits)
      ? []
      : [{ value: Number(digits.replaceAll(/\s/g, '').replace(',', '.')), start: index }],
  );
  return [...amounts.map(({ value, range }) => ({ value: value.kronor, start: range.start })), ...plain];
}

const COUNTS: readonly [RegExp, number][] = [
  [/halv|hälften|dubbl|två|halvår/iu, 2],
  [/tre(?!n)|tredje/iu, 3],
  [/fyra|fjärde|kvart/iu, 4],
  [/fem/iu, 5],
  [/sex/iu, 6],
  [/sju/iu, 7],
  [/åtta/iu, 8],
  [/nio/iu, 9],
  [/tio/iu, 10],
  [/elva/iu, 11],
  [/tolv|månad|årlig|per år/iu, 12],
  [/veck/iu, 52],
];

/** Of very many numbers nobody counts. */
const MOST = 40;

/**
 * Whether a value (kronor, or a plain number) follows from two numbers of which the paragraph gives one at least. `known` are
 * the case's own; `slack` is how far off a rounded one can be.
 */
export function isDerived(
  value: number,
  { prose, at, slack, known }: { prose: ProseText; at: number; slack: number; known: readonly number[] },
): boolean {
  const { text } = prose;
  const given = numbersIn(text)
    .filter(({ start }) => start !== at)
    .map((each) => each.value)
    .filter((each) => each > 0)
    .slice(0, MOST);
  const isIt = (each: number): boolean => Math.abs(each - value) <= Math.max(slack, 0.5);
  // a part of a year as a whole one: "uppräknat till tolv månader"
  if (
    /tolv månader|helår|årstakt|på årsbasis/iu.test(text) &&
    known.some((each) => [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].some((months) => isIt((12 * each) / months)))
  )
    return true;
  if (given.length === 0) return false;
  const large = given.filter((each) => each >= 20);
  const others = [...new Set([...large, ...known])];
  const isSum = large.some((a, i) =>
    others.some((b, j) => (i !== j || a !== b) && (isIt(a + b) || isIt(Math.abs(a - b)))),
  );
  if (isSum) return true;
  if (sumsOf(large.slice(0, 10), 3).some(isIt)) return true;
  const counts = [
    ...given.filter((each) => each >= 2 && each < 1000),
    ...COUNTS.flatMap(([word, count]) => (word.test(text) ? [count] : [])),
  ];
  if (large.some((a) => counts.some((count) => isIt(a * count) || isIt(a / count)))) return true;
  const inWords = COUNTS.flatMap(([word, count]) => (word.test(text) ? [count] : []));
  if (known.some((a) => inWords.some((count) => isIt(a / count)))) return true;
  if (large.some((a, i) => large.slice(i + 1).some((b) => known.some((c) => isIt(a + b + c))))) return true;
  // a percentage is as exact as it is written
  const shares = findPercentages(text).map(({ value: { percent, decimals } }) => ({
    share: percent / 100,
    half: 0.006 / 10 ** decimals,
  }));
  return others.some((a) =>
    shares.some(({ share, half }) => Math.abs(a * share - value) <= Math.max(slack, a * half)),
  );
}

/** Whether a value is the sum of the amounts that its paragraph lists right before it. */
export function isSumOfListed(value: number, { text }: ProseText, at: number): boolean {
  let sum = 0;
  return findAmounts(text.slice(0, at))
    .toReversed()
    .some((each, i) => {
      sum += each.value.kronor;
      return i > 0 && sum === value;
    });
}

/** The sums of so many of some values and more. */
export function sumsOf(values: readonly number[], least: number): number[] {
  let sums = [{ sum: 0, count: 0 }];
  for (const value of values)
    sums = [...sums, ...sums.map(({ sum, count }) => ({ sum: sum + value, count: count + 1 }))];
  return sums.filter(({ count }) => count >= least).map(({ sum }) => sum);
}

/** Whether a percentage is the share or the change of two numbers of the paragraph or of the case. */
export function isDerivedShare(
  percent: number,
  { text, half, known }: { text: string; half: number; known: readonly number[] },
): boolean {
  const given = numbersIn(text)
    .map(({ value }) => value)
    .filter((each) => each > 0)
    .slice(0, MOST);
  const all = [...new Set([...given, ...known])].slice(0, 2 * MOST);
  const isIt = (each: number): boolean => Math.abs(each - percent) <= half;
  return given.some((a) =>
    all.some(
      (b) =>
        a !== b &&
        (isIt((100 * a) / b) ||
          isIt((100 * b) / a) ||
          isIt((100 * Math.abs(a - b)) / b) ||
          isIt((100 * Math.abs(a - b)) / a)),
    ),
  );
}
