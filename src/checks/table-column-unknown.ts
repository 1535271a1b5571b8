// A table's columns refer to one another by their ids.
import type { Path } from '../diagnostic.js';
import { tablesOf } from '../facts/entries.js';
import { isComputed, typeOfColumn } from '../facts/table.js';
import { closest } from '../schema/closest.js';
import { defineCheck } from './check.js';
import { en, sv } from './words.js';

interface Args {
  id: string;
  suggestion: string | undefined;
  known: string[];
}

export const tableColumnUnknown = defineCheck<Args>({
  code: 'table-column-unknown',
  severity: 'error',
  *find({ caseFile }) {
    for (const { table, path } of tablesOf(caseFile)) {
      const { columns, decided } = table;
      // only what holds numbers can be decided on, compared or shared
      const known = columns.flatMap((column) => {
        const isGiven = !isComputed(column) && ['amount', 'number', 'percent'].includes(typeOfColumn(column));
        return column.id !== undefined && isGiven ? column.id : [];
      });
      const named: [string | undefined, Path][] = [
        [decided, [...path, 'decided']],
        ...columns.flatMap(({ difference = [], change = [], share }, i): [string | undefined, Path][] => [
          ...difference.map((id, k): [string, Path] => [id, [...path, 'columns', i, 'difference', k]]),
          ...change.map((id, k): [string, Path] => [id, [...path, 'columns', i, 'change', k]]),
          [share, [...path, 'columns', i, 'share']],
        ]),
      ];
      const amounts = known.filter((id) => columns.some((each) => each.id === id && each.type === 'amount'));
      for (const [id, place] of named) {
        // kronor are decided on
        const right = place.at(-1) === 'decided' ? amounts : known;
        if (id !== undefined && !right.includes(id))
          yield { path: place, args: { id, suggestion: closest(id, right), known: right } };
      }
    }
  },
  words: {
    sv: ({ id, suggestion, known }) => ({
      message: `ingen kolumn med tal har kortnamnet ${id}`,
      hint: suggestion ? `menade du ${suggestion}?` : sayKnown(known, sv.list, 'kolumnerna är'),
    }),
    en: ({ id, suggestion, known }) => ({
      message: `no column of numbers has the id ${id}`,
      hint: suggestion ? `did you mean ${suggestion}?` : sayKnown(known, en.list, 'the columns are'),
    }),
  },
  explain: {
    what: {
      sv: 'decided, difference, change eller share i en tabell pekar på en kolumn som inte finns eller inte innehåller tal.',
      en: 'decided, difference, change or share of a table names a column that is not there or holds no numbers.',
    },
    why: { sv: 'Summan eller skillnaden blir annars tom.', en: 'The sum or difference would be empty.' },
    faulty: 'columns: [{ id: bidrag, title: Bidrag, type: amount }]\ndecided: bidraget',
    corrected: 'columns: [{ id: bidrag, title: Bidrag, type: amount }]\ndecided: bidrag',
  },
});

function sayKnown(known: string[], list: (items: string[]) => string, words: string): string | undefined {
  return known.length > 0 ? `${words} ${list(known)}` : undefined;
}
