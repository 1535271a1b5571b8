// Wholes and their parts, as a text counts them: the rest of a whole ("de återstående 15"), parts that are more than it ("av dem var
// nio"), a whole that two places give differently ("23 kvinnor", "av de 25 kvinnorna").
import type { Checked, Finding } from '../check.js';
import { A_COUNT, readNumber, countsIn, OTHER_UNIT, type PlainCount } from './plain-counts.js';
import { escapePattern, sentenceBefore, sentencesIn, type Sentence } from './reading.js';
import { at, isYear, type Reckoned } from './reckoning.js';
import { isChangedOver } from './slips.js';
import { LETTERS, pattern } from './vocabulary.js';

export function* wholesReckoned(checked: Checked): Iterable<Finding<Reckoned>> {
  yield* wholesAgain(checked);
  for (const prose of checked.texts)
    for (const sentence of sentencesIn(prose)) {
      yield* restOfWhole(sentence);
      yield* moreThanAll(sentence);
      yield* partOfAll(sentence);
      yield* partsOfThem(sentence);
    }
}

/** "Av de 34 volontärerna studerar 19 …, och de återstående 15 …". */
const REST = pattern(
  `(?:^|[ (])av (?:de |våra |totalt |samtliga )?(${A_COUNT})([^.;:]{0,200}?)(?:de|den) (?:återstående|övriga|resterande|andra) (${A_COUNT})`,
)
  .needing('återstående', 'övriga', 'resterande', 'andra')
  .needing('av ');

function* restOfWhole(sentence: Sentence): Iterable<Finding<Reckoned>> {
  const found = REST.exec(sentence.text);
  if (!found) return;
  const [text, first = '', between = '', last = ''] = found;
  const parts = countsIn(between);
  const [part] = parts;
  if (!part || parts.length > 1) return;
  const is = readNumber(first) - part.value;
  if (is <= 0 || is === readNumber(last)) return;
  yield at(sentence, found.index + text.length - last.length, last, String(is));
}

/** "svarade elva, och av dem var nio positiva": no more than those that were counted right before. */
const OF_THEM = pattern(
  `(?:av dem|av dessa|bland dem|varav)(?: (?:var|är|hade|har|fick|kom|blev|gick|bor|bodde))? (${A_COUNT})`,
).needing('av dem', 'av dessa', 'bland dem', 'varav');

function* moreThanAll(sentence: Sentence): Iterable<Finding<Reckoned>> {
  const found = OF_THEM.exec(sentence.text);
  if (!found || /\d kr|miljon|tkr|procent|%/u.test(sentence.text.slice(0, found.index))) return;
  const said = found[1] ?? '';
  const start = found.index + found[0].length - said.length;
  const whole = countsIn(sentence.text.slice(0, found.index)).at(-1);
  if (!whole || OTHER_UNIT.test(sentence.text.slice(whole.end))) return;
  if (OTHER_UNIT.test(sentence.text.slice(start + said.length))) return;
  const value = readNumber(said);
  if (isYear(value) || value <= whole.value || whole.value < 2) return;
  yield at(sentence, start, said, `högst ${whole.value}`);
}

/** "14 grupper. Fem av dem …, fyra …, tre … och två …"; "Av de 61 kvinnorna flyttade 39 … och 12 …. Fyra …, och sex …". */
const SOME_OF_THEM = pattern(`^ ?(${A_COUNT}) av (?:dem|dessa)(?![${LETTERS}])`);
const OF_ALL_OF_THEM = pattern(`(?:^|[ (])av (?:de|våra) (${A_COUNT}) [${LETTERS}]{3,} `).needing(
  'av de',
  'av våra',
);
const GOES_ON_COUNTING = pattern(`^ ?(${A_COUNT}) (?!av )[${LETTERS}]{3,}`);
const MADE_ANEW = pattern('procent|%|kronor|varav|fler|färre|mer än|i snitt|i genomsnitt|kl(?:ocka|\\.)');

function* partsOfThem(sentence: Sentence): Iterable<Finding<Reckoned>> {
  const listed = SOME_OF_THEM.exec(sentence.text);
  const before = sentenceBefore(sentence);
  if (!before || MADE_ANEW.test(sentence.text)) return;
  const own = countsIn(sentence.text).filter(({ end }) => !OTHER_UNIT.test(sentence.text.slice(end)));
  if (listed && own.length > 2) {
    const wholes = countsIn(before.text).map(({ value }) => value);
    yield* moreThanWhole(sentence, own, wholes);
    return;
  }
  const whole = GOES_ON_COUNTING.test(sentence.text) ? OF_ALL_OF_THEM.exec(before.text) : null;
  if (!whole || MADE_ANEW.test(before.text)) return;
  const all = readNumber(whole[1] ?? '');
  const parts = countsIn(before.text.slice(whole.index + whole[0].length));
  if (parts.length > 1 && own.length > 0)
    yield* moreThanWhole(
      sentence,
      own,
      [all],
      parts.reduce((sum, { value }) => sum + value, 0),
    );
}

/** Parts that are more than their whole, by no more than a slip: of much more they are parts of something else. */
function* moreThanWhole(
  sentence: Sentence,
  parts: readonly PlainCount[],
  wholes: readonly number[],
  earlier = 0,
): Iterable<Finding<Reckoned>> {
  const sum = parts.reduce((all, { value }) => all + value, earlier);
  const whole = wholes.find((each) => sum > each && sum - each <= Math.max(SLIP, SLIP_SHARE * each));
  const [first, last] = [parts[0], parts.at(-1)];
  if (whole === undefined || wholes.includes(sum) || !first || !last) return;
  yield at(sentence, first.start, sentence.text.slice(first.start, last.end), `${sum}, inte ${whole}`);
}

const SLIP = 2;
const SLIP_SHARE = 0.1;

/** "Av de 23 kvinnorna kom 14 från Trelleborg": a part is no more than its whole. */
const PART_OF_ALL = pattern(
  `(?:^|[ (])av (?:de|våra) (${A_COUNT}) [${LETTERS}]{3,} (?:kom|var|är|hade|har|fick|gick|bodde|flyttade|svarade|deltog|fanns|började|slutade)(?: [${LETTERS}]+)? (${A_COUNT})`,
).needing('av de', 'av våra');

function* partOfAll(sentence: Sentence): Iterable<Finding<Reckoned>> {
  const found = PART_OF_ALL.exec(sentence.text);
  if (!found) return;
  const [text, whole = '', part = ''] = found;
  const end = found.index + text.length;
  if (
    readNumber(part) <= readNumber(whole) ||
    isYear(readNumber(part)) ||
    OTHER_UNIT.test(sentence.text.slice(end))
  )
    return;
  yield at(sentence, end - part.length, part, `högst ${readNumber(whole)}`);
}

/** What a text counts in one place as "23 kvinnor", and in another as "de 25 kvinnorna": of all, by "av de". */
const WHOLE_AGAIN = pattern(
  `(?:^|[ (])av (?:de|våra) (${A_COUNT}) ([${LETTERS}]{4,}(?:orna|arna|erna|na|en))(?![${LETTERS}])`,
  'gi',
).needing('av de', 'av våra');
const END_OF_ALL = /(?:orna|arna|erna|na|en)$/u;
/** So many letters of a noun are the same in all its forms. */
const STEM = 4;
/** So many nouns of a memo are looked at, so that a long one takes no longer for each. */
const MOST = 12;

function* wholesAgain(checked: Checked): Iterable<Finding<Reckoned>> {
  const again = new Map<string, number | undefined>();
  for (const { text } of checked.allTexts)
    for (const [, said = '', noun = ''] of text.replaceAll(/\s/g, ' ').matchAll(WHOLE_AGAIN)) {
      const [count, stem] = [readNumber(said), noun.toLowerCase().replace(END_OF_ALL, '')];
      // two numbers of it are of two times or places
      if (stem.length >= STEM)
        again.set(stem, again.has(stem) && again.get(stem) !== count ? undefined : count);
    }
  for (const [stem, count] of [...again].slice(0, MOST)) {
    if (count === undefined) continue;
    const told = pattern(
      `(?<![${LETTERS}\\d.,:/–-])(?<!(?:^|[ (])de )(${A_COUNT}) (?:[${LETTERS}]+a )?${escapePattern(stem)}(?:or|ar|er|r|n|a|e)?(?![${LETTERS}])(?! (?:fler|färre|mer|mindre|till|per|om|i veckan))`,
      'gi',
    );
    const places = checked.texts.flatMap((prose) =>
      sentencesIn(prose).flatMap((sentence) =>
        sentence.text.toLowerCase().includes(stem)
          ? [...sentence.text.matchAll(told)].map((match) => ({ sentence, match }))
          : [],
      ),
    );
    const [only, more] = places;
    const said = only?.match[1] ?? '';
    // of several numbers of the same thing some are of other years
    if (!only || more || readNumber(said) === count || isToldElsewhere(checked, count, stem)) continue;
    const isNear = Math.abs(readNumber(said) - count) <= Math.max(SLIP, SLIP_SHARE * count);
    if (!isNear && !isChangedOver(said, String(count))) continue;
    yield at(only.sentence, only.match.index, only.match[0], String(count));
  }
}

const AGAIN_BEFORE = /(?:de|våra)\s$/iu;
/** So many signs before and after a number. */
const BESIDE = 30;

/** Whether the memo has the number beside what is said of the whole, as of another year. */
function isToldElsewhere({ allTexts }: Checked, count: number, stem: string): boolean {
  return allTexts.some(({ text }) =>
    countsIn(text).some(
      ({ value, start, end }) =>
        value === count &&
        !(
          AGAIN_BEFORE.test(text.slice(Math.max(0, start - BESIDE), start)) &&
          text
            .slice(end, end + BESIDE)
            .toLowerCase()
            .includes(stem)
        ),
    ),
  );
}
