// How far two days lie apart, and how long a period is that a sentence gives by its days: "den 6 november, sex dagar för sent",
// "1 januari 2024 till 31 december 2025, alltså 24 månader".
import { countDaysBetween, roundToMonths } from '../../facts/calendar.js';
import { formatMonths } from '../../locale/dates.js';
import type { Finding } from '../check.js';
import { COUNT, findLengths, readCount } from './counts.js';
import { findDates, type Figure, type WrittenDate } from './find-figures.js';
import { sentencesIn, type Sentence } from './reading.js';
import { at, type Reckoned } from './reckoning.js';
import { LETTERS, pattern } from './vocabulary.js';
import type { ProseText } from './texts.js';

const APART = pattern(
  `(?<![${LETTERS}\\d])(${COUNT}) (dag|dagar|vecka|veckor) (för sent|för tidigt|försenad|dessförinnan|därefter|tidigare|senare|innan|före|efter)(?![${LETTERS}])`,
  'gi',
).needing(' dag', ' veck');
/** A day that the words compare with stands after them, and is another. */
const NAMED_AFTER = pattern(`^ (?:den (?!\\d)|det |dess |att |[${LETTERS}]{5,})`);
const LATER = /sen|därefter|efter/iu;
const EARLIER = /tidig|dessförinnan|innan|före/iu;
const MADE_OF = pattern(
  `^,? ?\\(?(?:(?:alltså|det vill säga|dvs\\.?|eller|totalt|sammanlagt|vilket är|och omfattar|och är|i) ?)*$`,
);
/** A day more or less, where both ends may be counted. */
const SLACK_IN_DAYS = 1;
const SLACK_IN_WEEKS = 3;

/** `lastDays` are those that the case mentions as the last for something. */
export function* timesApart(prose: ProseText, lastDays: readonly string[]): Iterable<Finding<Reckoned>> {
  if (!/dag|veck|månad|år/iu.test(prose.text)) return;
  const dates = findDates(prose.text);
  if (dates.length === 0) return;
  for (const sentence of sentencesIn(prose)) {
    yield* daysApart(sentence, dates, lastDays);
    yield* lengthOfPeriod(sentence, dates);
  }
}

/** The day right before the words, and those that the paragraph has given before it. */
function* daysApart(
  sentence: Sentence,
  dates: readonly Figure<WrittenDate>[],
  lastDays: readonly string[],
): Iterable<Finding<Reckoned>> {
  for (const { 0: found, 1: count = '', 2: unit = '', 3: way = '', index } of sentence.text.matchAll(APART)) {
    const start = sentence.start + index;
    const rest = sentence.text.slice(index + found.length);
    if (NAMED_AFTER.test(rest)) continue;
    const before = dates.filter(({ range }) => range.end <= start);
    const said = before.at(-1);
    // the words are of the day that the sentence gives last
    if (!said || said.range.start < sentence.start) continue;
    const given = before.slice(0, -1).map(({ value }) => value.date);
    const others = given.length === 0 && /sent/iu.test(way) ? lastDays : given;
    const apart = others.map((other) => countDaysBetween(other, said.value.date));
    const [wanted, slack] = /^vecka|^veckor/iu.test(unit)
      ? [7 * readCount(count), SLACK_IN_WEEKS]
      : [readCount(count), SLACK_IN_DAYS];
    const isRight = (days: number): boolean =>
      (LATER.test(way) && Math.abs(days - wanted) <= slack) ||
      (EARLIER.test(way) && Math.abs(-days - wanted) <= slack);
    const last = apart.at(-1);
    if (last === undefined || apart.some(isRight)) continue;
    yield at(sentence, index, found, `${Math.abs(last)} dagar`);
  }
}

function* lengthOfPeriod(
  sentence: Sentence,
  dates: readonly Figure<WrittenDate>[],
): Iterable<Finding<Reckoned>> {
  for (const { months, range, text } of findLengths(sentence.text)) {
    const start = sentence.start + range.start;
    const [from, to] = dates
      .filter((each) => each.range.start >= sentence.start && each.range.end <= start)
      .slice(-2);
    if (!from || !to || !MADE_OF.test(sentence.prose.text.slice(to.range.end, start))) continue;
    const between = sentence.prose.text.slice(from.range.end, to.range.start);
    if (!/^ ?(?:–|-|till|t\.o\.m\.)/u.test(between) || from.value.date >= to.value.date) continue;
    const is = roundToMonths(from.value.date, to.value.date);
    if (is !== months) yield at(sentence, range.start, text, formatMonths(is));
  }
}
