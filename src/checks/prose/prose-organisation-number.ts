// Organisation numbers in prose are the other party's.
import { defineCheck } from '../check.js';
import { findOrganisationNumbers } from './find-figures.js';

interface Args {
  text: string;
  number: string;
}

export const proseOrganisationNumber = defineCheck<Args>({
  code: 'prose-organisation-number',
  severity: 'warning',
  *find({ texts, facts }) {
    const numbers = (facts.parties?.organisations ?? []).flatMap(({ number }) => number ?? []);
    const [number] = numbers;
    if (number === undefined) return;
    for (const prose of texts) {
      for (const { value, range, text } of findOrganisationNumbers(prose.text)) {
        if (!numbers.includes(value)) yield { in: prose, range, args: { text, number } };
      }
    }
  },
  words: {
    sv: ({ text, number }) => ({
      message: `${text} är inte motpartens organisationsnummer`,
      hint: `som är ${number}`,
    }),
    en: ({ text, number }) => ({
      message: `${text} is not the organisation number of the other party`,
      hint: `which is ${number}`,
    }),
  },
  explain: {
    what: {
      sv: 'Ett organisationsnummer i text som inte är motpartens.',
      en: "An organisation number in prose that is not the other party's.",
    },
    why: { sv: 'Det är oftast ett skrivfel.', en: 'It is mostly a slip.' },
    faulty: 'parties: Föreningen (802438-1353).',
    corrected: 'parties: Föreningen ({{organisation.number}}).',
  },
});
