// A field that is still to be filled in: "[föreningens namn]" as a name, "[diarienummer]" as a reference number. Running text
// is read by prose-placeholder.
import { hasPlaceholder } from './placeholder.js';
import { defineCheck } from './check.js';

interface Args {
  text: string;
}

export const fieldPlaceholder = defineCheck<Args>({
  code: 'field-placeholder',
  severity: 'warning',
  *find({ fields }) {
    for (const { path, value, kind } of fields)
      if (kind !== 'markdown' && hasPlaceholder(value)) yield { path, args: { text: value } };
  },
  words: {
    sv: ({ text }) => ({
      message: `"${text}" är inte ifyllt`,
      hint: 'skriv det som ska stå där, eller ta bort fältet',
    }),
    en: ({ text }) => ({
      message: `"${text}" is not filled in`,
      hint: 'write what is to stand there, or take the field away',
    }),
  },
  explain: {
    what: {
      sv: 'Ett fält som ännu har en uppmaning inom hakparentes.',
      en: 'A field that still holds a request in brackets.',
    },
    why: { sv: 'Den trycks som den står.', en: 'It is printed as it stands.' },
    faulty: "signatories:\n  - name: '[namn]'",
    corrected: 'signatories:\n  - name: Maria Sandström',
  },
});
