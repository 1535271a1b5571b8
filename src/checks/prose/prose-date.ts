// Dates in prose are those that the case holds, on the weekday that they are; the end of the present agreement is that one and no other.
import { WORD_END, WORD_START } from '../../characters.js';
import { countDaysBetween, findWeekday } from '../../facts/calendar.js';
import type { Facts } from '../../facts/facts.js';
import { defineCheck } from '../check.js';
import { en, sv } from '../words.js';
import { findDates } from './find-figures.js';
import { knownDates, type Near } from './known-figures.js';
import type { ProseText } from './texts.js';

/** `weekday`: 1 for Monday … 7 for Sunday, as the text says and as the calendar does. */
interface Args {
  text: string;
  nearest?: Near<string> | undefined;
  weekday?: { said: number; is: number };
}

export const proseDate = defineCheck<Args>({
  code: 'prose-date',
  severity: 'warning',
  *find({ texts, facts }) {
    const known = [...knownDates(facts), ...datesOfDocuments(facts)];
    for (const prose of texts) {
      for (const { value, range, text } of findDates(prose.text)) {
        const before =
          prose.text
            .slice(0, range.start)
            .split(/[.!?](?=\s)/)
            .at(-1) ?? '';
        const said = WEEKDAY_BEFORE.findIndex((day) => day.test(before)) + 1;
        const is = findWeekday(value.date);
        if (said > 0 && !Number.isNaN(is) && said !== is) {
          yield { in: prose, range, args: { text, weekday: { said, is } } };
          continue;
        }
        const meant = endMeant(facts, before);
        if (meant && meant.value !== value.date && isEndThere(prose.text.slice(0, range.start))) {
          yield { in: prose, range, args: { text, nearest: meant } };
          continue;
        }
        // a case without a period of its own tells of many days that no field of it holds
        if (!facts.agreement || isDocument(prose) || isDecided(prose, before)) continue;
        if (known.some(({ date }) => date === value.date)) continue;
        const [nearest] = known.toSorted(
          (a, b) => distance(a.date, value.date) - distance(b.date, value.date),
        );
        const near = nearest && { path: nearest.path, value: nearest.date };
        yield { in: prose, range, args: { text, nearest: near } };
      }
    }
  },
  words: {
    sv: ({ text, nearest, weekday }) =>
      weekday
        ? {
            message: `${text} är en ${sv.weekday(weekday.is)}, inte en ${sv.weekday(weekday.said)}`,
            hint: 'antingen dagen eller datumet är fel',
          }
        : {
            message: `${text}: datumet finns inte bland ärendets fakta`,
            hint: nearest && `närmast: ${nearest.path} är ${nearest.value}`,
          },
    en: ({ text, nearest, weekday }) =>
      weekday
        ? {
            message: `${text} is a ${en.weekday(weekday.is)}, not a ${en.weekday(weekday.said)}`,
            hint: 'one of the two is wrong: the day or the date',
          }
        : {
            message: `${text}: no fact holds this date`,
            hint: nearest && `nearest: ${nearest.path} is ${nearest.value}`,
          },
  },
  explain: {
    what: {
      sv: 'Ett datum i text som inte finns bland fakta, eller som är en annan veckodag.',
      en: 'A date in prose that no fact holds, or that is another weekday.',
    },
    why: {
      sv: 'Två datum för samma sak är ett av de vanligaste felen.',
      en: 'Two dates for one thing are among the commonest slips.',
    },
    faulty: 'background: Avtalet löper ut den 30 december 2024.',
    corrected: 'background: Avtalet löper ut den {{longDate agreement.previous.to}}.',
  },
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
function endMeant({ agreement }: Facts, before: string) {
  const { previous, history = [] } = agreement ?? {};
  if (!previous || !PRESENT.test(before) || NEXT.test(before)) return undefined;
  return { path: `agreement.history[${history.length - 1}].to`, value: previous.to };
}

/** The dates that the titles of documents say: they are the documents' own. */
function datesOfDocuments({ documents }: Facts): { date: string; path: string }[] {
  return documents.flatMap(({ title }, i) =>
    findDates(title).map(({ value }) => ({ date: value.date, path: `documents[${i}].title` })),
  );
}

function isDocument({ path }: ProseText): boolean {
  return path[0] === 'documents';
}

/** Whether a point of the decision sets a deadline: no field holds it yet. */
function isDecided({ path }: ProseText, before: string): boolean {
  return (
    path[0] === 'decision' && /(?:senast|inte senare än)\s+(?:\p{L}+dagen\s+)?(?:den\s+)?$/iu.test(before)
  );
}

/** Whether what comes next is the day on which something ends. */
function isEndThere(before: string): boolean {
  return /(?:löper ut|upphör|går ut|slutar|gäller till och med|till och med)\s+(?:den\s+)?$/u.test(before);
}

/** Days between two dates; a day that isn't in the calendar is far from all. */
function distance(a: string, b: string): number {
  const days = Math.abs(countDaysBetween(a, b));
  return Number.isNaN(days) ? Infinity : days;
}
