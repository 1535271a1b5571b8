// Committees, administrations and municipalities in prose are those of the case: "socialnämnden i Lund" in a memo of Malmö's, or
// one half of a name with another other half, is left from another municipality's text or from an older organisation.
import { defineCheck, type Checked } from '../check.js';
import { fieldTextOf, isOwnMatter, placeIn, sentencesIn } from './reading.js';
import { CAPITALS, LETTERS, pattern } from './vocabulary.js';

interface Args {
  text: string;
  name: string;
}

export const proseBody = defineCheck<Args>({
  code: 'prose-body',
  severity: 'warning',
  *find(checked) {
    if (!checked.isOwnProfile || !checked.knowsMunicipality) return;
    const known = fieldTextOf(checked);
    const ours = halvesOf(bodiesOf(checked));
    const subjects = subjectsIn(known);
    for (const prose of checked.texts) {
      if (prose.path[0] === 'documents') continue;
      // most texts name no body and no municipality
      if (!/nämnd|förvaltning|kontoret|kommun|stad/iu.test(prose.text)) continue;
      for (const sentence of sentencesIn(prose)) {
        const { text } = sentence;
        const found = [
          ...doubleNames(text, ours, known),
          ...namesWithFor(text, subjects),
          ...otherBodies(checked, text, known),
          ...places(checked, text, known),
        ];
        for (const { index, said, name } of found)
          yield { ...placeIn(sentence, index, said), args: { text: said, name } };
      }
    }
  },
  words: {
    sv: ({ text, name }) => ({
      message: `"${text}" är inte ärendets nämnd, förvaltning eller kommun`,
      hint: `ärendet har ${name}`,
    }),
    en: ({ text, name }) => ({
      message: `"${text}" is not the committee, administration or municipality of the case`,
      hint: `the case has ${name}`,
    }),
  },
  explain: {
    what: {
      sv: 'En nämnd, förvaltning eller kommun som nästan är ärendets, eller en annan kommun där ärendets är menad.',
      en: "A committee, administration or municipality that is almost the case's, or another municipality where the case's is meant.",
    },
    why: {
      sv: 'Text från en annan kommun eller en äldre organisation följer med i kopian.',
      en: 'Text of another municipality or an older organisation comes along in a copy.',
    },
    faulty: 'assessment: Fritids- och socialnämnden bedömer …',
    corrected: 'assessment: Arbetsmarknads- och socialnämnden bedömer …',
  },
});

interface Found {
  index: number;
  said: string;
  name: string;
}

/** The names of the committee and its administration, and of other committees that the case names. */
function bodiesOf({ names, facts }: Checked): string[] {
  return [
    ...new Set([
      ...names.committee,
      ...names.administration,
      ...(facts.parties?.committees.map(({ name }) => name) ?? []),
    ]),
  ].filter((name) => name.length > 9);
}

const BODY = '(?:nämnden?|förvaltningen?|kontoret)';
const DOUBLE = pattern(
  `(?<![${LETTERS}-])([${LETTERS}]+)- och ([${LETTERS}]+?)(${BODY})s?(?![${LETTERS}])`,
  'gi',
);

interface Halves {
  a: string;
  b: string;
  name: string;
  /** The second half alone. */
  alone: RegExp;
}

/** The names of our bodies that are made of two halves. */
function halvesOf(bodies: readonly string[]): Halves[] {
  return bodies.flatMap((name) =>
    [...name.matchAll(DOUBLE)].map(([, a = '', b = '', body = '']) => ({
      a: a.toLowerCase(),
      b: b.toLowerCase(),
      name,
      alone: pattern(
        `(?<![${LETTERS}-])(?<!och )${b}${body}(?:s)?(?= i [${LETTERS}]| bedömer| föreslår| anser| har)`,
      ),
    })),
  );
}

/** "arbetsmarknads- och fritidsförvaltningen": one half of ours and another. */
function* doubleNames(text: string, ours: readonly Halves[], known: string): Iterable<Found> {
  if (ours.length === 0 || !/nämnd|förvaltning|kontor/iu.test(text)) return;
  for (const { 0: said, 1: a = '', 2: b = '', index } of text.matchAll(DOUBLE)) {
    if (known.includes(said.toLowerCase().replace(/s$/, ''))) continue;
    const like = ours.find((each) => (each.a === a.toLowerCase()) !== (each.b === b.toLowerCase()));
    if (like) yield { index, said, name: like.name };
  }
  // the second half alone: "socialförvaltningen" of "arbetsmarknads- och socialförvaltningen"
  for (const { alone: pattern, name } of ours) {
    const alone = pattern.exec(text);
    if (alone && !known.split('\n').some((each) => each.startsWith(alone[0].toLowerCase())))
      yield { index: alone.index, said: alone[0], name };
  }
}

/** A committee or administration by its own name. */
const ANY_BODY = pattern(
  `(?<![${LETTERS}-])((?:[${LETTERS}]{3,}-(?:, [${LETTERS}]+-)* och )?[${LETTERS}]{4,}(?:nämnden|förvaltningen))(?![${LETTERS}])`,
  'gi',
);
/** What only the case's own body does in a memo: decides the matter, prepares it, proposes. */
const ROLE_BEFORE = pattern(
  `(?:beslutanderätten(?: [${LETTERS}]+){0,6} hos|(?:be(?:rett|reder)|handlagt|handlägger) (?:ärendet|frågan)(?: åt| för)?|kostnad(?:en)? (?:om [\\d ]+kronor )?för|beslut(?:et)?(?: [${LETTERS}]+){0,3} (?:väntas )?(?:när|av)|hemställer(?: [${LETTERS}]+)? att|ombeds|tillstyrker|avstyrker|sammantaget binder|föreslås|förs av) $`,
);
const ROLE_AFTER =
  /^ (?:som (?:har berett|bereder|handlägger|står för|beslutar)|(?:föreslås|ombeds|måtte|möts|sammanträder|beslutar|godkänner|avsätter|tillstyrker|avstyrker|bedömer att (?:överenskommelsen|förlängningen|nämnden))(?![a-zåäö]))/iu;

/** "miljönämnden föreslås godkänna": another body in a role of ours. */
function* otherBodies({ names, facts }: Checked, text: string, known: string): Iterable<Found> {
  if (!/nämnden|förvaltningen/iu.test(text)) return;
  // a committee that has no name of its own in the profile can be any
  const [own = ''] = names.committee.filter(
    (name) => /nämnden/iu.test(name) && name.length > 'nämnden'.length,
  );
  if (own === '' || facts.decision.groups.some(({ proposesTo, in: other }) => proposesTo ?? other)) return;
  for (const { 0: said, index } of text.matchAll(ANY_BODY)) {
    if (known.includes(said.toLowerCase())) continue;
    const [before, after] = [text.slice(0, index), text.slice(index + said.length)];
    if (!ROLE_BEFORE.test(before) && !ROLE_AFTER.test(after)) continue;
    yield { index, said, name: own };
  }
}

const WITH_FOR = new RegExp(
  `(?<![${LETTERS}])([Nn]ämnden|[Ff]örvaltningen) för ((?:[${CAPITALS}][${LETTERS}]+)(?: (?:&|och) [${CAPITALS}][${LETTERS}]+| [a-zåäö]+(?=[ ,.]))?)`,
  'g',
);

/** What the committees that a case names are for. */
function subjectsIn(known: string): string[] {
  return [
    ...known.matchAll(
      /(?:nämnden|förvaltningen) för ([A-Za-zÀ-ɏ]+(?: & [A-Za-zÀ-ɏ]+)?)|([A-Za-zÀ-ɏ]+ & [A-Za-zÀ-ɏ]+)/gu,
    ),
  ].map(([, subject, pair]) => subject ?? pair ?? '');
}

/** "nämnden för Individ & Familjestöd" of "nämnden för Individ & Familjeomsorg". */
function* namesWithFor(text: string, subjects: readonly string[]): Iterable<Found> {
  if (subjects.length === 0 || !text.includes(' för ')) return;
  for (const { 0: said, 2: subject = '', index } of text.matchAll(WITH_FOR)) {
    const small = subject.toLowerCase();
    if (subjects.some((each) => small === each || small.startsWith(`${each} `) || `${each}s` === small))
      continue;
    const [a = '', b] = small.split(/ (?:&|och) /u);
    const like = subjects.find((each) => {
      const [first = '', second] = each.split(' & ');
      if (b !== undefined && second !== undefined) return (a === first) !== (b === second);
      const stem = first.slice(0, 5);
      return b === undefined && second === undefined && stem.length === 5 && a.startsWith(stem);
    });
    if (like !== undefined) yield { index, said, name: like };
  }
}

const PLACE = new RegExp(
  `(?<![${LETTERS}])([${CAPITALS}][${LETTERS}]+?)s? (?:[Kk]ommun|[Ss]tad)(?:s|en)?(?![${LETTERS}])`,
  'g',
);
const BODY_IN = new RegExp(
  `(?<![${LETTERS}])[${LETTERS}]*(?:nämnden|förvaltningen) i ([${CAPITALS}][${LETTERS}]+)`,
  'g',
);
/** What compares with other municipalities, or works together with them. */
const COMPARES = pattern(
  `(?<![${LETTERS}])(?:liksom|jämför|till exempel|exempelvis|modell|andra kommuner|grannkommun|tillsammans|samarbet|samverk|medan|däremot|till skillnad|inspirera|studiebesök|motsvarande|hyr|ligger|bor(?![${LETTERS}])|flytta|enligt|statistik)`,
);

function* places(checked: Checked, text: string, known: string): Iterable<Found> {
  if (!/[Kk]ommun|[Ss]tad| i [A-ZÀ-ÖØ-ÞĀ-ɏ]/u.test(text)) return;
  const { names, facts } = checked;
  const [municipality = ''] = names.municipality;
  const isOurs = (place: string): boolean => {
    const small = place.toLowerCase();
    return known.includes(small) || municipality.toLowerCase().includes(small.replace(/s$/, ''));
  };
  const mentions = [
    ...(facts.parties?.organisations.flatMap(({ legalName, shortName }) => [legalName, shortName]) ?? []),
    facts.programme?.name ?? '',
  ].filter(Boolean);
  const isAboutCase =
    isOwnMatter(checked, text) ||
    mentions.some((name) => text.includes(name)) ||
    /(?:styrgrupp|föreningarna|nämndens|förvaltningen|kontakter|de ska|verka i)/iu.test(text);
  if (!isAboutCase || COMPARES.test(text)) return;
  for (const pattern of [PLACE, BODY_IN])
    for (const { 0: said, 1: place = '', index } of text.matchAll(pattern))
      if (!isOurs(place)) yield { index, said, name: municipality };
}
