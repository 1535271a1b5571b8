// A name is looked for only where it could stand. Where else so many words stand, they are neither the name nor a slip.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likenessOf } from '../../src/checks/prose/name-likeness.js';
import { edgesOf, placesOf } from '../../src/checks/prose/name-places.js';
import { wordsOf } from '../../src/checks/prose/words.js';
import { tries } from '../support.js';

const NAMES = [
  'Hela Människan i Malmö',
  'Stiftelsen Iris',
  'arbetsmarknads- och socialnämnden',
  'Malmö stad',
  'Kvinnojouren',
  'Föreningen Öppna dörren',
  'Kultur för oss',
];

const letter = fc.constantFrom('a', 's', 'ö', 'M');
/** The words of a name with one letter more, less or other, with an s, in other letters, without a word, with marks. */
const slips = (word: string): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constant(word) },
    fc.constantFrom(`${word}s`, word.replace(/s$/, ''), word.toLowerCase(), word.toUpperCase(), '', 'med'),
    fc.constantFrom(`*${word}*`, `”${word}”`, `${word}/`, `${word} –`),
    fc
      .tuple(fc.nat({ max: word.length }), fc.boolean(), letter)
      .map(([at, isMore, other]) => word.slice(0, at) + other + word.slice(at + (isMore ? 0 : 1))),
  );

describe('the places of a name', () => {
  it('leave out no place where it or a slip of it stands', () => {
    let [slipsSeen, leftOut] = [0, 0];
    const written = fc
      .constantFrom(...NAMES)
      .chain((name) => fc.tuple(fc.constant(name), fc.tuple(...name.split(' ').map(slips)), fc.boolean()));
    fc.assert(
      fc.property(written, ([name, pieces, atStart]) => {
        const text = `Vi i ${pieces.join(' ')} och Malmö`;
        const words = wordsOf(text);
        const edges = edgesOf(name);
        expect(edges).toBeDefined();
        const whole = {
          name,
          edges,
          words: wordsOf(name).list.length,
          isCommon: /^\p{Ll}/u.test(name),
          isProgramme: false,
        };
        for (const count of whole.words < 3 ? [whole.words] : [whole.words, whole.words - 1]) {
          const places = new Set(placesOf(words, edges, count));
          for (const first of placesOf(words, undefined, count)) {
            const stretch = text
              .slice(words.list[first]?.start, words.list[first + count - 1]?.end)
              .replaceAll(/\s+/g, ' ');
            const likeness = likenessOf(stretch, whole, atStart);
            if (likeness === 'slip') slipsSeen++;
            if (likeness === 'slip' && count < whole.words) leftOut++;
            if (!places.has(first)) expect([stretch, likeness]).toEqual([stretch, 'other']);
          }
        }
      }),
      tries(500, 20_000),
    );
    expect(slipsSeen).toBeGreaterThan(100);
    expect(leftOut).toBeGreaterThan(10);
  });

  it('are found in words of any letters alike', () => {
    // a letter of another alphabet makes the whole text be read with all of Unicode
    const signs = [...Array(0x2213).keys()].filter((code) => code < 0x100 || code > 0x200f);
    for (const code of signs) {
      const text = `a${String.fromCharCode(code)}b ${String.fromCharCode(code)}`;
      expect(wordsOf(`${text}\nд`).list.slice(0, -1)).toEqual(wordsOf(text).list);
    }
  });
});
