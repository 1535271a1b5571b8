// The last digit of an organisation number is a check digit (the Luhn algorithm).
import { hasValidCheckDigit, toCanonicalOrganisationNumber } from '../facts/identifiers.js';
import { defineCheck } from './check.js';

interface Args {
  number: string;
}

export const organisationNumber = defineCheck<Args>({
  code: 'organisation-number',
  severity: 'error',
  *find({ caseFile }) {
    const { organisation, parties = [] } = caseFile;
    const numbers = [
      { path: ['organisation', 'number'], number: organisation?.number },
      ...parties.map(({ number }, i) => ({ path: ['parties', i, 'number'], number })),
    ];
    for (const { path, number: given } of numbers) {
      if (given === undefined) continue;
      const number = toCanonicalOrganisationNumber(given);
      if (!hasValidCheckDigit(number)) yield { path, args: { number } };
    }
  },
  words: {
    sv: ({ number }) => ({
      message: `${number} är inget organisationsnummer: kontrollsiffran stämmer inte`,
      hint: 'jämför med registreringen',
    }),
    en: ({ number }) => ({
      message: `${number} is no organisation number: its check digit does not match`,
      hint: 'compare it with the registration',
    }),
  },
  explain: {
    what: {
      sv: 'Organisationsnumrets kontrollsiffra stämmer inte.',
      en: 'The check digit of the organisation number does not match.',
    },
    why: { sv: 'Beslutet skulle gälla någon annan.', en: 'The decision would be about somebody else.' },
    source: 'Luhnalgoritmen',
    faulty: 'number: 802438-1356',
    corrected: 'number: 802438-1355',
  },
});
