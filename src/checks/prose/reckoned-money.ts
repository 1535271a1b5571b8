// Money that a text reckons itself: a rise that ends higher, parts of a year, instalments, so much for each, a share of what is named.
import type { Finding } from '../check.js';
import { MONTHS } from '../../locale/dates.js';
import { groupThousands } from '../words.js';
import { COUNT, readCount } from './counts.js';
import { escapePattern, placeIn, sentenceBefore, type Sentence } from './reading.js';
import { at, formatDecimal, N, numberOf, PERCENT, saysRounded, type Reckoned } from './reckoning.js';
import { FALL, LETTERS, NOT, RISE, TOTAL, pattern } from './vocabulary.js';

/** From an amount to another: "från 265 000 kronor till 272 000 kronor", "till 660 000 kronor och stiger sedan till 630 000 kronor". */
const RISES_TO = pattern(
  `(?:från|till|på) ${N} kronor(?: (?!till)[${LETTERS}]+){0,4}? (?:till|och (?:[${LETTERS}]+ ){1,3}till) ${N} kronor`,
).needing('till');

/** "60 000 kronor högre, en minskning med 9,4 procent": two ways at once. */
const BOTH_WAYS = pattern(
  `(?<![${LETTERS}])(?:(högre|mer|större|fler)(?: än (?:\\d{4}|[${LETTERS}]+))?(?:,|, alltså|, det vill säga|, vilket (?:är|motsvarar|innebär)) (?:alltså |det är )?en (?:minskning|sänkning|nedgång)|(lägre|mindre|färre)(?: än (?:\\d{4}|[${LETTERS}]+))?(?:,|, alltså|, det vill säga|, vilket (?:är|motsvarar|innebär)) (?:alltså |det är )?en (?:ökning|höjning|uppgång))(?![${LETTERS}])`,
);

/** Money that rises ends higher than it began. */
export function* movementsIn(sentence: Sentence): Iterable<Finding<Reckoned>> {
  const both = / en (?:minskning|sänkning|nedgång|ökning|höjning|uppgång)/u.test(sentence.text)
    ? BOTH_WAYS.exec(sentence.text)
    : null;
  if (both) {
    const isRise = RISE.test(both[1] ?? '');
    yield at(sentence, both.index, both[0], isRise ? 'en ökning' : 'en minskning');
    return;
  }
  const found = RISES_TO.exec(sentence.text);
  if (!found) return;
  const [text, first, , second] = found;
  const [from, to] = [numberOf(first), numberOf(second)];
  // the verb stands between the amounts, or the one verb of the sentence before them
  const between = text.replaceAll(/[\d ]+kronor/g, ' ');
  const rest =
    RISE.test(between) || FALL.test(between)
      ? between
      : sentence.text.slice(Math.max(0, found.index - 60), found.index);
  const [rises, falls] = [RISE.test(rest), FALL.test(rest)];
  if (rises === falls || from === to || rises === to > from || NOT.test(rest)) return;
  yield {
    ...placeIn(sentence, found.index, text),
    args: { text, is: rises ? 'en minskning' : 'en ökning' },
  };
}

/** "432 000 kronor, alltså 36 000 kronor i månaden": how many parts an amount has by the words after the part. */
const PER: readonly (readonly [RegExp, readonly number[]])[] = [
  [pattern(`^(?:i månaden|per månad|varje månad|om månaden|månadsvis)(?![${LETTERS}])`), [12]],
  [pattern(`^(?:i kvartalet|per kvartal|varje kvartal|kvartalsvis)(?![${LETTERS}])`), [4]],
  [pattern(`^(?:i veckan|per vecka|varje vecka)(?![${LETTERS}])`), [52]],
  [pattern(`^(?:per halvår|varje halvår|i halvåret)(?![${LETTERS}])`), [2]],
];
const PARTS_OF_TIME = /månad|kvartal|vecka|halvår/u;
const PART_OF_YEAR = pattern(`månader|höst|vår(?:en|termin)|halvår|termin|${MONTHS.join('|')}`);
const EQUALS = `(?:,? ?(?:alltså|det vill säga|dvs\\.?|vilket (?:är|blir|motsvarar|ger|innebär)|det (?:är|blir|motsvarar|ger)|eller|motsvarande|med|i)(?: (?:cirka|omkring|drygt|knappt|ungefär|nästan|närmare))?| \\()`;
const RATE = pattern(
  `${N} (?:kronor|kr)[^.;:\\d]{0,60}?${EQUALS} ${N} (?:kronor|kr) ((?:i|per|för|om|varje) ?[${LETTERS}]+|[${LETTERS}]+)`,
).needing('kr');
/** "fyra lika stora delar om 229 500 kronor". */
const INSTALMENTS = pattern(
  `${N} (?:kronor|kr)[^.;:\\d]{0,80}? (?:i|på) (${COUNT}) (?:lika (?:stora )?)?(?:delar|rater|poster|utbetalningar|omgångar|delbetalningar)(?: [${LETTERS}]+)? (?:om|på|à) ${N} (?:kronor|kr)`,
).needing(' delar', ' rater', ' poster', 'utbetalningar', 'omgångar', 'delbetalningar');
/** "fyra nya tjänster … 2 680 000 kronor …, det vill säga 670 000 kronor per tjänst". */
const EACH = pattern(
  `(?<![${LETTERS}\\d])(${COUNT}) (?:[${LETTERS}]+ )?([${LETTERS}]{4,})[^.;:\\d]{0,60}? ${N} (?:kronor|kr)([^.;:\\d]{0,60}?)${EQUALS} ${N} (?:kronor|kr) (?:per|för varje|för var och en av|styck per) ([${LETTERS}]{4,})`,
).needing(' per ', 'för varje', 'för var och', 'styck per');

const BY_THING = pattern(
  `^[\\d ,]+ (?:kronor|kr) (?:per|för varje) (?!år|kalenderår|verksamhetsår|helår|månad|kvartal|halvår|termin)`,
).needing('per ', 'varje ');

export function* ratesIn(sentence: Sentence): Iterable<Finding<Reckoned>> {
  const { text } = sentence;
  if (!text.includes('kr')) return;
  const told = (found: RegExpExecArray, whole: number, part: number, count: number) => {
    const slack = saysRounded(
      text.slice(0, text.lastIndexOf(groupThousands(part), found.index + found[0].length)),
    )
      ? 0.06
      : 0.005;
    return Math.abs(part * count - whole) <= slack * whole
      ? []
      : [at(sentence, found.index, found[0], `${groupThousands(Math.round(whole / count))} kronor`)];
  };
  // the sum of several years has more months
  const rate = PARTS_OF_TIME.test(text) && !TOTAL.test(text) ? RATE.exec(text) : null;
  // "600 kronor per kvadratmeter eller 7 500 kronor i månaden": neither is a part of the other
  const isByThing = rate !== null && BY_THING.test(rate[0]);
  const counts = isByThing ? undefined : rate && PER.find(([words]) => words.test(rate[5] ?? ''))?.[1];
  // so much a month for three months: the number of them is what the two give
  const [of, by] = [numberOf(rate?.[1], rate?.[2]), numberOf(rate?.[3], rate?.[4])];
  const isOfMonths =
    counts?.includes(12) === true &&
    of / by <= 11 &&
    Number.isInteger(of / by) &&
    PART_OF_YEAR.test(`${sentenceBefore(sentence)?.text ?? ''} ${text}`);
  if (rate && counts && !isOfMonths)
    for (const count of counts)
      yield* told(rate, numberOf(rate[1], rate[2]), numberOf(rate[3], rate[4]), count);
  const parts = /delar|rater|poster|utbetalningar|omgångar|delbetalningar/u.test(text)
    ? INSTALMENTS.exec(text)
    : null;
  if (parts)
    yield* told(parts, numberOf(parts[1], parts[2]), numberOf(parts[4], parts[5]), readCount(parts[3] ?? ''));
  const each = / per |varje|var och en/u.test(text) ? EACH.exec(text) : null;
  if (!each) return;
  const [, count = '', many = '', whole, decimals, , part, more, one = ''] = each;
  const stem = one.toLowerCase().slice(0, Math.max(4, one.length - 2));
  if (many.toLowerCase().startsWith(stem.slice(0, 4)) && readCount(count) > 1)
    yield* told(each, numberOf(whole, decimals), numberOf(part, more), readCount(count));
}

/** "882 000 kronor, motsvarade 41 procent av intäkterna": what the noun's amount is stands here or in the sentence before. */
const SHARE_OF_NAMED = pattern(
  `${N} (?:kronor|kr),?(?: (?!av)[${LETTERS}]+){0,5} ${PERCENT} av (?:de |den |det |föreningens |stiftelsens |nämndens |totala |samlade )*([${LETTERS}]{5,})`,
);

export function* sharesOfNamed(sentence: Sentence): Iterable<Finding<Reckoned>> {
  const found = /(?:procent|%) av /u.test(sentence.text) ? SHARE_OF_NAMED.exec(sentence.text) : null;
  if (!found) return;
  const [, whole, decimals, said = '', noun = ''] = found;
  const part = numberOf(whole, decimals);
  const stem = escapePattern(noun.toLowerCase().slice(0, Math.max(5, noun.length - 3)));
  const before = sentence.prose.text
    .slice(0, sentence.start + found.index)
    .replaceAll(/\s/g, ' ')
    .slice(-220);
  const named = [
    ...before.matchAll(pattern(`${stem}[${LETTERS}]*[^.;\\d]{0,40}? ${N} (?:kronor|kr)`, 'gi')),
  ].at(-1);
  const all = named ? numberOf(named[1], named[2]) : 0;
  if (all <= part) return;
  const is = (100 * part) / all;
  if (
    Math.abs(is - Number(said.replace(',', '.'))) <= (saysRounded(found[0]) ? Math.max(1.01, is * 0.06) : 0.6)
  )
    return;
  yield at(sentence, sentence.text.indexOf(said, found.index), said, `${formatDecimal(is)} procent`);
}

/** "uppgår till 4 350 000 kronor, skulle stiga med 3 130 000 kronor till 7 480 000 kronor": where it starts, the step, where it ends. */
const STEP = pattern(
  `(?:är|var|uppgår till|uppgick till|om|från) ${N} (?:kronor|kr)[^.;\\d]{0,60}?(stiga|stiger|öka[rs]?|höjs|höja|växa|växer|minska[rs]?|sjunka|sjunker|sänks|sänka) med ${N} (?:kronor|kr)?,? ?till ${N} (?:kronor|kr)`,
);
/** "Av 740 000 kronor har 1 433 900 kronor använts". */
const USED_OF = pattern(
  `(?:^|[ (])av (?:de )?${N} kronor(?:na)? (?:har|är|hade) ${N} kronor (?:[${LETTERS}]+ )?(?:använts|förbrukats|betalats|utbetalats|kvar)`,
).needing('av ');

export function* stepsIn(sentence: Sentence): Iterable<Finding<Reckoned>> {
  const { text } = sentence;
  const found = / med \d/u.test(text) ? STEP.exec(text) : null;
  if (found) {
    const [from, by, to] = [
      numberOf(found[1], found[2]),
      numberOf(found[4], found[5]),
      numberOf(found[6], found[7]),
    ];
    const is = RISE.test(found[3] ?? '') || /^stiga/iu.test(found[3] ?? '') ? from + by : from - by;
    if (Math.abs(is - to) > to * 0.005 && !saysRounded(found[0]))
      yield at(sentence, found.index, found[0], `${groupThousands(is)} kronor`);
  }
  const used = /(?:^|[ (])[Aa]v /u.test(text) ? USED_OF.exec(text) : null;
  if (used && numberOf(used[3], used[4]) > numberOf(used[1], used[2]))
    yield at(sentence, used.index, used[0], `mer än ${used[1] ?? ''} kronor`);
}
