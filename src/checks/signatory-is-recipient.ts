// Whoever signs the memo need not be told of its decision.
import { entryPath, recipientsOf } from '../facts/entries.js';
import { defineCheck } from './check.js';

interface Args {
  name: string;
}

export const signatoryIsRecipient = defineCheck<Args>({
  code: 'signatory-is-recipient',
  severity: 'info',
  *find({ caseFile }) {
    for (const [i, { name }] of recipientsOf(caseFile).entries()) {
      if ((caseFile.signatories ?? []).some((signatory) => signatory.name === name)) {
        yield { path: entryPath(caseFile.recipients, ['recipients'], i, 'name'), args: { name: name ?? '' } };
      }
    }
  },
  words: {
    sv: ({ name }) => ({
      message: `${name} både ansvarar för tjänsteskrivelsen och får beslutet`,
      hint: 'ta bort mottagaren, om det räcker',
    }),
    en: ({ name }) => ({
      message: `${name} both answers for the memo and is told of the decision`,
      hint: 'take the recipient away, if that is enough',
    }),
  },
  explain: {
    what: {
      sv: 'Samma person undertecknar och får beslutet.',
      en: 'The same person signs and is told of the decision.',
    },
    why: {
      sv: 'Den som har föreslagit beslutet känner till det.',
      en: 'Whoever proposed the decision knows of it.',
    },
    faulty: 'recipients: [{ name: Maria Sandström }]\nsignatories: [{ name: Maria Sandström }]',
    corrected: 'recipients: [{ counterparty: true }]',
  },
});
