// A step is at a body that the profile knows, or names its body.
import { closest, closestBy } from '../schema/closest.js';
import { defineCheck } from './check.js';
import { en, sv } from './words.js';

interface Args {
  body: string;
  suggestion: string | undefined;
  known: string[];
}

export const timelineBodyUnknown = defineCheck<Args, 'timeline'>({
  code: 'timeline-body-unknown',
  severity: 'error',
  needs: ['timeline'],
  *find({ caseFile, committee }) {
    const known = committee.bodies.map(({ id }) => id);
    for (const [i, { body, name }] of (caseFile.timeline.steps ?? []).entries())
      if (body !== undefined && name === undefined && !known.includes(body))
        yield {
          path: ['timeline', 'steps', i, 'body'],
          args: {
            body,
            suggestion:
              closest(body, known) ?? closestBy(body, committee.bodies, ({ name: each }) => each)?.id,
            known,
          },
        };
  },
  words: {
    sv: ({ body, suggestion, known }) => ({
      message: `profilen har inget organ ${body}`,
      hint: suggestion
        ? `menade du ${suggestion}?`
        : `organen är ${sv.list(known)}; ett annat skrivs med name`,
    }),
    en: ({ body, suggestion, known }) => ({
      message: `the profile has no body ${body}`,
      hint: suggestion
        ? `did you mean ${suggestion}?`
        : `the bodies are ${en.list(known)}; another is given by name`,
    }),
  },
  explain: {
    what: {
      sv: 'Ett steg i ett organ som profilen saknar.',
      en: 'A step at a body that the profile has not.',
    },
    why: {
      sv: 'Organets namn i tjänsteskrivelsen kommer från profilen.',
      en: "The body's name in the memo is the profile's.",
    },
    faulty: 'steps: [{ body: presidium, date: 2025-10-02 }]',
    corrected: 'steps: [{ name: Presidiet, date: 2025-10-02 }]',
  },
});
