// Nobody is granted more than was applied for.
import { isComputed } from '../facts/table.js';
import { defineCheck } from './check.js';
import { columnSays } from './prose/amount-role.js';
import { groupThousands } from './words.js';

interface Args {
  name: string;
  applied: number;
  granted: number;
}

export const tableExceeds = defineCheck<Args, 'table'>({
  code: 'table-exceeds',
  severity: 'warning',
  needs: ['table'],
  *find({ facts: { table }, caseFile }) {
    const columnOf = (kind: 'applied' | 'granted'): number =>
      table.columns.findIndex((_, i) => columnSays(table, i) === kind);
    const [applied, granted] = [columnOf('applied'), columnOf('granted')];
    if (applied < 0 || granted < 0) return;
    for (const [i, { cells, name = '' }] of table.rows.entries()) {
      const [asked, given] = [cells[applied]?.amount, cells[granted]?.amount];
      if (asked === undefined || (given ?? 0) <= asked) continue;
      const isList = Array.isArray(caseFile.table.rows[i]);
      // cells are given for the columns that aren't computed
      const isBefore = (at: number): boolean => at < (asked > 0 ? granted : applied);
      const column = caseFile.table.columns.filter((each, at) => isBefore(at) && !isComputed(each)).length;
      const path = isList ? ['table', 'rows', i, column] : ['table', 'rows', i, 'cells', column];
      yield { path, args: { name, applied: asked, granted: given ?? 0 } };
    }
  },
  words: {
    sv: ({ name, applied, granted }) => ({
      message: `${name}: ${groupThousands(granted)} kronor föreslås, men ${groupThousands(applied)} är sökt`,
      hint: 'jämför med ansökan: ett av beloppen är fel',
    }),
    en: ({ name, applied, granted }) => ({
      message: `${name}: ${groupThousands(granted)} kronor are proposed, but ${groupThousands(applied)} were applied for`,
      hint: 'compare it with the application: one of the amounts is wrong',
    }),
  },
  explain: {
    what: {
      sv: 'Ett förslag som är högre än det som har sökts.',
      en: 'A proposal that is higher than what was applied for.',
    },
    why: { sv: 'Ofta har två siffror bytt plats.', en: 'Often two digits have changed places.' },
    faulty: 'rows:\n  - [Attention, 138000, 183000]',
    corrected: 'rows:\n  - [Attention, 138000, 138000]',
  },
});
