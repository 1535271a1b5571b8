// The cases of a batch, drafted one at a time in this thread or spread over workers. Each result is handed on as it
// comes, and what was made does not depend on which worker made it, nor on what it had made before.
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { join } from 'node:path';
import type { Io } from '../io.js';
import type { CommonOptions, Session } from '../session.js';
import { brokenResult, draftItem, type DraftingOptions, type Item, type ItemResult } from './draft-item.js';

/** What a worker is started with. */
export interface WorkerStart extends Pick<Io, 'cwd' | 'env' | 'packageRoot'> {
  options: CommonOptions;
  drafting: DraftingOptions;
}

/** What a memo is made of is soon rubbish: with more room (in megabytes) less of it is kept by mistake. */
const YOUNG = 64;
/**
 * Left alone, V8 lets garbage grow for as long as there is memory. From so many cases on it is to look for it when the heap
 * has grown by so much (in percent): that takes a little time, and a batch of any length has as much memory as a short one.
 */
const MANY = 1000;
const HEAP_GROWTH = '--heap-growing-percent=30';
/**
 * Each thread compiles what runs often for itself, beside its work, and in Node 20 thoroughly or not at all: a batch of 500
 * takes a third longer for it. So all of it is compiled quickly, and thoroughly only what has run six times as often as
 * V8 waits for. From version 12 on V8 has a compiler between the two, and no such setting.
 */
const COMPILING = '--always-sparkplug --interrupt-budget=400000';
const HAS_MIDDLE_COMPILER = Number.parseInt(process.versions.v8, 10) >= 12;
/** In a batch of fewer cases there is nothing to gain; and what was compiled when the package was built is taken as it is. */
const SOME = 50;
/** How many cases a thread has in hand: while the files of one are written, the next is drafted. */
const IN_HAND = 3;

/** What is to be run: case files, and what each gives. */
export interface Work {
  caseFiles: readonly string[];
  itemOf: (caseFile: string) => Item;
  drafting: DraftingOptions;
  jobs: number;
}

/** Calls `done` with each case's result, in whatever order they come. Stops early when the signal says so. */
export async function runItems(
  session: Session,
  { caseFiles, itemOf, drafting, jobs }: Work,
  done: (result: ItemResult) => void,
): Promise<void> {
  if (caseFiles.length > SOME && !HAS_MIDDLE_COMPILER) setFlagsFromString(COMPILING);
  if (caseFiles.length > MANY) setFlagsFromString(HEAP_GROWTH);
  const queue = caseFiles.values();
  const next = (): Item | undefined => {
    const { value } = session.io.signal?.aborted ? { value: undefined } : queue.next();
    return value === undefined ? undefined : itemOf(value);
  };
  const runOne = async (): Promise<void> => {
    for (let item = next(); item; item = next()) done(await draftItem(session, item, drafting));
  };
  await Promise.all(
    jobs > 1
      ? Array.from({ length: jobs }, () => runWorker(session, drafting, next, done))
      : Array.from({ length: IN_HAND }, runOne),
  );
}

/** Runs cases in a thread until there are no more. One that dies takes the cases in its hand with it, not the batch. */
function runWorker(
  session: Session,
  drafting: DraftingOptions,
  next: () => Item | undefined,
  done: (result: ItemResult) => void,
): Promise<void> {
  const { io, options } = session;
  const { cwd, env, packageRoot } = io;
  const workerData: WorkerStart = { cwd, env: { ...env }, packageRoot, options, drafting };
  return new Promise((resolve) => {
    const worker = new Worker(join(packageRoot, 'bin/batch-worker.js'), {
      workerData,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
    });
    const inHand = new Set<string>();
    let fault: Error | undefined;
    const send = (): void => {
      const item = next();
      if (item) {
        inHand.add(item.caseFile);
        worker.postMessage(item);
      } else if (inHand.size === 0) void worker.terminate();
    };
    worker.on('message', (result: ItemResult) => {
      inHand.delete(result.caseFile);
      done(result);
      send();
    });
    worker.on('error', (error: Error) => (fault = error));
    worker.on('exit', (code) => {
      for (const caseFile of inHand)
        done(brokenResult(caseFile, fault ?? new Error(`its thread ended with ${code}`)));
      resolve(inHand.size > 0 ? runWorker(session, drafting, next, done) : undefined);
    });
    for (let i = 0; i < IN_HAND; i++) send();
  });
}
