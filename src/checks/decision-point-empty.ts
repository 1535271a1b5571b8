// A usual point is about something that the case has: money, applications that are granted or rejected.
import { canSay } from '../facts/decision.js';
import { pointsOf } from '../facts/entries.js';
import { defineCheck } from './check.js';

interface Args {
  point: string;
}

export const decisionPointEmpty = defineCheck<Args>({
  code: 'decision-point-empty',
  severity: 'error',
  *find({ caseFile, facts }) {
    for (const [i, { point }] of (pointsOf(caseFile) ?? []).entries())
      if (point !== undefined && !canSay(point, facts)) yield { path: ['decision', i], args: { point } };
  },
  words: {
    sv: ({ point }) => ({
      message: `${point} har inget att säga: ärendet saknar det som punkten handlar om`,
      hint: 'lägg till beloppen eller raderna, eller ta bort punkten',
    }),
    en: ({ point }) => ({
      message: `${point} has nothing to say: the case lacks what the point is about`,
      hint: 'add the amounts or rows, or remove the point',
    }),
  },
  explain: {
    what: {
      sv: 'En vanlig beslutspunkt om pengar eller ansökningar i ett ärende som inte har några.',
      en: 'A usual point about money or applications in a case that has none.',
    },
    why: { sv: 'Punkten skulle bli en halv mening.', en: 'The point would be half a sentence.' },
    faulty: 'decision: [approve-agreement, allocate-funding] # utan funding',
    corrected: 'decision: [approve-agreement]',
  },
});
