// A character that no XML can hold, and so no Word file.
import { defineCheck } from './check.js';

interface Args {
  codePoint: string;
}

export const characterInvalid = defineCheck<Args>({
  code: 'character-invalid',
  severity: 'error',
  canBeSuppressed: false,
  words: {
    sv: ({ codePoint }) => ({
      message: `ett tecken som en Word-fil inte kan innehålla (${codePoint})`,
      hint: 'ta bort det; det följer ofta med när text klistras in från en pdf',
    }),
    en: ({ codePoint }) => ({
      message: `a character that a Word file cannot hold (${codePoint})`,
      hint: 'delete it; it often comes along when text is pasted from a PDF',
    }),
  },
  explain: {
    what: {
      sv: 'Ett tecken som en Wordfil inte kan innehålla.',
      en: 'A character that a Word file cannot hold.',
    },
    why: { sv: 'Word skulle inte kunna öppna filen.', en: 'Word could not open the file.' },
    source: 'XML 1.0, 2.2',
    faulty: 'title: "Bilaga\\u0007"',
    corrected: 'title: Bilaga',
  },
});
