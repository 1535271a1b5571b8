// Amounts in prose are those that the case holds, for the year that the sentence gives them to.
import leven from 'leven';
import { defineCheck } from '../check.js';
import { groupThousands } from '../words.js';
import { findAmounts, type Amount } from './find-figures.js';
import { type KnownAmount, knownAmounts, type Near } from './known-figures.js';
import type { ProseText } from './texts.js';

interface Args {
  text: string;
  problem: 'unknown' | 'year' | 'section';
  /** The year that the text gives it to. */
  year?: number | undefined;
  nearest?: Near<number> | undefined;
}

/** The year that a sentence gives an amount to: "670 000 kronor för 2026". */
const YEAR_AFTER =
  /^ (?:årligen )?(?:för|under|år|i) (?:år |året )?((?:19|20)\d{2})(?![\d–-]|\s*(?:och|till|–)\s*(?:19|20)\d{2}(?!\d))/u;

export const proseAmount = defineCheck<Args>({
  code: 'prose-amount',
  severity: 'warning',
  *find({ texts, facts, tables }) {
    const known = knownAmounts({ facts, tables });
    if (known.length === 0) return;
    for (const prose of texts) {
      for (const { value, range, text } of findAmounts(prose.text)) {
        const year = Number(
          YEAR_AFTER.exec(prose.text.slice(range.end).replaceAll('\u00A0', ' '))?.[1] ?? NaN,
        );
        const fault = faultOf(value, Number.isNaN(year) ? undefined : year, prose, known);
        // beside a table, memos tell of money that is no part of it: only what is nearly one of its amounts is a slip
        if (fault?.problem === 'unknown' && !facts.funding && !isSlip(value.kronor, prose, known)) continue;
        if (fault) yield { in: prose, range, args: { text, ...fault } };
      }
    }
  },
  words: {
    sv: ({ text, problem, year, nearest }) => {
      const near = nearest && `${nearest.path} är ${groupThousands(nearest.value)}`;
      if (problem === 'section') {
        return {
          message: `${text}: inget belopp i beslutet är detta; ${near ?? ''}`,
          hint: 'hör det hemma i sammanfattningen?',
        };
      }
      if (problem === 'year') {
        return { message: `${text} är inte beloppet för ${year ?? ''}`, hint: near };
      }
      return {
        message: `${text}: beloppet finns inte bland ärendets fakta`,
        hint: near && `närmast: ${near}`,
      };
    },
    en: ({ text, problem, year, nearest }) => {
      const near = nearest && `${nearest.path} is ${groupThousands(nearest.value)}`;
      if (problem === 'section') {
        return {
          message: `${text}: no amount of the decision is this; ${near ?? ''}`,
          hint: 'is it meant in the summary?',
        };
      }
      if (problem === 'year') {
        return { message: `${text} is not the amount for ${year ?? ''}`, hint: near };
      }
      return { message: `${text}: no fact holds this amount`, hint: near && `nearest: ${near}` };
    },
  },
  explain: {
    what: {
      sv: 'Ett belopp i text som inte finns bland fakta, eller hör till ett annat år.',
      en: 'An amount in prose that no fact holds, or that belongs to another year.',
    },
    why: {
      sv: 'Belopp i text blir kvar när beloppen ändras.',
      en: 'Amounts in prose stay behind when the amounts change.',
    },
    faulty: 'economy: Nämnden avsätter 650 000 kronor för 2026.',
    corrected: 'economy: Nämnden avsätter {{yearAmounts funding.years}}.',
  },
});

type Fault = Omit<Args, 'text'>;

function faultOf(
  { kronor, tolerance }: Amount,
  year: number | undefined,
  prose: ProseText,
  known: readonly KnownAmount[],
): Fault | undefined {
  const holds = (each: KnownAmount): boolean => Math.abs(each.kronor - kronor) <= tolerance;
  const held = known.filter(holds);
  // the summary tells of the decision: what others give is not in it
  const here = isSummary(prose) ? known.filter(({ purse }) => purse === 'decision') : known;
  if (held.length === 0) return { problem: 'unknown', year, nearest: nearestTo(kronor, year, here) };
  if (!held.some((each) => here.includes(each))) {
    return { problem: 'section', nearest: nearestTo(kronor, year, held) };
  }
  if (year === undefined || held.some((each) => each.year === undefined || each.year === year))
    return undefined;
  return {
    problem: 'year',
    year,
    nearest: nearestTo(
      kronor,
      year,
      here.filter((each) => each.year === year),
    ),
  };
}

/** Whether an amount is one digit from a known one, or in the decision, which has no others. */
function isSlip(kronor: number, { section }: ProseText, known: readonly KnownAmount[]): boolean {
  return section === 'decision' || known.some((each) => leven(String(each.kronor), String(kronor)) === 1);
}

function isSummary({ section }: ProseText): boolean {
  return section === 'summary';
}

/** The amount that was probably meant: one of the same year before one that is near. */
function nearestTo(
  kronor: number,
  year: number | undefined,
  known: readonly KnownAmount[],
): Fault['nearest'] {
  const ofYear = known.filter((each) => year !== undefined && each.year === year);
  const [nearest] = (ofYear.length > 0 ? ofYear : known).toSorted(
    (a, b) => Math.abs(a.kronor - kronor) - Math.abs(b.kronor - kronor),
  );
  return nearest && { path: nearest.path, value: nearest.kronor };
}
