// What the reckoning in texts rests on: numbers, percentages and fractions as they are written, and how exact they are.
import type { Finding } from '../check.js';
import { placeIn, type Sentence } from './reading.js';
import { ROUNDED } from './vocabulary.js';

/** What a text says, and what the numbers beside it make. */
export interface Reckoned {
  text: string;
  is: string;
}

/** Patterns of a number (its whole part and its decimals), of what it is in, and of a percentage (its number). */
export const N = String.raw`(?<![\d.,:/\u00A7-])(\d{1,3}(?: \d{3})+|\d+)(?:,(\d+))?(?![\d:/-]|[.,]\d| \d{3}(?!\d))`;
export const UNIT = `(?: (?:kronor(?:na)?|kr|tkr|miljoner kronor))?`;
export const PERCENT = String.raw`(\d+(?:,\d+)?) ?(?:procent(?!enhet)|%)`;

export function numberOf(whole = '', decimals?: string): number {
  return Number(`${whole.replaceAll(/\s/g, '')}.${decimals ?? '0'}`);
}

export function isYear(value: number): boolean {
  return value >= 1900 && value < 2100;
}

/** Whether a rounding word stands among those that lead to a figure. */
export function saysRounded(before: string): boolean {
  return ROUNDED.test(before.slice(-30));
}

/** A percentage as it is written: "36,5". */
export function percentOf(said = ''): number {
  return Number(said.replace(',', '.'));
}

/** Whether a percentage as it is written is a share: as exactly as it says, or rounded where the words before it say so. */
export function isShare(said: string, share: number, words: string): boolean {
  const slack = saysRounded(words) ? 1.01 : said.includes(',') ? 0.051 : 0.6;
  return Math.abs(share - percentOf(said)) <= slack;
}

/** A finding at the first place of a text in a sentence, from an index on. */
export function atNext(sentence: Sentence, from: number, text: string, is: string): Finding<Reckoned> {
  return at(sentence, sentence.text.indexOf(text, from), text, is);
}

export function formatDecimal(value: number): string {
  return String(Math.round(value * 10) / 10).replace('.', ',');
}

/** Shares in words, in whatever form they stand ("en femtedel", "den sista femtedelen", "var femte"): their value, and their name. */
export const FRACTIONS: readonly (readonly [RegExp, number, string])[] = [
  [/hälften|halva|var annan/iu, 1 / 2, 'hälften'],
  [/två tredjedel/iu, 2 / 3, 'två tredjedelar'],
  [/tre fjärdedel/iu, 3 / 4, 'tre fjärdedelar'],
  [/två femtedel/iu, 2 / 5, 'två femtedelar'],
  [/tre femtedel/iu, 3 / 5, 'tre femtedelar'],
  [/fyra femtedel/iu, 4 / 5, 'fyra femtedelar'],
  [/tredje/iu, 1 / 3, 'en tredjedel'],
  [/fjärde/iu, 1 / 4, 'en fjärdedel'],
  [/femte/iu, 1 / 5, 'en femtedel'],
  [/sjätte/iu, 1 / 6, 'en sjättedel'],
  [/sjunde/iu, 1 / 7, 'en sjundedel'],
  [/åtton/iu, 1 / 8, 'en åttondel'],
  [/nion/iu, 1 / 9, 'en niondel'],
  [/tion/iu, 1 / 10, 'en tiondel'],
];

export function at(sentence: Sentence, index: number, text: string, is: string): Finding<Reckoned> {
  return { ...placeIn(sentence, index, text), args: { text, is } };
}
