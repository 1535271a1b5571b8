// What a text reckons from the numbers that it has just told, whatever they count: how many more or fewer, how many in all, how many
// are left, how large a share. The words say what is reckoned; which numbers it is reckoned from is found by trying those near it.
import type { TableFacts } from '../../facts/facts.js';
import type { Checked, Finding } from '../check.js';
import { grantedColumn } from './amount-role.js';
import { amountsByYear, goalTexts, knownAmounts } from './known-figures.js';
import { countsIn } from './plain-counts.js';
import { sentencesIn } from './reading.js';
import { N, numberOf, type Reckoned } from './reckoning.js';
import { amountOf } from './table-read.js';
import type { ProseText } from './texts.js';
import { claims } from './told-claims.js';
import { difference, instead } from './told-differences.js';
import { moves } from './told-moves.js';
import { toldBefore, toldIn } from './told-numbers.js';
import type { Known, Place } from './told-place.js';
import { results } from './told-results.js';
import { percentage, share, shareOfPair } from './told-shares.js';
import { OF_THEM, partsOfWhole, product, rest, sum, theOthers } from './told-sums.js';
import { totals } from './told-totals.js';
import { LETTERS, pattern } from './vocabulary.js';

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
    periodMonths: checked.facts.agreement?.months,
    ofUnit: countedBy(checked),
    timesTold: timesTold(checked),
    ofYear: amountsByYear(checked),
    money: [...new Set(all.map(({ kronor }) => kronor))].filter((kronor) => kronor > 0),
    goals: goalTexts(checked)
      .flatMap((goal) => countsIn(goal).map(({ value }) => value))
      .concat((checked.facts.results?.people ?? []).map(({ before }) => before)),
  };
  let last: ProseText | undefined;
  for (const prose of checked.texts) {
    const earlier = last?.section === prose.section ? last : undefined;
    for (const sentence of sentencesIn(prose)) {
      yield* claims(sentence, known.periodMonths);
      yield* moves(sentence);
      yield* results(sentence, known);
      yield* totals(sentence);
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

const AS_WRITTEN = /(?<![\d,])(?:\d{1,3}(?: \d{3})+|\d+)(?:,\d+)?/g;

function timesTold({ allTexts }: Checked): Known['timesTold'] {
  let read: Map<string, number> | undefined;
  return (said) => {
    if (!read) {
      read = new Map();
      for (const { text } of allTexts)
        for (const [number] of text.replaceAll(/\s/g, ' ').matchAll(AS_WRITTEN))
          read.set(number, (read.get(number) ?? 0) + 1);
    }
    return read.get(said) ?? 0;
  };
}

const RECKONS = pattern(
  `övriga|reserv|fler|färre|mer|mindre|högre|lägre|större|längre|kortare|över|under|med|eller|alltså|säga|motsvar|tillsammans|samman|totalt|i allt|återst|kvar|resten|blir|är`,
);
