// Registered names in prose are written as they are registered: "Hela människan", "Malmös stad" and a missing letter
// are slips, a genitive at the end is none.
import { formatGenitive } from '../../locale/words.js';
import leven from 'leven';
import { overlap, type Range } from '../../diagnostic.js';
import { documentsOf } from '../../facts/entries.js';
import { defineCheck, type Checked, type Finding } from '../check.js';
import { findChangedNames, findOtherFounded } from './changed-names.js';
import { findOtherTitles, findToldPeople } from './people-named.js';
import { findOtherPlaces } from './home-places.js';
import { findAlmostNames } from './name-words.js';
import { likenessOf } from './name-likeness.js';
import { createEdgeFinder, placesOf } from './name-places.js';
import { findOtherParties } from './other-parties.js';
import { registeredNames, type Name } from './registered-names.js';
import type { ProseText } from './texts.js';
import { wordsOf, type Words } from './words.js';

interface Args {
  text: string;
  name: string;
  /** What is another's, where the words are not almost a name. */
  what?: 'place' | 'association' | 'title' | 'person' | 'name';
}

export const proseName = defineCheck<Args>({
  code: 'prose-name',
  severity: 'warning',
  yieldsTo: ['prose-form'],
  *find(checked) {
    const told: { prose: ProseText; range: Range }[] = [];
    for (const finding of findSlips(checked)) {
      if (finding.in && finding.range) told.push({ prose: finding.in, range: finding.range });
      yield finding;
    }
    const others = [
      ...findAlmostNames(checked),
      ...findOtherParties(checked),
      ...findChangedNames(checked),
      ...[...findToldPeople(checked)].map((each) => ({ ...each, what: 'person' as const })),
      ...[...findOtherTitles(checked)].map((each) => ({ ...each, what: 'title' as const })),
      ...[...findOtherPlaces(checked)].map((each) => ({ ...each, what: 'place' as const })),
      ...[...findOtherFounded(checked)].map((each) => ({ ...each, what: 'association' as const })),
    ];
    for (const { prose, range, text, name, ...what } of others) {
      const isTold = told.some((each) => each.prose === prose && overlap(each.range, range));
      if (isTold) continue;
      told.push({ prose, range });
      yield { in: prose, range, args: { text, name, ...what } };
    }
  },
  words: {
    sv: ({ text, name, what = 'name' }) =>
      ({
        title: { message: `"${text}": titeln är en annans`, hint: `den är ${formatGenitive(name)}` },
        person: { message: `"${text}" heter ${name} på ett annat ställe i texten`, hint: `skriv ${name}` },
        place: { message: `"${text}" är en annan ort än ärendets`, hint: `ärendet gäller ${name}` },
        association: {
          message: `"${text}" är en annan förening än ärendets`,
          hint: `ärendet gäller ${name}`,
        },
        name: {
          message: `"${text}" är nästan ett registrerat namn`,
          hint: `skriv ${name} (i genitiv ${formatGenitive(name)})`,
        },
      })[what],
    en: ({ text, name, what = 'name' }) =>
      ({
        title: { message: `"${text}": the title is another's`, hint: `it belongs to ${name}` },
        person: { message: `"${text}" is called ${name} elsewhere in the text`, hint: `write ${name}` },
        place: {
          message: `"${text}" is another place than that of the case`,
          hint: `the case is about ${name}`,
        },
        association: {
          message: `"${text}" is another association than that of the case`,
          hint: `the case is about ${name}`,
        },
        name: {
          message: `"${text}" is almost a registered name`,
          hint: `write ${name} (as a genitive: ${formatGenitive(name)})`,
        },
      })[what],
  },
  explain: {
    what: {
      sv: 'Nästan ett registrerat namn, en annan ort eller förening där ärendets egen är menad, en person som heter annorlunda på ett annat ställe, eller en titel som är en annans.',
      en: "Almost a registered name, another place or association where the case's own is meant, a person with another name elsewhere in the text, or a title that is another person's.",
    },
    why: {
      sv: 'En förening ska ha ett namn i hela tjänsteskrivelsen.',
      en: 'An association has one name throughout a memo.',
    },
    source: 'Myndigheternas skrivregler (Institutet för språk och folkminnen)',
    faulty: 'background: Hela människan och Malmös stad',
    corrected: 'background: Hela Människan och Malmö stad',
  },
});

/** The slips, nearest first: of several names that a text is almost, the nearest is meant. */
function slipsOf(stretches: readonly Stretch[]): Stretch[] {
  const distance = ({ text, name }: Stretch): number => leven(text.toLowerCase(), name.toLowerCase());
  return stretches
    .filter(({ likeness }) => likeness === 'slip')
    .sort((a, b) => distance(a) - distance(b) || b.name.length - a.name.length);
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
function stretchesOf(prose: ProseText, words: Words, names: readonly Name[]): Stretch[] {
  return names.flatMap((name) =>
    // as many words as the name has, then one fewer: a word can be left out
    (name.words < 3 ? [name.words] : [name.words, name.words - 1]).flatMap((count) =>
      placesOf(words, name.edges, count).flatMap(
        (first) => stretchAt(prose, words, name, first, count) ?? [],
      ),
    ),
  );
}

function stretchAt(
  prose: ProseText,
  words: Words,
  name: Name,
  first: number,
  count: number,
): Stretch | undefined {
  const range = { start: words.list[first]?.start ?? 0, end: words.list[first + count - 1]?.end ?? 0 };
  // slips and a genitive change the length by so much at most
  if (Math.abs(range.end - range.start - name.name.length) > MOST_LONGER) return undefined;
  const text = prose.text.slice(range.start, range.end).replaceAll(/\s+/g, ' ');
  // a name goes over no mark
  if (/[,.;:!?()"“”]/u.test(text.slice(0, -1))) return undefined;
  const likeness = likenessOf(text, name, isSentenceStart(prose, range.start));
  return likeness === 'other' ? undefined : { first, count, text, range, name: name.name, likeness };
}

/** Marks that a sentence, a list item, a quotation or a link can begin after. */
const BEFORE_SENTENCE = /(?:[.!?:*#>|"”“([_–-]|[a-z\d]\))$/u;

/** What can stand between such a mark and the sentence. */
const MARKUP = ' \t*_[';

function isSentenceStart({ text }: ProseText, start: number): boolean {
  let end = start;
  while (end > 0 && MARKUP.includes(text.charAt(end - 1))) end--;
  const before = text.slice(0, end);
  const { length } = before.trimEnd();
  const space = before.slice(length);
  const isParagraph = space.endsWith('\n') && space.indexOf('\n') < space.length - 1;
  return length === 0 || isParagraph || BEFORE_SENTENCE.test(before.slice(-2));
}

/** Where a text says one of the titles, letter by letter. */
function placesOfTitles(text: string, titles: readonly string[]): { start: number; end: number }[] {
  return titles.flatMap((title) => {
    const start = text.indexOf(title);
    return start < 0 ? [] : { start, end: start + title.length };
  });
}

function* findSlips(checked: Checked): Iterable<Finding<Args>> {
  const names = registeredNames(checked);
  const isEdge = createEdgeFinder(names.map(({ edges }) => edges));
  for (const prose of checked.texts) {
    // a document's title is its own
    if (prose.path[0] === 'documents' && prose.kind === 'title') continue;
    const words = wordsOf(prose.text);
    const titles = placesOfTitles(
      prose.text,
      documentsOf(checked.caseFile).map(({ title }) => title),
    );
    // most texts have no word of a name
    if (!words.list.some(({ small }) => isEdge(small))) continue;
    const stretches = stretchesOf(prose, words, names);
    // what is looked at, by word: how many words the name has that it is part of
    const taken = new Map<number, number>();
    const isFree = ({ first, count, likeness }: Stretch): boolean =>
      Array.from({ length: count }, (_, i) => taken.get(first + i)).every(
        // "Hela Människan Malmö" holds a right short name, and is a slip of the long one
        (words) => words === undefined || (likeness === 'slip' && words < count),
      );
    // right names first, and long before short: a word is looked at once
    for (const wanted of ['same', 'slip'] as const) {
      for (const stretch of wanted === 'slip' ? slipsOf(stretches) : stretches) {
        if (stretch.likeness !== wanted || !isFree(stretch)) continue;
        const { range, text, name } = stretch;
        for (let i = 0; i < stretch.count; i++)
          taken.set(stretch.first + i, wanted === 'slip' ? Infinity : stretch.count);
        const isTitle = titles.some(({ start, end }) => start <= range.start && range.end <= end);
        if (wanted === 'slip' && !isTitle) yield { in: prose, range, args: { text, name } };
      }
    }
  }
}
