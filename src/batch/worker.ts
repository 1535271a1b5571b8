// A thread of a batch: cases come as messages, and go back as what became of them.
import { parentPort, workerData } from 'node:worker_threads';
import { createContext } from '../cases/context.js';
import type { Io } from '../cases/io.js';
import { createPdfMaker } from '../output/make-pdf.js';
import { draftItem, type Item } from './draft-item.js';
import type { WorkerStart } from './run-items.js';

const { options, drafting, ownFolder, ...place } = workerData as WorkerStart;
const nowhere = { write: () => true };
const io: Io = {
  ...place,
  openOwnFolder: () => ownFolder,
  stdout: nowhere,
  stderr: nowhere,
  readStdin: () => Promise.resolve(new Uint8Array()),
};
const workshop = { context: createContext(io, options), pdf: createPdfMaker(io.packageRoot) };

parentPort?.on('message', (item: Item) => {
  void draftItem(workshop, item, drafting).then((result) => parentPort?.postMessage(result));
});
