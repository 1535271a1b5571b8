// What is followed up lies within the agreement, or the ones before it: results of other days aren't its results.
import type { Path } from '../diagnostic.js';
import { addMonths, findLastDayOfMonth, readYear } from '../facts/calendar.js';
import { defineCheck } from './check.js';

interface Args {
  value: string;
  from: string;
  to: string;
  /** Whether the day begins or ends no month; whether it is far after the memo's. */
  problem?: 'inMonth' | 'coming';
}

/** A follow-up of a year can be written in its last months. */
const AHEAD = 3;

export const resultsPeriod = defineCheck<Args, 'results' | 'agreement'>({
  code: 'results-period',
  severity: 'warning',
  needs: ['results', 'agreement'],
  *find({ caseFile: { results, agreement, date } }) {
    const from = [agreement, ...(agreement.history ?? [])]
      .map((each) => each.from)
      .filter((day) => day !== undefined)
      .sort()[0];
    const { to } = agreement;
    if (from === undefined || to === undefined) return;
    for (const field of ['from', 'to'] as const) {
      const day = results[field];
      if (day === undefined) continue;
      if (day > addMonths(date, AHEAD)) {
        yield { path: ['results', field], args: { value: day, from: date, to, problem: 'coming' } };
        continue;
      }
      if (day >= from && day <= to) {
        const isEnd = field === 'from' ? day.endsWith('-01') : day === findLastDayOfMonth(day);
        const isOwn = [agreement, ...(agreement.history ?? [])].some((each) => each[field] === day);
        if (isEnd || isOwn) continue;
        yield { path: ['results', field], args: { value: day, from, to, problem: 'inMonth' } };
        continue;
      }
      yield { path: ['results', field], args: { value: day, from, to } };
    }
    const [first, last] = [results.from ?? from, results.to ?? to];
    for (const [i, { year }] of (results.funding ?? []).entries()) {
      if (year >= readYear(first) && year <= readYear(last)) continue;
      const path: Path = ['results', 'funding', i, 'year'];
      yield { path, args: { value: String(year), from: first, to: last } };
    }
  },
  words: {
    sv: ({ value, from, to, problem }) =>
      problem === 'coming'
        ? { message: `det som följs upp har inte hänt än: ${value}`, hint: `skrivelsen är daterad ${from}` }
        : {
            message:
              problem === 'inMonth'
                ? `det som följs upp börjar eller slutar mitt i en månad: ${value}`
                : `det som följs upp ligger utanför perioden: ${value}`,
            hint: `perioden är ${from} till ${to}; rätta den uppgift som är fel`,
          },
    en: ({ value, from, to, problem }) =>
      problem === 'coming'
        ? { message: `what is followed up has not happened yet: ${value}`, hint: `the memo is dated ${from}` }
        : {
            message:
              problem === 'inMonth'
                ? `what is followed up begins or ends in the midst of a month: ${value}`
                : `what is followed up is outside the period: ${value}`,
            hint: `the period is ${from} to ${to}; correct the value that is wrong`,
          },
  },
  explain: {
    what: {
      sv: 'En uppföljning av dagar eller år som överenskommelsen, med dem som föregick den, inte omfattar, eller som inte har varit.',
      en: 'A follow-up of days or years that the agreement, with those before it, does not cover, or that have not been.',
    },
    why: {
      sv: 'Nämnden prövar resultaten mot den överenskommelse som gällde när de uppnåddes.',
      en: 'The committee judges the results by the agreement that was in force when they were reached.',
    },
    faulty: 'agreement: { from: 2025-01-01, to: 2025-12-31 }\nresults: { from: 2024-01-01, to: 2025-12-31 }',
    corrected:
      'agreement: { from: 2025-01-01, to: 2025-12-31 }\nresults: { from: 2025-01-01, to: 2025-12-31 }',
  },
});
