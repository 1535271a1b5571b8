// Text in UTF-8 that a program has read as Windows-1252: "Ã–verenskommelse" for "Överenskommelse".
import { defineCheck } from './check.js';

interface Args {
  text: string;
  /** What it was, where that can be known. */
  suggestion?: string;
}

/** The bytes that stand for other signs in Windows-1252 than in Latin-1, from 0x80. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';
const GARBLED = new RegExp(`(?:[ÂÃ][${WINDOWS}\u00A0-\u00BF]|â[${WINDOWS}][${WINDOWS}\u00A0-\u00BF])+`, 'gu');

export const characterGarbled = defineCheck<Args>({
  code: 'character-garbled',
  severity: 'warning',
  *find({ fields }) {
    for (const { path, value } of fields)
      for (const { 0: text, index: start } of value.matchAll(/\uFFFD+/gu))
        yield { path, range: { start, end: start + text.length }, args: { text } };
    for (const { path, value } of fields)
      for (const { 0: text, index: start } of value.matchAll(GARBLED)) {
        const suggestion = decodeOnce(text);
        if (suggestion === undefined) continue;
        const range = { start, end: start + text.length };
        yield { path, range, fix: { from: text, to: suggestion }, args: { text, suggestion } };
      }
  },
  words: {
    sv: ({ text, suggestion }) => ({
      message: `"${text}" är text som har lästs i fel teckenkodning`,
      hint:
        suggestion === undefined ? 'tecknet har gått förlorat: skriv det på nytt' : `menas ${suggestion}?`,
    }),
    en: ({ text, suggestion }) => ({
      message: `"${text}" is text that was read in the wrong encoding`,
      hint: suggestion === undefined ? 'the character is lost: write it anew' : `is ${suggestion} meant?`,
    }),
  },
  explain: {
    what: {
      sv: 'Text i UTF-8 som ett program har läst som Windows-1252.',
      en: 'Text in UTF-8 that a program has read as Windows-1252.',
    },
    why: { sv: 'Ingen kan läsa den.', en: 'Nobody can read it.' },
    faulty: 'title: Ã–verenskommelse',
    corrected: 'title: Överenskommelse',
  },
});

/** The text with its signs taken as bytes of UTF-8; `undefined` where they are none. */
function decodeOnce(text: string): string | undefined {
  const bytes = Array.from(text, (sign) => {
    const at = WINDOWS.indexOf(sign);
    return at < 0 ? sign.charCodeAt(0) : 0x80 + at;
  });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
  } catch {
    return undefined;
  }
}
