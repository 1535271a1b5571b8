// Where in a text a name could stand, so that only these places are looked at closely: the words of a name are rare.
import leven from 'leven';
import { wordsOf, type Words } from './words.js';

/**
 * The first and the last word that what is almost a name can have, in small letters. In a slip one word is wrong, unless
 * the s of a genitive has moved: so one of these two is right, but for an s.
 */
export interface Edges {
  first: readonly string[];
  last: readonly string[];
}

/** Letters whose small form is two, or depends on those around them. */
const ODD_LETTER = /[İΣσς]/;

/** The edges of a name; none where it is more than words with a space between them, and can stand anywhere. */
export function edgesOf(name: string): Edges | undefined {
  const words = wordsOf(name).list.map(({ text }) => text);
  if (words.join(' ') !== name || ODD_LETTER.test(name)) return undefined;
  return { first: withGenitive(words[0] ?? ''), last: withGenitive(words.at(-1) ?? '') };
}

/** A word in small letters, with an s more and with an s less. */
function withGenitive(word: string): string[] {
  const small = word.toLowerCase();
  return [small, `${small}s`, ...(small.endsWith('s') ? [small.slice(0, -1)] : [])];
}

/** The words, in order, from which so many words could be a name of these edges. */
export function placesOf(words: Words, edges: Edges | undefined, count: number): number[] {
  const last = words.list.length - count;
  if (last < 0) return [];
  if (!edges) return Array.from({ length: last + 1 }, (_, first) => first);
  const places = count === 1 ? placesOfWord(words, edges) : placesOfEdges(words, edges, count);
  if (places.length === 0) return places;
  return [...new Set(places)].filter((first) => first >= 0 && first <= last).sort((a, b) => a - b);
}

function placesOfEdges({ positions }: Words, { first, last }: Edges, count: number): number[] {
  const places: number[] = [];
  for (const word of first) places.push(...(positions.get(word) ?? []));
  for (const word of last) for (const end of positions.get(word) ?? []) places.push(end - count + 1);
  return places;
}

/** A name of one word can have one letter wrong. */
function placesOfWord({ positions }: Words, { first: [name = ''] }: Edges): number[] {
  const found: number[] = [];
  for (const [word, places] of positions) {
    if (Math.abs(word.length - name.length) <= 1 && leven(word, name) <= 1) found.push(...places);
  }
  return found;
}
