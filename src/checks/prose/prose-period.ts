// Periods in prose are those of the agreements: dates in pairs, ranges of years, and "since".
import { WORD_END, WORD_START } from '../../characters.js';
import { readYear } from '../../facts/calendar.js';
import type { AgreementFacts, Facts } from '../../facts/facts.js';
import { defineCheck } from '../check.js';
import { findPeriods, findYearRanges } from './find-figures.js';
import { knownDates, knownPeriods } from './known-figures.js';
import { sentenceAround } from './texts.js';

interface Args {
  text: string;
  nearest?: string | undefined;
}

/** A period that is made of two right dates can still be none; so can a range of years, and a "since". */
export const prosePeriod = defineCheck<Args, 'agreement'>({
  code: 'prose-period',
  severity: 'warning',
  needs: ['agreement'],
  *find({ texts, facts }) {
    const periods = knownPeriods(facts);
    const dates = knownDates(facts);
    const proposed = `${facts.agreement.from} till ${facts.agreement.to}`;
    for (const prose of texts) {
      for (const { value, range, text } of findPeriods(prose.text)) {
        const bothKnown = [value.from, value.to].every((end) => dates.some(({ date }) => date === end));
        const isPeriod = periods.some(({ from, to }) => from === value.from && to === value.to);
        if (bothKnown && !isPeriod) yield { in: prose, range, args: { text, nearest: proposed } };
      }
      for (const { value, range, text } of findYearRanges(prose.text)) {
        const sentence = sentenceAround(prose.text, range.start);
        const isAbout = ABOUT_AGREEMENT.test(sentence);
        if (value.to > value.from && (!isAbout || isKnownRange(facts, value.from, value.to))) continue;
        yield { in: prose, range, args: { text, nearest: rangeOf(facts.agreement) } };
      }
      if (!/edan (?:19|20)/.test(prose.text)) continue;
      for (const { index, 0: text, 1: year } of prose.text.matchAll(SINCE)) {
        const range = { start: index, end: index + text.length };
        const { sinceYear } = facts.agreement;
        const sentence = sentenceAround(prose.text, range.start);
        const isNear = sinceYear !== undefined && Math.abs(Number(year) - sinceYear) <= SLIP_OF_YEARS;
        if (!isNear || Number(year) === sinceYear || !ABOUT_AGREEMENT.test(sentence)) continue;
        yield { in: prose, range, args: { text, nearest: `sedan ${sinceYear}` } };
      }
    }
  },
  words: {
    sv: ({ text, nearest }) => ({
      message: `${text}: ingen överenskommelse har den perioden`,
      hint: nearest && `ärendet har ${nearest}`,
    }),
    en: ({ text, nearest }) => ({
      message: `${text}: no agreement has this period`,
      hint: nearest && `the case has ${nearest}`,
    }),
  },
  explain: {
    what: {
      sv: 'En period, ett årsintervall eller ett "sedan" som ingen överenskommelse har.',
      en: 'A period, a range of years or a "since" that no agreement has.',
    },
    why: {
      sv: 'Perioden står på flera ställen och ska vara densamma.',
      en: 'The period stands in several places and must be the same.',
    },
    faulty: 'background: Parterna har samverkat sedan 2021.',
    corrected: 'background: Parterna har samverkat sedan {{agreement.sinceYear}}.',
  },
});

/** Years of other things (a pandemic, another fund) are no facts of a case. */
const ABOUT_AGREEMENT = new RegExp(`överenskommels|\\bIOP\\b|förläng|${WORD_START}parterna${WORD_END}`, 'iu');

/** Further away, a year is of something else. */
const SLIP_OF_YEARS = 5;

const SINCE = new RegExp(`${WORD_START}[Ss]edan ((?:19|20)\\d{2})(?![\\d–-])`, 'gu');

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
  const funded = (facts.funding?.years ?? []).map(({ year }) => year);
  const isFunding = [from, to].every(
    (year) => funded.includes(year) || facts.funding?.baseline?.year === year,
  );
  return isFunding || years.some((each) => each.from === from && each.to === to);
}
