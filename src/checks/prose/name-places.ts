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
  /** All words of the name, in small letters. */
  words: readonly string[];
}

/** Letters whose small form is two, or depends on those around them. */
const ODD_LETTER = /[İΣσς]/u;

/** The edges of a name; none where it is more than words with a space between them, and can stand anywhere. */
export function edgesOf(name: string): Edges | undefined {
  const { list } = wordsOf(name);
  if (list.map(({ text }) => text).join(' ') !== name || ODD_LETTER.test(name)) return undefined;
  const words = list.map(({ small }) => small);
  return { first: withGenitive(words[0]), last: withGenitive(words.at(-1)), words };
}

/** A word, with an s more and with an s less. */
function withGenitive(word = ''): string[] {
  return [word, `${word}s`, ...(word.endsWith('s') ? [word.slice(0, -1)] : [])];
}

/** The words, in order, from which so many words could be a name of these edges. */
export function placesOf(words: Words, edges: Edges | undefined, count: number): readonly number[] {
  const last = words.list.length - count;
  if (last < 0) return NOWHERE;
  if (!edges) return Array.from({ length: last + 1 }, (_, first) => first);
  const places = count === 1 ? placesOfWord(words, edges) : placesOfEdges(words, edges, count);
  // most texts have no word of the name
  if (places.length === 0) return NOWHERE;
  return [...new Set(places)]
    .filter(
      (first) => first >= 0 && first <= last && (count === 1 || differLittle(words, first, edges, count)),
    )
    .sort((a, b) => a - b);
}

const NOWHERE: readonly number[] = [];

/** The longest word of a name that is left out by a slip. */
export const LEFT_OUT = 3;

/** Whether so many words are those of a name but for one, or for the s of genitives, or without a short one. */
function differLittle({ list }: Words, first: number, { words: name }: Edges, count: number): boolean {
  const wordAt = (i: number): string => list[first + i]?.small ?? '';
  if (count < name.length) {
    const left = name.findIndex((word, i) => word !== wordAt(i));
    // the last one is left out, and stands behind these
    if (left < 0) return true;
    const rest = name.slice(left + 1);
    return (name[left] ?? '').length <= LEFT_OUT && rest.every((word, i) => word === wordAt(left + i));
  }
  const others = name.map((word, i) => [word, wordAt(i)] as const).filter(([word, other]) => word !== other);
  return others.length <= 1 || others.every(([word, other]) => `${word}s` === other || word === `${other}s`);
}

function placesOfEdges({ positions }: Words, { first, last }: Edges, count: number): number[] {
  const places: number[] = [];
  for (const word of first) for (const start of positions.get(word) ?? NOWHERE) places.push(start);
  for (const word of last) for (const end of positions.get(word) ?? NOWHERE) places.push(end - count + 1);
  return places;
}

/** Tells of a word, in small letters, whether what is almost one of the names can have it. */
export function createEdgeFinder(names: readonly (Edges | undefined)[]): (small: string) => boolean {
  // a name that can stand anywhere has no edges to look for
  if (names.some((edges) => !edges)) return () => true;
  const edgeWords = new Set(names.flatMap((edges) => [...(edges?.first ?? []), ...(edges?.last ?? [])]));
  const single = names.flatMap((edges) => (edges?.words.length === 1 ? (edges.first[0] ?? []) : []));
  const known = new Map<string, boolean>();
  return (small) => {
    let isEdge = known.get(small);
    if (isEdge === undefined) {
      isEdge = edgeWords.has(small) || single.some((name) => isOneLetterOff(small, name));
      known.set(small, isEdge);
    }
    return isEdge;
  };
}

function isOneLetterOff(word: string, name: string): boolean {
  return Math.abs(word.length - name.length) <= 1 && leven(word, name) <= 1;
}

/** A name of one word can have one letter wrong. */
function placesOfWord({ positions }: Words, { first: [name = ''] }: Edges): number[] {
  const found: number[] = [];
  for (const [word, places] of positions) {
    if (isOneLetterOff(word, name)) found.push(...places);
  }
  return found;
}
