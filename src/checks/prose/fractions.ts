// Shares in words, with how the words beside them bound what they say: "drygt en tredjedel", "en knapp fjärdedel", "tre av fyra".
import { readCount } from './counts.js';
import { FRACTIONS } from './reckoning.js';
import { LETTERS, pattern } from './vocabulary.js';

export interface Fraction {
  /** As it is written, with its bound. */
  text: string;
  value: number;
  /** Between which shares it is true. */
  least: number;
  most: number;
  start: number;
}

const NAMES = `hälften|två tredjedelar|tre fjärdedelar|tredjedel|fjärdedel|femtedel|sjättedel|tiondel|(?:två|tre|fyra) femtedelar|var (?:tredje|fjärde|femte|tionde)|(?:två|tre|fyra) av (?:tre|fyra|fem)|de (?:allra )?flesta|en majoritet|majoriteten`;
const BOUND = `(?:mer|fler) än |över |drygt |gott och väl |knappt |nästan |närmare |färre än |mindre än |ungefär |cirka |omkring `;
const FRACTION = pattern(
  `(?<![${LETTERS}])(${BOUND})?(?:en (knapp |dryg |god )?)?(${NAMES})(?![${LETTERS}])`,
).needing('hälften', 'del', 'var ', ' av ', 'flesta', 'majoritet');

/** The first share in words of a text; with `isFirst` only one that the text begins with. */
export function fractionIn(text: string, isFirst = false): Fraction | undefined {
  const found = FRACTION.exec(text);
  if (!found || (isFirst && found.index > 0)) return undefined;
  const [said, before = '', adjective = '', name = ''] = found;
  const value = valueOf(name.toLowerCase());
  const bound = (before || adjective).trim().toLowerCase();
  const [least, most] = boundsOf(bound, name.toLowerCase(), value);
  return { text: said, value, least, most, start: found.index };
}

/** Whether a share is what is said: between its bounds, and not just what another name says. */
export function fits({ least, most, value }: Fraction, share: number): boolean {
  const isAnother = FRACTIONS.some(
    ([, each]) => Math.abs(each - share) < EXACT && Math.abs(each - value) > EXACT && value < 1,
  );
  return share >= least && share <= most && !isAnother;
}

const EXACT = 0.003;

function valueOf(name: string): number {
  if (/flesta|majoritet/u.test(name)) return 1;
  const [, of, all] = /^(två|tre|fyra) av (tre|fyra|fem)$/u.exec(name) ?? [];
  if (of !== undefined && all !== undefined) return readCount(of) / readCount(all);
  return FRACTIONS.find(([words]) => words.test(name))?.[1] ?? Number.NaN;
}

/** A share without a word beside it is told roughly, too. */
function boundsOf(bound: string, name: string, value: number): [least: number, most: number] {
  if (/flesta|majoritet/u.test(name)) return [0.5, 1];
  if (Number.isNaN(value)) return [0, 1];
  if (/^(?:mer än|fler än|över|gott och väl|drygt|dryg|god)$/u.test(bound))
    return [value - 0.005, /^drygt?$/u.test(bound) ? value + 0.1 : 1];
  if (/^(?:färre än|mindre än|knappt?|nästan|närmare)$/u.test(bound))
    return [bound.endsWith('än') ? 0 : value - 0.1, value + 0.005];
  const slack = bound === '' ? 0.05 : 0.08;
  return [value - slack, value + slack];
}
