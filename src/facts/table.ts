// A table of typed columns: differences, shares and sums, and what becomes of each row.
import type { Cell, Column, Row, Table } from '../case-file.js';
import type { Path } from '../diagnostic.js';
import { rowOf } from './entries.js';
import type { TableCell, TableColumn, TableFacts, TableRow } from './facts.js';
import type { Notes } from './origins.js';

/** A row before its computed cells. */
interface Reading {
  /** By the place of the column; nothing in an empty cell and in a computed one. */
  values: readonly (Cell | undefined)[];
  /** The place of each cell in the case. */
  paths: readonly (Path | undefined)[];
  /** The path of the row in the case. */
  path: Path;
  rejected?: string | undefined;
  condition?: string | undefined;
}

const NUMERIC = ['amount', 'number', 'percent'];

/** Computes a table that stands at `from` in the case, and at `fact` in the facts. */
export function computeTable(table: Table, from: Path, fact: Path, notes: Notes): TableFacts {
  const columns = table.columns.map(toColumn);
  const rows = table.rows.map((row, i) => readRow(row, table.columns, [...from, 'rows', i]));
  const place = (id: string | undefined): number => table.columns.findIndex((each) => each.id === id);
  const decidedAt = table.decided === undefined ? -1 : place(table.decided);
  const nameAt = columns.findIndex(({ type }) => type === 'name');
  copyTable(table, rows, from, fact, notes);

  const amountOf = (row: Reading, column: number): number | undefined => {
    const { difference } = table.columns[column] ?? {};
    if (!difference) return numberOf(row.values[column]);
    const [left, right] = difference.map((id) => numberOf(row.values[place(id)]));
    return left === undefined || right === undefined ? undefined : left - right;
  };
  const pathOf = (row: Reading, column: number): Path[] => {
    const path = row.paths[column];
    return path ? [path] : [];
  };
  /** The rows that a column's sum counts: those of the decision, for the column that is decided on. */
  const isCounted = ({ rejected, condition }: Reading, column: number): boolean =>
    column !== decidedAt || (rejected === undefined && condition === undefined);
  const counted = (column: number): Reading[] => rows.filter((row) => isCounted(row, column));
  /** The sum of a difference is that of the sums that are printed. */
  const sumOf = (column: number): number => {
    const { difference } = table.columns[column] ?? {};
    if (difference) {
      const [left = 0, right = 0] = difference.map((id) => sumOf(place(id)));
      return left - right;
    }
    return counted(column).reduce((sum, row) => sum + (amountOf(row, column) ?? 0), 0);
  };
  const sumReads = (column: number): Path[] => {
    const { difference = [] } = table.columns[column] ?? {};
    return difference.length > 0
      ? difference.flatMap((id) => sumReads(place(id)))
      : counted(column).flatMap((row) => pathOf(row, column));
  };

  const cellOf = (row: Reading, i: number, column: number): TableCell => {
    const { difference, share, change } = table.columns[column] ?? {};
    const at: Path = [...fact, 'rows', i, 'cells', column];
    if (difference) {
      const reads = difference.flatMap((id) => pathOf(row, place(id)));
      const amount = amountOf(row, column);
      if (amount !== undefined) notes.note(at, 'table-difference', reads);
      return amount === undefined ? {} : { amount, isChange: true };
    }
    if (change) {
      const [now, before] = change.map((id) => amountOf(row, place(id)));
      if (now === undefined || !before) return {};
      const reads = change.flatMap((id) => pathOf(row, place(id)));
      notes.note(at, 'table-change', reads);
      return { share: toRatio(now - before, before), isChange: true };
    }
    if (share !== undefined) {
      const of = place(share);
      const part = numberOf(row.values[of]);
      const whole = sumOf(of);
      // what is outside a sum is no share of it
      if (part === undefined || whole <= 0 || !isCounted(row, of)) return {};
      notes.note(at, 'table-share', sumReads(of));
      return { share: toRatio(part, whole) };
    }
    return toCell(row.values[column], columns[column]?.type ?? 'text');
  };

  const computed: TableRow[] = rows.map((row, i) => {
    const amount = decidedAt < 0 ? undefined : amountOf(row, decidedAt);
    const name = nameAt < 0 ? undefined : row.values[nameAt];
    return {
      cells: columns.map((_, column) => withUnit(cellOf(row, i, column), table.columns[column])),
      ...(typeof name === 'string' && { name }),
      ...(amount !== undefined && { amount }),
      ...(row.rejected !== undefined && { rejected: row.rejected }),
      ...(row.condition !== undefined && { condition: row.condition }),
    };
  });
  const hasSums = table.columns.some(({ sum }) => sum);
  const sums = table.columns.map(({ sum, share, change, difference }, column): TableCell => {
    if (!sum) return {};
    if (change) {
      const [now = 0, before = 0] = change.map((id) => sumOf(place(id)));
      return before > 0 ? { share: toRatio(now - before, before), isChange: true } : {};
    }
    if (share !== undefined) {
      const whole = sumOf(place(share));
      return whole > 0 ? { share: toRatio(whole, whole) } : {};
    }
    notes.note([...fact, 'sums', column], 'table-sum', sumReads(column));
    const isAmount = columns[column]?.type === 'amount';
    const cell = isAmount ? { amount: sumOf(column) } : { number: sumOf(column) };
    if (difference) return withUnit({ ...cell, isChange: true }, table.columns[column]);
    return withUnit(cell, table.columns[column]);
  });
  if (decidedAt >= 0) {
    notes.note([...fact, 'total'], 'table-total', sumReads(decidedAt));
  }
  const pick = (list: 'granted' | 'conditional' | 'rejected', isIn: (row: TableRow) => boolean): TableRow[] =>
    computed.filter(isIn).map((row, i) => {
      const { path, paths } = rows[computed.indexOf(row)] ?? { path: from, paths: [] };
      const at = (field: string): Path => [...fact, list, i, field];
      const name = paths[nameAt];
      if (name) notes.copy(at('name'), name);
      const amount = paths[decidedAt];
      if (amount) notes.copy(at('amount'), amount);
      for (const field of ['rejected', 'condition']) notes.copy(at(field), [...path, field]);
      return row;
    });
  const granted = pick(
    'granted',
    ({ rejected, condition, amount = 0 }) =>
      rejected === undefined && condition === undefined && decidedAt >= 0 && amount > 0,
  );
  const rejected = pick('rejected', (row) => row.rejected !== undefined);
  return {
    ...(table.year !== undefined && { year: table.year }),
    ...(table.purpose !== undefined && { purpose: table.purpose }),
    ...(table.intro !== undefined && { intro: table.intro }),
    ...(table.note !== undefined && { note: table.note }),
    columns,
    rows: computed,
    hasSums,
    sums,
    ...(decidedAt >= 0 && { total: sumOf(decidedAt) }),
    granted,
    conditional: pick('conditional', (row) => row.condition !== undefined && row.rejected === undefined),
    rejected,
    severalGranted: granted.length > 1,
    severalRejected: rejected.length > 1,
  };
}

/** A number with its column's unit. */
function withUnit(cell: TableCell, { unit }: Partial<Column> = {}): TableCell {
  const isNumber = cell.amount !== undefined || cell.number !== undefined;
  return isNumber && unit !== undefined ? { ...cell, unit } : cell;
}

/** Whether a column's cells are computed, and not given in the rows. */
export function isComputed({ difference, share, change }: Column): boolean {
  return (difference ?? share ?? change) !== undefined;
}

/** The type of a column: a computed one is an amount or a percentage. */
export function typeOfColumn({ type, difference, share, change }: Column): TableColumn['type'] {
  if (difference) return 'amount';
  return (share ?? change) === undefined ? (type ?? 'text') : 'percent';
}

function toColumn(column: Column): TableColumn {
  const type = typeOfColumn(column);
  return {
    title: column.title,
    ...(column.id !== undefined && { id: column.id }),
    type,
    isNumeric: NUMERIC.includes(type),
  };
}

/** Cells are given for the columns that are not computed, in order. */
function readRow(row: Row, columns: readonly Column[], path: Path): Reading {
  const { cells, rejected, condition } = rowOf(row);
  const cellsPath = Array.isArray(row) ? path : [...path, 'cells'];
  let next = 0;
  const given = columns.map((column) => (isComputed(column) ? undefined : next++));
  return {
    values: given.map((at) => (at === undefined ? undefined : cells[at])),
    paths: given.map((at) => (at === undefined || at >= cells.length ? undefined : [...cellsPath, at])),
    path,
    rejected,
    condition,
  };
}

/** A ratio of two integers, whatever decimals the numbers have. */
function toRatio(part: number, whole: number): { part: number; whole: number } {
  const scale = Number.isInteger(part) && Number.isInteger(whole) ? 1 : 1e6;
  return { part: Math.round(part * scale), whole: Math.round(whole * scale) };
}

function numberOf(value: Cell | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

function toCell(value: Cell | undefined, type: TableColumn['type']): TableCell {
  if (value === null || value === undefined) return {};
  if (typeof value === 'string') return type === 'date' ? { date: value } : { text: value };
  if (type === 'amount') return { amount: value };
  return type === 'percent' ? { percent: value } : { number: value };
}

function copyTable(table: Table, rows: readonly Reading[], from: Path, fact: Path, { copy }: Notes): void {
  for (const field of ['year', 'purpose', 'intro', 'note']) copy([...fact, field], [...from, field]);
  for (const i of table.columns.keys()) copy([...fact, 'columns', i], [...from, 'columns', i]);
  for (const [i, { paths, path }] of rows.entries()) {
    for (const [column, cell] of paths.entries()) {
      if (!cell) continue;
      for (const kind of ['text', 'amount', 'number', 'percent', 'date'])
        copy([...fact, 'rows', i, 'cells', column, kind], cell);
    }
    for (const field of ['rejected', 'condition']) copy([...fact, 'rows', i, field], [...path, field]);
  }
}
