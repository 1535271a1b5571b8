// The amounts: changes against the year before and the baseline, sums, and public support in all.
import type { Agreement, Amount, CaseFile, EarlierAgreement, FundingYear } from '../case-file.js';
import type { Path } from '../diagnostic.js';
import { countDays, countDaysBetween, countMonths } from './calendar.js';
import type { ReferenceForm } from './committee-settings.js';
import type { Change, FundingFacts, OtherYear, PayerFacts, PublicSupport, YearFacts } from './facts.js';
import { toCanonicalReference } from './identifiers.js';
import type { Notes } from './origins.js';

/** An amount to compare with, and where the case gives it. `months` is 12 for a whole year, 0 where unknown. */
interface Comparable {
  year: number;
  amount: Amount;
  months: number;
  /** The amount as for twelve months, in whole kronor; the amount itself where the months are not known. */
  annual: Amount;
  path: Path;
}

/** As many years are compared in a sentence each; more are read in the table. */
const MOST_SENTENCES = 4;

const amountPath = (i: number): Path => ['funding', 'years', i, 'amount'];
const BASELINE: Path = ['funding', 'baseline', 'amount'];

type Funding = NonNullable<CaseFile['funding']>;

/** The rows of the case's funding with their places. */
interface Row {
  row: FundingYear;
  i: number;
}

/** Computes the funding; `undefined` where the case has no money. */
export function computeFunding(
  { funding, agreement = {} }: CaseFile,
  form: ReferenceForm | undefined,
  notes: Notes,
): FundingFacts | undefined {
  if (!funding) return undefined;
  const { ownContribution: inKind = [], otherSupport: others = [] } = funding;
  // a partnership without money can have premises, or other public support
  if (funding.noneReason !== undefined && inKind.length + others.length === 0) return undefined;
  const { note, copy } = notes;
  const { purpose, payer, sum, baseline, noBaselineReason, justification, ownContribution } = funding;
  const rows = (funding.years ?? []).map((row, i) => ({ row, i }));
  const firmRows = rows.filter(({ row }) => isFirm(row)).sort((a, b) => a.row.year - b.row.year);
  const otherRows = rows.filter(({ row }) => !isCertain(row));
  const conditionalRows = rows
    .filter(({ row }) => row.status === 'conditional' && row.payer === undefined)
    .sort((a, b) => a.row.year - b.row.year);
  const base = baseline && makeBaseline(baseline, agreement.history ?? [], notes);
  const firm = withOneAnnual(
    firmRows.map(({ row, i }) => makeComparable(row, i, agreement)),
    base,
  );
  const years = firm.map((year, i) =>
    computeYear(year, firm.slice(0, i), base, ['funding', 'years', i], notes),
  );
  copyRows(firmRows, otherRows, notes);
  for (const [fact, { i }] of conditionalRows.entries())
    copy(['funding', 'conditionalYears', fact], ['funding', 'years', i]);

  const total = sum ?? firm.reduce((whole, { amount }) => whole + amount, 0);
  if (sum === undefined)
    note(
      ['funding', 'total'],
      'funding-total',
      firm.map(({ path }) => path),
    );
  else copy(['funding', 'total'], ['funding', 'sum']);
  const severalYears = years.length > 1;
  const hasMean = severalYears && sum === undefined && years.every(({ isPartYear }) => !isPartYear);
  if (hasMean)
    note(
      ['funding', 'mean'],
      'funding-mean',
      firm.map(({ path }) => path),
    );
  const otherSupport = (funding.otherSupport ?? []).map((support) => {
    const { references } = support;
    if (!references) return support;
    return { ...support, references: references.map((each) => toCanonicalReference(each, form)) };
  });

  return {
    ...(purpose !== undefined && { purpose }),
    ...(payer !== undefined && { payer }),
    ...(sum !== undefined && { sum }),
    ...(baseline && base && { baseline: withAnnual(baseline, base) }),
    hasPartYears: years.some(({ annualAmount }) => annualAmount !== undefined) || isPart(base?.months),
    ...(noBaselineReason !== undefined && { noBaselineReason }),
    years,
    otherYears: otherRows.map(({ row }) => toOtherYear(row)),
    conditionalYears: conditionalRows.map(({ row }) => toOtherYear(row)),
    otherPayers: computePayers(rows, notes),
    total,
    ...(hasMean && { mean: roundedRatio(total, years.length) }),
    meanIsRounded: hasMean && total % years.length !== 0,
    severalYears,
    hasManyYears: years.length > MOST_SENTENCES,
    severalOtherYears: otherRows.length > 1,
    hasSeveralAmounts: severalYears || (baseline !== undefined && years.length > 0),
    hasChanges: years.some(({ change, baselineChange }) => change ?? baselineChange),
    ...(justification && { justification }),
    ownContribution: ownContribution ?? [],
    otherSupport,
    severalOtherSupport: otherSupport.length > 1,
    publicSupport: computePublicSupport(otherSupport, base ? [...firm, base] : firm, notes),
  };
}

/** Whether a year's amount depends on nothing, whoever pays it. */
function isCertain({ status = 'firm' }: FundingYear): boolean {
  return status === 'firm';
}

/** Whether a year's amount is part of the committee's decision. */
export function isFirm(row: FundingYear): boolean {
  return row.payer === undefined && isCertain(row);
}

function toOtherYear({ year, amount, months, status, condition, payer }: FundingYear): OtherYear {
  return {
    year,
    amount,
    ...(months !== undefined && { months }),
    isOption: status === 'option',
    ...(condition !== undefined && { condition }),
    ...(payer !== undefined && { payer }),
  };
}

/** What other bodies pay for certain, each with its amounts: proposed, and outside the committee's sums. */
function computePayers(all: readonly Row[], { note, copy }: Notes): PayerFacts[] {
  const rows = all.filter(({ row }) => row.payer !== undefined && isCertain(row));
  const names = [...new Set(rows.flatMap(({ row }) => row.payer ?? []))];
  return names.map((name, p) => {
    const own = rows.filter(({ row }) => row.payer === name);
    const fact: Path = ['funding', 'otherPayers', p];
    const [first, ...alike] = own.map(({ i }): Path => ['funding', 'years', i, 'payer']);
    if (first) copy([...fact, 'name'], first, alike);
    for (const [k, { i }] of own.entries()) copy([...fact, 'years', k], ['funding', 'years', i]);
    note(
      [...fact, 'total'],
      'payer-total',
      own.map(({ i }) => amountPath(i)),
    );
    const total = own.reduce((sum, { row }) => sum + row.amount, 0);
    return { name, years: own.map(({ row }) => toOtherYear(row)), total, severalYears: own.length > 1 };
  });
}

function copyRows(firm: readonly Row[], others: readonly Row[], { copy }: Notes): void {
  for (const [fact, { i }] of firm.entries()) {
    copy(['funding', 'years', fact], ['funding', 'years', i]);
    copy(['funding', 'years', fact, 'annualAmount'], ['funding', 'years', i, 'amount']);
  }
  for (const [fact, { i }] of others.entries()) {
    copy(['funding', 'otherYears', fact], ['funding', 'years', i]);
    copy(['funding', 'otherYears', fact, 'isOption'], ['funding', 'years', i, 'status']);
  }
}

/** A year is a part year where the case says so, or where the period covers only part of it. */
function makeComparable(row: FundingYear, i: number, period: Agreement): Comparable {
  const { year, amount } = row;
  const months = row.months ?? countMonthsCovered(year, period) ?? 0;
  return { year, amount, months, annual: toAnnual(amount, months), path: amountPath(i) };
}

/**
 * Part years of one whole-year amount that rounding to whole kronor has parted have the whole-year amount of the longest,
 * which is the least rounded: 223 333 for four months and 446 667 for eight are both of 670 000.
 */
function withOneAnnual(rows: readonly Comparable[], base: Comparable | undefined): Comparable[] {
  const all = [...(base ? [base] : []), ...rows].filter(({ months }) => months > 0);
  return rows.map((row) => {
    if (row.months === 0 || row.months >= 12) return row;
    const alike = all.filter((each) => each.months > row.months && isRounding(each, row));
    const [best] = alike.toSorted((a, b) => b.months - a.months);
    return best ? { ...row, annual: best.annual } : row;
  });
}

/** Whether the difference of two whole-year amounts is what rounding alone can make. */
function isRounding(a: Comparable, b: Comparable): boolean {
  const exact = (12 * a.amount) / a.months - (12 * b.amount) / b.months;
  return Math.abs(exact) <= roundingOf(a) + roundingOf(b);
}

/**
 * The baseline is a whole year's where neither the case nor the earlier agreements say otherwise: an amount of a year in which
 * the agreements cover only some months is of those months.
 */
function makeBaseline(
  { year, amount, months }: NonNullable<Funding['baseline']>,
  history: readonly EarlierAgreement[],
  { note }: Notes,
): Comparable {
  const covered = months ?? countMonthsOfAll(year, history);
  if (months === undefined && covered < 12) {
    const reads = history.map((_, i): Path => ['agreement', 'history', i]);
    note(['funding', 'baseline', 'months'], 'baseline-months', reads);
    note(['funding', 'baseline', 'annualAmount'], 'baseline-months', [BASELINE, ...reads]);
  }
  return { year, amount, months: covered, annual: toAnnual(amount, covered), path: BASELINE };
}

/** Days that a year may lack and still count as whole: agreements that begin or end some days off do not make it a part year. */
const SLACK = 31;

/** The months of a year that agreements cover together: 12 for a year that none touches, 0 where they aren't whole. */
function countMonthsOfAll(year: number, agreements: readonly EarlierAgreement[]): number {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  const parts = agreements
    .filter(({ from, to }) => from <= last && to >= first)
    .map(({ from, to }) => ({ from: from > first ? from : first, to: to < last ? to : last }))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  if (parts.length === 0) return 12;
  const joined: typeof parts = [];
  for (const part of parts) {
    const before = joined.at(-1);
    if (before && countDaysBetween(before.to, part.from) <= 1)
      before.to = part.to > before.to ? part.to : before.to;
    else joined.push({ ...part });
  }
  const days = joined.reduce((sum, { from, to }) => sum + countDays(from, to), 0);
  if (days > countDays(first, last) - SLACK) return 12;
  const months = joined.map(({ from, to }) => countMonths(from, to));
  return months.reduce<number>((sum, each) => (each === undefined ? Number.NaN : sum + each), 0) || 0;
}

/** The baseline with its months and its amount for a whole year, where it is a part year's. */
function withAnnual(
  { year, amount, description }: NonNullable<Funding['baseline']>,
  { annual, months }: Comparable,
): NonNullable<FundingFacts['baseline']> {
  return {
    year,
    amount,
    isPartYear: months < 12,
    ...(isPart(months) && { months, annualAmount: annual }),
    ...(description !== undefined && { description }),
  };
}

/** Whether months are known, and fewer than a year has. */
function isPart(months = 12): boolean {
  return months > 0 && months < 12;
}

function toAnnual(amount: Amount, months: number): Amount {
  return months > 0 ? roundedRatio(12 * amount, months) : amount;
}

/** The months of a year that a period covers; `undefined` where they aren't whole, 12 for a year outside it. */
export function countMonthsCovered(year: number, { from, to }: Agreement): number | undefined {
  if (from === undefined || to === undefined) return 12;
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  if (to < first || from > last) return 12;
  return countMonths(from > first ? from : first, to < last ? to : last);
}

function computeYear(
  row: Comparable,
  earlier: readonly Comparable[],
  baseline: Comparable | undefined,
  fact: Path,
  { note }: Notes,
): YearFacts {
  const comparable = row.months > 0;
  const before = [...earlier, ...(baseline ? [baseline] : [])].find(
    ({ year, months }) => comparable && months > 0 && year === row.year - 1,
  );
  if (before) note([...fact, 'change'], 'funding-change', [row.path, before.path]);
  const against = comparable && baseline && baseline.months > 0 && baseline !== before ? baseline : undefined;
  if (against) note([...fact, 'baselineChange'], 'funding-baseline-change', [row.path, against.path]);
  const isPartYear = row.months < 12;
  const changes = {
    ...(before && { change: computeChange(before, row) }),
    ...(against && { baselineChange: computeChange(against, row) }),
  };
  return {
    year: row.year,
    amount: row.amount,
    ...(isPartYear && row.months > 0 && { months: row.months, annualAmount: row.annual }),
    isPartYear,
    ...changes,
    isUnchanged: before !== undefined && Object.values(changes).every(({ amount }) => amount === 0),
  };
}

/**
 * The difference of whole-year amounts, and its ratio where the earlier amount isn't 0. Part years are given in whole
 * kronor: what their rounding alone can make of equal amounts is no difference.
 */
function computeChange(base: Comparable, row: Comparable): Change {
  const amount = isRounding(base, row) ? 0 : row.annual - base.annual;
  const hasRatio = base.annual > 0;
  return {
    against: base.year,
    base: base.annual,
    amount,
    ...(hasRatio && { ratio: { part: amount, whole: base.annual } }),
  };
}

/** What half a krona of a part year is on a whole one; whole years are exact. */
function roundingOf({ months }: Comparable): number {
  return months < 12 ? 6 / months : 0;
}

/** A quotient in whole kronor, half a krona rounded up. */
function roundedRatio(amount: number, divisor: number): number {
  return Math.floor((2 * amount + divisor) / (2 * divisor));
}

function computePublicSupport(
  support: NonNullable<Funding['otherSupport']>,
  own: readonly Comparable[],
  { note }: Notes,
): PublicSupport[] {
  // where an amount is not known, or of several years, no sum says the whole
  const isKnown = ({ amount, toYear }: (typeof support)[number]): boolean =>
    amount !== undefined && toYear === undefined;
  const touches = (each: (typeof support)[number], year: number): boolean =>
    each.year <= year && year <= (each.toYear ?? each.year);
  const years = [...new Set(support.map(({ year }) => year))]
    .filter((year) => support.every((each) => !touches(each, year) || isKnown(each)))
    .sort((a, b) => a - b);
  return years.map((year, row) => {
    const rows = support.flatMap((each, i) => (each.year === year ? [{ ...each, i }] : []));
    const mine = own.find((each) => each.year === year);
    const other = rows.reduce((sum, { amount = 0 }) => sum + amount, 0);
    const others = rows.map(({ i }): Path => ['funding', 'otherSupport', i, 'amount']);
    const fact = (name: string): Path => ['funding', 'publicSupport', row, name];
    if (mine) note(fact('own'), 'public-support', [mine.path]);
    note(fact('other'), 'public-support', others);
    note(fact('total'), 'public-support', [...(mine ? [mine.path] : []), ...others]);
    return { year, own: mine?.amount ?? 0, other, total: (mine?.amount ?? 0) + other };
  });
}
