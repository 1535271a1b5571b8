// A row has a cell for each column that is not computed, of the column's type.
import type { Cell, ColumnType } from '../case-file.js';
import { findWeekday } from '../facts/calendar.js';
import { distributesRows } from '../facts/decision.js';
import { rowOf, tablesOf } from '../facts/entries.js';
import { isComputed, typeOfColumn } from '../facts/table.js';
import { defineCheck } from './check.js';

type Args =
  | { problem: 'negative'; value: string }
  | { problem: 'type'; value: string; type: ColumnType; column: string }
  | { problem: 'count'; actual: number; expected: number };

export const tableCell = defineCheck<Args>({
  code: 'table-cell',
  severity: 'error',
  *find({ caseFile, facts }) {
    const distributes = distributesRows(facts.decision);
    for (const { table, path } of tablesOf(caseFile)) {
      const columns = table.columns.filter((column) => !isComputed(column));
      for (const [i, row] of table.rows.entries()) {
        const { cells } = rowOf(row);
        const place = [...path, 'rows', i, ...(Array.isArray(row) ? [] : ['cells'])];
        if (cells.length !== columns.length) {
          yield { path: place, args: { problem: 'count', actual: cells.length, expected: columns.length } };
          continue;
        }
        for (const [k, column] of columns.entries()) {
          const value = cells[k] ?? null;
          const type = typeOfColumn(column);
          const isDecided = column.id !== undefined && column.id === table.decided;
          if (distributes && isDecided && typeof value === 'number' && value < 0)
            yield { path: [...place, k], args: { problem: 'negative' as const, value: String(value) } };
          if (isOfType(value, type)) continue;
          const args = { problem: 'type' as const, value: String(value), type, column: column.title };
          yield { path: [...place, k], args };
        }
      }
    }
  },
  words: {
    sv: (args) =>
      args.problem === 'negative'
        ? {
            message: `${args.value} i den beslutade kolumnen är mindre än 0`,
            hint: 'beslutet kan inte fördela ett minusbelopp: skriv 0 och rejected, eller ett belopp',
          }
        : args.problem === 'count'
          ? {
              message: `raden har ${args.actual} celler, men tabellen ${args.expected} kolumner att fylla i`,
              hint: 'skriv null för en tom cell; beräknade kolumner fylls inte i',
            }
          : {
              message: `"${args.value}" i kolumnen ${args.column} är ${WANTED.sv[args.type]}`,
              hint: HINTS.sv[args.type],
            },
    en: (args) =>
      args.problem === 'negative'
        ? {
            message: `${args.value} in the column that is decided on is below 0`,
            hint: 'a decision cannot distribute a negative amount: write 0 and rejected, or an amount',
          }
        : args.problem === 'count'
          ? {
              message: `the row has ${args.actual} cells, but the table ${args.expected} columns to fill in`,
              hint: 'write null for an empty cell; computed columns are not filled in',
            }
          : {
              message: `"${args.value}" in the column ${args.column} is ${WANTED.en[args.type]}`,
              hint: HINTS.en[args.type],
            },
  },
  explain: {
    what: {
      sv: 'En rad i en tabell med för många eller för få celler, eller en cell av fel slag.',
      en: 'A row of a table with too many or too few cells, or a cell of the wrong type.',
    },
    why: {
      sv: 'Den räknas inte med, eller hamnar i fel kolumn.',
      en: 'It is not counted, or in the wrong column.',
    },
    faulty:
      'columns: [{ title: Förening, type: name }, { title: Bidrag, type: amount }]\nrows: [[Länken, "8 000 kr"]]',
    corrected:
      'columns: [{ title: Förening, type: name }, { title: Bidrag, type: amount }]\nrows: [[Länken, 8000]]',
  },
});

const WANTED: Record<'sv' | 'en', Record<ColumnType, string>> = {
  sv: {
    name: 'inget namn',
    text: 'ingen text',
    amount: 'inget belopp i hela kronor',
    number: 'inget tal',
    percent: 'inget procenttal',
    date: 'inget datum',
  },
  en: {
    name: 'no name',
    text: 'no text',
    amount: 'no amount in whole kronor',
    number: 'no number',
    percent: 'no percentage',
    date: 'no date',
  },
};

const HINTS: Record<'sv' | 'en', Record<ColumnType, string>> = {
  sv: {
    name: 'skriv namnet inom citattecken',
    text: 'skriv texten inom citattecken',
    amount: 'skriv bara siffrorna, utan mellanslag och kr: 8000',
    number: 'skriv bara siffrorna, med decimalpunkt: 12.5',
    percent: 'skriv bara siffrorna, med decimalpunkt: 12.5',
    date: 'skriv ÅÅÅÅ-MM-DD',
  },
  en: {
    name: 'write the name in quotation marks',
    text: 'write the text in quotation marks',
    amount: 'write the digits alone, without spaces and kr: 8000',
    number: 'write the digits alone, with a decimal point: 12.5',
    percent: 'write the digits alone, with a decimal point: 12.5',
    date: 'write YYYY-MM-DD',
  },
};

function isOfType(value: Cell, type: ColumnType): boolean {
  if (value === null) return true;
  switch (type) {
    case 'amount':
      return Number.isInteger(value);
    case 'number':
    case 'percent':
      return typeof value === 'number';
    case 'date':
      return typeof value === 'string' && isDate(value);
    default:
      return typeof value === 'string';
  }
}

function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(findWeekday(text));
}
