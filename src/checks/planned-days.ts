// The days of the decision timeline, each with the place in the case that it comes from.
import type { Path } from '../diagnostic.js';
import type { TimelineFacts } from '../facts/facts.js';

export interface PlannedDay {
  path: Path;
  date: string;
}

/** The steps that the case gives and the meeting, in order. What customs propose is never the case's fault. */
export function plannedDays({ steps, meeting }: TimelineFacts): PlannedDay[] {
  const place: Path = ['timeline', 'meeting'];
  return [
    ...steps.flatMap(({ date, proposed }, i) =>
      proposed ? [] : [{ path: ['timeline', 'steps', i, 'date'], date }],
    ),
    { path: place, date: meeting },
  ];
}
