// Counts that a text makes of its own: the rest of a whole ("de återstående 15"), no more than there are ("av dem var nio"), so many
// more of the same ("sju fler kvinnor"), so many a month.
import type { Checked, Finding } from '../check.js';
import { COUNT, readCount } from './counts.js';
import { escapePattern, sentenceBefore, sentencesIn, type Sentence } from './reading.js';
import {
  at,
  formatDecimal,
  isYear,
  N,
  numberOf,
  PERCENT,
  percentOf,
  saysRounded,
  type Reckoned,
} from './reckoning.js';
import { LETTERS, pattern } from './vocabulary.js';

export function* peopleReckoned(checked: Checked): Iterable<Finding<Reckoned>> {
  const goals = goalsOf(checked);
  yield* wholesAgain(checked);
  for (const prose of checked.texts)
    for (const sentence of sentencesIn(prose)) {
      yield* restOfWhole(sentence);
      yield* moreThanAll(sentence);
      yield* partOfAll(sentence);
      yield* partsOfThem(sentence);
      yield* moreOfSame(sentence);
      yield* perPart(sentence);
      yield* twoWays(sentence);
      yield* movedShare(sentence);
      yield* fromGoal(sentence, goals);
    }
}

/** A plain count in digits or words, and not "en" or "ett", which are articles. */
const A_COUNT = `(?!e(?:n|tt) )(?:\\d{1,3}(?: \\d{3})+|${COUNT})(?![${LETTERS}\\d])(?! \\d{3}(?!\\d)| ?(?:kronor|kr|procent|%|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december))`;
const READ_COUNTS = pattern(`(?<![${LETTERS}\\d.,:/–-])(?<!den )(?<!klockan )(${A_COUNT})`, 'gi');

function countOf(text: string): number {
  return /\d/.test(text) ? numberOf(text) : readCount(text);
}

function countsIn(text: string): { value: number; start: number; end: number }[] {
  return [...text.matchAll(READ_COUNTS)].flatMap(({ 1: said = '', index }) => {
    const value = countOf(said);
    return isYear(value) ? [] : [{ value, start: index, end: index + said.length }];
  });
}

/** "Av de 34 volontärerna studerar 19 …, och de återstående 15 …". */
const REST = pattern(
  `(?:^|[ (])av (?:de |våra |totalt |samtliga )?(${A_COUNT})([^.;:]{0,200}?)(?:de|den) (?:återstående|övriga|resterande|andra) (${A_COUNT})`,
).needing('återstående', 'övriga', 'resterande', 'andra');

function* restOfWhole(sentence: Sentence): Iterable<Finding<Reckoned>> {
  const found = REST.exec(sentence.text);
  if (!found) return;
  const [text, first = '', between = '', last = ''] = found;
  const parts = countsIn(between);
  const [part] = parts;
  if (!part || parts.length > 1) return;
  const is = countOf(first) - part.value;
  if (is <= 0 || is === countOf(last)) return;
  yield at(sentence, found.index + text.length - last.length, last, String(is));
}

/** "svarade elva, och av dem var nio positiva": no more than those that were counted right before. */
const OF_THEM = pattern(
  `(?:av dem|av dessa|bland dem|varav)(?: (?:var|är|hade|har|fick|kom|blev|gick|bor|bodde))? (${A_COUNT})`,
).needing('av dem', 'av dessa', 'bland dem', 'varav');
/** What is not counted as the people before it. */
const OTHER_UNIT = pattern(`^ ?(?:år|månad|veck|dag|tim|minut|gång|kväll|procent|%|kr)`);

function* moreThanAll(sentence: Sentence): Iterable<Finding<Reckoned>> {
  const found = OF_THEM.exec(sentence.text);
  if (!found || /\d kr|miljon|tkr|procent|%/u.test(sentence.text.slice(0, found.index))) return;
  const said = found[1] ?? '';
  const start = found.index + found[0].length - said.length;
  const whole = countsIn(sentence.text.slice(0, found.index)).at(-1);
  if (!whole || OTHER_UNIT.test(sentence.text.slice(whole.end))) return;
  if (OTHER_UNIT.test(sentence.text.slice(start + said.length))) return;
  const value = countOf(said);
  if (isYear(value) || value <= whole.value || whole.value < 2) return;
  yield at(sentence, start, said, `högst ${whole.value}`);
}

/** "14 grupper. Fem av dem …, fyra …, tre … och två …"; "Av de 61 kvinnorna flyttade 39 … och 12 …. Fyra …, och sex …". */
const SOME_OF_THEM = pattern(`^ ?(${A_COUNT}) av (?:dem|dessa)(?![${LETTERS}])`);
const OF_ALL_OF_THEM = pattern(`(?:^|[ (])av (?:de|våra) (${A_COUNT}) [${LETTERS}]{3,} `).needing(
  'av de',
  'av våra',
);
const GOES_ON_COUNTING = pattern(`^ ?(${A_COUNT}) (?!av )[${LETTERS}]{3,}`);
const MADE_ANEW = pattern('procent|%|kronor|varav|fler|färre|mer än|i snitt|i genomsnitt|kl(?:ocka|\\.)');

function* partsOfThem(sentence: Sentence): Iterable<Finding<Reckoned>> {
  const listed = SOME_OF_THEM.exec(sentence.text);
  const before = sentenceBefore(sentence);
  if (!before || MADE_ANEW.test(sentence.text)) return;
  const own = countsIn(sentence.text).filter(({ end }) => !OTHER_UNIT.test(sentence.text.slice(end)));
  if (listed && own.length > 2) {
    const wholes = countsIn(before.text).map(({ value }) => value);
    yield* moreThanWhole(sentence, own, wholes);
    return;
  }
  const whole = GOES_ON_COUNTING.test(sentence.text) ? OF_ALL_OF_THEM.exec(before.text) : null;
  if (!whole || MADE_ANEW.test(before.text)) return;
  const all = countOf(whole[1] ?? '');
  const parts = countsIn(before.text.slice(whole.index + whole[0].length));
  if (parts.length > 1 && own.length > 0)
    yield* moreThanWhole(
      sentence,
      own,
      [all],
      parts.reduce((sum, { value }) => sum + value, 0),
    );
}

/** Parts that are more than their whole, by no more than a slip: of much more they are parts of something else. */
function* moreThanWhole(
  sentence: Sentence,
  parts: readonly { value: number; start: number; end: number }[],
  wholes: readonly number[],
  earlier = 0,
): Iterable<Finding<Reckoned>> {
  const sum = parts.reduce((all, { value }) => all + value, earlier);
  const whole = wholes.find((each) => sum > each && sum - each <= Math.max(SLIP, SLIP_SHARE * each));
  const [first, last] = [parts[0], parts.at(-1)];
  if (whole === undefined || wholes.includes(sum) || !first || !last) return;
  yield at(sentence, first.start, sentence.text.slice(first.start, last.end), `${sum}, inte ${whole}`);
}

const SLIP = 2;
const SLIP_SHARE = 0.1;

/** "Av de 23 kvinnorna kom 14 från Trelleborg": a part is no more than its whole. */
const PART_OF_ALL = pattern(
  `(?:^|[ (])av (?:de|våra) (${A_COUNT}) [${LETTERS}]{3,} (?:kom|var|är|hade|har|fick|gick|bodde|flyttade|svarade|deltog|fanns|började|slutade)(?: [${LETTERS}]+)? (${A_COUNT})`,
).needing('av de', 'av våra');

function* partOfAll(sentence: Sentence): Iterable<Finding<Reckoned>> {
  const found = PART_OF_ALL.exec(sentence.text);
  if (!found) return;
  const [text, whole = '', part = ''] = found;
  const end = found.index + text.length;
  if (countOf(part) <= countOf(whole) || isYear(countOf(part)) || OTHER_UNIT.test(sentence.text.slice(end)))
    return;
  yield at(sentence, end - part.length, part, `högst ${countOf(whole)}`);
}

/** What a text counts in one place as "23 kvinnor", and in another as "de 25 kvinnorna": of all, by "av de". */
const WHOLE_AGAIN = pattern(
  `(?:^|[ (])av (?:de|våra) (${A_COUNT}) ([${LETTERS}]{4,}(?:orna|arna|erna|na|en))(?![${LETTERS}])`,
  'gi',
).needing('av de', 'av våra');
const END_OF_ALL = /(?:orna|arna|erna|na|en)$/u;
/** So many letters of a noun are the same in all its forms. */
const STEM = 4;

function* wholesAgain(checked: Checked): Iterable<Finding<Reckoned>> {
  const again = checked.allTexts.flatMap(({ text }) =>
    [...text.replaceAll(/\s/g, ' ').matchAll(WHOLE_AGAIN)].map(([, count = '', noun = '']) => ({
      count: countOf(count),
      stem: noun.toLowerCase().replace(END_OF_ALL, ''),
    })),
  );
  for (const { count, stem } of again) {
    if (stem.length < STEM || again.some((each) => each.stem === stem && each.count !== count)) continue;
    const told = pattern(
      `(?<![${LETTERS}\\d.,:/–-])(?<!(?:^|[ (])de )(${A_COUNT}) (?:[${LETTERS}]+a )?${escapePattern(stem)}(?:or|ar|er|r|n|a|e)?(?![${LETTERS}])(?! (?:fler|färre|mer|mindre|till|per|om|i veckan))`,
      'gi',
    );
    const places = checked.texts.flatMap((prose) =>
      sentencesIn(prose).flatMap((sentence) =>
        sentence.text.toLowerCase().includes(stem)
          ? [...sentence.text.matchAll(told)].map((match) => ({ sentence, match }))
          : [],
      ),
    );
    const [only, more] = places;
    const said = only?.match[1] ?? '';
    // of several numbers of the same thing some are of other years
    if (!only || more || countOf(said) === count || isToldElsewhere(checked, count, stem)) continue;
    if (Math.abs(countOf(said) - count) > Math.max(SLIP, SLIP_SHARE * count)) continue;
    yield at(only.sentence, only.match.index, only.match[0], `${count}, som det står längre fram`);
  }
}

/** Whether the memo has the number beside what is said of the whole, as of another year. */
function isToldElsewhere({ allTexts }: Checked, count: number, stem: string): boolean {
  return allTexts.some(({ text }) =>
    countsIn(text).some(
      ({ value, start, end }) =>
        value === count &&
        !(
          /(?:av de|av våra|de) $/iu.test(text.slice(0, start)) &&
          text
            .slice(end, end + 30)
            .toLowerCase()
            .includes(stem)
        ),
    ),
  );
}

/** "alltså sju fler kvinnor och åtta fler barn": of what the sentence or the one before counts twice. */
const MORE_OF = pattern(`(?<![${LETTERS}\\d])(${A_COUNT}) (fler|färre) ([${LETTERS}]{3,})`, 'gi').needing(
  'fler ',
  'färre ',
);
const NOW_FIRST = pattern('(?:mot|jämfört med|från|än)');

function* moreOfSame(sentence: Sentence): Iterable<Finding<Reckoned>> {
  if (!/ fler | färre /u.test(sentence.text)) return;
  const before = sentenceBefore(sentence)?.text ?? '';
  for (const { 0: text, 1: said = '', 2: way = '', 3: noun = '', index } of sentence.text.matchAll(MORE_OF)) {
    const near = `${before} ${sentence.text.slice(0, index)}`;
    const told = [
      ...near.matchAll(pattern(`(?<![${LETTERS}\\d.,:/–-])(${A_COUNT}) ${noun}(?![${LETTERS}])`, 'gi')),
    ];
    const [first, second] = told.map(([, count = '']) => countOf(count));
    if (told.length !== 2 || first === undefined || second === undefined) continue;
    const is = Math.abs(first - second);
    if (countOf(said) !== is) {
      yield at(sentence, index, said, String(is));
      continue;
    }
    // "61 kvinnor …, mot 54 kvinnor året innan": what is now stands first
    const [, later] = told;
    const between = near.slice(told[0]?.index ?? 0, later?.index ?? 0);
    const isMore = NOW_FIRST.test(between) ? first > second : undefined;
    if (isMore !== undefined && is > 0 && isMore !== /fler/iu.test(way))
      yield at(sentence, index, text, isMore ? `${said} fler ${noun}` : `${said} färre ${noun}`);
  }
}

/** "1 260 samtal under 2024, vilket är 105 i månaden". */
const PER_PART = pattern(
  `${N} [${LETTERS}]{3,}(?: [${LETTERS}]+){0,2} (?:under|år|per år|om året|under året)(?: (?:19|20)\\d{2})?,? (?:alltså|det vill säga|vilket är|vilket blir|vilket motsvarar|vilket ger|motsvarande|eller)(?: i (?:genom)?snitt)?(?: (?:cirka|drygt|knappt|omkring|ungefär|nästan|närmare))? ${N} (?:i månaden|per månad|i veckan|per vecka|om dagen|per dag|per dygn)`,
).needing('månad', 'veck', 'dag', 'dygn');

function* perPart(sentence: Sentence): Iterable<Finding<Reckoned>> {
  const found = PER_PART.exec(sentence.text);
  if (!found || /\d kr|procent/u.test(found[0])) return;
  const [text, whole, decimals, part, more] = found;
  const [all, said] = [numberOf(whole, decimals), numberOf(part, more)];
  const counts = /månad/iu.test(text) ? [12] : /veck/iu.test(text) ? [52, 50, 48, 40] : [365, 366, 250];
  const slack = saysRounded(text) ? 0.06 : 0.02;
  if (said <= 0 || counts.some((count) => Math.abs(all / count - said) <= Math.max(0.6, slack * said)))
    return;
  const [first = 1] = counts;
  const index = sentence.text.lastIndexOf(part ?? '', found.index + text.length);
  yield at(sentence, index, part ?? '', formatDecimal(all / first));
}

/** "Vistelserna blev längre …, fem dygn mindre än 2023": two ways in one sentence, of one thing. */
const UP = 'längre|fler|högre|större|ökade|ökat|ökar|växte|vuxit|växer|steg|stigit|stiger';
const DOWN = 'kortare|färre|lägre|mindre|minskade|minskat|minskar|sjönk|sjunkit|sjunker';
const THAN = `(?:,| och det är| vilket är)(?: (?:alltså|det vill säga))? (?:${A_COUNT}) (?:[${LETTERS}]+ )?`;
const AGAINST = ' än (?:(?:19|20)\\d{2}|året innan|förra året|föregående|i fjol|tidigare)';
const UP_AND_LESS = pattern(
  `(?<![${LETTERS}])(?:${UP})(?![${LETTERS}])(?:(?! men | medan |[.;:]).){0,70}?${THAN}(mindre|färre|lägre|kortare)${AGAINST}`,
).needing(' än ');
const DOWN_AND_MORE = pattern(
  `(?<![${LETTERS}])(?:${DOWN})(?![${LETTERS}])(?:(?! men | medan |[.;:]).){0,70}?${THAN}(mer|fler|högre|längre)${AGAINST}`,
).needing(' än ');

function* twoWays(sentence: Sentence): Iterable<Finding<Reckoned>> {
  if (!sentence.text.includes(' än ')) return;
  for (const [found, is] of [
    [UP_AND_LESS.exec(sentence.text), 'mer'],
    [DOWN_AND_MORE.exec(sentence.text), 'mindre'],
  ] as const)
    if (found) yield at(sentence, found.index, found[0], is);
}

/** "År 2024 var 31 procent flickor. Ett år senare hade flickornas andel vuxit till 37 procent." */
const MOVED_TO = pattern(
  `(?<![${LETTERS}])(ökat|vuxit|stigit|ökade|växte|steg|ökar|stiger|växer|sjunkit|minskat|sjönk|minskade|sjunker|minskar)(?: (?:alltså|då|nu|därefter|sedan))? till ${PERCENT}`,
).needing('procent', '%');
const IS_FALL = pattern('^(?:sj|minsk)');
/** So many signs beside a figure say what it is of. */
const BESIDE = 45;

function* movedShare(sentence: Sentence): Iterable<Finding<Reckoned>> {
  const found = MOVED_TO.exec(sentence.text);
  const before = sentenceBefore(sentence)?.text;
  if (!found || before === undefined || /från/iu.test(sentence.text.slice(0, found.index))) return;
  const [text, way = '', said = ''] = found;
  const stems = [
    ...sentence.text.slice(Math.max(0, found.index - BESIDE), found.index).matchAll(LONG_WORD),
  ].map(([word]) => word.toLowerCase().slice(0, 6));
  const earlier = [...before.matchAll(pattern(PERCENT, 'gi'))].flatMap(({ 0: all, 1: value = '', index }) => {
    const after =
      before.slice(index + all.length, index + all.length + BESIDE).split(/ (?:och|medan|men) /u)[0] ?? '';
    return stems.some((stem) => after.toLowerCase().includes(stem)) ? [percentOf(value)] : [];
  });
  const [first, ...others] = earlier;
  const now = percentOf(said);
  if (first === undefined || others.length > 0 || first === now || IS_FALL.test(way) === now < first) return;
  yield at(sentence, found.index, text, now < first ? 'en minskning' : 'en ökning');
}

const LONG_WORD = pattern(`(?!andel)[${LETTERS}]{6,}`, 'gi');

/** A goal's number, and the number of its result. */
interface Goal {
  goal: number;
  result: number;
}

function goalsOf({ facts: { results } }: Checked): Goal[] {
  return (results?.goals ?? []).flatMap(({ goal, result = '' }) => {
    const [wanted, ...others] = countsIn(goal);
    return wanted && others.length === 0
      ? countsIn(result).map(({ value }) => ({ goal: wanted.value, result: value }))
      : [];
  });
}

/** "23 ungdomar, tre fler än målet". */
const FROM_GOAL = pattern(
  `(?<![${LETTERS}\\d])(${A_COUNT}) (?:[${LETTERS}]+ )?(fler|färre|mer|mindre|över|under) (?:än )?målet`,
).needing('målet');

function* fromGoal(sentence: Sentence, goals: readonly Goal[]): Iterable<Finding<Reckoned>> {
  const found = goals.length > 0 ? FROM_GOAL.exec(sentence.text) : null;
  if (!found) return;
  const [, said = '', way = ''] = found;
  const before = countsIn(sentence.text.slice(0, found.index)).map(({ value }) => value);
  const meant = goals.filter(({ result }) => before.includes(result));
  const [only] = meant;
  if (!only || meant.some(({ goal }) => goal !== only.goal) || only.result === only.goal) return;
  const is = only.result - only.goal;
  const isMore = /fler|mer|över/iu.test(way);
  if (Math.abs(is) === countOf(said) && is > 0 === isMore) return;
  yield at(sentence, found.index, found[0], `${Math.abs(is)} ${is > 0 ? 'fler' : 'färre'} än målet`);
}
