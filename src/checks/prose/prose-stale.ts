// What is told as still to come has not passed when the memo is dated.
import { MONTHS } from '../../locale/dates.js';
import { readYear } from '../../facts/calendar.js';
import type { Facts } from '../../facts/facts.js';
import { defineCheck } from '../check.js';
import { placeIn, sentencesIn, yearsIn } from './reading.js';
import { LETTERS, pattern, words } from './vocabulary.js';

interface Args {
  text: string;
  /** The memo's day; or the years that the money is for. */
  date: string;
  problem?: 'passed' | 'early' | 'budget';
}

const TO_COME = `(?:ska|kommer att|avser|planera[rs]?|hålls|betalas ut|utbetalas|genomförs|måste|bör|inleds|startar|börjar|öppnar|påbörjas|lämnas|redovisas|tas|görs|sker|byggs|flyttas|presenteras|anställs|utvärderas|avgörs|fastställs|undersöks|kartläggs|rivs|installeras|levereras|undertecknas|färdigställs|invigs|införs|väntas|beräknas|blir (?:klar|klart|klara|färdig|färdigt|färdiga))`;
const WHEN = `(?:(?:i|under|senast|från och med|den \\d{1,2}) )?(?:(?:våren|hösten|sommaren|vintern|början av|slutet av|${MONTHS.join('|')}|den \\d{1,2} (?:${MONTHS.join('|')})|första halvåret|andra halvåret) )?((?:19|20)\\d{2})(?![\\d/–-])`;
const VERB_FIRST = pattern(
  `(?<![${LETTERS}])${TO_COME}(?: (?!som|att|från|sedan|enligt|av)[${LETTERS}]+){0,7}? (?:i|under|våren|hösten|senast|den|hösten|sommaren|vintern|${MONTHS.join('|')}) ?${WHEN}`,
  'gi',
);
const TIME_FIRST = pattern(
  `^ ?(?:Under|I|Våren|Hösten|Sommaren|Vintern|Den) ?${WHEN} ${TO_COME}(?![${LETTERS}])`,
  'gi',
);

/** "räknar med ett nollresultat för 2024": what is expected of a year. */
const EXPECTED = pattern(
  `(?<![${LETTERS}])(?:räknar med|budgeterar|prognostiserar|förväntar sig|väntar sig|prognosen (?:är|pekar på|visar)|förväntas|väntas|beräknas|kommer att|planerar|avser att)(?: [${LETTERS}\\d,]+){1,8}? (?:för|under|i|år) ((?:19|20)\\d{2})(?![\\d/–-])`,
).needing('räkna', 'budgetera', 'prognos', 'vänta', 'beräkna', 'kommer att', 'planera', 'avser att');
/** "betalas ut i två delar, i januari och i juli 2025". */
const PAID = pattern(
  `(?<![${LETTERS}])(?:betalas ut|utbetalas)(?:,? (?!som|att|sedan|enligt)[${LETTERS}]+){0,6}?,? (?:i|den \\d{1,2}) (${MONTHS.join('|')})(?: och (?:i )?(?:${MONTHS.join('|')}))? ((?:19|20)\\d{2})(?![\\d/–-])`,
).needing('betalas');
/** "nästa uppföljning redovisas i mars 2026": what comes after this. */
const NEXT = pattern(
  `(?<![${LETTERS}])nästa (?:uppföljning|redovisning|rapport|utvärdering|lägesrapport)(?: [${LETTERS}]+){0,6}? (?:i|under|den \\d{1,2}) (${MONTHS.join('|')}) ((?:19|20)\\d{2})`,
).needing('nästa ');

/** "en rådgivare slutade i augusti 2026": told as done, of a month to come. */
const HAS_BEEN = pattern(
  `(?<![${LETTERS}])(?:slutade|började|startade|öppnade|stängde|inleddes|avslutades|genomfördes|invigdes|beslutade|lämnade|inkom|publicerades|antogs|hölls|anställdes|flyttade)(?: (?!att|om|som)[${LETTERS}]+){0,4}? i (${MONTHS.join('|')}) ((?:19|20)\\d{2})(?![\\d/–-])`,
);

/** What was planned, or what a law or an older contract says. */
const PLANNED = words(
  'skulle|planerades|beslutade|hade|enligt|[a-zåäö]*lagen|(?:gav|fick) i uppdrag|avtalet från|redan',
);

/** "Medlen finns i budgeten för 2025": in present tense, of the year before the one that the money is for. */
const BUDGET = pattern(
  `(?<![${LETTERS}])(?:i|inom) (?:[${LETTERS}-]+ )?(?:internbudget|driftbudget|budget)(?:en|ram|ramen)?(?: för)?(?: år)? ((?:19|20)\\d{2})(?![\\d–-])`,
).needing('budget');
const IS_COMPARED = words(
  'fanns|var|uppgick|hade|avsattes|budgeterades|användes|jämfört|än|tidigare|också|även|redan|sedan|återstår|kvar|utfall[a-zåäö]*|sökt',
);

/** The years that money is proposed for. */
function proposedYears({ funding, table, kind }: Facts): readonly number[] {
  if (kind === 'followup') return [];
  return funding?.years.map(({ year }) => year) ?? (table?.year === undefined ? [] : [table.year]);
}

export const proseStale = defineCheck<Args>({
  code: 'prose-stale',
  severity: 'warning',
  *find({ texts, facts }) {
    const { date } = facts;
    const years = [...proposedYears(facts)].toSorted((a, b) => a - b);
    for (const prose of texts) {
      if (!/(?:19|20)\d{2}/.test(prose.text) || prose.path[0] === 'documents') continue;
      for (const sentence of sentencesIn(prose)) {
        const { text } = sentence;
        const [first = 0] = years;
        const budget = first > 0 ? BUDGET.exec(text) : null;
        if (
          budget &&
          Number(budget[1]) === first - 1 &&
          !IS_COMPARED.test(text) &&
          !years.some((year) => text.includes(String(year)))
        )
          yield {
            ...placeIn(sentence, budget.index, budget[0]),
            args: { text: budget[0], date: years.join(', '), problem: 'budget' },
          };
        // what was planned is told of, too
        if (!yearsIn(text).some((year) => year <= readYear(date)) || PLANNED.test(text)) continue;
        const expected = EXPECTED.exec(text);
        // of last year, while its accounts are not closed
        const isOpen = Number(date.slice(5, 7)) <= CLOSED && Number(expected?.[1]) === readYear(date) - 1;
        const next = NEXT.exec(text);
        const paid = PAID.exec(text);
        const late = [
          paid && monthOf(paid) < date.slice(0, 7) ? paid : null,
          expected && Number(expected[1]) < readYear(date) && !isOpen ? expected : null,
          next && monthOf(next) <= (facts.timeline?.meeting ?? date).slice(0, 7) ? next : null,
        ].find((each) => each !== null);
        if (late) {
          yield { ...placeIn(sentence, late.index, late[0]), args: { text: late[0], date } };
          continue;
        }
        const early = HAS_BEEN.exec(text);
        if (early && monthOf(early) > date.slice(0, 7) && !PLANNED.test(text)) {
          yield {
            ...placeIn(sentence, early.index, early[0]),
            args: { text: early[0], date, problem: 'early' },
          };
          continue;
        }
        if (!yearsIn(text).some((year) => isPast(text, year, date))) continue;
        for (const pattern of [VERB_FIRST, TIME_FIRST])
          for (const { 0: found, 1: year, index } of text.matchAll(pattern)) {
            if (!isPast(found, Number(year), date)) continue;
            yield {
              ...placeIn(sentence, index, found),
              args: { text: found, date },
            };
          }
      }
    }
  },
  words: {
    sv: ({ text, date, problem = 'passed' }) =>
      ({
        passed: { message: `"${text}" är redan passerat`, hint: `tjänsteskrivelsen är daterad ${date}` },
        early: { message: `"${text}" har inte hänt än`, hint: `tjänsteskrivelsen är daterad ${date}` },
        budget: { message: `"${text}": det är förra årets budget`, hint: `medlen gäller ${date}` },
      })[problem],
    en: ({ text, date, problem = 'passed' }) =>
      ({
        passed: { message: `"${text}" has passed already`, hint: `the memo is dated ${date}` },
        early: { message: `"${text}" has not happened yet`, hint: `the memo is dated ${date}` },
        budget: { message: `"${text}": that is last year's budget`, hint: `the money is for ${date}` },
      })[problem],
  },
  explain: {
    what: {
      sv: 'Något som ska hända, i en tid som har passerat när skrivelsen är daterad, eller som har hänt, i en tid som inte har kommit.',
      en: 'Something that is to happen, at a time that has passed when the memo is dated, or that has happened, at one yet to come.',
    },
    why: { sv: 'Texten är kvar från en äldre skrivelse.', en: 'The text is left from an older memo.' },
    faulty: 'background: Utvärderingen genomförs under våren 2023.',
    corrected: 'background: Utvärderingen genomförs under våren 2026.',
  },
});

/** The month in which the accounts of a year are closed, at the latest. */
const CLOSED = 6;

/** The month that a sentence names, such as "2026-03". */
function monthOf([, month = '', year = '']: RegExpExecArray): string {
  return `${year}-${String(MONTHS.indexOf(month.toLowerCase()) + 1).padStart(2, '0')}`;
}

/** A year before the memo's, or of the same year the earliest month or season that the words name. */
function isPast(text: string, year: number, date: string): boolean {
  const own = readYear(date);
  if (year !== own) return year < own;
  const small = text.toLowerCase();
  const named = MONTHS.findIndex((name) => small.includes(name)) + 1;
  const month = named > 0 ? named : small.includes('våren') ? 6 : 12;
  return month < Number(date.slice(5, 7));
}
