// Counts that a text makes of its own: so many more of the same ("sju fler kvinnor"), so many a month, from a goal, two ways in one
// sentence.
import type { Checked, Finding } from '../check.js';
import { COUNT } from './counts.js';
import { goalTexts } from './known-figures.js';
import { countsOf } from './nouns-counted.js';
import { A_COUNT, readNumber, countsIn } from './plain-counts.js';
import { sentenceBefore, sentencesIn, type Sentence } from './reading.js';
import {
  at,
  formatDecimal,
  N,
  numberOf,
  PERCENT,
  percentOf,
  saysRounded,
  type Reckoned,
} from './reckoning.js';
import { DOWNWARDS, LETTERS, pattern, UPWARDS } from './vocabulary.js';

export function* peopleReckoned(checked: Checked): Iterable<Finding<Reckoned>> {
  const goals = goalsOf(checked);
  const ofTen = goalTexts(checked).flatMap((goal) =>
    [...goal.matchAll(OF_TEN)].map(([text]) => text.toLowerCase()),
  );
  for (const prose of checked.texts)
    for (const sentence of sentencesIn(prose)) {
      yield* moreOfSame(sentence);
      yield* perPart(sentence);
      yield* atEach(checked, sentence);
      yield* twoWays(sentence);
      yield* movedShare(sentence);
      yield* fromGoal(sentence, goals);
      yield* goalOfTen(sentence, ofTen);
    }
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
    const [first, second] = told.map(([, count = '']) => readNumber(count));
    if (told.length !== 2 || first === undefined || second === undefined) continue;
    const is = Math.abs(first - second);
    if (readNumber(said) !== is) {
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
).needing('i månaden', 'per månad', 'i veckan', 'per vecka', 'om dagen', 'per dag', 'per dygn');

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

/** "två vid varje skola, alltså tio sammanlagt": so many for each of as many as the memo counts. */
const AT_EACH = pattern(
  `(${COUNT}) (?:[${LETTERS}]+ )?(?:vid|på|i|per|för|till|hos) (?:varje|var och en av)(?: av)? ([${LETTERS}]{4,}),? (?:alltså|det vill säga|vilket (?:blir|är|ger)|och)(?: (?:sammanlagt|totalt|tillsammans))? (${COUNT})(?: [${LETTERS}]+)? ?(?:sammanlagt|totalt|tillsammans|i allt)?(?=[.,;]|$)`,
).needing('varje', 'var och en');

function* atEach(checked: Checked, sentence: Sentence): Iterable<Finding<Reckoned>> {
  const found = AT_EACH.exec(sentence.text);
  if (!found) return;
  const [text, each = '', noun = '', all = ''] = found;
  const counts = countsOf(checked, noun);
  const products = counts.map((count) => count * readNumber(each));
  const [only] = products;
  if (only === undefined || products.includes(readNumber(all))) return;
  yield at(sentence, found.index + text.lastIndexOf(all), all, String(only));
}

/** "Vistelserna blev längre …, fem dygn mindre än 2023": two ways in one sentence, of one thing. */
const THAN = `(?:,| och det är| vilket är)(?: (?:alltså|det vill säga))? (?:${A_COUNT}) (?:[${LETTERS}]+ )?`;
const AGAINST = ' än (?:(?:19|20)\\d{2}|året innan|förra året|föregående|i fjol|tidigare)';
const UP_AND_LESS = pattern(
  `(?<![${LETTERS}])(?:${UPWARDS})(?![${LETTERS}])(?:(?! men | medan |[.;:]).){0,70}?${THAN}(mindre|färre|lägre|kortare)${AGAINST}`,
).needing(' än ');
const DOWN_AND_MORE = pattern(
  `(?<![${LETTERS}])(?:${DOWNWARDS})(?![${LETTERS}])(?:(?! men | medan |[.;:]).){0,70}?${THAN}(mer|fler|högre|längre)${AGAINST}`,
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
  if (Math.abs(is) === readNumber(said) && is > 0 === isMore) return;
  yield at(sentence, found.index, found[0], `${Math.abs(is)} ${is > 0 ? 'fler' : 'färre'} än målet`);
}

/** "fyra av tio", in a goal and where a text says what the goal is. */
const OF_TEN = pattern(`(?:${COUNT}) av (?:fem|tio|hundra)(?![${LETTERS}])`, 'gi').needing(' av ');
const IS_THE_GOAL = pattern(
  `(?:del)?målet (?:är|var|säger|att)(?: (?:att )?[${LETTERS}]+){0,2} ((?:${COUNT}) av (?:fem|tio|hundra))(?![${LETTERS}])`,
).needing('målet');

function* goalOfTen(sentence: Sentence, goals: readonly string[]): Iterable<Finding<Reckoned>> {
  const found = goals.length > 0 ? IS_THE_GOAL.exec(sentence.text) : null;
  const said = found?.[1] ?? '';
  const [is = ''] = goals;
  if (found && !goals.includes(said.toLowerCase()))
    yield at(sentence, found.index + found[0].length - said.length, said, is);
}
