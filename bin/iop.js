#!/usr/bin/env node
// Starts the program: the one file dist/iop.cjs, with the compiled code that V8 made of it last time (see code-cache.js).
// A batch's threads start here, too.
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');

const [command] = process.argv.slice(2);
if (process.argv.length === 3 && (command === '--version' || command === '-V')) {
  console.log(require('../package.json').version);
} else {
  start();
}

function start() {
  const isOne = isCheckOfOne(process.argv);
  tuneForShortRuns(isOne);
  const { findCodeCache, openOwnFolder, readFile } = require('./code-cache.js');
  const filename = join(__dirname, '../dist/iop.cjs');
  const bytes = readFile(filename);
  // it is all ASCII (scripts/bundle.mjs), and read as Latin-1 in a third of the time
  const source = bytes.latin1Slice();
  // V8 takes no code that was compiled with other settings
  const cache = findCodeCache(source, isOne ? 'checkone' : command);
  // the compiled code takes the place of the text: memory that was used before costs a twentieth of fresh memory
  const cachedData = cache?.read(bytes.buffer);
  const script = new Script(source, { filename, cachedData });
  const bundle = { exports: {} };
  script.runInThisContext()(bundle.exports, require, bundle, filename, dirname(filename));
  bundle.exports.loadProgram().startProgram(join(__dirname, '..'), openOwnFolder);

  if (cachedData && !script.cachedDataRejected) return;
  process.on('exit', (exitCode) => {
    // 1: it ran to its end, and there are problems in a case
    if (exitCode <= 1) cache?.write(() => script.createCachedData());
  });
}

/**
 * V8's settings for a run of a quarter of a second (docs/decisions.md): each of the hundreds of patterns is compiled to machine
 * code at its first use, for a check of one case plainly, and the space for new objects doesn't grow into fresh memory. A later
 * V8 may not know them, and would say so on standard error.
 */
function tuneForShortRuns(isOne) {
  if (Number.parseInt(process.versions.v8, 10) > 13) return;
  const { setFlagsFromString } = require('node:v8');
  // what Node has compiled of its own modules is for the settings that it was made with: what every run needs is loaded first
  for (const each of ['zlib', 'fs/promises', 'module', 'worker_threads']) require(`node:${each}`);
  setFlagsFromString('--regexp-tier-up-ticks=0');
  // many cases gain more by quick patterns than these take to make
  if (isOne) setFlagsFromString('--no-regexp-optimization');
  setFlagsFromString('--semi-space-growth-factor=1');
}

/** `iop check case.yaml`. What `iop draft` compiles, the threads of a batch use, too. */
function isCheckOfOne([, , command, ...args]) {
  return command === 'check' && args.filter((arg) => /^[^*]+\.ya?ml$/.test(arg)).length === 1;
}
