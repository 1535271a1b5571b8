// `iop draft --check` and `--diff`: what is there against what would be written; and `iop text`.
import { execFileSync } from 'node:child_process';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { root, run, temporaryFolder } from '../support.js';
import { wordsOf, wordsOfDocx } from '../readers.js';

const example = join(root, 'examples/thaiwise-2026-agreement');
let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
  cpSync(example, folder, { recursive: true });
});
const draft = (...flags: string[]) => run(['draft', 'case.yaml', ...flags], { cwd: folder });
const change = (): void => {
  const file = join(folder, 'case.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('amount: 688000', 'amount: 690000'));
};
const bytes = (name: string) => readFileSync(join(folder, name));

describe('iop draft --check', () => {
  it('has nothing to say where the files are what the case gives', async () => {
    expect(await draft('--check', '-q')).toMatchObject({ exitCode: 0, out: '', err: '' });
  });

  it('lists what is stale or missing, exits with 1, and writes nothing', async () => {
    change();
    rmSync(join(folder, 'memo.md'));
    const before = bytes('memo.docx');
    const { exitCode, err } = await draft('--check');
    expect(exitCode).toBe(1);
    expect(err).toContain('memo.docx is not what its case gives');
    expect(err).toContain('memo.md is missing');
    expect(bytes('memo.docx').equals(before)).toBe(true);
    expect(() => bytes('memo.md')).toThrow();
  });

  it('takes a Word file that is only packed otherwise for the same', async () => {
    writeFileSync(join(folder, 'memo.docx'), zipSync(unzipSync(bytes('memo.docx')), { level: 1 }));
    expect((await draft('--check')).exitCode).toBe(0);
  });

  it('sees a Word file in which one word was changed, and one with a part more', async () => {
    const parts = unzipSync(bytes('memo.docx'));
    const body = Buffer.from(parts['word/document.xml'] ?? []).toString();
    const edited = { ...parts, 'word/document.xml': strToU8(body.replace('Sammanfattning', 'Sammandrag')) };
    for (const files of [edited, { ...parts, 'word/extra.xml': strToU8('<x/>') }]) {
      writeFileSync(join(folder, 'memo.docx'), zipSync(files));
      expect((await draft('--check')).exitCode).toBe(1);
    }
  });

  it.each([
    ['a stream', ['-o', '-'], 'usage/check-stdout'],
    ['a PDF', ['--to', 'pdf'], 'usage/check-pdf'],
  ])('refuses %s', async (_, flags, code) => {
    const { exitCode, err } = await draft('--check', ...flags);
    expect([exitCode, err]).toEqual([2, expect.stringContaining(code)]);
  });
});

describe('iop draft --diff', () => {
  it('shows the difference of the texts, of Word too, and writes unless --check is there', async () => {
    change();
    const checked = await draft('--check', '--diff');
    expect(checked.out).toMatch(/^--- memo\.docx\n\+\+\+ memo\.docx\n@@/);
    expect(checked.out).toMatch(/^-.*688\u00A0000\u00A0kronor.*\n\+?/m);
    expect(checked.out).toContain('+++ memo.md');
    const written = await draft('--diff');
    expect([written.exitCode, written.out]).toEqual([0, checked.out]);
    expect((await draft('--check', '--diff')).out).toBe('');
  });
});

describe('iop draft --diff --format json', () => {
  it('leaves standard output to what a program reads', async () => {
    change();
    const { out, err } = await draft('--check', '--diff', '--format', 'json');
    expect((JSON.parse(out) as { code: string }[]).map(({ code }) => code)).toEqual([
      'output/stale',
      'output/stale',
    ]);
    expect(err).toContain('+++ memo.md');
  });
});

describe('iop text', () => {
  it('prints every word of a Word file in order', async () => {
    const { out, exitCode } = await run(['text', 'memo.docx'], { cwd: folder });
    expect((await run(['text', '-'], { stdin: bytes('memo.docx') })).out).toBe(out);
    expect(exitCode).toBe(0);
    const words = wordsOf(out).filter((word) => word !== '|');
    const ofBody = await wordsOfDocx(bytes('memo.docx'));
    expect(words.slice(0, ofBody.length)).toEqual(ofBody);
    // then what stands beside it
    expect(words.slice(ofBody.length).join(' ')).toMatch(/^\[Sidhuvud\] .*Malmö stad.* \[Sidfot\] Sida/);
  });

  it('makes git diff show a Word file as text', async () => {
    const git = (...args: string[]): string =>
      execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.se', ...args], {
        cwd: folder,
        encoding: 'utf8',
      });
    git('init', '-q');
    writeFileSync(join(folder, '.gitattributes'), '*.docx diff=iop\n');
    git('config', 'diff.iop.textconv', `${process.execPath} ${join(root, 'bin/iop.js')} text`);
    git('add', '.');
    git('commit', '-qm', 'memo');
    change();
    await draft();
    expect(git('diff', 'memo.docx')).toMatch(/^\+.*690\u00A0000\u00A0kronor/m);
  });

  it('says what is no Word file', async () => {
    const named = await run(['text', '-', '--stdin-filename', 'a.docx'], { stdin: 'no' });
    expect(named.err).toContain('a.docx');
    const { exitCode, err } = await run(['text', 'case.yaml'], { cwd: folder });
    expect([exitCode, err]).toEqual([3, expect.stringContaining('io/not-word')]);
  });
});
