// The other party is told of the decision.
import { defineCheck } from './check.js';

interface Args {
  name: string;
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
    const all = [
      ...(facts.organisation ? (facts.parties?.organisations ?? []) : []).map(({ legalName, shortName }) => [
        legalName,
        shortName,
      ]),
      ...(facts.parties?.committees ?? []).map(({ name, shortName }) => [name, shortName]),
      // of several recipients, the body that is to decide is one
      ...(told.length > 0 ? bodies.flatMap((body) => (body === undefined ? [] : [[body]])) : []),
    ];
    const missing = new Set(all.filter((names) => !isTold(names)).map(([name = '']) => name));
    for (const name of missing) yield { path: ['recipients'], args: { name } };
  },
  words: {
    sv: ({ name }) => ({
      message: `beslutet skickas inte till ${name}`,
      hint: 'lägg till - counterparty: true',
    }),
    en: ({ name }) => ({
      message: `${name} is not told of the decision`,
      hint: 'add - counterparty: true',
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
