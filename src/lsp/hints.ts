// What stands beside amounts and dates in the editor: the change against the year before, the day of the week.
import type { OpenCase } from '../cases/open.js';
import { valueAt, type Path } from '../diagnostic.js';
import { findWeekday } from '../facts/calendar.js';
import { formatWeekday } from '../locale/dates.js';
import { formatChange } from '../locale/words.js';
import { resolveAt } from '../schema/schemas.js';
import { outlineOfSource, type OutlineItem } from '../source/path-at.js';
import { rangeOf } from '../source/source.js';

export interface Hint {
  /** Where it stands: the end of the value. */
  offset: number;
  text: string;
}

export interface HintSettings {
  amounts: boolean;
  dates: boolean;
}

export function listHints(open: OpenCase, { amounts, dates }: HintSettings): Hint[] {
  return [...(amounts ? hintsOfAmounts(open) : []), ...(dates ? hintsOfDates(open) : [])];
}

function hintsOfAmounts({ source, facts, caseFile }: OpenCase): Hint[] {
  const years = [...(facts.funding?.years ?? [])];
  return years.flatMap(({ year, change }): Hint[] => {
    const at = (caseFile.funding?.years ?? []).findIndex((each) => each.year === year);
    if (!change || at < 0) return [];
    const { end } = rangeOf(source, ['funding', 'years', at, 'amount']);
    return [{ offset: end, text: formatChange(change) }];
  });
}

function hintsOfDates({ source }: OpenCase): Hint[] {
  const visit = (item: OutlineItem): Hint[] => {
    if (item.children.length > 0) return item.children.flatMap(visit);
    const isDate = resolveAt('case', item.path).schema?.format === 'date';
    const value = isDate ? readDate(source.data, item.path) : undefined;
    return value === undefined
      ? []
      : [{ offset: rangeOf(source, item.path).end, text: formatWeekday(findWeekday(value)) }];
  };
  return outlineOfSource(source).flatMap(visit);
}

function readDate(data: unknown, path: Path): string | undefined {
  const value = valueAt(data, path);
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined;
}
