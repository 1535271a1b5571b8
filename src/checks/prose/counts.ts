// Numbers in words and lengths of time in a text: "tre år", "24 månader", "tvåårig", "andra gången".
import { WORD_END, WORD_START } from '../../characters.js';
import type { Range } from '../../diagnostic.js';

const COUNTS: Readonly<Record<string, number>> = {
  en: 1,
  ett: 1,
  två: 2,
  tre: 3,
  fyra: 4,
  fem: 5,
  sex: 6,
  sju: 7,
  åtta: 8,
  nio: 9,
  tio: 10,
  elva: 11,
  tolv: 12,
  tretton: 13,
  fjorton: 14,
  femton: 15,
  sexton: 16,
  sjutton: 17,
  arton: 18,
  nitton: 19,
  tjugo: 20,
  tjugofyra: 24,
  trettio: 30,
  trettiosex: 36,
  båda: 2,
  bägge: 2,
};
const ORDINALS: Readonly<Record<string, number>> = {
  första: 1,
  andra: 2,
  tredje: 3,
  fjärde: 4,
  femte: 5,
  sjätte: 6,
  sjunde: 7,
  åttonde: 8,
  nionde: 9,
  tionde: 10,
  elfte: 11,
  tolfte: 12,
};

/** A pattern of a whole number in digits or words. */
export const COUNT = `(?:\\d{1,4}|${Object.keys(COUNTS).join('|')})`;
export const ORDINAL = `(?:${Object.keys(ORDINALS).join('|')})`;

export function readCount(text: string): number {
  return COUNTS[text.toLowerCase()] ?? Number(text);
}

export function readOrdinal(text: string): number {
  return ORDINALS[text.toLowerCase()] ?? Number.NaN;
}

export interface Length {
  /** In months. */
  months: number;
  range: Range;
  text: string;
}

const IN_WORDS = new RegExp(
  `${WORD_START}(${COUNT})(?: (?:hela|fulla))? (år|kalenderår|månader|månad)${WORD_END}|${WORD_START}(${COUNT})(?:-| )?(årig|månader)(?:t|a|s)?${WORD_END}|${WORD_START}(ett och ett halvt år|ett halvår|ett halvt år|två och ett halvt år)${WORD_END}`,
  'giu',
);

const HALVES: Readonly<Record<string, number>> = {
  'ett och ett halvt år': 18,
  'två och ett halvt år': 30,
  'ett halvår': 6,
  'ett halvt år': 6,
};

/** The lengths that a text says in years or months. */
export function findLengths(text: string): Length[] {
  return [...text.matchAll(IN_WORDS)].map((match) => {
    const [found, count = '', unit = '', joined = '', ending = '', half = ''] = match;
    const number = readCount(count || joined);
    const isMonths = /^månad/iu.test(unit || ending);
    const months = half ? (HALVES[half.toLowerCase()] ?? 0) : isMonths ? number : 12 * number;
    return { months, text: found, range: { start: match.index, end: match.index + found.length } };
  });
}
