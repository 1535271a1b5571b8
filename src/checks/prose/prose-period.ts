// Periods in prose are those of the agreements, of the follow-up and of the money: dates in pairs, ranges of years, single years
// at which something begins or ends, and "since".
import { WORD_START } from '../../characters.js';
import { addDays, readYear } from '../../facts/calendar.js';
import { overlap } from '../../diagnostic.js';
import type { AgreementFacts, Facts } from '../../facts/facts.js';
import { MONTHS } from '../../locale/dates.js';
import { defineCheck, type Checked, type Finding } from '../check.js';
import { chainFaults } from './chain.js';
import { findPeriods, findYearRanges } from './find-figures.js';
import { knownDates, knownPeriods, optionPeriods, yearsOfMoney } from './known-figures.js';
import { followsOwnMatter, namesAnother, placeIn, sentencesIn, type Sentence } from './reading.js';
import {
  AGREEMENT,
  CURRENT,
  EARLIER,
  FROM,
  LETTERS,
  MONEY,
  OTHER_AGREEMENT,
  PROPOSED,
  TO,
  pattern,
  words,
} from './vocabulary.js';

interface Args {
  text: string;
  problem?: 'money' | 'order' | 'future' | 'link' | 'founded';
  nearest?: string | undefined;
}

/** A period that is made of two right dates can still be none; so can a range of years, and a "since". */
export const prosePeriod = defineCheck<Args>({
  code: 'prose-period',
  severity: 'warning',
  yieldsTo: ['prose-date'],
  *find(checked) {
    for (const prose of checked.texts) {
      if (prose.path[0] === 'documents') continue;
      for (const sentence of sentencesIn(prose)) {
        const found = /(?:19|20)\d{2}/.test(sentence.text) ? [...findYears(checked, sentence)] : [];
        yield* found;
        if (namesAnother(checked, sentence.text)) continue;
        for (const { text, index, is } of chainFaults(checked.facts, sentence)) {
          const place = placeIn(sentence, index, text);
          const isTold = found.some(({ range }) => range && overlap(range, place.range));
          if (!isTold) yield { ...place, args: { text, problem: 'link', nearest: is } };
        }
      }
    }
  },
  words: {
    sv: ({ text, problem, nearest }) => {
      if (problem === 'link')
        return {
          message: `"${text}" stämmer inte med den överenskommelse som meningen gäller`,
          hint: nearest && `rätt är ${nearest}`,
        };
      if (problem === 'founded')
        return {
          message: `"${text}": då fanns redan en överenskommelse`,
          hint: `den första är från ${nearest}`,
        };
      return problem === 'future'
        ? {
            message: `"${text}" har inte hänt än`,
            hint: nearest && `tjänsteskrivelsen är daterad ${nearest}`,
          }
        : {
            message:
              problem === 'order'
                ? `"${text}" är ett annat av de år som finansieras`
                : problem === 'money'
                  ? `${text}: ärendets pengar gäller inte det året`
                  : `${text}: ingen överenskommelse har den perioden`,
            hint: nearest && `ärendet har ${nearest}`,
          };
    },
    en: ({ text, problem, nearest }) => {
      if (problem === 'link')
        return {
          message: `"${text}" does not agree with the agreement that the sentence is about`,
          hint: nearest && `it is ${nearest}`,
        };
      if (problem === 'founded')
        return { message: `"${text}": by then there was an agreement`, hint: `the first is of ${nearest}` };
      return problem === 'future'
        ? { message: `"${text}" has not happened yet`, hint: nearest && `the memo is dated ${nearest}` }
        : {
            message:
              problem === 'order'
                ? `"${text}" is another of the years that are funded`
                : problem === 'money'
                  ? `${text}: the money of the case is not for this year`
                  : `${text}: no agreement has this period`,
            hint: nearest && `the case has ${nearest}`,
          };
    },
  },
  explain: {
    what: {
      sv: 'En period, ett år då något börjar eller slutar, eller ett "sedan" som ingen överenskommelse har.',
      en: 'A period, a year of beginning or end, or a "since" that no agreement has.',
    },
    why: {
      sv: 'Perioden står på flera ställen och ska vara densamma.',
      en: 'The period stands in several places and must be the same.',
    },
    faulty: 'background: Parterna har samverkat sedan 2021.',
    corrected: 'background: Parterna har samverkat sedan {{agreement.sinceYear}}.',
  },
});

function* findYears(checked: Checked, sentence: Sentence): Iterable<Finding<Args>> {
  const { agreement } = checked.facts;
  if (agreement) {
    yield* findPairs(checked, agreement, sentence);
    yield* findRanges(checked, agreement, sentence);
    yield* findEdges(checked, agreement, sentence);
  }
  yield* findMoneyYears(checked, sentence);
  yield* findOrdinalYears(checked, sentence);
  yield* findFuture(checked, sentence);
}

/** Years of other things (a pandemic, another fund) are no facts of a case. */
const ABOUT_AGREEMENT = words(AGREEMENT, 'parterna|parternas åtaganden');
const FOLLOWED_UP = words('uppföljning(?:en)?|redovisning(?:en)?');
const OTHER_THINGS = words(
  `projekt[${LETTERS}]*|kampanj[${LETTERS}]*|plan(?:en)?|[${LETTERS}]+plan(?:en)?|program(?:met)?|strategi(?:n)?|pandemi[${LETTERS}]*|hyr[${LETTERS}]+|lokal(?:en|er)?|statistik[${LETTERS}]*|mandatperiod[${LETTERS}]*|läsår[${LETTERS}]*|fond(?:en)?`,
);

/** "Den gäller från …" after a sentence about the agreement. */
const RUNS_ON = /^(?:Den|Det) (?:gäller|avser|löper|omfattar) /u;

/** "Det första omfattade åren 2022 och 2023", "en ny överenskommelse för 2026–2027 tecknades": another than is followed up. */
const IS_ANOTHER = pattern(
  `^ ?(?:Det|Den) (?:första|förra|förrförra) (?:omfattade|gällde|var|löpte)|^ ?En ny (?:överenskommelse|period)(?: [${LETTERS}\\d–-]+){0,4} (?:tecknades|slöts|ingicks|träffades|har tecknats)`,
);

function isAboutAgreement(checked: Checked, sentence: Sentence): boolean {
  const { text } = sentence;
  if (checked.facts.kind === 'followup' && IS_ANOTHER.test(text)) return false;
  const isPeriod =
    ABOUT_AGREEMENT.test(text) || (checked.facts.results !== undefined && FOLLOWED_UP.test(text));
  const goesOn = RUNS_ON.test(text.trimStart()) && followsOwnMatter(checked, sentence);
  return (
    (isPeriod || goesOn) &&
    !OTHER_AGREEMENT.test(text) &&
    !OTHER_THINGS.test(text) &&
    !namesAnother(checked, text)
  );
}

const THIS_CASE = words(
  `ärendet|förslaget(?: till beslut)?|villkor(?:en)?|tiden|parterna|åtagand[${LETTERS}]+|nämndens (?:stöd|beslut)|hela (?:summan|beloppet)`,
);

/** Whether a sentence that names no agreement can still mean only that of the case. */
function isOfThisCase(checked: Checked, { text }: Sentence): boolean {
  return (
    THIS_CASE.test(text) &&
    !OTHER_AGREEMENT.test(text) &&
    !OTHER_THINGS.test(text) &&
    !namesAnother(checked, text)
  );
}

function* findPairs(
  checked: Checked,
  agreement: AgreementFacts,
  sentence: Sentence,
): Iterable<Finding<Args>> {
  const { facts } = checked;
  const options = optionPeriods(agreement);
  const extended = options.map(({ to }) => ({ from: agreement.from, to }));
  const periods = [...knownPeriods(facts), ...options, ...extended, ...resultsPeriod(facts)];
  const dates = knownDates(facts);
  for (const { value, range, text } of findPeriods(sentence.text)) {
    if (periods.some(({ from, to }) => from === value.from && to === value.to)) continue;
    const [first, last] = [value.from, value.to].map((end) =>
      dates.some(({ date, path }) => date === end && /^agreement|^results/.test(path)),
    );
    // a part of a year within the period is told of money and of work
    const isWithin = value.from >= agreement.from && value.to <= agreement.to && !(first && last);
    const isAbout = isAboutAgreement(checked, sentence) && (!isWithin || first === true || last === true);
    // one end right and the other not, where nothing else can be meant
    const isNear = (first ?? false) !== (last ?? false) && isOfThisCase(checked, sentence);
    if (!(first && last) && !isAbout && !isNear) continue;
    const nearest = `${agreement.from} till ${agreement.to}`;
    yield { ...placeIn(sentence, range.start, text), args: { text, nearest } };
  }
}

function resultsPeriod({ results }: Facts): { from: string; to: string }[] {
  return results?.from === undefined || results.to === undefined
    ? []
    : [{ from: results.from, to: results.to }];
}

/** One agreement, not those of several years taken together. */
const ONE = words(
  '(?:en|ett|denna|detta|den|det|nya|föreslagna|nuvarande|ny|nytt) (?:ny |nytt |nya |föreslagna |nuvarande |pågående )?(?:överenskommelse|avtal|partnerskap|förlängning)(?:n|en|et)?',
);

function* findRanges(
  checked: Checked,
  agreement: AgreementFacts,
  sentence: Sentence,
): Iterable<Finding<Args>> {
  const { facts } = checked;
  for (const { value, range, text } of findYearRanges(sentence.text)) {
    // of earlier agreements the case may hold none
    if (agreement.history.length === 0 && value.to < agreement.fromYear && value.to > value.from) continue;
    const isAbout = isAboutAgreement(checked, sentence);
    const isKnown =
      isKnownRange(facts, value.from, value.to) &&
      !(isAbout && isOfSeveral(agreement, value, sentence.text.slice(0, range.start)));
    const isNear =
      value.to > value.from &&
      !isKnown &&
      (value.from === agreement.fromYear) !== (value.to === agreement.toYear) &&
      isOfThisCase(checked, sentence);
    if (value.to > value.from && (!isAbout || isKnown) && !isNear) continue;
    yield {
      ...placeIn(sentence, range.start, text),
      args: { text, nearest: rangeOf(agreement) },
    };
  }
}

/** Whether a range is that of several agreements, where the words right before it speak of one. */
function isOfSeveral(
  { fromYear, toYear, history }: AgreementFacts,
  value: { from: number; to: number },
  before: string,
): boolean {
  const near = before.slice(-60);
  // years far from all agreements are of what may come, or of what was before
  const first = Math.min(fromYear, ...history.map((each) => each.fromYear));
  if (value.to < first - 1 || value.from > toYear + 1) return false;
  if (!ONE.test(near) || /överenskommelser|sedan|samarbet|samverk/iu.test(near)) return false;
  const single = [{ fromYear, toYear }, ...history];
  return !single.some((each) => each.fromYear === value.from && each.toYear === value.to);
}

const BACK_TO = pattern(`tillbaka till (?:år )?((?:19|20)\\d{2})(?![\\d–-])`, 'gi').needing('tillbaka till');
const SINCE = pattern(
  `${WORD_START}(?:(?:allt|ända )?sedan|alltsedan|sen|(?:inleddes|startade|började|påbörjades|tecknades|ingicks)(?: (?:redan|år|under|i|hösten|våren|sommaren|vintern))*) (?:år |(?:sommaren|hösten|våren|vintern|årsskiftet|början av|slutet av|${MONTHS.join('|')}) )?((?:19|20)\\d{2})(?![\\d–-])`,
  'gi',
);
/** "Språngbrädan bildades 2014 av", "Föreningen grundades i mars 2011". */
const FOUNDED = pattern(
  `^ ?([${LETTERS}][${LETTERS} -]{2,60}?) (?:bildades|grundades|startades|registrerades)(?: [${LETTERS}]+){0,3} ((?:19|20)\\d{2})(?![\\d–-])`,
).needing('bildades', 'grundades', 'startades', 'registrerades');
const TOGETHER = words(
  `(?:samarbet|samverk)[${LETTERS}]*|överenskommelser?(?:na|n)?|partnerskap(?:et|en)?|parterna|IOP|hjälpts åt|arbetat (?:ihop|tillsammans)|arbetar (?:ihop|tillsammans)`,
);
const EDGE = pattern(
  `(${FROM.source}|${TO.source})(?: (?:vid|i|under|utgången|slutet|början|av|året|år|den|det|ingången|årsskiftet|${MONTHS.join('|')})){0,4} ((?:19|20)\\d{2})(?![\\d/–-])`,
  'gi',
);
const ANY_MONEY = pattern(`(?:${MONEY})`);
/** An agreement to come: the case's own, or the one after it. */
const NEXT = pattern(
  `(?:en ny|ett nytt|nästa) (?:överenskommelse|avtal|partnerskap)(?: [${LETTERS}]+){0,2} $|fortsätt[${LETTERS}]*(?: [${LETTERS}]+){0,2} $`,
).needing('en ny ', 'ett nytt ', 'nästa ', 'fortsätt');
/** Further away, a year is of something else. */
const SLIP_OF_YEARS = 5;

/** Whether a name is that of an association of the case. */
function isParty({ facts: { parties } }: Checked, name: string): boolean {
  return (
    /^(?:föreningen|stiftelsen|organisationen|kooperativet|bolaget)$/iu.test(name) ||
    (parties?.organisations ?? []).some((each) => [each.shortName, each.legalName].includes(name))
  );
}

/** "Under 2029 löper avtalstiden ut": the year before what begins or ends. */
const YEAR_FIRST = pattern(
  `^ ?(?:under|år|vid utgången av|i slutet av|i början av|vid ingången av) (?<year>(?:19|20)\\d{2}) (?<edge>(?:${FROM.source}|${TO.source}))`,
);

function edgesIn(text: string): { index: number; 0: string; 1?: string; 2?: string }[] {
  const { 0: found, groups: { edge = '', year = '' } = {} } = YEAR_FIRST.exec(text) ?? {};
  const first = found === undefined ? [] : [{ index: 0, 0: found, 1: edge, 2: year }];
  return [...first, ...text.matchAll(EDGE)];
}

function* findEdges(
  checked: Checked,
  agreement: AgreementFacts,
  sentence: Sentence,
): Iterable<Finding<Args>> {
  const { text } = sentence;
  const { sinceYear, fromYear, toYear, history } = agreement;
  const programme = checked.facts.programme?.name;
  const isTogether =
    (TOGETHER.test(text) ||
      (programme !== undefined &&
        text.includes(programme) &&
        /omfattat|pågått|bedrivits|drivits|fått stöd|finansierat|hållit öppet|haft öppet|varit öppen|funnits/iu.test(
          text,
        ))) &&
    !OTHER_AGREEMENT.test(text) &&
    !namesAnother(checked, text);
  // who has agreed on something was there before it
  const founded = FOUNDED.exec(text);
  const [, who = '', year = ''] = founded ?? [];
  const first = sinceYear ?? fromYear;
  if (founded && Number(year) > first && isParty(checked, who)) {
    yield {
      ...placeIn(sentence, founded.index, founded[0]),
      args: { text: founded[0].trim(), problem: 'founded', nearest: String(first) },
    };
  }
  if (isTogether && sinceYear !== undefined) {
    for (const { index, 0: found, 1: year } of [...text.matchAll(SINCE), ...text.matchAll(BACK_TO)]) {
      const number = Number(year);
      // of the present agreement its own beginning is told
      const isOwn =
        (CURRENT.test(text) || /tecknades|ingicks/iu.test(found)) &&
        history.some((each) => each.fromYear === number || each.fromYear === number + 1);
      if (number === sinceYear || isOwn || Math.abs(number - sinceYear) > SLIP_OF_YEARS) continue;
      yield {
        ...placeIn(sentence, index, found),
        args: { text: found, nearest: `sedan ${sinceYear}` },
      };
    }
  }
  if (!ABOUT_AGREEMENT.test(text) || !isAboutAgreement(checked, sentence)) return;
  for (const { index, 0: found, 1: edge = '', 2: year } of edgesIn(text)) {
    const number = Number(year);
    if (/^sedan|^från$/iu.test(edge.trim()) && !ABOUT_AGREEMENT.test(text.slice(0, index))) continue;
    const isEnd = TO.test(edge) && !/^(?:från|fr)/iu.test(edge);
    const before = text.slice(0, index);
    if (/tillbaka $/iu.test(before)) continue;
    const isPresent = CURRENT.test(before) && !PROPOSED.test(before);
    const options = optionPeriods(agreement).map(({ from, to }) => readYear(isEnd ? to : from));
    const all = [...history.map((each) => (isEnd ? each.toYear : each.fromYear)), ...options];
    const last = history.at(-1);
    const right =
      isPresent && last ? [isEnd ? last.toYear : last.fromYear] : [isEnd ? toYear : fromYear, ...all];
    if (EARLIER.test(before) && !isPresent) right.push(...all);
    if (!isEnd && NEXT.test(before)) {
      // an extension is no new agreement: that begins after it
      if (checked.facts.isExtension) right.length = 0;
      right.push(readYear(addDays(agreement.to, 1)));
    }
    // the month, too, of an agreement to come
    const next = addDays(agreement.to, 1);
    const month = MONTHS.findIndex((name) => found.toLowerCase().includes(` ${name} `)) + 1;
    const isOtherMonth =
      !isEnd &&
      NEXT.test(before) &&
      number === readYear(next) &&
      month > 0 &&
      month !== Number(next.slice(5, 7));
    // "från 2025 till 2026" tells of a change, and a year far away of something else
    if (!isOtherMonth && right.includes(number)) continue;
    if (right.every((each) => Math.abs(each - number) > SLIP_OF_YEARS)) continue;
    if (ANY_MONEY.test(before) || /\d/u.test(text.slice(index + found.length, index + found.length + 6)))
      continue;
    const nearest = String(right[0]);
    yield {
      ...placeIn(sentence, index, found),
      args: { text: found, nearest },
    };
  }
}

const OTHER_CASE = words('(?:eget|annat|särskilt|separat|senare) ärende');
const MONEY_FOR = pattern(
  `(?:bidrag(?:en|et)?|stöd(?:et)?|medel|medlen|pengarna|anslag|belopp|beloppet|ansökning[${LETTERS}]*|fördela[${LETTERS}]*)(?: (?!från|sedan|som)[${LETTERS}]+){0,5}? (?:för|under|avser|avsåg|avseende|gäller|kalenderåret|år)(?: (?:hela |kalender|verksamhets)?åre?t?)? ((?:19|20)\\d{2})(?![\\d/-]|[–] ?\\d| kronor)`,
  'gi',
);
const NOW_OR_LATER = words(
  'ska|föreslå[rs]|fördelas|räknar|nu|söker|har sökt|används|använda|avser|gäller|avsätt[as]?|avsätts|bevilja[s]?|får|avsåg',
);

/** Money of a case is for its years: those of the funding, of the table, of the follow-up. */
function* findMoneyYears(checked: Checked, sentence: Sentence): Iterable<Finding<Args>> {
  const { date } = checked.facts;
  const own = [...yearsOfMoney(checked.facts)];
  const { text } = sentence;
  if (
    own.length === 0 ||
    OTHER_THINGS.test(text) ||
    OTHER_CASE.test(text) ||
    !NOW_OR_LATER.test(text) ||
    namesAnother(checked, text)
  )
    return;
  for (const { index, 0: found, 1: year } of text.matchAll(MONEY_FOR)) {
    const number = Number(year);
    // "söka på nytt för 2027": the next time
    if (number === Math.max(...own) + 1 && NEXT_TIME.test(text)) continue;
    const isPast =
      number < Math.min(...own) &&
      number <= readYear(date) &&
      /fick|beviljade|fördelade|fått|beslutade/iu.test(text);
    if (
      own.includes(number) ||
      isPast ||
      Math.min(...own.map((each) => Math.abs(each - number))) > SLIP_OF_YEARS
    )
      continue;
    yield {
      ...placeIn(sentence, index, found),
      args: { text: found, problem: 'money', nearest: own.join(', ') },
    };
  }
}

const NEXT_TIME = words('på nytt|igen|nästa (?:år|gång|omgång)|återkomma|återkommer|kan sökas?|får sökas?');

const ORDINAL_YEAR = pattern(
  `(första|andra|tredje|sista) året(?:,| är|, det vill säga| \\()? ?((?:19|20)\\d{2})(?![\\d/-])`,
  'gi',
).needing('året');

/** "Sista året, 2029": of the years that are funded. */
function* findOrdinalYears({ facts: { funding } }: Checked, sentence: Sentence): Iterable<Finding<Args>> {
  const years = (funding?.years ?? []).map(({ year }) => year);
  if (years.length < 2 || OTHER_THINGS.test(sentence.text)) return;
  for (const { 0: found, 1: which = '', 2: said, index } of sentence.text.matchAll(ORDINAL_YEAR)) {
    const place = ['första', 'andra', 'tredje'].indexOf(which.toLowerCase());
    const year = place < 0 ? years.at(-1) : years[place];
    // years that the case does not fund are those of something else
    if (year === undefined || year === Number(said) || !years.includes(Number(said))) continue;
    yield {
      ...placeIn(sentence, index, found),
      args: { text: found, problem: 'order', nearest: String(year) },
    };
  }
}

const HAPPENED = pattern(
  `(?<![${LETTERS}])(?:beslutade|beslöt|antog|fick|gav|godkände|beviljade|inleddes|startade|bildades|grundades|genomfördes|tecknades|inkom|kom|ingicks|gjordes|höll|hölls|var|hade|började)(?: (?:redan|senast|sedan|år|under|hösten|våren|i|den|året))* ((?:19|20)\\d{2})(?![\\d/-])`,
  'gi',
);

/** What is told as past has happened before the memo's year. */
function* findFuture({ facts: { date } }: Checked, sentence: Sentence): Iterable<Finding<Args>> {
  for (const { index, 0: found, 1: year } of sentence.text.matchAll(HAPPENED)) {
    if (Number(year) <= readYear(date)) continue;
    // "när 2028 kommer är stödet större än det var 2027"
    if (/^(?:var|hade)/iu.test(found) && /(?:kommer|blir|ska|än) /iu.test(sentence.text)) continue;
    yield {
      ...placeIn(sentence, index, found),
      args: { text: found, problem: 'future', nearest: date },
    };
  }
}

function rangeOf({ fromYear, toYear }: AgreementFacts): string | undefined {
  return fromYear === toYear ? undefined : `${fromYear}–${toYear}`;
}

/** Years of one agreement, of several in a row, or of the funding; a range that touches none of these is another matter. */
function isKnownRange(facts: Facts, from: number, to: number): boolean {
  const years = knownPeriods(facts).map((period) => ({
    from: readYear(period.from),
    to: readYear(period.to),
  }));
  const first = Math.min(...years.map((each) => each.from));
  const last = Math.max(...years.map((each) => each.to));
  if (to < first - 1 || from > last + 1) return true;
  const { results } = facts;
  if (results?.from !== undefined && results.to !== undefined)
    if (from === readYear(results.from) && to === readYear(results.to)) return true;
  const funded = [...(facts.funding?.years ?? []), ...(results?.funding ?? [])].map(({ year }) => year);
  const isFunding = [from, to].every(
    (year) => funded.includes(year) || facts.funding?.baseline?.year === year,
  );
  return isFunding || years.some((each) => each.from === from && each.to === to);
}
