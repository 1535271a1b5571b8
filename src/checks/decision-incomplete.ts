// A decision can be moved to the minutes as it is: it says who, what, when and how much.
import { defineCheck } from './check.js';
import { DECISION_PARTS, findMissingParts, type DecisionPart } from './decision-parts.js';
import { en, sv } from './words.js';

interface Args {
  /** What the decision lacks; empty where the memo has no decision at all. */
  missing: DecisionPart[];
  /** Whether there is nothing to decide: the usual points have nothing to say in this case. */
  hasNoPoints: boolean;
}

export const decisionIncomplete = defineCheck<Args>({
  code: 'decision-incomplete',
  severity: 'error',
  canBeSuppressed: false,
  *find({ caseFile, memo, facts, decisionSays }) {
    if (!memo) return;
    const file = memo.fileOf('decision');
    if (facts.decision.groups.length === 0) {
      const path = caseFile.table ? ['table'] : ['kind'];
      yield { path, args: { missing: [], hasNoPoints: true } };
      return;
    }
    const decision = memo.sections.get('decision');
    if (decision === undefined) yield { file, args: { missing: [], hasNoPoints: false } };
    else {
      // what a person writes as the decision is another check's: decision-lacks
      const isTyped = caseFile.decision !== undefined || memo.isTyped('decision');
      const missing = isTyped ? [] : findMissingParts(decision, facts, decisionSays, { shortNames: false });
      if (missing.length > 0) yield { file, args: { missing, hasNoPoints: false } };
    }
  },
  words: {
    sv: ({ missing, hasNoPoints }) =>
      hasNoPoints
        ? {
            message: 'ärendet ger inget att besluta om',
            hint: 'skriv punkterna i decision:, eller säg med decided: vilken kolumn i tabellen som beslutas',
          }
        : missing.length === 0
          ? {
              message: 'tjänsteskrivelsen har inget förslag till beslut',
              hint: 'lägg till avsnittet decision i profilens sections',
            }
          : {
              message: `förslaget till beslut säger inte ${sv.list(missing.map((part) => DECISION_PARTS.sv[part]))}`,
              hint: 'lägg till det i mallens beslut: ett beslut läses utan resten av tjänsteskrivelsen',
            },
    en: ({ missing, hasNoPoints }) =>
      hasNoPoints
        ? {
            message: 'the case gives nothing to decide',
            hint: 'write the points in decision:, or say with decided: which column of the table is decided on',
          }
        : missing.length === 0
          ? {
              message: 'the memo has no proposed decision',
              hint: "add the section decision to the profile's sections",
            }
          : {
              message: `the proposed decision does not say ${en.list(missing.map((part) => DECISION_PARTS.en[part]))}`,
              hint: 'add it to the decision in the template: a decision is read without the rest of the memo',
            },
  },
  explain: {
    what: {
      sv: 'Mallens förslag till beslut saknar något.',
      en: "The template's proposed decision lacks something.",
    },
    why: {
      sv: 'Beslutet flyttas oförändrat till protokollet och läses utan resten: vem, vad, när och hur mycket ska stå där.',
      en: 'A decision is moved to the minutes as it is and read alone: it must say who, what, when and how much.',
    },
    faulty: '1. Nämnden godkänner överenskommelsen.',
    corrected:
      '1. Nämnden godkänner överenskommelsen med Hela Människan i Malmö (802438-1355) om verksamheten ThaiWISE för perioden 1 januari 2026 till 31 december 2027.',
  },
});
