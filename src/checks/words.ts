// Words that the sentences of many codes need, in both languages.
import { formatWeekday } from '../locale/dates.js';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

function list(items: readonly (string | number)[], word: string): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`;
}

const countSwedish = (number: number, one: string, many: string): string =>
  `${number} ${number === 1 ? one : many}`;

export const sv = {
  list: (items: readonly (string | number)[], word = 'och'): string => list(items, word),
  count: countSwedish,
  days: (number: number): string => countSwedish(number, 'dag', 'dagar'),
  /** From 1 for Monday. */
  weekday: formatWeekday,
  didYouMean: (suggestion: string | undefined): string | undefined =>
    suggestion === undefined ? undefined : `menade du ${suggestion}?`,
};

export const en = {
  list: (items: readonly (string | number)[], word = 'and'): string => list(items, word),
  count: (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`,
  /** From 1 for Monday. */
  weekday: (day: number): string => WEEKDAYS[day - 1] ?? '',
  didYouMean: (suggestion: string | undefined): string | undefined =>
    suggestion === undefined ? undefined : `did you mean ${suggestion}?`,
};

/** 670000 → "670 000". */
export function groupThousands(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ' ');
}

/** 1 → "1 krona", 650000 → "650 000 kronor". */
export function inKronor(amount: number): string {
  return `${groupThousands(amount)} ${amount === 1 ? 'krona' : 'kronor'}`;
}
