// Numbers in words and lengths of time in a text: "tre år", "24 månader", "tvåårig", "andra gången".
import { WORD_END, WORD_START } from '../../characters.js';
import type { Range } from '../../diagnostic.js';
import { NUMERALS, ORDINALS } from '../../locale/numbers.js';
import { pattern } from './vocabulary.js';

/** Tens from 20, each with a numeral from 1 to 9 after it. */
const TENS = 'tjugo|trettio|fyrtio|femtio|sextio|sjuttio|åttio|nittio'.split('|');

/** Words beside the plain numerals. */
const COUNTS: ReadonlyMap<string, number> = new Map([
  ...NUMERALS.map((word, number) => [word, number] as const),
  ...TENS.flatMap((word, i) => [
    [word, 20 + 10 * i] as const,
    ...NUMERALS.slice(1, 10).map((unit, j) => [word + unit, 21 + 10 * i + j] as const),
  ]),
  ['en', 1],
  ['båda', 2],
  ['bägge', 2],
]);

/** A pattern of a whole number in digits or words. */
const ONE_DIGIT = [...NUMERALS.slice(1, 10)].join('|');
export const COUNT = `(?:\\d{1,4}|(?:${TENS.join('|')})(?:${ONE_DIGIT})?|${[...NUMERALS, 'en', 'båda', 'bägge'].join('|')})`;
export const ORDINAL = `(?:${ORDINALS.join('|')})`;

export function readCount(text: string): number {
  return COUNTS.get(text.toLowerCase()) ?? Number(text);
}

/** From 1. */
export function readOrdinal(text: string): number {
  return ORDINALS.indexOf(text.toLowerCase());
}

export interface Length {
  /** In months. */
  months: number;
  range: Range;
  text: string;
}

const IN_WORDS = pattern(
  `${WORD_START}(${COUNT})(?: (?:hela|fulla))? (år|kalenderår|månader|månad)${WORD_END}|${WORD_START}(${COUNT})(?:-| )?(årig|månader)(?:t|a|s)?${WORD_END}|${WORD_START}((?:${COUNT} och )?ett halvt år|ett halvår)${WORD_END}`,
  'gi',
);

/** The lengths that a text says in years or months. */
export function findLengths(text: string): Length[] {
  return [...text.matchAll(IN_WORDS)].map((match) => {
    const [found, count = '', unit = '', joined = '', ending = '', half = ''] = match;
    const number = readCount(count || joined);
    const isMonths = /^månad/iu.test(unit || ending);
    const whole = half.includes(' och ') ? readCount(half.split(' ')[0] ?? '') : 0;
    const months = half ? 12 * whole + 6 : isMonths ? number : 12 * number;
    return { months, text: found, range: { start: match.index, end: match.index + found.length } };
  });
}
