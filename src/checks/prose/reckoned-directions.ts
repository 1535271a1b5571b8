// Which of two numbers is more, where a text gives both: "23 procent. Det är fyra procentenheter mer än 2020, då andelen var 19
// procent"; "212 träffar, mot 176 året innan, vilket är en ökning".
import type { Checked, Finding } from '../check.js';
import { groupThousands } from '../words.js';
import { COUNT, readCount } from './counts.js';
import { sentenceBefore, sentencesIn, yearsIn, type Sentence } from './reading.js';
import { at, isYear, N, numberOf, saysRounded, type Reckoned } from './reckoning.js';
import type { ProseText } from './texts.js';
import { DOWNWARDS, LETTERS, NOT, pattern, TIME_AFTER, UPWARDS } from './vocabulary.js';

export function* directionsSaid({ texts }: Checked): Iterable<Finding<Reckoned>> {
  const waysOf = readWays(texts);
  for (const prose of texts)
    for (const sentence of sentencesIn(prose)) {
      yield* wayOfNoun(sentence, waysOf);
      yield* moreThan(sentence);
      yield* against(sentence);
      yield* twoDirections(sentence);
      yield* resultOf(sentence);
      yield* resultsTurned(sentence);
    }
}

/** What a number counts, as far as two can be compared by it. */
type Unit = 'money' | 'percent' | 'count';

const TOLD = pattern(`${N}( kronor| kr| procent| ?%)?(?![${LETTERS}\\d])`, 'gi');
/** A day, a time, a paragraph of minutes, an age: none is compared. */
const NO_NUMBER = /(?:den|klockan|kl\.?|§|sidan?|punkt|paragraf) ?$/iu;

function unitOf(text: string): Unit {
  if (/kr/iu.test(text)) return 'money';
  return /procent|%/iu.test(text) ? 'percent' : 'count';
}

/** The numbers of a text that are so counted. */
function toldIn(text: string, unit: Unit): number[] {
  return [...text.matchAll(TOLD)].flatMap(({ 1: whole = '', 2: decimals, 3: after = '', index }) => {
    const value = numberOf(whole, decimals);
    const isNumber = !isYear(value) && !NO_NUMBER.test(text.slice(0, index));
    return isNumber && unitOf(after) === unit ? [value] : [];
  });
}

const MORE = /fler|mer|högre|större|över|längre/iu;

/** "Det är 2 300 färre än 2023, då besöken var 43 500": so much more than a number that is told, of one told before. */
const MORE_THAN = pattern(
  `(?:^| )(?:det|den|de|detta|vilket|som) (?:är|var|blev|blir)(?: (?:alltså|därmed|hela|bara|drygt|knappt|nästan|ungefär|cirka|omkring))* (?:${N}|(${COUNT}))( kronor| procentenheter)?(?: [${LETTERS}]+)? (fler|färre|mer|mindre|högre|lägre|större|längre|kortare)(?: [${LETTERS}]+)? än ([^.;:]{2,70}?)(?:då|som|när|där)(?: (?!inte)[${LETTERS}]+){0,4}? (?:var|är|uppgick till|låg på|kom|hade)(?: [${LETTERS}]+){0,2} ${N}`,
).needing(' än ');

function* moreThan(sentence: Sentence): Iterable<Finding<Reckoned>> {
  const found = MORE_THAN.exec(sentence.text);
  if (!found || NOT.test(found[0])) return;
  const [text, whole, decimals, inWords = '', unitSaid = '', way = '', , than, thanDecimals] = found;
  const by = whole === undefined ? readCount(inWords) : numberOf(whole, decimals);
  const base = numberOf(than, thanDecimals);
  const unit = unitOf(unitSaid);
  const near = `${sentenceBefore(sentence)?.text ?? ''} ${sentence.text.slice(0, found.index)}`;
  const told = toldIn(near, unit).filter((value) => value !== base);
  const pairs = told.filter((value) => isAbout(Math.abs(value - base), by, text));
  const [only] = told;
  const start = sentence.text.indexOf(way, found.index + 4);
  if (pairs.length > 0 && pairs.every((value) => value > base !== MORE.test(way)))
    yield at(sentence, start, way, MORE.test(way) ? 'mindre' : 'mer');
  else if (pairs.length === 0 && told.length === 1 && only !== undefined && !isYear(by)) {
    const said = whole === undefined ? inWords : sayWhole(whole, decimals);
    yield at(
      sentence,
      sentence.text.indexOf(said, found.index),
      said,
      groupThousands(Math.round(10 * Math.abs(only - base)) / 10),
    );
  }
}

function sayWhole(whole: string, decimals: string | undefined): string {
  return decimals === undefined ? whole : `${whole},${decimals}`;
}

function isAbout(is: number, said: number, words: string): boolean {
  return Math.abs(is - said) <= (saysRounded(words.slice(0, 30)) ? 0.06 * is : 0.051);
}

const BEFORE = `(?:året (?:innan|före|dessförinnan)|(?:ett|två|tre) år tidigare|föregående år|förra året|i fjol|(?:under |år |i )?(?:19|20)\\d{2})`;
/** "212 träffar, mot 176 året innan": what is now, and what was before. */
const AGAINST = pattern(
  `${N}((?: (?!kronor)[${LETTERS}]+){0,3}?(?: (?:under |år )?(?:19|20)\\d{2})?| kronor(?: per [${LETTERS}]+)?),? (?:mot|att jämföra med|jämfört med)(?: [${LETTERS}]+){0,2}? ${N}(?: (?!året|under|föregående|förra|i fjol)[${LETTERS}]+){0,3}?(?: under samma [${LETTERS}]+)? ${BEFORE}(?![${LETTERS}\\d])`,
).needing(' mot', 'jämför');
/** The way that is said; with "än" after it, it is of something else. */
const WAY = pattern(`(?<![${LETTERS}])(?:(${UPWARDS})|(${DOWNWARDS}))(?![${LETTERS}])(?! än| eller)`, 'gi');
const AFTER = pattern(
  `^[,;]? ?(?:(?:vilket|det|alltså|det vill säga|och|är|blir|var|motsvarar|en|ett|tydlig|liten|klar) ?)+(?:(${UPWARDS})|(${DOWNWARDS}))(?![${LETTERS}])`,
);
/** So many signs beside a word deny it. */
const NEAR = 12;
/** What a clause is of that amounts can be of. */
const IS_OF_COSTS = pattern(`kostnad|pris|utgift|bidrag|stöd|ersättning|summa|belopp`);

function* against(sentence: Sentence): Iterable<Finding<Reckoned>> {
  const found = AGAINST.exec(sentence.text);
  if (!found) return;
  const [text, whole, decimals, unit = '', beforeWhole, beforeDecimals] = found;
  const [now, before] = [numberOf(whole, decimals), numberOf(beforeWhole, beforeDecimals)];
  const isAYear = [whole, beforeWhole].some((said = '') => !said.includes(' ') && isYear(numberOf(said)));
  if (now === before || isAYear) return;
  const end = found.index + text.length;
  const after = AFTER.exec(sentence.text.slice(end));
  const lead = sentence.text.slice(0, found.index);
  const own = [...(lead.split(/; | men /u).at(-1) ?? '').matchAll(WAY)].at(-1);
  if (after) {
    const [said = '', up] = after;
    if (now > before !== (up !== undefined)) yield at(sentence, end, said, sayWay(now > before));
    return;
  }
  if (own) {
    const start = lead.lastIndexOf(own[0]);
    const isDenied = NOT.test(lead.slice(Math.max(0, start - NEAR), start + own[0].length + NEAR));
    if (!isDenied && now > before !== (own[1] !== undefined))
      yield at(sentence, start, own[0], sayWay(now > before));
    return;
  }
  // "medan kostnaden för var och en har sjunkit. … 4 500 kronor per person, att jämföra med 5 375 kronor året innan"
  if (!unit.includes(' kronor per')) return;
  const earlier = sentenceBefore(sentence);
  const clause = earlier?.text.split(/, (?:och|men|medan) /u).at(-1) ?? '';
  const said = IS_OF_COSTS.test(clause) && !NOT.test(clause) ? [...clause.matchAll(WAY)].at(-1) : undefined;
  if (earlier && said && now > before !== (said[1] !== undefined))
    yield at(earlier, earlier.text.lastIndexOf(said[0]), said[0], sayWay(now > before));
}

export function sayWay(isMore: boolean): string {
  return isMore ? 'mer än förut' : 'mindre än förut';
}

/** So many letters of a noun are the same in its forms. */
const STEM = 5;
const stemsOf = (text: string): string[] =>
  (text.toLowerCase().match(/[a-zåäöé]{5,}/gu) ?? []).map((word) => word.slice(0, STEM));

/** Which way the numbers of each noun go that the texts tell of two years, by the noun's stem. */
function readWays(texts: readonly ProseText[]): ReadonlyMap<string, ReadonlySet<boolean>> {
  const ways = new Map<string, Set<boolean>>();
  for (const sentence of texts.flatMap(sentencesIn)) {
    const [, whole, decimals, unit = '', beforeWhole, beforeDecimals] = AGAINST.exec(sentence.text) ?? [];
    const [now, before] = [numberOf(whole, decimals), numberOf(beforeWhole, beforeDecimals)];
    if (whole === undefined || now === before) continue;
    for (const stem of stemsOf(unit)) ways.set(stem, (ways.get(stem) ?? new Set()).add(now > before));
  }
  return ways;
}

/** "hänger samman med att antalet ärenden har vuxit", where they were 1 250, mot 1 400 året innan. */
const NOUN_HAS_MOVED = pattern(
  `(?<![${LETTERS}])antalet ([${LETTERS}]{5,}) (?:har |hade )?(?:(?:också|dock|alltså|därmed|nu) )?(?:(ökat|vuxit|stigit|blivit fler|ökade|ökar)|(minskat|sjunkit|krympt|blivit färre|minskade|minskar))(?![${LETTERS}])`,
).needing('antalet ');

function* wayOfNoun(
  sentence: Sentence,
  waysOf: ReadonlyMap<string, ReadonlySet<boolean>>,
): Iterable<Finding<Reckoned>> {
  const found = waysOf.size > 0 ? NOUN_HAS_MOVED.exec(sentence.text) : null;
  if (!found || NOT.test(found[0]) || yearsIn(sentence.text).length > 0) return;
  const [text, noun = '', up, down] = found;
  const [way, another] = waysOf.get(noun.toLowerCase().slice(0, STEM)) ?? [];
  const said = up ?? down ?? '';
  if (way === undefined || another !== undefined || way === (up !== undefined)) return;
  yield at(sentence, found.index + text.lastIndexOf(said), said, sayWay(way));
}

/** "30 000 kronor mindre, eller en ökning med 10,2 procent": two ways of one difference. */
const TWO_DIRECTIONS = pattern(
  `${N}(?: [${LETTERS}]+){0,2}? (?:(mer|fler|högre|större|längre|över(?!${TIME_AFTER}))|(mindre|färre|lägre|kortare|under(?!${TIME_AFTER})))(?: än)?(?: [${LETTERS}\\d]+){0,3}?(?:, (?:eller |det vill säga |alltså |vilket är )?| (?:eller|det vill säga|alltså|vilket är) )en (?:(ökning|höjning|uppgång)|(minskning|sänkning|nedgång))`,
).needing(' en ');

function* twoDirections(sentence: Sentence): Iterable<Finding<Reckoned>> {
  const found = TWO_DIRECTIONS.exec(sentence.text);
  if (!found) return;
  const [text, , , more, , rise] = found;
  if ((more !== undefined) !== (rise !== undefined))
    yield at(sentence, found.index, text, rise === undefined ? 'mindre' : 'mer');
}

/** "ett underskott 2024, medan 2025 gav ett överskott, en förbättring": years that follow one another. */
const TURNED = pattern(
  `(?<![${LETTERS}])(?:underskott(?:et)?[^.;]*?(överskott)|överskott(?:et)?[^.;]*?(underskott))[^.;]*?(?<![${LETTERS}])en (?:(förbättring|ökning|uppgång)|(försämring|minskning|nedgång))`,
).needing('underskott');

function* resultsTurned(sentence: Sentence): Iterable<Finding<Reckoned>> {
  const found = TURNED.exec(sentence.text);
  const years = yearsIn(sentence.text);
  if (!found || NOT.test(found[0]) || years.some((year, i) => year < (years[i - 1] ?? 0))) return;
  const [text, better, , up, down] = found;
  const said = up ?? down ?? '';
  if (years.length < 2 || (better !== undefined) === (up !== undefined)) return;
  yield at(
    sentence,
    found.index + text.lastIndexOf(said),
    said,
    better === undefined ? 'en försämring' : 'en förbättring',
  );
}

/** "omsatte 742 000 kronor och hade kostnader på 731 000 kronor. Resultatet blev ett överskott på 11 000 kronor". */
const INCOME_AND_COSTS = pattern(
  `(?:omsatte|omsätter|omsättning(?:en)? (?:på|var)|intäkter(?:na)?(?: [${LETTERS}]+){0,2}) ${N} kronor[^.;]{0,60}?(?:kostnader(?:na)?|utgifter(?:na)?)(?: [${LETTERS}]+){0,3} ${N} kronor`,
).needing('kostnad', 'utgift');
const RESULT = pattern(`(överskott|underskott)(?:et)?(?: [${LETTERS}]+){0,2} ${N} kronor`).needing('skott');

function* resultOf(sentence: Sentence): Iterable<Finding<Reckoned>> {
  const result = RESULT.exec(sentence.text);
  if (!result) return;
  const before = sentenceBefore(sentence)?.text ?? '';
  const found = INCOME_AND_COSTS.exec(`${before} ${sentence.text.slice(0, result.index)}`);
  if (!found) return;
  const is = numberOf(found[1], found[2]) - numberOf(found[3], found[4]);
  const [text, way = '', whole, decimals] = result;
  if (Math.abs(is) !== numberOf(whole, decimals) || is === 0) return;
  if (is > 0 !== way.toLowerCase().startsWith('över'))
    yield at(sentence, result.index, text, is > 0 ? 'ett överskott' : 'ett underskott');
}
