// The other party is told of the decision.
import { defineCheck } from './check.js';

interface Args {
  name: string;
}

export const recipientCounterpartyMissing = defineCheck<Args>({
  code: 'recipient-counterparty-missing',
  severity: 'warning',
  *find({ facts }) {
    if (!facts.recipients.some(({ isCounterparty }) => isCounterparty)) {
      yield { path: ['recipients'], args: { name: facts.organisation.legalName } };
    }
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
