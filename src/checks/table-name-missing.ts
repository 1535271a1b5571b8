// Who is granted or rejected something has a name: the decision says it.
import { distributesRows } from '../facts/decision.js';
import { rowOf, tablesOf } from '../facts/entries.js';
import { isComputed } from '../facts/table.js';
import { defineCheck } from './check.js';

interface Args {
  /** Whether no column holds names; otherwise the row's name is missing. */
  hasColumn: boolean;
}

export const tableNameMissing = defineCheck<Args>({
  code: 'table-name-missing',
  severity: 'error',
  *find({ caseFile, facts }) {
    if (!distributesRows(facts.decision)) return;
    for (const { table, path } of tablesOf(caseFile)) {
      const isAboutNames = table.decided !== undefined || table.rows.some((row) => rowOf(row).rejected);
      if (!isAboutNames) continue;
      const given = table.columns.filter((column) => !isComputed(column));
      const at = given.findIndex(({ type }) => type === 'name');
      if (at < 0) {
        yield { path: [...path, 'columns'], args: { hasColumn: false } };
        continue;
      }
      for (const [i, row] of table.rows.entries())
        if (typeof rowOf(row).cells[at] !== 'string')
          yield { path: [...path, 'rows', i], args: { hasColumn: true } };
    }
  },
  words: {
    sv: ({ hasColumn }) =>
      hasColumn
        ? { message: 'raden saknar namn', hint: 'skriv vem raden gäller i kolumnen med type: name' }
        : {
            message: 'ingen kolumn säger vem raderna gäller',
            hint: 'skriv type: name på kolumnen med namnen: beslutet säger vem som får vad',
          },
    en: ({ hasColumn }) =>
      hasColumn
        ? { message: 'the row has no name', hint: 'write whom it is about in the column with type: name' }
        : {
            message: 'no column says whom the rows are about',
            hint: 'write type: name on the column of the names: the decision says who gets what',
          },
  },
  explain: {
    what: {
      sv: 'En tabell som beslutet gäller säger inte vem en rad gäller.',
      en: 'A table that is decided on does not say whom a row is about.',
    },
    why: {
      sv: 'Beslutet skulle säga "500 kronor till" utan namn.',
      en: 'The decision would say "500 kronor to" without a name.',
    },
    faulty: 'columns: [{ title: Förening }, { id: bidrag, title: Bidrag, type: amount }]\ndecided: bidrag',
    corrected:
      'columns: [{ title: Förening, type: name }, { id: bidrag, title: Bidrag, type: amount }]\ndecided: bidrag',
  },
});
