// One case of a batch → its files, and what there is to tell of it. The same in the main thread and in a worker, and
// whatever was drafted before it.
import { basename } from 'node:path';
import { agendaItemOf, type AgendaItem } from '../../agenda/agenda.js';
import { hasErrors, type Diagnostic } from '../../diagnostic.js';
import { lookOf, type OpenCase } from '../../pipeline.js';
import { writers, type Format } from '../../writers/writers.js';
import { fingerprint, originOf } from '../origin.js';
import type { Io } from '../io.js';
import type { Output } from '../output.js';
import { buildCaseMemo, hashOfSettings, openCaseFile, type Session } from '../session.js';
import { writeOutput, type Outcome, type Writing } from '../write-output.js';
import { isAsMade, packageFile, type PackageFile, type Written } from './package-file.js';

/** A case and the files that it gives. */
export interface Item {
  caseFile: string;
  /** The case file's path from the output folder: what it is remembered by. */
  key: string;
  outputs: BatchOutput[];
}

/** PDF is left to `iop draft`, which makes many in one go. */
export interface BatchOutput extends Output {
  format: Format;
}

export type CaseOutcome = Outcome | 'faulty' | 'other-meeting' | 'broken';

/** What has become of a case. Plain data: it comes from a worker, or from what an earlier run remembers. */
export interface ItemResult {
  caseFile: string;
  outcome: CaseOutcome;
  diagnostics: Diagnostic[];
  /** The texts that the diagnostics point into, by file: the case's and the profile's. */
  texts: [string, string][];
  profileTexts: [string, string][];
  /** What was written to standard output: differences. */
  stdout: string;
  /** What was written to standard error: copies that were kept. */
  stderr: string;
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
  /** Of the program and its options; nothing where a case was not made as a whole, so that it is made again. */
  made: string;
  /** Of the case's text. */
  text: string;
  /** The profile that the case names; null where it names none. */
  profile: string | null;
  /** Of the profile's files and the settings file. */
  settings: string;
  meeting: string;
  diagnostics: Diagnostic[];
  /** The files by their names in the output folder, with their hashes. */
  files: Record<string, string>;
}

export interface DraftingOptions {
  how: Writing;
  /** What tells this program with these options from others; a hash. */
  made: string;
  meeting?: string;
}

/** The result of a case that iop itself has failed at. */
export function brokenResult(caseFile: string, { message }: Error): ItemResult {
  const nothing = { diagnostics: [], texts: [], profileTexts: [], stdout: '', stderr: '' };
  return { caseFile, outcome: 'broken', ...nothing, fault: `${caseFile}: ${message}` };
}

/** Drafts a case in a session that is the caller's: diagnostics are taken out of it, texts too. */
export async function draftItem(
  session: Session,
  item: Item,
  drafting: DraftingOptions,
): Promise<ItemResult> {
  const { meeting } = drafting;
  const stdout: string[] = [];
  const stderr: string[] = [];
  const into = (chunks: string[]): Io['stderr'] => ({
    write: (chunk: string | Uint8Array) => chunks.push(String(chunk)),
  });
  const io = { ...session.io, stdout: into(stdout), stderr: into(stderr) };
  const own: Session = { ...session, io, texts: new Map(), diagnostics: [] };
  const result: ItemResult = {
    caseFile: item.caseFile,
    outcome: 'faulty',
    diagnostics: own.diagnostics,
    texts: [],
    profileTexts: [],
    stdout: '',
    stderr: '',
  };
  try {
    const open = await openCaseFile(own, item.caseFile);
    const text = own.texts.get(item.caseFile);
    const day = open.ok ? open.value.caseFile.timeline.meeting : dayIn(text);
    if (day !== undefined) result.day = day;
    // only for an agenda: a piece of a text keeps the whole text in memory
    const reference = open.ok ? open.value.caseFile.reference : referenceIn(text);
    if (meeting !== undefined && reference !== undefined) result.reference = reference;
    if (meeting !== undefined && day !== undefined && day !== meeting)
      return { ...result, outcome: 'other-meeting', diagnostics: [] };
    if (open.ok && !hasErrors(open.diagnostics)) {
      Object.assign(result, await drafted(own, open.value, item, drafting));
    }
  } catch (error) {
    Object.assign(result, brokenResult(item.caseFile, error as Error));
  }
  const files = new Set(own.diagnostics.map(({ file }) => file));
  const pointedAt = (texts: ReadonlyMap<string, string>): [string, string][] =>
    [...texts].filter(([file]) => files.has(file));
  return {
    ...result,
    stdout: stdout.join(''),
    stderr: stderr.join(''),
    // a file of a case that has findings is told from a profile's, whose faults are no case's
    texts: pointedAt(own.texts),
    profileTexts: pointedAt(new Map([...own.configs.texts, ...own.profiles.texts])),
  };
}

function referenceIn(text = ''): string | undefined {
  return /^reference:[ \t]*["']?([^"'\n#]*[^"'\n#\s])/m.exec(text)?.[1];
}

/** The day of the meeting in a case that can't be understood, where one and no other can be made out. */
function dayIn(text = ''): string | undefined {
  const days = text.matchAll(/\bmeeting["']?\s*:\s*["']?(\d{4}-\d{2}-\d{2})\b/g);
  const [day, ...others] = new Set([...days].map(([, each]) => each));
  return others.length > 0 ? undefined : day;
}

async function drafted(
  session: Session,
  open: OpenCase,
  { caseFile, outputs }: Item,
  { how, made, meeting }: DraftingOptions,
): Promise<Partial<ItemResult>> {
  const memo = buildCaseMemo(session, open);
  if (!memo.ok || hasErrors(memo.diagnostics)) return {};
  const found = [...session.diagnostics];
  const origin = originOf(open);
  const written = await Promise.all(
    outputs.map(async (output): Promise<Written> => {
      const bytes = await writers[output.format].write(memo.value, lookOf(open.profile), origin);
      const outcome = await writeOutput(session, bytes, output, how);
      return { file: basename(output.file), bytes, outcome, path: output.path };
    }),
  );
  const outcomes = written.map(({ outcome }) => outcome);
  const outcome =
    (['failed', 'edited', 'stale', 'wrote'] as const).find((each) => outcomes.includes(each)) ?? 'unchanged';
  // what is said of another file may hold no longer when that file is another
  const isOwn = found.every(({ file }) => file === undefined || file === caseFile);
  const isWhole = isAsMade(outcome);
  const { headings, committee } = open.profile.settings;
  const profile = open.caseFile.profile ?? null;
  return {
    outcome,
    ...(meeting !== undefined && {
      ...(profile !== null && { profile }),
      agenda: agendaItemOf(
        memo.value,
        { committee: committee.definite, decisionHeading: headings.decision },
        open.facts,
      ),
      files: written.flatMap((each) => packageFile(each) ?? []),
    }),
    record: {
      made: isWhole && isOwn ? made : '',
      text: fingerprint(session.texts.get(caseFile) ?? ''),
      profile,
      settings: await hashOfSettings(session, caseFile, profile ?? undefined),
      meeting: open.caseFile.timeline.meeting,
      diagnostics: isOwn ? found : [],
      files: Object.fromEntries(
        written.filter((each) => isAsMade(each.outcome)).map(({ file, bytes }) => [file, fingerprint(bytes)]),
      ),
    },
  };
}
