// A number that a text has told, what stands near it, and what it can be reckoned from.
import { groupThousands } from '../words.js';
import type { Sentence } from './reading.js';
import type { ToldNumber } from './told-numbers.js';

/** A number in its sentence, and what it can be reckoned from. */
export interface Place {
  sentence: Sentence;
  number: ToldNumber;
  /** The words from the number before it, and to the one after it. */
  before: string;
  after: string;
  /** The numbers before it and after it in its sentence, nearest first. */
  left: readonly ToldNumber[];
  right: readonly ToldNumber[];
  /** Those of the sentences right before, in order. */
  near: readonly ToldNumber[];
}

/** Numbers that the case has, of money and of goals. */
export interface Known {
  money: readonly number[];
  goals: readonly number[];
  ofYear: ReadonlyMap<number, number>;
  /** Of the money, what a case has in all. */
  totals: readonly number[];
  /** The one amount that the memo says is the highest that can be given. */
  ceiling: number | undefined;
  /** The months of the period that is decided. */
  periodMonths: number | undefined;
  /** What the memo tells of a noun anywhere, by its stem. */
  ofUnit: (unit: string) => readonly number[];
  /** In how many places the memo has a number as it is written. */
  timesTold: (said: string) => number;
}

/** More than this, and a number is a slip away from another by chance. */
export const LIKELY = 0.8;

/** How many of so many numbers are a slip away from one by chance: another digit, or two that have changed places. */
export function chanceOf({ value, unit }: ToldNumber, others: number): number {
  const said = String(value).replace('.', '');
  const digits = (unit === 'money' ? said.replace(/0+$/, '') : said).length;
  return (others * (10 * digits - 1)) / (9 * 10 ** (digits - 1));
}

/** With its unit, where that is money. */
export function sayNumber(value: number, { unit }: ToldNumber): string {
  const said = groupThousands(Math.round(value * 10) / 10);
  return unit === 'money' ? `${said} kronor` : said;
}
