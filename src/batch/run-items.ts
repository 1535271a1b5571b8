// The cases of a batch, drafted one at a time in this thread or spread over workers. Each result is handed on as it
// comes, and what was made does not depend on which worker made it, nor on what it had made before.
import { Worker } from 'node:worker_threads';
import { join } from 'node:path';
import type { Context, RunOptions } from '../cases/context.js';
import type { Io } from '../cases/io.js';
import { createPdfMaker } from '../output/make-pdf.js';
import { brokenResult, draftItem, type DraftingOptions, type Item, type ItemResult } from './draft-item.js';

/** What a worker is started with. */
export interface WorkerStart extends Pick<Io, 'cwd' | 'env' | 'packageRoot'> {
  options: RunOptions;
  drafting: DraftingOptions;
  /** The user's own folder, where there is one. */
  ownFolder: string | undefined;
}

/** What a memo is made of is soon rubbish: with more room (in megabytes) less of it is kept by mistake. */
const YOUNG = 64;
/** How many cases a thread has in hand: while the files of one are written, the next is drafted. */
const IN_HAND = 3;
/** With PDFs more, so that LibreOffice takes many in one go. */
const IN_HAND_OF_PDFS = 24;

function inHandOf({ hasPdf }: DraftingOptions): number {
  return hasPdf ? IN_HAND_OF_PDFS : IN_HAND;
}

/** What is to be run: case files, and what each gives. */
export interface Work {
  caseFiles: readonly string[];
  itemOf: (caseFile: string) => Item;
  drafting: DraftingOptions;
  jobs: number;
}

/** Calls `done` with each case's result, in whatever order they come. Stops early when the signal says so. */
export async function runItems(
  context: Context,
  { caseFiles, itemOf, drafting, jobs }: Work,
  done: (result: ItemResult) => void,
): Promise<void> {
  const queue = caseFiles.values();
  const next = (): Item | undefined => {
    const { value } = context.io.signal?.aborted ? { value: undefined } : queue.next();
    return value === undefined ? undefined : itemOf(value);
  };
  const workshop = { context, pdf: createPdfMaker(context.io.packageRoot) };
  const runOne = async (): Promise<void> => {
    for (let item = next(); item; item = next()) done(await draftItem(workshop, item, drafting));
  };
  await Promise.all(
    jobs > 1
      ? Array.from({ length: jobs }, () => runWorker(context, drafting, next, done))
      : Array.from({ length: inHandOf(drafting) }, runOne),
  );
}

/** Runs cases in a thread until there are no more. One that dies takes the cases in its hand with it, not the batch. */
function runWorker(
  context: Context,
  drafting: DraftingOptions,
  next: () => Item | undefined,
  done: (result: ItemResult) => void,
): Promise<void> {
  const { io, options } = context;
  const { cwd, env, packageRoot } = io;
  const ownFolder = io.openOwnFolder?.();
  const workerData: WorkerStart = { cwd, env: { ...env }, packageRoot, options, drafting, ownFolder };
  return new Promise((resolve) => {
    const worker = new Worker(join(packageRoot, 'bin/iop.js'), {
      workerData,
      // it runs what `iop draft` runs, and shares its compiled code
      argv: ['draft'],
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
      resolve(inHand.size > 0 ? runWorker(context, drafting, next, done) : undefined);
    });
    for (let i = 0; i < inHandOf(drafting); i++) send();
  });
}
