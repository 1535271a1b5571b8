// Percentages in prose that are of the case's money are those that follow from its amounts, for the years and in the direction
// that the sentence says.
import { defineCheck, type Checked, type Finding } from '../check.js';
import { isDerivedShare } from './derived.js';
import { findPercentages, type Percentage } from './find-figures.js';
import { knownAmounts, knownPercentages, yearsOfMoney, type KnownPercentage } from './known-figures.js';
import { isMentioned } from './mentioned.js';
import {
  againstOf,
  followsOwnMatter,
  goesOnOwnMatter,
  isRounded,
  namesAnother,
  namesOtherMoney,
  sentenceAt,
  sentenceBefore,
  surroundingsOf,
  yearsIn,
  yearsOf,
  type Surroundings,
} from './reading.js';
import { FALL, LETTERS, NOT, RISE, USED, pattern, words } from './vocabulary.js';

interface Args {
  text: string;
  nearest?: string | undefined;
}

/** Further off, in percent, the nearest is no help. */
const HELPFUL = 5;

export const prosePercent = defineCheck<Args>({
  code: 'prose-percent',
  severity: 'warning',
  *find(checked) {
    const known = knownPercentages(checked);
    // where the case has neither money nor shares, percentages are of other things
    if (!checked.facts.funding && known.length === 0) return;
    yield* findPosts(checked, known);
    const amounts = knownAmounts(checked).map(({ kronor }) => kronor);
    for (const prose of checked.texts) {
      const percentages = findPercentages(prose.text);
      const ranges = percentages.map(({ range }) => range);
      for (const { value, range, text } of percentages) {
        if (isMentioned(checked.facts, text)) continue;
        const around = surroundingsOf(prose, range, ranges);
        const wanted = wantedFor(checked, around, known, amounts);
        if (!wanted) continue;
        const half = isRounded(around.before)
          ? Math.max(1, value.percent * 0.02)
          : 0.5 / 10 ** value.decimals + 1e-9;
        if (wanted.some(({ percent }) => Math.abs(percent - value.percent) <= half)) continue;
        if (!isOnlyOne(around, wanted) && isExplained(value, half, around, known, amounts)) continue;
        const [nearest] = wanted.toSorted((a, b) => distance(a, value) - distance(b, value));
        const isHelp = nearest !== undefined && distance(nearest, value) <= HELPFUL;
        const rounded = !isHelp ? undefined : String(Math.round(nearest.percent * 10) / 10).replace('.', ',');
        yield { in: prose, range, args: { text, nearest: rounded && `${rounded} procent` } };
      }
    }
  },
  words: {
    sv: ({ text, nearest }) => ({
      message: `${text}: procenttalet finns inte bland ärendets fakta`,
      hint: nearest && `närmast: ${nearest}`,
    }),
    en: ({ text, nearest }) => ({
      message: `${text}: no fact holds this percentage`,
      hint: nearest && `nearest: ${nearest}`,
    }),
  },
  explain: {
    what: {
      sv: 'Ett procenttal om pengar som inte finns bland fakta.',
      en: 'A percentage of money that no fact holds.',
    },
    why: { sv: 'Procenttal räknas om när beloppen ändras.', en: 'Percentages change with the amounts.' },
    faulty: 'economy: Ökningen är 3,4 procent.',
    corrected: 'economy: Ökningen är 3,1 procent.',
  },
});

const POST = pattern(
  `(?<![${LETTERS}])en (halv|kvarts|hel|tredjedels|fjärdedels)(?: [${LETTERS}]+)? ?(?:heltids)?tjänst(?![${LETTERS}])`,
  'gi',
).needing('tjänst');
const SHARES: Readonly<Record<string, number>> = {
  halv: 50,
  kvarts: 25,
  hel: 100,
  tredjedels: 33,
  fjärdedels: 25,
};

/** "en halv tjänst" where the case gives a quarter of one. */
function* findPosts(checked: Checked, known: readonly KnownPercentage[]): Iterable<Finding<Args>> {
  const posts = known.filter(({ of }) => of === 'post');
  if (posts.length === 0) return;
  for (const prose of checked.texts) {
    for (const { 0: text, 1: share = '', index } of prose.text.matchAll(POST)) {
      const percent = SHARES[share.toLowerCase()] ?? 0;
      const sentence = sentenceAt(prose, index).text;
      if (
        posts.some((each) => Math.abs(each.percent - percent) < 1) ||
        !/bidrar|avsätter|förvaltningen|kommunen|nämnden|staden/iu.test(sentence)
      )
        continue;
      yield {
        in: prose,
        range: { start: index, end: index + text.length },
        args: { text, nearest: `${posts[0]?.percent ?? 0} procent` },
      };
    }
  }
}

const MOVES = pattern(`(?:${RISE.source}|${FALL.source})`);
/** A movement that a sentence begins with is that of the money, where nothing else is named. */
const MOVED_MONEY =
  /^ ?(?:Ökningen|Höjningen|Uppräkningen|Minskningen|Sänkningen)(?: (?:från|mellan|till|för|är|blir|motsvarar|jämfört))/u;
const OF_THINGS = pattern(
  `(?:är|blir|blev|var|med) \\d[\\d ]* (?!(?:kronor|kr|tkr|miljoner|procent)(?![${LETTERS}]))[${LETTERS}]{3,}(?:,|,? eller| \\() ?$`,
);
const FROM_SHARE = /från \d+(?:,\d+)?(?: procent)? till $/u;
/** A share of a post. */
const OF_POST = words('av en (?:heltids|hel )?(?:tjänst|heltid)|av heltid|tjänst');
const OF_PEOPLE = words(
  `(?:del|kvinn|män|person|elev|barn|besök|medlem|ungdom|svar|antal|andel|samtal|invånar|brukar|anställ|medarbetar|pris|kpi|sjuk|arbetslös|lön|försäljning|hyr)[${LETTERS}]*|inflation(?:en)?|konsument[${LETTERS}]*`,
);

function distance({ percent }: KnownPercentage, value: Percentage): number {
  return Math.abs(percent - value.percent);
}

const BETWEEN_YEARS = /mellan (?:19|20)\d{2} och (?:19|20)\d{2}/u;

/** The percentages of the case that a sentence can mean; none where it tells of something else. */
function wantedFor(
  checked: Checked,
  around: Surroundings,
  known: readonly KnownPercentage[],
  amounts: readonly number[],
): KnownPercentage[] | undefined {
  const { before, after, sentence } = around;
  const near = `${before} ${after}`;
  const { funding } = checked.facts;
  if (namesOtherMoney(checked, near) || namesAnother(checked, near)) return undefined;
  // "38 000 kronor (5,8 procent)": in brackets after an amount of the case's
  const beside = /(\d[\d \u00A0]*) (?:kronor|kr) \($/u.exec(before)?.[1]?.replaceAll(/\D/g, '');
  const isOwn =
    amounts.includes(Number(beside)) ||
    goesOnOwnMatter(checked, sentence) ||
    (movedBefore(around) !== null && followsOwnMatter(checked, sentence)) ||
    (MOVED_MONEY.test(sentence.text) && isOfChanges(yearsIn(sentence.text), known));
  // "276 dygn, 11,8 procent" is of the days; "från 70 till 75 procent av heltid" of what a post was and will be
  if (OF_THINGS.test(before) || (OF_POST.test(after.slice(0, 30)) && FROM_SHARE.test(before)))
    return undefined;
  if (OF_POST.test(after.slice(0, 30))) {
    const posts = known.filter(({ of }) => of === 'post');
    return posts.length > 0 ? posts : undefined;
  }
  if (OF_PEOPLE.test(near)) return undefined;
  const used = known.filter(({ of }) => of === 'used');
  // of what has not been used, the rest
  if (used.length > 0 && USED.test(near) && NOT.test(sentence.text))
    return used.map((each) => ({ ...each, percent: 100 - each.percent }));
  if (used.length > 0 && USED.test(near)) return used;
  const moved = MOVES.exec(before) ?? MOVES.exec(after.slice(0, 24)) ?? movedBefore(around);
  if (!funding || !moved || !isOwn) return undefined;
  const isRise = RISE.test(moved[0]);
  const [years, against] = [yearsOf(around), againstOf(around)];
  const own = yearsOfMoney(checked.facts);
  if (
    [...years, ...(BETWEEN_YEARS.test(sentence.text) ? yearsIn(sentence.text) : [])].some(
      (year) => !own.has(year),
    )
  )
    return undefined;
  return known.filter(
    (each) =>
      each.of === 'index' ||
      (each.of === 'change' &&
        (each.direction === 0 || each.direction > 0 === isRise) &&
        (against === undefined || each.against === against) &&
        (years.length === 0 || years.includes(each.year ?? 0) || years.includes(each.against ?? 0))),
  );
}

/** "Ökningen är måttlig. Räknat från 2026 till 2029 blir den …": the movement stands in the sentence before. */
function movedBefore(around: Surroundings): RegExpExecArray | null {
  if (againstOf(around) === undefined || !/ (?:den|det) /u.test(around.before)) return null;
  return MOVES.exec(sentenceBefore(around.sentence)?.text ?? '');
}

/** Whether a sentence gives both years of one change, which no other numbers make. */
function isOnlyOne(around: Surroundings, wanted: readonly KnownPercentage[]): boolean {
  const [only, another] = wanted.filter(({ of }) => of === 'change');
  return (
    only !== undefined &&
    another === undefined &&
    againstOf(around) === only.against &&
    yearsIn(around.sentence.text).includes(only.year ?? 0)
  );
}

/** Whether the years of a sentence are those of the case's changes. */
function isOfChanges(years: readonly number[], known: readonly KnownPercentage[]): boolean {
  return years.every((year) => known.some((each) => each.year === year || each.against === year));
}

/** Whether the sentence's own figures give the percentage, and it is none of another role in the case. */
function isExplained(
  { percent }: Percentage,
  half: number,
  { sentence }: Surroundings,
  known: readonly KnownPercentage[],
  amounts: readonly number[],
): boolean {
  if (known.some((each) => Math.abs(each.percent - percent) <= half)) return false;
  const before = sentenceBefore(sentence)?.text ?? '';
  return isDerivedShare(percent, { text: `${before} ${sentence.text}`, half, known: amounts });
}
