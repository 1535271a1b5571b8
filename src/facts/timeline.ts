// The decision timeline: the planned steps, and the days that the law adds after the meeting.
import type { CaseFile } from '../case-file.js';
import type { Path } from '../diagnostic.js';
import { addDays, countDaysBetween, findDeadline } from './calendar.js';
import type { CommitteeSettings } from './committee-settings.js';
import type { LegalStep, StepFacts, TimelineFacts } from './facts.js';
import type { Note } from './origins.js';

const MEETING: Path = ['timeline', 'meeting'];

/** A step before its distance from the meeting is counted. */
type Unmeasured<Step> = Omit<Step, 'daysFromMeeting'>;

interface AfterMeeting extends Pick<TimelineFacts, 'lastAppealDay' | 'legalForce'> {
  legal: Unmeasured<LegalStep>[];
}

export function computeTimeline(
  { timeline, agreement }: CaseFile,
  committee: CommitteeSettings,
  note: Note,
): TimelineFacts {
  const start = findStart(timeline);
  const afterMeeting = computeLegalSteps(timeline, start, note);
  note(['timeline', 'daysBeforeLegalForce'], 'days-before-legal-force', [['agreement', 'from'], start]);
  const distance = <Step extends { date: string }>(step: Step): Step & { daysFromMeeting: number } => ({
    ...step,
    daysFromMeeting: countDaysBetween(timeline.meeting, step.date),
  });
  return {
    meeting: timeline.meeting,
    steps: planSteps(timeline, committee, note).map(distance),
    ...afterMeeting,
    legal: afterMeeting.legal.map(distance),
    hasKnownDays: timeline.approved !== undefined || timeline.notice !== undefined,
    daysBeforeLegalForce: Math.max(0, countDaysBetween(agreement.from, afterMeeting.legalForce)),
  };
}

/** The last day that is known: what follows is counted from it. */
function findStart({ approved, notice }: CaseFile['timeline']): Path {
  if (notice !== undefined) return ['timeline', 'notice'];
  return approved === undefined ? MEETING : ['timeline', 'approved'];
}

/** The steps of the case or, where it gives only the meeting, those of the committee's customary days. */
function planSteps(
  { meeting, steps }: CaseFile['timeline'],
  { bodies }: CommitteeSettings,
  note: Note,
): Unmeasured<StepFacts>[] {
  if (steps) return steps.map(({ body, date }) => ({ body, name: bodies[body].name, date, proposed: false }));
  return (['preparation', 'workingCommittee'] as const)
    .map((body) => ({
      body,
      name: bodies[body].name,
      date: addDays(meeting, -bodies[body].daysBefore),
      proposed: true,
    }))
    .map((step, i) => {
      note(['timeline', 'steps', i, 'date'], 'step-customary', [MEETING]);
      return step;
    });
}

/**
 * The legal steps after the meeting by kommunallagen (2017:725) and lag 1930:173, each at the latest:
 * minutes approved 14 days after the meeting (5 kap. 69 §, 6 kap. 35 §), notice on the board the second
 * day after that (8 kap. 12 §), appeal within three weeks of the notice (13 kap. 5 §), legal force the day after.
 */
function computeLegalSteps(
  { meeting, approved, notice }: CaseFile['timeline'],
  start: Path,
  note: Note,
): AfterMeeting {
  const approval = approved ?? addDays(meeting, 14);
  const posting = notice ?? addDays(approval, 2);
  const lastAppealDay = findDeadline(addDays(posting, 21));
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
