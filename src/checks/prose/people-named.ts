// People in a text: one with another name than the case has, or than the memo has elsewhere, and titles that are another's.
import leven from 'leven';
import type { Checked } from '../check.js';
import type { AlmostName } from './name-words.js';
import { countOf, escapePattern, isRepeated, memoTextOf, plain } from './reading.js';
import type { ProseText } from './texts.js';
import { CAPITALS, LETTERS } from './vocabulary.js';

const WORD = `[${CAPITALS}][${LETTERS}-]+`;
/** What people are called by what they do: the ends of titles. */
const ROLES =
  'chef|direktör|handläggare|sekreterare|ordförande|samordnare|ledare|strateg|ansvarig|konsulent|utredare|tränare|lärare|rektor|kurator|ekolog|pedagog|terapeut|rådgivare|vägledare|föreståndare|kassör|revisor|koordinator|arkitekt|ingenjör|inspektör|instruktör|bibliotekarie|sköterska|jurist|controller'
    .split('|')
    // a sentence can begin with one
    .map((role) => `[${role.charAt(0)}${role.charAt(0).toUpperCase()}]${role.slice(1)}`)
    .join('|');
const TWO_NAMES = new RegExp(`(?<![${LETTERS}-])(?=(${WORD}) (${WORD})(?![${LETTERS}-]))`, 'gu');
/** "verksamhetschefen Leyla Aslan", "Leyla Aslan är verksamhetschef". */
const TITLE_BEFORE = new RegExp(`([${LETTERS}]*(?:${ROLES}))(?:e?n)? $`, 'u');
const TITLE_AFTER = new RegExp(`^ (?:är|blir|var) ([a-zåäö]*(?:${ROLES}))(?:e?n)?(?![${LETTERS}])`, 'u');
/** No title is longer. */
const LONGEST = 40;

interface Person {
  first: string;
  last: string;
  title: string;
}

/** Two words with a capital each, where the first begins, and the title beside them: what can be a person. */
function peopleIn(text: string): (Person & { at: number })[] {
  return [...text.matchAll(TWO_NAMES)].map(({ 1: first = '', 2: last = '', index: at }) => {
    const end = at + first.length + 1 + last.length;
    const before = TITLE_BEFORE.exec(text.slice(Math.max(0, at - LONGEST), at));
    const [, title = ''] = before ?? TITLE_AFTER.exec(text.slice(end, end + LONGEST)) ?? [];
    return { first, last, title: title.toLowerCase(), at };
  });
}

/** So many letters that two surnames begin with say that one is meant for the other. */
const ALIKE = 3;

/** So many letters that two first names begin with, of at least so many. */
const ALIKE_FIRST = 2;
const SHORT = 5;

/** "Carina Forsberg" for Camilla Forsberg, "Kimmo Ek" for Kim; Maria Andersson is no slip for Mats. */
function isOtherFirst(each: Person, first: string, last: string): boolean {
  if ((last !== each.last && last !== `${each.last}s`) || first === each.first) return false;
  const [short = '', long = ''] = [first, each.first].toSorted((a, b) => a.length - b.length);
  const isLonger = long.startsWith(short);
  const isAlike =
    short.length >= SHORT &&
    long.length - short.length <= 1 &&
    short.slice(0, ALIKE_FIRST) === long.slice(0, ALIKE_FIRST) &&
    short.at(-1) === long.at(-1);
  return isLonger || isAlike;
}

/** The people of a case, with their titles as its fields have them. */
export function peopleOf({ caseFile }: Checked): Person[] {
  const fields = [
    ...(caseFile.author ? [{ name: caseFile.author.name, title: caseFile.author.title ?? '' }] : []),
    ...(caseFile.signatories ?? []).map(({ name, title = '' }) => ({ name, title })),
  ];
  const told = (caseFile.recipients ?? []).flatMap((each) =>
    typeof each === 'string'
      ? peopleIn(each)
      : 'name' in each
        ? peopleIn(`${each.title ?? ''} ${each.name}`)
        : [],
  );
  return [
    ...fields.flatMap(({ name, title }) => {
      const [first = '', ...rest] = name.split(' ');
      return rest.length > 0 ? [{ first, last: rest.at(-1) ?? '', title: title.toLowerCase() }] : [];
    }),
    ...told,
  ];
}

/** "enhetschef Tomas Bergström" of a case whose head of unit is Tomas Berglind. */
export function* findPeople(checked: Checked): Generator<AlmostName> {
  const { texts, allTexts } = checked;
  const all = memoTextOf({ allTexts });
  const people = peopleOf(checked);
  for (const prose of texts) {
    if (prose.path[0] === 'recipients' || prose.path[0] === 'signatories') continue;
    const said = plain(prose.text);
    for (const { first, last, title: own, at } of peopleIn(said)) {
      const title = own === '' ? titleBefore(said.slice(0, at), people) : own;
      const namesakes = people.filter((each) => each.first === first);
      const isKnown = namesakes.some((each) => last === each.last || last === `${each.last}s`);
      const meant =
        namesakes.find(
          (each) =>
            (title !== '' && title === each.title) || last.slice(0, ALIKE) === each.last.slice(0, ALIKE),
        ) ?? holderOf(people, { title, first, last });
      const other = meant ?? people.find((each) => isOtherFirst(each, first, last));
      if (isKnown || !other || (!meant && isRepeated(all, `${first} ${last}`))) continue;
      const text = `${first} ${last}`;
      yield {
        prose,
        range: { start: at, end: at + text.length },
        text,
        name: `${other.first} ${other.last}`,
      };
    }
  }
}

interface ToldPerson extends Person {
  prose: ProseText;
  at: number;
}

/** The people that a text names with their titles. */
function peopleTold({ texts }: Checked): ToldPerson[] {
  return texts.flatMap((prose) => {
    if (prose.path[0] === 'recipients' || prose.path[0] === 'signatories') return [];
    const titled = peopleIn(plain(prose.text)).filter(({ title }) => title !== '');
    return titled.map((each) => ({ ...each, prose }));
  });
}

/** "Huvudtränaren Petra Sundström", who is Petra Sundin elsewhere in the memo: people that no field has. */
export function* findToldPeople(checked: Checked): Generator<AlmostName> {
  const known = new Set(peopleOf(checked).map(({ first, last }) => `${first} ${last}`));
  const told = peopleTold(checked);
  const all = plain(memoTextOf(checked));
  for (const [i, person] of told.entries()) {
    const name = `${person.first} ${person.last}`;
    const other = told.find((each) => isOtherForm(person, each));
    if (!other || known.has(name)) continue;
    const meant = `${other.first} ${other.last}`;
    const [own, others] = [countOf(all, name), countOf(all, meant)];
    // of two that are said as often, the later is the slip
    if (!known.has(meant) && (own > others || (own === others && i < told.indexOf(other)))) continue;
    const { prose, at } = person;
    yield { prose, range: { start: at, end: at + name.length }, text: name, name: meant };
  }
}

/** Whether two of one title are one person, whose name has become another: one of the names, or both but for some letters. */
function isOtherForm(one: Person, other: Person): boolean {
  if (one.title !== other.title) return false;
  const isSame = (a: string, b: string): boolean => a === b || a === `${b}s` || b === `${a}s`;
  const [isFirst, isLast] = [isSame(one.first, other.first), isSame(one.last, other.last)];
  if (isFirst && isLast) return false;
  const isAlike = (a: string, b: string): boolean => a.slice(0, 1) === b.slice(0, 1) && leven(a, b) <= 3;
  return (
    isFirst ||
    (isLast && isAlike(one.first, other.first)) ||
    (isAlike(one.first, other.first) && isAlike(one.last, other.last))
  );
}

/** "Enhetschefen Karim Nasseri", where the only one of that title is Farid Nasseri; "bibliotekschefen Maria Lövgren" for Mari Lövbom. */
function holderOf(people: readonly Person[], { title, first, last }: Person): Person | undefined {
  const holders = people.filter((each) => title !== '' && each.title === title);
  const [holder] = holders;
  if (!holder || holders.some((each) => each.first !== holder.first || each.last !== holder.last))
    return undefined;
  const isAlike = (a: string, b: string): boolean => a.slice(0, ALIKE) === b.slice(0, ALIKE);
  const isSameSurname = last === holder.last || last === `${holder.last}s`;
  return isSameSurname || (isAlike(first, holder.first) && isAlike(last, holder.last)) ? holder : undefined;
}

/** A title of the case's people right before a place in a text with plain spaces, in small letters; "" where there is none. */
function titleBefore(text: string, people: readonly Person[]): string {
  const small = text.slice(-60).toLowerCase();
  const found = people.find(
    ({ title }) => title !== '' && [' ', 'n ', 'en '].some((end) => small.endsWith(title + end)),
  );
  return found?.title ?? '';
}

/** "verksamhetschef grundskola" is said "verksamhetschefen", where nobody else is one. */
function withShortTitles(people: readonly Person[]): Person[] {
  return people.map((each) => {
    const [first = '', ...rest] = each.title.split(' ');
    const isOnly = people.every(({ title, last }) => last === each.last || title.split(' ')[0] !== first);
    return rest.length > 0 && isOnly && /(?:chef|direktör|ledare|samordnare|strateg)$/u.test(first)
      ? { ...each, title: first }
      : each;
  });
}

/** "Enhetschefen Tomas Åslund", who is förvaltningschef, where another is enhetschef. */
export function* findOtherTitles(checked: Checked): Generator<AlmostName> {
  const { texts } = checked;
  const people = withShortTitles(peopleOf(checked));
  for (const { title, first, last } of people) {
    if (title === '') continue;
    const holders = people.filter((each) => each.title === title);
    const others = people.filter(
      (each) =>
        each.title !== '' &&
        // a deputy has the title of the one that he stands in for as a part of his own
        !each.title.endsWith(title) &&
        !holders.some((one) => one.first === each.first && one.last === each.last),
    );
    if (others.length === 0 || new Set(holders.map((each) => each.first + each.last)).size > 1) continue;
    const near = texts.filter(({ text }) => plain(text).toLowerCase().includes(title));
    if (near.length === 0) continue;
    const names = [
      ...new Set(others.map((each) => escapePattern(`${each.first} ${each.last}`).replaceAll(' ', '\\s'))),
    ].join('|');
    const [initial = '', rest] = [title[0], title.slice(1)];
    const said = escapePattern(rest).replaceAll(' ', '\\s');
    const place = new RegExp(
      `(?<![${LETTERS}-])(?:[${initial}${initial.toUpperCase()}]${said}(?:e?n)?\\s(?:${names})|(?:${names}),?\\s(?:som\\s)?är\\s${initial}${said})(?![${LETTERS}-])`,
      'gu',
    );
    for (const prose of near) {
      if (prose.path[0] === 'recipients' || prose.path[0] === 'signatories') continue;
      for (const { 0: text, index } of prose.text.matchAll(place))
        yield {
          prose,
          range: { start: index, end: index + text.length },
          text: plain(text),
          name: `${first} ${last}`,
        };
    }
  }
}
