// Whoever has applied is granted something, granted it on a condition, or rejected.
import { distributesRows } from '../facts/decision.js';
import { rowOf, tablesOf } from '../facts/entries.js';
import { isComputed } from '../facts/table.js';
import { defineCheck } from './check.js';

interface Args {
  name: string;
}

export const tableRowUndecided = defineCheck<Args>({
  code: 'table-row-undecided',
  severity: 'warning',
  *find({ caseFile, facts }) {
    if (!distributesRows(facts.decision)) return;
    for (const { table, path } of tablesOf(caseFile)) {
      if (table.decided === undefined) continue;
      const given = table.columns.filter((column) => !isComputed(column));
      const [name, decided] = [
        given.findIndex(({ type }) => type === 'name'),
        given.findIndex(({ id }) => id === table.decided),
      ];
      for (const [i, row] of table.rows.entries()) {
        const { cells, rejected, condition } = rowOf(row);
        const isNothing = cells[decided] === 0 || cells[decided] === null;
        if (decided >= 0 && isNothing && rejected === undefined && condition === undefined)
          yield { path: [...path, 'rows', i], args: { name: String(cells[name] ?? '') } };
      }
    }
  },
  words: {
    sv: ({ name }) => ({
      message: `${name} får ingenting och får inte avslag`,
      hint: 'skriv { cells: […], rejected: varför }',
    }),
    en: ({ name }) => ({
      message: `${name} gets nothing and is not rejected`,
      hint: 'write { cells: […], rejected: why }',
    }),
  },
  explain: {
    what: {
      sv: 'En rad med 0 i den beslutade kolumnen som inte avslås.',
      en: 'A row with 0 in the column that is decided on, and that is not rejected.',
    },
    why: {
      sv: 'Den sökande har rätt till ett beslut, och det står inget om den i beslutet.',
      en: 'The applicant is to have a decision, and the decision says nothing of it.',
    },
    faulty: 'rows: [[Bris, 200000, 0]]',
    corrected: 'rows: [{ cells: [Bris, 200000, 0], rejected: organisationen saknar lokal förankring }]',
  },
});
