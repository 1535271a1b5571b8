// Which way a number moves that a text says moves by so much: from what it was, which the words say ("året innan", an earlier year),
// to what it is now.
import { readYear } from '../../facts/calendar.js';
import type { Checked, Finding } from '../check.js';
import { sentencesBefore, sentencesIn, yearsIn, type Sentence } from './reading.js';
import { at, isYear, N, numberOf, PERCENT, type Reckoned } from './reckoning.js';
import { LETTERS, NOT, pattern } from './vocabulary.js';

/** "har alltså minskat med 126 000 kronor", "så ökningen är 20 procent". */
const MOVES = pattern(
  `(?<![${LETTERS}])(?:(ökat|ökade|ökar|vuxit|växte|stigit|steg|stiger|ökningen|höjningen|uppgången)|(minskat|minskade|minskar|sjunkit|sjönk|sjunker|krympt|minskningen|sänkningen|nedgången))(?: (?:alltså|därmed|då|dessutom|därför|således|däremot))*(?: (?:med|är|blev|blir|var|på))(?: (?:cirka|drygt|knappt|omkring|ungefär|nästan))? (?:${N}( procentenheter| kronor)?(?! ?(?:procent|%|miljon))|${PERCENT}|(en|två|tre|fyra|fem|sex|sju|åtta|nio|tio) procentenheter)`,
).needing(
  'ökat',
  'ökade',
  'ökar',
  'vuxit',
  'växte',
  'stigit',
  'steg',
  'stiger',
  'ökningen',
  'höjningen',
  'uppgången',
  'minskat',
  'minskade',
  'minskar',
  'sjunkit',
  'sjönk',
  'sjunker',
  'krympt',
  'minskningen',
  'sänkningen',
  'nedgången',
);
/** What says that a number is the one before. */
const BEFORE = pattern(
  `(?<![${LETTERS}])(?:året (?:innan|före|dessförinnan)|föregående|förra|i fjol|fjolårets|dessförinnan|tidigare år|ett år tidigare|perioden före)(?![${LETTERS}])`,
);
/** The same at the beginning of a sentence. */
const BEGINS_BEFORE = pattern(
  `^ ?(?:året (?:innan|före|dessförinnan)|förra året|i fjol|ett år tidigare|dessförinnan|föregående år)(?![${LETTERS}])`,
);
const SMALL = ['en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio'];

/** So many numbers before one: nobody reckons on more. */
const NEAREST = 12;

interface Value {
  value: number;
  isPercent: boolean;
  isMoney: boolean;
  wasBefore: boolean;
}

const FIGURE = pattern(`${N}( kronor| procent|%)?(?![${LETTERS}\\d])`, 'gi');

/** The numbers of a clause, each with whether its words say that it was so before. */
function valuesIn(text: string, latest: number): Value[] {
  const clauses = text.split(/, (?:så|men|medan|och|mot) |; | medan | jämfört med /u);
  // what a sentence begins with holds for all of it
  const isAll = BEGINS_BEFORE.test(text);
  return clauses.flatMap((clause) => {
    const years = yearsIn(clause);
    const isEarlier = years.length === 1 && (years[0] ?? latest) < latest;
    return [...clause.matchAll(FIGURE)].flatMap(({ 1: whole = '', 2: decimals, 3: unit = '', index }) => {
      const value = numberOf(whole, decimals);
      const isDay = /(?:den|klockan|kl\.?|§|sidan?) ?$/iu.test(clause.slice(0, index));
      return isYear(value) || isDay
        ? []
        : [
            {
              ...{ value, isPercent: /procent|%/u.test(unit), isMoney: unit.includes('kronor') },
              wasBefore: isAll || isEarlier || BEFORE.test(clause),
            },
          ];
    });
  });
}

export function* movesSaid({ texts, caseFile }: Checked): Iterable<Finding<Reckoned>> {
  for (const prose of texts) {
    if (!MOVES.test(prose.text.replaceAll(/\s/g, ' '))) continue;
    for (const sentence of sentencesIn(prose)) yield* moveIn(sentence, readYear(caseFile.date));
  }
}

function* moveIn(sentence: Sentence, memoYear: number): Iterable<Finding<Reckoned>> {
  const found = MOVES.exec(sentence.text);
  if (!found || NOT.test(found[0])) return;
  const [text, up, , whole, decimals, unit = '', percent, word] = found;
  const earlier = sentencesBefore(sentence, 2).map(({ text: one }) => one);
  const own = sentence.text.slice(0, found.index);
  const years = yearsIn([...earlier, sentence.text].join(' '));
  // one year alone is earlier than the memo's
  const latest = years.length > 1 ? Math.max(...years) : memoYear;
  // "Minskningen är 27, till 214"
  const [rest = ''] =
    /^,? (?:och är nu|till|och blev) [^,.;]{1,30}/u.exec(sentence.text.slice(found.index + text.length)) ??
    [];
  const values = [...earlier, own, rest].flatMap((one) => valuesIn(one, latest));
  const isPoints = unit.includes(' procentenheter') || word !== undefined;
  const by =
    word === undefined
      ? numberOf(whole ?? percent?.split(',')[0], decimals ?? percent?.split(',')[1])
      : SMALL.indexOf(word.toLowerCase()) + 1;
  const isIt = (now: number, before: number): boolean =>
    percent === undefined
      ? Math.abs(Math.abs(now - before) - by) < 0.051
      : before > 0 && Math.abs((100 * Math.abs(now - before)) / before - by) <= 0.6;
  const alike = values
    .filter(
      (each) =>
        each.isPercent === isPoints &&
        (percent !== undefined || isPoints || each.isMoney === unit.includes(' kronor')),
    )
    .slice(-NEAREST);
  const pairs = alike
    .filter(({ wasBefore }) => wasBefore)
    .flatMap((before) =>
      alike.flatMap((now) =>
        !now.wasBefore && isIt(now.value, before.value) ? [{ now: now.value, before: before.value }] : [],
      ),
    );
  const isRise = up !== undefined;
  if (pairs.length === 0 || pairs.some(({ now, before }) => now > before === isRise)) return;
  yield at(sentence, found.index, text, isRise ? 'en minskning' : 'en ökning');
}
