// A thread of a batch.
import { load } from './load.js';

load('commands.cjs')['src/cli/batch/worker.ts']();
