// The decision timeline: the planned steps, and the days that the law adds after the meeting.
import type { CaseFile } from '../case-file.js';
import type { Path } from '../diagnostic.js';
import { addDays, countDaysBetween, findDeadline, findWeekday, isPublicHoliday } from './calendar.js';
import type { Body } from './committee-settings.js';
import type { LegalStep, StepFacts, TimelineFacts } from './facts.js';
import type { Notes } from './origins.js';

type Timeline = NonNullable<CaseFile['timeline']>;

const MEETING: Path = ['timeline', 'meeting'];

/** A step before its distance from the meeting is counted. */
type Unmeasured<Step> = Omit<Step, 'daysFromMeeting'>;

interface AfterMeeting extends Pick<TimelineFacts, 'lastAppealDay' | 'legalForce'> {
  legal: Unmeasured<LegalStep>[];
}

/** Computes the decision timeline; `undefined` where the case gives no meeting. */
export function computeTimeline(
  { date, timeline, agreement, results }: CaseFile,
  bodies: readonly Body[],
  notes: Notes,
): TimelineFacts | undefined {
  if (!timeline) return undefined;
  const start = findStart(timeline);
  const afterMeeting = computeLegalSteps(timeline, start, notes);
  // an agreement that is followed up has begun long ago
  const begins = results ? undefined : agreement?.from;
  if (begins !== undefined)
    notes.note(['timeline', 'daysBeforeLegalForce'], 'days-before-legal-force', [
      ['agreement', 'from'],
      start,
    ]);
  const distance = <Step extends { date: string }>(step: Step): Step & { daysFromMeeting: number } => ({
    ...step,
    daysFromMeeting: countDaysBetween(timeline.meeting, step.date),
  });
  copyDays(timeline, notes);
  return {
    meeting: timeline.meeting,
    ...(timeline.dispatch !== undefined && { dispatch: timeline.dispatch }),
    steps: planSteps(timeline, date, bodies, notes).map(distance),
    ...afterMeeting,
    legal: afterMeeting.legal.map(distance),
    hasKnownDays: timeline.approved !== undefined || timeline.notice !== undefined,
    ...(begins !== undefined && {
      daysBeforeLegalForce: Math.max(0, countDaysBetween(begins, afterMeeting.legalForce)),
    }),
  };
}

/** The last day that is known: what follows is counted from it. */
function findStart({ approved, notice }: Timeline): Path {
  if (notice !== undefined) return ['timeline', 'notice'];
  return approved === undefined ? MEETING : ['timeline', 'approved'];
}

/** The steps of the case or, where it gives only the meeting, those of the committee's customary days. */
function planSteps(
  { meeting, steps }: Timeline,
  memo: string,
  bodies: readonly Body[],
  { note }: Notes,
): Unmeasured<StepFacts>[] {
  if (steps)
    return steps.map(({ body, name, date }) => ({
      ...(body !== undefined && { body }),
      name: name ?? bodies.find(({ id }) => id === body)?.name ?? body ?? '',
      date,
      proposed: false,
    }));
  return (
    bodies
      .flatMap(({ id, name, daysBefore }) =>
        daysBefore === undefined
          ? []
          : { body: id, name, date: toWorkingDay(addDays(meeting, -daysBefore)), proposed: true },
      )
      // what would have been before the memo was written can't be proposed any more
      .filter(({ date }) => date >= memo)
      .map((step, i) => {
        note(['timeline', 'steps', i, 'date'], 'step-customary', [MEETING]);
        return step;
      })
  );
}

/** The day itself, or the last working day before it: no body meets on a day off. */
function toWorkingDay(date: string): string {
  return findWeekday(date) >= 6 || isPublicHoliday(date) ? toWorkingDay(addDays(date, -1)) : date;
}

function copyDays({ steps = [], approved, notice }: Timeline, { copy }: Notes): void {
  for (const [i, { name }] of steps.entries()) {
    copy(['timeline', 'steps', i, 'name'], ['timeline', 'steps', i, name === undefined ? 'body' : 'name']);
    copy(['timeline', 'steps', i, 'daysFromMeeting'], ['timeline', 'steps', i, 'date']);
  }
  // once the notice is known, the first row is the notice
  const row = approved !== undefined || notice === undefined ? 1 : 0;
  if (approved !== undefined) copy(['timeline', 'legal', 0, 'date'], ['timeline', 'approved']);
  if (notice !== undefined) copy(['timeline', 'legal', row, 'date'], ['timeline', 'notice']);
  copy(['timeline', 'legal', row + 1, 'date'], ['timeline', 'lastAppealDay']);
  copy(['timeline', 'legal', row + 2, 'date'], ['timeline', 'legalForce']);
}

/** The last day to appeal, three weeks from the notice on the board (kommunallagen 13 kap. 5 §). */
export function findLastAppealDay(notice: string): string {
  return findDeadline(addDays(notice, 21));
}

/**
 * The legal steps after the meeting by kommunallagen (2017:725) and lag 1930:173, each at the latest:
 * minutes approved 14 days after the meeting (5 kap. 69 §, 6 kap. 35 §), notice on the board the second
 * day after that (8 kap. 12 §), appeal within three weeks of the notice (13 kap. 5 §), legal force the day after.
 */
function computeLegalSteps(
  { meeting, approved, notice }: Timeline,
  start: Path,
  { note }: Notes,
): AfterMeeting {
  const approval = approved ?? addDays(meeting, 14);
  const posting = notice ?? addDays(approval, 2);
  const lastAppealDay = findLastAppealDay(posting);
  const legalForce = addDays(lastAppealDay, 1);
  // once the notice is up the minutes have been approved: a latest day for that would say nothing
  const hasApproval = approved !== undefined || notice === undefined;

  if (hasApproval && !approved) note(['timeline', 'legal', 0, 'date'], 'minutes-approved', [MEETING]);
  if (!notice) note(['timeline', 'legal', 1, 'date'], 'notice-posted', [start]);
  note(['timeline', 'lastAppealDay'], 'appeal-deadline', [start]);
  note(['timeline', 'legalForce'], 'legal-force', [start]);

  const legal: AfterMeeting['legal'] = [
    ...(hasApproval ? [{ step: 'approved' as const, date: approval, known: approved !== undefined }] : []),
    { step: 'notice', date: posting, known: notice !== undefined },
    { step: 'lastAppealDay', date: lastAppealDay, known: false },
    { step: 'legalForce', date: legalForce, known: false },
  ];
  return { legal, lastAppealDay, legalForce };
}
