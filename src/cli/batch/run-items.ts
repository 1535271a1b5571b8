// The cases of a batch, drafted one at a time in this thread or spread over workers. Each result is handed on as it
// comes, and what was made does not depend on which worker made it, nor on what it had made before.
import { Worker } from 'node:worker_threads';
import { join } from 'node:path';
import type { Io } from '../io.js';
import type { CommonOptions, Session } from '../session.js';
import { draftItem, type DraftingOptions, type Item, type ItemResult } from './draft-item.js';

/** What a worker is started with. */
export interface WorkerStart extends Pick<Io, 'cwd' | 'env' | 'packageRoot'> {
  options: CommonOptions;
  drafting: DraftingOptions;
}

/** What a memo is made of is soon rubbish: with more room (in megabytes) less of it is kept by mistake. */
const YOUNG = 64;
/** How many cases a thread has in hand: while the files of one are written, the next is drafted. */
const IN_HAND = 3;

/** Calls `done` with each case's result, in whatever order they come. Stops early when the signal says so. */
export async function runItems(
  session: Session,
  items: readonly Item[],
  drafting: DraftingOptions,
  jobs: number,
  done: (result: ItemResult) => void,
): Promise<void> {
  if (jobs > 1) return runInWorkers(session, items, drafting, jobs, done);
  const queue = items.values();
  const runOne = async (): Promise<void> => {
    for (const item of queue) {
      if (session.io.signal?.aborted) return;
      done(await draftItem(session, item, drafting));
    }
  };
  await Promise.all(Array.from({ length: IN_HAND }, runOne));
}

async function runInWorkers(
  { io, options }: Session,
  items: readonly Item[],
  drafting: DraftingOptions,
  jobs: number,
  done: (result: ItemResult) => void,
): Promise<void> {
  const { cwd, env, packageRoot, signal } = io;
  const workerData: WorkerStart = { cwd, env: { ...env }, packageRoot, options, drafting };
  const queue = items.values();
  const runOne = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(join(packageRoot, 'bin/batch-worker.js'), {
        workerData,
        resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
      });
      let waiting = 0;
      const send = (): void => {
        const next = signal?.aborted ? undefined : queue.next().value;
        if (next) {
          waiting++;
          worker.postMessage(next);
        } else if (waiting === 0) void worker.terminate().then(() => resolve());
      };
      worker.on('message', (result: ItemResult) => {
        waiting--;
        done(result);
        send();
      });
      worker.on('error', reject);
      for (let i = 0; i < IN_HAND; i++) send();
    });
  await Promise.all(Array.from({ length: Math.min(jobs, items.length) }, runOne));
}
