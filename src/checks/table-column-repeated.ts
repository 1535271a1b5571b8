// Columns are told apart by their ids.
import { tablesOf } from '../facts/entries.js';
import { defineCheck } from './check.js';

interface Args {
  id: string;
}

export const tableColumnRepeated = defineCheck<Args>({
  code: 'table-column-repeated',
  severity: 'error',
  *find({ caseFile }) {
    for (const { table, path } of tablesOf(caseFile))
      for (const [i, { id }] of table.columns.entries())
        if (id !== undefined && table.columns.findIndex((each) => each.id === id) < i)
          yield { path: [...path, 'columns', i, 'id'], args: { id } };
  },
  words: {
    sv: ({ id }) => ({ message: `två kolumner har kortnamnet ${id}`, hint: 'ge den ena ett annat' }),
    en: ({ id }) => ({ message: `two columns have the id ${id}`, hint: 'give one of them another' }),
  },
  explain: {
    what: {
      sv: 'Två kolumner i en tabell har samma kortnamn.',
      en: 'Two columns of a table have the same id.',
    },
    why: { sv: 'Det går inte att veta vilken som avses.', en: 'Nobody can know which is meant.' },
    faulty: 'columns: [{ id: a, title: Sökt }, { id: a, title: Förslag }]',
    corrected: 'columns: [{ id: sokt, title: Sökt }, { id: forslag, title: Förslag }]',
  },
});
