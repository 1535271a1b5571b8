// All the cases of folders and patterns. One that is faulty never stops the rest, and one that has not changed since the
// last run is not drafted again.
import { join, resolve } from 'node:path';
import type { Context } from '../cases/context.js';
import { isFolder } from '../cases/folders.js';
import type { Io } from '../cases/io.js';
import { BUILT_IN_FALLBACK } from '../cases/profiles.js';
import { diagnoseIoError } from '../cases/io-errors.js';
import type { ReadyProfile } from '../cases/open.js';
import { asErrors, findProfile } from '../cases/read-case.js';
import { readIfThereSync, textOf } from '../cases/read-text.js';
import { compareCases, isNew } from '../checks/compare-cases.js';
import { diagnose, type Diagnostic } from '../diagnostic.js';
import type { WriteResult } from '../output/apply.js';
import { createGuard } from '../output/guard.js';
import { removeLeftovers } from '../output/write-file.js';
import { CACHE_FILE, findCached, openCache, type Cache } from './cache.js';
import type { ItemResult } from './draft-item.js';
import { writeMeetingPackage } from './meeting-package.js';
import { tendOrphans } from './orphans.js';
import { readMeeting, type Texts } from './read-meeting.js';
import { planBatch, type BatchOptions, type BatchPlan } from './plan-batch.js';
import { runItems } from './run-items.js';

/** What has become of a batch. */
export interface BatchResult {
  /** The cases in their order; fewer than `total` where the user interrupted. */
  results: readonly ItemResult[];
  total: number;
  /** What there is to say beside the cases' own findings. */
  diagnostics: readonly Diagnostic[];
  /** The files of the meeting's package. */
  packageFiles: readonly WriteResult[];
  /** Files of cases that are gone, and were removed. */
  removed: readonly string[];
  /** The texts of other files that the diagnostics point into. */
  texts: Texts;
}

/** How far a batch has come: told of each case that is done. */
export interface Progress {
  start(total: number): void;
  step(): void;
  end(): void;
}

/** Runs a batch; nothing where the options don't say what is to be done. */
export async function runBatch(
  context: Context,
  asked: readonly string[],
  given: BatchOptions,
  progress: Progress,
): Promise<BatchResult> {
  const nothing = { results: [], total: 0, packageFiles: [], removed: [] };
  const texts: Texts = new Map();
  const about =
    given.meeting === undefined
      ? undefined
      : readMeeting(context.io, given.meeting, foldersOf(context.io, asked), texts);
  if (about && !about.ok) return { ...nothing, diagnostics: about.diagnostics, texts };
  const options = about ? { ...given, meeting: about.value.meeting.date } : given;
  const planned = await planBatch(context, asked, options);
  if (!planned.ok) return { ...nothing, diagnostics: planned.diagnostics, texts };
  const { io } = context;
  const plan = planned.value;
  const { output, meeting, check, prune } = options;
  const folder = resolve(io.cwd, output);
  const record = { path: join(folder, CACHE_FILE), file: join(output, CACHE_FILE) };
  const refusal = createGuard({ cwd: io.cwd, inputs: [] }).refuse(record);
  if (refusal) return { ...nothing, diagnostics: [...planned.diagnostics, refusal], texts };
  const diagnostics: Diagnostic[] = [...planned.diagnostics];
  const cache = openCache(folder, io);
  if (!check) await removeLeftovers(folder);
  const results = await runAll(context, plan, cache, options, progress);
  const isInterrupted = io.signal?.aborted === true;
  compareResults(context, plan, cache, results);

  const packageFiles: WriteResult[] = [];
  const taken = results.filter(({ outcome }) => outcome !== 'other-meeting');
  if (meeting !== undefined && about) {
    const isMissed = taken.length === 0 && results.length > 0;
    if (isMissed) diagnostics.push(noMeeting(meeting, results, isShare(plan)));
    if ((!isMissed || isShare(plan)) && !isInterrupted) {
      const profile = await agendaProfile(context, taken);
      const zip = options.zip === true;
      const made = await writeMeetingPackage(io.cwd, plan, taken, {
        ...about.value,
        ...{ folder: output, profile, zip, context },
      });
      packageFiles.push(...made.files);
      diagnostics.push(...made.diagnostics);
    }
  }
  const removed: string[] = [];
  if (!isInterrupted) {
    const action = check ? 'fail' : prune ? 'prune' : 'tell';
    const { claims, roots } = plan;
    const moved = movedCases(plan, cache, results, meeting);
    const orphans = await tendOrphans(cache, { folder: output, claims, roots, moved, action, cwd: io.cwd });
    diagnostics.push(...orphans.diagnostics);
    removed.push(...orphans.removed);
  }
  if (!check) diagnostics.push(...(await writeCache(cache, output)));
  return { results, total: plan.caseFiles.length, diagnostics, packageFiles, removed, texts };
}

/** What became of the cases, in their order: of all of them, or of those that were done when the user interrupted. */
async function runAll(
  context: Context,
  { caseFiles, itemOf, drafting, jobs }: BatchPlan,
  cache: Cache,
  { check, cache: usesCache = true }: BatchOptions,
  progress: Progress,
): Promise<ItemResult[]> {
  const { buildKey, meeting } = drafting;
  progress.start(caseFiles.length);
  const results = new Map<string, ItemResult>();
  const done = ({ record, ...result }: ItemResult): void => {
    // the cache is the only place that keeps what the next run may rely on
    if (record) cache.add(itemOf(result.caseFile).key, record);
    results.set(result.caseFile, result);
    progress.step();
  };
  const changed: string[] = [];
  for (const caseFile of caseFiles) {
    // --check is the test of what is there, and takes nobody's word for it
    const known =
      check || !usesCache
        ? undefined
        : await findCached(context, itemOf(caseFile), { cache, buildKey, meeting });
    if (known) done(known);
    else changed.push(caseFile);
  }
  const work = { caseFiles: changed, itemOf, drafting, jobs: Math.min(jobs, changed.length) };
  await runItems(context, work, done);
  progress.end();
  return caseFiles.flatMap((caseFile) => results.get(caseFile) ?? []);
}

/** Adds to the cases' findings what they say against each other. */
function compareResults(
  { io, options }: Context,
  { itemOf }: BatchPlan,
  cache: Cache,
  results: readonly ItemResult[],
): void {
  const taken = results.filter(({ outcome }) => outcome !== 'other-meeting');
  const outlines = taken.flatMap(({ caseFile }) => {
    const outline = cache.get(itemOf(caseFile).key)?.outline;
    return outline ? [{ ...outline, file: caseFile }] : [];
  });
  const byFile = new Map(taken.map((result) => [result.caseFile, result]));
  for (const found of asErrors(compareCases(outlines), options.strict === true)) {
    const result = byFile.get(found.file ?? '');
    if (!result || !isNew(found, result.diagnostics)) continue;
    result.diagnostics.push(found);
    if (result.texts.length > 0) continue;
    result.texts.push([result.caseFile, textOf(readIfThereSync(resolve(io.cwd, result.caseFile)))]);
  }
}

/** The cases whose files were made for this meeting, and that another one decides now. */
function movedCases(
  { itemOf }: BatchPlan,
  cache: Cache,
  results: readonly ItemResult[],
  meeting: string | undefined,
): Set<string> {
  const keys = results
    .filter(({ outcome }) => outcome === 'other-meeting')
    .map(({ caseFile }) => itemOf(caseFile).key);
  return new Set(keys.filter((key) => cache.get(key)?.meeting === meeting));
}

async function writeCache(cache: Cache, folder: string): Promise<Diagnostic[]> {
  try {
    await cache.write();
    return [];
  } catch (error) {
    return [diagnoseIoError(error, join(folder, CACHE_FILE), 'write')];
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
async function agendaProfile(context: Context, results: readonly ItemResult[]): Promise<ReadyProfile> {
  const first = results.find(({ agenda }) => agenda);
  const profile = first && (await findProfile(context, first.caseFile, first.profile));
  if (profile?.ok) return profile.value;
  const builtIn = await context.profiles.find({ name: BUILT_IN_FALLBACK, base: context.io.cwd });
  if (!builtIn.ok) throw new TypeError('the built-in profile is faulty');
  return builtIn.value;
}

/** The folders that were asked for: a meeting.yaml can lie there. */
function foldersOf({ cwd }: Io, asked: readonly string[]): string[] {
  return asked.filter((place) => isFolder(resolve(cwd, place)));
}
