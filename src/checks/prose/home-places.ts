// Where a case is at home: the place of its association and municipality, and another that stands in the same role ("socialnämnden
// i Lindesberg", "Nattviolen har drivit skyddat boende i Säffle").
import type { Range } from '../../diagnostic.js';
import { MUNICIPALITIES } from '../../locale/municipalities.js';
import { findFields } from '../../schema/case-fields.js';
import type { Checked } from '../check.js';
import {
  escapePattern,
  fieldTextOf,
  isOwnMatter,
  sentencesIn,
  type Sentence,
  memoTextOf,
  municipalitiesIn,
} from './reading.js';
import type { ProseText } from './texts.js';
import { CAPITALS, LETTERS } from './vocabulary.js';

interface OtherPlace {
  prose: ProseText;
  range: Range;
  text: string;
  name: string;
}

const PLACE = `[${CAPITALS}][a-zåäöé]{2,}`;

/** "Kvinnojouren Nattviolen i Arvika", "Arvika kommun". */
const IN_A_NAME = new RegExp(
  `(?: i (${PLACE})$|(?<![${LETTERS}])(${PLACE}?)s? (?:kommun|stad)(?![${LETTERS}]))`,
  'u',
);
const IN_TEXT = new RegExp(
  `(?:nämnden|styrelsen|förvaltningen|kommunen) i (${PLACE})(?![${LETTERS}-])|(?<![${LETTERS}-])(${PLACE}?)s? kommun(?![${LETTERS}])`,
  'gu',
);

/** A body of a municipality, and what an association does in a place. */
const BODY_IN = new RegExp(
  `(?:nämnden|kommunstyrelsen|kommunfullmäktige|förvaltningen) i (${PLACE})(?= |[.,])|(?:att|för|i) (${PLACE}?)s? kommun(?= (?:ska|bör|tecknar|ingår|betalar|köper|ordnar|avsätter))`,
  'gu',
);
const ACTS_IN =
  '(?:driver|drev|har drivit|bedriver|har bedrivit|finns|verkar|håller till|ligger|har sitt säte|har sin lokal|startade|bildades|grundades)';

const MUNICIPALITY = new RegExp(`(?<![${LETTERS}-])(${PLACE}?)s? (?:kommun|stad)(?![${LETTERS}])`, 'gu');

/** Wider than a municipality. */
const LARGE =
  /^(?:Sverige|Norden|Europa|Norge|Danmark|Finland|Skåne|Blekinge|Halland|Småland|Öland|Gotland|Dalsland|Bohuslän|Västergötland|Östergötland|Närke|Värmland|Västmanland|Södermanland|Sörmland|Uppland|Dalarna|Gästrikland|Hälsingland|Härjedalen|Medelpad|Jämtland|Ångermanland|Västerbotten|Norrbotten|Lappland|Norrland|Svealand|Götaland)$/u;

export function* findOtherPlaces(checked: Checked): Generator<OtherPlace> {
  const all = memoTextOf(checked);
  const home = homeOf(checked, all);
  if (home === undefined) return;
  const fields = fieldTextOf(checked);
  const read = new Map<string, boolean>();
  const isOther = (place: string): boolean => {
    const known =
      read.get(place) ??
      (place !== home &&
        !LARGE.test(place) &&
        !fields.includes(place.toLowerCase()) &&
        all.split(place).length === 2);
    read.set(place, known);
    return known;
  };
  const own = ownNamesOf(checked);
  const acts = own.length > 0 ? actsOf(own) : undefined;
  for (const prose of checked.texts) {
    if (prose.kind === 'title' || prose.path[0] === 'documents') continue;
    for (const sentence of sentencesIn(prose)) {
      const { text } = sentence;
      if (text.includes(home)) continue;
      // what is decided is of the own municipality, whatever else the memo says of the other
      if (prose.section === 'decision')
        for (const { 0: said, 1: place = '', index } of text.matchAll(MUNICIPALITY))
          if (MUNICIPALITIES.has(place) && !own.some((name) => name.includes(place)))
            yield at(sentence, index + said.indexOf(place), place, home);
      if (isOfCase(checked, own, text))
        for (const { 0: said, 1: first, 2: second, index } of text.matchAll(BODY_IN)) {
          const place = first ?? second ?? '';
          if (isOther(place)) yield at(sentence, index + said.lastIndexOf(place), place, home);
        }
      const found = own.some((name) => text.includes(name)) ? acts?.exec(text) : null;
      const place = found?.[1] ?? '';
      if (found && isOther(place))
        yield at(sentence, found.index + found[0].length - place.length, place, home);
    }
  }
}

function actsOf(own: readonly string[]): RegExp {
  const names = own.map(escapePattern).join('|');
  return new RegExp(
    `^ ?(?:Föreningen |Stiftelsen |Verksamheten )?(?:${names}) ${ACTS_IN}(?: [${LETTERS}]+){0,4} i (${PLACE})(?![${LETTERS}-]| [${CAPITALS}])`,
    'u',
  );
}

/** The one place of the association's name and of the bodies that the fields and the texts name. */
function homeOf(checked: Checked, all: string): string | undefined {
  const { caseFile, names, knowsMunicipality } = checked;
  const [own] = knowsMunicipality ? names.municipality : [];
  const named = [
    ...(own === undefined ? [] : [own]),
    ...findFields(caseFile, 'name').map(({ value }) => value),
  ].flatMap((name) => IN_A_NAME.exec(name)?.slice(1).filter(Boolean) ?? []);
  if (named.length > 0) return named[0];
  const counts = new Map<string, number>();
  for (const [, first, second] of all.matchAll(IN_TEXT)) {
    const place = first ?? second ?? '';
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted(([, a], [, b]) => b - a);
  if (most && most[1] > 1) return most[0];
  // else the municipality that the memo names by far the most
  const [first, second] = municipalitiesIn(checked);
  return first && first[1] > 2 && first[1] > 2 * (second?.[1] ?? 0) ? first[0] : undefined;
}

/** The names of the case's association and programme. */
function ownNamesOf({ facts: { parties, programme } }: Checked): string[] {
  return [
    ...(parties?.organisations ?? []).flatMap(({ legalName, shortName }) => [legalName, shortName]),
    ...(programme ? [programme.name] : []),
  ];
}

/** Whether a sentence is about the case: by a name of its own, or by a long word of its title. */
function isOfCase(checked: Checked, own: readonly string[], text: string): boolean {
  const small = text.toLowerCase();
  const stems = ((checked.caseFile.title ?? '').toLowerCase().match(/[a-zåäöé]{7,}/gu) ?? []).map((word) =>
    word.slice(0, -2),
  );
  return (
    own.some((name) => text.includes(name)) ||
    stems.some((stem) => small.includes(stem)) ||
    isOwnMatter(checked, text)
  );
}

function at({ prose, start }: Sentence, index: number, text: string, name: string): OtherPlace {
  return { prose, range: { start: start + index, end: start + index + text.length }, text, name };
}
