// The other party is told of the decision.
import { defineCheck } from './check.js';

interface Args {
  name: string;
  /** Whether it is a party, which the recipients can name without its name. */
  isParty: boolean;
}

export const recipientCounterpartyMissing = defineCheck<Args>({
  code: 'recipient-counterparty-missing',
  severity: 'warning',
  *find({ facts }) {
    const told = facts.recipients.map(({ name }) => name.toLowerCase());
    const isTold = (names: readonly string[]): boolean =>
      told.some((name) => names.some((each) => name.endsWith(each.toLowerCase())));
    const bodies = facts.decision.groups.flatMap(({ in: by, proposesTo, points }) => [
      by,
      proposesTo,
      ...points.map((point) => point.proposesTo),
    ]);
    const parties = [
      ...(facts.organisation ? (facts.parties?.organisations ?? []) : []).map(({ legalName, shortName }) => [
        legalName,
        shortName,
      ]),
      ...(facts.parties?.committees ?? []).map(({ name, shortName }) => [name, shortName]),
    ];
    // of several recipients, the body that is to decide is one
    const deciding = told.length > 0 ? bodies.flatMap((body) => (body === undefined ? [] : [[body]])) : [];
    const missingOf = (all: readonly (readonly (string | undefined)[])[]): string[] =>
      all.filter((names) => !isTold(names.flatMap((name) => name ?? []))).map(([name = '']) => name);
    const missing = new Set(missingOf(parties));
    for (const name of missing) yield { path: ['recipients'], args: { name, isParty: true } };
    for (const name of new Set(missingOf(deciding)))
      if (!missing.has(name)) yield { path: ['recipients'], args: { name, isParty: false } };
  },
  words: {
    sv: ({ name, isParty }) => ({
      message: `beslutet skickas inte till ${name}`,
      hint: `lägg till - ${isParty ? 'counterparty: true' : name}`,
    }),
    en: ({ name, isParty }) => ({
      message: `${name} is not told of the decision`,
      hint: `add - ${isParty ? 'counterparty: true' : name}`,
    }),
  },
  explain: {
    what: {
      sv: 'Motparten, en annan part eller det organ som ska besluta får inte beslutet.',
      en: 'The other party, or the body that is to decide, is not told of the decision.',
    },
    why: {
      sv: 'Den som beslutet gäller ska få veta det.',
      en: 'Whoever the decision is about must learn of it.',
    },
    faulty: 'recipients:\n  - { name: Omar Lindqvist, title: enhetschef }',
    corrected: 'recipients:\n  - counterparty: true',
  },
});
