// Dates in prose are those that the case holds, on the weekday that they are; the end of the present agreement is that one and no other.
import { WORD_END, WORD_START } from '../../characters.js';
import { daysBetween, weekdayOf } from '../../facts/calendar.js';
import type { Facts } from '../../facts/facts.js';
import { defineCheck } from '../check.js';
import { findDates } from './find-figures.js';
import { knownDates } from './known-figures.js';
import { proseTexts } from './texts.js';

export const proseDate = defineCheck('prose-date', 'warning', function* ({ caseFile, facts }) {
  const known = knownDates(facts);
  for (const prose of proseTexts(caseFile)) {
    for (const { value, range, text } of findDates(prose.text)) {
      const before =
        prose.text
          .slice(0, range.start)
          .split(/[.!?](?=\s)/)
          .at(-1) ?? '';
      const said = WEEKDAY_BEFORE.findIndex((day) => day.test(before)) + 1;
      const is = weekdayOf(value.date);
      if (said > 0 && !Number.isNaN(is) && said !== is) {
        yield { path: prose.path, range, args: { text, weekday: { said, is } } };
        continue;
      }
      const meant = endMeant(facts, before);
      if (meant && meant.value !== value.date && isEndThere(prose.text.slice(0, range.start))) {
        yield { path: prose.path, range, args: { text, nearest: meant } };
        continue;
      }
      if (known.some(({ date }) => date === value.date)) continue;
      const [nearest] = known.toSorted((a, b) => distance(a.date, value.date) - distance(b.date, value.date));
      const near = nearest && { path: nearest.path, value: nearest.date };
      yield { path: prose.path, range, args: { text, nearest: near } };
    }
  }
});

/** From Monday: "fredagen den", "fredag". */
const WEEKDAY_BEFORE = ['mån', 'tis', 'ons', 'tors', 'fre', 'lör', 'sön'].map(
  (day) => new RegExp(`${WORD_START}${day}dag(?:en)?,? (?:den )?$`, 'iu'),
);

const PRESENT = new RegExp(
  `${WORD_START}(?:nuvarande|pågående|befintliga?|gällande|innevarande)${WORD_END}`,
  'iu',
);
const NEXT = new RegExp(`${WORD_START}(?:nya?|nytt|nästa|ersätts|därefter)${WORD_END}`, 'iu');

/** The end that is told of after words about the present agreement, and about no new one. */
function endMeant({ agreement: { previous, history } }: Facts, before: string) {
  if (!previous || !PRESENT.test(before) || NEXT.test(before)) return undefined;
  return { path: `agreement.history[${history.length - 1}].to`, value: previous.to };
}

/** Whether what comes next is the day on which something ends. */
function isEndThere(before: string): boolean {
  return /(?:löper ut|upphör|går ut|slutar|gäller till och med|till och med)\s+(?:den\s+)?$/u.test(before);
}

/** Days between two dates; a day that isn't in the calendar is far from all. */
function distance(a: string, b: string): number {
  const days = Math.abs(daysBetween(a, b));
  return Number.isNaN(days) ? Infinity : days;
}
