// Percentages that a text says follow from two numbers beside them ("212, jämfört med 184 året innan. Det är en ökning med 15
// procent", "uppgav 74 att …, det vill säga 84 procent av dem"), and that follow from no two numbers near them.
import type { Checked, Finding } from '../check.js';
import { COUNT, readCount } from './counts.js';
import { findAmounts } from './find-figures.js';
import { sentencesIn, type Sentence } from './reading.js';
import { at, formatDecimal, isYear, PERCENT, saysRounded, type Reckoned } from './reckoning.js';
import { LETTERS, pattern } from './vocabulary.js';

const ABOUT = `(?:(?:nästan|drygt|knappt|cirka|ca|omkring|ungefär|närmare|strax (?:över|under)|över|mer än) )?`;
const SAID = pattern(`${PERCENT}(?![${LETTERS}])`, 'gi').needing('procent', '%');

/** A change right before its percentage. */
const CHANGE = pattern(
  `(?<![${LETTERS}])(?:ökning|minskning|höjning|sänkning|nedgång|uppgång)(?:en)? (?:med|på|är|blir) ${ABOUT}$`,
).needing('ning', 'uppgång', 'nedgång');
/** A share that follows: what stands before it says so. */
const SHARE = pattern(
  `(?:,? (?:vilket (?:är|motsvarar|ger|blir)|det vill säga|dvs\\.?|alltså|eller|motsvarande)|\\(|^ ?(?:Det|Detta) (?:är|motsvarar|blir|ger)) ${ABOUT}$`,
);
/** A share of those that the sentence counts, not of something told of elsewhere. */
const OF_THEM = pattern(`^(?:[.,;)]|$| av (?:dem|de som|de svarande|deltagarna|alla|samtliga|hela gruppen))`);
/** What is compared with a number that isn't told. */
const COMPARED = pattern(
  `^[^.;]{0,40}(?<![${LETTERS}])(?:än|jämfört|sedan|mot|från|per år|årligen|året innan|förra året)(?![${LETTERS}])`,
);
/** A sentence that goes on from the one before it. */
const GOES_ON = pattern(`^ ?(?:Det|Detta|Ökningen|Minskningen|Skillnaden|Andelen)(?![${LETTERS}])`);

/** A number that is counted or paid; days, years, shares and numbers of things are none. */
const NUMBER = pattern(
  `(?<![${LETTERS}\\d.,:/§-])(?<!(?:den|kl\\.?|klockan|sidan?|nr|nummer|bilaga|paragraf|artikel|punkt|åldern|mellan) )(\\d{1,3}(?: \\d{3})+|\\d+|${COUNT})(?![${LETTERS}\\d:/–-]|[.,]\\d)(?! ?(?:%|§))(?! ?(?:procent|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|år|månader|dagar|veckor|timmar|gånger|kap)(?![${LETTERS}]))`,
  'gi',
);

/** So many signs before a percentage say what it is of. */
const NEAR = 300;
/** So many numbers before a percentage: nobody reckons on those further away. */
const NEAREST = 10;

function numbersIn(text: string): number[] {
  const amounts = findAmounts(text);
  const counts = [...text.matchAll(NUMBER)].flatMap(({ 1: digits = '', index }) => {
    if (amounts.some(({ range }) => range.start <= index && index < range.end)) return [];
    const value = /\d/.test(digits) ? Number(digits.replaceAll(/\s/g, '')) : readCount(digits);
    return value > 1 && !isYear(value) ? [value] : [];
  });
  return [...counts, ...amounts.map(({ value }) => value.kronor)];
}

export function* percentsWithoutGround({ texts }: Checked): Iterable<Finding<Reckoned>> {
  for (const prose of texts) {
    if (!/procent|%/u.test(prose.text)) continue;
    const sentences = sentencesIn(prose);
    for (const [i, sentence] of sentences.entries())
      for (const found of sentence.text.matchAll(SAID))
        yield* groundOf(found, sentence, sentences.slice(Math.max(0, i - 4), i));
  }
}

function* groundOf(
  found: RegExpExecArray,
  sentence: Sentence,
  earlier: readonly Sentence[],
): Iterable<Finding<Reckoned>> {
  const before = sentence.text.slice(Math.max(0, found.index - NEAR), found.index);
  const after = sentence.text.slice(found.index + found[0].length);
  const isChange = CHANGE.test(before) && !COMPARED.test(after);
  if (!isChange && !(SHARE.test(before) && OF_THEM.test(after))) return;
  const last = earlier.at(-1);
  const beside = numbersIn(before);
  const meant = beside.length === 0 && last && GOES_ON.test(sentence.text) ? numbersIn(last.text) : beside;
  const [a, b, more] = meant;
  if (a === undefined || b === undefined || more !== undefined || a === b) return;
  const said = Number((found[1] ?? '').replace(',', '.'));
  const share = shareOf(Math.min(a, b), Math.max(a, b));
  const isFall = /minskning|sänkning|nedgång/iu.test(before);
  const is = !isChange ? share : isFall ? 100 - share : changeOf(a, b);
  const slack = (percent: number): number =>
    saysRounded(before) ? Math.max(1.5, percent * 0.06) : (found[1] ?? '').includes(',') ? 0.06 : 0.7;
  const isIt = (percent: number): boolean => Math.abs(percent - said) <= slack(percent);
  const near = [
    ...earlier.flatMap(({ text }) => numbersIn(text)).slice(-NEAREST),
    ...numbersIn(sentence.text),
  ];
  const makes = near.some((one) =>
    near.some(
      (other) =>
        isIt(shareOf(one, other)) ||
        isIt(100 - shareOf(one, other)) ||
        isIt(changeOf(one, other)) ||
        // "142, nio fler än året innan": the change itself, and what it has become
        isIt(shareOf(other, one - other)) ||
        isIt(shareOf(other, one + other)),
    ),
  );
  if (makes) return;
  yield at(sentence, found.index, found[0], `${formatDecimal(is)} procent`);
}

/** In percent of the whole. */
function shareOf(part: number, whole: number): number {
  return (100 * part) / whole;
}

/** A rise, in percent of what it was before. */
function changeOf(a: number, b: number): number {
  return (100 * Math.abs(a - b)) / Math.min(a, b);
}
