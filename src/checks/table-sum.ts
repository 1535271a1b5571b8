// Only numbers are summed.
import { tablesOf } from '../facts/entries.js';
import { typeOfColumn } from '../facts/table.js';
import { defineCheck } from './check.js';

interface Args {
  column: string;
}

export const tableSum = defineCheck<Args>({
  code: 'table-sum',
  severity: 'error',
  *find({ caseFile }) {
    for (const { table, path } of tablesOf(caseFile))
      for (const [i, column] of table.columns.entries()) {
        const isNumber = ['amount', 'number'].includes(typeOfColumn(column)) || column.share !== undefined;
        if (column.sum && !isNumber)
          yield { path: [...path, 'columns', i, 'sum'], args: { column: column.title } };
      }
  },
  words: {
    sv: ({ column }) => ({
      message: `kolumnen ${column} kan inte summeras`,
      hint: 'skriv type: amount eller number om den innehåller tal, eller ta bort sum',
    }),
    en: ({ column }) => ({
      message: `the column ${column} cannot be summed`,
      hint: 'write type: amount or number if it holds numbers, or remove sum',
    }),
  },
  explain: {
    what: {
      sv: 'En kolumn med text, datum eller procenttal ska summeras.',
      en: 'A column of texts, dates or percentages is to be summed.',
    },
    why: { sv: 'En sådan summa säger ingenting.', en: 'Such a sum says nothing.' },
    faulty: 'columns: [{ title: Inkom, type: date, sum: true }]',
    corrected: 'columns: [{ title: Sökt, type: amount, sum: true }]',
  },
});
