// Everything that a case and its facts hold, by kind: what a figure in prose is compared with.
import type { Checked } from '../check.js';
import { formatPath, type Path } from '../../diagnostic.js';
import { addDays, addMonths } from '../../facts/calendar.js';
import type { AgreementFacts, Change, Facts, FundingFacts, TableFacts } from '../../facts/facts.js';
import { N, numberOf } from './reckoning.js';
import { LETTERS, pattern } from './vocabulary.js';

/** The fact that is nearest to what a text says, and its value. */
export interface Near<Value> {
  path: string;
  value: Value;
}

/** Whether an amount is of this decision, or of other public support to the same organisation. */
type Purse = 'decision' | 'other';

/**
 * What an amount is: of one year; of all years; their mean; the difference between two years; what they are compared with; a
 * cell of a table and the sum of a column; of what was granted, what was used and what is left.
 */
export type Measure =
  | 'year'
  | 'total'
  | 'mean'
  | 'change'
  | 'baseline'
  | 'cell'
  | 'sum'
  | 'granted'
  | 'used'
  | 'left'
  | 'support';

export interface KnownAmount {
  /** In whole kronor, never below 0. */
  kronor: number;
  path: string;
  /** The year it belongs to; none where it belongs to several. */
  year?: number;
  purse: Purse;
  measure: Measure;
  /** Whether a difference is a rise (1), a fall (-1) or none (0). */
  direction?: number;
  /** Of a change, the year that is compared with. */
  against?: number;
  /** Of a cell and a sum, its table and column, and the name that its row begins with; no name of a sum. */
  cell?: { table: TableFacts; column: number; name: string | undefined };
}

/** The facts and the tables of a case. */
type Known = Pick<Checked, 'facts' | 'tables'>;

/** The amounts of a case: of its funding, of its tables and of its results. */
export function knownAmounts({ facts: { funding, results }, tables }: Known): KnownAmount[] {
  const plain = (kronor: number, measure: Measure, path: Path, year?: number): KnownAmount => ({
    kronor: Math.abs(kronor),
    path: formatPath(path),
    ...(year !== undefined && { year }),
    purse: 'decision',
    measure,
  });
  const { funding: used = [], totals } = results ?? {};
  return [
    ...(funding ? amountsOfFunding(funding) : []),
    ...tables.flatMap(({ table, path }) => amountsOfTable(table, path)),
    ...used.flatMap(({ year, granted, used: spent, left }, i) => [
      plain(granted, 'granted', ['results', 'funding', i, 'granted'], year),
      plain(spent, 'used', ['results', 'funding', i, 'used'], year),
      plain(left, 'left', ['results', 'funding', i, 'left'], year),
    ]),
    ...(['granted', 'used', 'left'] as const).flatMap((name) =>
      totals ? [plain(totals[name], name, ['results', 'totals', name])] : [],
    ),
  ];
}

function amountsOfTable(table: TableFacts, path: Path): KnownAmount[] {
  const known = (kronor: number, column: number, place: Path): Omit<KnownAmount, 'measure'> => {
    const title = /(?:19|20)\d{2}/.exec(table.columns[column]?.title ?? '')?.[0];
    const year = title === undefined ? table.year : Number(title);
    return {
      kronor: Math.abs(kronor),
      path: formatPath([...path, ...place]),
      ...(year !== undefined && { year }),
      purse: 'decision',
    };
  };
  return [
    ...table.rows.flatMap(({ cells, name }, row) =>
      cells.flatMap(({ amount }, column): KnownAmount[] =>
        amount === undefined
          ? []
          : [
              {
                ...known(amount, column, ['rows', row, 'cells', column]),
                measure: 'cell',
                cell: { table, column, name },
              },
            ],
      ),
    ),
    ...sumsOfYears(table).map(({ kronor, column, year }): KnownAmount => ({
      ...known(kronor, column, ['sums', column]),
      year,
      measure: 'sum',
      cell: { table, column, name: undefined },
    })),
    ...table.sums.flatMap(({ amount }, column): KnownAmount[] =>
      amount === undefined
        ? []
        : [
            {
              ...known(amount, column, ['sums', column]),
              measure: 'sum',
              cell: { table, column, name: undefined },
            },
          ],
    ),
  ];
}

/** What the rows of each year add up to, where a column says their years and each year has some. */
function sumsOfYears({ columns, rows }: TableFacts): { kronor: number; column: number; year: number }[] {
  const isYear = (text: string | undefined): boolean => text !== undefined && /^(?:19|20)\d{2}$/.test(text);
  const ofYears = columns.findIndex((_, i) => rows.every(({ cells }) => isYear(cells[i]?.text)));
  if (ofYears < 0) return [];
  const yearOf = ({ cells }: TableFacts['rows'][number]): number => Number(cells[ofYears]?.text);
  const years = [...new Set(rows.map(yearOf))];
  if (years.length === rows.length || years.length < 2) return [];
  return years.flatMap((year) =>
    columns.flatMap((_, column) => {
      const amounts = rows.flatMap((row) => (yearOf(row) === year ? (row.cells[column]?.amount ?? []) : []));
      return amounts.length > 1 ? [{ kronor: amounts.reduce((a, b) => a + b), column, year }] : [];
    }),
  );
}

function amountsOfFunding(funding: FundingFacts): KnownAmount[] {
  const amount = (
    kronor: number,
    measure: Measure,
    path: Path,
    year?: number,
    purse: Purse = 'decision',
  ): KnownAmount => ({
    kronor,
    path: formatPath(['funding', ...path]),
    ...(year !== undefined && { year }),
    purse,
    measure,
  });
  const change = (value: Change | undefined, path: Path, year: number): KnownAmount[] =>
    value
      ? [
          {
            ...amount(Math.abs(value.amount), 'change', [...path, 'amount'], year),
            direction: Math.sign(value.amount),
            against: value.against,
          },
        ]
      : [];
  return [
    ...funding.years.flatMap(({ year, amount: kronor, annualAmount, change: before, baselineChange }, i) => [
      amount(kronor, 'year', ['years', i, 'amount'], year),
      ...(annualAmount === undefined
        ? []
        : [amount(annualAmount, 'year', ['years', i, 'annualAmount'], year)]),
      ...change(before, ['years', i, 'change'], year),
      ...change(baselineChange, ['years', i, 'baselineChange'], year),
    ]),
    ...(funding.baseline
      ? [amount(funding.baseline.amount, 'baseline', ['baseline', 'amount'], funding.baseline.year)]
      : []),
    ...funding.otherYears.map(({ year, amount: kronor }, i) =>
      amount(kronor, 'year', ['otherYears', i, 'amount'], year),
    ),
    // the sum of one year is that year's amount, and belongs to it
    ...(funding.severalYears ? [amount(funding.total, 'total', ['total'])] : []),
    ...(funding.sum === undefined ? [] : [amount(funding.sum, 'total', ['sum'])]),
    ...funding.otherPayers.flatMap(({ years, total }, p) => [
      ...years.map(({ year, amount: kronor }, i) =>
        amount(kronor, 'year', ['otherPayers', p, 'years', i, 'amount'], year),
      ),
      amount(total, 'total', ['otherPayers', p, 'total']),
    ]),
    ...(funding.mean === undefined ? [] : [amount(funding.mean, 'mean', ['mean'])]),
    ...funding.ownContribution.flatMap(({ value }, i) =>
      value === undefined ? [] : [amount(value, 'support', ['ownContribution', i, 'value'])],
    ),
    ...funding.otherSupport.flatMap(({ year, amount: kronor }, i) =>
      kronor === undefined ? [] : [amount(kronor, 'support', ['otherSupport', i, 'amount'], year, 'other')],
    ),
    ...funding.publicSupport.flatMap(({ year, other, total }, i) => [
      amount(other, 'support', ['publicSupport', i, 'other'], year, 'other'),
      amount(total, 'support', ['publicSupport', i, 'total'], year, 'other'),
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

/** The years of which a case gives amounts: of its funding, its table and its follow-up. */
export function yearsOfMoney({ funding, table, results }: Facts): ReadonlySet<number> {
  return new Set([
    ...(funding
      ? [...funding.years, ...funding.otherYears, ...funding.otherSupport].map(({ year }) => year)
      : []),
    ...(funding?.baseline ? [funding.baseline.year] : []),
    ...(table?.year === undefined ? [] : [table.year]),
    ...(table?.columns.flatMap(({ title }) => (title.match(/(?:19|20)\d{2}/g) ?? []).map(Number)) ?? []),
    ...(results?.funding.map(({ year }) => year) ?? []),
  ]);
}

/** The periods that the option to extend would add, as often as it allows. */
export function optionPeriods({
  to,
  extensionOption: option,
}: Pick<AgreementFacts, 'to' | 'extensionOption'>): KnownPeriod[] {
  if (!option) return [];
  const next = addDays(to, 1);
  return Array.from({ length: option.times ?? 1 }, (_, i) => ({
    from: addMonths(next, option.months * i),
    to: addDays(addMonths(next, option.months * (i + 1)), -1),
  }));
}

/** A percentage that follows from the case, never below 0. */
export interface KnownPercentage {
  /** Exact. */
  percent: number;
  /** Of a change between two years; a share of what was granted; of a post; of a table's cell; an index that the case gives. */
  of: 'change' | 'used' | 'post' | 'cell' | 'index';
  /** Of a change: its years, and whether it is a rise (1), a fall (-1) or none (0). */
  year?: number;
  against?: number;
  direction: number;
}

export function knownPercentages({ facts: { funding, results }, tables }: Known): KnownPercentage[] {
  const changes = (funding?.years ?? []).flatMap(({ year, change, baselineChange }) =>
    [change, baselineChange].flatMap((each): KnownPercentage[] =>
      each?.ratio
        ? [
            {
              percent: Math.abs((100 * each.ratio.part) / each.ratio.whole),
              of: 'change',
              year,
              against: each.against,
              direction: Math.sign(each.amount),
            },
          ]
        : [],
    ),
  );
  const plain = (percent: number, of: KnownPercentage['of']): KnownPercentage => ({
    percent,
    of,
    direction: 0,
  });
  const { value = '', values = [] } = funding?.justification?.index ?? {};
  const index = [value, ...values.map((each) => each.value)].join(' ').match(/\d+(?:[.,]\d+)?/g) ?? [];
  const cells = tables.flatMap(({ table }) => [...table.rows.flatMap((row) => row.cells), ...table.sums]);
  return [
    ...changes,
    ...cells.flatMap(({ share, percent }) => [
      ...(share ? [plain((100 * share.part) / share.whole, 'cell')] : []),
      ...(percent === undefined ? [] : [plain(Math.abs(percent), 'cell')]),
    ]),
    ...(results?.funding ?? []).flatMap(({ share }) =>
      share ? [plain((100 * share.part) / share.whole, 'used')] : [],
    ),
    ...(results?.totals && results.totals.granted > 0
      ? [plain((100 * results.totals.used) / results.totals.granted, 'used')]
      : []),
    ...(funding?.ownContribution ?? []).flatMap(({ share }) =>
      share === undefined ? [] : [plain(share, 'post')],
    ),
    ...index.map((number) => plain(Number(number.replace(',', '.')), 'index')),
  ];
}

/** "Anslaget för 2026 är 275 000 kronor". */
const FRAME = pattern(
  `(?<![${LETTERS}])(?:anslaget|[${LETTERS}]*ramen|budgeten|potten)(?: (?!inte|från)[${LETTERS}]+){0,4}?(?: (?:19|20)\\d{2})?(?: (?!från)[${LETTERS}]+){0,3}? (?:är|uppgår till|omfattar|rymmer|på|om|till) ${N} kronor|(?:nämnden|styrelsen|fullmäktige) (?:har )?(?:avsatt|anslagit|avsätter) ${N} kronor`,
  'gi',
).needing('anslaget', 'ramen', 'budgeten', 'potten', 'avsatt', 'anslagit', 'avsätter');

/** What a table's money is taken of, as the memo says it; in kronor. */
export function framesIn({ allTexts }: Pick<Checked, 'allTexts'>): number[] {
  return allTexts.flatMap(({ text }) =>
    [...text.replaceAll(/\s/g, ' ').matchAll(FRAME)].map(([, whole, decimals, other, otherDecimals]) =>
      numberOf(whole ?? other, decimals ?? otherDecimals),
    ),
  );
}

/** The committee's money by the year: of the years of a follow-up, of the year before, of those that are proposed; in kronor. */
export function amountsByYear({
  facts: { funding, results },
}: Pick<Checked, 'facts'>): ReadonlyMap<number, number> {
  return new Map([
    ...(results?.funding ?? []).map(({ year, granted }) => [year, granted] as const),
    ...(funding?.baseline ? [[funding.baseline.year, funding.baseline.amount] as const] : []),
    ...(funding?.years ?? []).map(({ year, amount }) => [year, amount] as const),
  ]);
}

/** What the goals of a case say: those of a follow-up, and those of its programme. */
export function goalTexts({ facts: { results }, caseFile }: Checked): string[] {
  return [...(results?.goals ?? []).map(({ goal }) => goal), ...(caseFile.programme?.subgoals ?? [])];
}
