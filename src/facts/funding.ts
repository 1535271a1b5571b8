// The amounts: changes against the year before and the baseline, sums, and public support in all.
import type { Amount, CaseFile, FundingYear } from '../case-file.js';
import type { Path } from '../diagnostic.js';
import { countMonths } from './calendar.js';
import type { Change, FundingFacts, OtherYear, PublicSupport, YearFacts } from './facts.js';
import type { Note } from './origins.js';

/** An amount to compare with, and where the case gives it. `months` is 12 for a whole year, 0 where unknown. */
interface Comparable {
  year: number;
  amount: Amount;
  months: number;
  /** The amount as for twelve months, in whole kronor; the amount itself where the months are not known. */
  annual: Amount;
  path: Path;
}

const amountPath = (i: number): Path => ['funding', 'years', i, 'amount'];
const BASELINE: Path = ['funding', 'baseline', 'amount'];

export function computeFunding({ funding, agreement }: CaseFile, note: Note): FundingFacts {
  const { purpose, payer, baseline, noBaselineReason, justification, ownContribution, otherSupport } =
    funding;
  const firm = funding.years
    .flatMap((year, i) => (isFirm(year) ? [makeComparable(year, i, agreement)] : []))
    .sort((a, b) => a.year - b.year);
  const base = baseline && { ...baseline, months: 12, annual: baseline.amount, path: BASELINE };
  const years = firm.map((year, i) =>
    computeYear(year, firm.slice(0, i), base, ['funding', 'years', i], note),
  );
  const reads = firm.map(({ path }) => path);

  const total = firm.reduce((sum, { amount }) => sum + amount, 0);
  note(['funding', 'total'], 'funding-total', reads);
  const severalYears = years.length > 1;
  const hasMean = severalYears && years.every(({ isPartYear }) => !isPartYear);
  if (hasMean) note(['funding', 'mean'], 'funding-mean', reads);

  return {
    purpose,
    ...(payer !== undefined && { payer }),
    ...(baseline && { baseline }),
    ...(noBaselineReason !== undefined && { noBaselineReason }),
    years,
    otherYears: funding.years.filter((year) => !isFirm(year)).map(toOtherYear),
    total,
    ...(hasMean && { mean: roundedRatio(total, years.length) }),
    severalYears,
    hasSeveralAmounts: severalYears || (baseline !== undefined && years.length > 0),
    hasChanges: years.some(({ change, baselineChange }) => change ?? baselineChange),
    ...(justification && { justification }),
    ownContribution: ownContribution ?? [],
    otherSupport: otherSupport ?? [],
    publicSupport: computePublicSupport(otherSupport ?? [], base ? [...firm, base] : firm, note),
  };
}

/** Whether a year's amount is part of the decision. */
export function isFirm({ status }: FundingYear): boolean {
  return status === undefined || status === 'firm';
}

function toOtherYear({ year, amount, status, condition }: FundingYear): OtherYear {
  return { year, amount, isOption: status === 'option', ...(condition !== undefined && { condition }) };
}

/** A year is a part year where the case says so, or where the period covers only part of it. */
function makeComparable(row: FundingYear, i: number, period: CaseFile['agreement']): Comparable {
  const { year, amount } = row;
  const months = row.months ?? countMonthsCovered(year, period) ?? 0;
  const annual = months > 0 ? roundedRatio(12 * amount, months) : amount;
  return { year, amount, months, annual, path: amountPath(i) };
}

/** The months of a year that a period covers; `undefined` where they aren't whole, 12 for a year outside it. */
export function countMonthsCovered(year: number, { from, to }: CaseFile['agreement']): number | undefined {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  if (to < first || from > last) return 12;
  return countMonths(from > first ? from : first, to < last ? to : last);
}

function computeYear(
  row: Comparable,
  earlier: readonly Comparable[],
  baseline: Comparable | undefined,
  fact: Path,
  note: Note,
): YearFacts {
  const comparable = row.months > 0;
  const before = [...earlier, ...(baseline ? [baseline] : [])].find(
    ({ year, months }) => comparable && months > 0 && year === row.year - 1,
  );
  if (before) note([...fact, 'change'], 'funding-change', [row.path, before.path]);
  const against = comparable && baseline !== before ? baseline : undefined;
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

/** The difference of whole-year amounts, and its ratio where the earlier amount isn't 0. */
function computeChange(base: Comparable, row: Comparable): Change {
  const amount = row.annual - base.annual;
  const hasRatio = base.annual > 0;
  return {
    against: base.year,
    base: base.annual,
    amount,
    ...(hasRatio && { ratio: { part: amount, whole: base.annual } }),
  };
}

/** A quotient in whole kronor, half a krona rounded up. */
function roundedRatio(amount: number, divisor: number): number {
  return Math.floor((2 * amount + divisor) / (2 * divisor));
}

function computePublicSupport(
  support: NonNullable<CaseFile['funding']['otherSupport']>,
  own: readonly Comparable[],
  note: Note,
): PublicSupport[] {
  const years = [...new Set(support.map(({ year }) => year))].sort((a, b) => a - b);
  return years.map((year, row) => {
    const rows = support.flatMap((each, i) => (each.year === year ? [{ ...each, i }] : []));
    const mine = own.find((each) => each.year === year);
    const other = rows.reduce((sum, { amount }) => sum + amount, 0);
    const others = rows.map(({ i }): Path => ['funding', 'otherSupport', i, 'amount']);
    const fact = (name: string): Path => ['funding', 'publicSupport', row, name];
    if (mine) note(fact('own'), 'public-support', [mine.path]);
    note(fact('other'), 'public-support', others);
    note(fact('total'), 'public-support', [...(mine ? [mine.path] : []), ...others]);
    return { year, own: mine?.amount ?? 0, other, total: (mine?.amount ?? 0) + other };
  });
}
