// What the papers of a meeting share: which case a name in meeting.yaml means, and what their heads say.
import type { ReadyProfile } from '../cases/open.js';
import { capitalize } from '../locale/words.js';
import type { MeetingFile } from '../meeting-file.js';
import type { MemoMeta } from '../memo/memo.js';

/** Whether a name in meeting.yaml is a case's: its reference number, or its file or folder. */
export function isCaseNamed(
  name: string,
  { reference, caseFile }: { reference: string; caseFile: string },
): boolean {
  if (name === reference) return true;
  const [path, wanted] = [caseFile, name].map((each) =>
    each
      .replaceAll('\\', '/')
      .replace(/^(?:\.{1,2}\/)+/, '')
      .replace(/\/?(?:case\.ya?ml)?$/, ''),
  );
  return wanted !== '' && (path === wanted || path?.endsWith(`/${wanted ?? ''}`) === true);
}

/** What the properties, heads and feet of a meeting's document say. */
export function metaOfMeeting(
  { date, secretary }: MeetingFile,
  { settings, letterhead }: ReadyProfile,
  kind: string,
): MemoMeta {
  const { municipality, administration, committee } = settings;
  return {
    kind,
    // a letterhead has the place of a reference number: an agenda has none
    reference: letterhead ? '' : date,
    date,
    ...(secretary && { author: secretary }),
    municipality: municipality.name,
    administration: capitalize(administration.definite),
    committee: capitalize(committee.definite),
  };
}
