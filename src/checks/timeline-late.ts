// Minutes are approved within 14 days of the meeting, and the notice goes up within two days of that. Whether these days move
// from a day off to the next working day isn't settled, so the later day is taken.
import { addDays, findDeadline } from '../facts/calendar.js';
import type { Path } from '../diagnostic.js';
import { defineCheck } from './check.js';

interface Args {
  step: 'approved' | 'notice';
  date: string;
  latest: string;
}

export const timelineLate = defineCheck<Args, 'timeline'>({
  code: 'timeline-late',
  severity: 'warning',
  needs: ['timeline'],
  *find({ caseFile }) {
    const { meeting, approved, notice } = caseFile.timeline;
    const within = (days: number, from: string): string => findDeadline(addDays(from, days));
    const days = [
      { step: 'approved', date: approved, latest: within(14, meeting) },
      { step: 'notice', date: notice, latest: within(2, approved ?? within(14, meeting)) },
    ] as const;
    for (const { step, date, latest } of days) {
      const path: Path = ['timeline', step];
      if (date !== undefined && date > latest) yield { path, args: { step, date, latest } };
    }
  },
  words: {
    sv: ({ step, date, latest }) => ({
      message: `${step === 'approved' ? 'protokollet justeras' : 'anslaget sätts upp'} ${date}, efter den sista dagen ${latest}`,
      hint: 'rätta dagen, eller kontrollera med nämndens sekreterare',
    }),
    en: ({ step, date, latest }) => ({
      message: `the ${step === 'approved' ? 'minutes are approved' : 'notice is posted'} ${date}, after the last day, ${latest}`,
      hint: "correct the day, or ask the committee's secretary",
    }),
  },
  explain: {
    what: {
      sv: 'En justering mer än 14 dagar efter mötet, eller ett anslag mer än två dagar efter justeringen.',
      en: 'Minutes approved more than 14 days after the meeting, or a notice posted more than two days after that.',
    },
    why: {
      sv: 'Tiden att överklaga räknas från anslaget: beslutet får laga kraft senare än planerat.',
      en: 'The time to appeal is counted from the notice: the decision has legal force later than planned.',
    },
    source: 'kommunallagen (2017:725) 5 kap. 69 §, 6 kap. 35 § och 8 kap. 12 §',
    faulty: 'meeting: 2025-10-15\napproved: 2025-12-15',
    corrected: 'meeting: 2025-10-15\napproved: 2025-10-27',
  },
});
