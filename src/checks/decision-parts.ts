// What a proposed decision says, and a summary repeats: which of it a text lacks.
import type { Facts } from '../facts/facts.js';
import { findAmounts, findDates, findYearRanges } from './prose/find-figures.js';

export type DecisionPart = 'name' | 'number' | 'programme' | 'period' | 'amount';

export const DECISION_PARTS: Record<'sv' | 'en', Record<DecisionPart, string>> = {
  sv: {
    name: 'motpartens namn',
    number: 'dess organisationsnummer',
    programme: 'verksamheten',
    period: 'perioden',
    amount: 'beloppet för varje år',
  },
  en: {
    name: "the other party's legal name",
    number: 'its organisation number',
    programme: 'the programme',
    period: 'the period',
    amount: 'the amount of each year',
  },
};

export function findMissingParts(
  text: string,
  { organisation, programme, agreement, funding }: Facts,
): DecisionPart[] {
  const amounts = findAmounts(text).map(({ value }) => value.kronor);
  const dates = findDates(text).map(({ value }) => value.date);
  const isYears =
    agreement.from.endsWith('-01-01') &&
    agreement.to.endsWith('-12-31') &&
    (findYearRanges(text).some(
      ({ value }) => value.from === agreement.fromYear && value.to === agreement.toYear,
    ) ||
      (agreement.fromYear === agreement.toYear && text.includes(String(agreement.fromYear))));
  const says: Record<DecisionPart, boolean> = {
    name: text.includes(organisation.legalName),
    number: text.includes(organisation.number),
    programme: text.includes(programme.name),
    period: isYears || [agreement.from, agreement.to].every((date) => dates.includes(date)),
    amount: funding.years.every(({ amount }) => amounts.includes(amount)),
  };
  return (Object.keys(says) as DecisionPart[]).filter((part) => !says[part]);
}
