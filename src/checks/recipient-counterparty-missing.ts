// The other party is told of the decision.
import type { OrganisationFacts } from '../facts/facts.js';
import { defineCheck } from './check.js';

interface Args {
  name: string;
}

export const recipientCounterpartyMissing = defineCheck<Args, 'organisation'>({
  code: 'recipient-counterparty-missing',
  severity: 'warning',
  needs: ['organisation'],
  *find({ facts }) {
    const isTold = ({ legalName, shortName }: OrganisationFacts): boolean =>
      facts.recipients.some(({ name }) =>
        [legalName, shortName].some((each) => name.toLowerCase().endsWith(each.toLowerCase())),
      );
    for (const organisation of facts.parties?.organisations ?? [])
      if (!isTold(organisation)) yield { path: ['recipients'], args: { name: organisation.legalName } };
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
    what: { sv: 'Motparten får inte beslutet.', en: 'The other party is not told of the decision.' },
    why: {
      sv: 'Den som beslutet gäller ska få veta det.',
      en: 'Whoever the decision is about must learn of it.',
    },
    faulty: 'recipients:\n  - { name: Omar Lindqvist, title: enhetschef }',
    corrected: 'recipients:\n  - counterparty: true',
  },
});
