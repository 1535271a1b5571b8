// What users run is bundled from the sources that the other tests run: it says the same.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root, run } from './support.js';

it('the program that is bundled finds what the sources find, in each faulty case', async () => {
  const faulty = ['tests/faults', 'examples/faulty'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => `${folder}/${name}`),
  );
  const args = ['check', ...faulty, '--format', 'json', '--lang', 'sv'];
  const { exitCode, out, err } = await run(args);
  const bundled = spawnSync('node', ['bin/iop.js', ...args], { cwd: root, encoding: 'utf8' });
  expect(bundled.stdout).toBe(out);
  expect(bundled.stderr).toBe(err);
  expect(bundled.status).toBe(exitCode);
  expect(faulty.length).toBeGreaterThan(80);
});

it('the bundles that bin/load.js reads are ASCII, as it takes them to be', () => {
  const bundles = readdirSync(join(root, 'dist')).filter((name) => name.endsWith('.cjs'));
  expect(bundles.length).toBeGreaterThan(3);
  for (const name of bundles) {
    const bytes = readFileSync(join(root, 'dist', name));
    expect([name, bytes.findIndex((byte) => byte > 0x7f)]).toEqual([name, -1]);
  }
});
