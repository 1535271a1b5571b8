// What the papers of a meeting share, before it and after it: which items they have in which order, and what their heads say.
import type { ReadyProfile } from '../cases/open.js';
import { diagnose, type Diagnostic } from '../diagnostic.js';
import { capitalize } from '../locale/words.js';
import type { MeetingFile } from '../meeting-file.js';
import { placeItems, type MeetingCase, type PlacedItem } from '../meeting/compute-meeting.js';
import type { MemoMeta } from '../memo/memo.js';
import type { ReadMeeting } from './read-meeting.js';

/** A case of the meeting that has no memo; its number as far as its file tells. */
export interface FaultyCase {
  caseFile: string;
  reference?: string | undefined;
}

/** The items in order, the same on the agenda and in the minutes, and the names in meeting.yaml that no case has. */
export function placeMeeting(
  { meeting, place }: ReadMeeting,
  cases: readonly MeetingCase[],
  faulty: readonly FaultyCase[],
  { settings }: ReadyProfile,
): { placed: PlacedItem[]; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const placed = placeItems(meeting, cases, settings.meeting, isCaseNamed).flatMap((entry): PlacedItem[] => {
    const { item, found, position } = entry;
    const name = item.case;
    if (name === undefined || found !== undefined || position === undefined) return [entry];
    const known = faulty.find(({ caseFile, reference = '' }) => isCaseNamed(name, { caseFile, reference }));
    if (!known) {
      const args = { name, meeting: meeting.date };
      const unknown = diagnose('meeting/unknown-case', args, { severity: 'warning' });
      diagnostics.push(place(unknown, ['items', position, 'case']));
    }
    // one without a memo stands by its number; where that is not known either, only the secretary is told
    const title = item.title ?? known?.reference;
    return known && title !== undefined ? [{ ...entry, item: { ...item, title } }] : [];
  });
  return { placed, diagnostics };
}

/** Whether a name in meeting.yaml is a case's: its reference number, or its file or folder. */
function isCaseNamed(
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
