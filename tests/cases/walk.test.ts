// Nothing is left out in silence: what can't be looked into is told, ends the run with 3, and the meeting's agenda and
// manifest say that they are not whole.
import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { makeCase } from '../../scripts/make-cases.mjs';
import { walkFolder } from '../../src/cases/walk.js';
import { run, temporaryFolder } from '../support.js';

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
  for (const name of ['a', 'b\nc', 'd']) {
    mkdirSync(join(folder, 'cases', name), { recursive: true });
    writeFileSync(join(folder, 'cases', name, 'case.yaml'), makeCase(0));
  }
});
const DAY = /meeting: ['"]?(\d{4}-\d\d-\d\d)/.exec(makeCase(0))?.[1] ?? '';

/** Runs a batch as a user who may not do everything. */
async function batch(...flags: string[]) {
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) chmodSync(dirname(folder), 0o711);
  if (isRoot) chmodSync(folder, 0o777);
  if (isRoot) process.seteuid?.(65534);
  try {
    return await run(['batch', 'cases', '-o', 'out', '--jobs', '1', ...flags], { cwd: folder });
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}

it('finds cases in folders of any name', () => {
  expect(walkFolder(join(folder, 'cases'), 'cases').files.sort()).toEqual([
    'a/case.yaml',
    'b\nc/case.yaml',
    'd/case.yaml',
  ]);
});

it('makes the memo of each, whatever its name', async () => {
  for (const asked of ['cases', 'cases/**/*.yaml']) {
    const { err } = await run(['batch', asked, '-o', 'named'], { cwd: folder });
    expect(err).toMatch(/3 cases/);
  }
});

describe.each([
  ['a loop of links', (place: string) => symlinkSync('..', join(place, 'loop')), 'io/link-loop'],
  [
    'a name that is no text',
    (place: string) => mkdirSync(Buffer.concat([Buffer.from(`${place}/`), Buffer.from([0xff, 0x41])])),
    'io/unreadable-name',
  ],
  [
    'a folder that cannot be listed',
    (place: string) => {
      mkdirSync(join(place, 'closed'));
      chmodSync(join(place, 'closed'), 0);
    },
    'io/permission',
  ],
])('%s', (_, make, code) => {
  it('is told, and the rest is drafted', async () => {
    make(join(folder, 'cases/a'));
    for (const flags of [[], ['--check'], ['--meeting', DAY]]) {
      const { exitCode, err } = await batch(...flags);
      expect([exitCode, err]).toEqual([3, expect.stringContaining(code)]);
    }
  });

  it('makes a meeting that says that it is not whole', async () => {
    make(join(folder, 'cases/a'));
    await batch('--meeting', DAY);
    const manifest = JSON.parse(readFileSync(join(folder, 'out/manifest.json'), 'utf8')) as {
      isWhole: boolean;
    };
    expect(manifest.isWhole).toBe(false);
    const list = readFileSync(join(folder, `out/sekreterarens-lista-${DAY}.md`), 'utf8');
    expect(list).toContain('gick inte att läsa: ärenden kan saknas');
  });
});
