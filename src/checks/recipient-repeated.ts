// Each recipient is told once.
import { defineCheck } from './check.js';

interface Args {
  name: string;
}

export const recipientRepeated = defineCheck<Args>({
  code: 'recipient-repeated',
  severity: 'warning',
  *find({ facts: { recipients } }) {
    for (const [i, { name }] of recipients.entries())
      if (recipients.findIndex((each) => each.name === name) < i)
        yield { path: ['recipients'], args: { name } };
  },
  words: {
    sv: ({ name }) => ({
      message: `${name} får beslutet två gånger`,
      hint: 'ta bort den ena; counterparty: true gäller alla motparter',
    }),
    en: ({ name }) => ({
      message: `${name} is told of the decision twice`,
      hint: 'remove one; counterparty: true stands for all organisations on the other side',
    }),
  },
  explain: {
    what: { sv: 'Samma mottagare två gånger.', en: 'The same recipient twice.' },
    why: { sv: 'Listan blir svårare att följa.', en: 'The list is harder to follow.' },
    faulty: 'recipients: [{ counterparty: true }, Hela Människan i Malmö]',
    corrected: 'recipients: [{ counterparty: true }]',
  },
});
