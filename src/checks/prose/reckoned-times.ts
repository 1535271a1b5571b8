// How far two days lie apart, and how long a period is that a sentence gives by its days: "den 6 november, sex dagar för sent",
// "1 januari 2024 till 31 december 2025, alltså 24 månader".
import {
  addDays,
  addMonths,
  countDaysBetween,
  findLastDayOfMonth,
  roundToMonths,
} from '../../facts/calendar.js';
import { formatLongDate, formatMonths, MONTHS } from '../../locale/dates.js';
import type { Checked, Finding } from '../check.js';
import { COUNT, findLengths, readCount } from './counts.js';
import { dayOf, findDays, type Figure } from './find-figures.js';
import { sentencesIn, type Sentence } from './reading.js';
import { at, atNext, type Reckoned } from './reckoning.js';
import { LETTERS, NOT, pattern } from './vocabulary.js';
import type { ProseText } from './texts.js';

const APART = pattern(
  `(?<![${LETTERS}\\d])(${COUNT}) (dag|dagar|vecka|veckor) (för sent|för tidigt|i förväg|i god tid|försenad|dessförinnan|därefter|tidigare|senare|innan|före|efter)(?![${LETTERS}])`,
  'gi',
).needing(' dag', ' veck');
/** A day that the words compare with stands after them, and is another. */
const NAMED_AFTER = pattern(
  `^ (?!(?:tidsgränsen|tidsfristen|fristen|sista dagen|sista ansökningsdagen?|slutdatumet?|utsatt tid)(?![${LETTERS}]))(?:den (?!\\d)|det |dess |att |[${LETTERS}]{5,})`,
);
const LATER = /sen|därefter|efter/iu;
const IS_LAST_DAY = pattern(
  `(?:senast|sista dag(?:en)?(?: [${LETTERS}]+){0,6}|gick ut|löpte ut)(?: [${LETTERS}]+dagen)?(?: den)? $`,
);
const COMPARES_WITH_LAST = /för sent|för tidigt|i förväg|i god tid/iu;
const MADE_OF = pattern(
  `^,? ?\\(?(?:(?:alltså|det vill säga|dvs\\.?|eller|totalt|sammanlagt|vilket är|och omfattar|och är|i) ?)*$`,
);
/** A day more or less, where both ends may be counted. */
const SLACK_IN_DAYS = 1;
const SLACK_IN_WEEKS = 3;
/** In days. */
const MISSED = 60;
const YEAR = 365;

/** The last days for something, as the case mentions them or a text says: YYYY-MM-DD, or -MM-DD of any year. */
export function lastDaysOf({ caseFile, allTexts }: Checked): string[] {
  const mentioned = Object.values(caseFile.mentions ?? {}).flatMap(({ what, date }) =>
    date !== undefined && /sista|senast/iu.test(what) ? [date] : [],
  );
  const told = allTexts.flatMap(({ text }) =>
    [...text.replaceAll(/\s/g, ' ').matchAll(LAST_DAY)].flatMap(([, day = '', name = '', year = '']) => {
      return dayOf(day, name, year) ?? [];
    }),
  );
  const ends = allTexts.flatMap(({ text }) =>
    [...text.replaceAll(/\s/g, ' ').matchAll(LAST_OF_MONTH)].flatMap(([, name = '', year = '']) => {
      const first = dayOf('1', name, year);
      // of any year, the longest February
      return first === undefined
        ? []
        : year === ''
          ? findLastDayOfMonth(`2000${first}`).slice(4)
          : findLastDayOfMonth(first);
    }),
  );
  return [...mentioned, ...told, ...ends];
}

const LAST_OF_MONTH = pattern(
  `senast (?:den )?sista (?:dagen i )?(${MONTHS.join('|')})(?: ((?:19|20)\\d{2}))?`,
  'gi',
).needing('sista');

const LAST_DAY = pattern(
  `(?:senast|sista dag(?:en)?(?: [${LETTERS}]+){0,5}|(?:tiden|och) gick ut|löpte ut|ansökningstiden(?: [${LETTERS}]+){0,4})(?: [${LETTERS}]+dagen)?(?: den)? (\\d{1,2}) ([a-zåäö]{3,9})(?: ((?:19|20)\\d{2}))?`,
  'gi',
).needing('senast', 'sista', 'tiden', 'löpte', 'gick ut');

/** `lastDays` are those that the memo knows as the last for something. */
export function* timesApart(
  prose: ProseText,
  lastDays: readonly string[],
  steps: readonly Step[],
  memoYear: number,
): Iterable<Finding<Reckoned>> {
  if (!/dag|veck|månad|år|tid|försena/iu.test(prose.text)) return;
  const dates = findDays(prose.text, memoYear);
  if (dates.length === 0) return;
  for (const sentence of sentencesIn(prose)) {
    yield* daysApart(sentence, dates, lastDays);
    yield* daysFromStep(sentence, dates, steps);
    yield* lengthOfPeriod(sentence, dates);
    yield* dayAfterLength(sentence, dates);
    yield* inTime(sentence, dates, lastDays);
  }
}

/** "senast nio månader före, alltså den 31 mars 2028": so long from the day that was given last before it. */
const DAY_AFTER_LENGTH = pattern(
  `(?<![${LETTERS}\\d])(${COUNT}) (dag|veck|mån|år)(?:ar|a|or|ader|ad)? (före|innan|dessförinnan|tidigare|efter|därefter|senare)(?: (?:den dagen|dess|det|detta))?,? (?:alltså|det vill säga|således|dvs\\.?)(?: senast)?(?: [${LETTERS}]+dagen)?(?: den)? (?=\\d)`,
).needing(' före', ' innan', 'dessförinnan', 'tidigare', ' efter', 'därefter', 'senare');

function* dayAfterLength(sentence: Sentence, dates: readonly Figure<string>[]): Iterable<Finding<Reckoned>> {
  const found = DAY_AFTER_LENGTH.exec(sentence.text);
  if (!found) return;
  const [text, count = '', unit = '', way = ''] = found;
  const start = sentence.start + found.index;
  const said = dates.find(({ range }) => range.start >= start + text.length);
  const base = dates.filter(({ range }) => range.end <= start).at(-1);
  if (!said || !base || said.range.start > start + text.length + 1) return;
  const number = readCount(count) * (/före|innan|tidigare|dessförinnan/iu.test(way) ? -1 : 1);
  const is = /^(?:dag|veck)/iu.test(unit)
    ? addDays(base.value, number * (/^veck/iu.test(unit) ? 7 : 1))
    : addMonths(base.value, number * (/^år/iu.test(unit) ? 12 : 1));
  if (Math.abs(countDaysBetween(is, said.value)) <= SLACK_IN_WEEKS) return;
  yield at(sentence, said.range.start - sentence.start, said.text, formatLongDate(is));
}

/** "kom in den 28 februari 2025 och var således i rätt tid": by the one last day that the memo tells near it. */
const CAME_IN = pattern(
  `(?:kom in|inkom|kommit in|lämnades|lämnats|ingavs|inlämna[dt]|skickades)(?![${LETTERS}])[^.;]*?(?:(i (?:rätt )?tid|i god tid|inom (?:rätt tid|fristen|tiden))|(försena[dt]|för sent|efter (?:fristens|tidens) utgång))(?![${LETTERS}])`,
).needing('tid', 'frist', 'försena', 'för sen');

function* inTime(
  sentence: Sentence,
  dates: readonly Figure<string>[],
  lastDays: readonly string[],
): Iterable<Finding<Reckoned>> {
  const found = CAME_IN.exec(sentence.text);
  if (!found || NOT.test(found[0])) return;
  const [text, inTimeSaid, late] = found;
  const said = dates.filter(({ range }) => range.start >= sentence.start + found.index);
  const [day, another] = said.filter(({ range }) => range.end <= sentence.start + found.index + text.length);
  if (!day || another) return;
  const near = lastDays
    .map((each) => (each.startsWith('-') ? day.value.slice(0, 4) + each : each))
    .filter((each) => Math.abs(countDaysBetween(each, day.value)) < MISSED);
  const [last, more] = new Set(near);
  if (last === undefined || more !== undefined || day.value > last === (late !== undefined)) return;
  const words = inTimeSaid ?? late ?? '';
  yield at(
    sentence,
    found.index + text.lastIndexOf(words),
    words,
    late === undefined ? 'för sent' : 'i rätt tid',
  );
}

/** Units of time, by how their names begin: the short ones in hours, the long ones in months. */
const IN_HOURS: Record<string, number> = { timm: 1, tim: 1, dygn: 24, dag: 24, veck: 168 };
const IN_MONTHS: Record<string, number> = { mån: 1, kvartal: 3, termin: 6, halvår: 6, år: 12 };
/** "raderas efter 72 timmar, alltså efter tre dygn": one length in two units. */
const SAID_TWICE = pattern(
  `(?<![${LETTERS}\\d,.])(${COUNT}) (timm|tim|dygn|dag|veck|mån|kvartal|termin|halvår|år)(?:ar|mar|me|a|or|ader|ad|er)?(?:,? (?:alltså|det vill säga|dvs\\.?|eller|vilket är|vilket motsvarar)| \\()(?: (?:efter|på|i|under|hela))? ?(${COUNT}) (timm|tim|dygn|dag|veck|mån|kvartal|termin|halvår|år)(?:ar|mar|me|a|or|ader|ad|er)?(?![${LETTERS}])`,
).needing('alltså', 'det vill säga', 'dvs', 'eller', 'vilket', '(');

const SO_OFTEN = pattern(
  `(?:dag|kväll|timm|tim|gång|veck)[${LETTERS}]* (?:i|per|om|varje) (?:veckan?|dagen|dag|månaden?|året|år)(?![${LETTERS}])`,
).needing(' i ', ' per ', ' om ', ' varje ');

export function* lengthsSaidTwice(sentence: Sentence): Iterable<Finding<Reckoned>> {
  const found = SAID_TWICE.exec(sentence.text);
  // "fyra dagar i veckan under 50 veckor, det vill säga 200 dagar": a product
  if (!found || SO_OFTEN.test(sentence.text.slice(0, found.index))) return;
  const [, first = '', unit = '', second = '', other = ''] = found;
  const [own, others] = [unit.toLowerCase(), other.toLowerCase()];
  const units = own in IN_HOURS ? IN_HOURS : IN_MONTHS;
  const [size, otherSize] = [units[own], units[others]];
  if (size === undefined || otherSize === undefined || size === otherSize) return;
  const is = (readCount(first) * size) / otherSize;
  // what does not come out even is a rounding
  if (!Number.isInteger(is) || is === readCount(second)) return;
  yield atNext(sentence, found.index + first.length + unit.length, second, String(is));
}

/** The day right before the words, and those that the paragraph has given before it. */
function* daysApart(
  sentence: Sentence,
  dates: readonly Figure<string>[],
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
    const given = before.slice(0, -1).map(({ value }) => value);
    const year = said.value.slice(0, 4);
    const last = lastDays.map((day) => (day.startsWith('-') ? year + day : day));
    const apart = (/sent/iu.test(way) ? [...given, ...last] : given)
      .map((other) => countDaysBetween(other, said.value))
      // what is missed by months had another last day
      .filter((days, i) => i < given.length || Math.abs(days) < MISSED);
    const [wanted, slack] = /^vecka|^veckor/iu.test(unit)
      ? [7 * readCount(count), SLACK_IN_WEEKS]
      : [readCount(count), SLACK_IN_DAYS];
    // "Sista dag var den 1 juli, så skrivelsen kom in sex veckor i förväg": the day that the sentence gives is the last one
    const isLast = IS_LAST_DAY.test(sentence.text.slice(0, said.range.start - sentence.start));
    const isLater = LATER.test(way) !== (isLast && COMPARES_WITH_LAST.test(way));
    // a day without a year can be of the next
    const isRight = (days: number): boolean =>
      [0, YEAR, -YEAR].some((year) => Math.abs((isLater ? days : -days) - wanted + year) <= slack);
    const is = apart.at(-1);
    if (is === undefined || apart.some(isRight)) continue;
    yield at(sentence, index, found, `${Math.abs(is)} dagar`);
  }
}

/** A meeting on the way to the decision: the last word of its name, and its day. */
export interface Step {
  noun: string;
  date: string;
}

export function stepsOf({ facts: { timeline } }: Checked): Step[] {
  return [
    ...(timeline?.steps ?? []).map(({ name: title, date }) => ({
      noun: title.toLowerCase().split(/[ -]/u).at(-1) ?? '',
      date,
    })),
    ...(timeline?.meeting === undefined ? [] : [{ noun: 'nämnden', date: timeline.meeting }]),
  ].filter(({ noun }) => noun.length > 4);
}

/** "den 17 mars 2026, två veckor efter arbetsutskottet". */
const FROM_STEP = pattern(
  `(?<![${LETTERS}\\d])(${COUNT}) (dag|dagar|vecka|veckor) (efter|före|innan) ([${LETTERS}]{5,})`,
).needing(' efter ', ' före ', ' innan ');

function* daysFromStep(
  sentence: Sentence,
  dates: readonly Figure<string>[],
  steps: readonly Step[],
): Iterable<Finding<Reckoned>> {
  const found = FROM_STEP.exec(sentence.text);
  if (!found) return;
  const [text, count = '', unit = '', way = '', noun = ''] = found;
  const meant = steps.filter((step) => noun.toLowerCase().startsWith(step.noun));
  const [step] = meant;
  const start = sentence.start + found.index;
  const said = dates.filter(({ range }) => range.end <= start && range.start >= sentence.start).at(-1);
  if (!step || meant.length > 1 || !said) return;
  const days = countDaysBetween(step.date, said.value) * (way === 'efter' ? 1 : -1);
  const [wanted, slack] = unit.startsWith('veck')
    ? [7 * readCount(count), SLACK_IN_WEEKS]
    : [readCount(count), SLACK_IN_DAYS];
  if (Math.abs(days - wanted) <= slack || days < 0) return;
  yield at(sentence, found.index, text, `${days} dagar`);
}

function* lengthOfPeriod(sentence: Sentence, dates: readonly Figure<string>[]): Iterable<Finding<Reckoned>> {
  for (const { months, range, text } of findLengths(sentence.text)) {
    const start = sentence.start + range.start;
    const [from, to] = dates
      .filter((each) => each.range.start >= sentence.start && each.range.end <= start)
      .slice(-2);
    if (!from || !to || !MADE_OF.test(sentence.prose.text.slice(to.range.end, start))) continue;
    const between = sentence.prose.text.slice(from.range.end, to.range.start);
    if (!/^ ?(?:–|-|till|t\.o\.m\.)/u.test(between) || from.value >= to.value) continue;
    const is = roundToMonths(from.value, to.value);
    if (is !== months) yield at(sentence, range.start, text, formatMonths(is));
  }
}

/** "som byggdes 1911 och alltså fyllde 115 år 2026": an age in a year. */
const AGE = pattern(
  `(?<![${LETTERS}])(?:bygg|bild|grund|start|invig|född|tillkom|öppna|instifta|uppför|restes|anlades|stod klar|stod färdig|kom till)[${LETTERS}]*(?: (?:redan|år|den|i|på|våren|hösten))*(?: \\d{1,2} [a-zåäö]+)? ((?:18|19|20)\\d{2})(?![\\d–/-])[^.;:\\d]{0,50}?(?:fyller|fyllde|fyllt|firar|firade|blir|blev)(?: [${LETTERS}]+){0,2} (${COUNT}) år(?: (?:år )?((?:19|20)\\d{2})| (i år))`,
).needing('fyll', 'firar', 'firade', 'blir', 'blev');

export function* ageIn(sentence: Sentence, memoYear: number): Iterable<Finding<Reckoned>> {
  const found = AGE.exec(sentence.text);
  if (!found) return;
  const [, from, count = '', year] = found;
  const is = (year === undefined ? memoYear : Number(year)) - Number(from);
  if (readCount(count) !== is)
    yield atNext(sentence, found.index + found[0].indexOf(count), count, String(is));
}
