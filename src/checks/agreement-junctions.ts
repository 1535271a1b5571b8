// Where two periods of the chain of agreements meet, each with the days between them or in both; the proposed one last.
import type { Path } from '../diagnostic.js';
import { addDays } from '../facts/calendar.js';
import type { AgreementFacts } from '../facts/facts.js';

interface Junction {
  path: Path;
  end: string;
  start: string;
  expected: string;
  gapDays: number;
  overlapDays: number;
}

export function* junctions({
  agreement: { history, from, gapDays = 0, overlapDays = 0 },
}: {
  agreement: AgreementFacts;
}): Generator<Junction> {
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
