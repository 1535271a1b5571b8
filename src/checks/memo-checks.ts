// Checks of the memo as it will be read: what templates made of the case is asked for what a decision must say. They
// are given the text of the memo's sections, whoever wrote the templates.
import { WORD_END, WORD_START } from '../characters.js';
import type { DecisionPart } from '../codes.js';
import { diagnose, type Diagnostic } from '../diagnostic.js';
import type { Facts } from '../facts/facts.js';
import { findAmounts, findDates, findYearRanges } from './prose/find-figures.js';
import { defineCheck } from './check.js';
import { proseTexts } from './prose/texts.js';

/** The sections that are checked; `undefined` where the memo has none of the kind. */
export interface MemoSections {
  decision: string | undefined;
  summary: string | undefined;
  /** The template that made them. */
  template: string;
}

/**
 * A decision can be moved to the minutes as it is: it names the other party with its number, the programme, the period
 * and the amount of each year. A summary that is read alone says who, what, when and how much.
 */
export function checkMemo({ decision, summary, template }: MemoSections, facts: Facts): Diagnostic[] {
  const inDecision = decision === undefined ? [] : partsMissing(decision, facts);
  const inSummary =
    summary === undefined ? [] : partsMissing(summary, facts).filter((part) => part !== 'number');
  return [
    ...(inDecision.length > 0
      ? [diagnose('decision-incomplete', { missing: inDecision }, { file: template })]
      : []),
    ...(inSummary.length > 0
      ? [
          diagnose(
            'summary-not-standalone',
            { problem: 'lacks', missing: inSummary },
            { severity: 'warning', file: template },
          ),
        ]
      : []),
  ];
}

function partsMissing(text: string, { organisation, programme, agreement, funding }: Facts): DecisionPart[] {
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

/** Words that send the reader of a summary elsewhere. */
const ELSEWHERE = new RegExp(
  `${WORD_START}(?:se (?:bilaga|nedan|ovan|avsnitt)|enligt (?:bilaga|ovan|nedan)|som (?:nämnts|framgår|anges) (?:ovan|nedan)|ovanstående|nedanstående|ovannämnda|bifogad[et]?)${WORD_END}`,
  'giu',
);

/** A part of each of them: a text without any is not looked at further. */
const PART_OF_ELSEWHERE = /bilaga|nedan|ovan|nitt|bifogad/i;

/** A summary that is copied out alone can't send its reader elsewhere. */
export const summaryNotStandalone = defineCheck(
  'summary-not-standalone',
  'warning',
  function* ({ caseFile }) {
    for (const { path, text } of proseTexts(caseFile)) {
      if (path[0] !== 'prose' || path[1] !== 'summary' || !PART_OF_ELSEWHERE.test(text)) continue;
      for (const { 0: found, index: start } of text.matchAll(ELSEWHERE)) {
        yield { path, range: { start, end: start + found.length }, args: { problem: 'refers', text: found } };
      }
    }
  },
);
