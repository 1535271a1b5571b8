// A thread of a batch that ends before its time takes the cases in its hand with it, and no others.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { ItemResult } from '../../src/batch/draft-item.js';
import { runItems } from '../../src/batch/run-items.js';
import { createContext } from '../../src/cases/context.js';
import { temporaryFolder } from '../support.js';

/** A thread that answers each case, but for one. */
const THREAD = `
import { parentPort } from 'node:worker_threads';
parentPort.on('message', ({ caseFile }) => {
  if (caseFile === 'case-7') FAULT;
  else setTimeout(() => parentPort.postMessage({ caseFile, outcome: 'wrote', diagnostics: [] }), 5);
});
`;

it.each([
  ['throws', "throw new Error('a fault')", 'a fault'],
  ['ends the process', 'process.exit(3)', 'its thread ended with 3'],
  ['ends the process as if all were well', 'process.exit(0)', 'its thread ended with 0'],
])('one that %s', async (_, fault, message) => {
  const packageRoot = temporaryFolder();
  mkdirSync(join(packageRoot, 'bin'));
  writeFileSync(join(packageRoot, 'package.json'), '{"type": "module"}');
  writeFileSync(join(packageRoot, 'bin/iop.js'), THREAD.replace('FAULT', fault));
  const context = createContext(
    {
      cwd: packageRoot,
      env: {},
      packageRoot,
      stdout: { write: () => true },
      stderr: { write: () => true },
      readStdin: () => Promise.resolve(new Uint8Array()),
    },
    {},
  );
  const caseFiles = Array.from({ length: 40 }, (__, i) => `case-${i}`);
  const results: ItemResult[] = [];
  await runItems(
    context,
    {
      caseFiles,
      itemOf: (caseFile) => ({ caseFile, key: caseFile, outputs: [] }),
      drafting: { write: { makesFolder: true }, buildKey: '', hasPdf: false, hasMeetingPdf: false },
      jobs: 2,
    },
    (result) => results.push(result),
  );
  expect(results.map(({ caseFile }) => caseFile).sort()).toEqual([...caseFiles].sort());
  const broken = results.filter(({ outcome }) => outcome === 'broken');
  expect(broken.map(({ fault: said }) => said)).toContain(`case-7: ${message}`);
  // those in its hand, at most
  expect(broken.length).toBeLessThanOrEqual(3);
});
