// A file that another program holds open (Word on Windows), told at the border to the file system: it is left, said so, and
// the rest are written.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type * as Fs from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { makeCase } from '../../scripts/make-cases.mjs';
import { run, temporaryFolder } from '../support.js';

const held = vi.hoisted(() => ({ code: '', file: '' }));
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof Fs>();
  const renameSync: typeof fs.renameSync = (from, to) => {
    if (held.code === '' || !String(to).endsWith(held.file)) return fs.renameSync(from, to);
    throw Object.assign(new Error(held.code), { code: held.code });
  };
  return { ...fs, renameSync, default: { ...fs, renameSync } };
});

it.each([
  ['EBUSY', 'io/busy'],
  ['EPERM', 'io/permission'],
  ['EACCES', 'io/permission'],
])('%s', async (code, expected) => {
  const folder = temporaryFolder();
  for (const index of [0, 1, 2]) {
    mkdirSync(join(folder, `cases/${index}`), { recursive: true });
    writeFileSync(join(folder, `cases/${index}/case.yaml`), makeCase(index));
  }
  const batch = () => run(['batch', 'cases', '-o', 'out'], { cwd: folder });
  await batch();
  const file = join(folder, 'cases/1/case.yaml');
  for (const index of [0, 1, 2]) {
    const path = join(folder, `cases/${index}/case.yaml`);
    writeFileSync(
      path,
      readFileSync(path, 'utf8')
        .replace(/^date: /m, 'date:  ')
        .replace('handläggare', 'utredare'),
    );
  }
  writeFileSync(file, readFileSync(file, 'utf8').replace('utredare', 'strateg'));
  const before = readFileSync(join(folder, 'out/1.docx'));
  Object.assign(held, { code, file: 'out/1.docx' });
  const { exitCode, err } = await batch();
  Object.assign(held, { code: '', file: '' });
  expect(exitCode).toBe(3);
  expect(err).toContain(expected);
  expect(err).toContain('out/1.docx');
  expect(readFileSync(join(folder, 'out/1.docx')).equals(before)).toBe(true);
  expect(readdirSync(join(folder, 'out')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  // the file is free again: the next run does what was left
  expect((await batch()).exitCode).toBe(0);
  expect(readFileSync(join(folder, 'out/1.docx')).equals(before)).toBe(false);
});
