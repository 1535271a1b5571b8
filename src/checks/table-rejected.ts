// What is rejected gets nothing.
import { rowOf, tablesOf } from '../facts/entries.js';
import { isComputed } from '../facts/table.js';
import { defineCheck } from './check.js';
import { groupThousands } from './words.js';

interface Args {
  amount: number;
}

export const tableRejected = defineCheck<Args>({
  code: 'table-rejected',
  severity: 'error',
  *find({ caseFile }) {
    for (const { table, path } of tablesOf(caseFile)) {
      const given = table.columns.filter((column) => !isComputed(column));
      const decided = given.findIndex(({ id }) => id !== undefined && id === table.decided);
      for (const [i, row] of table.rows.entries()) {
        const { cells, rejected } = rowOf(row);
        const amount = cells[decided];
        if (rejected !== undefined && typeof amount === 'number' && amount > 0)
          yield { path: [...path, 'rows', i, 'cells', decided], args: { amount } };
      }
    }
  },
  words: {
    sv: ({ amount }) => ({
      message: `raden avslås, men har ${groupThousands(amount)} i den beslutade kolumnen`,
      hint: 'skriv 0, eller ta bort rejected',
    }),
    en: ({ amount }) => ({
      message: `the row is rejected, but has ${groupThousands(amount)} in the column that is decided on`,
      hint: 'write 0, or remove rejected',
    }),
  },
  explain: {
    what: {
      sv: 'En rad som avslås har ett belopp i den kolumn som beslutet gäller.',
      en: 'A row that is rejected has an amount in the column that is decided on.',
    },
    why: {
      sv: 'Beloppet står i tabellen men ingår inte i beslutets summa.',
      en: "The amount stands in the table, but is not in the decision's sum.",
    },
    faulty: 'rows: [{ cells: [Bris, 200000], rejected: föreningen inte är lokal }]',
    corrected: 'rows: [{ cells: [Bris, 0], rejected: föreningen inte är lokal }]',
  },
});
