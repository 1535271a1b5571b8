// Where one column is the sum of two others in every row but one, that row has a slip: cost, own contribution and support.
import type { Table } from '../case-file.js';
import { rowOf, tablesOf } from '../facts/entries.js';
import { isComputed } from '../facts/table.js';
import { defineCheck } from './check.js';
import { groupThousands } from './words.js';

interface Args {
  row: string;
  /** The headings of the sum and of its parts. */
  sum: string;
  parts: readonly [string, string];
  is: string;
}

/** In so many rows, with both parts, it is no chance. */
const ENOUGH = 3;

export const tableRowDiffers = defineCheck<Args>({
  code: 'table-row-differs',
  severity: 'warning',
  *find({ caseFile }) {
    for (const { table, path } of tablesOf(caseFile)) {
      const found = findRow(table);
      if (found) yield { path: [...path, 'rows', found.row], args: found.args };
    }
  },
  words: {
    sv: ({ row, sum, parts: [a, b], is }) => ({
      message: `${row}: ${sum} är inte ${a} och ${b} tillsammans, som i de andra raderna`,
      hint: `de är ${is} tillsammans`,
    }),
    en: ({ row, sum, parts: [a, b], is }) => ({
      message: `${row}: ${sum} is not ${a} and ${b} together, as in the other rows`,
      hint: `together they are ${is}`,
    }),
  },
  explain: {
    what: {
      sv: 'En kolumn som är summan av två andra i alla rader utom en.',
      en: 'A column that is the sum of two others in every row but one.',
    },
    why: { sv: 'Ett av radens tal är fel.', en: 'One of the numbers of the row is wrong.' },
    faulty:
      'columns: [{ title: Kostnad, type: amount }, { title: Egen insats, type: amount }, { title: Stöd, type: amount }]\nrows: [[90, 30, 60], [80, 30, 50], [70, 20, 50], [60, 20, 45]]',
    corrected:
      'columns: [{ title: Kostnad, type: amount }, { title: Egen insats, type: amount }, { title: Stöd, type: amount }]\nrows: [[90, 30, 60], [80, 30, 50], [70, 20, 50], [60, 20, 40]]',
  },
});

function findRow(table: Table): { row: number; args: Args } | undefined {
  const columns = table.columns.filter((column) => !isComputed(column));
  const rows = table.rows.map((row) => rowOf(row).cells);
  const filled = columns.flatMap((_, i) => (rows.some((cells) => typeof cells[i] === 'number') ? [i] : []));
  const pairs = filled.flatMap((a, i) => filled.slice(i + 1).map((b) => [a, b] as const));
  for (const [sum, [a, b]] of filled.flatMap((each) => pairs.map((pair) => [each, pair] as const))) {
    if (sum === a || sum === b) continue;
    const read = rows.flatMap((cells, row) => {
      const [whole, one, other] = [cells[sum], cells[a], cells[b]];
      return typeof whole === 'number' && typeof one === 'number' && typeof other === 'number'
        ? [{ row, is: one + other, isSum: whole === one + other, hasBoth: one > 0 && other > 0 }]
        : [];
    });
    const [only, another] = read.filter(({ isSum }) => !isSum);
    if (!only || another || read.filter(({ isSum, hasBoth }) => isSum && hasBoth).length < ENOUGH) continue;
    const title = (column: number): string => columns[column]?.title ?? '';
    const name = rows[only.row]?.find((cell) => typeof cell === 'string');
    return {
      row: only.row,
      args: {
        row: name ?? String(only.row + 1),
        ...{ sum: title(sum), parts: [title(a), title(b)], is: groupThousands(only.is) },
      },
    };
  }
  return undefined;
}
