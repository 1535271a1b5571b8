// The points of one decision are of one body: one that begins with another body is left from another memo, or belongs to it.
import { defineCheck, type Checked } from './check.js';

interface Args {
  body: string;
  others: string;
}

export const decisionBodies = defineCheck<Args>({
  code: 'decision-bodies',
  severity: 'warning',
  *find(checked) {
    const bodies = bodiesOf(checked);
    const counts = new Map<string, number>();
    for (const { body } of bodies) counts.set(body, (counts.get(body) ?? 0) + 1);
    const [most] = [...counts].toSorted(([, a], [, b]) => b - a);
    if (!most || counts.size < 2) return;
    for (const { body, at } of bodies)
      if (body !== most[0]) yield { path: ['decision', at], args: { body, others: most[0] } };
  },
  words: {
    sv: ({ body, others }) => ({
      message: `punkten är ett beslut av ${body}, de andra är av ${others}`,
      hint: 'skriv vem som beslutar, eller föreslå det till det andra organet med proposesTo',
    }),
    en: ({ body, others }) => ({
      message: `the point is a decision of ${body}, the others are of ${others}`,
      hint: 'write who decides, or propose it to the other body with proposesTo',
    }),
  },
  explain: {
    what: {
      sv: 'En punkt i beslutet som börjar med ett annat organ än de andra punkterna.',
      en: 'A point of the decision that begins with another body than the other points.',
    },
    why: {
      sv: 'Varje nämnd beslutar i sina egna frågor, och ingen åt en annan.',
      en: 'Each committee decides in its own matters, and none for another.',
    },
    source: 'kommunallagen (2017:725) 6 kap. 3 §',
    faulty:
      'decision:\n  - Fritidsnämnden godkänner planen.\n  - Socialnämnden ger förvaltningen i uppdrag att följa upp den.',
    corrected:
      'decision:\n  - Fritidsnämnden godkänner planen.\n  - Fritidsnämnden ger förvaltningen i uppdrag att följa upp den.',
  },
});

/** A body that a point begins with, right before what it does. */
const BODY_FIRST =
  /^((?:[A-ZÅÄÖ][a-zåäö-]*(?:,? (?:och|för|samt|&) )?(?:[a-zåäö-]+ )*?)?[A-ZÅÄÖa-zåäö-]*(?:nämnden|[Kk]ommunstyrelsen|[Kk]ommunfullmäktige)) (?:godkänner|beslutar|beviljar|avsätter|ger|antar|avslår|bifaller|återkräver|fastställer|fördelar|uppdrar|noterar|ställer|förklarar|tillstyrker|avstyrker|delegerar|anvisar|lägger)(?![a-zåäö])/u;

function bodiesOf({ caseFile: { decision = [] }, facts }: Checked): { body: string; at: number }[] {
  if (!Array.isArray(decision) || facts.decision.groups.some((group) => group.in ?? group.proposesTo))
    return [];
  return decision.flatMap((point, at) => {
    const body = typeof point === 'string' ? BODY_FIRST.exec(point)?.[1] : undefined;
    return body === undefined || body === 'Nämnden' ? [] : [{ body, at }];
  });
}
