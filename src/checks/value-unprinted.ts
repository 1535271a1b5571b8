// Every value that is entered is printed: what the profile's templates leave out would be lost without a word.
import { formatPath, type Path } from '../diagnostic.js';
import { isPointName } from '../facts/entries.js';
import { formatLongDate } from '../locale/dates.js';
import { formatNumber } from '../locale/numbers.js';
import { findDefinition, isForPrint } from '../schema/case-fields.js';
import { defineCheck } from './check.js';
import type { ProseText } from './prose/texts.js';

interface Args {
  field: string;
}

export const valueUnprinted = defineCheck<Args>({
  code: 'value-unprinted',
  severity: 'warning',
  *find({ caseFile, memo, allTexts, committee: { printed, head } }) {
    if (!memo) return;
    const said = createSaying(allTexts);
    const isOff = (path: Path): boolean =>
      // the profile says which lines the author has
      (path[0] === 'author' &&
        (head.author === 'none' || !head.authorLines.some((line) => line === path[1]))) ||
      SWITCHED.some(({ by, path: part }) => !printed[by] && isFigure(path) && isIn(path, part)) ||
      // a profile whose memos have no timeline: the steps are compared with the texts, and the agenda has them
      (!memo.sections.has('timeline') && isIn(path, ['timeline', 'steps']));
    const prints = (path: Path, value: unknown): boolean =>
      memo.prints(path) || said(path, value) || isOff(path);
    for (const path of unprintedIn(caseFile, [], prints) ?? [[]])
      yield { path, args: { field: formatPath(path) } };
  },
  words: {
    sv: ({ field }) => ({
      message: `${field} skrivs inte ut någonstans i tjänsteskrivelsen`,
      hint: 'lägg till avsnittet i profilen, flytta uppgiften till ett annat fält eller ta bort den',
    }),
    en: ({ field }) => ({
      message: `${field} is printed nowhere in the memo`,
      hint: 'add the section to the profile, move the value to another field or remove it',
    }),
  },
  explain: {
    what: {
      sv: 'En uppgift i ärendet som profilens mallar inte skriver ut.',
      en: "A value of the case that the profile's templates do not print.",
    },
    why: {
      sv: 'Den som skrev den tror att nämnden får läsa den.',
      en: 'Whoever entered it believes that the committee will read it.',
    },
    faulty: 'sections: { agreement: [summary, decision] }',
    corrected: 'sections: { agreement: [summary, decision, background] }',
  },
});

/** What only computed parts print, which a profile can switch off on purpose: the checks need it all the same. */
const SWITCHED: readonly { by: 'history' | 'comparison' | 'summary'; path: Path }[] = [
  { by: 'history', path: ['agreement', 'history'] },
  { by: 'comparison', path: ['funding', 'baseline'] },
  { by: 'summary', path: ['agreement', 'extensionOption'] },
];

function isIn(path: Path, part: Path): boolean {
  return part.every((each, i) => each === path[i]);
}

/** What is computed with: dates, years, amounts, references and choices. A text is only for readers. */
function isFigure(path: Path): boolean {
  const definition = findDefinition(path);
  return definition === undefined || FACTS.includes(definition);
}

type Prints = (path: Path, value: unknown) => boolean;

/** Fields whose value is a fact in itself, whoever writes it: a name, a date, an amount. */
const FACTS = ['name', 'reference', 'isoDate', 'year', 'amount'];

/** Whether the memo says a fact in words that a person has written, instead of citing the field. */
function createSaying(texts: readonly ProseText[]): Prints {
  let whole: string | undefined;
  const text = (): string =>
    (whole ??= texts
      .map((each) => each.text)
      .join('\n')
      .replaceAll(/[\u00A0\u202F]/g, ' ')
      .toLowerCase());
  return (path, value) => {
    // an empty text is a heading that is left out on purpose
    if (value === '' || value === null) return true;
    // the name of a usual point stands for its words
    if (path[0] === 'decision' && path.length === 2) return typeof value === 'string' && isPointName(value);
    const definition = findDefinition(path) ?? '';
    const isNumber = path.at(-1) === 'number' && path[0] !== 'results';
    if (!FACTS.includes(definition) && !isNumber) return false;
    return waysToWrite(value, definition).some((way) => holds(text(), way.toLowerCase()));
  };
}

/** Whether a text holds words or a number as they are, not as a part of longer ones. */
function holds(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const [before, after] = [
      text.slice(Math.max(0, at - 2), at),
      text.slice(at + words.length, at + words.length + 2),
    ];
    const isNumber = /^\d/.test(words);
    const isPart = isNumber
      ? /\d ?$/.test(before) || /^ ?\d/.test(after)
      : /[A-Za-zÀ-ɏ\d]$/u.test(before) || /^(?!s(?![A-Za-zÀ-ɏ\d]))[A-Za-zÀ-ɏ\d]/u.test(after);
    if (!isPart) return true;
  }
  return false;
}

function waysToWrite(value: unknown, definition: string): string[] {
  if (typeof value === 'number')
    return definition === 'year' ? [String(value)] : [formatNumber(value).replaceAll('\u00A0', ' ')];
  if (typeof value !== 'string') return [];
  return definition === 'isoDate' ? [value, formatLongDate(value).replaceAll('\u00A0', ' ')] : [value];
}

/** The places of what is not printed, each group that is left out as a whole once; `undefined` where nothing is printed. */
function unprintedIn(value: unknown, path: Path, prints: Prints): Path[] | undefined {
  if (!isForPrint(path)) return [];
  if (value === null || typeof value !== 'object') return prints(path, value) ? [] : undefined;
  const parts = entriesOf(value).map(([key, inner]) => {
    const place = [...path, key];
    return { place, unprinted: unprintedIn(inner, place, prints) };
  });
  const counted = parts.filter(({ place }) => isForPrint(place));
  const isUnprinted = counted.length > 0 && counted.every(({ unprinted }) => unprinted === undefined);
  // a large part of the case that holds more than what is printed is told field by field
  if (isUnprinted && (path.length > 1 || counted.length === parts.length)) return undefined;
  return parts.flatMap(({ place, unprinted }) => unprinted ?? [place]);
}

function entriesOf(value: object): [string | number, unknown][] {
  return Array.isArray(value)
    ? [...(value as unknown[]).entries()]
    : Object.entries(value as Record<string, unknown>);
}
