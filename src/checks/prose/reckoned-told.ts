// What a text reckons from the numbers that it has just told, whatever they count: how many more or fewer, how many in all, how many
// are left, how large a share. The words say what is reckoned; which numbers it is reckoned from is found by trying those near it.
import type { Checked, Finding } from '../check.js';
import type { TableFacts } from '../../facts/facts.js';
import { groupThousands } from '../words.js';
import { grantedColumn } from './amount-role.js';
import { sumsOf } from './derived.js';
import { amountsByYear, knownAmounts } from './known-figures.js';
import { countsIn } from './plain-counts.js';
import { sentenceBefore, sentencesIn, yearsIn, type Sentence } from './reading.js';
import { at, formatDecimal, N, numberOf, type Reckoned } from './reckoning.js';
import { isAlmost, isChangedOver, isOneSignOff } from './slips.js';
import { amountOf } from './table-read.js';
import type { ProseText } from './texts.js';
import { ARE_NO_COUNTS, isAlike, toldBefore, toldIn, type ToldNumber } from './told-numbers.js';
import { DOWNWARDS, LETTERS, NOT, pattern, UPWARDS } from './vocabulary.js';

/** A number in its sentence, and what it can be reckoned from. */
interface Place {
  sentence: Sentence;
  number: ToldNumber;
  /** The words from the number before it, and to the one after it. */
  before: string;
  after: string;
  /** The numbers before it and after it in its sentence, nearest first. */
  left: readonly ToldNumber[];
  right: readonly ToldNumber[];
  /** Those of the sentences right before, in order. */
  near: readonly ToldNumber[];
}

/** Numbers that the case has, of money and of goals. */
interface Known {
  money: readonly number[];
  goals: readonly number[];
  ofYear: ReadonlyMap<number, number>;
  /** Of the money, what a case has in all. */
  totals: readonly number[];
  /** The one amount that the memo says is the highest that can be given. */
  ceiling: number | undefined;
  /** What the memo tells of a noun anywhere, by its stem. */
  ofUnit: (unit: string) => readonly number[];
}

/** So many sentences before one tell what it reckons from. */
const SENTENCES = 3;
/** So many numbers near one: nobody reckons from more. */
const NEAREST = 12;

export function* toldReckoned(checked: Checked): Iterable<Finding<Reckoned>> {
  const all = knownAmounts(checked);
  const known: Known = {
    totals: [
      ...new Set([
        ...all.filter(({ measure }) => TOTALS.has(measure)).map(({ kronor }) => kronor),
        ...checked.tables.flatMap(({ table }) => totalsOf(table)),
      ]),
    ].filter((kronor) => kronor > 0),
    ceiling: ceilingIn(checked),
    ofUnit: countedBy(checked),
    ofYear: amountsByYear(checked),
    money: [...new Set(all.map(({ kronor }) => kronor))].filter((kronor) => kronor > 0),
    goals: [
      ...(checked.facts.results?.goals ?? []).map(({ goal }) => goal),
      ...(checked.caseFile.programme?.subgoals ?? []),
    ]
      .flatMap((goal) => countsIn(goal).map(({ value }) => value))
      .concat((checked.facts.results?.people ?? []).map(({ before }) => before)),
  };
  let last: ProseText | undefined;
  for (const prose of checked.texts) {
    const earlier = last?.section === prose.section ? last : undefined;
    for (const sentence of sentencesIn(prose)) {
      if (OF_THEM.test(sentence.text)) yield* partsOfWhole(sentence, toldIn(sentence));
      if (!RECKONS.test(sentence.text)) continue;
      const own = toldIn(sentence);
      const near = toldBefore(sentence, { earlier, most: SENTENCES }).slice(-NEAREST);
      for (const [i, number] of own.entries()) {
        const place: Place = {
          ...{ sentence, number, near },
          before: sentence.text.slice(own[i - 1]?.end ?? 0, number.start),
          after: sentence.text.slice(number.numberEnd, own[i + 1]?.start),
          left: own.slice(Math.max(0, i - NEAREST), i).toReversed(),
          right: own.slice(i + 1, i + NEAREST),
        };
        if (number.unit === 'percent') {
          yield* percentage(place);
          yield* share(place, known);
          yield* shareOfPair(place);
        } else {
          yield* difference(place, known);
          yield* instead(place);
          yield* sum(place);
          yield* rest(place, known);
          yield* product(place);
          yield* theOthers(place);
        }
      }
    }
    last = prose;
  }
}

const TOTALS = new Set(['total', 'granted', 'used']);

/** What a table decides, and that with what it decides on a condition. */
function totalsOf(table: TableFacts): number[] {
  const column = grantedColumn(table);
  if (table.total === undefined || column === undefined) return [];
  const onCondition = table.conditional.reduce((sum, row) => sum + amountOf(row, column), 0);
  return [table.total, table.total + onCondition];
}

const CEILING = pattern(
  `(?:högst|som mest|maximalt|tak(?:et)?(?: för [^.,;\\d]{3,40})? (?:på|är|om)|aldrig överstiga|inte överstiga|maxbelopp(?:et)? (?:på|är))(?: [${LETTERS}]+){0,2} ${N} kronor`,
  'gi',
).needing('högst', 'som mest', 'max', 'tak', 'överstiga');

function ceilingIn({ allTexts }: Checked): number | undefined {
  const found = allTexts.flatMap(({ text }) =>
    [...text.replaceAll(/\s/g, ' ').matchAll(CEILING)].map(([, whole, decimals]) =>
      numberOf(whole, decimals),
    ),
  );
  const [only, more] = new Set(found);
  return more === undefined ? only : undefined;
}

/** So many numbers of one noun: nobody reckons from more. */
const MOST = 30;

function countedBy({ allTexts }: Checked): Known['ofUnit'] {
  let read: Map<string, number[]> | undefined;
  return (unit) => {
    if (!read) {
      read = new Map();
      for (const number of allTexts.flatMap((prose) => sentencesIn(prose).flatMap(toldIn)))
        if (number.unit !== undefined)
          read.set(number.unit, [...(read.get(number.unit) ?? []), number.value].slice(0, MOST));
    }
    return read.get(unit) ?? [];
  };
}

const RECKONS = pattern(
  `övriga|reserv|fler|färre|mer|mindre|högre|lägre|större|längre|kortare|över|under|med|eller|alltså|säga|motsvar|tillsammans|samman|totalt|i allt|återst|kvar|resten|blir|är`,
);

// Percentages

const SAID_AGAIN = pattern(
  `^(?: [${LETTERS}]+){0,3},? (?:eller|det vill säga|dvs\\.?|alltså|med andra ord|vilket (?:är|motsvarar|blir)|motsvarande) (?:[${LETTERS}]+ ){0,2}$|^(?: [${LETTERS}]+){0,2} \\($`,
);
const FALLS = pattern(`minsk|sänk|sjunk|sjönk|lägre|mindre|färre|neddrag|nedgång|kortare`);
const RISES = pattern(`ök|höj|stig|steg|högre|mer(?![${LETTERS}])|fler|uppräk|uppgång|väx|vuxit|längre`);

/** "Den senaste ökningen är på åtta personer, eller 21 procent": of a difference of two numbers told before. */
function* percentage({ sentence, number, left, near }: Place): Iterable<Finding<Reckoned>> {
  const [by] = left;
  if (!by || by.unit === 'percent' || by.unit === 'points' || number.isRounded) return;
  if (!SAID_AGAIN.test(sentence.text.slice(by.end, number.start))) return;
  const others = [...left.slice(1), ...near].filter((each) => isAlike(each, by));
  const lead = sentence.text.slice(0, by.end + 12);
  const [isFall, isRise] = [FALLS.test(lead), RISES.test(lead)];
  if (isFall === isRise) return;
  const values = new Set(others.map(({ value }) => value));
  const bases = [...values].filter((each) => values.has(each + (isFall ? -by.value : by.value)));
  if (bases.length === 0 || values.has(by.value)) return;
  const shares = bases.map((base) => (100 * by.value) / base);
  const slack = 0.6 / 10 ** number.decimals;
  if (shares.some((each) => Math.abs(each - number.value) <= slack)) return;
  const [best = 0] = shares.toSorted((a, b) => Math.abs(a - number.value) - Math.abs(b - number.value));
  yield at(
    sentence,
    number.start,
    sentence.text.slice(number.start, number.end),
    `${formatDecimal(best)} procent`,
  );
}

const SHARES = pattern(
  `(?:eller|det vill säga|alltså|motsvarar|motsvarande|utgör|blir|är|var|tar|tog|ger)(?: [${LETTERS}]+){0,2} $|\\($`,
);

const SAID_SO = pattern(
  `(?:det vill säga|alltså|eller|vilket (?:är|motsvarar|ger)|motsvarande|\\()(?: [${LETTERS}]+)? ?$`,
);

/** "83 av 512 elever i årskurs 6 kunde inte simma 200 meter, det vill säga 16 procent": of the two that are said to be part and whole. */
function* shareOfPair({ sentence, number, before, left, near }: Place): Iterable<Finding<Reckoned>> {
  if (number.decimals > 0 || number.isRounded || !SAID_SO.test(before)) return;
  const pairs = left.flatMap((whole, i) => {
    const part = left[i + 1];
    const isPair =
      part && / av (?:de |totalt |våra )?$/u.test(sentence.text.slice(part.numberEnd, whole.start));
    return isPair && part.value < whole.value ? [[part, whole] as const] : [];
  });
  const [pair, another] = pairs;
  if (!pair || another) return;
  const [part, whole] = pair;
  const is = (100 * part.value) / whole.value;
  const values = [...left, ...near].map(({ value }) => value);
  const isMade = values.some((one) => values.some((other) => isAbout((100 * one) / other, number)));
  if (isMade || isAbout(100 - is, number) || Math.abs(is - number.value) <= 0.6) return;
  yield at(
    sentence,
    number.start,
    sentence.text.slice(number.start, number.end),
    `${formatDecimal(is)} procent`,
  );
}

/** "61 000 kilowattimmar, eller 28,5 procent av dagens": of two numbers near it, told with decimals and almost right. */
function* share({ sentence, number, before, left, near }: Place, known: Known): Iterable<Finding<Reckoned>> {
  if (number.decimals === 0 || number.isRounded || !SHARES.test(before)) return;
  const isCounted = ({ unit }: ToldNumber): boolean => unit !== 'percent' && unit !== 'points';
  const own = left.filter(isCounted);
  // without a number beside it, a share goes on what the sentence before says
  if (own.length === 0 && !GOES_ON.test(sentence.text.slice(0, number.start))) return;
  const counted = [...own, ...near.filter(isCounted)].filter(({ isRounded }) => !isRounded);
  const parts = (own.length > 0 ? own : counted).slice(0, FEW);
  const shares = parts.flatMap((part) => {
    const alike = counted.flatMap(({ unit, value }) =>
      unit === part.unit && unit !== undefined ? [value] : [],
    );
    const ofUnit = part.unit === 'money' ? known.totals : known.ofUnit(part.unit ?? '');
    const others = ofUnit.length <= 2 * FEW ? ofUnit : [];
    const wholes = [...alike, alike.reduce((all, each) => all + each, 0), ...others];
    return [
      ...wholes.filter((whole) => whole > part.value).map((whole) => (100 * part.value) / whole),
      ...alike.map((whole) => (100 * Math.abs(part.value - whole)) / whole),
    ];
  });
  const values = counted.map(({ value }) => value);
  const isMade = values.some((one) =>
    [...values, ...known.money].some(
      (other) => isAbout((100 * one) / other, number) || isAbout((100 * other) / one, number),
    ),
  );
  if (isMade) return;
  const sayIt = (each: number): string => each.toFixed(number.decimals).replace('.', ',');
  const said = sayIt(number.value);
  const made = [...new Set(shares.map(sayIt))];
  if (
    made.includes(said) ||
    shares.some((each) => Math.abs(each - number.value) <= 0.6 / 10 ** number.decimals)
  )
    return;
  const meant = made.filter((each) => isSlipOfText(said, each));
  const only = meant.find((each) => isOneSignOff(said, each)) ?? meant[0];
  if (only === undefined || chanceOf(number, made.length) > LIKELY) return;
  yield at(sentence, number.start, sentence.text.slice(number.start, number.end), `${only} procent`);
}

const GOES_ON = pattern(
  `(?<![${LETTERS}])(?:då|alltså|därmed|således)(?![${LETTERS}])|^ ?(?:Det|Detta) (?:är|blir|motsvarar)`,
);

function isAbout(share: number, { value, decimals }: ToldNumber): boolean {
  return Math.abs(share - value) <= 0.6 / 10 ** decimals;
}

/** So many numbers near a share can be its part. */
const FEW = 4;

// Differences

const MORE_AFTER = pattern(
  `^(?: (?!än )[${LETTERS}]+){0,2}? (?:(fler|flera|mer|högre|större|längre|över|dyrare)|(färre|mindre|lägre|kortare|under|billigare))(?![${LETTERS}])`,
);
const OF_OURS = pattern(
  `^ (?:[${LETTERS}]+ )?än (?:överenskommelsen|partnerskapet|avtalet|förlängningen|förslaget|(?:nämndens|kommunens|förvaltningens) [${LETTERS}]+)(?![${LETTERS}])`,
).needing(' än ');
/** Nothing more says what it is compared with. */
const ENDS = /^(?:[.,;)]|$)/u;
const PRONOUN = pattern(`^ ?(?:Det|Den|De|Detta|Dessa)(?![${LETTERS}])`);
/** "10 fler än 2024": what it is compared with has a name, and no number. */
const THAN = pattern(`^ (?:[${LETTERS}]+ )?än (?!(?:under |år )?(?:19|20)\\d\\d)`);

function* difference(place: Place, known: Known): Iterable<Finding<Reckoned>> {
  const { sentence, number, after, left, right, near } = place;
  const way = MORE_AFTER.exec(after);
  if (!way || number.isRounded || number.unit === 'points' || NOT.test(after.slice(0, way[0].length))) return;
  const [text, more] = way;
  const isMore = more !== undefined;
  const isOf = (each: ToldNumber): boolean => isAlike(each, number) && !isDifference(each, sentence);
  const isPronoun = PRONOUN.test(sentence.text);
  const now = [...left, ...(isPronoun ? near.toReversed() : [])].find(isOf);
  if (!now || now.value === number.value) return;
  const said = sentence.text.slice(number.start, number.numberEnd + text.length);
  const tell = (is: number): Finding<Reckoned> =>
    at(sentence, number.start, said, `${sayNumber(Math.abs(is), number)} ${is > 0 ? 'mer' : 'mindre'}`);
  const rest = after.slice(text.length);
  if (
    known.ceiling !== undefined &&
    number.unit === 'money' &&
    OF_CEILING.test(rest) &&
    !NOT.test(sentence.text)
  ) {
    const is = now.value - known.ceiling;
    if (is !== 0 && (Math.abs(is) !== number.value || is > 0 !== isMore)) yield tell(is);
    return;
  }
  const [next] = right;
  const isTold = next && isOf(next) && TOLD_AFTER.test(rest);
  if (isTold) {
    const is = now.value - next.value;
    if (Math.abs(is) === number.value && is > 0 !== isMore) yield tell(is);
    return;
  }
  // "1 386 deltagare, mot 1 120 året innan. Det är 266 fler": of the only two that were told right before
  const before = sentenceBefore(sentence);
  const [one, other, third] = isPronoun && left.length === 0 && before ? toldIn(before).filter(isOf) : [];
  if (one && other && !third && ENDS.test(rest) && !one.isRounded && !other.isRounded) {
    const is = Math.abs(one.value - other.value);
    if (is !== number.value && is > 0) yield at(sentence, number.start, number.said, sayNumber(is, number));
    return;
  }
  if (!THAN.test(rest)) return;
  // what the case has, by which the difference is right
  // "690 000 kronor, alltså 252 000 kronor mer än partnerskapet under 2026", "än förvaltningens förslag"
  const [year] = number.unit === 'money' ? yearsIn(rest) : [];
  const ofYear = year === undefined ? undefined : known.ofYear.get(year);
  if (ofYear !== undefined && OF_OURS.test(rest)) {
    const is = now.value - ofYear;
    if (is !== 0 && (Math.abs(is) !== number.value || is > 0 !== isMore)) yield tell(is);
    return;
  }
  const all = number.unit === 'money' ? known.money : known.goals;
  const meant = all.filter((each) => Math.abs(now.value - each) === number.value);
  const told = [...left, ...near].some(
    (each) => isOf(each) && each !== now && Math.abs(now.value - each.value) === number.value,
  );
  const [wanted] = meant;
  if (wanted === undefined || told || meant.some((each) => now.value > each === isMore)) return;
  yield tell(now.value - wanted);
}

/** Between a difference and the number that it is to: "än 2024, då de använde". */
const TOLD_AFTER = pattern(
  `^(?: [${LETTERS}]+)? än [^.;:]{0,40}?(?:(?:19|20)\\d\\d|[${LETTERS}])[^.;:]{0,40}$`,
);

const OF_CEILING = pattern(
  `^(?: än)? (?:taket|beloppstaket|maxbeloppet|det högsta beloppet)(?![${LETTERS}])`,
).needing('taket', 'beloppet');

const INSTEAD = pattern(`^,? i stället för (?:(?:de|dagens|nuvarande|tidigare|förra årets) )*$`).needing(
  'i stället',
);
const WAY = pattern(
  `(?<![${LETTERS}])(?:(${UPWARDS}|mer|höjs|höjning)|(${DOWNWARDS}|sänks|sänkning))(?![${LETTERS}])`,
  'gi',
);
const CLAUSE = / (?:och|men|medan) |[;:] /u;

/** "får mindre än förut, 40 000 kronor i stället för 45 000 kronor". */
function* instead({ sentence, number, left, right }: Place): Iterable<Finding<Reckoned>> {
  const [next] = right;
  if (!next || !isAlike(number, next) || number.value === next.value) return;
  if (!INSTEAD.test(sentence.text.slice(number.end, next.start))) return;
  const from = left[0]?.end ?? 0;
  const clause = sentence.text.slice(from, number.start).split(CLAUSE).at(-1) ?? '';
  const way = [...clause.matchAll(WAY)].at(-1);
  const isMore = number.value > next.value;
  if (!way || NOT.test(clause) || isMore === (way[1] !== undefined)) return;
  const start = number.start - clause.length + way.index;
  yield at(sentence, start, way[0], isMore ? 'mer' : 'mindre');
}

const CHANGED_BY = pattern(
  `(?:ök|minsk|höj|sänk|stig|steg|sjunk|sjönk|växer|växt)[${LETTERS}]*(?: [${LETTERS}]+){0,4} (?:med|på)(?: ytterligare)? $`,
).needing(' med', ' på');

/** Whether a number is itself a difference. */
function isDifference(number: ToldNumber, sentence: Sentence): boolean {
  const isHere = sentence.text.slice(number.start, number.numberEnd) === number.said;
  return (
    isHere &&
    (MORE_AFTER.test(sentence.text.slice(number.numberEnd)) ||
      CHANGED_BY.test(sentence.text.slice(0, number.start)))
  );
}

// Sums

const SUM_OF_LIST = pattern(
  `^(?: [${LETTERS}]+){0,3}(?: (?:19|20)\\d\\d)?,? (?:vilket|som|det|alltså|och det)? ?(?:(?:är|blir|ger|gör) )?(?:tillsammans|sammanlagt|sammantaget|i allt|totalt)(?: (?:är|blir|ger|gör|utgör|uppgår till))? $`,
);
const JOINED = pattern(
  `^(?: [${LETTERS}]+){0,6}(?: (?:19|20)\\d\\d)?(?:,|,? och|,? samt|,? plus)(?: [${LETTERS}]+){0,6} $`,
);

/** "720 000 kronor 2024, 740 000 kronor 2025 och 760 000 kronor 2026, vilket tillsammans är": of a list right before. */
function* sum({ sentence, number, left }: Place): Iterable<Finding<Reckoned>> {
  const [first] = left;
  if (!first || number.isRounded || !SUM_OF_LIST.test(sentence.text.slice(first.end, number.start))) return;
  const run = [first];
  for (const each of left.slice(1)) {
    const next = run.at(-1);
    if (!next || !isAlike(each, number) || !JOINED.test(sentence.text.slice(each.end, next.start))) break;
    run.push(each);
  }
  if (run.length < 2 || run.some((each) => each.isRounded || !isAlike(each, number))) return;
  const values = run.map(({ value }) => value);
  const is = values.reduce((all, each) => all + each, 0);
  if (is === number.value || (run.length < 9 && sumsOf(values, 2).includes(number.value))) return;
  if (Math.abs(is - number.value) > 0.3 * is) return;
  yield at(sentence, number.start, number.said, sayNumber(is, number));
}

// What is left

const LEFT_BEFORE = pattern(
  `(?:återst(?:år|od)|kvarst(?:år|od)|kvar (?:är|var|finns|fanns|blir|blev)|(?:blir|blev|är|finns|fanns) (?:då |alltså )?kvar)(?: (?:då|alltså|därmed|det|är|blir|ännu))* $`,
).needing('återst', 'kvar');
const LEFT_AFTER = pattern(
  `^(?: [${LETTERS}]+)? (?:ofördela|outnyttja|oanvän|oförbruka)[${LETTERS}]*|^(?: [${LETTERS}]+)? i reserv(?![${LETTERS}])|^(?: [${LETTERS}]+)? (?:återst(?:år|od)|kvarst(?:år|od)|(?:blev|blir|blivit|är|finns|fanns) (?:över|kvar))(?![${LETTERS}])`,
).needing('återst', 'kvar', 'över', 'ofördela', 'i reserv', 'outnyttja', 'oanvän', 'oförbruka');

const THE_OTHERS = pattern(`^ ?De (?:övriga|återstående|resterande) $`);

/** "Elva skolor anmälde intresse. Fem har valts ut. De övriga sex": of the two numbers that were told before. */
function* theOthers({ sentence, number, before, near }: Place): Iterable<Finding<Reckoned>> {
  if (!THE_OTHERS.test(before) || number.isRounded) return;
  const counts = near.filter(({ unit }) => !ARE_NO_COUNTS.includes(unit ?? '')).slice(-2);
  const [whole, part] = counts;
  // "Fem har valts ut": the part is what its sentence is about
  if (
    !whole ||
    !part ||
    part.start > 1 ||
    whole.value <= part.value ||
    counts.some(({ isRounded }) => isRounded)
  )
    return;
  const others = near.map(({ value }) => value);
  if (others.some((one) => others.some((other) => one - other === number.value))) return;
  yield at(sentence, number.start, number.said, sayNumber(whole.value - part.value, number));
}

/** "140 av 360 … hinna 130 till, så att 90 återstår": a whole without some of the numbers near it. */
function* rest(
  { sentence, number, before, after, left, near }: Place,
  known: Known,
): Iterable<Finding<Reckoned>> {
  if (number.isRounded || number.unit === 'percent' || (!LEFT_BEFORE.test(before) && !LEFT_AFTER.test(after)))
    return;
  const others = [...near, ...left.toReversed()].filter((each) => isAlike(each, number)).slice(-6);
  const values = others.map(({ value }) => value);
  const totals = number.unit === 'money' ? known.totals : [];
  if (values.length + totals.length < 2 || values.length === 0 || values.includes(number.value)) return;
  const whole = Math.max(...values);
  const parts = values.filter((each) => each < whole);
  const rests = [
    ...sumsOf(parts, 1).map((taken) => whole - taken),
    ...totals.flatMap((total) => values.map((value) => Math.abs(value - total))),
  ].filter((each) => each > 0);
  const all = [...near, ...left].flatMap(({ value, unit }) => (unit === number.unit ? [value] : []));
  const every = [...all, ...values, ...(number.unit === 'money' ? known.money : [])];
  const isMade = every.some((one) => all.some((other) => Math.abs(one - other) === number.value));
  if (rests.includes(number.value) || isMade) return;
  const meant = [...new Set(rests)].filter((each) => isSlipOfText(String(number.value), String(each)));
  const [only, more] = meant;
  const isLikely = rests.length > 1 && chanceOf(number, rests.length) > LIKELY;
  if (only === undefined || more !== undefined || isLikely) return;
  yield at(sentence, number.start, number.said, sayNumber(only, number));
}

// Products

const IS_WORTH = pattern(
  `(?:värd(?:a|e)?|värt|kostar|kostnaden (?:är|blir)|blir|ger|motsvarar|innebär|alltså|det vill säga|sparar)(?: [${LETTERS}]+){0,2} $`,
);

/** "Med ett elpris på 1,50 kronor per kilowattimme är besparingen värd 91 500 kronor": so many times what one costs. */
function* product({ sentence, number, before, left, near }: Place): Iterable<Finding<Reckoned>> {
  if (number.unit !== 'money' || number.isRounded || !IS_WORTH.test(before)) return;
  const prices = left.filter(({ unit, end }) => unit === 'money' && PER_ONE.test(sentence.text.slice(end)));
  const [price] = prices;
  if (!price) return;
  const counts = [...left, ...near].filter(({ unit }) => unit !== 'money' && unit !== 'percent');
  const made = counts.map(({ value }) => value * price.value);
  if (made.some((each) => Math.abs(each - number.value) < 1)) return;
  const [only, more] = made.filter((each) => isSlipOfText(String(number.value), String(Math.round(each))));
  if (only === undefined || more !== undefined) return;
  yield at(sentence, number.start, number.said, sayNumber(only, number));
}

const PER_ONE = pattern(`^ (?:per|för varje|styck|timmen|stycket)(?![${LETTERS}])`);

// Parts of a whole

const OF_THEM = pattern(
  `^ ?(?:Av (?:dem|dessa)|Bland dem)(?![${LETTERS}])|^ ?Av (?:de|våra|totalt) (?=\\d)| av (?:dem|dessa)(?=[, ])|,? varav `,
).needing('av ', 'bland dem');
const OF_OTHERS = pattern(
  `tillsammans|sammanlagt|resten|övriga|återstående|procent|%|fler|färre|mer än|bland annat|minst|först`,
);

/** The whole that a sentence parts, and where its parts begin. */
function wholeOf(
  sentence: Sentence,
  own: readonly ToldNumber[],
): { wholes: readonly ToldNumber[]; from: number } {
  const before = sentenceBefore(sentence);
  const told = before ? toldIn(before).filter(({ unit }) => unit !== 'percent') : [];
  const [text, index] = [OF_THEM.exec(sentence.text)?.[0] ?? '', OF_THEM.exec(sentence.text)?.index ?? 0];
  // "58 000 kronor, varav … 15 000 och … 43 000 kronor"
  if (text.includes('varav')) {
    const left = own.filter(({ start }) => start < index);
    return { wholes: left.slice(-1), from: left.length };
  }
  // "62 personer. Storköket tog emot 24 av dem, fastighetsskötseln 17 och omsorgen 21"
  if (text.startsWith(' av')) {
    const [first] = own;
    return { wholes: first?.numberEnd === index ? told : [], from: 0 };
  }
  const isNamed = /\d/.test(sentence.text.charAt(text.length));
  return isNamed ? { wholes: own.slice(0, 1), from: 1 } : { wholes: told.slice(-1), from: 0 };
}

/** "211 barn. Av dem var 64 yngre än sex år, 98 mellan … och 49 …": parts that make the whole but for a slip in one. */
function* partsOfWhole(sentence: Sentence, own: readonly ToldNumber[]): Iterable<Finding<Reckoned>> {
  if (OF_OTHERS.test(sentence.text)) return;
  const { wholes, from } = wholeOf(sentence, own);
  const [first] = wholes;
  const parts = own
    .slice(from)
    .filter(
      (each) =>
        first &&
        isOfKind(each, first) &&
        !isDifference(each, sentence) &&
        !IS_AGE.test(sentence.text.slice(each.numberEnd)),
    );
  const least = sentence.text.includes('varav') ? 2 : 3;
  const [last] = parts.slice(-1);
  const all = parts.reduce((sum, { value }) => sum + value, 0);
  // "Av de 820 000 kronorna går 660 000 till löner och 180 000 till hyror"
  if (first?.unit === 'money' && from === 1 && parts.length === 2 && last && all > first.value) {
    yield at(
      sentence,
      parts[0]?.start ?? 0,
      sentence.text.slice(parts[0]?.start, last.end),
      `${groupThousands(all)} kronor, inte ${groupThousands(first.value)}`,
    );
    return;
  }
  if (!first || parts.length < least || [first, ...parts].some(({ isRounded }) => isRounded)) return;
  const sum = parts.reduce((all, { value }) => all + value, 0);
  if (wholes.some(({ value }) => value === sum)) return;
  for (const whole of wholes) {
    const off = whole.value - sum;
    if (Math.abs(off) > whole.value / 3) continue;
    const [only, more] = parts.filter(({ value }) => value + off > 0 && isAlmost(value, value + off));
    // of two parts a digit of one is another by chance
    const isSure = parts.length > 2 || (only && isChangedOver(String(only.value), String(only.value + off)));
    if (!only || more || !isSure) continue;
    yield at(sentence, only.start, only.said, sayNumber(only.value + off, only));
    return;
  }
}

/** Whether two numbers are both of money, or both of things. */
function isOfKind(one: ToldNumber, other: ToldNumber): boolean {
  const kindOf = ({ unit }: ToldNumber): string =>
    ARE_NO_COUNTS.includes(unit ?? '') ? (unit ?? '') : 'count';
  return kindOf(one) === kindOf(other);
}

const IS_AGE = pattern(`^(?: år| och [${LETTERS}\\d]+ år|–\\d)`);

/** More than this, and a number is a slip away from another by chance. */
const LIKELY = 0.8;

/** How many of so many numbers are a slip away from one by chance: another digit, or two that have changed places. */
function chanceOf({ value, unit }: ToldNumber, others: number): number {
  const said = String(value).replace('.', '');
  const digits = (unit === 'money' ? said.replace(/0+$/, '') : said).length;
  return (others * (10 * digits - 1)) / (9 * 10 ** (digits - 1));
}

/** A slip of digits, or one too many or too few. */
function isSlipOfText(text: string, other: string): boolean {
  if (isOneSignOff(text, other) || isChangedOver(text, other)) return true;
  const [short, long] = text.length < other.length ? [text, other] : [other, text];
  if (long.length - short.length !== 1) return false;
  // a nought more is another size, and not a slip of one digit
  return Array.from(long).some((sign, i) => sign !== '0' && long.slice(0, i) + long.slice(i + 1) === short);
}

function sayNumber(value: number, { unit }: ToldNumber): string {
  const said = groupThousands(Math.round(value * 10) / 10);
  return unit === 'money' ? `${said} kronor` : said;
}
