// `iop batch`: all the cases of folders and patterns. One that is faulty never stops the rest, and one that has not
// changed since the last run is not drafted again.
import { resolve } from 'node:path';
import type { ReadyProfile } from '../../pipeline.js';
import { EXIT } from '../exit-code.js';
import { diagnoseIoError } from '../io-errors.js';
import { finish, profileOf, type Session } from '../session.js';
import { removeLeftovers } from '../write-file.js';
import type { Item, ItemResult } from './draft-item.js';
import { writeMeetingPackage } from './meeting-package.js';
import { readMemory, recall, writeMemory, type Memory } from './memory.js';
import { tendOrphans } from './orphans.js';
import { planBatch, type BatchOptions, type BatchPlan } from './plan-batch.js';
import { startProgress } from './progress.js';
import { runItems } from './run-items.js';
import { showTable } from './table.js';

export type { BatchOptions } from './plan-batch.js';

export async function batch(
  session: Session,
  asked: readonly string[],
  options: BatchOptions,
): Promise<number> {
  const plan = await planBatch(session, asked, options);
  if (!plan) return finish(session, 0);
  const { io } = session;
  const memory = readMemory(folderOf(session, options));
  if (!options.check) await removeLeftovers(folderOf(session, options));
  const results = await runAll(session, plan, memory, options);
  for (const result of results) collect(session, result);

  const taken = results.filter(({ outcome }) => outcome !== 'other-meeting');
  if (options.meeting !== undefined && !io.signal?.aborted) {
    const { meeting: day, output: folder, zip = false } = options;
    await writeMeetingPackage(session, plan, taken, {
      day,
      folder,
      profile: await dressOf(session, taken),
      zip,
    });
  }
  if (!options.check) await remember(session, plan, memory, results, options);
  showTable(session, results);
  const exitCode = await finish({ ...session, options: { ...session.options, quiet: true } }, taken.length);
  const faults = results.flatMap(({ fault }) => fault ?? []);
  for (const fault of faults) io.stderr.write(`${session.wording.internalError(fault)}\n`);
  if (io.signal?.aborted)
    io.stderr.write(`${session.wording.interrupted(results.length, plan.items.length)}\n`);
  return faults.length > 0 ? EXIT.internal : exitCode;
}

function folderOf({ io }: Session, { output }: BatchOptions): string {
  return resolve(io.cwd, output);
}

/** What became of the cases, in their order: of all of them, or of those that were done when the user interrupted. */
async function runAll(
  session: Session,
  { items, drafting, jobs }: BatchPlan,
  memory: Memory,
  { check, cache = true, quiet = false }: BatchOptions,
): Promise<ItemResult[]> {
  const { made, meeting } = drafting;
  const progress = startProgress(session.io, items.length, quiet);
  const results = new Map<string, ItemResult>();
  const done = (result: ItemResult): void => {
    results.set(result.caseFile, result);
    progress.step();
  };
  const changed: Item[] = [];
  for (const item of items) {
    // --check is the test of what is there, and takes nobody's word for it
    const known = check || !cache ? undefined : await recall(session, item, { memory, made, meeting });
    if (known) done(known);
    else changed.push(item);
  }
  await runItems(session, changed, drafting, Math.min(jobs, changed.length), done);
  progress.end();
  return items.flatMap(({ caseFile }) => results.get(caseFile) ?? []);
}

/** Takes a case's findings into the report. */
function collect({ io, diagnostics, texts, profileTexts }: Session, result: ItemResult): void {
  diagnostics.push(...result.diagnostics);
  for (const [file, text] of result.texts) texts.set(file, text);
  for (const [file, text] of result.profileTexts) profileTexts.set(file, text);
  if (result.stdout !== '') io.stdout.write(result.stdout);
}

/** Keeps what the next run may rely on, and tells of files whose case is gone. */
async function remember(
  session: Session,
  { items, claimed }: BatchPlan,
  memory: Memory,
  results: readonly ItemResult[],
  options: BatchOptions,
): Promise<void> {
  const keys = new Map(items.map(({ caseFile, key }) => [caseFile, key]));
  for (const { caseFile, record } of results) {
    const key = keys.get(caseFile);
    if (record && key !== undefined) memory.cases[key] = record;
  }
  const folder = folderOf(session, options);
  await tendOrphans(session, memory, { folder: options.output, claimed, prune: options.prune === true });
  try {
    if (Object.keys(memory.cases).length > 0) await writeMemory(folder, memory);
  } catch (error) {
    session.diagnostics.push(diagnoseIoError(error, options.output, 'write'));
  }
}

/** The profile of the first case that has a memo: the agenda is dressed like it. */
async function dressOf(session: Session, results: readonly ItemResult[]): Promise<ReadyProfile | undefined> {
  const first = results.find(({ agenda }) => agenda);
  if (!first) return undefined;
  const { profiles } = session;
  const profile = await profiles.find(profileOf(session, first.caseFile, first.record?.profile ?? undefined));
  return profile.ok ? profile.value : undefined;
}
