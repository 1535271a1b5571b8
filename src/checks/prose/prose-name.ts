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
  isProgramme: boolean;
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
      for (const stretch of wanted === 'slip' ? nearestFirst(stretches) : stretches) {
        if (stretch.likeness !== wanted || !isFree(stretch)) continue;
        const { range, text, name } = stretch;
        for (let i = 0; i < stretch.count; i++)
          taken.set(stretch.first + i, wanted === 'slip' ? Infinity : stretch.count);
        if (wanted === 'slip') yield { path: prose.path, range, args: { text, name } };
      }
    }
  }
});

/** Of several names that a text is almost, the nearest is meant. */
function nearestFirst(stretches: readonly Stretch[]): Stretch[] {
  const slips = ({ text, name }: Stretch): number => leven(text.toLowerCase(), name.toLowerCase());
  return stretches.toSorted((a, b) => slips(a) - slips(b) || b.name.length - a.name.length);
}

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
    .map((each) => ({
      ...each,
      words: wordsOf(each.name).length,
      isProgramme: each.name === programme.name && each.name.includes(' '),
    }))
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

function compare(
  text: string,
  { name, words, isCommon, isProgramme }: Name,
  atStart: boolean,
): 'same' | 'slip' | 'other' {
  const forms = [name, genitive(name)];
  if (forms.includes(text)) return 'same';
  const capital = (form: string): string => form.charAt(0).toUpperCase() + form.slice(1);
  if (isCommon && atStart && forms.some((form) => capital(form) === text)) return 'same';
  const small = (form: string): string => form.charAt(0).toLowerCase() + form.slice(1);
  if (forms.some((form) => isCommonNoun(form) && small(form) === text)) return 'same';
  const sameLetters = forms.some((form) => form.toLowerCase() === text.toLowerCase());
  // in small letters throughout, the words of a name can be plain words
  const looksLikeName = isCommon || /\p{Lu}/u.test(text);
  // a programme's name can be plain words that a sentence begins with
  if (sameLetters && isProgramme && atStart && /^.[^\p{Lu}]*$/u.test(text)) return 'other';
  if (sameLetters) return looksLikeName ? 'slip' : 'other';
  if (words === 1 && (atStart || name.length < 6)) return 'other';
  if (!looksLikeName || name.length < 6 || isInflected(text, name)) return 'other';
  return differsByASlip(text.split(' '), name.split(' ')) ? 'slip' : 'other';
}

/** One word with one letter wrong, or a short word left out: a name with more other letters is another name. */
function differsByASlip(text: readonly string[], name: readonly string[]): boolean {
  const same = (a = '', b = ''): boolean => a.toLowerCase() === b.toLowerCase();
  if (text.length === name.length - 1) {
    const left = name.findIndex((word, i) => !same(word, text[i]));
    const rest = name.filter((_, i) => i !== left);
    return (name[left]?.length ?? 9) <= 3 && rest.every((word, i) => same(word, text[i]));
  }
  const pairs = name.flatMap((word, i) => (same(word, text[i]) ? [] : [[word, text[i] ?? ''] as const]));
  const isGenitiveMoved =
    pairs.length > 1 && pairs.every(([word, other]) => same(word, `${other}s`) || same(`${word}s`, other));
  if (isGenitiveMoved) return true;
  const [pair] = pairs;
  if (!pair || pairs.length > 1) return false;
  const [word, other] = pair;
  const isProper = /^\p{Lu}/u.test(other);
  return leven(word.toLowerCase(), other.toLowerCase()) === 1 && word.length >= (isProper ? 4 : 6);
}

/** "Föreningen Ljuset" is also "föreningen Ljuset" in a sentence. */
function isCommonNoun(name: string): boolean {
  return /^(?:Föreningen|Stiftelsen|Församlingen|Kyrkan|Bolaget) /.test(name);
}

const ENDINGS = ['', 's', 'en', 'ens', 'n', 'ns', 'er', 'ers', 'r', 'rs', 'erna', 'ernas', 'rna', 'rnas'];

/** A committee's names are given in their forms; what differs at the end only is another of them. */
function isInflected(text: string, name: string): boolean {
  const common = Array.from(name).findIndex((letter, i) => letter.toLowerCase() !== text[i]?.toLowerCase());
  const rest = (word: string): string => word.slice(common < 0 ? name.length : common).toLowerCase();
  return ENDINGS.includes(rest(text)) && ENDINGS.includes(rest(name)) && /^\p{Ll}/u.test(name);
}

/** Names in s, x or z add nothing. */
function genitive(name: string): string {
  return /[sxz]$/i.test(name) ? name : `${name}s`;
}

/** Marks that a sentence, a list item, a quotation or a link can begin after. */
const BEFORE_SENTENCE = /(?:[.!?:*#>|"”“([_–-]|[a-z\d]\)|\n\s*\n|\d\.)$/;

function isSentenceStart({ text }: ProseText, start: number): boolean {
  const before = text.slice(0, start).replace(/[ \t*_[]+$/, '');
  return before.trim() === '' || BEFORE_SENTENCE.test(before);
}
