// What came of it: the money granted and used, and how many were reached.
import type { CaseFile } from '../case-file.js';
import type { Path } from '../diagnostic.js';
import type { ResultsFacts } from './facts.js';
import type { Notes } from './origins.js';

export function computeResults({ results }: CaseFile, { note }: Notes): ResultsFacts | undefined {
  if (!results) return undefined;
  const { from, to, goals = [], funding = [], people = [] } = results;
  const amounts = (i: number): Path[] =>
    ['granted', 'used'].map((field): Path => ['results', 'funding', i, field]);
  const years = funding.map(({ year, granted, used }, i) => {
    note(['results', 'funding', i, 'left'], 'money-left', amounts(i));
    if (granted > 0) note(['results', 'funding', i, 'share'], 'money-used', amounts(i));
    const share = granted > 0 && { share: { part: used, whole: granted } };
    return { year, granted, used, left: granted - used, ...share };
  });
  const sum = (field: 'granted' | 'used' | 'left'): number =>
    years.reduce((total, each) => total + each[field], 0);
  for (const field of years.length > 1 ? ['granted', 'used', 'left'] : [])
    note(['results', 'totals', field], 'table-sum', [...years.keys()].flatMap(amounts));
  return {
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    goals,
    hasOutcomes: goals.some(({ outcome }) => outcome !== undefined),
    funding: years,
    ...(years.length > 1 && { totals: { granted: sum('granted'), used: sum('used'), left: sum('left') } }),
    people: people.map(({ what, number, before }, i) => {
      if (before === undefined) return { what, number, hasBefore: false, before: 0, change: 0 };
      const reads = ['number', 'before'].map((field): Path => ['results', 'people', i, field]);
      note(['results', 'people', i, 'change'], 'number-change', reads);
      return { what, number, hasBefore: true, before, change: number - before };
    }),
    hasBefore: people.some(({ before }) => before !== undefined),
  };
}
