// Figures that the case declares under mentions: they are about something else, and so compared with nothing.
import type { Facts } from '../../facts/facts.js';
import { findAmounts, findDates, findPercentages } from './find-figures.js';

/** Whether a figure of a text is one that the case mentions. */
export function isMentioned({ mentions }: Pick<Facts, 'mentions'>, text: string): boolean {
  return Object.values(mentions ?? {}).some((mention) => saysMention(mention, text));
}

/** Whether a text has the figure of a mention, in digits. */
export function saysMention(
  { amount, date, percent, number }: NonNullable<Facts['mentions']>[string],
  text: string,
): boolean {
  if (amount !== undefined) return findAmounts(text).some(({ value }) => isNear(value.kronor, amount));
  if (date !== undefined) return findDates(text).some(({ value }) => value.date === date);
  if (percent !== undefined)
    return findPercentages(text).some(({ value }) => isNear(value.percent, Math.abs(percent)));
  const digits = text.match(/\d+(?: \d{3})*(?:,\d+)?/g) ?? [];
  return digits.some((each) => Number(each.replaceAll(' ', '').replace(',', '.')) === number);
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) < 1e-9;
}
