#!/usr/bin/env node
const { join } = require('node:path');
const { load } = require('./load.js');

async function readStdin(limit) {
  const chunks = [];
  let length = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > limit) break;
  }
  return Buffer.concat(chunks);
}

// whoever reads our output may stop reading it (| head); any other fault of a stream is one of writing
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', ({ code }) => process.exit(code === 'EPIPE' ? 0 : 3));
}

// what runs finishes what it has in hand; whoever interrupts twice, or waits too long, is not kept
const interruption = new AbortController();
const PATIENCE = 3000;
for (const [signal, exitCode] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
]) {
  process.on(signal, () => {
    if (interruption.signal.aborted) process.exit(exitCode);
    interruption.abort(exitCode);
    setTimeout(() => process.exit(exitCode), PATIENCE).unref();
  });
}

const { main } = load('cli.cjs');
const io = {
  readStdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  cwd: process.cwd(),
  packageRoot: join(__dirname, '..'),
  signal: interruption.signal,
};
main(process.argv.slice(2), io).then((exitCode) => {
  process.exitCode = interruption.signal.aborted ? interruption.signal.reason : exitCode;
});
