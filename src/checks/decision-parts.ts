// What a proposed decision says, and a summary repeats: which of it a text lacks.
import type { Facts } from '../facts/facts.js';
import type { KindSettings } from '../kind-settings.js';
import { findAmounts, findDates, findYearRanges } from './prose/find-figures.js';

export type DecisionPart = KindSettings['decisionSays'][number];

export const DECISION_PARTS: Record<'sv' | 'en', Record<DecisionPart, string>> = {
  sv: {
    name: 'motpartens namn',
    number: 'dess organisationsnummer',
    programme: 'verksamheten',
    period: 'perioden',
    amount: 'beloppen',
    total: 'summan',
    rejected: 'vem som får avslag',
  },
  en: {
    name: "the other party's legal name",
    number: 'its organisation number',
    programme: 'the programme',
    period: 'the period',
    amount: 'the amounts',
    total: 'the total',
    rejected: 'who is rejected',
  },
};

/** Whether names can be short: a decision names the parties in full, running text need not. */
interface Options {
  shortNames: boolean;
}

/** Which of `parts` a text does not say. What the case itself does not hold is not asked for. */
export function findMissingParts(
  text: string,
  { parties, programme, agreement, funding, table }: Facts,
  parts: readonly DecisionPart[],
  { shortNames }: Options,
): DecisionPart[] {
  const small = text.toLowerCase();
  // a number with another dash is another finding
  const plainHyphens = text.replaceAll(/[\u2010-\u2013]/g, '-');
  const has = (words: string): boolean => small.includes(words.toLowerCase());
  const organisations = parties?.organisations ?? [];
  const amounts = findAmounts(text).map(({ value }) => value.kronor);
  const says: Record<DecisionPart, () => boolean> = {
    name: () =>
      organisations.every(({ legalName, shortName }) => has(legalName) || (shortNames && has(shortName))),
    number: () => organisations.every(({ number }) => number === undefined || plainHyphens.includes(number)),
    programme: () => programme === undefined || has(programme.name),
    period: () => agreement === undefined || saysPeriod(text, agreement),
    amount: () => {
      if (!funding) return true;
      const own = funding.sum === undefined ? funding.years.map(({ amount }) => amount) : [funding.sum];
      // where only others pay, what they are to pay is what is decided
      const others = funding.otherPayers.flatMap(({ years }) => years.map(({ amount }) => amount));
      const wanted = funding.total > 0 ? own : others;
      return wanted.every((amount) => amount === 0 || amounts.includes(amount));
    },
    total: () => !table?.total || amounts.includes(table.total),
    rejected: () => (table?.rejected ?? []).every(({ name }) => name === undefined || has(name)),
  };
  return parts.filter((part) => !says[part]());
}

function saysPeriod(text: string, { from, to, fromYear, toYear }: NonNullable<Facts['agreement']>): boolean {
  const dates = findDates(text).map(({ value }) => value.date);
  const isYears =
    from.endsWith('-01-01') &&
    to.endsWith('-12-31') &&
    (findYearRanges(text).some(({ value }) => value.from === fromYear && value.to === toYear) ||
      (fromYear === toYear && text.includes(String(fromYear))));
  return isYears || [from, to].every((date) => dates.includes(date));
}
