// A value of the case that is printed as it was typed, or as a date or an amount of it is written out: what a person has made of
// it in a memo is a new value of the same field.
import type { CaseFile } from '../case-file.js';
import { valueAt, type Path } from '../diagnostic.js';
import { isDate } from '../facts/calendar.js';
import type { FactSources } from '../facts/sources.js';
import { formatLongDate, MONTHS } from '../locale/dates.js';
import { formatNumber } from '../locale/numbers.js';
import type { Run } from '../origin.js';
import type { Hunk } from './align.js';

/** How a value is printed, and how a value is read from what is printed. */
interface Writing {
  printed: string;
  read: (text: string) => string | number | undefined;
}

/** A field whose value the memo prints, and what it is changed to. */
export interface NewValue {
  path: Path;
  value: string | number;
}

/**
 * The field that a change of a printed fact belongs to, and its new value; `undefined` where the fact is computed.
 * @param text the paragraph's text, in which the run and the hunk have their places.
 */
export function readNewValue(
  run: Run,
  hunk: Hunk,
  text: string,
  { caseFile, sources }: { caseFile: CaseFile; sources: FactSources },
): NewValue | undefined {
  const { origin } = run;
  if (origin.from !== 'fact' && origin.from !== 'case') return undefined;
  const fields =
    origin.from === 'case'
      ? [origin.path]
      : origin.paths.map((fact) => fieldOf(fact, sources)).filter((path) => path !== undefined);
  const whole = text.slice(run.start, run.end);
  const [start, end] = [Math.max(hunk.start, run.start) - run.start, Math.min(hunk.end, run.end) - run.start];
  const found = fields.flatMap((path) =>
    writingsOf(valueAt(caseFile, path)).flatMap(({ printed, read }): NewValue[] => {
      const at = whole.indexOf(printed);
      const isAlone = whole.split(printed).length === 2;
      if (!isAlone || start < at || end > at + printed.length) return [];
      const value = read((printed.slice(0, start - at) + hunk.text + printed.slice(end - at)).trim());
      return value === undefined || value === '' ? [] : [{ path, value }];
    }),
  );
  return found[0];
}

/** The field that a fact stands for, if it is one. A sum of one amount is that amount, too. */
function fieldOf(fact: Path, sources: FactSources): Path | undefined {
  const { copied, reads } = sources.of(fact);
  const [only, ...others] = reads;
  return copied ?? (others.length === 0 ? only : undefined);
}

function writingsOf(value: unknown): Writing[] {
  if (typeof value === 'number')
    return [{ printed: formatNumber(value).replaceAll('\u00A0', ' '), read: readNumber }];
  if (typeof value !== 'string' || value.trim() === '') return [];
  if (/^\d{4}-\d\d-\d\d$/.test(value))
    return [
      { printed: formatLongDate(value).replaceAll('\u00A0', ' '), read: readLongDate },
      { printed: value, read: (text) => (isDate(text) ? text : undefined) },
    ];
  const words = value.replaceAll(/[\u00A0\u202F]/g, ' ').replaceAll('\u2011', '-');
  const begun = words.charAt(0).toUpperCase() + words.slice(1);
  return [
    { printed: words, read: (text) => text },
    ...(begun === words ? [] : [{ printed: begun, read: withoutCapital }]),
  ];
}

/** A title of office, which stands with a capital where it begins a line; an abbreviation keeps its own. */
function withoutCapital(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

function readNumber(text: string): number | undefined {
  return /^\d{1,3}(?: \d{3})*$|^\d+$/.test(text) ? Number(text.replaceAll(' ', '')) : undefined;
}

function readLongDate(text: string): string | undefined {
  const [, day = '', name = '', year = ''] = /^(\d{1,2}) (\S+) (\d{4})$/.exec(text) ?? [];
  const month = MONTHS.indexOf(name) + 1;
  const date = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDate(date) ? date : undefined;
}
