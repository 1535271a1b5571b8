// Words with a capital that are almost a name of the case, or almost one that the memo uses more often: "Thai Wise", "Hela
// Människorna", "Naomi" beside four "Noomi". Names that are written letter by letter but for a slip are found by prose-name
// already; here are those that have become another word.
import leven from 'leven';
import { LETTERS } from '../../characters.js';
import type { Range } from '../../diagnostic.js';
import { findFields } from '../../schema/case-fields.js';
import type { Checked } from '../check.js';
import { memoTextOf } from './reading.js';
import type { ProseText } from './texts.js';

export interface AlmostName {
  prose: ProseText;
  range: Range;
  text: string;
  name: string;
}

const CAPITAL = /(?<![A-Za-zÀ-ɏ\d-])[A-ZÀ-ÖØ-ÞĀ-ɏ][A-Za-zÀ-ɏ&]*(?:-[A-Za-zÀ-ɏ]+)?(?![A-Za-zÀ-ɏ\d])/gu;
/** So long a word of a name is no accident. */
const LONG = 5;

interface Word {
  prose: ProseText;
  text: string;
  start: number;
  /** Whether its capital may be that of a sentence. */
  isFirst: boolean;
}

function wordsIn(prose: ProseText): Word[] {
  return [...prose.text.matchAll(CAPITAL)].map(({ 0: text, index: start }) => ({
    prose,
    text,
    start,
    isFirst: /(?:^|[.!?:”"“(]\s*|\n\s*)$/u.test(prose.text.slice(0, start)),
  }));
}

/** A word without the s of a genitive. */
function bare(word: string): string {
  return word.replace(/:?s$/u, '');
}

export function* findAlmostNames(checked: Checked): Iterable<AlmostName> {
  const { texts, caseFile, facts } = checked;
  const names = namesOf(checked);
  if (names.length === 0) return;
  const plain = memoTextOf(checked);
  const isPlainWord = (word: string): boolean =>
    plain.includes(`${word.charAt(0).toLowerCase()}${word.slice(1)}`) &&
    new RegExp(`(?<![${LETTERS}-])${word.charAt(0).toLowerCase()}${word.slice(1)}(?![${LETTERS}])`).test(
      plain,
    );
  const exact = new Set(
    [
      ...names,
      ...findFields(caseFile, 'title').map(({ value }) => value),
      ...facts.documents.map(({ title }) => title),
    ]
      .join(' ')
      .match(/[A-Za-zÀ-ɏ]+/gu)
      ?.flatMap((word) => [word, bare(word)]),
  );
  const all = texts.filter(({ path, kind }) => path[0] !== 'documents' && kind !== 'title').flatMap(wordsIn);
  const counts = new Map<string, number>();
  for (const { text, isFirst } of all)
    if (!isFirst) counts.set(bare(text), (counts.get(bare(text)) ?? 0) + 1);
  for (const word of all) {
    const { text, start, prose, isFirst } = word;
    const found = (length: number, name: string): AlmostName => ({
      prose,
      range: { start, end: start + length },
      text: prose.text.slice(start, start + length),
      name,
    });
    const joined = joinedName(prose.text.slice(start), names);
    if (joined) {
      yield found(joined.length, joined.name);
      continue;
    }
    const several = likeSeveral(prose.text.slice(start), names);
    if (several) {
      yield found(several.length, several.name);
      continue;
    }
    const own = bare(text);
    if (own.length < LONG || exact.has(own) || exact.has(text)) continue;
    // "Bygdeå–Robertsfors" are places
    if (prose.text.slice(0, start).endsWith('–') || prose.text.startsWith('–', start + text.length)) continue;
    const like = names.find((name) => isLikeWord(own, name, isFirst));
    if (like && !isPlainWord(text)) {
      yield found(text.length, like);
      continue;
    }
    if ((counts.get(own) ?? 0) > 1) continue;
    const cousin = isFirst ? undefined : names.find((name) => sharesPart(own, name));
    if (
      cousin &&
      !isPlainWord(text) &&
      ACTS_AS_NAME.test(prose.text.slice(start + text.length)) &&
      !INTRODUCED.test(prose.text.slice(0, start))
    ) {
      yield found(text.length, cousin);
      continue;
    }
    const often = [...counts].find(
      ([other, count]) =>
        (count >= 2 || (count === 1 && own.length >= 7)) &&
        other.length >= LONG &&
        other !== own &&
        isOneOff(own, other) &&
        !isInflected(own, other),
    );
    if (often && !isFirst && !isPlainWord(text)) yield found(text.length, often[0]);
  }
}

/** The names that a person has given in fields: of parties, rows and the programme. */
function namesOf({ caseFile, facts }: Checked): string[] {
  return [
    ...new Set([
      ...findFields(caseFile, 'name').map(({ value }) => value),
      ...(facts.table?.rows.flatMap(({ name }) => name ?? []) ?? []),
      ...(facts.programme ? [facts.programme.name] : []),
    ]),
  ].filter((name) => name.length >= 4);
}

/** "Thai Wise" of ThaiWISE. */
function joinedName(text: string, names: readonly string[]): { length: number; name: string } | undefined {
  const pair = /^([A-ZÀ-ÖØ-ÞĀ-ɏ][A-Za-zÀ-ɏ]+)[ -]([A-Za-zÀ-ɏ]+)/u.exec(text);
  if (!pair) return undefined;
  const joined = `${pair[1] ?? ''}${pair[2] ?? ''}`.toLowerCase();
  const name = names.find(
    (each) =>
      !each.includes(' ') &&
      !each.includes('-') &&
      each.length >= 6 &&
      [each, `${each}s`].some((form) => form.toLowerCase() === joined),
  );
  return name === undefined ? undefined : { length: pair[0].length, name };
}

/** A name of several words of which one is another: one like it, or another place. */
function likeSeveral(text: string, names: readonly string[]): { length: number; name: string } | undefined {
  for (const name of names) {
    const wanted = name.split(' ');
    if (wanted.length < 2) continue;
    const said = text.split(/\s+/, wanted.length);
    // a name goes over no mark
    if (said.slice(0, -1).some((word) => /[.,;:!?)”"]$/u.test(word))) continue;
    const words = said.map((word) => word.replace(/[.,;:!?)”"]+$/u, ''));
    if (words.length < wanted.length || words.join(' ').startsWith(name)) continue;
    const others = wanted.flatMap((word, i) => (same(word, words[i] ?? '') ? [] : [i]));
    const [at] = others;
    if (
      at === undefined ||
      others.length !== 1 ||
      !wanted.some((word, i) => i !== at && word.length >= LONG && /^[A-ZÀ-ÖØ-ÞĀ-ɏ]/u.test(word))
    ) {
      // "Hela Människorna": the words are short, but the other one is like its own
      if (
        at === undefined ||
        others.length !== 1 ||
        !isLikeWord(bare(words[at] ?? ''), wanted[at] ?? '', false)
      )
        continue;
    }
    const [word, other] = [wanted[at] ?? '', words[at] ?? ''];
    if (!/^[A-ZÀ-ÖØ-ÞĀ-ɏ]/u.test(other) && wanted.length > 2) continue;
    const isShort = word.length <= 3 && leven(word, other) === 1;
    const isLike = word.length >= 4 && isLikeWord(bare(other), word, false);
    const isPlace =
      wanted.length > 2 &&
      at === wanted.length - 1 &&
      /^[A-ZÀ-ÖØ-ÞĀ-ɏ]/u.test(word) &&
      /^[A-ZÀ-ÖØ-ÞĀ-ɏ]/u.test(other) &&
      wanted[at - 1] === 'i';
    if (names.includes(words.join(' '))) continue;
    // "Konstgillet Paletten" of Konstgillet Penseln: the only one that is called so
    const [first = ''] = wanted;
    const isNamesake =
      wanted.length === 2 &&
      at === 1 &&
      first.length >= 8 &&
      /^[A-ZÀ-ÖØ-ÞĀ-ɏ]/u.test(other) &&
      !/^(?:Föreningen|Stiftelsen|Församlingen|Kommunen|Förbundet)$/u.test(first) &&
      names.filter((each) => each.startsWith(`${first} `)).length === 1;
    // "Stockholms Stadsmission" of Göteborgs Stadsmission
    const isElsewhere =
      wanted.length === 2 &&
      at === 0 &&
      (wanted[1] ?? '').length >= 8 &&
      word.endsWith('s') &&
      /^[A-ZÀ-ÖØ-ÞĀ-ɏ][A-Za-zÀ-ɏ]+s$/u.test(other);
    if (isShort || isLike || isPlace || isNamesake || isElsewhere)
      return { length: text.indexOf(other, text.indexOf(words[0] ?? '')) + other.length, name };
  }
  return undefined;
}

function same(a: string, b: string): boolean {
  return a === b || bare(b) === a;
}

/** Whether a word is a name that has become another: one letter, or the same beginning with another end. */
function isLikeWord(word: string, name: string, isFirst: boolean): boolean {
  if (name.includes(' ') || name.length < LONG || word === name || isInflected(word, name)) return false;
  if (isOneOff(word, name)) return !isFirst || word.length >= 9;
  if (word.length < 6 || name.length < 6) return false;
  const [a, b] = [word.toLowerCase(), name.toLowerCase()];
  if (isFirst)
    return a.length >= 7 && leven(a, b) <= 2 && a.slice(0, 4) === b.slice(0, 4) && a.at(-1) === b.at(-1);
  const common = Array.from(a).findIndex((letter, i) => letter !== b[i]);
  const shared = common < 0 ? a.length : common;
  return (
    (shared >= (b.length >= 9 ? 5 : 6) && shared < b.length && shared < a.length) ||
    (a.length >= 8 && leven(a, b) <= 2)
  );
}

/** "Akuthuset" of Akutrummet, "Nattugglorna" of Nattvandrarna: a compound with the same first part, in the same form. */
function sharesPart(word: string, name: string): boolean {
  if (name.includes(' ') || name.length < 8 || word.length < 8 || isInflected(word, name)) return false;
  const [a, b] = [word.toLowerCase(), name.toLowerCase()];
  const common = Array.from(a).findIndex((letter, i) => letter !== b[i]);
  return common >= 4 && common <= b.length - 3 && a.slice(-2) === b.slice(-2);
}

/** What follows a name of someone who does, or of what is done. */
const ACTS_AS_NAME =
  /^(?:s)? (?:är|var|har|hade|ska|kan|får|fick|blev|som|ordnar|driver|lämnar|söker|når|tar|ger|bildades|startade|öppnade|erbjuder|\()/u;
/** One that is brought in is another: "föreningen Nattugglorna", "tillsammans med". */
const INTRODUCED = /(?:en|et|med|och|hos|av|samt|till|från|n|,) $/u;

function isOneOff(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  return (
    leven(a.toLowerCase(), b.toLowerCase()) === 1 &&
    a.slice(0, 1).toLowerCase() === b.slice(0, 1).toLowerCase()
  );
}

/** "Kungsbackas", "Malmöbor", "Kompassens": a name with an ending or a word put after it. */
function isInflected(word: string, name: string): boolean {
  const [a, b] = [word.toLowerCase(), name.toLowerCase()];
  return (
    a.startsWith(b) ||
    b.startsWith(a) ||
    a.replace(/(?:en|et|n|t|ens|ets|arna|erna|ar|er|or)$/u, '') ===
      b.replace(/(?:en|et|n|t|ens|ets|arna|erna|ar|er|or|an)$/u, '')
  );
}
