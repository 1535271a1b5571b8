// Dates in prose are those that the case holds, in the role that the sentence gives them: an agreement's beginning or end, the
// meeting, the last day to appeal, a document's own; and on the weekday that they are.
import {
  addDays,
  addMonths,
  countDaysBetween,
  findLastDayOfMonth,
  findWeekday,
  readYear,
} from '../../facts/calendar.js';
import type { Facts } from '../../facts/facts.js';
import { WORD_START } from '../../characters.js';
import { defineCheck, type Checked, type Finding } from '../check.js';
import { en, sv } from '../words.js';
import { COUNT, readCount } from './counts.js';
import { findDatedDocuments } from './dated-documents.js';
import { findDates, findPeriods, findYearlessDays } from './find-figures.js';
import { knownDates, optionPeriods, type Near } from './known-figures.js';
import { isMentioned } from './mentioned.js';
import {
  escapePattern,
  isOfOtherAgreement,
  isOwnMatter,
  namesAnother,
  surroundingsOf,
  type Surroundings,
} from './reading.js';
import type { ProseText } from './texts.js';
import {
  AGREEMENT,
  CURRENT,
  EARLIER,
  FROM,
  LETTERS,
  MEETS,
  PROPOSED,
  TO,
  pattern,
  words,
} from './vocabulary.js';

/** `weekday`: 1 for Monday … 7 for Sunday, as the text says and as the calendar does. */
interface Args {
  text: string;
  /** What the sentence says that the day is. */
  role?: Role | undefined;
  nearest?: Near<string> | undefined;
  weekday?: { said: number; is: number };
}

/** `day`: the calendar has none such. */
type Role =
  'day' | 'past' | 'coming' | 'relative' | 'begin' | 'end' | 'meeting' | 'step' | 'legal' | 'document';

interface Meant {
  role: Role;
  /** The days that it can be, the most probable first. */
  days: readonly Near<string>[];
}

export const proseDate = defineCheck<Args>({
  code: 'prose-date',
  severity: 'warning',
  yieldsTo: ['prose-stale'],
  *find(checked) {
    const { facts } = checked;
    const known = [...knownDates(facts), ...datesOfDocuments(facts), ...datesOfRows(checked)];
    yield* findDatedDocuments(checked);
    for (const prose of checked.texts) {
      yield* findDaysWithoutYear(checked, prose);
      const dates = findDates(prose.text);
      const ranges = [...dates, ...findYearlessDays(prose.text)].map(({ range }) => range);
      const periods = findPeriods(prose.text);
      for (const { value, range, text } of dates) {
        const around = surroundingsOf(prose, range, ranges);
        const said = WEEKDAY_BEFORE.findIndex((day) => day.test(around.before)) + 1;
        const is = findWeekday(value.date);
        if (said > 0 && !Number.isNaN(is) && said !== is) {
          const day = WEEKDAY_BEFORE[said - 1]?.exec(around.before)?.[0].length ?? 0;
          yield {
            in: prose,
            range: { ...range, start: range.start - day },
            args: { text, weekday: { said, is } },
          };
          continue;
        }
        // a day that the calendar doesn't have: the 30th of February
        if (!isDay(value.date)) {
          yield { in: prose, range, args: { text, role: 'day' } };
          continue;
        }
        if (isDocument(prose) || isMentioned(facts, text)) continue;
        // what is a period is looked at as one
        if (
          facts.agreement &&
          periods.some((each) => each.range.start <= range.start && range.end <= each.range.end)
        )
          continue;
        if (value.date > facts.date && HAPPENED.test(around.before) && !WILL_BE.test(around.sentence.text)) {
          yield {
            in: prose,
            range,
            args: { text, role: 'past', nearest: { path: 'date', value: facts.date } },
          };
          continue;
        }
        // "Lägesrapport lämnas den 30 september": what is to come is not before the memo
        if (
          value.date < facts.date &&
          IS_TO_COME.test(around.before) &&
          !/(?:har|hade|tidigare)/iu.test(around.sentence.text)
        ) {
          yield {
            in: prose,
            range,
            args: { text, role: 'coming', nearest: { path: 'date', value: facts.date } },
          };
          continue;
        }
        const begun = begunBefore(facts, around, value.date);
        if (begun) {
          yield { in: prose, range, args: { text, nearest: begun } };
          continue;
        }
        const relative = relativeToEnd(checked, around);
        if (relative) {
          if (relative.some(({ value: day }) => Math.abs(countDaysBetween(day, value.date)) <= 2)) continue;
          yield { in: prose, range, args: { text, role: 'relative', nearest: relative[0] } };
          continue;
        }
        const meant = readMeant(checked, around);
        if (meant) {
          if (meant.days.some((day) => day.value === value.date)) continue;
          yield { in: prose, range, args: { text, role: meant.role, nearest: meant.days[0] } };
          continue;
        }
        if (known.some(({ date }) => date === value.date) || isDecided(prose, around.before)) continue;
        // a decision has no days but those of its case
        if (prose.path[0] === 'decision' && facts.agreement) {
          const [nearest] = known;
          yield {
            in: prose,
            range,
            args: { text, nearest: nearest && { path: nearest.path, value: nearest.date } },
          };
          continue;
        }
        const isDeadline = /senast (?:den )?$/iu.test(around.before);
        const shared = facts.documents.find(
          ({ title, date: own }) =>
            !isDeadline &&
            (own ?? findDates(title)[0]?.value.date) !== undefined &&
            sharesWord(around.sentence.text, title) &&
            isSameButOne(value.date, own ?? findDates(title)[0]?.value.date ?? ''),
        );
        if (shared) {
          const day = shared.date ?? findDates(shared.title)[0]?.value.date ?? '';
          yield {
            in: prose,
            range,
            args: { text, role: 'document', nearest: { path: shared.title, value: day } },
          };
          continue;
        }
        const isPayment = PAYS.test(around.sentence.text);
        const near = known.find(
          (each) =>
            !(isPayment && /^agreement|condition/u.test(each.path)) &&
            // what is reckoned from the meeting is no one's slip, but where the sentence is about it
            !(each.path.startsWith('timeline.legal') && !OF_LAW.test(around.sentence.text)) &&
            // a document is older than the memo
            !(each.path.startsWith('documents') && value.date > facts.date) &&
            // the day of something else in the same month: an application, a meeting
            isOfDocument(facts, each.path, around.sentence.text) &&
            isNearMiss(value.date, each, isOwnMatter(checked, around.sentence.text), around.sentence.text),
        );
        if (!near || namesAnother(checked, `${around.before}${around.after}`)) continue;
        yield { in: prose, range, args: { text, nearest: { path: near.path, value: near.date } } };
      }
    }
  },
  words: {
    sv: ({ text, role, nearest, weekday }) =>
      weekday
        ? {
            message: `${text} är en ${sv.weekday(weekday.is)}, inte en ${sv.weekday(weekday.said)}`,
            hint: 'antingen dagen eller datumet är fel',
          }
        : {
            message: role
              ? `${text} är inte ${ROLES.sv[role]}`
              : `${text}: datumet finns inte bland ärendets fakta`,
            hint: nearest && `${role ? '' : 'närmast: '}${nearest.path} är ${nearest.value}`,
          },
    en: ({ text, role, nearest, weekday }) =>
      weekday
        ? {
            message: `${text} is a ${en.weekday(weekday.is)}, not a ${en.weekday(weekday.said)}`,
            hint: 'one of the two is wrong: the day or the date',
          }
        : {
            message: role ? `${text} is not ${ROLES.en[role]}` : `${text}: no fact holds this date`,
            hint: nearest && `${role ? '' : 'nearest: '}${nearest.path} is ${nearest.value}`,
          },
  },
  explain: {
    what: {
      sv: 'Ett datum i text som är något annat än det som meningen säger, nästan ett av ärendets, eller en annan veckodag.',
      en: 'A date in prose that is something else than the sentence says, almost one of the case, or another weekday.',
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
const WEEKDAY_BEFORE = ['mån', 'tis', 'ons', 'tors', 'fre', 'lör', 'sön'].map((day) =>
  pattern(`${WORD_START}${day}dag(?:en|ar|arna)?,? (?:den )?$`),
);

const ROLES: Record<'sv' | 'en', Record<Role, string>> = {
  sv: {
    day: 'någon dag i kalendern',
    coming: 'efter skrivelsens datum',
    relative: 'så lång tid före eller efter överenskommelsens sista dag',
    past: 'förbi när skrivelsen skrivs',
    begin: 'överenskommelsens första dag',
    end: 'överenskommelsens sista dag',
    meeting: 'dagen för sammanträdet',
    step: 'dagen för det steget',
    legal: 'den beräknade dagen',
    document: 'handlingens datum',
  },
  en: {
    day: 'a day of the calendar',
    coming: 'after the memo was written',
    relative: 'so long before or after the last day of the agreement',
    past: 'past when the memo is written',
    begin: 'the first day of the agreement',
    end: 'the last day of the agreement',
    meeting: 'the day of the meeting',
    step: 'the day of that step',
    legal: 'the computed day',
    document: "the document's date",
  },
};

/** What is paid or accounted for has days of its own. */
const PAYS = words(
  `(?:ut)?betala[${LETTERS}]*|utbetalning[${LETTERS}]*|erlägg[${LETTERS}]*|rekvirera[${LETTERS}]*|rekvisition[${LETTERS}]*|faktur[${LETTERS}]*|redovisa[${LETTERS}]*`,
);

const OF_LAW = pattern('laga kraft|överklag|juster|anslag|anslå');

/** What is to be done by a day that is its own. */
const DUE = pattern(`rapport|redovisning|utvärdering|begäran|ansökan|senast`);

/** Whether the calendar has a day. */
function isDay(date: string): boolean {
  const [month, day] = [Number(date.slice(5, 7)), Number(date.slice(8, 10))];
  return month >= 1 && month <= 12 && day >= 1 && day <= Number(findLastDayOfMonth(date).slice(8, 10));
}

/** "arbetsutskottet den 29 oktober": a step's day, whatever its year. */
function* findDaysWithoutYear(checked: Checked, prose: ProseText): Iterable<Finding<Args>> {
  const found = findYearlessDays(prose.text);
  const { timeline } = checked.facts;
  const ranges = [...found, ...findDates(prose.text)].map(({ range }) => range);
  for (const { text, range, value: end } of found) {
    const around = surroundingsOf(prose, range, ranges);
    // of a leap year, too
    if (!isDay(`2024${end}`)) {
      yield { in: prose, range, args: { text, role: 'day' } };
      continue;
    }
    // a step's day is of its own year
    const steps = timeline ? [timeline.meeting, ...timeline.steps.map(({ date }) => date)] : [];
    const whole = steps.find((date) => date.endsWith(end));
    const said = WEEKDAY_BEFORE.findIndex((each) => each.test(around.before)) + 1;
    const isOtherYear = /(?<![\d:/.-])(?:19|20)\d{2}(?![\d/-]|:\d)/u.test(prose.text);
    const days = whole === undefined || isOtherYear ? daysMeant(checked, around, end) : [];
    const weekdays = [...(whole === undefined ? [] : [whole]), ...days].map(findWeekday);
    const [is] = weekdays;
    if (said > 0 && is !== undefined && !weekdays.some((each) => Number.isNaN(each) || each === said)) {
      yield { in: prose, range, args: { text, weekday: { said, is } } };
      continue;
    }
    if (!timeline) continue;
    const meant = meantStep(checked, around);
    if (!meant || meant.days.some(({ value }) => value.endsWith(end))) continue;
    yield { in: prose, range, args: { text, role: meant.role, nearest: meant.days[0] } };
  }
}

/**
 * The days that one without a year can be: that of the year which the sentence has given a day before it, the last one of what has
 * been done; else the last before the memo, the next after it, and those of the years beside it.
 */
function daysMeant({ facts }: Checked, { before, rest, sentence }: Surroundings, end: string): string[] {
  const year = readYear(facts.date);
  const isPast = `${year}${end}` <= facts.date;
  const [last, next] = isPast ? [year, year + 1] : [year - 1, year];
  const given = findDates(sentence.text.slice(0, sentence.text.indexOf(before) + before.length)).at(-1);
  if (given) {
    const own = readYear(given.value.date);
    return [`${own}${end}` < given.value.date ? `${own + 1}${end}` : `${own}${end}`];
  }
  // "lördagarna den 15 mars och den 4 oktober 2025"
  const shared = SHARED_YEAR.exec(rest)?.[1];
  if (shared !== undefined) return [`${shared}${end}`];
  const years = HAPPENED.test(before) ? [last] : [last, next];
  const named = [...sentence.prose.text.matchAll(/(?<![\d:/.-])(?:19|20)\d{2}(?![\d/-]|:\d)/gu)].map(Number);
  return [...new Set([...years, ...named])].map((each) => `${each}${end}`);
}

/** A day after another that says the year of both. */
const SHARED_YEAR =
  /^(?:,| och| till| samt)(?: [a-zåäö]+dagen)?(?: den)? \d{1,2} [a-zåäö]{3,9} ((?:19|20)\d{2})(?!\d)/u;

/** Verbs in the past: what has been done. */
const DID = [
  `[${LETTERS}]{2,}ades?`,
  `[${LETTERS}]*(?:kände|ställde|mälde|förde|ledde|hörde|gärde|satte|sökte|köpte|byggde|mötte|bestämde)s?`,
  'kom|inkom|gick|fick|gav|var|tog|höll|slöt|skrev|stod|blev|avslog|antog|lade|beslöt|utsåg',
  'togs|hölls|slöts|skrevs|avslogs|antogs|lades|beslöts|utsågs|lämnats|daterade?s?',
].join('|');
/** What has been done, right before its day; the day is not one for which, until or before which something is to be done. */
const HAPPENED = pattern(
  `(?<![${LETTERS}])(?:${DID})(?: (?!till(?: och| den| ?$)|(?:från|fram|senast|före|innan|inför|efter|att|som|ska|på|för|under|mellan|per|avser|gäller)[ -])[${LETTERS}]+){0,4}?(?: den)? $`,
);
/** What is to be done, in the present or as a demand, right before its day. */
const IS_TO_COME = pattern(
  `(?:(?:rapport|redovisning|utvärdering|årsredovisning|verksamhetsberättelse|uppföljning)(?:en)? (?:ska (?:vara |ha )?)?(?:lämnas|inlämnas|redovisas|görs|inkommit)(?: in)?|betalas ut|utbetalas|ska (?:[${LETTERS}]+ ){0,3}(?:lämnas|betalas|redovisas|göras|hållas|inges)|(?:sista ansökningsdag(?:en)?|sista dag(?:en)? (?:för|att) [${LETTERS}]+) är då)(?: senast)?(?: (?:till [${LETTERS}]+|[${LETTERS}]+dagen))?(?: den)? $`,
);

/** "sex månader före avtalstidens utgång", beside one day: the days that are so far from the end of an agreement. */
const RELATIVE = pattern(
  `(${COUNT}) (dagar|veckor|månader|år)(?:s tid)? (före|innan|efter)(?: att)? (?:perioden|avtalstiden|avtalet|överenskommelsen|avtalsperioden)(?:s)?(?: (?:utgång|slut|sista dag|upphörande)| (?:har )?(?:gått ut|löpt ut|upphört|går ut|löper ut|upphör|är slut))`,
).needing('före', 'innan', 'efter');

function relativeToEnd(
  { facts: { agreement } }: Checked,
  { sentence }: Surroundings,
): Near<string>[] | undefined {
  const found = / (?:före|innan|efter) /u.test(sentence.text) ? RELATIVE.exec(sentence.text) : null;
  if (!found || !agreement || findDates(sentence.text).length !== 1) return undefined;
  const [, count = '', unit = '', which] = found;
  const number = (which === 'efter' ? 1 : -1) * readCount(count);
  if (Number.isNaN(number)) return undefined;
  return [agreement, ...agreement.history].map(({ to }, i) => {
    const path = i === 0 ? 'agreement.to' : `agreement.history[${i - 1}].to`;
    if (unit === 'dagar') return { path, value: addDays(to, number) };
    if (unit === 'veckor') return { path, value: addDays(to, 7 * number) };
    return { path, value: addDays(addMonths(addDays(to, 1), unit === 'år' ? 12 * number : number), -1) };
  });
}

/** "Beslutet om den nu gällande (AMN-2023-00207) togs den 16 november 2024": an agreement is decided on before it begins. */
const DECIDED_ON = pattern(
  `(?:beslut(?:et|ade)?|överenskommelsen|avtalet)[^.;]{0,60}(?:togs|fattades|beslutades|ingicks|tecknades|slöts|godkändes|undertecknades)(?: [${LETTERS}]+dagen)?(?: den)? $`,
);

function begunBefore(
  { agreement }: Facts,
  { before, lead }: Surroundings,
  date: string,
): Near<string> | undefined {
  const said = `${lead}${before}`;
  if (!agreement || !DECIDED_ON.test(said)) return undefined;
  const i = agreement.history.findIndex(({ references }) => references.some((each) => said.includes(each)));
  const link = agreement.history[i];
  return link && date > link.from && date.slice(5) !== link.from.slice(5)
    ? { path: `agreement.history[${i}].from`, value: link.from }
    : undefined;
}

const WILL_BE = pattern(
  `(?<![${LETTERS}])(?:ska|skulle|kommer|senast|planera[${LETTERS}]*|beräknas|väntas|föreslås)(?![${LETTERS}])|(?:^ ?|, (?:och |men )?)om `,
);

/** What a sentence says that a day is; none where it doesn't say, or tells of another's. */
function readMeant(checked: Checked, around: Surroundings): Meant | undefined {
  return (
    meantSince(checked, around) ??
    meantEdge(checked, around) ??
    meantStep(checked, around) ??
    meantApplication(checked.facts, around) ??
    meantDocument(checked.facts, around)
  );
}

/** "har sedan den 1 juli 2019 haft ett partnerskap": since the first agreement, or one of those after it. */
function meantSince(checked: Checked, { before, after, sentence }: Surroundings): Meant | undefined {
  const { agreement } = checked.facts;
  if (
    !agreement ||
    !/(?<![a-zåäö])(?:sedan|från(?: och med)?) (?:den )?$/iu.test(before) ||
    isOfOtherAgreement(sentence)
  )
    return undefined;
  const isAbout = ABOUT_AGREEMENT.test(sentence.text) || /överenskommelser|partnerskap/iu.test(sentence.text);
  if (namesAnother(checked, sentence.text)) return undefined;
  if (!HAS_HAD.test(`${before}${after}`) || !isAbout) return undefined;
  const history = agreement.history.map(({ from }, i) => ({
    path: `agreement.history[${i}].from`,
    value: from,
  }));
  return { role: 'begin', days: [...history, { path: 'agreement.from', value: agreement.from }] };
}

const HAS_HAD = words('har|samverkat|samarbetat');

/** "Föreningen ansökte den": the day of the only application among the documents. */
function meantApplication({ documents, parties, table }: Facts, { before }: Surroundings): Meant | undefined {
  if (table || !APPLIED_ON.test(before)) return undefined;
  const dated = documents.flatMap(({ title, kind, date }) =>
    date !== undefined && (kind === 'application' || /^(?:ansökan|begäran|framställan)/iu.test(title))
      ? [{ path: title, value: date }]
      : [],
  );
  return parties && dated.length === 1 ? { role: 'document', days: dated } : undefined;
}

/** Of a new agreement or its extension; of money from others there are other applications. */
const APPLIED_ON = pattern(
  `(?:ansökte|begärde|hemställde|ansökan (?:inkom|kom in|gjordes|är daterad)|begäran (?:inkom|kom in|är daterad))(?: (?:skriftligen|om (?:en )?(?:ny|förlängning)[${LETTERS}]*(?: [${LETTERS}]+)?))? (?:den )?$`,
);

const ABOUT_AGREEMENT = words(AGREEMENT);
const PAST_EDGE = words(
  'började|startade|inleddes|inledde|upphörde|slutade|avslutades|trädde i kraft|tog vid|gick ut|löpte ut',
);
const FOLLOWED_UP = words('uppföljning(?:en)?|redovisning(?:en)?');
/** "förlängs den till", "utnyttjas möjligheten": what would be. */
const WOULD_BE = words(
  'om|ifall|i (?:så|sådant|det) fall(?:et)?|utnyttja[st]*|skulle|kan|möjlighet(?:en)?|option(?:en)?|förlängs|förlänga[s]?',
);
const AT_END = ({ source }: RegExp): RegExp =>
  pattern(`${source}(?:, (?:närmare bestämt|nämligen|det vill säga))?(?: den)? $`);
const BEGINS = AT_END(FROM);
const ENDS = AT_END(TO);
/** "Startdatum är satt till den", "slutdatum till den". */
const NAMED_EDGE = pattern(
  `(?<![${LETTERS}])(start|slut)datum(?:et)?(?: (?!start|slut)[${LETTERS}]+){0,4} $`,
).needing('startdatum', 'slutdatum');
/** "Sista dagen som omfattas av förslaget är den", "… är den första dag som omfattas av det som nu föreslås". */
const DAY_OF_PROPOSAL =
  '(första|sista) dag(?:en)? som (?:omfattas av|ingår i) (?:förslaget|det som (?:nu )?föreslås)';
const EDGE_OF_PROPOSAL = pattern(`${DAY_OF_PROPOSAL}(?: är)?(?: den)? $`).needing('omfattas', 'ingår');
const IS_EDGE_OF_PROPOSAL = pattern(`^ är den ${DAY_OF_PROPOSAL}`).needing('omfattas', 'ingår');
/** "…, då avtalstiden är slut", "… gäller de villkor som parterna". */
const ABOUT_AFTER = pattern(
  `^(?:, då)?(?: gäller)?(?: de| den| det)? (?:avtalstiden|villkor[${LETTERS}]*|parternas|överenskommelsen)`,
);
/** "den nuvarande, som": the agreement that the sentence before has told of. */
const THE_ONE = pattern(
  `(?<![${LETTERS}])den (?:nuvarande|gällande|nu gällande|pågående),? som (?:[${LETTERS}]+ ){1,4}$`,
);
/** Up to three words between the verb and the day: "löper redan ut den". */
const ENDS_AFTER = /^ (?:löper|går|upphör|slutar|avslutas|är (?:sista|slut))/iu;
const BEGINS_AFTER = /^ (?:börjar|startar|inleds|träder|tar vid|tillträder)/iu;

function meantEdge({ facts }: Checked, { before, after, sentence, lead }: Surroundings): Meant | undefined {
  const { agreement, results } = facts;
  if (!agreement) return undefined;
  const ofProposal = (EDGE_OF_PROPOSAL.exec(before) ?? IS_EDGE_OF_PROPOSAL.exec(after))?.[1]?.toLowerCase();
  if (ofProposal === 'sista') return { role: 'end', days: [{ path: 'agreement.to', value: agreement.to }] };
  if (ofProposal === 'första')
    return { role: 'begin', days: [{ path: 'agreement.from', value: agreement.from }] };
  const named = NAMED_EDGE.exec(before)?.[1]?.toLowerCase();
  const isEnd = named === 'slut' || (named === undefined && (ENDS.test(before) || ENDS_AFTER.test(after)));
  const isBegin = !isEnd && (named === 'start' || BEGINS.test(before) || BEGINS_AFTER.test(after));
  if (!isEnd && !isBegin) return undefined;
  const until = `${lead}${before}`;
  const isAbout =
    named !== undefined ||
    ABOUT_AGREEMENT.test(until) ||
    ABOUT_AFTER.test(after) ||
    THE_ONE.test(before) ||
    (results !== undefined && FOLLOWED_UP.test(until)) ||
    GOES_ON.test(until.trimStart()) ||
    (RUNS.test(before.replace(/,/g, '')) && !PAST_EDGE.test(before));
  if (!isAbout || isOfOtherAgreement(sentence) || OTHERS.test(until)) return undefined;
  const edge = isEnd ? 'to' : 'from';
  const history = agreement.history.map((each, i) => ({
    path: `agreement.history[${i}].${edge}`,
    value: each[edge],
  }));
  const proposed = { path: `agreement.${edge}`, value: agreement[edge] };
  const byNumber = linkNamed(facts, before);
  if (byNumber !== undefined) return { role: isEnd ? 'end' : 'begin', days: [history[byNumber] ?? proposed] };
  const period = results?.[edge] === undefined ? [] : [{ path: `results.${edge}`, value: results[edge] }];
  const options =
    WOULD_BE.test(sentence.text) || EARLIER.test(until)
      ? optionPeriods(agreement).map((each) => ({ path: 'agreement.extensionOption', value: each[edge] }))
      : [];
  const role = isEnd ? 'end' : 'begin';
  const previous = history.slice(-1);
  // "den pågående förlängningen" of a new agreement is the last one of the history
  const ofProposed = facts.isExtension ? before : before.replaceAll(/förlängningens?/giu, '');
  if (previous.length > 0 && CURRENT.test(before) && !PROPOSED.test(ofProposed))
    return { role, days: previous };
  // the one after this: "en ny överenskommelse från och med den 1 januari 2029"
  const coming = isEnd ? [] : [{ path: 'agreement.to', value: addDays(agreement.to, 1) }];
  const all = [proposed, ...history, ...period, ...options, ...coming];
  // "gäller från … till …" of an earlier one
  // an extension that is no proposal is the last one of the history
  const isOfHistory = !facts.isExtension && /förlängningen/iu.test(before) && history.length > 0;
  const isNew = NEW.test(before) && !isOfHistory && !EARLIER.test(until) && !CURRENT.test(until);
  return { role, days: isNew ? [proposed, ...options, ...coming] : all };
}

/** Which earlier agreement the words name by its number, by its place; none where they name none, or one of several. */
function linkNamed({ agreement }: Facts, before: string): number | undefined {
  const links = (agreement?.history ?? []).flatMap(({ references }, i) =>
    references.some((reference) => before.includes(reference)) ? [i] : [],
  );
  return links.length === 1 ? links[0] : undefined;
}

/** Things of a case that have periods of their own. */
const OTHERS = words(
  `lokal(?:en|er)?|hyr[${LETTERS}]+|tjänst(?:en)?|anställning(?:en)?|projekt(?:et)?|plan(?:en)?|program(?:met)?|mandat(?:et)?|kurs(?:en)?|termin(?:en)?|tillstånd(?:et)?|upphandling[${LETTERS}]*|förordnande[${LETTERS}]*|utredning[${LETTERS}]*|ansök[${LETTERS}]+|statsbidrag[${LETTERS}]*|medlen|lag[${LETTERS}]*`,
);
const NEW = words('nya|föreslagna|nästa|kommande|förlängningen (?:gäller|avser|löper|börjar|upphör)');
/** What runs by the agreement, where it is told in present tense. */
const RUNS = pattern(
  `(?:^|[\\s(])(?:samarbetet|samverkan|pilot(?:en|projektet)|satsningen|insatsen|verksamheten|stödet|nästa period|ny period)(?: [${LETTERS}]+){0,7} $`,
);
const GOES_ON =
  /^(?:Den|Det|Denna|Detta)(?: (?:nya|föreslagna|nuvarande|första|senaste|förra))?(?: perioden| överenskommelsen| avtalet)?(?: \([^)]*\))? (?:gäller|löper|börjar|upphör|träder|avser|sträcker|slutar|tar vid|går ut|inleds|startar)/u;

const PAST = words(
  'beslutade|godkände|behandlade|gav|fick|antog|beviljade|fastställde|beslöt|ställde sig|sammanträdde|avslog|noterade|informerades|hade|var|lämnade|tillsatte|bordlade|återremitterade|har',
);
const WORKING_COMMITTEE = words('arbetsutskott(?:et|ets)?|presidium|presidiet|AU');
const PREPARATION = words('beredning(?:en)?|bereds|ordförandeberedning(?:en)?');
const LEGAL: readonly (readonly [RegExp, 'approved' | 'notice' | 'lastAppealDay' | 'legalForce'])[] = [
  [words('laga kraft'), 'legalForce'],
  [words('överklaga[st]?|överklagande(?:t)?|överklagandetid(?:en)?'), 'lastAppealDay'],
  [words('justera[sdt]*|justering(?:en)?'), 'approved'],
  [words('anslå[s]?|ansla(?:get|gs)|anslagstavla(?:n)?'), 'notice'],
];

function meantStep(
  { facts, names, knowsMunicipality }: Checked,
  { before, after, sentence }: Surroundings,
): Meant | undefined {
  const { timeline } = facts;
  const until = `${before}${/^ (?:sammanträder|behandlar|beslutar|tar|avgör|prövar|fattar)/iu.test(after) ? after : ''}`;
  if (!timeline || PAST.test(until)) return undefined;
  const legal = LEGAL.find(([pattern]) => pattern.test(before))?.[1];
  if (legal && /(?:beslut|protokoll|kan|senast|nämnd)/iu.test(sentence.text)) {
    const days = timeline.legal.flatMap(({ step, date }, i) =>
      step === legal ? [{ path: `timeline.legal[${i}].date`, value: date }] : [],
    );
    return days.length > 0 ? { role: 'legal', days } : undefined;
  }
  const steps = timeline.steps.map(({ body, name, date }, i) => ({
    body,
    name,
    path: `timeline.steps[${i}].date`,
    value: date,
  }));
  const ofBody = (pattern: RegExp): readonly Near<string>[] =>
    steps.filter(
      ({ body = '', name }) =>
        pattern.test(name) ||
        pattern.test(body.replace('workingCommittee', 'arbetsutskott').replace('preparation', 'beredning')),
    );
  for (const pattern of [WORKING_COMMITTEE, PREPARATION]) {
    if (!pattern.test(until)) continue;
    const days = ofBody(pattern);
    return days.length > 0 && isOurBody(before) ? { role: 'step', days } : undefined;
  }
  // another committee is called so, too: "omsorgsnämnden"
  const isCommittee =
    THE_COMMITTEE.test(until) ||
    names.committee.some((name) => pattern(`(?<![${LETTERS}])${escapePattern(name)}`).test(until));
  // where no profile says which committee it is, whichever decides about then
  const decides = !isCommittee && !knowsMunicipality ? DECIDES_ON.exec(before) : null;
  if (decides && !FORMER.test(before)) {
    const day = findDates(sentence.text.slice(sentence.text.indexOf(before) + before.length))[0]?.value.date;
    const isNear = day !== undefined && Math.abs(countDaysBetween(day, timeline.meeting)) <= NEAR_MEETING;
    if (isNear)
      return { role: 'meeting', days: [{ path: 'timeline.meeting', value: timeline.meeting }, ...steps] };
  }
  // "arbetsutskottet behandlar ärendet den 15 oktober och nämnden den 27 oktober": the verb stands before the other body
  const goesOn = AND_COMMITTEE.test(before) && MEETS.test(sentence.text) && !DONE.test(sentence.text);
  const isToMeet = MEETS.test(until) && AT_DAY.test(before);
  if (FORMER.test(before) || !isCommittee || !(isToMeet || goesOn)) return undefined;
  // "Bidragen fördelades vid nämndens sammanträde den 17 december 2024": of another year, told as done
  const told = findDates(sentence.text.slice(sentence.text.indexOf(before) + before.length))[0]?.value.date;
  const isLongAgo = told !== undefined && countDaysBetween(told, timeline.meeting) > LONG_BEFORE;
  if (isLongAgo && HAS_BEEN_DONE.test(before)) return undefined;
  return { role: 'meeting', days: [{ path: 'timeline.meeting', value: timeline.meeting }, ...steps] };
}

/** So many days from the meeting a committee that decides is this case's. */
const NEAR_MEETING = 14;
/** In days. */
const LONG_BEFORE = 200;
const HAS_BEEN_DONE = pattern(
  `(?<![${LETTERS}])(?:[${LETTERS}]{3,}(?:ades|des|tes|ats)|blev|antog|gav|fick|tog|beslöt|beslutade|behandlade|godkände|var)(?![${LETTERS}])`,
);
const DECIDES_ON = pattern(
  `(?:nämnden|kommunstyrelsen|kommunfullmäktige) (?:fattar (?:sitt |sedan )?beslut|avgör ärendet|beslutar|beslutar slutligt|prövar ärendet|tar ställning)(?: i ärendet)?(?: [${LETTERS}]+dagen)?(?: den)? $`,
);
const THE_COMMITTEE = words('nämndens?');
const AND_COMMITTEE = pattern(
  `(?:^|[ ,])och (?:sedan |därefter )?(?:[${LETTERS}-]+ (?:& |och )?){0,3}[${LETTERS}-]*(?:nämnden|styrelsen)(?: [${LETTERS}]+dagen)?(?: den)? $`,
);
const DONE = words('efter beslut|fattade|beslutade|behandlade|antog|tecknades');
const FORMER = words(
  'efter beslut|ingick|ingicks|tecknade|slöt|slöts|fattade|träffade|senast|förra|i fjol|då',
);

/** Nothing but the words of a day stands between the verb and it. */
const AT_DAY = pattern(`${MEETS.source}(?: [${LETTERS}]+){0,3}(?: (?:den|på|vid|till))? $|^ ?Den $`);

function isOurBody(before: string): boolean {
  return !/kommunstyrelsens|kommunfullmäktiges|styrgrupp/iu.test(before);
}

/** A day right after a document's title, or "tjänsteskrivelsen den". */
function meantDocument({ documents, date }: Facts, { before }: Surroundings): Meant | undefined {
  if (/tjänsteskrivelse(?:n|ns)?,? (?:är )?(?:daterad|från|av|den)(?: den)? $/iu.test(before))
    return { role: 'document', days: [{ path: 'date', value: date }] };
  const days = documents.flatMap(({ title, date: own }, i) =>
    own !== undefined &&
    pattern(`${escapePattern(title)}(?: \\([^)]*\\))?,? (?:(?:är )?(?:daterad|från|av))?(?: den)? ?$`).test(
      before,
    )
      ? [{ path: `documents[${i}].date`, value: own }]
      : [],
  );
  return days.length > 0 ? { role: 'document', days } : undefined;
}

/** The dates that the titles of documents say: they are the documents' own. */
function datesOfDocuments({ documents }: Facts): { date: string; path: string }[] {
  return documents.flatMap(({ title }, i) =>
    findDates(title).map(({ value }) => ({ date: value.date, path: `documents[${i}].title` })),
  );
}

/** The days in the conditions of a table's rows. */
function datesOfRows({ tables }: Checked): { date: string; path: string }[] {
  return tables.flatMap(({ table }) =>
    table.rows.flatMap(({ condition = '' }, i) =>
      findDates(condition).map(({ value }) => ({ date: value.date, path: `table.rows[${i}].condition` })),
    ),
  );
}

function isDocument({ path }: ProseText): boolean {
  return path[0] === 'documents';
}

/** Whether a point of the decision sets a deadline: no field holds it yet. */
function isDecided({ path }: ProseText, before: string): boolean {
  return (
    path[0] === 'decision' &&
    pattern(`(?:senast|inte senare än)\\s+(?:[${LETTERS}]+dagen\\s+)?(?:den\\s+)?$`).test(before)
  );
}

/** Whether a sentence is about the document that a path leads to, by a word of its title; of other paths it need not be. */
function isOfDocument({ documents }: Facts, path: string, sentence: string): boolean {
  const i = /^documents\[(\d+)\]/u.exec(path)?.[1];
  if (i === undefined || !/ansök|begär/iu.test(sentence)) return true;
  return sharesWord(sentence, documents[Number(i)]?.title ?? '');
}

/** Whether a sentence has the first long word of a title: "motionen" of "Motion – Hedra pandemins vardagshjältar". */
function sharesWord(sentence: string, title: string): boolean {
  const word = /[A-Za-zÀ-ɏ]{6,}/u.exec(title)?.[0].toLowerCase();
  return word !== undefined && sentence.toLowerCase().includes(word.slice(0, Math.max(6, word.length - 3)));
}

/** Whether the year or the month and one part more are the same. */
function isSameButOne(a: string, b: string): boolean {
  if (b === '' || a === b) return false;
  const [x, y] = [a.split('-'), b.split('-')];
  return x[0] === y[0] && (x[1] === y[1] || x[2] === y[2]);
}

/** The first and the last days of years and half years are those of many things. */
const COMMON_DAY = /-(?:01-01|12-31|06-30|07-01)$/;

/**
 * Whether a day is almost one of the case's: the same day and month a year off, or one digit of the day or the month. Days of
 * the agreement only where the sentence is about it.
 */
function isNearMiss(
  date: string,
  { date: known, path }: { date: string; path: string },
  isOwn: boolean,
  sentence: string,
): boolean {
  if (path.startsWith('agreement') && (!isOwn || DUE.test(sentence))) return false;
  if (path.includes('condition'))
    return (
      date !== known &&
      date.slice(0, 4) === known.slice(0, 4) &&
      (date.slice(8) === known.slice(8) ||
        (Number(date.slice(8)) >= 28 === Number(known.slice(8)) >= 28 && Number(known.slice(8)) >= 28))
    );
  if (COMMON_DAY.test(date) || COMMON_DAY.test(known))
    return isOwn && date.slice(5) !== known.slice(5) && isDigitOff(date, known);
  const isYearOff = date.slice(4) === known.slice(4) && Math.abs(readYear(date) - readYear(known)) === 1;
  // another day near a document's is told of much; a digit lost or the month beside it is a slip
  if (
    path.startsWith('documents') &&
    ((date.slice(0, 8) === known.slice(0, 8) && date[9] === known[9]) || isMonthOff(date, known))
  )
    return true;
  return isYearOff || (path.startsWith('timeline') && isOwn && isDigitOff(date, known));
}

/** Whether only the month is another, by one. */
function isMonthOff(a: string, b: string): boolean {
  const month = (date: string): number => Number(date.slice(5, 7));
  return a.slice(0, 4) === b.slice(0, 4) && a.slice(7) === b.slice(7) && Math.abs(month(a) - month(b)) === 1;
}

/** Whether one digit of the day or of the month is another, or the day's two are changed over. */
function isDigitOff(a: string, b: string): boolean {
  const places = Array.from(a).flatMap((digit, i) => (digit === b[i] ? [] : [i]));
  return (
    (places.length === 1 && (places[0] ?? 0) >= 5) ||
    (places.length === 2 && places[0] === 8 && a[8] === b[9] && a[9] === b[8])
  );
}
