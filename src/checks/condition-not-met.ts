// Each requirement for a partnership is met, since every memo of ours proposes approval.
import { defineCheck } from './check.js';

interface Args {
  requirement: string;
}

export const conditionNotMet = defineCheck<Args>({
  code: 'condition-not-met',
  severity: 'error',
  *find({ caseFile: { conditions } }) {
    for (const [i, { requirement, outcome }] of (conditions?.items ?? []).entries()) {
      if (outcome === 'notMet') yield { path: ['conditions', 'items', i, 'outcome'], args: { requirement } };
    }
  },
  words: {
    sv: ({ requirement }) => ({
      message: `förslaget är att godkänna, men "${requirement}" är inte uppfyllt`,
      hint: 'rätta bedömningen; iop gör bara skrivelser som föreslår godkännande',
    }),
    en: ({ requirement }) => ({
      message: `approval is proposed, but "${requirement}" is not met`,
      hint: 'correct the outcome; iop only makes memos that propose approval',
    }),
  },
  explain: {
    what: {
      sv: 'Ett krav som inte är uppfyllt, fast godkännande föreslås.',
      en: 'A requirement that is not met, though approval is proposed.',
    },
    why: {
      sv: 'Förslaget går emot nämndens egna krav.',
      en: "The proposal goes against the committee's own requirements.",
    },
    source: 'nämndens egna riktlinjer',
    faulty: '- { requirement: Demokratisk uppbyggnad, outcome: notMet }',
    corrected: '- { requirement: Demokratisk uppbyggnad, outcome: met }',
  },
});
