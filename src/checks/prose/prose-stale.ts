// What is told as still to come has not passed when the memo is dated.
import { MONTHS } from '../../locale/dates.js';
import { readYear } from '../../facts/calendar.js';
import { defineCheck } from '../check.js';
import { placeIn, sentencesIn, yearsIn } from './reading.js';
import { LETTERS, pattern, words } from './vocabulary.js';

interface Args {
  text: string;
  date: string;
}

const TO_COME = `(?:ska|kommer att|avser|planera[rs]?|hålls|betalas ut|utbetalas|genomförs|måste|bör|inleds|startar|börjar|öppnar|påbörjas|lämnas|redovisas|färdigställs|invigs|införs|väntas|beräknas)`;
const WHEN = `(?:(?:i|under|senast|från och med|den \\d{1,2}) )?(?:(?:våren|hösten|sommaren|vintern|början av|slutet av|${MONTHS.join('|')}|den \\d{1,2} (?:${MONTHS.join('|')})|första halvåret|andra halvåret) )?((?:19|20)\\d{2})(?![\\d/–-])`;
const VERB_FIRST = pattern(
  `(?<![${LETTERS}])${TO_COME}(?: (?!som|att|från|sedan|enligt|av)[${LETTERS}]+){0,4}? (?:i|under|våren|hösten|senast|den|hösten|sommaren|vintern|${MONTHS.join('|')}) ?${WHEN}`,
  'gi',
);
const TIME_FIRST = pattern(
  `^ ?(?:Under|I|Våren|Hösten|Sommaren|Vintern|Den) ?${WHEN} ${TO_COME}(?![${LETTERS}])`,
  'gi',
);

/** What was planned, or what a law or an older contract says. */
const PLANNED = words(
  'skulle|planerades|beslutade|hade|enligt|[a-zåäö]*lagen|(?:gav|fick) i uppdrag|avtalet från|redan',
);

export const proseStale = defineCheck<Args>({
  code: 'prose-stale',
  severity: 'warning',
  *find({ texts, facts: { date } }) {
    for (const prose of texts) {
      if (!/(?:19|20)\d{2}/.test(prose.text) || prose.path[0] === 'documents') continue;
      for (const sentence of sentencesIn(prose)) {
        const { text } = sentence;
        // what was planned is told of, too
        if (!yearsIn(text).some((year) => year <= readYear(date)) || PLANNED.test(text)) continue;
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
    sv: ({ text, date }) => ({
      message: `"${text}" är redan passerat`,
      hint: `tjänsteskrivelsen är daterad ${date}`,
    }),
    en: ({ text, date }) => ({ message: `"${text}" has passed already`, hint: `the memo is dated ${date}` }),
  },
  explain: {
    what: {
      sv: 'Något som ska hända, i en tid som har passerat när skrivelsen är daterad.',
      en: 'Something that is to happen, at a time that has passed when the memo is dated.',
    },
    why: { sv: 'Texten är kvar från en äldre skrivelse.', en: 'The text is left from an older memo.' },
    faulty: 'background: Utvärderingen genomförs under våren 2023.',
    corrected: 'background: Utvärderingen genomförs under våren 2026.',
  },
});

/** A year before the memo's, or an earlier month or season of the same. */
function isPast(text: string, year: number, date: string): boolean {
  const own = readYear(date);
  if (year !== own) return year < own;
  const small = text.toLowerCase();
  const named = MONTHS.findIndex((name) => small.includes(name)) + 1;
  const month = named > 0 ? named : small.includes('våren') ? 6 : 12;
  return month < Number(date.slice(5, 7));
}
