// Dates as ISO strings, and the Swedish days that move a deadline. The only file that counts days.

const DAY = 86_400_000;

/** Days since 1970-01-01. */
function toDayNumber(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY;
}

function toIsoDate(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** Whether a text is a day that there is, YYYY-MM-DD. */
export function isDate(text: string): boolean {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? toDayNumber(text) : Number.NaN;
  return !Number.isNaN(day) && toIsoDate(day) === text;
}

/** The date `days` days later; earlier where negative. */
export function addDays(date: string, days: number): string {
  return toIsoDate(toDayNumber(date) + days);
}

/** Days from one date to another: 1 for tomorrow, −1 for yesterday. */
export function countDaysBetween(from: string, to: string): number {
  return toDayNumber(to) - toDayNumber(from);
}

/** Length of a period in months, rounded; both ends counted. */
export function roundToMonths(from: string, to: string): number {
  return Math.round(countDays(from, to) / 30.44);
}

/** Length of a period in days, both ends counted. */
export function countDays(from: string, to: string): number {
  return countDaysBetween(from, to) + 1;
}

/** Length of a period in months, where it is a whole number of them: 2026-01-15–2026-03-14 is two. */
export function countMonths(from: string, to: string): number | undefined {
  const next = addDays(to, 1);
  const months = (readYear(next) - readYear(from)) * 12 + readMonth(next) - readMonth(from);
  return next.slice(8) === from.slice(8) && months > 0 ? months : undefined;
}

/** How many months of a calendar year a period touches; 0 where none. */
export function countMonthsOfYear(year: number, from: string, to: string): number {
  const first = readYear(from) < year ? 1 : readYear(from) > year ? 13 : readMonth(from);
  const last = readYear(to) > year ? 12 : readYear(to) < year ? 0 : readMonth(to);
  return Math.max(0, last - first + 1);
}

/** The same day a number of months later; the month's last day where it has no such day. */
export function addMonths(date: string, months: number): string {
  const count = readYear(date) * 12 + readMonth(date) - 1 + months;
  const month = `${String(Math.floor(count / 12)).padStart(4, '0')}-${padToTwo((count % 12) + 1)}`;
  const last = addDays(startOfNext(month), -1).slice(8);
  return `${month}-${date.slice(8) < last ? date.slice(8) : last}`;
}

/** The first day of the month after a month. */
function startOfNext(month: string): string {
  return `${addDays(`${month}-28`, 4).slice(0, 7)}-01`;
}

/** The last day of a date's month. */
export function findLastDayOfMonth(date: string): string {
  return addDays(startOfNext(date.slice(0, 7)), -1);
}

export function readYear(date: string): number {
  return Number(date.slice(0, 4));
}

/** 1 for January. */
function readMonth(date: string): number {
  return Number(date.slice(5, 7));
}

/** 1 for Monday … 7 for Sunday. */
export function findWeekday(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
}

/** Easter Sunday of a year in the Gregorian calendar (the anonymous computus). */
function computeEasterSunday(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return `${year}-${padToTwo(Math.floor(f / 31))}-${padToTwo((f % 31) + 1)}`;
}

function padToTwo(number: number): string {
  return String(number).padStart(2, '0');
}

/** The first Saturday on or after a date. */
function findSaturdayFrom(date: string): string {
  return addDays(date, (13 - findWeekday(date)) % 7);
}

/**
 * The public holidays of a year beside its Sundays, in order (lag 1989:253 om allmänna helgdagar).
 * The sixth of June since 2005, when it replaced Whit Monday.
 */
export function listPublicHolidays(year: number): string[] {
  const easter = computeEasterSunday(year);
  return [
    `${year}-01-01`,
    `${year}-01-06`,
    addDays(easter, -2),
    easter,
    addDays(easter, 1),
    `${year}-05-01`,
    addDays(easter, 39),
    addDays(easter, 49),
    year >= 2005 ? `${year}-06-06` : addDays(easter, 50),
    findSaturdayFrom(`${year}-06-20`),
    findSaturdayFrom(`${year}-10-31`),
    `${year}-12-25`,
    `${year}-12-26`,
  ].sort();
}

export function isPublicHoliday(date: string): boolean {
  return findWeekday(date) === 7 || listPublicHolidays(readYear(date)).includes(date);
}

/** Midsommarafton, julafton and nyårsafton: equal to holidays for deadlines (lag 1930:173 2 §). */
function isEve(date: string): boolean {
  const day = date.slice(5);
  return (
    day === '12-24' || day === '12-31' || addDays(date, 1) === findSaturdayFrom(`${readYear(date)}-06-20`)
  );
}

/**
 * The day on which a statutory deadline ends: the day itself or, where that is a Saturday, Sunday,
 * public holiday or one of the three eves, the next working day (lag 1930:173 om beräkning av lagstadgad tid, 2 §).
 */
export function findDeadline(date: string): string {
  let day = date;
  while (findWeekday(day) >= 6 || isPublicHoliday(day) || isEve(day)) day = addDays(day, 1);
  return day;
}
