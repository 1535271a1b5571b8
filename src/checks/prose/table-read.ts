// A table as texts speak of it: the columns of its amounts, and which of them are of this year and of last year.
import type { TableFacts, TableRow } from '../../facts/facts.js';
import { grantedColumn } from './amount-role.js';
import { APPLIED } from './vocabulary.js';

/** A table, and where its amounts stand. */
export interface TableRead {
  table: TableFacts;
  /** The columns of amounts. */
  columns: readonly number[];
  /** The column of what is granted or proposed, and that of the year before where the headings say the years. */
  now: number | undefined;
  before: { column: number; year: number } | undefined;
  /** The rows that get something. */
  granted: readonly TableRow[];
  /** The year of the memo. */
  memoYear: number;
}

/** A column of differences. */
const OF_CHANGE = /skillnad|ändring|jämfört|ökning|minskning/iu;

export function readTable(table: TableFacts, memoYear: number): TableRead {
  const columns = table.columns.flatMap((_, i) =>
    table.rows.some(({ cells }) => cells[i]?.amount !== undefined) ? [i] : [],
  );
  const years = columns
    .filter(
      (i) => !APPLIED.test(table.columns[i]?.title ?? '') && !OF_CHANGE.test(table.columns[i]?.title ?? ''),
    )
    .flatMap((column) => {
      const year = /(?:19|20)\d{2}/.exec(table.columns[column]?.title ?? '')?.[0];
      return year === undefined ? [] : [{ column, year: Number(year) }];
    });
  const last = Math.max(...years.map(({ year }) => year));
  const ofLast = years.filter(({ year }) => year === last);
  const ofBefore = years.filter(({ year }) => year === last - 1);
  const isClear = ofLast.length === 1 && ofBefore.length === 1;
  const now = isClear ? ofLast[0]?.column : grantedColumn(table);
  // "Bidrag 2025", "Sökt", "Förslag": the year of what is proposed is the table's
  const earlier = years.filter(
    ({ year, column }) => year === (table.year ?? memoYear + 1) - 1 && column !== now,
  );
  const before = isClear ? ofBefore[0] : earlier.length === 1 ? earlier[0] : undefined;
  return {
    table,
    columns,
    now,
    granted: outcomesOf(table, now).granted,
    before,
    memoYear,
  };
}

/** Which rows get something, and which nothing; where the fields don't say, by the amounts of a column. */
export function outcomesOf(
  table: TableFacts,
  column: number | undefined,
): Pick<TableFacts, 'granted' | 'rejected'> {
  if (column === undefined || table.granted.length + table.rejected.length > 0) return table;
  return {
    granted: table.rows.filter((row) => amountOf(row, column) > 0),
    rejected: table.rows.filter((row) => row.cells[column]?.amount === 0),
  };
}

/** In kronor; 0 where the cell has none. */
export function amountOf({ cells }: { cells: TableRow['cells'] }, column: number): number {
  return cells[column]?.amount ?? 0;
}
