// A numbered list counts on from its first number, whatever numbers its items have: "1, 2, 5" is printed as 1, 2, 3.
import { defineCheck } from '../check.js';

interface Args {
  written: number;
  printed: number;
}

const ITEM = /^( {0,3})(\d{1,9})([.)])(?= \S)/u;

export const proseListNumber = defineCheck<Args>({
  code: 'prose-list-number',
  severity: 'warning',
  *find({ fields }) {
    for (const { path, value, kind } of fields) {
      if (kind !== 'markdown') continue;
      let [start, expected] = [0, 0];
      for (const line of value.split('\n')) {
        const [, indent = '', number, mark] = ITEM.exec(line) ?? [];
        // text at the margin ends a list, indented text and empty lines don't
        if (mark === undefined && /^\S/.test(line)) expected = 0;
        if (number !== undefined && indent === '') {
          const written = Number(number);
          // all ones is a way of writing a list that counts itself
          if (expected > 0 && written !== expected && written !== 1) {
            const from = start + indent.length;
            const range = { start: from, end: from + number.length };
            yield { path, range, args: { written, printed: expected } };
          }
          expected = expected > 0 ? expected + 1 : written + 1;
        }
        start += line.length + 1;
      }
    }
  },
  words: {
    sv: ({ written, printed }) => ({
      message: `punkten ${written} skrivs ut som ${printed}: en numrerad lista räknar själv`,
      hint: `skriv ${printed}, eller börja en ny lista efter ett stycke`,
    }),
    en: ({ written, printed }) => ({
      message: `item ${written} is printed as ${printed}: a numbered list counts by itself`,
      hint: `write ${printed}, or begin another list after a paragraph`,
    }),
  },
  explain: {
    what: {
      sv: 'En numrerad lista med ett nummer som hoppar.',
      en: 'A numbered list with a number that jumps.',
    },
    why: {
      sv: 'Den som hänvisar till punkt 5 hänvisar till punkt 3.',
      en: 'Whoever refers to item 5 refers to item 3.',
    },
    source: 'CommonMark 0.31, 5.3',
    faulty: 'background: |\n  1. Ett\n  2. Två\n  5. Fem',
    corrected: 'background: |\n  1. Ett\n  2. Två\n  3. Fem',
  },
});
