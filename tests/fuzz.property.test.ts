// Mutated case files: whatever a file holds, it is read, checked and either drafted or refused, and never crashes the program.
// In `npm run test:slow`, ten thousand.
import { expect, it } from 'vitest';
import { writers } from '../src/writers/writers.js';
import { lookOf } from '../src/cases/memo.js';
import { check, exampleNames, minimalText, readCaseText, tries } from './support.js';

const { numRuns: COUNT } = tries(400, 10_000);
const texts = [...exampleNames.map(readCaseText), minimalText];

/** Mulberry32: the same numbers each time, so that a failure can be found again. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const INSERTS = [
  ...[
    '\n',
    '  ',
    ': ',
    '- ',
    '"',
    "'",
    '{',
    '}',
    '[',
    ']',
    '{{',
    '}}',
    '{{amount funding.total}}',
    '{{#if x}}',
    '*',
    '**',
    '_',
    '`',
    '|',
  ],
  ...[
    '# ',
    '> ',
    '<b>',
    '<!-- ',
    '&amp;',
    '&a',
    '*a',
    '!!js',
    '%',
    '@',
    '\t',
    '\u0000',
    '\uFEFF',
    '\u2028',
    '\uD800',
    '🙂',
    '٣',
    'é',
  ],
  ...[
    '9'.repeat(400),
    '-1',
    '1e309',
    '2025-13-45',
    '0001-01-01',
    '9999-12-31',
    'null',
    'true',
    '~',
    '__proto__: x',
    '<<: *a',
    '---\n',
    '...\n',
  ],
  ...[
    '('.repeat(300),
    '['.repeat(100),
    '- '.repeat(80),
    '> '.repeat(80),
    '*a '.repeat(200),
    '[a]('.repeat(60),
    'a'.repeat(5000),
    '1 000 '.repeat(200),
  ],
];

function mutated(text: string, random: () => number): string {
  const at = (): number => Math.floor(random() * result.length);
  let result = text;
  for (let i = 0; i <= random() * 4; i++) {
    const [from, length] = [at(), Math.floor(random() ** 3 * 200)];
    const piece = result.slice(from, from + length);
    const to = at();
    const lines = result.split('\n');
    const line = Math.floor(random() * lines.length);
    switch (Math.floor(random() * 6)) {
      case 0:
        result = result.slice(0, from) + result.slice(from + length);
        break;
      case 1:
        result = result.slice(0, to) + piece + result.slice(to);
        break;
      case 2:
        result =
          result.slice(0, to) + (INSERTS[Math.floor(random() * INSERTS.length)] ?? '') + result.slice(to);
        break;
      case 3:
        lines.splice(line, 1 + Math.floor(random() * 3));
        result = lines.join('\n');
        break;
      case 4:
        lines.splice(line, 0, lines[Math.floor(random() * lines.length)] ?? '');
        result = lines.join('\n');
        break;
      default:
        result =
          result.slice(0, from) + String.fromCharCode(Math.floor(random() * 0x500)) + result.slice(from + 1);
    }
  }
  return result;
}

it(`${COUNT} mutated case files`, async () => {
  const counts = { refused: 0, drafted: 0 };
  for (let seed = 0; seed < COUNT; seed++) {
    const random = numbersFrom(seed);
    const text = mutated(texts[seed % texts.length] ?? '', random);
    try {
      const { open, memo, diagnostics } = await check(text);
      if (open && memo) {
        counts.drafted++;
        await writers.md.write(memo, lookOf(open.profile));
        await writers.docx.write(memo, lookOf(open.profile));
      } else {
        counts.refused++;
        // a refusal has a reason
        expect(diagnostics.length, `seed ${seed}`).toBeGreaterThan(0);
      }
    } catch (error) {
      throw new Error(`seed ${seed}`, { cause: error });
    }
  }
  expect(counts.refused).toBeGreaterThan(COUNT / 10);
  expect(counts.drafted).toBeGreaterThan(COUNT / 20);
});
