// Everything that a case and its facts hold, by kind: what a figure in prose is compared with.
import type { Checked } from '../check.js';
import { formatPath, type Path } from '../../diagnostic.js';
import type { Change, Facts, FundingFacts, TableFacts } from '../../facts/facts.js';

/** The fact that is nearest to what a text says, and its value. */
export interface Near<Value> {
  path: string;
  value: Value;
}

/** Whether an amount is of this decision, or of other public support to the same organisation. */
type Purse = 'decision' | 'other';

export interface KnownAmount {
  kronor: number;
  path: string;
  /** The year it belongs to; none where it belongs to several. */
  year?: number;
  purse: Purse;
}

/** The facts and the tables of a case. */
type Known = Pick<Checked, 'facts' | 'tables'>;

/** The amounts of a case: of its funding, of its tables and of its results. */
export function knownAmounts({ facts: { funding, results }, tables }: Known): KnownAmount[] {
  const plain = (kronor: number, path: Path): KnownAmount => ({
    kronor: Math.abs(kronor),
    path: formatPath(path),
    purse: 'decision',
  });
  const { funding: used = [], totals } = results ?? {};
  return [
    ...(funding ? amountsOfFunding(funding) : []),
    ...tables.flatMap(({ table, path }) => amountsOfTable(table, path)),
    ...used.flatMap(({ granted, used: spent, left }, i) => [
      plain(granted, ['results', 'funding', i, 'granted']),
      plain(spent, ['results', 'funding', i, 'used']),
      plain(left, ['results', 'funding', i, 'left']),
    ]),
    ...Object.entries(totals ?? {}).map(([name, value]) =>
      plain(value as number, ['results', 'totals', name]),
    ),
  ];
}

function amountsOfTable({ rows, sums }: TableFacts, path: Path): KnownAmount[] {
  const cells = [
    ...rows.map((row, i) => ({ row: row.cells, place: ['rows', i, 'cells'] })),
    { row: sums, place: ['sums'] },
  ];
  return cells.flatMap(({ row, place }) =>
    row.flatMap(({ amount }, column) =>
      amount === undefined
        ? []
        : [
            {
              kronor: Math.abs(amount),
              path: formatPath([...path, ...place, column]),
              purse: 'decision' as const,
            },
          ],
    ),
  );
}

function amountsOfFunding(funding: FundingFacts): KnownAmount[] {
  const amount = (kronor: number, path: Path, year?: number, purse: Purse = 'decision'): KnownAmount => ({
    kronor,
    path: formatPath(['funding', ...path]),
    ...(year !== undefined && { year }),
    purse,
  });
  const change = (value: Change | undefined, path: Path, year: number): KnownAmount[] =>
    value ? [amount(Math.abs(value.amount), [...path, 'amount'], year)] : [];
  return [
    ...funding.years.flatMap(({ year, amount: kronor, annualAmount, change: before, baselineChange }, i) => [
      amount(kronor, ['years', i, 'amount'], year),
      ...(annualAmount === undefined ? [] : [amount(annualAmount, ['years', i, 'annualAmount'], year)]),
      ...change(before, ['years', i, 'change'], year),
      ...change(baselineChange, ['years', i, 'baselineChange'], year),
    ]),
    ...(funding.baseline
      ? [amount(funding.baseline.amount, ['baseline', 'amount'], funding.baseline.year)]
      : []),
    ...funding.otherYears.map(({ year, amount: kronor }, i) =>
      amount(kronor, ['otherYears', i, 'amount'], year),
    ),
    // the sum of one year is that year's amount, and belongs to it
    ...(funding.severalYears ? [amount(funding.total, ['total'])] : []),
    ...(funding.sum === undefined ? [] : [amount(funding.sum, ['sum'])]),
    ...funding.otherPayers.flatMap(({ years, total }, p) => [
      ...years.map(({ year, amount: kronor }, i) =>
        amount(kronor, ['otherPayers', p, 'years', i, 'amount'], year),
      ),
      amount(total, ['otherPayers', p, 'total']),
    ]),
    ...(funding.mean === undefined ? [] : [amount(funding.mean, ['mean'])]),
    ...funding.ownContribution.flatMap(({ value }, i) =>
      value === undefined ? [] : [amount(value, ['ownContribution', i, 'value'])],
    ),
    ...funding.otherSupport.flatMap(({ year, amount: kronor }, i) =>
      kronor === undefined ? [] : [amount(kronor, ['otherSupport', i, 'amount'], year, 'other')],
    ),
    ...funding.publicSupport.flatMap(({ year, other, total }, i) => [
      amount(other, ['publicSupport', i, 'other'], year, 'other'),
      amount(total, ['publicSupport', i, 'total'], year, 'other'),
    ]),
  ];
}

/** Dates with their places. */
export function knownDates({
  date,
  agreement,
  documents,
  timeline,
  results,
  decision,
}: Facts): { date: string; path: string }[] {
  const known: [string | undefined, Path][] = [
    [date, ['date']],
    [agreement?.from, ['agreement', 'from']],
    [agreement?.to, ['agreement', 'to']],
    ...decision.groups.flatMap(({ points }, g) =>
      points.map((point, i): [string | undefined, Path] => [
        point.by,
        ['decision', 'groups', g, 'points', i, 'by'],
      ]),
    ),
    [results?.from, ['results', 'from']],
    [results?.to, ['results', 'to']],
    ...(agreement?.history ?? []).flatMap(({ from, to }, i): [string, Path][] => [
      [from, ['agreement', 'history', i, 'from']],
      [to, ['agreement', 'history', i, 'to']],
    ]),
    ...documents.map((document, i): [string | undefined, Path] => [document.date, ['documents', i, 'date']]),
    [timeline?.meeting, ['timeline', 'meeting']],
    [timeline?.dispatch, ['timeline', 'dispatch']],
    ...(timeline?.steps ?? []).map((step, i): [string, Path] => [
      step.date,
      ['timeline', 'steps', i, 'date'],
    ]),
    ...(timeline?.legal ?? []).map((step, i): [string, Path] => [
      step.date,
      ['timeline', 'legal', i, 'date'],
    ]),
  ];
  return known.flatMap(([value, path]) =>
    value === undefined ? [] : [{ date: value, path: formatPath(path) }],
  );
}

export interface KnownPeriod {
  from: string;
  to: string;
}

/** The periods of the agreements, and those that follow one another taken together. */
export function knownPeriods({ agreement }: Facts): KnownPeriod[] {
  if (!agreement) return [];
  const chain = [...agreement.history, agreement];
  return chain.flatMap(({ from }, i) => chain.slice(i).map(({ to }) => ({ from, to })));
}

/** Percentages, exact. */
export function knownPercentages({ facts: { funding, results }, tables }: Known): number[] {
  const ratios = (funding?.years ?? []).flatMap(({ change, baselineChange }) => [
    change?.ratio,
    baselineChange?.ratio,
  ]);
  const index = funding?.justification?.index?.value.match(/\d+(?:[.,]\d+)?/g) ?? [];
  const cells = tables.flatMap(({ table }) => [...table.rows.flatMap((row) => row.cells), ...table.sums]);
  return [
    ...ratios.flatMap((ratio) => (ratio ? [Math.abs((100 * ratio.part) / ratio.whole)] : [])),
    ...cells.flatMap(({ share, percent }) => [
      ...(share ? [(100 * share.part) / share.whole] : []),
      ...(percent === undefined ? [] : [Math.abs(percent)]),
    ]),
    ...(results?.funding ?? []).flatMap(({ share }) => (share ? [(100 * share.part) / share.whole] : [])),
    ...(funding?.ownContribution ?? []).flatMap(({ share }) => share ?? []),
    ...index.map((number) => Number(number.replace(',', '.'))),
  ];
}
