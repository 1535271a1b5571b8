// Consecutive agreements: each begins the day after the one before ends. A gap leaves the programme
// without agreement, an overlap pays twice.
import type { Path } from '../diagnostic.js';
import { addDays } from '../facts/calendar.js';
import type { Facts } from '../facts/facts.js';
import { defineCheck } from './check.js';

interface Junction {
  path: Path;
  end: string;
  start: string;
  expected: string;
  gapDays: number;
  overlapDays: number;
}

/** Every place where two periods of the chain meet, the proposed one last. */
function* junctions({
  agreement: { history, from, gapDays = 0, overlapDays = 0 },
}: Facts): Generator<Junction> {
  for (const [i, link] of history.entries()) {
    const next = history[i + 1] ?? { from, gapDays, overlapDays };
    const path: Path = history[i + 1] ? ['agreement', 'history', i + 1, 'from'] : ['agreement', 'from'];
    const { to: end } = link;
    yield {
      path,
      end,
      start: next.from,
      expected: addDays(end, 1),
      gapDays: next.gapDays,
      overlapDays: next.overlapDays,
    };
  }
}

/** So many days are no slip of a date. */
const LONG_GAP = 100;

function endOfMonth(date: string): string {
  const next = addDays(`${date.slice(0, 8)}28`, 4);
  return addDays(next, -Number(next.slice(8)));
}

export const agreementGap = defineCheck('agreement-gap', 'error', function* ({ facts }) {
  for (const { path, end, start, expected, gapDays } of junctions(facts)) {
    if (gapDays === 0) continue;
    const monthEnd = endOfMonth(end);
    yield {
      path,
      args: {
        days: gapDays,
        end,
        start,
        expected,
        isLong: gapDays > LONG_GAP,
        ...(monthEnd !== end && { monthEnd }),
      },
    };
  }
});

export const agreementOverlap = defineCheck('agreement-overlap', 'error', function* ({ facts }) {
  for (const { path, end, start, expected, overlapDays } of junctions(facts)) {
    if (overlapDays > 0) yield { path, args: { days: overlapDays, end, start, expected } };
  }
});
