// Brackets and quotation marks come in pairs, within a paragraph.
import { LETTERS } from '../../characters.js';
import { defineCheck } from '../check.js';

interface Args {
  text: string;
  kind: 'bracket' | 'quote';
}

const PAIRS: Readonly<Record<string, string>> = { ')': '(', ']': '[' };

/** What is no bracket of a pair: "a)", "1)" before an item, and faces. */
const ITEM = new RegExp(`(?<![${LETTERS}\\d])(?:[a-zåäö]|\\d{1,2})\\)|[:;]-?[()]`, 'giu');

export const proseBracket = defineCheck<Args>({
  code: 'prose-bracket',
  severity: 'warning',
  *find({ texts }) {
    for (const each of texts) {
      const text = each.text.replaceAll(ITEM, (found) => {
        // "(se b)" closes what is open
        return found.endsWith(')') && !/^[:;]/.test(found) ? found : ' '.repeat(found.length);
      });
      for (const at of unpairedBrackets(text))
        yield {
          in: each,
          range: { start: at, end: at + 1 },
          args: { text: text.charAt(at), kind: 'bracket' },
        };
      const quotes = [...text.matchAll(/(?<!\d)["”“]/gu)];
      const last = quotes.at(-1);
      if (quotes.length % 2 === 1 && last)
        yield {
          in: each,
          range: { start: last.index, end: last.index + 1 },
          args: { text: last[0], kind: 'quote' },
        };
    }
  },
  words: {
    sv: ({ text, kind }) => ({
      message:
        kind === 'bracket'
          ? `"${text}" har ingen motsvarighet i stycket`
          : `citattecknet ${text} är ensamt i stycket`,
      hint: 'skriv till det andra tecknet, eller ta bort det här',
    }),
    en: ({ text, kind }) => ({
      message:
        kind === 'bracket'
          ? `"${text}" has no counterpart in the paragraph`
          : `the quotation mark ${text} is alone in the paragraph`,
      hint: 'add the other one, or take this one away',
    }),
  },
  explain: {
    what: {
      sv: 'En parentes eller ett citattecken utan sin motsvarighet.',
      en: 'A bracket or quotation mark without its counterpart.',
    },
    why: { sv: 'Läsaren vet inte var inskottet slutar.', en: 'The reader cannot know where the aside ends.' },
    source: 'Myndigheternas skrivregler (Institutet för språk och folkminnen)',
    faulty: 'background: Föreningen (bildad 2010 driver ett boende.',
    corrected: 'background: Föreningen (bildad 2010) driver ett boende.',
  },
});

/** The places of brackets that are not closed, not opened, or closed by another kind. */
function unpairedBrackets(text: string): number[] {
  const open: { sign: string; at: number }[] = [];
  const unpaired: number[] = [];
  for (const { 0: sign, index: at } of text.matchAll(/[()[\]]/g)) {
    if (sign === '(' || sign === '[') {
      open.push({ sign, at });
      continue;
    }
    if (open.at(-1)?.sign === PAIRS[sign]) {
      open.pop();
      continue;
    }
    const before = text.slice(0, at);
    // an item's mark
    if (
      open.length === 0 &&
      sign === ')' &&
      new RegExp(`(?:^|[\\s,:;.])(?:[a-zåäö]|\\d{1,2})$`, 'iu').test(before)
    )
      continue;
    unpaired.push(open.pop()?.at ?? at);
  }
  return [...unpaired, ...open.map((each) => each.at)];
}
