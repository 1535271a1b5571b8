// Figures in running text: amounts, dates, periods, percentages, reference and organisation numbers, in the many forms
// in which people write them. Pure; places are offsets in the text.
import { Caseless } from './caseless.js';
import { LETTERS, WORD_END } from '../../characters.js';
import type { Range } from '../../diagnostic.js';
import { findLastDayOfMonth } from '../../facts/calendar.js';
import { MONTHS } from '../../locale/dates.js';

export interface Figure<Value> {
  value: Value;
  range: Range;
  /** As it is written. */
  text: string;
}

const SPACE = '[ \\u00A0\\u202F]';
const DASH = '[-\\u2010-\\u2015\\u2212]';

function figure<Value>(value: Value, { 0: text, index }: RegExpExecArray): Figure<Value> {
  return { value, text, range: { start: index, end: index + text.length } };
}

/** An amount in kronor; `tolerance` is how far the exact amount may be from a rounded one (1,4 miljoner). */
export interface Amount {
  kronor: number;
  tolerance: number;
  /** The digits as they are written, without the unit. */
  digits: string;
}

const NUMBER = `(?<![\\d.,:/])(\\d{1,3}(?:[ \\u00A0\\u202F.']\\d{3})+|\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+)(?:,(\\d{1,2}))?`;
const UNITS: [RegExp, number][] = [
  [/^(?:miljon(?:er)?(?: kronor| kr)?|mkr|mnkr|MSEK)$/i, 1_000_000],
  [/^(?:miljard(?:er)?(?: kronor| kr)|mdkr)$/i, 1_000_000_000],
  [/^(?:tusen kronor|tkr|kkr|TSEK)$/i, 1000],
  [/^(?:kronor(?:na)?s?|krona|kr|SEK|:-)$/i, 1],
];
const UNIT = `(miljon(?:er)? kr(?:onor)?|miljard(?:er)? kr(?:onor)?|tusen kronor|miljon(?:er)?(?=${SPACE}(?:för|till|om|per|under|i)${SPACE}|[.,;:]|$)|mkr|mnkr|mdkr|MSEK|TSEK|tkr|kkr|kronornas?|kronors?|krona|kr|SEK|:-)(?![${LETTERS}\\d])`;
const AMOUNT = new Caseless(`${NUMBER}${SPACE}?${UNIT}`, 'gi');
/** A number that shares the unit of the one after it: "670 000 och 688 000 kronor". */
const GROUPED = `\\d{1,3}(?:${SPACE}\\d{3})+`;
const SHARED_UNIT = new Caseless(
  `${NUMBER}(?=(?:,${SPACE}${GROUPED})*(?:${SPACE}(?:och|till|respektive|eller|\\u2192)${SPACE}|${SPACE}?${DASH}${SPACE}?)${GROUPED}${SPACE}?(?:kronor|kr)${WORD_END})`,
  'gi',
);

/** A digit and the beginning of a unit: a text without them is not looked at further. */
const DIGIT_AND_UNIT =
  /\d[ \u00A0\u202F]?(?:m[iknds\u017F\u212A]|t[usk\u017F\u212A]|[k\u212A][kr\u212A]|[s\u017F]e|:-)/i;

export function findAmounts(text: string): Figure<Amount>[] {
  if (!DIGIT_AND_UNIT.test(text)) return [];
  const found = [...text.matchAll(AMOUNT)].map((match) => {
    const [, whole = '', decimals = '', unit = ''] = match;
    const factor = UNITS.find(([form]) => form.test(unit))?.[1] ?? 1;
    const digits = whole.replace(/\D/g, '');
    const kronor = Number(`${digits}.${decimals || '0'}`) * factor;
    // a rounded amount stands for what is near it: 1 miljon is not 670 000
    const tolerance = factor === 1 ? 0 : Math.min((factor / 10 ** decimals.length) * 0.5, kronor / 10);
    return figure({ kronor: Math.round(kronor), tolerance, digits: whole }, match);
  });
  const shared = [...text.matchAll(SHARED_UNIT)]
    .filter(([, whole = '']) => whole.length > 4)
    .map((match) => {
      const [, whole = ''] = match;
      return figure({ kronor: Number(whole.replace(/\D/g, '')), tolerance: 0, digits: whole }, match);
    });
  return [...found, ...shared].sort((a, b) => a.range.start - b.range.start);
}

/** A date as YYYY-MM-DD, and how it is written. */
export interface WrittenDate {
  date: string;
  form: 'long' | 'iso' | 'other';
}

/** A word that can be a month's name. */
const MONTH = '([a-z]{3,9})';
const LONG_DATE = new RegExp(`(?<!\\d)(\\d{1,2})${SPACE}${MONTH}${SPACE}((?:19|20)\\d{2})(?!\\d)`, 'gi');
const LAST_OF_MONTH = new RegExp(`sista(?: dagen i)?${SPACE}${MONTH}${SPACE}((?:19|20)\\d{2})(?!\\d)`, 'gi');
const ISO_DATE = new RegExp(`(?<![\\d${LETTERS}-])((?:19|20)\\d{2})-(\\d{2})-(\\d{2})(?![\\d-])`, 'g');
const OTHER_DATE = /(?<![\d./-])(\d{1,2})[./](\d{1,2})[-./ ]((?:19|20)\d{2})(?!\d)/g;

/** A year, which stands in a date of every form. */
const YEAR = /(?:19|20)\d{2}/;

export function findDates(text: string): Figure<WrittenDate>[] {
  if (!YEAR.test(text)) return [];
  const iso = (year = '', month = '', day = ''): string =>
    `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const long = [...text.matchAll(LONG_DATE)].flatMap((match) => {
    const date = dayOf(match[1] ?? '', match[2] ?? '', match[3]);
    return date === undefined ? [] : [figure<WrittenDate>({ date, form: 'long' }, match)];
  });
  const last = [...text.matchAll(LAST_OF_MONTH)].flatMap((match) => {
    const first = dayOf('1', match[1] ?? '', match[2]);
    return first === undefined
      ? []
      : [figure<WrittenDate>({ date: findLastDayOfMonth(first), form: 'long' }, match)];
  });
  const numeric = [...text.matchAll(ISO_DATE)].map((match) =>
    figure<WrittenDate>({ date: iso(match[1], match[2], match[3]), form: 'iso' }, match),
  );
  const other = [...text.matchAll(OTHER_DATE)].map((match) =>
    figure<WrittenDate>({ date: iso(match[3], match[2], match[1]), form: 'other' }, match),
  );
  return [...long, ...last, ...numeric, ...other].sort((a, b) => a.range.start - b.range.start);
}

/** A day as YYYY-MM-DD, or as -MM-DD where no year is given; `undefined` where the word is no month. */
export function dayOf(day: string, month: string, year = ''): string | undefined {
  const number = numberOfMonth(month);
  const two = (value: number | string): string => String(value).padStart(2, '0');
  return number > 0 ? `${year}-${two(number)}-${two(day)}` : undefined;
}

/** From 1; 0 of a word that is no month. */
function numberOfMonth(name: string): number {
  return MONTHS.indexOf(name.toLowerCase()) + 1;
}

const DAY_WITHOUT_YEAR = new Caseless(
  `(?<=den )(\\d{1,2}) (${MONTHS.join('|')})(?! ?(?:19|20)\\d{2}|[–-]|[${LETTERS}])`,
  'gi',
).needing(...MONTHS);

/** "den 13 juni": a day of the month of some year, as -MM-DD. */
export function findYearlessDays(text: string): Figure<string>[] {
  return [...text.replaceAll('\u00A0', ' ').matchAll(DAY_WITHOUT_YEAR)].flatMap((match) => {
    const day = dayOf(match[1] ?? '', match[2] ?? '');
    return day === undefined ? [] : [figure(day, match)];
  });
}

/** The dates of a text, and its days without a year, which are of the year of the last date before them, or of one given; in order. */
export function findDays(text: string, year: number): Figure<string>[] {
  const dates = findDates(text).map(({ value, ...place }) => ({ ...place, value: value.date }));
  const days = findYearlessDays(text).map(({ value, ...place }) => {
    const given = dates.findLast(({ range }) => range.end <= place.range.start);
    return { ...place, value: (given?.value.slice(0, 4) ?? String(year)) + value };
  });
  return [...dates, ...days].sort((a, b) => a.range.start - b.range.start);
}

const BETWEEN_DATES = new RegExp(
  `^${SPACE}?(?:till(?: och med)?|t\\.?${SPACE}?o\\.?${SPACE}?m\\.?|${DASH})${SPACE}?(?:den${SPACE})?$`,
);

/** Two dates with "till" or a dash between them. */
export function findPeriods(text: string): Figure<{ from: string; to: string }>[] {
  const dates = findDates(text);
  const full = dates.flatMap((first, i) => {
    const second = dates[i + 1];
    if (!second || !BETWEEN_DATES.test(text.slice(first.range.end, second.range.start))) return [];
    const range = { start: first.range.start, end: second.range.end };
    return [
      {
        value: { from: first.value.date, to: second.value.date },
        range,
        text: text.slice(range.start, range.end),
      },
    ];
  });
  return [...full, ...periodsWithinAYear(text)];
}

const PERIOD_WITHIN_A_YEAR = new RegExp(
  `(?<!\\d)(\\d{1,2})${SPACE}${MONTH}(?:${SPACE}?${DASH}${SPACE}?|${SPACE}till${SPACE})(\\d{1,2})${SPACE}${MONTH}${SPACE}((?:19|20)\\d{2})`,
  'gi',
);

/** "1 januari–30 juni 2026", "1 januari till 30 juni 2026": the year stands once. */
function periodsWithinAYear(text: string): Figure<{ from: string; to: string }>[] {
  if (!YEAR.test(text)) return [];
  return [...text.matchAll(PERIOD_WITHIN_A_YEAR)].flatMap((match) => {
    const [, day = '', first = '', lastDay = '', last = '', year = ''] = match;
    const [from, to] = [dayOf(day, first, year), dayOf(lastDay, last, year)];
    return from !== undefined && to !== undefined ? [figure({ from, to }, match)] : [];
  });
}

/** Two years with a dash between them: 2020–2022, 2020 - 2022, 2020–22. */
export interface YearRange {
  from: number;
  to: number;
}

const YEAR_RANGE = new RegExp(
  `(?<![\\d${LETTERS}]${DASH}?)((?:19|20)\\d{2})( ?${DASH} ?)((?:19|20)\\d{2}|\\d{2})(?![\\d]|${DASH}\\d|${SPACE}(?:${MONTHS.join('|')}))`,
  'g',
);

export function findYearRanges(text: string): Figure<YearRange>[] {
  if (!YEAR.test(text)) return [];
  return [...text.matchAll(YEAR_RANGE)].flatMap((match) => {
    const [, first = '', , second = ''] = match;
    const to = Number(second.length === 2 ? first.slice(0, 2) + second : second);
    // 2025-12 is a month; 2012–24 is not
    if (second.length === 2 && Number(second) <= 12) return [];
    return [figure({ from: Number(first), to }, match)];
  });
}

const PERCENT = new Caseless(`(?<![\\d.,])(\\d+)(?:([.,])(\\d+))?${SPACE}?(%|procent${WORD_END})`, 'gi');

/** A percentage with the decimals that it is written with. */
export interface Percentage {
  percent: number;
  decimals: number;
  hasPoint: boolean;
}

export function findPercentages(text: string): Figure<Percentage>[] {
  if (!/\d[ \u00A0\u202F]?(?:%|procent)/i.test(text)) return [];
  return [...text.matchAll(PERCENT)].map((match) => {
    const [, whole = '', mark, decimals = ''] = match;
    const percent = Number(`${whole}.${decimals || '0'}`);
    return figure({ percent, decimals: decimals.length, hasPoint: mark === '.' }, match);
  });
}

/** Reference numbers: a series in capitals, a year and a number. */
const REFERENCE = new RegExp(
  `(?<![${LETTERS}\\d])([A-ZÀ-ÖØ-Þ]{2,8})(${SPACE}?${DASH}?${SPACE}?)((?:19|20)\\d{2})${SPACE}?[-\\u2010-\\u2015\\u2212:/]${SPACE}?(\\d{1,7})(?![\\d${LETTERS}])`,
  'g',
);

/** The year and the number of a reference: a text without them is not looked at further. */
const YEAR_AND_NUMBER = new RegExp(`(?:19|20)\\d{2}${SPACE}?[-\\u2010-\\u2015\\u2212:/]${SPACE}?\\d`);

export interface WrittenReference {
  series: string;
  year: string;
  number: string;
}

/** Series of laws, reports, courts and agencies. */
const OFFICIAL_SERIES = new Set(
  'AFS BFS DIR DS EG EU HFD HSLF ISO JK JO KIFS KRNG LVFS MFS MSBFS NFS NJA RH SFS SKOLFS SKR SOSFS SOU'.split(
    ' ',
  ),
);

/** Reference numbers in a text; "IOP 2026-2027" and "SFS 2025:400" are none unless `series` has IOP or SFS. */
export function findReferences(text: string, series: ReadonlySet<string>): Figure<WrittenReference>[] {
  if (!YEAR_AND_NUMBER.test(text)) return [];
  return [...text.matchAll(REFERENCE)].flatMap((match) => {
    const [, letters = '', between = '', year = '', number = ''] = match;
    const isYears = /^(?:19|20)\d\d$/.test(number) && !/[-\u2010-\u2015\u2212]/.test(between);
    if (isYears && !series.has(letters)) return [];
    // laws, courts and other authorities number in ways of their own: SFS 2025:400, KS 2024/456
    if (!series.has(letters) && (/[:/]/.test(match[0]) || OFFICIAL_SERIES.has(letters))) return [];
    return [figure({ series: letters, year, number }, match)];
  });
}

const ORGANISATION_NUMBER = new RegExp(
  `(?<![\\d${LETTERS}])(?<!\\d${DASH})(\\d{6})(?:${SPACE}?${DASH}${SPACE}?)(\\d{4})(?!${DASH}?\\d)`,
  'g',
);

/** Organisation numbers as `802438-1355`. */
export function findOrganisationNumbers(text: string): Figure<string>[] {
  if (!/\d{6}/.test(text)) return [];
  return [...text.matchAll(ORGANISATION_NUMBER)].map((match) => figure(`${match[1]}-${match[2]}`, match));
}
