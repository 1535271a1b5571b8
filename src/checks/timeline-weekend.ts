// A step on a day when nobody meets is a slip of the finger.
import { isPublicHoliday, weekdayOf } from '../facts/calendar.js';
import { defineCheck } from './check.js';
import { plannedDays } from './planned-days.js';

export const timelineWeekend = defineCheck(
  'timeline-weekend',
  'warning',
  function* ({ facts: { timeline } }) {
    const off = plannedDays(timeline).filter(({ date }) => weekdayOf(date) >= 6 || isPublicHoliday(date));
    // steps that are proposed follow the meeting: where that is wrong, it alone needs to be said
    const isMeetingOff = off.some(({ date }) => date === timeline.meeting);
    for (const { path, date } of off) {
      if (isMeetingOff && path.at(-1) === 'meeting' && date !== timeline.meeting) continue;
      yield { path, args: { date, isHoliday: weekdayOf(date) < 6 } };
    }
  },
);
