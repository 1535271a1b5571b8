#!/usr/bin/env node
// Starts the program: the one file dist/iop.cjs, with the compiled code that V8 made of it last time (see code-cache.js).
// A batch's threads start here, too.
const { readFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');

const [command] = process.argv.slice(2);
if (process.argv.length === 3 && (command === '--version' || command === '-V')) {
  console.log(require('../package.json').version);
} else {
  start();
}

function start() {
  tuneForShortRuns();
  const { findCodeCache, openOwnFolder } = require('./code-cache.js');
  const filename = join(__dirname, '../dist/iop.cjs');
  // it is all ASCII (scripts/bundle.mjs), and read as Latin-1 in a third of the time
  const source = readFileSync(filename, 'latin1');
  const cache = findCodeCache(source, command);
  const cachedData = cache?.read();
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
 * Two of V8's settings for a run of a quarter of a second (docs/decisions.md): each of the hundreds of patterns is compiled to
 * machine code at its first use, and the space for new objects doesn't grow into fresh memory. A later V8 may not know them, and
 * would say so on standard error.
 */
function tuneForShortRuns() {
  if (Number.parseInt(process.versions.v8, 10) > 13) return;
  const { setFlagsFromString } = require('node:v8');
  // what Node has compiled of its own modules is for the settings that it was made with: what every run needs is loaded first
  for (const each of ['zlib', 'fs/promises', 'module', 'worker_threads']) require(`node:${each}`);
  setFlagsFromString('--regexp-tier-up-ticks=0');
  setFlagsFromString('--semi-space-growth-factor=1');
}
