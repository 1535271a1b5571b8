// Signs that nobody sees: directions of text, which can make a sentence read otherwise than it is stored, signs without
// width and soft hyphens, which keep a search from finding a word.
import { defineCheck } from './check.js';

interface Args {
  codePoint: string;
  kind: 'direction' | 'width' | 'hyphen';
}

const UNSEEN = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

export const characterUnseen = defineCheck<Args>({
  code: 'character-unseen',
  severity: 'warning',
  *find({ fields }) {
    for (const { path, value } of fields)
      for (const { 0: sign, index: start } of value.matchAll(UNSEEN)) {
        const code = sign.charCodeAt(0);
        const codePoint = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
        yield { path, range: { start, end: start + 1 }, args: { codePoint, kind: kindOf(code) } };
      }
  },
  words: {
    sv: ({ codePoint, kind }) => ({
      message: {
        direction: `ett tecken som ingen ser vänder textens riktning (${codePoint})`,
        width: `ett tecken som ingen ser (${codePoint})`,
        hyphen: `ett mjukt bindestreck, som ingen ser (${codePoint})`,
      }[kind],
      hint: 'ta bort det; det följer ofta med när text klistras in',
    }),
    en: ({ codePoint, kind }) => ({
      message: {
        direction: `a sign that nobody sees turns the direction of the text (${codePoint})`,
        width: `a sign that nobody sees (${codePoint})`,
        hyphen: `a soft hyphen, which nobody sees (${codePoint})`,
      }[kind],
      hint: 'delete it; it often comes along when text is pasted',
    }),
  },
  explain: {
    what: { sv: 'Ett tecken som inte syns.', en: 'A sign that is not seen.' },
    why: {
      sv: 'Texten kan läsas på ett annat sätt än den är skriven, och en sökning hittar inte ordet.',
      en: 'The text can read otherwise than it is written, and a search does not find the word.',
    },
    source: 'Unicode Standard Annex 9',
    faulty: 'title: "Överens\\u00ADkommelse"',
    corrected: 'title: Överenskommelse',
  },
});

function kindOf(code: number): Args['kind'] {
  if (code === 0xad) return 'hyphen';
  const turns = (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
  return turns || code === 0x200e || code === 0x200f || code === 0x061c ? 'direction' : 'width';
}
