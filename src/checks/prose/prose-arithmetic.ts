// What a text counts itself is right: shares and percentages of numbers beside them, parts of a whole, differences, months.
import { defineCheck, type Finding } from '../check.js';
import { groupThousands } from '../words.js';
import { COUNT, readCount } from './counts.js';
import { escapePattern, placeIn, sentenceBefore, sentencesIn, yearsIn, type Sentence } from './reading.js';
import { FALL, LETTERS, NOT, RISE, ROUNDED, TOTAL, pattern } from './vocabulary.js';

interface Args {
  text: string;
  is: string;
}

export const proseArithmetic = defineCheck<Args>({
  code: 'prose-arithmetic',
  severity: 'warning',
  *find({ texts }) {
    for (const prose of texts) {
      if (!/\d|: att | av de |från [a-zåäö]+ till /u.test(prose.text)) continue;
      for (const sentence of sentencesIn(prose)) {
        yield* sharesIn(sentence);
        yield* fractionsIn(sentence);
        yield* partsIn(sentence);
        yield* differencesIn(sentence);
        yield* movementsIn(sentence);
        yield* ratesIn(sentence);
        yield* sharesOfNamed(sentence);
        yield* yearsApart(sentence);
        yield* stepsIn(sentence);
        yield* changesIn(sentence);
        yield* everyIn(sentence);
        yield* listedIn(sentence);
      }
    }
  },
  words: {
    sv: ({ text, is }) => ({ message: `"${text}" stämmer inte med talen bredvid`, hint: `det blir ${is}` }),
    en: ({ text, is }) => ({
      message: `"${text}" does not agree with the numbers beside it`,
      hint: `it makes ${is}`,
    }),
  },
  explain: {
    what: {
      sv: 'En andel, ett procenttal, en delsumma eller en skillnad som inte följer av talen i samma mening.',
      en: 'A share, a percentage, a part or a difference that does not follow from the numbers in the same sentence.',
    },
    why: { sv: 'Ett av talen är fel.', en: 'One of the numbers is wrong.' },
    faulty: 'background: Av 412 elever svarade 358, vilket motsvarar 78 procent.',
    corrected: 'background: Av 412 elever svarade 358, vilket motsvarar 87 procent.',
  },
});

const N = String.raw`(?<![\d.,:/\u00A7-])(\d{1,3}(?: \d{3})+|\d+)(?:,(\d+))?(?![\d:/-]|[.,]\d)`;
const UNIT = `(?: (?:kronor(?:na)?|kr|tkr|miljoner kronor))?`;
const PERCENT = String.raw`(\d+(?:,\d+)?) ?(?:procent|%)`;
const GIVES = `(?:vilket|det|som|alltså|eller|det vill säga|dvs\\.?|motsvarande|motsvarar|är|blir|ger|utgör|cirka|omkring|drygt|knappt|ungefär|nästan|närmare|,|–|\\(| )*`;

function numberOf(whole = '', decimals?: string): number {
  return Number(`${whole.replaceAll(/\s/g, '')}.${decimals ?? '0'}`);
}

/** "Av 412 elever svarade 358, vilket motsvarar 87 procent"; "97 av 186 deltagare, eller 52 procent". */
const OF_WHOLE = pattern(
  `(?:^|[ (])av (?:de |totalt |sammanlagt |samtliga )?${N}${UNIT}(?: [${LETTERS}]+){0,9} ${N}${UNIT}(?: [${LETTERS}]+){0,7}?${GIVES}${PERCENT}`,
);
const PART_OF = pattern(
  `${N}${UNIT} (?:[${LETTERS}]+ )?av (?:de |totalt |sammanlagt )?${N}(?: [${LETTERS}]+){0,4}?${GIVES}${PERCENT}`,
);

/** From an amount to another: "från 265 000 kronor till 272 000 kronor", "till 660 000 kronor och stiger sedan till 630 000 kronor". */
const RISES_TO = pattern(
  `(?:från|till|på) ${N} kronor(?: (?!till)[${LETTERS}]+){0,4}? (?:till|och (?:[${LETTERS}]+ ){1,3}till) ${N} kronor`,
);

/** "60 000 kronor högre, en minskning med 9,4 procent": two ways at once. */
const BOTH_WAYS = pattern(
  `(?<![${LETTERS}])(?:(högre|mer|större|fler)(?: än (?:\\d{4}|[${LETTERS}]+))?(?:,|, alltså|, det vill säga|, vilket (?:är|motsvarar|innebär)) (?:alltså |det är )?en (?:minskning|sänkning|nedgång)|(lägre|mindre|färre)(?: än (?:\\d{4}|[${LETTERS}]+))?(?:,|, alltså|, det vill säga|, vilket (?:är|motsvarar|innebär)) (?:alltså |det är )?en (?:ökning|höjning|uppgång))(?![${LETTERS}])`,
);

/** Money that rises ends higher than it began. */
function* movementsIn(sentence: Sentence): Iterable<Finding<Args>> {
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

function* sharesIn(sentence: Sentence): Iterable<Finding<Args>> {
  const { text } = sentence;
  const ofWhole = OF_WHOLE.exec(text);
  const partOf = PART_OF.exec(text);
  const found = ofWhole ?? partOf;
  if (!found) return;
  const [a, b] = [numberOf(found[1], found[2]), numberOf(found[3], found[4])];
  const [part, whole] = ofWhole ? [b, a] : [a, b];
  const said = found[5] ?? '';
  if (whole <= 0 || part <= 0 || part > whole || isYear(part) || isYear(whole)) return;
  const is = (100 * part) / whole;
  const decimals = said.includes(',') ? 1 : 0;
  const slack = saysRounded(found[0].slice(0, found[0].length - said.length - 8))
    ? Math.max(1.01, is * 0.05)
    : 0.5 / 10 ** decimals + 1e-6;
  // both ways of rounding a whole number are seen
  if (Math.abs(is - Number(said.replace(',', '.'))) <= Math.max(slack, decimals ? 0.051 : 0.6)) return;
  yield at(
    sentence,
    text.lastIndexOf(said, found.index + found[0].length),
    said,
    `${formatDecimal(is)} procent`,
  );
}

function isYear(value: number): boolean {
  return value >= 1900 && value <= 2100;
}

/** Whether a rounding word stands among those that lead to a figure. */
function saysRounded(before: string): boolean {
  return ROUNDED.test(before.slice(-30));
}

function formatDecimal(value: number): string {
  return String(Math.round(value * 10) / 10).replace('.', ',');
}

const FRACTIONS: readonly (readonly [RegExp, number])[] = [
  [/hälften|halva/iu, 1 / 2],
  [/två tredjedelar/iu, 2 / 3],
  [/tre fjärdedelar/iu, 3 / 4],
  [/två femtedelar/iu, 2 / 5],
  [/tre femtedelar/iu, 3 / 5],
  [/fyra femtedelar/iu, 4 / 5],
  [/en tredjedel|var tredje/iu, 1 / 3],
  [/en fjärdedel|var fjärde/iu, 1 / 4],
  [/en femtedel|var femte/iu, 1 / 5],
  [/en sjättedel/iu, 1 / 6],
  [/en sjundedel/iu, 1 / 7],
  [/en åttondel/iu, 1 / 8],
  [/en tiondel|var tionde/iu, 1 / 10],
];
/** "Av de 865 000 kronorna går fyra femtedelar, eller 692 000 kronor": the whole, the fraction, the part. */
const WITH_FRACTION = pattern(
  `(?:^|[ (])av (?:de |totalt )?${N}${UNIT}[^.;]*?((?:två|tre|fyra|en) (?:tredjedel|fjärdedel|femtedel|sjättedel|sjundedel|åttondel|tiondel)(?:ar)?|hälften)(?:,? (?:eller|alltså|det vill säga|dvs\\.?),?|,| \\() ${N}`,
);

function* fractionsIn(sentence: Sentence): Iterable<Finding<Args>> {
  const found = WITH_FRACTION.exec(sentence.text);
  if (!found) return;
  const [whole, part] = [numberOf(found[1], found[2]), numberOf(found[4], found[5])];
  const said = found[3] ?? '';
  const fraction = FRACTIONS.find(([words]) => words.test(said))?.[1];
  if (fraction === undefined || Math.abs(whole * fraction - part) <= whole * 0.04) return;
  yield at(
    sentence,
    sentence.text.indexOf(said, found.index),
    said,
    `${formatDecimal((100 * part) / whole)} procent`,
  );
}

/** "186 personer, varav 121 kvinnor och 65 män". */
const PARTS = pattern(
  `${N} [${LETTERS}]+(?: [${LETTERS}]+){0,2},? varav ${N} (kvinnor|flickor|vuxna|män|pojkar|barn) och ${N} (kvinnor|män|pojkar|flickor|barn|vuxna)`,
);

function* partsIn(sentence: Sentence): Iterable<Finding<Args>> {
  const found = PARTS.exec(sentence.text);
  if (!found) return;
  const [whole, a, b] = [
    numberOf(found[1], found[2]),
    numberOf(found[3], found[4]),
    numberOf(found[6], found[7]),
  ];
  if (whole === a + b || isYear(whole)) return;
  yield at(sentence, found.index, found[0], String(a + b));
}

/** "från 154 till 186, en ökning med 32 personer eller 21 procent"; "åtta fler, en ökning med 9,5 procent". */
const FROM_TO = pattern(
  `från ${N}${UNIT}(?: [${LETTERS}]+){0,3}(?: (?:år )?(?:19|20)\\d{2})? till ${N}(?:${UNIT}(?: [${LETTERS}]+)?(?: (?:19|20)\\d{2})?)?`,
);
const BY = pattern(
  `(?:ökning|ökade|ökar|höjning|höjs|minskning|minskade|sänkning|sänks|skillnad)(?:en)? (?:med|på|är|om) (?:[${LETTERS}]+ )?${N}(?! ?(?:procent|%|,))`,
);
const PERCENT_AFTER = pattern(
  `(?:eller|det vill säga|motsvarande|motsvarar|\\(|,|med|på)(?: (?:knappt|drygt|cirka|omkring|ungefär|nästan|närmare))* ${PERCENT}`,
);

/** "från sex till tio, vilket är en ökning med 67 procent". */
const IN_WORDS = pattern(
  `från (${COUNT}) till (${COUNT})(?![${LETTERS}])[^.;\\d]{0,50}?(?:ökning|minskning|ökar|minskar|höjning|sänkning) med (?:(?:cirka|drygt|knappt|omkring|ungefär|nästan) )?${PERCENT}`,
);

function* differencesIn(sentence: Sentence): Iterable<Finding<Args>> {
  const { text } = sentence;
  const inWords = / från [a-zåäö]+ till [a-zåäö]/u.test(text) ? IN_WORDS.exec(text) : null;
  if (inWords) {
    const [from, to] = [readCount(inWords[1] ?? ''), readCount(inWords[2] ?? '')];
    const is = (100 * Math.abs(to - from)) / from;
    const said = inWords[3] ?? '';
    if (from > 0 && Math.abs(is - Number(said.replace(',', '.'))) > (saysRounded(inWords[0]) ? 2 : 0.6))
      yield at(sentence, text.indexOf(said, inWords.index), said, `${formatDecimal(is)} procent`);
    return;
  }
  const pair = FROM_TO.exec(text);
  if (!pair) return;
  const [a, b] = [numberOf(pair[1], pair[2]), numberOf(pair[3], pair[4])];
  // what is a change has two of one kind; a day or a year is none
  if (
    a <= 0 ||
    isYear(a) ||
    isYear(b) ||
    a / b > 20 ||
    b / a > 20 ||
    /den (?:\d+)|klockan|sidan|ålder|år$/iu.test(text.slice(Math.max(0, pair.index - 12), pair.index))
  )
    return;
  const rest = text.slice(pair.index + pair[0].length).split(/ och från | medan |; /u)[0] ?? '';
  const by = BY.exec(rest);
  const offset = pair.index + pair[0].length;
  if (
    by &&
    numberOf(by[1], by[2]) !== Math.abs(a - b) &&
    !saysRounded(by[0]) &&
    !/från/iu.test(rest.slice(0, by.index))
  )
    yield at(sentence, offset + by.index, by[0], String(Math.abs(a - b)));
  const percent = PERCENT_AFTER.exec(rest);
  if (!percent || /från|andel/iu.test(rest.slice(0, percent.index))) return;
  const said = Number((percent[1] ?? '').replace(',', '.'));
  const is = (100 * Math.abs(a - b)) / a;
  const slack = saysRounded(percent[0])
    ? Math.max(1.01, is * 0.06)
    : (percent[1] ?? '').includes(',')
      ? 0.051
      : 0.6;
  if (Math.abs(is - said) > slack)
    yield at(sentence, offset + percent.index, percent[0], `${formatDecimal(is)} procent`);
}

/** "432 000 kronor, alltså 36 000 kronor i månaden": how many parts an amount has by the words after the part. */
const PER: readonly (readonly [RegExp, readonly number[]])[] = [
  [pattern(`^(?:i månaden|per månad|varje månad|om månaden|månadsvis)(?![${LETTERS}])`), [12]],
  [pattern(`^(?:i kvartalet|per kvartal|varje kvartal|kvartalsvis)(?![${LETTERS}])`), [4]],
  [pattern(`^(?:i veckan|per vecka|varje vecka)(?![${LETTERS}])`), [52]],
  [pattern(`^(?:per halvår|varje halvår|i halvåret)(?![${LETTERS}])`), [2]],
];
const PARTS_OF_TIME = /månad|kvartal|vecka|halvår/u;
const EQUALS = `(?:,? ?(?:alltså|det vill säga|dvs\\.?|vilket (?:är|blir|motsvarar|ger|innebär)|det (?:är|blir|motsvarar|ger)|eller|motsvarande|med|i)(?: (?:cirka|omkring|drygt|knappt|ungefär|nästan|närmare))?| \\()`;
const RATE = pattern(
  `${N} (?:kronor|kr)[^.;:\\d]{0,60}?${EQUALS} ${N} (?:kronor|kr) ((?:i|per|för|om|varje) ?[${LETTERS}]+|[${LETTERS}]+)`,
);
/** "fyra lika stora delar om 229 500 kronor". */
const INSTALMENTS = pattern(
  `${N} (?:kronor|kr)[^.;:\\d]{0,80}? (?:i|på) (${COUNT}) (?:lika (?:stora )?)?(?:delar|rater|poster|utbetalningar|omgångar|delbetalningar)(?: [${LETTERS}]+)? (?:om|på|à) ${N} (?:kronor|kr)`,
);
/** "fyra nya tjänster … 2 680 000 kronor …, det vill säga 670 000 kronor per tjänst". */
const EACH = pattern(
  `(?<![${LETTERS}\\d])(${COUNT}) (?:[${LETTERS}]+ )?([${LETTERS}]{4,})[^.;:\\d]{0,60}? ${N} (?:kronor|kr)([^.;:\\d]{0,60}?)${EQUALS} ${N} (?:kronor|kr) (?:per|för varje|för var och en av|styck per) ([${LETTERS}]{4,})`,
);

function* ratesIn(sentence: Sentence): Iterable<Finding<Args>> {
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
  const counts = rate && PER.find(([words]) => words.test(rate[5] ?? ''))?.[1];
  if (rate && counts)
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

function* sharesOfNamed(sentence: Sentence): Iterable<Finding<Args>> {
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

/** "2022, alltså fem år tidigare": two years, and how far they lie apart. */
const APART = pattern(
  `(?:ligger|alltså|det vill säga|dvs\\.?|vilket är|nu|,) (?:nu |redan |alltså |hela )*(${COUNT}) år (?:tidigare|senare|dessförinnan|därefter|bakåt|sedan)(?![${LETTERS}])`,
);

function* yearsApart(sentence: Sentence): Iterable<Finding<Args>> {
  const found = / år (?:tidigare|senare|dessförinnan|därefter|bakåt|sedan)/u.test(sentence.text)
    ? APART.exec(sentence.text)
    : null;
  if (!found) return;
  const years = yearsIn(sentence.text);
  const [a, b, more] = years.length > 1 ? years : [];
  if (a === undefined || b === undefined || more !== undefined) return;
  const is = Math.abs(a - b);
  // a number of years that is one off counts both ends
  if (Math.abs(readCount(found[1] ?? '') - is) <= 1) return;
  yield at(sentence, found.index, found[0], `${is} år`);
}

/** "uppgår till 4 350 000 kronor, skulle stiga med 3 130 000 kronor till 7 480 000 kronor": where it starts, the step, where it ends. */
const STEP = pattern(
  `(?:är|var|uppgår till|uppgick till|om|från) ${N} (?:kronor|kr)[^.;\\d]{0,60}?(stiga|stiger|öka[rs]?|höjs|höja|växa|växer|minska[rs]?|sjunka|sjunker|sänks|sänka) med ${N} (?:kronor|kr)?,? ?till ${N} (?:kronor|kr)`,
);
/** "Av 740 000 kronor har 1 433 900 kronor använts". */
const USED_OF = pattern(
  `(?:^|[ (])av (?:de )?${N} kronor(?:na)? (?:har|är|hade) ${N} kronor (?:[${LETTERS}]+ )?(?:använts|förbrukats|betalats|utbetalats|kvar)`,
);

function* stepsIn(sentence: Sentence): Iterable<Finding<Args>> {
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

/** "Det är en ökning med 106 personer eller 8,8 procent": of two numbers here or in the sentence before. */
const CHANGE = pattern(
  `(?:ökning|höjning|minskning|sänkning|nedgång|uppgång) med ${N}(?: [${LETTERS}]+)?,? ?(?:eller|det vill säga|vilket motsvarar|motsvarande|\\() (?:(?:cirka|drygt|knappt|omkring|ungefär|nästan) )?${PERCENT}`,
);

function* changesIn(sentence: Sentence): Iterable<Finding<Args>> {
  const found = /(?:procent|%)/u.test(sentence.text) ? CHANGE.exec(sentence.text) : null;
  if (!found || FROM_TO.test(sentence.text)) return;
  const by = numberOf(found[1], found[2]);
  const said = Number((found[3] ?? '').replace(',', '.'));
  const before = sentenceBefore(sentence)?.text ?? '';
  const near = `${before} ${sentence.text.slice(0, found.index)}`;
  const numbers = [...near.matchAll(new RegExp(N, 'g'))].map(([, whole, decimals]) =>
    numberOf(whole, decimals),
  );
  const bases = numbers.filter((a) => a > 0 && !isYear(a) && numbers.some((b) => Math.abs(a - b) === by));
  if (bases.length === 0) return;
  const slack = saysRounded(found[0]) ? 1.5 : 0.6;
  if (bases.some((base) => Math.abs((100 * by) / base - said) <= slack)) return;
  const base = Math.min(...bases);
  yield at(sentence, found.index, found[0], `${formatDecimal((100 * by) / base)} procent`);
}

/** "Elva av de 46 har börjat jobba, alltså nästan var fjärde". */
const EVERY = pattern(
  `(?<![${LETTERS}\\d])(${COUNT}) av (?:de |våra )?(\\d{1,4}|${COUNT})(?![\\d ]*kr)[^.;:\\d]{0,60}?(?:,? (?:alltså|det vill säga|eller|vilket är|dvs\\.?) )(nästan |drygt |ungefär |knappt |omkring |mer än |över )?(var (?:annan|tredje|fjärde|femte|tionde)|hälften|(?:en|två) tredjedel(?:ar)?|(?:en|tre) fjärdedel(?:ar)?|en femtedel)(?![${LETTERS}])`,
);

function* everyIn(sentence: Sentence): Iterable<Finding<Args>> {
  const found = sentence.text.includes(' av ') ? EVERY.exec(sentence.text) : null;
  if (!found) return;
  const [part, whole] = [readCount(found[1] ?? ''), readCount(found[2] ?? '')];
  const said = found[4] ?? '';
  const fraction = /var annan/iu.test(said) ? 1 / 2 : FRACTIONS.find(([words]) => words.test(said))?.[1];
  // "sex av tio" is a way to say a share itself
  if (fraction === undefined || !(part > 0) || !(whole > part) || isYear(whole) || whole === 10) return;
  if (Math.abs(part / whole - fraction) <= (found[3] === undefined ? 0.03 : 0.07)) return;
  yield at(
    sentence,
    sentence.text.indexOf(said, found.index),
    said,
    `${formatDecimal((100 * part) / whole)} procent`,
  );
}

/** "framför tre förslag: att …, att … och att …": fewer clauses than are counted. */
const LISTED = pattern(
  `(?<![${LETTERS}\\d])(${COUNT}) (?:[${LETTERS}]+ ){0,2}?[${LETTERS}]{4,}(?: [${LETTERS}]+){0,3}: (att [^:]*)$`,
);

function* listedIn(sentence: Sentence): Iterable<Finding<Args>> {
  const found = sentence.text.includes(': att ') ? LISTED.exec(sentence.text.trimEnd()) : null;
  if (!found) return;
  const [, count = '', list = ''] = found;
  const clauses = list.match(/(?:^|, | och |; )att /gu)?.length ?? 0;
  if (clauses < 2 || clauses >= readCount(count)) return;
  yield at(sentence, found.index, found[0].slice(0, found[0].length - list.length - 2), String(clauses));
}

function at(sentence: Sentence, index: number, text: string, is: string): Finding<Args> {
  return { ...placeIn(sentence, index, text), args: { text, is } };
}
