// Each requirement for a partnership has been assessed.
import { defineCheck } from './check.js';

interface Args {
  requirement: string;
}

export const conditionUnresolved = defineCheck<Args>({
  code: 'condition-unresolved',
  severity: 'error',
  *find({ caseFile: { conditions } }) {
    for (const [i, { requirement, outcome }] of (conditions?.items ?? []).entries()) {
      if (outcome === undefined) yield { path: ['conditions', 'items', i], args: { requirement } };
    }
  },
  words: {
    sv: ({ requirement }) => ({
      message: `"${requirement}" är inte bedömt`,
      hint: 'lägg till outcome: met, partlyMet eller notMet',
    }),
    en: ({ requirement }) => ({
      message: `"${requirement}" has not been assessed`,
      hint: 'add outcome: met, partlyMet or notMet',
    }),
  },
  explain: {
    what: { sv: 'Ett krav som ingen har bedömt.', en: 'A requirement that nobody has assessed.' },
    why: {
      sv: 'Nämnden ska kunna se att kraven är prövade.',
      en: 'The committee must see that the requirements were tried.',
    },
    source: 'nämndens egna riktlinjer',
    faulty: '- requirement: Demokratisk uppbyggnad',
    corrected: '- requirement: Demokratisk uppbyggnad\n  outcome: met',
  },
});
