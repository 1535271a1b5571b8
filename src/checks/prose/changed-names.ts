// Names of which one part has become another: "Södra" for "Norra", "Öppet hus" for "Öppet bord". People are in people-named.ts.
import { findFields } from '../../schema/case-fields.js';
import type { Checked } from '../check.js';
import { findAmounts } from './find-figures.js';
import {
  countOf,
  escapePattern,
  fieldTextOf,
  isRepeated,
  memoTextOf,
  plain,
  sentenceAt,
  sentencesIn,
} from './reading.js';
import { findMixedRows, findOtherForms } from './mixed-names.js';
import type { AlmostName } from './name-words.js';
import { findPeople, peopleOf } from './people-named.js';
import { CAPITALS, LETTERS } from './vocabulary.js';

export function* findChangedNames(checked: Checked): Generator<AlmostName> {
  yield* findPeople(checked);
  yield* findHeads(checked);
  yield* findDirections(checked);
  yield* findProgrammes(checked);
  yield* findAlike(checked);
  yield* findApposed(checked);
  yield* findSameEnd(checked, fieldTextOf(checked));
  yield* findUnsaid(checked);
  yield* findOtherForms(checked);
  yield* findMixedRows(checked);
}

const WORD = `[${CAPITALS}][${LETTERS}-]+`;
/** What an association is, or is in, right after which its own name stands. */
const ANY_HEAD =
  /^(?:Riks)?(?:[Ff]örening|[Ff]örbund|[Ss]tiftelse|[Kk]lubb|[Ss]ällskap|[Nn]ätverk|[Ff]örsamling|[Kk]ooperativ|[Bb]rukarkooperativ|[Ii]deell|[Ee]konomisk)[a-zåäö]*$/u;

/** "Anhörigföreningen Stödet", "Kvinnojouren Ljusgården i Härnösand": a name of the case, but for a word of it. */
function* findHeads(checked: Checked): Generator<AlmostName> {
  const { caseFile, facts, texts } = checked;
  const rows = (facts.table?.rows ?? []).flatMap(({ name }) => name ?? []);
  // people have a reading of their own
  const people = new Set(peopleOf(checked).map(({ first, last }) => `${first} ${last}`));
  const names = new Set(
    [...findFields(caseFile, 'name').map(({ value }) => value), ...rows].filter((name) => !people.has(name)),
  );
  const firsts = new Set<string | undefined>();
  const shared = new Set<string | undefined>();
  for (const first of [...names].map((name) => name.split(' ')[0]))
    (firsts.has(first) ? shared : firsts).add(first);
  const fields = fieldTextOf(checked);
  for (const name of names) {
    const words = name.split(' ');
    if (shared.has(words[0])) continue;
    for (const [i, word] of words.entries()) {
      if (i === 0 || !/^[A-ZÅÄÖ][a-zåäöé]{3,}$/u.test(word)) continue;
      const head = words.slice(0, i).join(' ');
      const heads = words.slice(0, i).filter((each) => /^[A-ZÅÄÖ]/u.test(each));
      if (!heads.some((each) => each.length > 4 && !ANY_HEAD.test(each))) continue;
      // texts that say it with the right word alone are not looked at
      const near = texts.filter(({ text }) =>
        plain(text).replaceAll(`${head} ${word}`, '').includes(`${head} `),
      );
      if (near.length === 0) continue;
      const said = new RegExp(
        `(?<![${LETTERS}-])${escapePattern(head).replaceAll(' ', '\\s')}\\s([${CAPITALS}][a-zåäöé]{3,})(?![${LETTERS}-])`,
        'gu',
      );
      for (const prose of near)
        for (const { 0: text, 1: other = '', index } of prose.text.matchAll(said)) {
          // of one word before it, only what is almost the same, or has the row's own amount beside it, is meant
          const isMeant =
            heads.length > 1 ||
            other.slice(0, 2) === word.slice(0, 2) ||
            hasAmountOf(checked, name, sentenceAt(prose, index).text);
          const isKnown =
            [word, `${word}s`].includes(other) ||
            names.has(plain(text)) ||
            fields.includes(`${head} ${other.replace(/s$/u, '')}`.toLowerCase());
          if (isMeant && !isKnown)
            yield { prose, range: { start: index, end: index + text.length }, text: plain(text), name };
        }
    }
  }
}

function hasAmountOf({ facts: { table } }: Checked, name: string, text: string): boolean {
  const amounts = findAmounts(text).map(({ value }) => value.kronor);
  return (table?.rows ?? []).some(
    (row) => row.name === name && row.cells.some(({ amount = 0 }) => amount > 0 && amounts.includes(amount)),
  );
}

const DIRECTIONS = 'Norra|Södra|Östra|Västra|Mellersta|Övre|Nedre|Inre|Yttre';

/** "Södra Halland" in a name that has "Norra Halland". */
function* findDirections({ caseFile, facts, texts }: Checked): Generator<AlmostName> {
  const names = new Set([
    ...findFields(caseFile, 'name').map(({ value }) => value),
    ...(facts.table?.rows ?? []).flatMap(({ name }) => name ?? []),
  ]);
  for (const name of names) {
    const own = new RegExp(`(?<![${LETTERS}])(?:${DIRECTIONS})(?= ${WORD})`, 'u').exec(name);
    if (!own) continue;
    const [before, after] = [name.slice(0, own.index), name.slice(own.index + own[0].length)];
    const other = new RegExp(
      `${escapePattern(before)}(?:(?!${own[0]})(?:${DIRECTIONS}))${escapePattern(after)}(?![${LETTERS}-])`,
      'gu',
    );
    for (const prose of texts)
      for (const { 0: text, index } of prose.text.matchAll(other))
        if (!names.has(text)) yield { prose, range: { start: index, end: index + text.length }, text, name };
  }
}

/** What a programme does, right after its name. */
const DOES =
  '(?:har|ska|når|ger|bidrar|fortsätter|bedöms|startade|vänder|riktar|erbjuder|drivs|fick|får|bedrivs|omfattar|behövs|utvecklas)';
/** Words after the first of a name that go on the sentence. */
const GOES_ON =
  '(?:som|och|i|på|för|med|är|var|har|ska|kan|till|av|om|vid|från|eller|inte|också|där|under|samt|bör|blir|nu|redan|då|utan|kommer|vill)';

/** "att Öppet hus har bidragit", of a programme called Öppet bord. */
function* findProgrammes(checked: Checked): Generator<AlmostName> {
  const {
    facts: { programme },
    texts,
  } = checked;
  const [first = '', second = '', ...more] = programme?.name.split(' ') ?? [];
  if (!programme || more.length > 0 || first.length < 4 || !/^[a-zåäö]{3,}$/u.test(second)) return;
  yield* findOtherFirst(checked, programme.name, first, second);
  const other = new RegExp(
    `(?<=[a-zåäö,] )${escapePattern(first)} (?!${escapePattern(second)}|${GOES_ON} )[a-zåäö]{3,}(?= ${DOES}(?![${LETTERS}]))`,
    'gu',
  );
  for (const prose of texts)
    for (const { 0: text, index } of prose.text.matchAll(other))
      yield { prose, range: { start: index, end: index + text.length }, text, name: programme.name };
}

/** "om Trygg hamn", of a programme called Säker hamn. */
function* findOtherFirst(
  checked: Checked,
  name: string,
  first: string,
  second: string,
): Generator<AlmostName> {
  const other = new RegExp(
    `(?<=[a-zåäö,] )(?!${escapePattern(first)} )[${CAPITALS}][a-zåäö]{3,} ${escapePattern(second)}(?![${LETTERS}-])`,
    'gu',
  );
  const all = memoTextOf(checked);
  for (const prose of checked.texts)
    for (const { 0: text, index } of plain(prose.text).matchAll(other))
      // "Trelleborgs hamn" is a place
      if (!/^[^ ]+s /u.test(text) && !isRepeated(all, text))
        yield { prose, range: { start: index, end: index + text.length }, text, name };
}

/** What an association does in a memo, right after its name. */
const ACTS =
  '(?:bildades|grundades|startades|omsatte|omsätter|svarar för|ansvarar för|ordnar|driver|drev|beviljades|beviljas|ansökte|ansöker|redovisade|redovisar|lämnade|lämnar|söker|sökte|begär|begärde|genomför|genomförde|åtar sig|bidrar|erbjuder|har (?:\\d|ansökt|begärt|redovisat|lämnat|sökt|bedrivit|drivit)|har(?: dessutom| också| även| nu)? (?:fått|tagit emot|beviljats)|är en (?:ideell|ekonomisk|registrerad|förening|stiftelse))';
/** What is agreed or done with an association, right before its name. */
const WITH =
  '(?:[Pp]artnerskap(?:et)?|[Öö]verenskommelse(?:n)?|[Ss]amverkan|[Ss]amarbete(?:t)?|[Aa]vtal(?:et)?) med |(?:[Ss]töd(?:et)?|[Bb]idrag(?:et)?|[Mm]edel) till |[Ff]öreningen |[Ss]tiftelsen ';
/** Endings that names of many things share. */
const COMMON_END =
  /(?:skolan|gården|huset|jouren|föreningen|stiftelsen|klubben|kyrkan|centret|centralen|gruppen|verket|torget|gatan|vägen|parken|rådet|nämnden|kommunen)$/u;

/** So many letters that two names begin or end with make them alike. */
const SAME_BEGINNING = 3;
const SAME_END = 5;

/** "Kajplatsen bildades 2014", "partnerskapet med Nattugglorna": like Kajkanten or Nattvandrarna, and said once. */
function* findAlike(checked: Checked): Generator<AlmostName> {
  const { caseFile, texts } = checked;
  const told = (caseFile.recipients ?? []).flatMap((each) => (typeof each === 'string' ? [each] : []));
  const isName = new RegExp(`^[${CAPITALS}][a-zåäöé]{5,}$`, 'u');
  const names = new Set(
    [...findFields(caseFile, 'name').map(({ value }) => value), ...told]
      .flatMap((name) => name.split(/[^A-Za-zÀ-ɏ-]+/u))
      .filter((word) => isName.test(word) && !COMMON_END.test(word)),
  );
  if (names.size === 0) return;
  const fields = fieldTextOf(checked);
  const all = memoTextOf(checked);
  const said = new RegExp(
    `(?<![${LETTERS}-])[${CAPITALS}][a-zåäöé]{4,}(?= ${ACTS}(?![${LETTERS}]))|(?<=(?:${WITH}))[${CAPITALS}][a-zåäöé]{4,}(?![${LETTERS}-])`,
    'gu',
  );
  for (const prose of texts)
    for (const { 0: found, index } of prose.text.matchAll(said)) {
      const bare = found.replace(/s$/u, '');
      // "Rådgivarna har fått": people
      if (/(?:arna|erna|orna) har /u.test(prose.text.slice(index, index + found.length + 5))) continue;
      const small = bare.toLowerCase();
      // a name of the case, and a common word
      if (fields.includes(small) || names.has(found) || names.has(bare) || all.includes(small)) continue;
      const name = [...names].find((each) => isAlike(bare, each));
      // one that the memo tells of more than once is another one, if the name itself stands in the memo, too
      if (name === undefined || (countOf(all, bare) > 1 && all.includes(name))) continue;
      // beside the name itself it is another one
      if (sentenceAt(prose, index).text.includes(name)) continue;
      yield { prose, range: { start: index, end: index + found.length }, text: found, name };
    }
}

function isAlike(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  // a longer or shorter form of the same word
  if (a.startsWith(b) || b.startsWith(a)) return false;
  let [begin, end] = [0, 0];
  while (a[begin] !== undefined && a[begin] === b[begin]) begin++;
  while (a.at(-1 - end) !== undefined && a.at(-1 - end) === b.at(-1 - end)) end++;
  return begin >= SAME_BEGINNING || end >= SAME_END;
}

/** What there are many of in any memo. */
const OF_MANY =
  /^(?:verksamheten|föreningen|stiftelsen|projektet|programmet|organisationen|insatsen|partnerskapet|överenskommelsen|kommunen|staden|kvinnojouren|bolaget|kooperativet|församlingen|klubben|initiativet)$/u;

/** "härbärget Lyktan" where the memo else says "härbärget Fyren": one thing, and the name of another. */
function* findApposed(checked: Checked): Generator<AlmostName> {
  const { facts, texts } = checked;
  const names = [
    ...(facts.programme ? [facts.programme.name] : []),
    ...(facts.parties?.organisations ?? []).map(({ shortName }) => shortName),
  ].filter((name) => /^[A-ZÅÄÖ][a-zåäöé]{3,}$/u.test(name));
  const all = memoTextOf(checked);
  const fields = fieldTextOf(checked);
  for (const name of names) {
    const nouns = new Set(
      [
        ...all.matchAll(
          new RegExp(`(?<![${LETTERS}-])([${LETTERS}][a-zåäö]{4,}(?:et|en)) ${name}(?![${LETTERS}])`, 'gu'),
        ),
      ].map(([, noun = '']) => noun.toLowerCase()),
    );
    for (const noun of nouns) {
      if (OF_MANY.test(noun)) continue;
      const other = new RegExp(
        `(?<![${LETTERS}-])[${noun.charAt(0)}${noun.charAt(0).toUpperCase()}]${noun.slice(1)} ([${CAPITALS}][a-zåäöé]{3,})(?![${LETTERS}-]| [${CAPITALS}])`,
        'gu',
      );
      for (const prose of texts)
        for (const { 0: found, 1: said = '', index } of prose.text.matchAll(other)) {
          const bare = said.replace(/s$/u, '');
          if ([said, bare].includes(name) || fields.includes(bare.toLowerCase()) || countOf(all, bare) > 1)
            continue;
          const start = index + found.length - said.length;
          yield { prose, range: { start, end: start + said.length }, text: said, name };
        }
    }
  }
}

const FOUNDED = new RegExp(
  `^ ?((?:${WORD})(?: (?:för |i |och )?${WORD}){0,3}) (bildades|grundades|startades|omsatte|omsätter|(?:kom|har kommit) in med sin (?:begäran|ansökan|rapport|redovisning)|(?:lämnade|har lämnat) in sin (?:begäran|ansökan|rapport|redovisning)|(?:begärde|har begärt|ansökte om|har ansökt om) (?:en )?förlängning)(?![${LETTERS}])`,
  'u',
);
/** What can have been founded and is no association. */
const IS_THING =
  /^(?:Verksamheten|Föreningen|Stiftelsen|Projektet|Programmet|Nätverket|Partnerskapet|Samarbetet|Den|Det|Klubben|Organisationen|Kooperativet|Bolaget|Gruppen|Initiativet|Nämnden|Kommunen|Sedan|När)(?![A-Za-zÀ-ɏ])/u;

/** "Tjejjouren Meja bildades 2004", "Röda Korset kom in med sin begäran", of an agreement with another association, and said once. */
export function* findOtherFounded(checked: Checked): Generator<AlmostName> {
  const { facts, texts, allTexts } = checked;
  const own = (facts.parties?.organisations ?? []).map(({ shortName }) => shortName);
  const [name] = own;
  if (name === undefined || own.length > 1 || facts.table) return;
  const all = memoTextOf({ allTexts });
  const fields = fieldTextOf(checked);
  for (const prose of texts)
    for (const { text: sentence, start } of sentencesIn(prose)) {
      const [, text, verb = ''] = sentence.includes(name) ? [] : (FOUNDED.exec(sentence) ?? []);
      if (text === undefined || IS_THING.test(text)) continue;
      // "Styrelsen kom in med sin begäran", "Butiken omsatte": a thing of the association's, with the capital of a sentence
      if (!/^(?:bildades|grundades|startades)$/u.test(verb) && !text.includes(' ')) continue;
      const last = text.split(' ').at(-1) ?? text;
      if (fields.includes(last.toLowerCase()) || isRepeated(all, last)) continue;
      const at = start + sentence.indexOf(text);
      yield { prose, range: { start: at, end: at + text.length }, text, name };
    }
}

/** So long an end, that is no common one, says that one is meant for the other. */
const LONG_END = 6;

/** "rullade Skogsbussen för första gången", of a programme called Byabussen. */
function* findSameEnd(
  { facts: { programme }, texts, allTexts }: Checked,
  fields: string,
): Generator<AlmostName> {
  const name = programme?.name ?? '';
  if (!/^[A-ZÅÄÖ][a-zåäö]{7,}$/u.test(name) || COMMON_END.test(name)) return;
  const end = name.slice(-LONG_END);
  const other = new RegExp(`(?<=[a-zåäö,] )[${CAPITALS}][a-zåäö]{2,}${end}s?(?![${LETTERS}-])`, 'gu');
  const all = memoTextOf({ allTexts });
  for (const prose of texts)
    for (const { 0: text, index } of prose.text.matchAll(other)) {
      const bare = text.replace(/s$/u, '');
      if (bare === name || fields.includes(bare.toLowerCase()) || isRepeated(all, bare)) continue;
      if (sentenceAt(prose, index).text.includes(name)) continue;
      yield { prose, range: { start: index, end: index + text.length }, text, name };
    }
}

/** Words of an association's name that say what it is: "Gymnastikförening". */
const OF_KIND =
  /^[A-ZÅÄÖ][a-zåäö]{4,}(?:förening|klubb|sällskap|lag|kår|orkester|förbund|stiftelse)(?:en)?$/u;
const NAMED = new RegExp(`(?<![${LETTERS}-])(?:${WORD})(?: ${WORD})+(?![${LETTERS}-])`, 'gu');

/** "Munka Gymnastikförening" in a text, of a case that has Tåstarps Gymnastikförening, which no text names. */
function* findUnsaid(checked: Checked): Generator<AlmostName> {
  const { facts, texts } = checked;
  const names = [
    ...new Set([
      ...(facts.table?.rows ?? []).flatMap(({ name }) => name ?? []),
      ...(facts.parties?.organisations ?? []).map(({ shortName }) => shortName),
    ]),
  ].filter((name) => name.includes(' '));
  const said = texts
    .filter(({ path, kind }) => kind !== 'title' && path[0] !== 'table')
    .map(({ text }) => plain(text));
  const unsaid = names.filter((name) => !said.some((text) => text.includes(name)));
  if (unsaid.length === 0) return;
  const fields = fieldTextOf(checked);
  for (const prose of texts) {
    if (prose.kind === 'title' || prose.path[0] === 'table') continue;
    for (const { 0: text, index } of plain(prose.text).matchAll(NAMED)) {
      const bare = text.replace(/s$/u, '');
      if (fields.includes(bare.toLowerCase()) || fields.includes(text.toLowerCase())) continue;
      const meant = unsaid.filter((name) => isNameLike(bare, name));
      const [only, another] = meant;
      if (only === undefined || another !== undefined) continue;
      yield { prose, range: { start: index, end: index + text.length }, text, name: only };
    }
  }
}

/** The same word for what it is, or a first word that is a name and the beginning of the next. */
function isNameLike(text: string, name: string): boolean {
  const [words, others] = [text.split(' '), name.split(' ')];
  if (words.length !== others.length && Math.abs(words.length - others.length) > 1) return false;
  if (words.some((word) => OF_KIND.test(word) && others.includes(word))) return true;
  const [first = '', second = ''] = words;
  return (
    ANY_HEAD.test(first) &&
    first === others[0] &&
    second.slice(0, SAME_BEGINNING) === (others[1] ?? '').slice(0, SAME_BEGINNING)
  );
}
