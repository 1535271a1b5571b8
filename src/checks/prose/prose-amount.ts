// Amounts in prose are those that the case holds, for the year that the sentence gives them to.
import type { CheckArgs } from '../../codes.js';
import { defineCheck } from '../check.js';
import { findAmounts, type Amount } from './find-figures.js';
import { knownAmounts, type KnownAmount } from './known-figures.js';
import { proseTexts, type ProseText } from './texts.js';

/** The year that a sentence gives an amount to: "670 000 kronor för 2026". */
const YEAR_AFTER =
  /^ (?:årligen )?(?:för|under|år|i) (?:år |året )?((?:19|20)\d{2})(?![\d–-]|\s*(?:och|till|–)\s*(?:19|20)\d{2}(?!\d))/u;

export const proseAmount = defineCheck('prose-amount', 'warning', function* ({ caseFile, facts }) {
  const known = knownAmounts(facts);
  for (const prose of proseTexts(caseFile)) {
    for (const { value, range, text } of findAmounts(prose.text)) {
      const year = Number(
        YEAR_AFTER.exec(prose.text.slice(range.end).replaceAll(/[\n\u00A0]/g, ' '))?.[1] ?? NaN,
      );
      const fault = faultOf(value, Number.isNaN(year) ? undefined : year, prose, known);
      if (fault) yield { path: prose.path, range, args: { text, ...fault } };
    }
  }
});

type Fault = Omit<CheckArgs['prose-amount'], 'text'>;

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

function isSummary({ path }: ProseText): boolean {
  return path[0] === 'prose' && path[1] === 'summary';
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
