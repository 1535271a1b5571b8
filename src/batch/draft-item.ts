// One case of a batch → its files, and what there is to tell of it. The same in the main thread and in a worker, and
// whatever was drafted before it.
import { basename, dirname, join } from 'node:path';
import { makeAgendaItem, type AgendaItem } from '../meeting/agenda-item.js';
import type { Context } from '../cases/context.js';
import { fingerprint, sourceStamp } from '../cases/fingerprint.js';
import { lookOf, settingsOf } from '../cases/memo.js';
import type { OpenCase } from '../cases/open.js';
import { peekCase } from '../cases/peek.js';
import { outlineOf } from '../cases/outline.js';
import type { CaseOutline } from '../checks/outline.js';
import { findInputs, hashSettings, readCase } from '../cases/read-case.js';
import type { Diagnostic } from '../diagnostic.js';
import type { Memo } from '../memo/memo.js';
import { applyOutput, type Outcome, type WriteOptions } from '../output/apply.js';
import type { Output } from '../output/destination.js';
import { createGuard } from '../output/guard.js';
import { makeFile, type PdfMaker } from '../output/make-pdf.js';
import { keepRecord } from '../output/pull-records.js';
import { isAsMade, packageFile, type PackageFile, type Written } from './package-file.js';

/** A case and the files that it gives. */
export interface Item {
  caseFile: string;
  /** The case file's path from the output folder: what it is cached by. */
  key: string;
  outputs: Output[];
}

export type CaseOutcome = Outcome | 'faulty' | 'other-meeting' | 'broken';

/** What has become of a case. Plain data: it comes from a worker, or from the cache. */
export interface ItemResult {
  caseFile: string;
  outcome: CaseOutcome;
  diagnostics: Diagnostic[];
  /** The texts that the diagnostics point into, by file: the case's and the profile's. */
  texts: [string, string][];
  profileTexts: [string, string][];
  /** The differences of texts, as patches. */
  patches: string[];
  /** The copies that were kept of files that someone had changed. */
  backups: string[];
  /** What the next run may rely on; a case with errors has nothing. */
  record?: CaseRecord;
  /** For a meeting's agenda. */
  agenda?: AgendaItem;
  /** The profile that the case names: the agenda's, too. */
  profile?: string;
  /** The reference number that stands in the file. */
  reference?: string;
  /** The day of the meeting that decides, as far as the file tells. */
  day?: string;
  /** For a meeting's manifest: what lies in the output folder. */
  files?: PackageFile[];
  /** A fault in iop. */
  fault?: string;
}

/** What a case was made from, and what it became. Hashes are fingerprints. */
export interface CaseRecord {
  /** Of the program and its options; empty where a case was not made as a whole, so that it is made again. */
  buildKey: string;
  /** Of the case's text. */
  text: string;
  /** What its files say that they were made from: the hash of the case's data. */
  source: string;
  /** The profile that the case names; null where it names none. */
  profile: string | null;
  /** The case before it, where it names one. */
  previous?: string;
  /** Of the profile's files, the settings file and the case before it. */
  settings: string;
  meeting?: string;
  diagnostics: Diagnostic[];
  /** What other cases are compared with. */
  outline: CaseOutline;
  /** The files by their names in the output folder, with their hashes. */
  files: Record<string, string>;
}

export interface DraftingOptions {
  write: WriteOptions;
  /** What tells this program with these options from others; a hash. */
  buildKey: string;
  meeting?: string;
  /** Whether PDFs are made. */
  hasPdf: boolean;
  /** Whether the meeting's papers become one PDF. */
  hasMeetingPdf: boolean;
}

/** The result of a case that iop itself has failed at. */
export function brokenResult(caseFile: string, { message }: Error): ItemResult {
  const nothing = { diagnostics: [], texts: [], profileTexts: [], patches: [], backups: [] };
  return { caseFile, outcome: 'broken', ...nothing, fault: `${caseFile}: ${message}` };
}

/** Where cases are drafted: with what reads them, and what makes their PDFs. */
export interface Workshop {
  context: Context;
  pdf: PdfMaker;
}

/** Drafts a case: reads, checks and writes it. */
export async function draftItem(
  { context, pdf }: Workshop,
  item: Item,
  drafting: DraftingOptions,
): Promise<ItemResult> {
  const { meeting } = drafting;
  const result: ItemResult = {
    caseFile: item.caseFile,
    outcome: 'faulty',
    diagnostics: [],
    texts: [],
    profileTexts: [],
    patches: [],
    backups: [],
  };
  try {
    const { text = '', open, memo, diagnostics, fault } = await readCase(context, item.caseFile);
    if (fault) return brokenResult(item.caseFile, fault);
    const { reference, meeting: day } = open
      ? { reference: open.caseFile.reference, meeting: open.caseFile.timeline?.meeting }
      : peekCase(text);
    if (day !== undefined) result.day = day;
    // only for an agenda: a piece of a text keeps the whole text in memory
    if (meeting !== undefined && reference !== undefined) result.reference = reference;
    if (meeting !== undefined && day !== undefined && day !== meeting)
      return { ...result, outcome: 'other-meeting' };
    result.diagnostics.push(...diagnostics);
    if (open && memo) await draftMemo({ context, pdf }, { open, memo, text }, item, drafting, result);
    const files = new Set(result.diagnostics.map(({ file }) => file));
    if (files.has(item.caseFile)) result.texts.push([item.caseFile, text]);
    // a file of a case that has findings is told from a profile's, whose faults are no case's
    for (const [file, each] of [...context.configs.texts, ...context.profiles.texts])
      if (files.has(file)) result.profileTexts.push([file, each]);
    return result;
  } catch (error) {
    return brokenResult(item.caseFile, error as Error);
  }
}

/** The files of a case's documents, as paths from the working folder. */
export function listAnnexes(
  { caseFile: { documents = [] } }: OpenCase,
  caseFile: string,
): { title: string; file: string }[] {
  return documents.flatMap((document) =>
    typeof document === 'object' && document.file !== undefined
      ? [{ title: document.title, file: join(dirname(caseFile), document.file) }]
      : [],
  );
}

/** A case that became a memo, with its text. */
interface Drafted {
  open: OpenCase;
  memo: Memo;
  text: string;
}

/** Writes a memo's files; what became of them is added to the result. */
async function draftMemo(
  { context, pdf }: Workshop,
  { open, memo, text }: Drafted,
  { caseFile, outputs }: Item,
  { write, buildKey, meeting, hasMeetingPdf }: DraftingOptions,
  result: ItemResult,
): Promise<void> {
  const found = [...result.diagnostics];
  const stamp = sourceStamp(open);
  const look = lookOf(open.profile);
  const inputs = await findInputs(context, caseFile, open.caseFile);
  const guard = createGuard({ cwd: context.io.cwd, inputs });
  const written = await Promise.all(
    outputs.map(async (output): Promise<Written> => {
      const made = await makeFile(output.format, { memo, look, stamp }, pdf);
      result.diagnostics.push(...made.diagnostics);
      const file = basename(output.file);
      if (!made.ok) return { file, bytes: new Uint8Array(), outcome: 'failed', path: output.path };
      const bytes = made.value;
      const { outcome, diagnostics, patch, backup } = await applyOutput(bytes, output, write, guard);
      result.diagnostics.push(...diagnostics);
      if (patch !== undefined) result.patches.push(patch);
      if (backup !== undefined) result.backups.push(backup);
      return { file, bytes, outcome, path: output.path };
    }),
  );
  const outcomes = written.map(({ outcome }) => outcome);
  result.outcome =
    (['failed', 'edited', 'stale', 'wrote'] as const).find((each) => outcomes.includes(each)) ?? 'unchanged';
  // what iop pull will compare an edited memo with
  if (result.outcome === 'wrote') await keepRecord(context.io, { caseFile, stamp: stamp.case }, text);
  // what is said of another file may hold no longer when that file is another
  const isOwn = found.every(({ file }) => file === undefined || file === caseFile);
  const profile = open.caseFile.profile ?? null;
  if (meeting !== undefined) {
    const { committee, headings } = settingsOf(open);
    if (profile !== null) result.profile = profile;
    result.agenda = {
      ...makeAgendaItem(memo, { definite: committee.definite, heading: headings.decision }, open.facts),
      annexes: listAnnexes(open, caseFile),
      ...(hasMeetingPdf && { memo }),
    };
    result.files = written.flatMap((each) => packageFile(each) ?? []);
  }
  result.record = {
    buildKey: isAsMade(result.outcome) && isOwn ? buildKey : '',
    text: fingerprint(text),
    source: stamp.case,
    profile,
    ...(open.caseFile.previous !== undefined && { previous: open.caseFile.previous }),
    settings: await hashSettings(context, caseFile, open.caseFile),
    // the case may be called otherwise in the next run
    outline: { ...outlineOf(open), file: '' },
    ...(open.caseFile.timeline && { meeting: open.caseFile.timeline.meeting }),
    diagnostics: isOwn ? found : [],
    files: Object.fromEntries(
      written.filter((each) => isAsMade(each.outcome)).map(({ file, bytes }) => [file, fingerprint(bytes)]),
    ),
  };
}
