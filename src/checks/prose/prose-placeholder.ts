// What was to be filled in and was not: "XXX", "[fyll i]", "____", and a live figure with too few brackets.
import { LETTERS } from '../../characters.js';
import { defineCheck } from '../check.js';

interface Args {
  text: string;
  isFigure: boolean;
}

const SIGN = `[${LETTERS}\\d]`;

const PLACEHOLDER = new RegExp(
  [
    `(?<!${SIGN})(?:X{3,}|Å{4}-MM-DD|lorem ipsum|TODO|FIXME|TBD)(?!${SIGN})`,
    `\\[(?:fyll i|ange|skriv|infoga|namn|datum|belopp|antal|summa|år|plats|diarienummer|text|x+|\\.{2,}|…)(?!${SIGN})[^\\]\\n]{0,80}\\](?![(\uFFFC])`,
    '_{3,}',
    '\\?{3,}',
    `(?<!\\{)\\{[${LETTERS}@][${LETTERS}\\d_.]*(?: [${LETTERS}\\d_.]+)*\\}(?!\\})`,
  ].join('|'),
  'giu',
);

/** Texts without these are not looked at further. */
const ANY = /x{3}|å{4}|lorem|todo|fixme|tbd|[[{]|_{3}|\?{3}/iu;

export const prosePlaceholder = defineCheck<Args>({
  code: 'prose-placeholder',
  severity: 'warning',
  *find({ texts }) {
    for (const each of texts) {
      const { text: prose } = each;
      if (!ANY.test(prose)) continue;
      for (const { 0: text, index: start } of prose.matchAll(PLACEHOLDER)) {
        yield {
          in: each,
          range: { start, end: start + text.length },
          args: { text, isFigure: text.startsWith('{') },
        };
      }
    }
  },
  words: {
    sv: ({ text, isFigure }) => ({
      message: isFigure ? `${text} skrivs ut som det står` : `"${text}" är inte ifyllt`,
      hint: isFigure
        ? `skriv {${text}} för en levande uppgift`
        : 'skriv det som ska stå där, eller ta bort det',
    }),
    en: ({ text, isFigure }) => ({
      message: isFigure ? `${text} is printed as it stands` : `"${text}" is to be filled in`,
      hint: isFigure ? `write {${text}} for a live figure` : 'write what is to stand there, or take it away',
    }),
  },
  explain: {
    what: {
      sv: 'Något som skulle fyllas i är kvar: XXX, [fyll i], ____ eller en levande uppgift med för få klamrar.',
      en: 'What was to be filled in is left: XXX, [fyll i], ____ or a live figure with too few brackets.',
    },
    why: {
      sv: 'Nämnden ska inte få ett utkast.',
      en: 'The committee must not be handed a draft.',
    },
    source: 'god sed i beslutsunderlag',
    faulty: 'background: Samarbetet inleddes [fyll i år].',
    corrected: 'background: Samarbetet inleddes 2019.',
  },
});
