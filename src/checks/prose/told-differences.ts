// How much more or less one number is than another that a text has told or that the case has, and which of the two is more.
import type { Finding } from '../check.js';
import { sentenceBefore, yearsIn, type Sentence } from './reading.js';
import { at, type Reckoned } from './reckoning.js';
import { isAlike, toldIn, type ToldNumber } from './told-numbers.js';
import { sayNumber, type Known, type Place } from './told-place.js';
import { DOWNWARDS, LETTERS, NOT, pattern, TIME_AFTER, UPWARDS } from './vocabulary.js';

const MORE_AFTER = pattern(
  `^(?: (?!än )[${LETTERS}]+){0,2}? (?:(fler|flera|mer|högre|större|längre|över(?!${TIME_AFTER})|dyrare)|(färre|mindre|lägre|kortare|under(?!${TIME_AFTER})|billigare))(?![${LETTERS}])`,
);
/** Whether the words after a number say how much more or less that is: "över innevarande år". */
export function saysDifference(after: string): boolean {
  return MORE_AFTER.test(after);
}

const OF_OURS = pattern(
  `^ (?:[${LETTERS}]+ )?än (?:överenskommelsen|partnerskapet|avtalet|förlängningen|förslaget|(?:nämndens|kommunens|förvaltningens) [${LETTERS}]+)(?![${LETTERS}])`,
).needing('än ');
/** Nothing more says what it is compared with. */
const ENDS = /^(?:[.,;)]|$)/u;
const PRONOUN = pattern(`^ ?(?:Det|Den|De|Detta|Dessa)(?![${LETTERS}])`);
/** "10 fler än 2024": what it is compared with has a name, and no number. */
const THAN = pattern(`^ (?:[${LETTERS}]+ )?än (?!(?:under |år )?(?:19|20)\\d\\d)`);

/** "46 lördagar, två fler än delmålet kräver": of what is told before, and of what is told after, or the case has. */
export function* difference(place: Place, known: Known): Iterable<Finding<Reckoned>> {
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
export function* instead({ sentence, number, left, right }: Place): Iterable<Finding<Reckoned>> {
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
export function isDifference(number: ToldNumber, sentence: Sentence): boolean {
  const isHere = sentence.text.slice(number.start, number.numberEnd) === number.said;
  return (
    isHere &&
    (MORE_AFTER.test(sentence.text.slice(number.numberEnd)) ||
      CHANGED_BY.test(sentence.text.slice(0, number.start)))
  );
}
