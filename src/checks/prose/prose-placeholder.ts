// What was to be filled in and was not: "XXX", "[fyll i]", "____", and a live figure with too few brackets.
import { LETTERS } from '../../characters.js';
import { defineCheck } from '../check.js';
import { proseTexts } from './texts.js';

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

export const prosePlaceholder = defineCheck('prose-placeholder', 'warning', function* ({ caseFile }) {
  for (const { path, text: prose } of proseTexts(caseFile)) {
    if (!ANY.test(prose)) continue;
    for (const { 0: text, index: start } of prose.matchAll(PLACEHOLDER)) {
      yield {
        path,
        range: { start, end: start + text.length },
        args: { text, isFigure: text.startsWith('{') },
      };
    }
  }
});
