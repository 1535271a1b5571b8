// Drafts a case, and keeps beside each bundle what V8 has made of it: compiled code, for bin/load.js. The build runs it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load, loaded, pathOf } from '../bin/load.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'iop-warm-'));
const nowhere = { write: () => true };
const io = {
  readStdin: () => Promise.resolve(new Uint8Array()),
  stdout: nowhere,
  stderr: nowhere,
  env: {},
  cwd: root,
  packageRoot: root,
};
const { main } = load('cli.cjs');
const examples = ['thaiwise-2026-agreement', 'thaiwise-2025-extension'];
async function run(...args) {
  const exitCode = await main(args, io);
  if (exitCode !== 0) throw new Error(`${args.join(' ')} gave exit code ${exitCode}`);
}
for (const example of examples)
  await run('draft', `examples/${example}/case.yaml`, '-o', join(folder, 'memo/'));
// a memo whose case has changed
for (const example of examples)
  await run('draft', `examples/${example}/case.yaml`, '-o', join(folder, 'memo.docx'));
await run(
  'draft',
  `examples/${examples[0]}/case.yaml`,
  '-p',
  'templates/generic/',
  '-o',
  join(folder, 'own/'),
);
await run('batch', `examples/${examples[0]}`, '-o', join(folder, 'batch'));
rmSync(folder, { recursive: true });
for (const [name, { script }] of loaded) writeFileSync(`${pathOf(name)}.cache`, script.createCachedData());
