// Writing stays where it was asked to: links that lead out are not followed, what a run reads is never written, and what is
// no ordinary file is refused.
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { readCaseText, run, temporaryFolder } from '../support.js';

let folder: string;
let elsewhere: string;
beforeEach(() => {
  folder = temporaryFolder();
  elsewhere = temporaryFolder();
  writeFileSync(join(folder, 'case.yaml'), readCaseText('thaiwise-2026-agreement'));
  writeFileSync(join(elsewhere, '.bashrc'), 'alias ll=ls\n');
});
const draft = (...flags: string[]) => run(['draft', 'case.yaml', ...flags], { cwd: folder });
const readElsewhere = (): string => readFileSync(join(elsewhere, '.bashrc'), 'utf8');

describe('a link that leads out', () => {
  it.each([
    ['beside the case', 'memo.md', ['--to', 'md']],
    ['as a file that is named', 'x.md', ['-o', 'x.md']],
    ['in a folder', 'out/case.md', ['--to', 'md', '-o', 'out/']],
  ])('%s is not followed', async (_, name, flags) => {
    for (const isRepository of [false, true]) {
      if (isRepository) mkdirSync(join(folder, '.git'));
      mkdirSync(join(folder, 'out'), { recursive: true });
      const link = name === 'out/case.md' ? `out/${folder.split('/').at(-1) ?? ''}.md` : name;
      if (!existsSync(join(folder, link))) symlinkSync(join(elsewhere, '.bashrc'), join(folder, link));
      for (const force of [[], ['--force']]) {
        const { exitCode, err } = await draft(...flags, ...force);
        expect([exitCode, err]).toEqual([3, expect.stringContaining('io/link-outside')]);
      }
      expect(readElsewhere()).toBe('alias ll=ls\n');
    }
  });

  it('to nothing makes no file there', async () => {
    symlinkSync(join(elsewhere, 'new.md'), join(folder, 'memo.md'));
    expect((await draft('--to', 'md')).exitCode).toBe(3);
    expect(existsSync(join(elsewhere, 'new.md'))).toBe(false);
  });

  it('as the output folder of a repository is not followed, nor as one above it', async () => {
    mkdirSync(join(folder, '.git'));
    symlinkSync(elsewhere, join(folder, 'out'));
    mkdirSync(join(elsewhere, 'inner'));
    for (const output of ['out/', 'out/inner/'])
      expect((await draft('-o', output)).err).toContain('io/link-outside');
    const { err } = await run(['batch', '.', '-o', 'out'], { cwd: folder });
    expect(err).toContain('io/link-outside');
    expect(readdirSync(elsewhere).sort()).toEqual(['.bashrc', 'inner']);
    expect(readdirSync(join(elsewhere, 'inner'))).toEqual([]);
  });

  it('within the repository is followed, and so is a folder that the user names elsewhere', async () => {
    mkdirSync(join(folder, '.git'));
    mkdirSync(join(folder, 'memos'));
    symlinkSync('memos', join(folder, 'out'));
    expect((await draft('-o', 'out/')).exitCode).toBe(0);
    expect(readdirSync(join(folder, 'memos'))).toHaveLength(2);
    symlinkSync(elsewhere, join(temporaryFolder(), 'way'));
    expect((await draft('-o', `${elsewhere}/`)).exitCode).toBe(0);
  });
});

describe('what a run reads', () => {
  it.each([
    ['the case by another name', (to: string) => symlinkSync('case.yaml', to)],
    ['the case by a second name', (to: string) => linkSync(join(folder, 'case.yaml'), to)],
  ])('%s is never written', async (_, make) => {
    make(join(folder, 'alias.md'));
    const { exitCode, err } = await draft('-o', 'alias.md', '--force');
    expect([exitCode, err]).toEqual([2, expect.stringContaining('usage/output-is-input')]);
    expect(readFileSync(join(folder, 'case.yaml'), 'utf8')).toBe(readCaseText('thaiwise-2026-agreement'));
  });

  it('a profile and the settings file are never written', async () => {
    await run(['eject', 'profile', '-o', 'own'], { cwd: folder });
    writeFileSync(join(folder, 'iop.config.yaml'), 'profile: ./own/\n');
    const inputs = ['own/profile.yaml', 'iop.config.yaml'];
    for (const input of inputs) {
      const before = readFileSync(join(folder, input), 'utf8');
      symlinkSync(input, join(folder, 'alias.html'));
      const { err } = await draft('-o', 'alias.html', '--force', '--profile', './own/');
      expect(err).toContain('usage/output-is-input');
      expect(readFileSync(join(folder, input), 'utf8')).toBe(before);
      execFileSync('rm', [join(folder, 'alias.html')]);
    }
  });
});

it('a pipe is refused, and not waited for', async () => {
  execFileSync('mkfifo', [join(folder, 'p.md')]);
  const { exitCode, err } = await draft('-o', 'p.md');
  expect([exitCode, err]).toEqual([3, expect.stringContaining('io/odd-file')]);
});

it.each([
  ['a name in the same folder', 'nothing.md'],
  ['a name in a folder that is missing', 'missing/x.md'],
  ['itself', 'dangling.md'],
])('a link that leads to nothing is refused: %s', async (_, target) => {
  symlinkSync(target, join(folder, 'dangling.md'));
  for (const flags of [[], ['--force']]) {
    const { exitCode, err } = await draft('-o', 'dangling.md', ...flags);
    expect([exitCode, err]).toEqual([3, expect.stringMatching(/io\/(?:odd-file|link-loop)/)]);
  }
  expect(readdirSync(folder).filter((name) => name.includes('.tmp') || name === 'nothing.md')).toEqual([]);
});

it('what a run that was killed has left is cleared, what others hold is not', async () => {
  const leftover = (host: string, pid: number): string =>
    `.iop-${host}-${pid}-12345678-1234-1234-1234-123456789abc.tmp`;
  const names = [
    leftover(hostname(), 2 ** 22 + 1),
    leftover(hostname(), process.pid),
    leftover('another', 1),
  ];
  for (const name of names) {
    writeFileSync(join(folder, name), 'half');
    utimesSync(join(folder, name), 1, 1);
  }
  await draft();
  expect(
    readdirSync(folder)
      .filter((name) => name.endsWith('.tmp'))
      .sort(),
  ).toEqual(names.slice(1).sort());
  writeFileSync(join(folder, names[0] ?? ''), 'half');
  const path = join(folder, 'case.yaml');
  writeFileSync(
    path,
    readFileSync(path, 'utf8').replace('2020–2022', '2020-2022').replace('Ett IOP är', 'Ett  IOP är'),
  );
  await run(['check', 'case.yaml', '--fix'], { cwd: folder });
  expect(readdirSync(folder)).not.toContain(names[0]);
});
