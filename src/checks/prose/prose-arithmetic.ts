// What a text counts itself is right: shares and percentages of numbers beside them, parts of a whole, differences, months.
import { overlap } from '../../diagnostic.js';
import { readYear } from '../../facts/calendar.js';
import { defineCheck, type Checked, type Finding } from '../check.js';
import { COUNT, readCount } from './counts.js';
import { sentenceBefore, sentencesIn, yearsIn, type Sentence } from './reading.js';
import { countsWithoutGround } from './reckoned-counts.js';
import { directionsSaid } from './reckoned-directions.js';
import { figuresWithoutGround } from './reckoned-figures.js';
import { partsOfWholes } from './reckoned-parts.js';
import { percentsWithoutGround } from './reckoned-percents.js';
import { movesSaid } from './reckoned-moves.js';
import { peopleReckoned } from './reckoned-people.js';
import { wholesReckoned } from './reckoned-wholes.js';
import { toldReckoned } from './reckoned-told.js';
import { ratesWithoutGround } from './reckoned-rates.js';
import { rowsSaid } from './reckoned-rows.js';
import { yearsSaid } from './reckoned-years.js';
import { ageIn, lastDaysOf, lengthsSaidTwice, stepsOf, timesApart } from './reckoned-times.js';
import { movementsIn, ratesIn, sharesOfNamed, stepsIn } from './reckoned-money.js';
import {
  at,
  formatDecimal,
  FRACTIONS,
  isYear,
  N,
  numberOf,
  PERCENT,
  saysRounded,
  UNIT,
  type Reckoned,
} from './reckoning.js';
import { FALL, LETTERS, NOT, RISE, pattern } from './vocabulary.js';

export const proseArithmetic = defineCheck<Reckoned>({
  code: 'prose-arithmetic',
  severity: 'warning',
  yieldsTo: ['prose-amount', 'prose-percent', 'prose-live'],
  *find(checked) {
    const told: Finding<Reckoned>[] = [];
    for (const finding of besideEachOther(checked)) {
      told.push(finding);
      yield finding;
    }
    const reckoned = [
      ...ratesWithoutGround(checked),
      ...percentsWithoutGround(checked),
      ...partsOfWholes(checked),
      ...figuresWithoutGround(checked),
      ...countsWithoutGround(checked),
      ...rowsSaid(checked),
      ...peopleReckoned(checked),
      ...wholesReckoned(checked),
      ...yearsSaid(checked),
      ...movesSaid(checked),
      ...directionsSaid(checked),
      ...toldReckoned(checked),
    ];
    for (const finding of reckoned) {
      const { in: prose, range } = finding;
      const isTold = told.some(
        (each) => each.in === prose && each.range && range && overlap(each.range, range),
      );
      if (isTold) continue;
      told.push(finding);
      yield finding;
    }
  },
  words: {
    sv: ({ text, is }) => ({
      message: `"${text}" stämmer inte med de tal som det bygger på`,
      hint: `det blir ${is}`,
    }),
    en: ({ text, is }) => ({
      message: `"${text}" does not agree with the numbers that it rests on`,
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

/** What does not agree with the numbers beside it, by the shapes of sentences. */
function* besideEachOther(checked: Checked): Iterable<Finding<Reckoned>> {
  const lastDays = lastDaysOf(checked);
  const steps = stepsOf(checked);
  const memoYear = readYear(checked.caseFile.date);
  const moved = (checked.facts.results?.people ?? []).flatMap(({ number, before }) => [number, before]);
  for (const prose of checked.texts) {
    yield* timesApart(prose, lastDays, steps, memoYear);
    if (!/\d|: |, nämligen | av de |från [a-zåäö]+ till /u.test(prose.text)) continue;
    for (const sentence of sentencesIn(prose)) {
      yield* sharesIn(sentence);
      yield* lengthsSaidTwice(sentence);
      yield* fractionsIn(sentence);
      yield* partsIn(sentence);
      yield* differencesIn(sentence);
      yield* movementsIn(sentence);
      yield* ratesIn(sentence);
      yield* sharesOfNamed(sentence);
      yield* yearsApart(sentence);
      yield* stepsIn(sentence);
      yield* changesIn(sentence, moved);
      yield* everyIn(sentence);
      yield* listedIn(sentence);
      yield* namedIn(sentence);
      yield* ageIn(sentence, memoYear);
    }
  }
}

const GIVES = `(?:vilket|det|som|alltså|eller|det vill säga|dvs\\.?|motsvarande|motsvarar|är|blir|ger|utgör|(?:en |den )?(?:beläggning|svarsfrekvens|andel|nyttjandegrad|utnyttjandegrad|närvaro)(?:en)? (?:på|om)|cirka|omkring|drygt|knappt|ungefär|nästan|närmare|,|–|\\(| )*`;

/** "Av 412 elever svarade 358, vilket motsvarar 87 procent"; "97 av 186 deltagare, eller 52 procent". */
const OF_WHOLE = pattern(
  `(?:^|(?<!\\d)[ (])av (?:de |totalt |sammanlagt |samtliga )?${N}${UNIT}(?: [${LETTERS}]+){0,9} ${N}${UNIT}(?: [${LETTERS}]+){0,7}?${GIVES}${PERCENT}`,
)
  .needing('procent', '%')
  .needing('av ');
const PART_OF = pattern(
  `${N}${UNIT} (?:[${LETTERS}]+ )?av (?:de |totalt |sammanlagt )?${N}(?: [${LETTERS}]+| (?:årskurs|klass) \\d){0,8}?${GIVES}${PERCENT}`,
)
  .needing('procent', '%')
  .needing('av ');

function* sharesIn(sentence: Sentence): Iterable<Finding<Reckoned>> {
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

/** "Av de 865 000 kronorna går fyra femtedelar, eller 692 000 kronor": the whole, the fraction, the part. */
const WITH_FRACTION = pattern(
  `(?:^|[ (])av (?:de |totalt )?${N}${UNIT}[^.;]*?((?:två|tre|fyra|en) (?:tredjedel|fjärdedel|femtedel|sjättedel|sjundedel|åttondel|niondel|tiondel)(?:ar)?|hälften)(?:,? (?:eller|alltså|det vill säga|dvs\\.?),?|,| \\() ${N}`,
)
  .needing('del', 'hälften')
  .needing('av ');

function* fractionsIn(sentence: Sentence): Iterable<Finding<Reckoned>> {
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
).needing('varav');

function* partsIn(sentence: Sentence): Iterable<Finding<Reckoned>> {
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
).needing('från ');
const BY = pattern(
  `(?:ökning|ökade|ökar|höjning|höjs|minskning|minskade|sänkning|sänks|skillnad)(?:en)? (?:med|på|är|om) (?:[${LETTERS}]+ )?${N}(?! ?(?:procent|%|,))`,
).needing('ning', 'ök', 'höj', 'minsk', 'sänk', 'skillnad');
const PERCENT_AFTER = pattern(
  `(?:eller|det vill säga|motsvarande|motsvarar|\\(|,|med|på)(?: (?:knappt|drygt|cirka|omkring|ungefär|nästan|närmare))* ${PERCENT}`,
).needing('procent', '%');

/** What moves right before "från … till …", and by how many, where it says so. */
const MOVES_BEFORE = pattern(
  `(${RISE.source}|${FALL.source})(?: (?:alltså|då|därmed|sedan|samtidigt|dock|däremot|också|dessutom|successivt|kraftigt|markant|något|tydligt|snabbt|i genomsnitt|i snitt))*(?: med (\\d{1,3}(?: \\d{3})+|\\d+)(?! ?(?:procent|%))(?: [${LETTERS}]+){0,2})?,? $`,
);

/** "från sex till tio, vilket är en ökning med 67 procent". */
const IN_WORDS = pattern(
  `från (${COUNT}) till (${COUNT})(?![${LETTERS}])[^.;\\d]{0,50}?(?:ökning|minskning|ökar|minskar|höjning|sänkning) med (?:(?:cirka|drygt|knappt|omkring|ungefär|nästan) )?${PERCENT}`,
).needing('procent', '%');

function* differencesIn(sentence: Sentence): Iterable<Finding<Reckoned>> {
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
  const direction = MOVES_BEFORE.exec(text.slice(Math.max(0, pair.index - 60), pair.index));
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
  // "steg från 640 till 592"; "steg med 24, från 344 till 386"
  const [isRise, isFall] = [RISE.test(direction?.[1] ?? ''), FALL.test(direction?.[1] ?? '')];
  if (direction && isRise !== isFall && a !== b && isRise !== b > a && !NOT.test(direction[0])) {
    yield at(sentence, pair.index, pair[0], isRise ? 'en minskning' : 'en ökning');
    return;
  }
  const moved = direction?.[2] === undefined ? undefined : numberOf(direction[2]);
  if (moved !== undefined && moved !== Math.abs(a - b) && !saysRounded(direction?.[0] ?? '')) {
    yield at(sentence, pair.index, pair[0], String(Math.abs(a - b)));
    return;
  }
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

/** "2022, alltså fem år tidigare": two years, and how far they lie apart. */
const APART = pattern(
  `(?:ligger|alltså|det vill säga|dvs\\.?|vilket är|nu|,) (?:nu |redan |alltså |hela )*(${COUNT}) år (?:tidigare|senare|dessförinnan|därefter|bakåt|sedan)(?![${LETTERS}])`,
).needing(' år ');

function* yearsApart(sentence: Sentence): Iterable<Finding<Reckoned>> {
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

/** "Det är en ökning med 106 personer eller 8,8 procent": of two numbers here or in the sentence before. */
const CHANGE = pattern(
  `(?:ökning|höjning|minskning|sänkning|nedgång|uppgång|ökade|minskade|steg|sjönk|ökat|minskat) med ${N}(?: [${LETTERS}]+)?,? ?(?:eller|det vill säga|vilket motsvarar|motsvarande|\\() (?:(?:cirka|drygt|knappt|omkring|ungefär|nästan) )?${PERCENT}`,
).needing('procent', '%');

function* changesIn(sentence: Sentence, moved: readonly number[]): Iterable<Finding<Reckoned>> {
  const found = /(?:procent|%)/u.test(sentence.text) ? CHANGE.exec(sentence.text) : null;
  if (!found || FROM_TO.test(sentence.text)) return;
  const by = numberOf(found[1], found[2]);
  const said = Number((found[3] ?? '').replace(',', '.'));
  const before = sentenceBefore(sentence)?.text ?? '';
  const near = `${before} ${sentence.text.slice(0, found.index)}`;
  const numbers = [...near.matchAll(new RegExp(N, 'g'))].map(([, whole, decimals]) =>
    numberOf(whole, decimals),
  );
  const all = [...numbers, ...moved];
  // a rise is of the lower number, a fall of the higher
  const step = RISE.test(found[0]) ? by : -by;
  const bases = all.filter((a) => a > 0 && !isYear(a) && all.includes(a + step));
  if (bases.length === 0) return;
  const slack = saysRounded(found[0]) ? 1.5 : 0.6;
  if (bases.some((base) => Math.abs((100 * by) / base - said) <= slack)) return;
  const base = Math.min(...bases);
  yield at(sentence, found.index, found[0], `${formatDecimal((100 * by) / base)} procent`);
}

/** "Elva av de 46 har börjat jobba, alltså nästan var fjärde". */
const EVERY = pattern(
  `(?<![${LETTERS}\\d])(${COUNT}) av (?:de |våra )?(\\d{1,4}|${COUNT})(?![\\d ]*kr)[^.;:\\d]{0,60}?(?:,? (?:alltså|det vill säga|eller|vilket är|dvs\\.?) )(nästan |drygt |ungefär |knappt |omkring |mer än |över )?(var (?:annan|tredje|fjärde|femte|tionde)|hälften|(?:en|två) tredjedel(?:ar)?|(?:en|tre) fjärdedel(?:ar)?|en femtedel)(?![${LETTERS}])`,
).needing('var ', 'hälften', 'tredjedel', 'fjärdedel', 'femtedel');

function* everyIn(sentence: Sentence): Iterable<Finding<Reckoned>> {
  const found = sentence.text.includes(' av ') ? EVERY.exec(sentence.text) : null;
  if (!found) return;
  const [part, whole] = [readCount(found[1] ?? ''), readCount(found[2] ?? '')];
  const said = found[4] ?? '';
  const fraction = FRACTIONS.find(([words]) => words.test(said))?.[1];
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

/** "öppet fyra kvällar i veckan: tisdag, onsdag, fredag och lördag": as many as are listed. */
const NAMED = pattern(
  `(?<![${LETTERS}\\d])(?<!(?:^|[ (])av (?:de )?)(${COUNT}) ([${LETTERS}]{4,}(?: (?!(?:${COUNT}) )[${LETTERS}]+){0,7})(?::|, nämligen) (?!att )((?:[${LETTERS}-]+(?: [${LETTERS}-]+){0,3}, )*(?:och )?[${LETTERS}-]+(?: [${LETTERS}-]+){0,3} och [${LETTERS}-]+(?: [${LETTERS}-]+){0,3})\\.$`,
);

function* namedIn(sentence: Sentence): Iterable<Finding<Reckoned>> {
  const found = /: |, nämligen /u.test(sentence.text) ? NAMED.exec(sentence.text.trimEnd()) : null;
  if (!found) return;
  const [, count = '', , list = ''] = found;
  const items = list.split(/, (?:och )?| och /u).length;
  // with "och" twice, a part of the list can be two words joined by it
  if (list.split(' och ').length > 2 || readCount(count) < 2 || readCount(count) === items) return;
  yield at(sentence, found.index, count, String(items));
}

/** "framför tre förslag: att …, att … och att …": fewer clauses than are counted. */
const LISTED = pattern(
  `(?<![${LETTERS}\\d])(${COUNT}) (?:[${LETTERS}]+ ){0,2}?[${LETTERS}]{4,}(?: [${LETTERS}]+){0,3}: (att [^:]*)$`,
).needing('att ');

function* listedIn(sentence: Sentence): Iterable<Finding<Reckoned>> {
  const found = sentence.text.includes(': att ') ? LISTED.exec(sentence.text.trimEnd()) : null;
  if (!found) return;
  const [, count = '', list = ''] = found;
  const clauses = list.match(/(?:^|, | och |; )att /gu)?.length ?? 0;
  if (clauses < 2 || clauses >= readCount(count)) return;
  yield at(sentence, found.index, found[0].slice(0, found[0].length - list.length - 2), String(clauses));
}
