#!/usr/bin/env node
import { fileURLToPath } from 'node:url';
import { main } from '../dist/cli.js';

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

process.exitCode = await main(process.argv.slice(2), {
  readStdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  cwd: process.cwd(),
  packageRoot: fileURLToPath(new URL('..', import.meta.url)),
});
