#!/usr/bin/env node
import { fileURLToPath } from 'node:url';
import { main } from '../dist/cli.js';

async function readStdin() {
  const chunks = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}

process.exitCode = await main(process.argv.slice(2), {
  readStdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  cwd: process.cwd(),
  packageRoot: fileURLToPath(new URL('..', import.meta.url)),
});
