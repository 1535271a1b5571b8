#!/usr/bin/env node
// Starts the program: the one file dist/iop.cjs, with the compiled code that V8 made of it last time (see code-cache.js).
// A batch's threads start here, too.
const { isAscii } = require('node:buffer');
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
  const { findCodeCache, openOwnFolder } = require('./code-cache.js');
  const filename = join(__dirname, '../dist/iop.cjs');
  const bytes = readFileSync(filename);
  // the quicker way where there is no difference
  const source = bytes.toString(isAscii(bytes) ? 'latin1' : 'utf8');
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
