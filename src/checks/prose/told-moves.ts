// Which way something has gone, said after two numbers of it: "14 dagar 2022 och 9 dagar 2023. Väntetiden har alltså blivit längre";
// and which way it went from a number before: "81 procent. Ett år senare hade siffran sjunkit till 87 procent".
import type { Finding } from '../check.js';
import { sentenceBefore, yearsIn, type Sentence } from './reading.js';
import { sayWay } from './reckoned-directions.js';
import { at, formatDecimal, isYear, N, numberOf, percentOf, type Reckoned } from './reckoning.js';
import { toldIn, type ToldNumber } from './told-numbers.js';
import { DOWNWARDS, LETTERS, NOT, pattern, UPWARDS } from './vocabulary.js';

export function* moves(sentence: Sentence): Iterable<Finding<Reckoned>> {
  yield* movedBetween(sentence);
  yield* movedTo(sentence);
  yield* movedFromTo(sentence);
}

/** A sentence that says nothing but which way. */
const WAY_ALONE = pattern(
  `^ ?(?:([${LETTERS}]+) (?:(?:har|är|var|blev|hade) )?|det (?:är|var|betyder att) )(?:alltså |därmed |således |då |nu |sedan |tydligt |kraftigt )*(?:(?:har |är )?(?:blivit |gått )?)(?:[\\d ]+ kronor |[${LETTERS}\\d]+ [${LETTERS}]+ )?(?:(${UPWARDS})|(${DOWNWARDS}))(?: (?:det andra året|andra året|sedan dess|över tid|mellan åren|år för år|under perioden|på ett år))?\\. ?$`,
);
/** So long at most. */
const SHORT = 90;

function* movedBetween(sentence: Sentence): Iterable<Finding<Reckoned>> {
  const found = sentence.text.length <= SHORT ? WAY_ALONE.exec(sentence.text) : null;
  const before = found && sentenceBefore(sentence);
  if (!found || !before || NOT.test(sentence.text)) return;
  const [, subject = '', up, down] = found;
  const told = toldIn(before);
  const [first, second, more] = told;
  if (!first || !second || more || first.unit !== second.unit || first.value === second.value) return;
  if (!isInOrder(before, first, second) || !isAbout(subject, before.text, first)) return;
  if (second.value > first.value === (up !== undefined)) return;
  const said = up ?? down ?? '';
  yield at(sentence, sentence.text.lastIndexOf(said), said, sayWay(second.value > first.value));
}

const FIRST_AND_SECOND = pattern(
  `första året[^.]*\\d[^.]*(?:andra|sista)(?: året)?(?![${LETTERS}])|(?:förra året|i fjol)[^.]*\\d[^.]*(?:i år|detta år)`,
);

/** Whether the first number is of a time before the second's. */
function isInOrder({ text }: Sentence, first: ToldNumber, second: ToldNumber): boolean {
  if (FIRST_AND_SECOND.test(text)) return true;
  const years = yearsIn(text);
  const [one, other, more] = years;
  if (one === undefined || other === undefined || more !== undefined || one >= other) return false;
  const places = [one, other].map((year) => text.indexOf(String(year)));
  const isAfter = (number: ToldNumber, place = -1): boolean => place >= number.end;
  const [a, b] = places;
  // each year stands after its number, or each before it
  return (
    (isAfter(first, a) && (a ?? 0) < second.start && isAfter(second, b)) ||
    ((a ?? 0) < first.start && (b ?? 0) > first.end && (b ?? 0) < second.start)
  );
}

/** So many letters of a noun are the same in its forms and compounds. */
const STEM = 4;

function isAbout(subject: string, before: string, { unit }: ToldNumber): boolean {
  const word = subject.toLowerCase();
  if (word === '' || /^(?:den|det|antalet|siffran|andelen|beloppet|summan|nivån)$/u.test(word)) return true;
  const words = before.toLowerCase().match(new RegExp(`[${LETTERS}]{4,}`, 'gu')) ?? [];
  const stems = [...words, unit ?? '']
    .filter((each) => each.length >= STEM)
    .map((each) => each.slice(0, STEM));
  return stems.some((stem) => word.includes(stem));
}

/** "hade siffran sjunkit till 87 procent": of what the sentence before tells, if it tells one number of that kind. */
const WHAT = `(?:siffran|andelen|antalet|det|den|summan|beloppet|nivån|tiden|kostnaden)`;
const GONE = `(?:stigit|ökat|vuxit|gått upp|sjunkit|minskat|krympt|gått ned)`;
const MOVED_TO = pattern(
  `(?<![${LETTERS}])(?:${WHAT}(?: (?:alltså|då|därmed|redan|sedan|dock))* (?:har |hade )?${GONE}|(?:hade|har) ${WHAT} ${GONE}|(?:steg|ökade|växte|sjönk|minskade) ${WHAT}) till`,
).needing(' till');
const IS_UP = pattern(`${UPWARDS}|gått upp`);

function* movedTo(sentence: Sentence): Iterable<Finding<Reckoned>> {
  const found = MOVED_TO.exec(sentence.text);
  if (!found || sentence.text.includes(' från ')) return;
  const end = found.index + found[0].length;
  const number = toldIn(sentence).find(({ start }) => start >= end && start - end <= 2 + ROUND);
  if (!number) return;
  const own = toldIn(sentence).filter((each) => each.end <= found.index && each.unit === number.unit);
  const before = sentenceBefore(sentence);
  const told = own.length > 0 ? own : before ? toldIn(before).filter(({ unit }) => unit === number.unit) : [];
  const [base, another] = told;
  if (!base || another || base.value === number.value) return;
  const isUp = IS_UP.test(found[0]);
  if (number.value > base.value === isUp) return;
  yield at(sentence, number.start, number.said, sayWay(number.value > base.value));
}

/** "Antalet besökare steg under samma tid från 17 500 till 18 900", "växte med 20,0 procent, från 140 till 168". */
const MOVED_FROM_TO = pattern(
  `(?<![${LETTERS}])(?:(ökade|ökat|ökar|steg|stigit|stiger|växte|vuxit|växer)|(minskade|minskat|minskar|sjönk|sjunkit|sjunker|krympte|krympt))((?: (?!och|men)[${LETTERS}]+){0,6}?(?: med (\\d{1,3}(?:,\\d+)?) procent)?,?) från ${N}(?: [${LETTERS}]+){0,2} till ${N}`,
).needing(' från ');

function* movedFromTo(sentence: Sentence): Iterable<Finding<Reckoned>> {
  const found = MOVED_FROM_TO.exec(sentence.text);
  if (!found || NOT.test(found[0])) return;
  const [text, up, , between = '', percent, whole = '', decimals, toWhole = '', toDecimals] = found;
  const [from, to] = [numberOf(whole, decimals), numberOf(toWhole, toDecimals)];
  if (from === to || from === 0 || [whole, toWhole].every((each) => isYear(numberOf(each)))) return;
  if (to > from !== (up !== undefined)) {
    const start = text.indexOf('från ');
    yield at(sentence, found.index + start, text.slice(start), to > from ? 'en ökning' : 'en minskning');
    return;
  }
  if (percent === undefined || / (?:drygt|knappt|nästan|omkring|ungefär|cirka) /u.test(between)) return;
  const is = (100 * Math.abs(to - from)) / from;
  if (Math.abs(is - percentOf(percent)) <= (percent.includes(',') ? 0.06 : 0.6)) return;
  yield at(sentence, found.index + text.indexOf(percent), percent, formatDecimal(is));
}

/** So many signs a word such as "omkring" has. */
const ROUND = 9;
