// Counts that a text says follow from others ("28 fler", "steg alltså med 104", "tillsammans 350 platser"), and that almost do:
// a digit is another, or two have changed places.
import type { Checked, Finding } from '../check.js';
import { countsOf } from './nouns-counted.js';
import { sentencesIn, type Sentence } from './reading.js';
import { at, isYear, N, numberOf, saysRounded, type Reckoned } from './reckoning.js';
import { isChangedOver, isSlipOfDigits } from './slips.js';
import { sumsOf } from './derived.js';
import { LETTERS, pattern } from './vocabulary.js';

/** A number that counts something, and what it counts: money, shares and days are none. */
const COUNTED = pattern(
  `${N}(?! ?(?:[–—]|kronor|kr|tkr|mkr|miljon|procent|%|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december))(?: (?:[${LETTERS}]+ )??([${LETTERS}]{4,}))?`,
  'gi',
);
const IS_NO_COUNT = pattern(
  '(?:(?:den|år|sidan?|kapitel|kap\\.|klockan|kl\\.?|artikel|paragraf|nr|nummer|bilaga) |\\d ?[–—-] ?)$',
);

interface Count {
  value: number;
  /** What is counted, where the text says so. */
  noun: string | undefined;
  /** Its place in its sentence. */
  start: number;
  end: number;
}

function countsIn({ text }: Sentence): Count[] {
  return [...text.matchAll(COUNTED)].flatMap(({ index, 1: whole = '', 2: decimals, 3: noun }) => {
    const value = numberOf(whole, decimals);
    if (value < 10 || isYear(value) || decimals !== undefined || IS_NO_COUNT.test(text.slice(0, index)))
      return [];
    return [{ value, noun, start: index, end: index + whole.length }];
  });
}

const LEADS_TO_DIFFERENCE = pattern(
  `(?:(?:ök|höj|stig|steg|minsk|sänk|sjunk|sjönk|växer|växte|växt)[${LETTERS}]*(?: [${LETTERS}]+){0,3} med|(?:ökning|minskning|skillnad|nedgång|uppgång)(?:en)?(?: [${LETTERS}]+){0,2} (?:med|på|om|är|blir|var|blev)) $`,
).needing('med', 'ökning', 'minskning', 'skillnad', 'nedgång', 'uppgång');
const AFTER_DIFFERENCE = pattern(
  `^ (?:[${LETTERS}]+ )?(?:fler|flera|färre|mer|mindre)(?![${LETTERS}])`,
).needing('fler', 'färre', 'mer', 'mindre');
/** "Av kommunens 74 föreningar redovisade 51 fler medlemmar": 51 of them. */
const OF_WHOLE = pattern(
  `(?:^|[ (])av [^.;]{1,80} (?:redovisade|redovisar|hade|har|fick|uppgav|anger) $`,
).needing('av ');
const LEADS_TO_SUM = pattern(
  `(?<![${LETTERS}])(?:tillsammans|sammanlagt|sammantaget|totalt|i allt|alltså|ger|blir|summan är)(?: [${LETTERS}]+){0,2} $`,
);
const AFTER_SUM = pattern(
  `^(?: [${LETTERS}]+){0,2} (?:tillsammans|sammanlagt|totalt|i allt)(?![${LETTERS}])`,
);

/** Further from the sum of the parts, a number is the sum of something else. */
const NEAR = 0.05;

/** So many numbers before and after one, and so many of a noun: nobody reckons on more. */
const NEAREST = 12;

/** A number that follows from others. */
const SAYS = pattern(
  'fler|färre|mer|mindre|sammanlagt|sammantaget|tillsammans|totalt|i allt|alltså|ger|blir|summan|med \\d|skillnad|ökning|minskning|nedgång|uppgång',
);

/** What stands near a number, and what the memo says of a noun anywhere. */
interface Near {
  others: readonly Count[];
  /** Of the three sentences before. */
  earlier: readonly Count[];
  /** Whether the sentence draws a conclusion from those before it. */
  goesOn: boolean;
  countsOfNoun: (noun: string) => readonly number[];
}

export function* countsWithoutGround(checked: Checked): Iterable<Finding<Reckoned>> {
  const told = new Map<string, readonly number[]>();
  const countsOfNoun = (noun: string): readonly number[] => {
    const known = told.get(noun) ?? countsOf(checked, noun).slice(0, NEAREST);
    told.set(noun, known);
    return known;
  };
  for (const prose of checked.texts) {
    if (!SAYS.test(prose.text)) continue;
    const sentences = sentencesIn(prose);
    for (const [s, sentence] of sentences.entries()) {
      if (!SAYS.test(sentence.text)) continue;
      const earlier = sentences
        .slice(Math.max(0, s - 3), s)
        .flatMap(countsIn)
        .slice(-NEAREST);
      const own = countsIn(sentence);
      for (const [i, count] of own.entries()) {
        const before = sentence.text.slice(own[i - 1]?.end ?? 0, count.start);
        const after = sentence.text.slice(count.end, own[i + 1]?.start);
        if (saysRounded(before)) continue;
        const others = [...own.slice(Math.max(0, i - NEAREST), i), ...own.slice(i + 1, i + NEAREST)];
        const is =
          LEADS_TO_DIFFERENCE.test(before) ||
          (AFTER_DIFFERENCE.test(after) && !OF_WHOLE.test(sentence.text.slice(0, count.start)))
            ? differenceOf(count, { others, earlier, goesOn: GOES_ON.test(sentence.text), countsOfNoun })
            : LEADS_TO_SUM.test(before) || AFTER_SUM.test(after)
              ? sumOf(count, own.slice(Math.max(0, i - NEAREST), i), earlier)
              : undefined;
        if (is !== undefined)
          yield at(sentence, count.start, sentence.text.slice(count.start, count.end), String(is));
      }
    }
  }
}

/** What anybody can be: two numbers of it are often of different people. */
const OF_ANY = /^(?:person|människ|styck|gång|år|dag|procent)/iu;

/** The difference that a number was meant to be: of the numbers beside it, and of those that count the same anywhere. */
function differenceOf(
  count: Count,
  { others, earlier: before, goesOn, countsOfNoun }: Near,
): number | undefined {
  const nouns = [...new Set([count, ...others].flatMap(({ noun }) => noun ?? []))]
    .filter((noun) => !/^(?:flera?|färre|mindre)$/iu.test(noun))
    .slice(0, 3);
  const alike = nouns.flatMap(countsOfNoun).filter((each) => each !== count.value);
  const pairs = (as: readonly number[], bs: readonly number[]): number[] =>
    as.flatMap((a) => bs.map((b) => Math.abs(a - b)));
  const beside = others.map(({ value }) => value);
  const earlier = before.map(({ value }) => value);
  const all = pairs([...beside, ...earlier, ...alike], [...beside, ...earlier, ...alike]);
  if (all.includes(count.value)) return undefined;
  // of two digits, so many differ in one that the two must count the same
  const of = count.value < 100 ? alike : [...earlier, ...alike];
  const meant = beside.length > 0 ? pairs(beside, of) : goesOn ? pairs(earlier, earlier) : [];
  const isOfAny = count.value < 100 && nouns.every((noun) => OF_ANY.test(noun));
  return meant.find((each) =>
    isOfAny ? isChangedOver(String(count.value), String(each)) : isSlipOfDigits(count.value, each),
  );
}

/** A sentence that draws a conclusion from the ones before it. */
const GOES_ON = pattern(
  `(?<![${LETTERS}])(?:alltså|därmed|således|det vill säga|skillnaden|ökningen|minskningen)(?![${LETTERS}])`,
);

/** The sum that a number was meant to be, of those before it in its sentence or in the one before. */
function sumOf(count: Count, before: readonly Count[], earlier: readonly Count[]): number | undefined {
  const runs = [before, earlier].map((run) => run.map(({ value }) => value).slice(-9));
  if (runs.some((run) => run.includes(count.value) || sumsOf(run, 2).includes(count.value))) return undefined;
  if (sumsOf(runs.flat().slice(-10), 2).includes(count.value)) return undefined;
  const [own = []] = runs;
  const sum = own.reduce((all, each) => all + each, 0);
  // parts and their sum in one sentence, and almost that
  if (own.length > 1 && count.value >= 100 && Math.abs(sum - count.value) <= sum * NEAR) return sum;
  return runs
    .filter((run) => run.length > 1)
    .map((run) => run.reduce((sum, each) => sum + each, 0))
    .find((sum) => isSlipOfDigits(count.value, sum));
}
