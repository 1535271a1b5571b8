// Whether some words are a registered name, a slip of it, or something else.
import { formatGenitive } from '../../locale/words.js';
import leven from 'leven';
import { LEFT_OUT } from './name-places.js';
import type { Name } from './registered-names.js';

/** Shorter words are like many others. */
const SHORT_WORD = 6;
/** The same for what begins a sentence, where every word has a capital. */
const LONG_WORD = 9;

/** How like a name a text is that begins a sentence or not; a genitive is the same. */
export function likenessOf(
  text: string,
  { name, words, isCommon, isProgramme }: Name,
  atStart: boolean,
): 'same' | 'slip' | 'other' {
  const forms = [name, formatGenitive(name)];
  if (forms.includes(text)) return 'same';
  const capital = (form: string): string => form.charAt(0).toUpperCase() + form.slice(1);
  if (isCommon && atStart && forms.some((form) => capital(form) === text)) return 'same';
  const small = (form: string): string => form.charAt(0).toLowerCase() + form.slice(1);
  if (forms.some((form) => isCommonNoun(form) && small(form) === text)) return 'same';
  const sameLetters = forms.some((form) => form.toLowerCase() === text.toLowerCase());
  // in small letters throughout, the words of a name can be plain words
  const looksLikeName = isCommon || /[A-ZÀ-ÖØ-ÞĀ-ɏ]/u.test(text);
  // a programme's name can be plain words that a sentence begins with
  if (sameLetters && isProgramme && atStart && /^.[^A-ZÀ-ÖØ-ÞĀ-ɏ]*$/u.test(text)) return 'other';
  if (sameLetters) return looksLikeName ? 'slip' : 'other';
  if (words === 1 && name.length < (atStart ? LONG_WORD : SHORT_WORD)) return 'other';
  if (!looksLikeName || name.length < SHORT_WORD) return 'other';
  if (isInflected(text, name)) return 'other';
  // "Familjehusen" at the beginning of a sentence is a form of a plain word, which the name "Familjehuset" is, too
  if (words === 1 && atStart && endOf(text) !== endOf(name)) return 'other';
  return differsByASlip(text.split(' '), name.split(' ')) ? 'slip' : 'other';
}

/** One word with one letter wrong, or a short word left out: a name with more other letters is another name. */
function differsByASlip(text: readonly string[], name: readonly string[]): boolean {
  const same = (a = '', b = ''): boolean => a.toLowerCase() === b.toLowerCase();
  if (text.length === name.length - 1) {
    const left = name.findIndex((word, i) => !same(word, text[i]));
    const rest = name.filter((_, i) => i !== left);
    return (name[left]?.length ?? Infinity) <= LEFT_OUT && rest.every((word, i) => same(word, text[i]));
  }
  const pairs = name.flatMap((word, i) => (same(word, text[i]) ? [] : [[word, text[i] ?? ''] as const]));
  const isGenitiveMoved =
    pairs.length > 1 && pairs.every(([word, other]) => same(word, `${other}s`) || same(`${word}s`, other));
  if (isGenitiveMoved) return true;
  const [pair] = pairs;
  if (!pair || pairs.length > 1) return false;
  const [word, other] = pair;
  const isProper = /^[A-ZÀ-ÖØ-ÞĀ-ɏ]/u.test(other);
  return leven(word.toLowerCase(), other.toLowerCase()) === 1 && word.length >= (isProper ? 4 : 6);
}

/** "Föreningen Ljuset" is also "föreningen Ljuset" in a sentence. */
function isCommonNoun(name: string): boolean {
  return /^(?:Föreningen|Stiftelsen|Församlingen|Kyrkan|Bolaget) /u.test(name);
}

const ENDINGS = ['', 's', 'en', 'ens', 'n', 'ns', 'er', 'ers', 'r', 'rs', 'erna', 'ernas', 'rna', 'rnas'];

/** A committee's names are given in their forms; what differs at the end only is another of them. */
function isInflected(text: string, name: string): boolean {
  const common = Array.from(name).findIndex((letter, i) => letter.toLowerCase() !== text[i]?.toLowerCase());
  const rest = (word: string): string => word.slice(common < 0 ? name.length : common).toLowerCase();
  return ENDINGS.includes(rest(text)) && ENDINGS.includes(rest(name)) && /^[a-zß-öø-ɏ]/u.test(name);
}

/** The last letters of a word, but for the s of a genitive. */
function endOf(word: string): string {
  return word.toLowerCase().replace(/s$/, '').slice(-3);
}
