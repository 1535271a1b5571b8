// A decision can be moved to the minutes as it is: it says who, what, when and how much.
import { defineCheck } from './check.js';
import { DECISION_PARTS, findMissingParts, type DecisionPart } from './decision-parts.js';
import { en, sv } from './words.js';

interface Args {
  /** What the decision lacks; empty where the memo has no decision at all. */
  missing: DecisionPart[];
}

export const decisionIncomplete = defineCheck<Args>({
  code: 'decision-incomplete',
  severity: 'error',
  canBeSuppressed: false,
  *find({ memo, facts, decisionSays }) {
    if (!memo) return;
    const file = memo.fileOf('decision');
    const decision = memo.sections.get('decision');
    if (decision === undefined) yield { file, args: { missing: [] } };
    else {
      // what a person writes as the decision is another check's: decision-lacks
      const isTyped = memo.isTyped('decision');
      const missing = isTyped ? [] : findMissingParts(decision, facts, decisionSays, { shortNames: false });
      if (missing.length > 0) yield { file, args: { missing } };
    }
  },
  words: {
    sv: ({ missing }) =>
      missing.length === 0
        ? {
            message: 'tjänsteskrivelsen har inget förslag till beslut',
            hint: 'lägg till avsnittet decision i profilens sections',
          }
        : {
            message: `förslaget till beslut säger inte ${sv.list(missing.map((part) => DECISION_PARTS.sv[part]))}`,
            hint: 'lägg till det i mallens beslut: ett beslut läses utan resten av tjänsteskrivelsen',
          },
    en: ({ missing }) =>
      missing.length === 0
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
