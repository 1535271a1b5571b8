// `iop batch`: all the cases of folders and patterns. One that is faulty never stops the rest, and one that has not
// changed since the last run is not drafted again.
import { join, resolve } from 'node:path';
import { diagnose, type Diagnostic } from '../../diagnostic.js';
import type { ReadyProfile } from '../../pipeline.js';
import { EXIT } from '../exit-code.js';
import { diagnoseIoError } from '../io-errors.js';
import { withSettings, type DraftOptions } from '../plan-draft.js';
import { finish, profileOf, type Session } from '../session.js';
import { removeLeftovers } from '../write-file.js';
import type { ItemResult } from './draft-item.js';
import { writeMeetingPackage } from './meeting-package.js';
import { MEMORY_FILE, openMemory, recall, type Memory } from './memory.js';
import { tendOrphans } from './orphans.js';
import { planBatch, type BatchOptions, type BatchPlan } from './plan-batch.js';
import { startProgress } from './progress.js';
import { runItems } from './run-items.js';
import { showTable } from './table.js';

export type { BatchOptions } from './plan-batch.js';

export async function batch(
  session: Session,
  asked: readonly string[],
  given: DraftOptions & Omit<BatchOptions, 'output'>,
): Promise<number> {
  const { output = '', ...others } = withSettings(session, given);
  const options: BatchOptions = { ...others, output };
  const config = session.configs.of(asked[0] ?? '.');
  // a settings file that can't be read may have named the folder
  if (output === '' && config && !config.ok) {
    session.diagnostics.push(...config.diagnostics);
    return finish(session, 0);
  }
  const plan = await planBatch(session, asked, options);
  if (!plan) return finish(session, 0);
  const { io } = session;
  const memory = openMemory(folderOf(session, options));
  if (!options.check) await removeLeftovers(folderOf(session, options));
  const results = await runAll(session, plan, memory, options);
  for (const result of results) collect(session, result);

  const taken = results.filter(({ outcome }) => outcome !== 'other-meeting');
  const { meeting } = options;
  const isMissed = meeting !== undefined && taken.length === 0 && results.length > 0;
  if (isMissed) session.diagnostics.push(noMeeting(meeting, results, isShare(plan)));
  if (meeting !== undefined && (!isMissed || isShare(plan)) && !io.signal?.aborted) {
    const { output: folder, zip = false } = options;
    await writeMeetingPackage(session, plan, taken, {
      day: meeting,
      folder,
      profile: await dressOf(session, taken),
      zip,
      memory,
    });
  }
  await remember(session, plan, memory, options);
  showTable(session, results);
  const exitCode = await finish({ ...session, options: { ...session.options, quiet: true } }, taken.length);
  const faults = results.flatMap(({ fault }) => fault ?? []);
  for (const fault of faults) io.stderr.write(`${session.wording.internalError(fault)}\n`);
  if (io.signal?.aborted)
    io.stderr.write(`${session.wording.interrupted(results.length, plan.caseFiles.length)}\n`);
  return faults.length > 0 ? EXIT.internal : exitCode;
}

function folderOf({ io }: Session, { output }: BatchOptions): string {
  return resolve(io.cwd, output);
}

/** What became of the cases, in their order: of all of them, or of those that were done when the user interrupted. */
async function runAll(
  session: Session,
  { caseFiles, itemOf, drafting, jobs }: BatchPlan,
  memory: Memory,
  { check, cache = true, quiet = false }: BatchOptions,
): Promise<ItemResult[]> {
  const { made, meeting } = drafting;
  const progress = startProgress(session.io, caseFiles.length, quiet);
  const results = new Map<string, ItemResult>();
  const done = ({ record, ...result }: ItemResult): void => {
    // the memory is the only place that keeps what the next run may rely on
    if (record) memory.learn(itemOf(result.caseFile).key, record);
    results.set(result.caseFile, result);
    progress.step();
  };
  const changed: string[] = [];
  for (const caseFile of caseFiles) {
    // --check is the test of what is there, and takes nobody's word for it
    const known =
      check || !cache ? undefined : await recall(session, itemOf(caseFile), { memory, made, meeting });
    if (known) done(known);
    else changed.push(caseFile);
  }
  const work = { caseFiles: changed, itemOf, drafting, jobs: Math.min(jobs, changed.length) };
  await runItems(session, work, done);
  progress.end();
  return caseFiles.flatMap((caseFile) => results.get(caseFile) ?? []);
}

/** Takes a case's findings into the report. */
function collect({ io, diagnostics, texts, profileTexts }: Session, result: ItemResult): void {
  diagnostics.push(...result.diagnostics);
  for (const [file, text] of result.texts) texts.set(file, text);
  for (const [file, text] of result.profileTexts) profileTexts.set(file, text);
  if (result.stdout !== '') io.stdout.write(result.stdout);
  if (result.stderr !== '') io.stderr.write(result.stderr);
}

/** Keeps what the next run may rely on, and tells of files whose case is gone. */
async function remember(
  session: Session,
  { claims, roots }: BatchPlan,
  memory: Memory,
  { output: folder, prune, check }: BatchOptions,
): Promise<void> {
  const how = check ? 'fail' : prune ? 'prune' : 'tell';
  if (!session.io.signal?.aborted) await tendOrphans(session, memory, { folder, claims, roots, how });
  if (check) return;
  try {
    await memory.write();
  } catch (error) {
    session.diagnostics.push(diagnoseIoError(error, join(folder, MEMORY_FILE), 'write'));
  }
}

/** What is wrong where no case is decided at a meeting: a slip in its day, as a rule. Another machine may have its cases. */
function noMeeting(meeting: string, results: readonly ItemResult[], isShared: boolean): Diagnostic {
  const days = [...new Set(results.flatMap(({ day }) => day ?? []))].sort();
  return diagnose('usage/no-meeting', { meeting, days }, { severity: isShared ? 'warning' : 'error' });
}

function isShare({ suffix }: BatchPlan): boolean {
  return suffix !== '';
}

/** The profile of the first case that has a memo: the agenda is dressed like it. */
async function dressOf(session: Session, results: readonly ItemResult[]): Promise<ReadyProfile | undefined> {
  const first = results.find(({ agenda }) => agenda);
  if (!first) return undefined;
  const { profiles } = session;
  const profile = await profiles.find(profileOf(session, first.caseFile, first.profile));
  return profile.ok ? profile.value : undefined;
}
