// What users run is bundled from the sources that the other tests run: it finds the same.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { draft, Format } from '../src/index.js';
import { stackOf } from '../src/stack.js';
import { root, run } from './support.js';

it('the program that is bundled finds what the sources find, in each faulty case', async () => {
  const faulty = ['tests/faults', 'examples/faulty'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => `${folder}/${name}`),
  );
  const args = ['check', ...faulty, '--format', 'json', '--lang', 'sv'];
  const { exitCode, out, err } = await run(args);
  const bundled = spawnSync(process.execPath, ['bin/iop.js', ...args], { cwd: root, encoding: 'utf8' });
  expect(bundled.stdout).toBe(out);
  expect(bundled.stderr).toBe(err);
  expect(bundled.status).toBe(exitCode);
  expect(faulty.length).toBeGreaterThan(80);
});

it('the bundle is all ASCII, as bin/iop.js reads it', () => {
  // a pattern with other letters needs the flag u: see scripts/bundle.mjs
  expect(readFileSync(join(root, 'dist/iop.cjs'), 'utf8').match(/.{0,40}[^\0-\x7F].{0,40}/g)).toBeNull();
});

it('a fault in the bundle is told by the file and line of the source', async () => {
  const bundle = createRequire(import.meta.url)('../dist/iop.cjs') as {
    loadLibrary: () => { draft: typeof draft };
  };
  const fault: unknown = await bundle
    .loadLibrary()
    .draft('', { formats: ['pdf'] as unknown as Format[] })
    .catch((error: unknown) => error);
  const [, place = ''] = /^ +at (.*)$/m.exec(stackOf(fault as Error)) ?? [];
  const [file = '', line] = place.split(':');
  expect(file).toBe('src/index.ts');
  expect(readFileSync(join(root, file), 'utf8').split('\n')[Number(line) - 1]).toContain('no such format');
});
