// Signs that are meant as they stand and that Markdown takes for marks: the stars of "2*3*4" and one of the backslashes of
// "\\server" would be gone from the memo without a word.
import { LETTERS } from '../../characters.js';
import { valueAt, type Path } from '../../diagnostic.js';
import { toPlainText, type Inline } from '../../memo/memo.js';
import { defineCheck, type Finding } from '../check.js';
import { placeInProse, type ProseText } from './texts.js';

interface Args {
  text: string;
  suggestion: string;
}

const IN_WORD = new RegExp(`[${LETTERS}\\d]$`, 'u');
const BEGINS_IN_WORD = new RegExp(`^[${LETTERS}\\d]`, 'u');
const ENDING = new RegExp(`^[a-zåäö]{1,4}(?![${LETTERS}\\d])`, 'u');
/** Two backslashes that begin a word, as the name of a server does; within one they are an escaped one (`C:\\temp`). */
const DOUBLE_BACKSLASH = /(?<![^\s"'”(])\\\\(?=[A-Za-z\d])/gu;

export const proseSignLost = defineCheck<Args>({
  code: 'prose-sign-lost',
  severity: 'warning',
  *find({ caseFile, fields, texts }) {
    for (const text of texts)
      for (const place of marksInWords(text)) {
        const field = valueAt(caseFile, place.path);
        if (typeof field === 'string') yield* lostMarks(field, place);
      }
    for (const { path, value, kind } of fields) {
      if (kind !== 'markdown') continue;
      for (const { 0: text, index: start } of value.matchAll(DOUBLE_BACKSLASH)) {
        const suggestion = '\\\\\\\\';
        const range = { start, end: start + text.length };
        yield { path, range, fix: { from: text, to: suggestion }, args: { text, suggestion } };
      }
    }
  },
  words: {
    sv: ({ text, suggestion }) => ({
      message: `${text} är ett märke i Markdown, och skrivs inte ut`,
      hint: `skriv ${suggestion} om det ska stå där`,
    }),
    en: ({ text, suggestion }) => ({
      message: `${text} is a mark of Markdown, and is not printed`,
      hint: `write ${suggestion} if it is meant to stand there`,
    }),
  },
  explain: {
    what: {
      sv: 'En stjärna mitt i ett ord eller tal, eller två omvända snedstreck: Markdown tar bort dem.',
      en: 'A star within a word or number, or two backslashes: Markdown takes them away.',
    },
    why: { sv: 'Tecknet skulle saknas i tjänsteskrivelsen.', en: 'The sign would be missing in the memo.' },
    source: 'CommonMark 0.31, 2.4 och 6.2',
    faulty: 'background: Ytan är 2*3*4 meter.',
    corrected: 'background: Ytan är 2\\*3\\*4 meter.',
  },
});

/** Emphasised text in the case, with as many marks on either side. */
interface Emphasised {
  path: Path;
  start: number;
  end: number;
  marks: number;
}

/** Emphasis that begins or ends within a word. */
function* marksInWords(text: ProseText): Generator<Emphasised> {
  let at = 0;
  for (const inline of text.inlines) {
    const end = at + toPlainText([inline]).length;
    const marks = marksOf(inline);
    if (marks > 0 && isInWord(text.text, at, end)) {
      const place = placeInProse(text, { start: at, end });
      if (place && 'path' in place) yield { path: place.path, ...place.range, marks };
    }
    at = end;
  }
}

function isInWord(text: string, start: number, end: number): boolean {
  const after = text.slice(end);
  if (IN_WORD.test(text.slice(0, start))) return true;
  // the ending of a word or name: **ThaiWISE**s
  return BEGINS_IN_WORD.test(after) && !(end - start > 1 && ENDING.test(after));
}

function marksOf({ type }: Inline): number {
  return type === 'emphasis' ? 1 : type === 'strong' ? 2 : 0;
}

/** The marks before and after emphasised text, each as a finding. */
function* lostMarks(field: string, { path, start, end, marks }: Emphasised): Generator<Finding<Args>> {
  const text = '*'.repeat(marks);
  const suggestion = '\\*'.repeat(marks);
  for (const at of [start - marks, end]) {
    if (field.slice(at, at + marks) !== text) continue;
    const range = { start: at, end: at + marks };
    yield { path, range, fix: { from: text, to: suggestion }, args: { text, suggestion } };
  }
}
