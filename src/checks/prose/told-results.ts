// What a text says that the numbers right before it come to, in words that say how: a change in percent or as a fraction, how many
// times as much, how large a difference, which share. The numbers are those of the nearest sentence that has two of a kind.
import type { Finding } from '../check.js';
import { fits, fractionIn } from './fractions.js';
import { sentenceBefore, sentencesBefore, type Sentence } from './reading.js';
import { at, formatDecimal, PERCENT, percentOf, type Reckoned } from './reckoning.js';
import { isAlmost } from './slips.js';
import { isDifference } from './told-differences.js';
import { ARE_NO_COUNTS, isAlike, toldIn, type ToldNumber } from './told-numbers.js';
import { sayNumber, type Known } from './told-place.js';
import { LETTERS, NOT, pattern } from './vocabulary.js';

export function* results(sentence: Sentence, known: Known): Iterable<Finding<Reckoned>> {
  yield* percentOfChange(sentence);
  yield* fractionOfChange(sentence);
  yield* timesAsMany(sentence);
  yield* differenceSaid(sentence, known);
  yield* shareOfThose(sentence);
  yield* fullTime(sentence);
  yield* shareOfSex(sentence, known);
  yield* meanOfPeriod(sentence, known);
}

/** So many numbers of one kind are a series; of more, nobody says which are meant. */
const SERIES = 5;
/** So many sentences before one tell what it comes to. */
const SENTENCES = 2;

/** A number in words is seldom one that anything is reckoned from: "de två senaste åren". */
const IS_DIGITS = /\d/;

/** What goes on what was told before has it as its subject: "Ökningen motsvarar", "Det är nästan dubbelt så många". */
const GOES_ON = pattern(
  `^ ?(?:(?:Ökningen|Höjningen|Uppgången|Tillväxten|Minskningen|Sänkningen|Nedgången|Tappet)(?![${LETTERS}])|Antalet har |(?:Det|Detta) (?:är|var|innebär|blev) (?!en |ett ))`,
);

/** The numbers of a kind that stand before a place: of its sentence, or of the nearest before it that has two. */
function seriesBefore(sentence: Sentence, end: number): readonly ToldNumber[] {
  const told = toldIn(sentence).filter((each) => each.end <= end);
  if (told.some((each) => isDifference(each, sentence))) return [];
  const own = countable(sentence).filter((each) => each.end <= end);
  if (own.length >= 2) return ofOneKind(own);
  if (own.length > 0 || !GOES_ON.test(sentence.text)) return [];
  const all = sentencesBefore(sentence, SENTENCES)
    .toReversed()
    .map((each) => ofOneKind(countable(each)));
  return all.find((series) => series.length >= 2) ?? [];
}

function countable(sentence: Sentence): ToldNumber[] {
  return toldIn(sentence).filter(
    (each) => IS_DIGITS.test(each.said) && !each.isRounded && !isDifference(each, sentence),
  );
}

/** Those that count what the last of them counts. */
function ofOneKind(numbers: readonly ToldNumber[]): readonly ToldNumber[] {
  const last = numbers.findLast(({ unit }) => unit !== 'percent' && unit !== 'points');
  const alike = last ? numbers.filter((each) => isAlike(each, last)) : [];
  return alike.length <= SERIES ? alike : [];
}

/** Each two of a series, the smaller first. */
function pairsOf(series: readonly ToldNumber[]): (readonly [small: number, large: number])[] {
  return series.flatMap((one, i) =>
    series
      .slice(i + 1)
      .map((other) => [Math.min(one.value, other.value), Math.max(one.value, other.value)] as const),
  );
}

const UP = `ökning|höjning|uppgång|tillväxt|förbättring|uppräkning`;
const DOWN = `minskning|sänkning|nedgång|neddragning|tapp`;
const MAKES = `(?:är|var|blev|blir|motsvarar|motsvarade|med|på|om|uppgår till|uppgick till|stannade (?:på|vid)|stannar (?:på|vid))(?: (?:hela|bara|drygt|knappt|nästan|omkring|ungefär|cirka))?`;
const CHANGE = pattern(
  `(?<![${LETTERS}])(?:(?:${UP})(?:en)?|(${DOWN})(?:en|et)?)(?: (?!av )[${LETTERS}]+){0,6}? ${MAKES} ${PERCENT}`,
).needing('procent', '%');
/** What the change is of, where that is something else than the numbers. */
const OF_OTHERS = pattern(
  `förening|nämnd|budget|(?<![${LETTERS}])av |(?<![${LETTERS}])i länet|i riket|inflation|index|pris`,
);

function* percentOfChange(sentence: Sentence): Iterable<Finding<Reckoned>> {
  const found = CHANGE.exec(sentence.text);
  if (!found || NOT.test(found[0]) || OF_OTHERS.test(found[0])) return;
  const [text, down, said = ''] = found;
  const series = seriesBefore(sentence, found.index);
  const changes = pairsOf(series).map(
    ([small, large]) => (100 * (large - small)) / (down === undefined ? small : large),
  );
  const off = (is: number): number => Math.abs(is - percentOf(said));
  if (changes.some((is) => off(is) <= slackOf(said, text))) return;
  const [nearest] = changes.toSorted((a, b) => off(a) - off(b));
  if (nearest === undefined || nearest / percentOf(said) > FAR || percentOf(said) / nearest > FAR) return;
  const start = found.index + text.lastIndexOf(said);
  yield at(
    sentence,
    start,
    sentence.text.slice(start, found.index + text.length),
    `${formatDecimal(nearest)} procent`,
  );
}

/** Further from it, a percentage is of something else. */
const FAR = 3;

function slackOf(said: string, words: string): number {
  if (/drygt|knappt|nästan|omkring|ungefär|cirka/iu.test(words)) return 3;
  return said.includes(',') ? 0.06 : 0.6;
}

const CHANGE_BY = pattern(
  `(?<![${LETTERS}])(?:(?:${UP}|ök(?:at|ade|ar)|vuxit|stigit)|(${DOWN}|minsk(?:at|ade|ar)|sjunkit|krympt))(?:en|et)?(?: [${LETTERS}]+){0,2}? (?:med|på) `,
  'gi',
);

/** "96, mot 120 året före, en minskning med en femtedel". */
function* fractionOfChange(sentence: Sentence): Iterable<Finding<Reckoned>> {
  for (const { 0: lead, 1: down, index } of sentence.text.matchAll(CHANGE_BY)) {
    const end = index + lead.length;
    const fraction = fractionIn(sentence.text.slice(end), true);
    if (!fraction || NOT.test(lead)) continue;
    const changes = pairsOf(seriesBefore(sentence, index)).map(
      ([small, large]) => (large - small) / (down === undefined ? small : large),
    );
    const [first] = changes;
    if (first === undefined || changes.some((each) => fits(fraction, each))) continue;
    yield at(sentence, end, fraction.text, `${formatDecimal(100 * first)} procent`);
  }
}

const TIMES = pattern(
  `(?<![${LETTERS}])(nästan |knappt |närmare |drygt |mer än |över |ungefär |omkring |cirka )?(?:(dubbelt|tre gånger|fyra gånger|fem gånger) så (?:många|mycket|stor[at]?|hög[at]?|lång[at]?|dyr[at]?)|(fördubblat|tredubblat|fyrdubblat)s?)(?![${LETTERS}])`,
).needing(' så ', 'dubblat');
const FACTORS = ['dubbelt|fördubblat', 'tre gånger|tredubblat', 'fyra gånger|fyrdubblat', 'fem gånger'];

/** "310 barn, … och nu 612. Det är nästan dubbelt så många". */
function* timesAsMany(sentence: Sentence): Iterable<Finding<Reckoned>> {
  const found = TIMES.exec(sentence.text);
  if (!found || NOT.test(sentence.text)) return;
  const [text, bound = '', times = '', verb = ''] = found;
  const factor = 2 + FACTORS.findIndex((forms) => forms.split('|').includes((times || verb).toLowerCase()));
  const [least, most] = rangeOf(factor, bound.trim().toLowerCase());
  const ratios = pairsOf(seriesBefore(sentence, found.index)).map(([small, large]) => large / small);
  const largest = Math.max(...ratios);
  if (ratios.length === 0 || ratios.some((each) => each >= least && each <= most)) return;
  yield at(sentence, found.index, text, `${formatDecimal(largest)} gånger`);
}

function rangeOf(factor: number, bound: string): readonly [number, number] {
  if (/^(?:nästan|knappt|närmare)$/u.test(bound)) return [0.75 * factor, 1.005 * factor];
  if (/^(?:drygt|mer än|över)$/u.test(bound)) return [0.995 * factor, 1.5 * factor];
  return [0.85 * factor, 1.2 * factor];
}

const DIFFERENCE = pattern(
  `(?<![${LETTERS}])(?:ökningen|höjningen|minskningen|sänkningen|uppgången|nedgången|skillnaden|mellanskillnaden|tappet)(?: [${LETTERS}]+){0,3} (?:är|var|blev|blir|motsvarar|uppgår till|uppgick till) $`,
);

/** "Räknat från 2023 är ökningen 105 000 kronor": of two numbers that were told, but for a slip in one. */
function* differenceSaid(sentence: Sentence, known: Known): Iterable<Finding<Reckoned>> {
  for (const number of toldIn(sentence)) {
    const lead = sentence.text.slice(0, number.start);
    const isSaid = (DIFFERENCE.test(lead) || IS_DIFFERENCE.test(lead)) && !OF_ONE.test(lead);
    if (!isSaid || number.isRounded || number.unit === 'percent' || number.unit === 'points') continue;
    const near = [sentence, ...sentencesBefore(sentence, 3)]
      .flatMap((each) => toldIn(each).filter((told) => !isDifference(told, each)))
      .filter((each) => each !== number && isAlike(each, number))
      .map(({ value }) => value);
    const others = number.unit === 'money' ? [...near, ...known.totals] : near;
    if (near.length < 2 || near.length > 2 * SERIES || others.includes(number.value)) continue;
    const apartOf = (all: readonly number[]): number[] =>
      near.flatMap((one) => all.map((other) => Math.abs(one - other)));
    const apart = apartOf(others);
    const made = number.unit === 'money' ? [...apart, ...apartOf(known.money)] : apart;
    if (made.some((each) => Math.abs(each - number.value) < 0.5)) continue;
    const meant = new Set(apart.filter((each) => isAlmost(number.value, each)));
    const [only, more] = meant;
    if (only === undefined || more !== undefined) continue;
    yield at(sentence, number.start, number.said, sayNumber(only, number));
  }
}

/** "För Kamratstödet är skillnaden": of one that is named. */
const OF_ONE = pattern(`(?:^|[ (])(?:för|hos|i|på) (?!hela|perioden|båda)[${LETTERS}]`);
const IS_DIFFERENCE = pattern(
  `(?<![${LETTERS}])(?:är|blir|var|blev) (?:ökningen|höjningen|minskningen|sänkningen|skillnaden|mellanskillnaden|uppgången|nedgången) $`,
);

const OF_THOSE = pattern(
  `^ ?(?:Det|Detta) (?:är|var|motsvarar|blir|innebär)(?: (?:alltså|därmed|ungefär))* `,
);

/** "Av deltagarna gick 17 vidare. Det är en dryg tredjedel": the last number told, of one told before it. */
function* shareOfThose(sentence: Sentence): Iterable<Finding<Reckoned>> {
  const before = sentenceBefore(sentence);
  const lead = OF_THOSE.exec(sentence.text);
  const own = lead ? undefined : toldIn(sentence).find(({ said }) => IS_DIGITS.test(said));
  const end =
    lead?.[0].length ?? (own && SO_THAT.exec(sentence.text.slice(own.end)) ? endOf(own, sentence) : 0);
  const fraction = end > 0 ? fractionIn(sentence.text.slice(end), true) : undefined;
  if (!before || !fraction) return;
  const part = own ?? toldIn(before).at(-1);
  if (
    !part ||
    part.isRounded ||
    ARE_NO_COUNTS.slice(1).includes(part.unit ?? '') ||
    !IS_DIGITS.test(part.said)
  )
    return;
  const wholes = [...(own ? [] : sentencesBefore(before, 1)), before]
    .flatMap(countable)
    .filter((each) => each.value > part.value && isAlikeKind(each, part) && each.unit !== 'år');
  const shares = wholes.map(({ value }) => part.value / value);
  if (shares.length === 0 || shares.some((each) => fits(fraction, each))) return;
  // which whole is meant shows in that the share is almost right
  const [near] = shares.filter((each) => Math.abs(each - fraction.value) < 0.1);
  if (near === undefined) return;
  yield at(sentence, end, fraction.text, `${formatDecimal(100 * near)} procent`);
}

/** "Svar kom från 18, alltså tre av fyra". */
const SO_THAT = pattern(`^(?: [${LETTERS}]+){0,2},? (?:alltså|det vill säga|dvs\\.?) `).needing(
  'alltså',
  'det vill säga',
  'dvs',
);

function endOf(number: ToldNumber, { text }: Sentence): number {
  return number.end + (SO_THAT.exec(text.slice(number.end))?.[0].length ?? 0);
}

function isAlikeKind(one: ToldNumber, other: ToldNumber): boolean {
  return (
    (one.unit === 'money') === (other.unit === 'money') && one.unit !== 'percent' && one.unit !== 'points'
  );
}

const FULL_TIME = pattern(
  `(?:motsvarande|motsvarar|alltså|sammanlagt|tillsammans|det vill säga)(?: [${LETTERS}]+)? ((?:en|ett|två|tre|fyra|fem|\\d+)(?: och en halv|,\\d+)?) (?:heltid|årsarb|hela tjänst|tjänst)`,
).needing('heltid', 'årsarb', 'tjänst');
const WORDS = ['en', 'två', 'tre', 'fyra', 'fem'];

/** "på 75 procent, en på 50 procent och en på 25 procent, tillsammans motsvarande en och en halv heltidstjänst". */
function* fullTime(sentence: Sentence): Iterable<Finding<Reckoned>> {
  const found = FULL_TIME.exec(sentence.text);
  if (!found) return;
  const percents = toldIn(sentence).filter(({ unit, end }) => unit === 'percent' && end <= found.index);
  if (percents.length < 2) return;
  const [text, said = ''] = found;
  const [whole = ''] = said.split(/ och en halv|,/u);
  const number =
    (WORDS.indexOf(whole.toLowerCase()) + 1 || Number(whole)) + (said.includes('halv') ? 0.5 : 0);
  const value = said.includes(',') ? percentOf(said) : number;
  const is = percents.reduce((sum, each) => sum + each.value, 0) / 100;
  if (Math.abs(is - value) > 0.051)
    yield at(sentence, found.index + text.indexOf(said), said, formatDecimal(is));
}

/** "andelen kvinnor, som 2024 var 37,5 procent", where the memo counts 18 women and 30 men. */
const SHARE_OF_SEX = pattern(
  `andelen (kvinnor|män|flickor|pojkar)(?![${LETTERS}])[^.;%\\d]{0,30}(?:(?:19|20)\\d{2})?[^.;%\\d]{0,20}? (?:var|är|låg på|uppgick till) ${PERCENT}`,
).needing('andelen ');
const OTHER_SEX: Readonly<Record<string, string>> = {
  kvinnor: 'män',
  män: 'kvinn',
  flickor: 'pojka',
  pojkar: 'flick',
};

function* shareOfSex(sentence: Sentence, known: Known): Iterable<Finding<Reckoned>> {
  const found = SHARE_OF_SEX.exec(sentence.text);
  if (!found) return;
  const [text, who = '', said = ''] = found;
  const sex = who.toLowerCase();
  const [own, more] = new Set(known.ofUnit(sex.slice(0, 5)));
  const [others, another] = new Set(known.ofUnit(OTHER_SEX[sex] ?? ''));
  if (own === undefined || others === undefined || more !== undefined || another !== undefined) return;
  const is = (100 * own) / (own + others);
  const isShare = (share: number): boolean => Math.abs(share - percentOf(said)) <= 0.6;
  // of another year the share is another: what is told is the other sex's, or a slip
  if (isShare(is) || !isShare(100 - is)) return;
  const start = found.index + text.lastIndexOf(said);
  yield at(sentence, start, said, formatDecimal(is));
}

/** "Det innebär ett årligt genomsnitt om 930 000 kronor", after what the period costs in all. */
const MEAN_OF_YEARS = pattern(
  `(?:årlig[at]? genomsnitt(?:et)?|genomsnitt(?:et)? per år|i (?:genom)?snitt per år)(?: [${LETTERS}]+)? $`,
).needing('snitt');

const AFTER_MEAN = pattern(`^ (?:om året|per år|årligen) i (?:genom)?snitt(?![${LETTERS}])`).needing('snitt');

function* meanOfPeriod(
  sentence: Sentence,
  { ofYear, totals, periodMonths }: Known,
): Iterable<Finding<Reckoned>> {
  if (ofYear.size < 2 || periodMonths === undefined || periodMonths <= YEAR) return;
  const number = toldIn(sentence).find(
    ({ start, end }) =>
      MEAN_OF_YEARS.test(sentence.text.slice(0, start)) || AFTER_MEAN.test(sentence.text.slice(end)),
  );
  if (number?.unit !== 'money' || number.isRounded) return;
  const told = [sentence, ...sentencesBefore(sentence, 1)].flatMap(toldIn).map(({ value }) => value);
  const total = told.find((each) => totals.includes(each));
  const years = [...ofYear.values()];
  // the last years are those of the period
  const isOfPeriod = years.some((_, i) => years.slice(i).reduce((sum, each) => sum + each, 0) === total);
  if (total === undefined || !isOfPeriod) return;
  const is = total / (periodMonths / YEAR);
  if (Math.abs(is - number.value) <= 1) return;
  yield at(sentence, number.start, number.said, sayNumber(is, number));
}

/** In months. */
const YEAR = 12;
