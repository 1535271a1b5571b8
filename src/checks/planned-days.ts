// The days of the decision timeline, each with the place in the case that it comes from.
import type { Path } from '../diagnostic.js';
import type { TimelineFacts } from '../facts/facts.js';

export interface PlannedDay {
  path: Path;
  date: string;
}

/** The steps and the meeting, in order. A step that is proposed comes from the meeting's date. */
export function plannedDays({ steps, meeting }: TimelineFacts): PlannedDay[] {
  const place: Path = ['timeline', 'meeting'];
  return [
    ...steps.map(({ date, proposed }, i) => ({
      path: proposed ? place : ['timeline', 'steps', i, 'date'],
      date,
    })),
    { path: place, date: meeting },
  ];
}
