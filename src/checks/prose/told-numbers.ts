// The numbers that a text tells, each with what it is of: kronor, percent, or what its noun counts.
import { COUNT } from './counts.js';
import { findAmounts } from './find-figures.js';
import { readNumber } from './plain-counts.js';
import { isRounded, sentencesBefore, sentencesIn, type Sentence } from './reading.js';
import { isYear, N, numberOf } from './reckoning.js';
import type { ProseText } from './texts.js';
import { LETTERS, pattern } from './vocabulary.js';

export interface ToldNumber {
  /** In kronor, in percent, or as it stands. */
  value: number;
  /** As it is written, without its unit. */
  said: string;
  /** `money`, `percent`, `points` of percent, or the stem of the noun that it counts; undefined where the text leaves it out. */
  unit: string | undefined;
  /** The decimals that it is written with. */
  decimals: number;
  isRounded: boolean;
  /** Its place in its sentence: of the number alone, and with its unit. */
  start: number;
  numberEnd: number;
  end: number;
}

const NUMBER = pattern(
  `(?<![${LETTERS}\\d.,:/\u00A7])(?:${N}|(?!e(?:n|tt) )(${COUNT}))(?![${LETTERS}\\d:/])( ?(?:procentenheter|procent(?![${LETTERS}])|%))?`,
  'gi',
);
/** What is no number of anything: a day, an hour, a paragraph, an age, one of a range. */
const NO_NUMBER_BEFORE = pattern(
  `(?:(?<![${LETTERS}])(?:den|klockan|kl\\.?|sidan?|punkt(?:en)?|paragraf|nr|nummer|bilaga|kapitel|kap\\.?|artikel|årskurs|klass|dnr|åldern|version|tabell|figur|vecka)|§) ?$|\\d ?[–—-] ?$`,
);
const NO_NUMBER_AFTER = pattern(
  `^(?: av (?:fyra|fem|tio|hundra)(?![${LETTERS}])| ?[–—-] ?\\d| ?§| kap(?:itlet)?\\.? |(?: och \\d{1,2})? (?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)(?![${LETTERS}])|-)`,
);
const UNIT_LATER = pattern(`^(?:,| och)(?: [${LETTERS}]+){1,3} \\d[\\d ]* kronor`);
const OF_MONEY = pattern(`^ av (?:(?:de|totalt|sökta|begärda|beviljade) ){0,2}\\d[\\d ]* kronor`).needing(
  ' av ',
);
const NOUN = pattern(`^ (?:(?:nya|olika|unika|egna|andra|hela|procentuella) )?([${LETTERS}]{3,})`);
/** Words after a number that are not what it counts. */
const NO_NOUN = pattern(
  `^(?:som|under|till|från|inom|efter|före|innan|mot|samt|eller|och|året|åren|där|medan|varav|fler|flera|färre|mer|mindre|högre|lägre|större|längre|kortare|yngre|äldre|mellan|tillsammans|sammanlagt|totalt|respektive|jämfört|över|för|på|av|de|i|blev|kom|var|är|hade|har|fick|får|gick|går|bor|deltog|svarade|återstår|finns|fanns|procent|gällde|gäller|har|inte|redan|per|vid|ett|hos|kring|utan|genom|trots|kvar|åter|här|senare|tidigare)$`,
);

const read = new WeakMap<ProseText, Map<number, readonly ToldNumber[]>>();

/** The numbers of a sentence; one without a unit has that of the number of things before it. */
export function toldIn(sentence: Sentence): readonly ToldNumber[] {
  const ofProse = read.get(sentence.prose) ?? new Map<number, readonly ToldNumber[]>();
  read.set(sentence.prose, ofProse);
  const known = ofProse.get(sentence.start);
  if (known) return known;
  const found = readNumbers(sentence.text);
  ofProse.set(sentence.start, found);
  return found;
}

function readNumbers(text: string): ToldNumber[] {
  const amounts = findAmounts(text);
  let noun: string | undefined;
  return [...text.matchAll(NUMBER)].flatMap(
    ({ 0: all, 1: whole, 2: decimals, 3: inWords, 4: percent, index }): ToldNumber[] => {
      const said = percent === undefined ? all : all.slice(0, -percent.length);
      const before = text.slice(0, index);
      const end = index + all.length;
      const shared = { said, start: index, numberEnd: index + said.length, isRounded: isRounded(before) };
      const amount = amounts.find(({ range }) => range.start <= index && index < range.end);
      if (amount)
        return [
          {
            ...shared,
            value:
              decimals !== undefined && amount.value.tolerance === 0
                ? numberOf(whole, decimals)
                : amount.value.kronor,
            ...{ unit: 'money', decimals: 0, end: amount.range.end },
            isRounded: shared.isRounded || amount.value.tolerance > 0.5,
          },
        ];
      // "15 000 och nämnden 43 000 kronor", "85 000 av 120 000 kronor": the unit stands once
      const rest = text.slice(end);
      const sharesUnit = OF_MONEY.test(rest) || (said.includes(' ') && UNIT_LATER.test(rest));
      if (whole !== undefined && sharesUnit)
        return [{ ...shared, value: numberOf(whole, decimals), unit: 'money', decimals: 0, end }];
      const value = whole === undefined ? readNumber(inWords ?? '') : numberOf(whole, decimals);
      const after = text.slice(end);
      if (NO_NUMBER_BEFORE.test(before) || NO_NUMBER_AFTER.test(after) || !(value > 0)) return [];
      if (percent !== undefined) {
        const unit = percent.includes('enheter') ? 'points' : 'percent';
        return [{ ...shared, value, unit, decimals: decimals?.length ?? 0, end }];
      }
      const next = NOUN.exec(after);
      const own = next && !NO_NOUN.test(next[1] ?? '') ? stemOf(next[1] ?? '') : undefined;
      if (isYear(value) && (own === undefined || !whole?.includes(' '))) return [];
      noun = own ?? noun;
      return [
        {
          ...shared,
          ...{ value, unit: noun, decimals: decimals?.length ?? 0 },
          end: own === undefined ? end : end + (next?.[0].length ?? 0),
        },
      ];
    },
  );
}

/** So many letters of a noun are the same in most of its forms. */
const STEM = 5;

function stemOf(noun: string): string {
  return noun.toLowerCase().slice(0, STEM);
}

const IS_ANYBODY = /^(?:perso|männi|delta|indiv)/u;
export const ARE_NO_COUNTS: readonly string[] = ['money', 'percent', 'points'];

/** Whether two numbers can be added up or compared. */
export function isAlike(one: ToldNumber, other: ToldNumber): boolean {
  if (one.unit === other.unit) return true;
  const units = [one.unit ?? '', other.unit ?? ''];
  if (units.some((unit) => ARE_NO_COUNTS.includes(unit))) return false;
  return units.some((unit) => unit === '' || IS_ANYBODY.test(unit));
}

/** The numbers of the sentences before one: of its paragraph, and of the paragraph before it in its section. */
export function toldBefore(
  sentence: Sentence,
  { earlier, most }: { earlier: ProseText | undefined; most: number },
): readonly ToldNumber[] {
  const own = sentencesBefore(sentence, most);
  const before = earlier ? sentencesIn(earlier).slice(-most) : [];
  return [...before, ...own].slice(-most).flatMap(toldIn);
}
