// Dates that are possible but unlike a committee's customs: a slip of a day or of a year.
import { daysBetween } from '../facts/calendar.js';
import { defineCheck } from './check.js';
import { plannedDays } from './planned-days.js';

/** So near to the customary day, another one is rather a slip than another calendar. */
const NEAR = 3;

/** A step that is a day or two from the committee's customary day. The neutral profile has no committee's customs. */
export const timelineUnusualDays = defineCheck(
  'timeline-unusual-days',
  'info',
  function* ({ caseFile, facts, customs, isOwnProfile }) {
    if (!isOwnProfile || caseFile.profile === undefined) return;
    for (const [i, { body, name, daysFromMeeting, proposed }] of facts.timeline.steps.entries()) {
      const customary = customs.bodies[body].daysBefore;
      const off = Math.abs(-daysFromMeeting - customary);
      if (proposed || off === 0 || off > NEAR) continue;
      const path = ['timeline', 'steps', i, 'date'];
      yield { path, args: { name, actual: -daysFromMeeting, customary } };
    }
  },
);

/** Longer than any case lies between its memo and the first who treat it. */
const LONG = 180;

/** A memo dated half a year or more before its first step has most likely the wrong year. */
export const timelineMemoEarly = defineCheck('timeline-memo-early', 'warning', function* ({ facts }) {
  const [first] = plannedDays(facts.timeline);
  const days = first ? daysBetween(facts.date, first.date) : 0;
  if (first && days >= LONG) yield { path: ['date'], args: { memo: facts.date, step: first.date, days } };
});
