// Registered names in prose are written as they are registered: "Hela människan", "Malmös stad" and a missing letter
// are slips, a genitive at the end is none.
import leven from 'leven';
import type { Checked } from '../check.js';
import { defineCheck } from '../check.js';
import type { Range } from '../../diagnostic.js';
import { proseTexts, type ProseText } from './texts.js';

interface Word {
  text: string;
  start: number;
  end: number;
}

/** A registered name, and whether it begins with a small letter in a sentence (a committee's). */
interface Name {
  name: string;
  words: number;
  isCommon: boolean;
}

export const proseName = defineCheck('prose-name', 'warning', function* (checked) {
  const names = registeredNames(checked);
  for (const prose of proseTexts(checked.caseFile)) {
    // a document's title is its own
    if (prose.path[0] === 'documents') continue;
    const stretches = stretchesOf(prose, names);
    // what is looked at, by word: how many words the name has that it is part of
    const taken = new Map<number, number>();
    const isFree = ({ first, count, likeness }: Stretch): boolean =>
      Array.from({ length: count }, (_, i) => taken.get(first + i)).every(
        // "Hela Människan Malmö" holds a right short name, and is a slip of the long one
        (words) => words === undefined || (likeness === 'slip' && words < count),
      );
    // right names first, and long before short: a word is looked at once
    for (const wanted of ['same', 'slip'] as const) {
      for (const stretch of stretches) {
        if (stretch.likeness !== wanted || !isFree(stretch)) continue;
        const { range, text, name } = stretch;
        for (let i = 0; i < stretch.count; i++)
          taken.set(stretch.first + i, wanted === 'slip' ? Infinity : stretch.count);
        if (wanted === 'slip') yield { path: prose.path, range, args: { text, name } };
      }
    }
  }
});

/** Some words in a row that could be a name. */
interface Stretch {
  first: number;
  count: number;
  text: string;
  range: Range;
  name: string;
  likeness: 'same' | 'slip';
}

/** Letters that a slip or a genitive adds or takes away; and some for the line ends between words. */
const MOST_LONGER = 8;

/** Everything in a text that is a name or almost one, in the order of the names. */
function stretchesOf(prose: ProseText, names: readonly Name[]): Stretch[] {
  const words = wordsOf(prose.text);
  return names.flatMap((name) =>
    [...windows(words, name)].flatMap(({ first, count }) => {
      const range = { start: words[first]?.start ?? 0, end: words[first + count - 1]?.end ?? 0 };
      // slips and a genitive change the length by so much at most
      if (Math.abs(range.end - range.start - name.name.length) > MOST_LONGER) return [];
      const text = prose.text.slice(range.start, range.end).replaceAll(/\s+/g, ' ');
      // a name goes over no mark
      if (/[,.;:!?()"“”]/.test(text.slice(0, -1))) return [];
      const likeness = compare(text, name, isSentenceStart(prose, range.start));
      return likeness === 'other' ? [] : [{ first, count, text, range, name: name.name, likeness }];
    }),
  );
}

/** The names of the parties and of the programme; those of the bodies only in a memo of their own. */
function registeredNames({ facts, names, isOwnProfile }: Checked): Name[] {
  const { organisation, programme } = facts;
  const proper = [organisation.legalName, organisation.shortName, programme.name];
  const own = isOwnProfile ? [...names.committee, ...names.administration] : [];
  const all = [
    ...[...proper, ...(isOwnProfile ? names.municipality : [])].map((name) => ({ name, isCommon: false })),
    // one word alone (nämnden) is too common to have slips of its own
    ...own.filter((name) => name.includes(' ')).map((name) => ({ name, isCommon: true })),
  ];
  return all
    .map((each) => ({ ...each, words: wordsOf(each.name).length }))
    .filter(({ words }) => words > 0)
    .sort((a, b) => b.name.length - a.name.length);
}

const WORD = /[\p{L}\p{N}&][\p{L}\p{N}&'’.-]*[\p{L}\p{N}&-]|[\p{L}\p{N}&]/gu;

function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    text: word,
    start: index,
    end: index + word.length,
  }));
}

/** Stretches of as many words as the name has, then of one fewer: a word can be left out. */
function* windows(
  words: readonly Word[],
  { words: count }: Name,
): Generator<{ first: number; count: number }> {
  for (let first = 0; first + count <= words.length; first++) yield { first, count };
  if (count < 3) return;
  for (let first = 0; first + count - 1 <= words.length; first++) yield { first, count: count - 1 };
}

function compare(text: string, { name, words, isCommon }: Name, atStart: boolean): 'same' | 'slip' | 'other' {
  const forms = [name, genitive(name)];
  if (forms.includes(text)) return 'same';
  const capital = (form: string): string => form.charAt(0).toUpperCase() + form.slice(1);
  if (isCommon && atStart && forms.some((form) => capital(form) === text)) return 'same';
  const small = (form: string): string => form.charAt(0).toLowerCase() + form.slice(1);
  if (forms.some((form) => isCommonNoun(form) && small(form) === text)) return 'same';
  const sameLetters = forms.some((form) => form.toLowerCase() === text.toLowerCase());
  // in small letters throughout, the words of a name can be plain words
  const looksLikeName = isCommon || /\p{Lu}/u.test(text);
  if (sameLetters) return looksLikeName ? 'slip' : 'other';
  if (words === 1 && (atStart || name.length < 6)) return 'other';
  if (!looksLikeName || name.length < 6) return 'other';
  const most = name.length >= 12 ? 2 : 1;
  return leven(text.toLowerCase(), name.toLowerCase()) <= most && !isInflected(text, name) ? 'slip' : 'other';
}

/** "Föreningen Ljuset" is also "föreningen Ljuset" in a sentence. */
function isCommonNoun(name: string): boolean {
  return /^(?:Föreningen|Stiftelsen|Församlingen|Kyrkan|Bolaget) /.test(name);
}

/** A committee's names are given in their forms; what differs at the end only is another of them. */
function isInflected(text: string, name: string): boolean {
  const common = Array.from(name).findIndex((letter, i) => letter.toLowerCase() !== text[i]?.toLowerCase());
  const rest = (word: string): string => word.slice(common < 0 ? name.length : common).toLowerCase();
  return (
    ['s', 'en', 'ens', 'n', 'ns', ''].includes(rest(text)) &&
    ['s', 'en', 'ens', 'n', 'ns', ''].includes(rest(name)) &&
    /^\p{Ll}/u.test(name)
  );
}

/** Names in s, x or z add nothing. */
function genitive(name: string): string {
  return /[sxz]$/i.test(name) ? name : `${name}s`;
}

function isSentenceStart({ text, kind }: ProseText, start: number): boolean {
  const before = text.slice(0, start).trimEnd();
  return (
    (before === '' && kind !== 'phrase') ||
    /(?:[.!?:*#>|-]|\n\s*\n|\d\.)$/.test(text.slice(0, start).replace(/[ \t]+$/, ''))
  );
}
