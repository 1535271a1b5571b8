// Plain counts in a text, in digits or words: of people and things, not of money, percent or days.
import { COUNT, readCount } from './counts.js';
import { isYear, numberOf } from './reckoning.js';
import { LETTERS, pattern } from './vocabulary.js';

/** A pattern of one, and not of "en" or "ett", which are articles. */
export const A_COUNT = `(?!e(?:n|tt) )(?:\\d{1,3}(?: \\d{3})+|${COUNT})(?![${LETTERS}\\d])(?! \\d{3}(?!\\d)| ?(?:kronor|kr|procent|%|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december))`;
const READ_COUNTS = pattern(`(?<![${LETTERS}\\d.,:/–-])(?<!den )(?<!klockan )(${A_COUNT})`, 'gi');

/** Of digits or a word. */
export function readNumber(text: string): number {
  return /\d/.test(text) ? numberOf(text) : readCount(text);
}

/** A count, and its place in its text. */
export interface PlainCount {
  value: number;
  start: number;
  end: number;
}

/** Those of a text, but for years. */
export function countsIn(text: string): PlainCount[] {
  return [...text.matchAll(READ_COUNTS)].flatMap(({ 1: said = '', index }) => {
    const value = readNumber(said);
    return isYear(value) ? [] : [{ value, start: index, end: index + said.length }];
  });
}

/** What stands after a number that counts no people or things. */
export const OTHER_UNIT = pattern(`^ ?(?:år|månad|veck|dag|tim|minut|gång|kväll|procent|%|kr)`);
