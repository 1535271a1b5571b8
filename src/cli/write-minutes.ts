// What `iop minutes` does.
import { dirname, join, resolve } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import { fillDocument, type PlacedBlocks } from '../batch/fill-document.js';
import { metaOfMeeting, placeMeeting, type FaultyCase } from '../batch/meeting-cases.js';
import { readMeetingFile, type ReadMeeting } from '../batch/read-meeting.js';
import { findCases } from '../cases/find-cases.js';
import { sha256 } from '../cases/fingerprint.js';
import { lookOf, settingsOf } from '../cases/memo.js';
import type { ReadyProfile } from '../cases/open.js';
import { peekCase } from '../cases/peek.js';
import { readCase, type CheckedCase } from '../cases/read-case.js';
import { diagnose, type Diagnostic } from '../diagnostic.js';
import { findLastAppealDay } from '../facts/timeline.js';
import { capitalize } from '../locale/words.js';
import type { Item, Reservation } from '../meeting-file.js';
import { makeAgendaItem } from '../meeting/agenda-item.js';
import { computeMeeting, numberItems, type MeetingCase } from '../meeting/compute-meeting.js';
import type { Extract, MeetingFacts } from '../meeting/meeting-facts.js';
import type { Block } from '../memo/memo.js';
import { caseName, outputFormats, parseFormats, type OutputFormat } from '../output/destination.js';
import { createGuard } from '../output/guard.js';
import { createPdfMaker, makeFile } from '../output/make-pdf.js';
import { resultOf, type Cli, type CommandResult, type CommonFlags } from './cli.js';
import { writeOne } from './draft.js';
import type { DraftOptions } from './plan-draft.js';

export interface MinutesFlags extends CommonFlags, DraftOptions {
  output: string;
}

export async function minutes(
  cli: Cli,
  file: string,
  where: readonly string[],
  flags: MinutesFlags,
): Promise<CommandResult> {
  const { io } = cli;
  const formats = parseFormats(flags.to ?? 'docx,md', outputFormats);
  const texts = new Map<string, string>();
  const read = readMeetingFile(io, file, texts);
  const cases = findCases(where.length > 0 ? where : [dirname(file)], io.cwd);
  if (!formats.ok || !read.ok || !cases.ok)
    return { ...resultOf([], [...formats.diagnostics, ...read.diagnostics, ...cases.diagnostics]), texts };
  const { meeting } = read.value;
  const checked: CheckedCase[] = [];
  const found: (MeetingCase & { profile: ReadyProfile })[] = [];
  const faulty: FaultyCase[] = [];
  for (const caseFile of cases.value.files) {
    const each = await readCase(cli, caseFile);
    const { open, memo, text = '' } = each;
    const { reference, meeting: day } = open
      ? { reference: open.facts.reference, meeting: open.caseFile.timeline?.meeting }
      : peekCase(text);
    if (day !== undefined && day !== meeting.date) continue;
    checked.push(each);
    if (!open || !memo) {
      faulty.push({ caseFile, reference });
      continue;
    }
    const { committee, headings } = settingsOf(open);
    const about = { definite: committee.definite, heading: headings.decision };
    found.push({ ...makeAgendaItem(memo, about, open.facts), caseFile, profile: open.profile });
  }
  const faults: Diagnostic[] = [];
  const profile = found[0]?.profile;
  if (profile) {
    const extracts = makeExtracts(read.value, found, faulty, profile);
    faults.push(...extracts.diagnostics);
    for (const extract of extracts.value)
      faults.push(...(await writeExtract(cli, extract, read.value, formats.value, flags)));
  }
  const result = resultOf(checked, faults);
  return { ...result, texts: new Map([...texts, ...result.texts]) };
}

/** An extract before it is a document. */
interface PlannedExtract {
  facts: MeetingFacts;
  blocks: PlacedBlocks;
  caseFile: string;
  profile: ReadyProfile;
}

/** The extracts of the cases whose outcome is known, and what is missing of the others. */
function makeExtracts(
  read: ReadMeeting,
  cases: readonly (MeetingCase & { profile: ReadyProfile })[],
  faulty: readonly FaultyCase[],
  profile: ReadyProfile,
): { value: PlannedExtract[]; diagnostics: Diagnostic[] } {
  const { meeting, place } = read;
  const { placed, diagnostics } = placeMeeting(read, cases, faulty, profile);
  const { approvedOn, noticeOn } = meeting.minutes ?? {};
  const days = [meeting.date, approvedOn, noticeOn].filter((day) => day !== undefined);
  for (const [i, before] of days.entries()) {
    const after = days[i + 1];
    if (after !== undefined && after < before)
      diagnostics.push(place(diagnose('meeting/days', { before, after }), ['minutes']));
  }
  // a day to appeal that is reckoned from such days would be wrong
  if (diagnostics.some(({ code }) => code === 'meeting/days')) return { value: [], diagnostics };
  const numbers = numberItems(meeting, placed);
  const value = placed.flatMap(({ item, found, position }, i): PlannedExtract[] => {
    const tell = (finding: Diagnostic): void =>
      void diagnostics.push(position === undefined ? finding : place(finding, ['items', position]));
    // what is wrong with a case without a memo is told with the case
    if (!found) return [];
    const { outcome } = item;
    if (outcome === undefined) {
      tell(diagnose('meeting/no-outcome', { name: found.reference }, { severity: 'warning' }));
      return [];
    }
    if (outcome === 'changed' && !item.decision) {
      tell(diagnose('meeting/no-decision', { name: found.reference }));
      return [];
    }
    for (const key of unusedOf(item))
      tell(diagnose('meeting/unused', { name: found.reference, key, outcome }));
    const own = cases.find(({ caseFile }) => caseFile === found.caseFile);
    if (!own) return [];
    const paragraph = meeting.firstParagraph === undefined ? item.paragraph : numbers[i];
    const extract = extractOf({ ...item, outcome }, found, paragraph, meeting.minutes ?? {});
    const facts: MeetingFacts = {
      ...computeMeeting(meeting, [{ item, found, position }], profile.settings.committee.definite),
      extract,
    };
    const blocks: [string[], readonly Block[]][] = [
      [['extract', 'proposal'], found.decision],
      [['extract', 'summary'], found.summary],
    ];
    return [{ facts, blocks, caseFile: found.caseFile, profile: own.profile }];
  });
  return { value, diagnostics };
}

function extractOf(
  { outcome, decision, reason, reservations, note, title }: Item & { outcome: Extract['outcome'] },
  found: MeetingCase,
  paragraph: number | undefined,
  { approvedOn, noticeOn, approvers }: NonNullable<ReadMeeting['meeting']['minutes']>,
): Extract {
  // a decision that only prepares another can't be appealed (kommunallagen 13 kap. 2 §)
  const isPreparatory =
    outcome === 'tabled' || outcome === 'referredBack' || (outcome === 'approved' && found.isProposal);
  return {
    ...(paragraph !== undefined && { paragraph: `§\u00A0${paragraph}` }),
    title: title ?? found.title,
    reference: found.reference,
    outcome,
    isAsProposed: outcome === 'approved',
    ...(found.decision.length > 0 && { proposal: '-' }),
    points: decision ?? [],
    isInClauses: decision?.every((point) => /^att\s/u.test(point)) === true,
    ...(reason !== undefined && fitReason(reason)),
    reservations: (reservations ?? []).map(fitReservation),
    ...(note !== undefined && { note }),
    ...(found.summary.length > 0 && { summary: '-' }),
    annexes: found.documents,
    recipients: found.recipients,
    ...(approvedOn !== undefined && { approvedOn }),
    ...(noticeOn !== undefined && { noticeOn }),
    ...(noticeOn !== undefined && !isPreparatory && { lastDayToAppeal: findLastAppealDay(noticeOn) }),
    ...(approvers && { approvers }),
  };
}

/** What an item says that the extract of its outcome has no place for. */
function unusedOf({ outcome, decision, reason }: Item): string[] {
  const hasDecision = outcome === 'changed' || outcome === 'rejected';
  const hasReason = outcome !== 'changed' && outcome !== 'approved' && !(outcome === 'rejected' && decision);
  return [
    ...(decision && !hasDecision ? ['decision'] : []),
    ...(reason !== undefined && !hasReason ? ['reason'] : []),
  ];
}

/** Words that a clause begins with which goes on the sentence about the decision. */
const CLAUSE = /^(?:eftersom|då|därför att|för att|för|med|i|på|tills|till|så|utan|av|genom|under|enligt)\s/u;

/** A reason as a sentence of its own, or as a clause that goes on the one before. */
function fitReason(reason: string): Pick<Extract, 'reason' | 'because'> {
  const words = reason.trim();
  if (CLAUSE.test(words)) return { because: words.replace(/\.$/, '') };
  // what doesn't begin as a sentence may be a clause without its first word, or no sentence at all
  if (/^att\s/u.test(words)) return { reason: withStop(`Skälet är ${words}`) };
  return { reason: withStop(/^\p{Ll}/u.test(words) ? `Skäl: ${words}` : words) };
}

function withStop(sentence: string): string {
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}

/** What someone with a reservation says, as a sentence or sentences of its own. */
function fitReservation({ by, text }: Reservation): Reservation {
  if (text === undefined) return { by };
  const words = text.trim();
  return { by, text: withStop(/^att\s/u.test(words) ? `Skälet är ${words}` : capitalize(words)) };
}

const KIND = 'Protokollsutdrag';

async function writeExtract(
  cli: Cli,
  { facts, blocks, caseFile, profile }: PlannedExtract,
  { meeting }: ReadMeeting,
  formats: readonly OutputFormat[],
  { output, check, diff, force }: MinutesFlags,
): Promise<Diagnostic[]> {
  const { io } = cli;
  const meta = { ...metaOfMeeting(meeting, profile, KIND), reference: facts.extract?.reference ?? '' };
  const memo = await fillDocument(cli, profile, 'minutes', { facts, blocks, meta });
  if (!memo.ok) return [...memo.diagnostics];
  const look = lookOf(profile);
  const stamp = { case: sha256(JSON.stringify([facts, blocks])), version: packageJson.version };
  const guard = createGuard({ cwd: io.cwd, inputs: [resolve(io.cwd, caseFile)] });
  const faults: Diagnostic[] = [];
  const pdf = createPdfMaker(io.packageRoot);
  for (const format of formats) {
    const made = await makeFile(format, { memo: memo.value, look, stamp }, pdf);
    faults.push(...made.diagnostics);
    if (!made.ok) continue;
    const name = join(output, `protokollsutdrag-${caseName(caseFile, io.cwd)}.${format}`);
    const target = { file: name, path: resolve(io.cwd, name), format };
    const write = {
      makesFolder: true,
      ...(check && { check }),
      ...(diff && { diff }),
      ...(force && { force }),
    };
    faults.push(...(await writeOne(cli, made.value, target, guard, write)));
  }
  return faults;
}
