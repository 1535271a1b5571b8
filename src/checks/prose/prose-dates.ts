// Dates, periods and percentages in prose are those that the case holds.
import { daysBetween, yearOf } from '../../facts/calendar.js';
import type { Facts } from '../../facts/facts.js';
import { defineCheck } from '../check.js';
import { findDates, findPercentages, findPeriods, findYearRanges } from './find-figures.js';
import { knownDates, knownPercentages, knownPeriods } from './known-figures.js';
import { proseTexts, sentenceAround } from './texts.js';

export const proseDate = defineCheck('prose-date', 'warning', function* ({ caseFile, facts }) {
  const known = knownDates(facts);
  for (const prose of proseTexts(caseFile)) {
    for (const { value, range, text } of findDates(prose.text)) {
      const meant = endMeant(facts, sentenceAround(prose.text, range.start, range.end));
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

/** The end that a sentence about the present agreement tells of. */
function endMeant({ agreement: { previous, history } }: Facts, sentence: string) {
  if (
    !previous ||
    !/(?<!\p{L})(?:nuvarande|pågående|befintliga?|gällande|innevarande)(?!\p{L})/iu.test(sentence)
  )
    return undefined;
  return { path: `agreement.history[${history.length - 1}].to`, value: previous.to };
}

/** Whether what comes next is the day on which something ends. */
function isEndThere(before: string): boolean {
  return /(?:löper ut|upphör|går ut|slutar|gäller till och med|till och med)\s+(?:den\s+)?$/.test(before);
}

/** Days between two dates; a day that isn't in the calendar is far from all. */
function distance(a: string, b: string): number {
  const days = Math.abs(daysBetween(a, b));
  return Number.isNaN(days) ? Infinity : days;
}

/** A period that is made of two right dates can still be none; so can a range of years, and a "since". */
export const prosePeriod = defineCheck('prose-period', 'warning', function* ({ caseFile, facts }) {
  const periods = knownPeriods(facts);
  const dates = knownDates(facts);
  const proposed = `${facts.agreement.from} till ${facts.agreement.to}`;
  for (const prose of proseTexts(caseFile)) {
    for (const { value, range, text } of findPeriods(prose.text)) {
      const bothKnown = [value.from, value.to].every((end) => dates.some(({ date }) => date === end));
      const isPeriod = periods.some(({ from, to }) => from === value.from && to === value.to);
      if (bothKnown && !isPeriod) yield { path: prose.path, range, args: { text, nearest: proposed } };
    }
    for (const { value, range, text } of findYearRanges(prose.text)) {
      const sentence = sentenceAround(prose.text, range.start, range.end);
      const isAbout = prose.kind !== 'markdown' || ABOUT_AGREEMENT.test(sentence);
      if (value.to > value.from && (!isAbout || isKnownRange(facts, value.from, value.to))) continue;
      yield { path: prose.path, range, args: { text, nearest: rangeOf(facts) } };
    }
    for (const { index, 0: text, 1: year } of prose.text.matchAll(SINCE)) {
      const range = { start: index, end: index + text.length };
      const { sinceYear } = facts.agreement;
      const sentence = sentenceAround(prose.text, range.start, range.end);
      const isNear = sinceYear !== undefined && Math.abs(Number(year) - sinceYear) <= SLIP_OF_YEARS;
      if (!isNear || Number(year) === sinceYear || !ABOUT_AGREEMENT.test(sentence)) continue;
      yield { path: prose.path, range, args: { text, nearest: `sedan ${sinceYear}` } };
    }
  }
});

/** Years of other things (a pandemic, another fund) are no facts of a case. */
const ABOUT_AGREEMENT = /överenskommels|partnerskap|\bIOP\b|samverka|avtal|period|förläng|finansier|avsätt/i;
/** Further away, a year is of something else. */
const SLIP_OF_YEARS = 5;

const SINCE = /(?<!\p{L})[Ss]edan ((?:19|20)\d{2})(?![\d–-])/gu;

function rangeOf({ agreement: { fromYear, toYear } }: Facts): string | undefined {
  return fromYear === toYear ? undefined : `${fromYear}–${toYear}`;
}

/** Years of one agreement, of several in a row, or of the funding; a range that touches none of these is another matter. */
function isKnownRange(facts: Facts, from: number, to: number): boolean {
  const years = knownPeriods(facts).map((period) => ({ from: yearOf(period.from), to: yearOf(period.to) }));
  const first = Math.min(...years.map((each) => each.from));
  const last = Math.max(...years.map((each) => each.to));
  if (to < first - 1 || from > last + 1) return true;
  const funded = facts.funding.years.map(({ year }) => year);
  const isFunding = [from, to].every(
    (year) => funded.includes(year) || facts.funding.baseline?.year === year,
  );
  return isFunding || years.some((each) => each.from === from && each.to === to);
}

const ABOUT_MONEY = /kron|\bkr\b|belopp|öka|ökn|höj|minsk|sänk|index|kostnad|finansi|bidrag|tjänst|lön/i;

/** Percentages of money and of posts; shares of anything else are no facts of a case. */
export const prosePercent = defineCheck('prose-percent', 'warning', function* ({ caseFile, facts }) {
  const known = knownPercentages(facts);
  for (const prose of proseTexts(caseFile)) {
    for (const { value, range, text } of findPercentages(prose.text)) {
      const half = 0.5 / 10 ** value.decimals + 1e-9;
      if (known.some((each) => Math.abs(each - value.percent) <= half)) continue;
      const isAboutMoney = ABOUT_MONEY.test(sentenceAround(prose.text, range.start, range.end));
      const [nearest] = known.toSorted((a, b) => Math.abs(a - value.percent) - Math.abs(b - value.percent));
      const isNear = nearest !== undefined && Math.abs(nearest - value.percent) <= 1;
      if (!isAboutMoney && !isNear) continue;
      const rounded =
        nearest === undefined ? undefined : String(Math.round(nearest * 10) / 10).replace('.', ',');
      yield { path: prose.path, range, args: { text, nearest: rounded && `${rounded} procent` } };
    }
  }
});
