// Numbers as Swedish memos write them. Our own formatter: Intl's output changes with its data, and so would the memo.

export const NO_BREAK_SPACE = '\u00A0';
const MINUS = '\u2212';

/** 650000 → "650 000", grouped by no-break spaces; below zero with a true minus sign. */
export function formatNumber(value: number): string {
  const digits = String(Math.abs(value)).replace(/\B(?=(?:\d{3})+$)/g, NO_BREAK_SPACE);
  return value < 0 ? `${MINUS}${digits}` : digits;
}

/** Whole kronor: 650000 → "650 000 kronor". */
export function formatAmount(kronor: number): string {
  return `${formatNumber(kronor)}${NO_BREAK_SPACE}${kronor === 1 ? 'krona' : 'kronor'}`;
}

/** With its sign: 20000 → "+20 000", −5000 → "−5 000", 0 → "0". */
export function formatSigned(value: number): string {
  return value > 0 ? `+${formatNumber(value)}` : formatNumber(value);
}

/** A ratio of two integers, `whole` above 0. */
export interface Ratio {
  part: number;
  whole: number;
}

/** Tenths of a percent, half away from zero; exact, since part and whole are integers. */
function countTenthsOfPercent({ part, whole }: Ratio): { negative: boolean; tenths: bigint } {
  const [numerator, denominator] = [BigInt(Math.abs(part)) * 1000n, BigInt(whole)];
  return { negative: part < 0, tenths: (2n * numerator + denominator) / (2n * denominator) };
}

function formatDecimals(tenths: bigint): string {
  return `${formatNumber(Number(tenths / 10n))},${tenths % 10n}`;
}

/** A ratio's size in running text, its sign left to the words: "3,1 procent". */
export function formatPercentWords(ratio: Ratio): string {
  return `${formatDecimals(countTenthsOfPercent(ratio).tenths)}${NO_BREAK_SPACE}procent`;
}

/** A ratio with its sign in a table: "+3,1 %", "−0,5 %", "0,0 %". */
export function formatSignedPercent(ratio: Ratio): string {
  const { negative, tenths } = countTenthsOfPercent(ratio);
  const sign = tenths === 0n ? '' : negative ? MINUS : '+';
  return `${sign}${formatDecimals(tenths)}${NO_BREAK_SPACE}%`;
}

/** A ratio in a table: "25,0 %". */
export function formatPercent(ratio: Ratio): string {
  const { negative, tenths } = countTenthsOfPercent(ratio);
  return `${negative && tenths > 0n ? MINUS : ''}${formatDecimals(tenths)}${NO_BREAK_SPACE}%`;
}

/** A number with its decimals, as it is given: 1234.5 → "1 234,5". */
export function formatDecimal(value: number): string {
  const [whole = '0', decimals] = String(Number(Math.abs(value).toFixed(6))).split('.');
  const text = `${formatNumber(Number(whole))}${decimals === undefined ? '' : `,${decimals}`}`;
  return value < 0 ? `${MINUS}${text}` : text;
}

/** A whole percentage in running text: 25 → "25 procent". */
export function formatWholePercent(percent: number): string {
  return `${formatNumber(percent)}${NO_BREAK_SPACE}procent`;
}

/** Whole numbers in words, from 0 (neuter: "ett"). */
export const NUMERALS = [
  'noll',
  'ett',
  'två',
  'tre',
  'fyra',
  'fem',
  'sex',
  'sju',
  'åtta',
  'nio',
  'tio',
  'elva',
  'tolv',
  'tretton',
  'fjorton',
  'femton',
  'sexton',
  'sjutton',
  'arton',
  'nitton',
  'tjugo',
];
/** Ordinals in words, from 0. */
export const ORDINALS =
  'nollte första andra tredje fjärde femte sjätte sjunde åttonde nionde tionde elfte tolfte'.split(' ');

/** A count in running text: in words to twelve (neuter: "ett"), in digits above. */
export function formatCount(count: number): string {
  return (count <= 12 ? NUMERALS[count] : undefined) ?? formatNumber(count);
}

/** "första", "andra" … to twelve, then "13:e". */
export function formatOrdinal(number: number): string {
  return (
    ORDINALS[number] ??
    `${number}:${[1, 2].includes(number % 10) && ![11, 12].includes(number % 100) ? 'a' : 'e'}`
  );
}
