// A table as texts speak of it: the columns of its amounts, and which of them are of this year and of last year.
import type { TableFacts, TableRow } from '../../facts/facts.js';
import { columnSays } from './amount-role.js';
import { APPLIED } from './vocabulary.js';

/** A table, and where its amounts stand. */
export interface TableRead {
  table: TableFacts;
  /** The columns of amounts. */
  columns: readonly number[];
  /** The column of what is granted or proposed, and that of the year before where the headings say the years. */
  now: number | undefined;
  before: { column: number; year: number } | undefined;
  /** The year of the memo. */
  memoYear: number;
}

export function readTable(table: TableFacts, memoYear: number): TableRead {
  const columns = table.columns.flatMap((_, i) =>
    table.rows.some(({ cells }) => cells[i]?.amount !== undefined) ? [i] : [],
  );
  const years = columns
    .filter((i) => !APPLIED.test(table.columns[i]?.title ?? ''))
    .flatMap((column) => {
      const year = /(?:19|20)\d{2}/.exec(table.columns[column]?.title ?? '')?.[0];
      return year === undefined ? [] : [{ column, year: Number(year) }];
    });
  const last = Math.max(...years.map(({ year }) => year));
  const ofLast = years.filter(({ year }) => year === last);
  const ofBefore = years.filter(({ year }) => year === last - 1);
  const isClear = ofLast.length === 1 && ofBefore.length === 1;
  return {
    table,
    columns,
    now: isClear ? ofLast[0]?.column : onlyOf(columns.filter((i) => columnSays(table, i) === 'granted')),
    before: isClear ? ofBefore[0] : undefined,
    memoYear,
  };
}

function onlyOf(columns: readonly number[]): number | undefined {
  return columns.length === 1 ? columns[0] : undefined;
}

/** In kronor; 0 where the cell has none. */
export function amountOf({ cells }: { cells: TableRow['cells'] }, column: number): number {
  return cells[column]?.amount ?? 0;
}
