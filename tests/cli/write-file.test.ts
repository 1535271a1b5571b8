// A file that someone saves between the look at it and the move is not overwritten.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeFileAtomically } from '../../src/output/write-file.js';
import { temporaryFolder } from '../support.js';

it.each([
  ['was saved', Buffer.from('as it was'), 'saved meanwhile'],
  ['came', undefined, 'new'],
])('where one %s meanwhile, nothing is written', async (_, seen, now) => {
  const folder = temporaryFolder();
  const path = join(folder, 'memo.md');
  writeFileSync(path, now);
  expect(await writeFileAtomically(path, Buffer.from('ours'), { bytes: seen })).toBe('changed');
  expect(readFileSync(path, 'utf8')).toBe(now);
  expect(readdirSync(folder)).toEqual(['memo.md']);
});

it('where it is as it was seen, it is written', async () => {
  const path = join(temporaryFolder(), 'memo.md');
  expect(await writeFileAtomically(path, Buffer.from('a'), { bytes: undefined })).toBe('wrote');
  expect(await writeFileAtomically(path, Buffer.from('b'), { bytes: Buffer.from('a') })).toBe('wrote');
  expect(readFileSync(path, 'utf8')).toBe('b');
});
