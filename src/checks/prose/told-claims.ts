// What a text says of the numbers beside it in its own words: that some parts make a whole, that a fraction or a percentage is of two
// numbers, that so much a month is so much a year. Each is tried against the numbers of its sentence, or of the one before.
import type { Finding } from '../check.js';
import { MONTHS } from '../../locale/dates.js';
import { groupThousands } from '../words.js';
import { COUNT, readCount } from './counts.js';
import { sumsOf } from './derived.js';
import { fits, fractionIn } from './fractions.js';
import { A_COUNT, readNumber } from './plain-counts.js';
import { sentenceBefore, type Sentence } from './reading.js';
import { at, formatDecimal, N, numberOf, type Reckoned } from './reckoning.js';
import { isChangedOver, isSlipOfText } from './slips.js';
import { ARE_NO_COUNTS, isAlike, toldIn, type ToldNumber } from './told-numbers.js';
import { sayNumber } from './told-place.js';
import { LETTERS, NOT, pattern } from './vocabulary.js';

/** What says two numbers, one of them perhaps of the sentence before: without a number of its own a sentence reckons nothing. `periodMonths` are those of the period that is decided. */
export function* claims(sentence: Sentence, periodMonths: number | undefined): Iterable<Finding<Reckoned>> {
  if (toldIn(sentence).length === 0 && !HAS_DIGIT.test(sentence.text)) return;
  yield* womenAndMen(sentence);
  yield* partsByPlace(sentence);
  yield* fractionOfPair(sentence);
  yield* percentOfPair(sentence);
  yield* pointsBetween(sentence);
  yield* timesAYear(sentence, periodMonths);
  yield* amountAYear(sentence);
  yield* soManyEach(sentence);
  yield* hoursBetween(sentence);
  yield* moreThanVarav(sentence);
  yield* sumOfBefore(sentence);
  yield* percentOfTwo(sentence);
  yield* daysListed(sentence);
  yield* monthsListed(sentence, periodMonths);
  yield* moreAgainst(sentence);
  yield* partsInMonths(sentence);
  yield* moreAnswers(sentence);
}

const HAS_DIGIT = /\d/;

/** "109 kvinnor och 65 män", "29 flickor och 31 pojkar": everybody is one or the other. */
const BOTH = pattern(
  `(?<![${LETTERS}\\d.,])(${A_COUNT}) (kvinnor|flickor|män|pojkar|damer|herrar)(?:na)?(?: \\([^()]*\\))?,? (?:och|samt) (${A_COUNT}) (kvinnor|flickor|män|pojkar|damer|herrar)(?![${LETTERS}])`,
).needing('kvinnor', 'flickor', 'män', 'pojkar', 'damer', 'herrar');
/** Who isn't divided so: what stands before counts others, too, or more than those. */
const NOT_ALL = pattern(`varav|därav|bland|dessutom|samt|utöver|barn|vuxna|övriga`);

/** "164 personer, 109 kvinnor och 65 män": the whole stands before them, alone in its sentence or in the one before. */
function* womenAndMen(sentence: Sentence): Iterable<Finding<Reckoned>> {
  const found = BOTH.exec(sentence.text);
  const [text, first = '', one, second = '', other] = found ?? [];
  if (!found || text === undefined || one === other) return;
  const parts = [first, second].map(readNumber);
  const sum = parts.reduce((all, each) => all + each, 0);
  const own = toldIn(sentence).filter(({ end, unit }) => end <= found.index && isPeople(unit));
  const lead = sentence.text.slice(0, found.index);
  const before = own.length === 0 ? sentenceBefore(sentence) : undefined;
  const wholes = own.length > 0 ? own : before ? toldIn(before).filter(({ unit }) => isPeople(unit)) : [];
  const [whole, another] = wholes;
  if (!whole || another || whole.isRounded || whole.value === sum) return;
  if (NOT_ALL.test(before ? `${before.text.slice(whole.end)} ${lead}` : lead.slice(whole.end))) return;
  const isSlip =
    Math.abs(whole.value - sum) <= Math.max(2, 0.05 * sum) ||
    parts.some((part) => isSlipOfText(String(part), String(whole.value - sum + part)));
  if (isSlip) yield at(sentence, found.index, text, `${groupThousands(sum)}, inte ${whole.said}`);
}

function isPeople(unit: string | undefined): boolean {
  return unit === undefined || !(ARE_NO_COUNTS.includes(unit) || NO_PEOPLE.test(unit));
}

/** The stems of what isn't people. */
const NO_PEOPLE =
  /^(?:år|måna|veck|dag|tim|minut|gång|kväll|plats|timma|tillf|träff|lägen|grupp|kurs|samta|besök)/u;

/** "47 personer, 29 i Glava och 28 i Gunnarskog": a whole, and after a comma its parts, each with where it is. */
const PARTS = pattern(
  `(?:,|:|,? nämligen|,? fördela[td][eas]? på) (${A_COUNT}) (?:i|på|från|vid|hos|under|till) [^\\d.;:]{2,40}?(?:, (${A_COUNT}) (?:i|på|från|vid|hos|under|till) [^\\d.;:]{2,40}?)? och (${A_COUNT}) (?:i|på|från|vid|hos|under|till) [^\\d.;:,]{2,40}[.;]? ?$`,
).needing(' och ');

function* partsByPlace(sentence: Sentence): Iterable<Finding<Reckoned>> {
  const found = PARTS.exec(sentence.text);
  if (!found) return;
  const numbers = toldIn(sentence);
  const wholes = numbers.filter(({ end }) => end <= found.index + 1);
  const parts = numbers.filter(({ start }) => start > found.index);
  const whole = wholes.at(-1);
  // what the whole counts stands right before the comma, with a few words between
  if (!whole || found.index - whole.end > NEAR || parts.length < 2) return;
  if ([whole, ...parts].some((each) => each.isRounded || each.decimals > 0 || !isAlike(each, whole))) return;
  if (parts.some(({ value }) => value >= whole.value)) return;
  // another number among the parts is one of them: "kom elva från storköket, nio från omsorgen"
  const isOfMore = wholes.length === 2 && OF_MORE.test(sentence.text);
  if (!isOfMore && (OF_WHOLE.test(sentence.text.slice(0, found.index)) || wholes.length > 1)) return;
  const sum = parts.reduce((all, { value }) => all + value, 0);
  if (sum === whole.value) return;
  const meant = (part: ToldNumber): number => part.value + whole.value - sum;
  const isSlip =
    parts.some((part) => isSlipOfText(String(part.value), String(meant(part)))) ||
    isSlipOfText(String(whole.value), String(sum));
  if (isSlip) yield* partsAre(sentence, parts, sum, whole);
}

/** The parts of a whole are another sum than it. */
function* partsAre(
  sentence: Sentence,
  parts: readonly ToldNumber[],
  sum: number,
  whole: ToldNumber,
): Iterable<Finding<Reckoned>> {
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last) return;
  const text = sentence.text.slice(first.start, last.end);
  yield at(sentence, first.start, text, `${groupThousands(sum)}, inte ${whole.said}`);
}

/** "Av de 96 gick 29 vidare, 17 till jobb och 12 till studier": the parts are of the second. */
const OF_MORE = pattern(`^ ?Av (?:de |alla |totalt )?\\d+(?: [${LETTERS}]+)? [${LETTERS}]+ \\d+ `);
const OF_WHOLE = pattern(`(?:^|[ (])av `).needing('av ');
const NEAR = 30;

const PAIR = pattern(
  `(?<![${LETTERS}\\d.,])(${A_COUNT}) av (?:de |totalt |sammanlagt |våra |[${LETTERS}]{3,}s )?(${A_COUNT})`,
  'gi',
).needing(' av ');
/** "av 60 platser var 45 belagda". */
const OF_ALL = pattern(
  `(?:^|[ (])av (?:de |totalt |sammanlagt |våra )?(${A_COUNT}) [${LETTERS}]{3,} (?:var|är|hade|har|fick|blev|fullföljde|kom|svarade|gick) (${A_COUNT})`,
).needing('av ');
/** "hälften av de 80 deltagarna, 45 personer". */
const FRACTION_OF = pattern(
  `^ av (?:de |våra |samtliga )?(${A_COUNT}) [${LETTERS}]{3,}(?: [${LETTERS}]+){0,2}(?:,| \\(|,? (?:eller|alltså|det vill säga|nämligen)) (${A_COUNT})`,
).needing(' av ');
/** What joins a share with the two numbers that it is of. */
const SAME = pattern(
  `^(?: [${LETTERS}]+){0,4}(?:,| \\(|:| –)(?: (?:det vill säga|alltså|eller|nämligen|dvs\\.?|vilket är))* ?$|^(?: [${LETTERS}]+){0,4},? (?:det vill säga|alltså|eller|vilket (?:är|motsvarar)|dvs\\.?) ?$`,
);

function* fractionOfPair(sentence: Sentence): Iterable<Finding<Reckoned>> {
  const { text } = sentence;
  const fraction = fractionIn(text);
  if (!fraction) return;
  const pair = pairBeside(text, fraction.start, fraction.start + fraction.text.length);
  if (!pair || !(pair.part > 0) || pair.whole < MANY || pair.part > pair.whole) return;
  // "sex av tio" is a share itself
  if (pair.whole === 10 || pair.whole === 100) return;
  const share = pair.part / pair.whole;
  if (fits(fraction, share)) return;
  yield at(sentence, fraction.start, fraction.text, `${formatDecimal(100 * share)} procent`);
}

/** Of fewer nobody says a share in words; "två av tre" is one itself. */
const MANY = 8;

function pairBeside(text: string, start: number, end: number): { part: number; whole: number } | undefined {
  const of = FRACTION_OF.exec(text.slice(end));
  if (of) return { whole: readNumber(of[1] ?? ''), part: readNumber(of[2] ?? '') };
  for (const match of text.matchAll(PAIR)) {
    const last = match.index + match[0].length;
    const between =
      match.index >= end ? text.slice(end, match.index) : last <= start ? text.slice(last, start) : '';
    if (between !== '' && SAME.test(between))
      return { part: readNumber(match[1] ?? ''), whole: readNumber(match[2] ?? '') };
  }
  const all = OF_ALL.exec(text.slice(0, start));
  const rest = all && text.slice(all.index + all[0].length, start);
  return all && rest !== null && SAME.test(rest)
    ? { whole: readNumber(all[1] ?? ''), part: readNumber(all[2] ?? '') }
    : undefined;
}

/** "Kvinnor var 62 procent av besökarna och män 48 procent": everybody is one or the other. */
const BOTH_PERCENT = pattern(
  `(?<![${LETTERS}])(kvinnor|flickor|män|pojkar)(?:na)? (?:var|är|utgjorde|utgör|stod för) (\\d{1,2}(?:,\\d)?) procent[^\\d.;]{0,40}?(?:och|medan|mot) (kvinnor|flickor|män|pojkar)(?:na)? (?:var |är |utgjorde |utgör |stod för )?(\\d{1,2}(?:,\\d)?) procent|(\\d{1,2}(?:,\\d)?) procent (?:var |är )?(kvinnor|flickor|män|pojkar)(?:,| och) (?:och )?(\\d{1,2}(?:,\\d)?) procent (?:var |är )?(kvinnor|flickor|män|pojkar)(?![${LETTERS}])`,
)
  .needing('kvinnor', 'flickor', 'män', 'pojkar')
  .needing('procent');
const PERCENT_POINTS = pattern(
  `från (\\d{1,3}(?:,\\d+)?)(?: procent)?(?: (?:19|20)\\d{2})? till (\\d{1,3}(?:,\\d+)?) procent`,
).needing('från ');

function* percentOfPair(sentence: Sentence): Iterable<Finding<Reckoned>> {
  const found = BOTH_PERCENT.exec(sentence.text);
  if (!found) return;
  const [one, other] = [found[1] ?? found[6], found[3] ?? found[8]];
  const percents = [found[2] ?? found[5], found[4] ?? found[7]].map((said = '') =>
    Number(said.replace(',', '.')),
  );
  const sum = percents.reduce((all, each) => all + each, 0);
  if (one === other || Math.abs(sum - 100) <= 1.01) return;
  yield at(sentence, found.index, found[0], `${formatDecimal(sum)} procent tillsammans`);
}

/** "från 64 till 76 procent, och är alltså åtta procentenheter högre". */
function* pointsBetween(sentence: Sentence): Iterable<Finding<Reckoned>> {
  const points = toldIn(sentence).filter(({ unit }) => unit === 'points');
  const [only, another] = points;
  if (!only || another || only.isRounded) return;
  const found = PERCENT_POINTS.exec(sentence.text);
  if (!found || found.index > only.start) return;
  const [from, to] = [found[1], found[2]].map((said = '') => Number(said.replace(',', '.')));
  const is = Math.abs((to ?? 0) - (from ?? 0));
  if (Math.abs(is - only.value) <= 0.051) return;
  yield at(sentence, only.start, only.said, formatDecimal(is));
}

/** How often in a year what recurs takes place. */
const OFTEN: readonly (readonly [period: string, times: number])[] = [
  ['i månaden|per månad|varje månad', 12],
  ['varannan månad', 6],
  ['i kvartalet|per kvartal|varje kvartal|om kvartalet', 4],
  ['per termin|varje termin|i terminen', 2],
  ['per halvår|varje halvår|i halvåret', 2],
  ['per år|varje år|om året', 1],
];
const PERIOD = OFTEN.map(([period]) => period).join('|');
const A_YEAR = `(?:om året|per år|varje år|årligen|på ett år|under (?:ett )?år(?:et)?)`;
/** Of the period that is decided, and not of a year. */
const IN_PERIOD = `(?:under|över|på) (?:hela )?(?:perioden|avtalsperioden|avtalstiden|löptiden)`;
const SO = `(?:,| \\(|,? (?:och|vilket|det))? ?(?:alltså|det vill säga|dvs\\.?|eller|vilket (?:är|blir|ger)|det (?:är|blir)|sammanlagt)`;
const TIMES_A_YEAR = pattern(
  `(?:(${COUNT}) gång(?:er)? )?(${PERIOD})${SO} (${COUNT}) (?:gånger|träffar|möten|tillfällen) (?:${A_YEAR}|(${IN_PERIOD}))(?![${LETTERS}])`,
).needing('gånger', 'träffar', 'möten', 'tillfällen');

function* timesAYear(sentence: Sentence, periodMonths: number | undefined): Iterable<Finding<Reckoned>> {
  const found = TIMES_A_YEAR.exec(sentence.text);
  if (!found) return;
  const [text, times, period = '', said = '', inPeriod] = found;
  const often = OFTEN.find(([forms]) => forms.split('|').includes(period.toLowerCase()))?.[1];
  const years = inPeriod === undefined ? 1 : (periodMonths ?? Number.NaN) / MONTHS.length;
  // "i mars och oktober varje år": the months say how often
  if (often === undefined || (often === 1 && times === undefined)) return;
  const is = (times === undefined ? 1 : readCount(times)) * often * years;
  if (!Number.isInteger(is) || is === readCount(said)) return;
  yield at(sentence, found.index + text.lastIndexOf(said), said, String(is));
}

const AMOUNT_A_YEAR = pattern(
  `${N} kronor (?:i månaden|per månad|varje månad)${SO} ${N} kronor ${A_YEAR}|${N} kronor (?:i kvartalet|per kvartal)${SO} ${N} kronor ${A_YEAR}`,
).needing('månad', 'kvartal');

function* amountAYear(sentence: Sentence): Iterable<Finding<Reckoned>> {
  const found = AMOUNT_A_YEAR.exec(sentence.text);
  if (!found) return;
  const isMonth = found[1] !== undefined;
  const [each, all] = isMonth
    ? [numberOf(found[1], found[2]), numberOf(found[3], found[4])]
    : [numberOf(found[5], found[6]), numberOf(found[7], found[8])];
  const is = each * (isMonth ? 12 : 4);
  const said = (isMonth ? found[3] : found[7]) ?? '';
  if (is === all) return;
  const lead = found[0].slice(0, found[0].lastIndexOf(said));
  if (/(?:knappt|drygt|cirka|omkring|ungefär|nästan|närmare) $/u.test(lead)) return;
  yield at(sentence, found.index + found[0].lastIndexOf(said), said, groupThousands(is));
}

/** "De fem kurserna hade 12 deltagare var, alltså 60 personer"; "2 500 kronor per deltagare, och med 40 blev det 100 000 kronor". */
const EACH = pattern(`^(?:[^\\d.;:]{0,20}? )?(?:var(?=[,.;)])|vardera|styck|i varje)(?![${LETTERS}])`);
const PER = pattern(`^ per [${LETTERS}]+`);
const PER_BEFORE = pattern(
  `(?:per|för varje|för en|av en) [${LETTERS}]+ (?:var|är|blev|blir|kostade|låg på) $`,
);
const MAKES = pattern(
  `(?:alltså|det vill säga|dvs\\.?|blev det|blir det|sammanlagt|totalt|tillsammans|vilket (?:är|blir|ger|gav))(?: [${LETTERS}]+)? $`,
);

function* soManyEach(sentence: Sentence): Iterable<Finding<Reckoned>> {
  const own = toldIn(sentence);
  const [a, b, product, more] = own;
  if (!a || !b || !product || more || own.some(({ isRounded, decimals }) => isRounded || decimals > 0))
    return;
  const { text } = sentence;
  if (!MAKES.test(text.slice(b.end, product.start)) || ARE_NO_COUNTS.slice(1).includes(product.unit ?? ''))
    return;
  const isEach =
    [a, b].some(({ unit, end }) => unit === 'money' && PER.test(text.slice(end))) ||
    EACH.test(text.slice(a.end, b.start)) ||
    EACH.test(text.slice(b.end, product.start)) ||
    PER_BEFORE.test(text.slice(0, a.start));
  // "1 600 kronor, alltså 40 kronor styck": what one costs
  if (/^ (?:styck|per |vardera|var(?=[,.]))/u.test(text.slice(product.end))) return;
  const kronor = [a, b].filter(({ unit }) => unit === 'money').length;
  if (!isEach || (product.unit === 'money') !== (kronor === 1) || kronor === 2) return;
  const is = a.value * b.value;
  // what else could be meant is no product of them
  if (is === product.value || a.value + b.value === product.value) return;
  yield at(sentence, product.start, product.said, sayNumber(is, product));
}

/** "från klockan 18 till klockan 21, alltså tre timmar". */
const HOURS = pattern(
  `(?:klockan |kl\\.? )(\\d{1,2})(?:[.:](\\d{2}))? ?(?:till|–|-)(?: klockan| kl\\.?)? ?(\\d{1,2})(?:[.:](\\d{2}))?,? (?:alltså|det vill säga|dvs\\.?|eller|i) (?:sammanlagt )?(${COUNT}) timmar(?! (?:i|per|om))`,
).needing('timmar');

function* hoursBetween(sentence: Sentence): Iterable<Finding<Reckoned>> {
  const found = HOURS.exec(sentence.text);
  if (!found) return;
  const [text, fromHour, fromMinute = '0', toHour, toMinute = '0', said = ''] = found;
  const is = Number(toHour) + Number(toMinute) / 60 - Number(fromHour) - Number(fromMinute) / 60;
  const hours = is > 0 ? is : is + 24;
  if (hours === readCount(said)) return;
  yield at(sentence, found.index + text.lastIndexOf(said), said, formatDecimal(hours));
}

const VARAV = pattern(`,? (?:varav|därav) `).needing('varav', 'därav');
const AND_SO_MANY = pattern(`^(?: [^\\d.;:]{2,40}?)?(?:,|,? och| samt) (?:[${LETTERS}]+ ){0,2}$`);

/** "340 samtal, varav 120 på kvällar, 90 på helger och 140 på dagtid": three parts and more are no more than their whole. */
function* moreThanVarav(sentence: Sentence): Iterable<Finding<Reckoned>> {
  const found = VARAV.exec(sentence.text);
  if (!found) return;
  const numbers = toldIn(sentence);
  const whole = numbers.findLast(({ end }) => end <= found.index + 1);
  const parts = numbers.filter(({ start }) => start > found.index);
  const isList = parts.every(
    (part, i) => i === 0 || AND_SO_MANY.test(sentence.text.slice(parts[i - 1]?.end, part.start)),
  );
  if (!whole || parts.length < LIST || !isList) return;
  if ([whole, ...parts].some((each) => each.isRounded || !isAlike(each, whole))) return;
  const sum = parts.reduce((all, { value }) => all + value, 0);
  if (sum > whole.value && sum <= 2 * whole.value) yield* partsAre(sentence, parts, sum, whole);
}

/** Of two parts one can lie in the other. */
const LIST = 3;

/** "Tolv träffar hölls på våren och elva på hösten. Sammanlagt blev det 23 träffar": of what the sentence before lists. */
const IN_ALL = pattern(
  `^ ?(?:sammanlagt|tillsammans|totalt|i allt) (?:är|blev|blir|var|hölls|kom|deltog|ger|gav) (?:det |detta |de )?(?:alltså )?$`,
).needing('sammanlagt', 'tillsammans', 'totalt', 'i allt');

function* sumOfBefore(sentence: Sentence): Iterable<Finding<Reckoned>> {
  const [number] = toldIn(sentence);
  const before = sentenceBefore(sentence);
  if (!number || !before || number.isRounded || !IN_ALL.test(sentence.text.slice(0, number.start))) return;
  const told = toldIn(before);
  if (told.length < 2 || told.some((each) => each.isRounded || !isAlike(each, number))) return;
  const values = told.map(({ value }) => value);
  const sum = values.reduce((all, each) => all + each, 0);
  // one of them can be the whole of others
  if (sum === number.value || sumsOf(values, 2).includes(number.value)) return;
  if (Math.abs(sum - number.value) > 0.3 * sum || number.value <= Math.max(...values)) return;
  yield at(sentence, number.start, number.said, sayNumber(sum, number));
}

/** What leads to a percentage of two numbers. */
const IS_PERCENT = pattern(
  `(?:alltså|motsvarar|motsvarande|det vill säga|dvs\\.?|vilket är|utgör|utgjorde|blir|eller|en (?:ökning|höjning|uppgång|minskning|sänkning|nedgång) (?:med|på))(?: (?:hela|bara|med|cirka|omkring|ungefär|drygt|knappt|nästan|närmare))* $`,
);

const IS_SO = pattern(
  `(?:alltså|det vill säga|vilket är|vilket motsvarar|dvs\\.?)(?: (?:en )?(?:ökning|minskning))?(?: med)? $`,
);

/** "1 178 000 kronor, varav 860 000 … alltså 37 procent": no share or change of the two, but a slip of one. */
function* percentOfTwo(sentence: Sentence): Iterable<Finding<Reckoned>> {
  const own = toldIn(sentence);
  const number = own.find(({ unit }) => unit === 'percent');
  if (!number || own.filter(({ unit }) => unit === 'percent').length > 1) return;
  if (!IS_PERCENT.test(sentence.text.slice(0, number.start))) return;
  const isCounted = ({ unit }: ToldNumber): boolean => !ARE_NO_COUNTS.slice(1).includes(unit ?? '');
  const left = own.filter((each) => each.end <= number.start && isCounted(each));
  const before = left.length === 0 ? sentenceBefore(sentence) : undefined;
  const [nearest] = left.toReversed();
  const told = before
    ? toldIn(before).filter(isCounted)
    : left.filter((each) => nearest && isAlike(each, nearest));
  const [a, b, more] = told;
  if (!a || !b || more || !isAlike(a, b) || a.isRounded || b.isRounded || a.value === b.value) return;
  const [part, whole] = [Math.min(a.value, b.value), Math.max(a.value, b.value)];
  const shares = [
    part / whole,
    1 - part / whole,
    (whole - part) / part,
    part / (part + whole),
    whole / (part + whole),
  ];
  const percents = shares.map((share) => 100 * share);
  const slack = number.isRounded ? 2 : 0.6;
  if (percents.some((each) => Math.abs(each - number.value) <= slack)) return;
  const meant = percents.filter((each) =>
    [Math.floor(each), Math.ceil(each), Math.round(10 * each) / 10].some((near) =>
      isChangedOver(String(number.value), String(near)),
    ),
  );
  // "från 175 till 210": nothing else can be meant than how much more that is
  const isMove =
    !before &&
    sentence.text.slice(0, a.start).endsWith(' från ') &&
    sentence.text.slice(a.end, b.start).endsWith(' till ') &&
    IS_SO.test(sentence.text.slice(b.end, number.start)) &&
    !sentence.text.slice(number.end).startsWith(' av');
  const [only = isMove ? (100 * Math.abs(b.value - a.value)) / a.value : undefined] = meant;
  if (only !== undefined) yield at(sentence, number.start, number.said, `${formatDecimal(only)} procent`);
}

const MONTH = `(?:${MONTHS.join('|')})`;
const DAY = `(?:den )?\\d{1,2} ${MONTH}(?: (?:19|20)\\d{2})?`;
/** "fyra gånger under 2025: den 12 februari, 14 maj, 10 september och 3 december". */
const DAYS = pattern(
  `(?<![${LETTERS}\\d])(${COUNT}) (?:gånger|möten|träffar|tillfällen|sammanträden|kvällar|dagar)(?: [${LETTERS}]+){0,4}?(?: (?:19|20)\\d{2})?(?:,|:| \\(|, nämligen) (${DAY}(?:(?:, | och | samt )${DAY})+)(?![${LETTERS}]|(?:,| och| samt) (?:den )?\\d)`,
).needing(...MONTHS);

function* daysListed(sentence: Sentence): Iterable<Finding<Reckoned>> {
  const found = DAYS.exec(sentence.text);
  if (!found) return;
  const [, said = '', list = ''] = found;
  const days = list.split(/, | och | samt /u).length;
  if (days !== readCount(said)) yield at(sentence, found.index, said, String(days));
}

/** "i två lika stora delar, i februari och i augusti". */
const PARTS_IN_MONTHS = pattern(
  `(?<![${LETTERS}\\d])(${COUNT}) (?:lika stora |lika |olika )?(?:delar|delbetalningar|omgångar|utbetalningar|rater|poster|tillfällen|gånger)(?:,|:| \\(|, nämligen)(?: nämligen)? (i ${MONTH}(?: (?:19|20)\\d{2})?(?:(?:, | och | samt )(?:i )?${MONTH}(?: (?:19|20)\\d{2})?)+)(?![${LETTERS}]|(?:,| och| samt) (?:i )?${MONTH})`,
).needing(...MONTHS);

function* partsInMonths(sentence: Sentence): Iterable<Finding<Reckoned>> {
  const found = PARTS_IN_MONTHS.exec(sentence.text);
  if (!found) return;
  const [, said = '', list = ''] = found;
  const months = list.split(/, | och | samt /u).length;
  if (months !== readCount(said)) yield at(sentence, found.index, said, String(months));
}

/** "Den sändes till 150 personer och besvarades av 117": no more than were asked. */
const ANSWERED = pattern(
  `(?:sändes|skickades|gick|delades|skickats|sänts)(?: ut)? till ${N}[^.;\\d]{0,60}?(?:besvarades av|svar(?:ade)? (?:från|kom från)|svarade) ${N}`,
).needing('svar');

function* moreAnswers(sentence: Sentence): Iterable<Finding<Reckoned>> {
  const found = ANSWERED.exec(sentence.text);
  if (!found) return;
  const [text, asked, , answers = ''] = found;
  if (numberOf(answers) > numberOf(asked))
    yield at(sentence, found.index + text.lastIndexOf(answers), answers, `högst ${asked ?? ''}`);
}

/** "i mars, juni, september och december, det vill säga fyra gånger om året". */
const IN_MONTHS = pattern(
  `(?<![${LETTERS}–-])((?:${MONTH}, )*${MONTH} och ${MONTH})(?: varje år)?,? (?:det vill säga|alltså|dvs\\.?) (${COUNT}) (?:gånger|möten|träffar|tillfällen) ${A_YEAR}`,
).needing(...MONTHS);
/** More often than once in each of the months. */
const IN_EACH = pattern(`veck|dag|gång|kväll|varannan`);

function* monthsListed(sentence: Sentence, periodMonths: number | undefined): Iterable<Finding<Reckoned>> {
  const found = IN_MONTHS.exec(sentence.text);
  if (!found || IN_EACH.test(sentence.text.slice(0, found.index))) return;
  const [text, list = '', said = '', inPeriod] = found;
  const years = inPeriod === undefined ? 1 : (periodMonths ?? Number.NaN) / MONTHS.length;
  const times = list.split(/, | och /u).length * years;
  if (Number.isInteger(times) && times !== readCount(said))
    yield at(sentence, found.index + text.lastIndexOf(said), said, String(times));
}

/** "Fler barn kom än vi hade räknat med: 156 mot 120". */
const MORE_AGAINST = pattern(
  `(?<![${LETTERS}])(?:(fler|mer|högre|längre|större)|(färre|mindre|lägre|kortare))(?: [${LETTERS}]+){0,3} (?:[${LETTERS}]+ )?än (?:[${LETTERS}]+ ){1,5}?[${LETTERS}]+: ${N} mot ${N}`,
).needing(' mot ');

function* moreAgainst(sentence: Sentence): Iterable<Finding<Reckoned>> {
  const found = MORE_AGAINST.exec(sentence.text);
  if (!found || NOT.test(found[0])) return;
  const [now, then] = [numberOf(found[3], found[4]), numberOf(found[5], found[6])];
  const said = found[1] ?? found[2] ?? '';
  if (now !== then && now > then !== (found[1] !== undefined))
    yield at(sentence, sentence.text.indexOf(said, found.index), said, now > then ? 'mer' : 'mindre');
}
