// A step on a day when nobody meets is a slip of the finger.
import type { Path } from '../diagnostic.js';
import { isPublicHoliday, weekdayOf } from '../facts/calendar.js';
import { defineCheck } from './check.js';

export const timelineWeekend = defineCheck(
  'timeline-weekend',
  'warning',
  function* ({ caseFile: { timeline } }) {
    const days: { path: Path; date: string }[] = [
      ...(timeline.steps ?? []).map(({ date }, i): { path: Path; date: string } => ({
        path: ['timeline', 'steps', i, 'date'],
        date,
      })),
      { path: ['timeline', 'meeting'], date: timeline.meeting },
    ];
    for (const { path, date } of days) {
      if (weekdayOf(date) >= 6 || isPublicHoliday(date)) {
        yield { path, args: { date, isHoliday: isPublicHoliday(date) && weekdayOf(date) < 6 } };
      }
    }
  },
);
