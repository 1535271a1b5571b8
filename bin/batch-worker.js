// A thread of a batch.
const { load } = require('./load.js');

load('commands.cjs')['src/cli/batch/worker.ts']();
