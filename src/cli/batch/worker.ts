// A thread of a batch: cases come as messages, and go back as what became of them.
import { parentPort, workerData } from 'node:worker_threads';
import type { Io } from '../io.js';
import { createSession } from '../session.js';
import { draftItem, type Item } from './draft-item.js';
import type { WorkerStart } from './run-items.js';

const { options, drafting, ...place } = workerData as WorkerStart;
const nowhere = { write: () => true };
const io: Io = {
  ...place,
  stdout: nowhere,
  stderr: nowhere,
  readStdin: () => Promise.resolve(new Uint8Array()),
};
// the first cases come before the session is there
const session = createSession(io, options);

parentPort?.on('message', (item: Item) => {
  void session
    .then((ready) => draftItem(ready, item, drafting))
    .then((result) => parentPort?.postMessage(result));
});
