// Dates, periods and lengths of time as Swedish memos write them. Dates come as YYYY-MM-DD.
import { formatCount, NO_BREAK_SPACE } from './numbers.js';

/** The names of the months, from January. */
export const MONTHS =
  'januari februari mars april maj juni juli augusti september oktober november december'.split(' ');
const EN_DASH = '\u2013';

/** "1 januari 2026"; the day doesn't part from its month at the end of a line. */
export function formatLongDate(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${Number(day)}${NO_BREAK_SPACE}${MONTHS[Number(month) - 1]} ${year}`;
}

/** How a municipality writes dates in running text: with the name of the month, or as YYYY-MM-DD. */
export type DateStyle = 'long' | 'iso';

/** A date in the style of the municipality. */
export function formatDate(date: string, style: DateStyle = 'long'): string {
  return style === 'iso' ? date : formatLongDate(date);
}

/** A date after a preposition: "den 31 december 2025", "2025-12-31". */
export function formatDateInSentence(date: string, style: DateStyle = 'long'): string {
  return style === 'iso' ? date : `den ${formatLongDate(date)}`;
}

/** A period in a sentence: "1 januari 2026 till 31 december 2027"; one day alone: "15 maj 2026". */
export function formatPeriod(from: string, to: string, style: DateStyle = 'long'): string {
  if (from === to) return formatDate(from, style);
  return `${formatDate(from, style)} till ${formatDate(to, style)}`;
}

/** A range of years with an en dash and no spaces: "2026–2027"; one year alone: "2026". */
export function formatYears(from: number, to: number): string {
  return from === to ? String(from) : `${from}${EN_DASH}${to}`;
}

/** A length given in months: "ett år", "två år", "en månad", "18 månader". */
export function formatMonths(months: number): string {
  if (months % 12 === 0) return `${formatCount(months / 12)} år`;
  return months === 1 ? 'en månad' : `${formatCount(months)} månader`;
}

/** A distance in days: "22 dagar före", "samma dag", "14 dagar efter". */
export function formatDistance(days: number): string {
  if (days === 0) return 'samma dag';
  return `${formatDays(Math.abs(days))} ${days < 0 ? 'före' : 'efter'}`;
}

/** A length in days: "en dag", "31 dagar". */
export function formatDays(days: number): string {
  return days === 1 ? 'en dag' : `${formatCount(days)} dagar`;
}

const WEEKDAYS = ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'];

/** The name of a day of the week; 1 for Monday. */
export function formatWeekday(day: number): string {
  return WEEKDAYS[day - 1] ?? '';
}
