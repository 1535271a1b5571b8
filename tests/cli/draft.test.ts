import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { writeFileAtomically } from '../../src/output/write-file.js';
import { minimalText, run, temporaryFolder, type Run } from '../support.js';

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
  writeFileSync(join(folder, 'case.yaml'), minimalText);
  writeFileSync(join(folder, 'bad.yaml'), minimalText.replace('kind: agreement', 'kind: avtal'));
});

const draft = (...argv: string[]): Promise<Run> => run(['draft', ...argv], { cwd: folder });
const files = (inner = ''): string[] => readdirSync(join(folder, inner)).sort();

describe('where the memo goes', () => {
  it('beside the case', async () => {
    writeFileSync(join(folder, 'sommar.yaml'), minimalText);
    expect((await draft('case.yaml', 'sommar.yaml')).exitCode).toBe(0);
    expect(files()).toEqual([
      'bad.yaml',
      'case.yaml',
      'memo.docx',
      'memo.md',
      'sommar.docx',
      'sommar.md',
      'sommar.yaml',
    ]);
  });

  it('into a folder that is made, under the name of the case or its folder', async () => {
    mkdirSync(join(folder, 'sommar'));
    writeFileSync(join(folder, 'sommar/case.yaml'), minimalText);
    const { exitCode, err } = await draft('sommar/case.yaml', '-o', 'out/');
    expect([exitCode, files('out')]).toEqual([0, ['sommar.docx', 'sommar.md']]);
    expect(err).toContain('wrote out/sommar.docx\nwrote out/sommar.md\n');
  });

  it('into one file, in the format of its name', async () => {
    expect((await draft('case.yaml', '-o', 'beslut.docx')).exitCode).toBe(0);
    expect(files()).toEqual(['bad.yaml', 'beslut.docx', 'case.yaml']);
  });

  it('where a pattern says', async () => {
    expect(
      (await draft('case.yaml', '-o', 'out/{date} {reference} {kind}.{ext}', '--to', 'md')).exitCode,
    ).toBe(0);
    expect(files('out')).toEqual(['2025-09-01 NN-2025-1 agreement.md']);
  });

  it('to standard output, and nothing else there', async () => {
    const { exitCode, out, err } = await draft('case.yaml', '-o', '-');
    expect([exitCode, files()]).toEqual([0, ['bad.yaml', 'case.yaml']]);
    expect(out).toMatch(/^\*\*[^*\n]+\*\*\\\n[^\n]+\n\n\*\*Tjänsteskrivelse\*\*\n/);
    expect(err).toBe('1 case, no findings\n');
  });

  it('from standard input, which can be given a name', async () => {
    const stdin = minimalText.replace('kind: agreement', 'kind: avtal');
    const { exitCode, err } = await run(['draft', '-', '-o', '-', '--stdin-filename', 'x.yaml'], { stdin });
    expect([exitCode, err]).toEqual([1, expect.stringContaining('--> x.yaml:1:7')]);
    expect((await run(['draft', '-', '-o', '-'], { stdin: minimalText })).out).toContain('# Överenskommelse');
  });

  it('a Word file never on a terminal', async () => {
    const onTerminal = await run(['draft', 'case.yaml', '-o', '-', '--to', 'docx'], {
      cwd: folder,
      isTTY: true,
    });
    expect([onTerminal.exitCode, onTerminal.out]).toEqual([3, '']);
    expect((await draft('case.yaml', '-o', '-', '--to', 'docx')).stdout.subarray(0, 2).toString()).toBe('PK');
  });
});

describe('what is refused before anything is written', () => {
  it.each([
    ['two cases in one file', ['case.yaml', 'case.yaml', '-o', 'x.md'], 2, 'cannot all be x.md'],
    ['two formats in one file', ['case.yaml', '-o', 'x.md', '--to', 'md,docx'], 2, 'cannot all be x.md'],
    [
      'a format that the name contradicts',
      ['case.yaml', '-o', 'x.md', '--to', 'docx'],
      2,
      'x.md is not named like docx',
    ],
    ['a name without a format', ['case.yaml', '-o', 'memo'], 2, 'end it with .docx, .md, .html or .pdf'],
    [
      'a pattern without {ext} for two formats',
      ['case.yaml', '-o', '{name}', '--to', 'md,docx'],
      2,
      'cannot all be {name}',
    ],
    [
      'a pattern with an unknown part',
      ['case.yaml', '-o', '{referens}.{ext}'],
      2,
      'did you mean {reference}?',
    ],
    [
      'a pattern that names another format',
      ['case.yaml', '-o', '{name}.docx', '--to', 'md'],
      2,
      'not named like md',
    ],
    ['an unknown format', ['case.yaml', '--to', 'dcx'], 2, 'did you mean docx?'],
    [
      'two cases under one name',
      ['case.yaml', './case.yaml', '-o', 'out/'],
      2,
      'would all be written to out/',
    ],
    ['standard input twice', ['-', '-'], 2, 'only once'],
    ['an unknown profile', ['case.yaml', '--profile', 'malmo'], 2, 'there is no profile malmo'],
    ['a case with an error', ['bad.yaml'], 1, 'kind cannot be avtal'],
    ['a file that is not there', ['nope.yaml'], 3, 'there is no file nope.yaml'],
    ['an unknown flag', ['case.yaml', '--tp', 'md'], 2, 'Did you mean --to?'],
    ['no case', [], 2, 'missing required argument'],
  ])('%s', async (_, argv, code, message) => {
    const { exitCode, err } = await draft(...argv);
    expect([exitCode, files()]).toEqual([code, ['bad.yaml', 'case.yaml']]);
    expect(err).toContain(message);
  });

  it('an output folder that lies in none', async () => {
    const { exitCode, err } = await draft('case.yaml', '-o', 'a/b/');
    expect([exitCode, files()]).toEqual([3, ['bad.yaml', 'case.yaml']]);
    expect(err).toContain('there is no folder a/b');
  });

  it('a file in a folder that is missing', async () => {
    expect((await draft('case.yaml', '-o', 'a/memo.md')).exitCode).toBe(3);
  });

  it('an output folder that is a file', async () => {
    writeFileSync(join(folder, 'out'), '');
    const { exitCode, err } = await draft('case.yaml', '-o', 'out/');
    expect([exitCode, err]).toEqual([3, expect.stringContaining('out is a file')]);
  });

  // root may write anywhere: for root, batch-faults.slow.test.ts mounts a folder that can only be read
  if (process.getuid?.() !== 0) {
    it('an output folder that is read-only', async () => {
      mkdirSync(join(folder, 'out'));
      chmodSync(join(folder, 'out'), 0o500);
      const { exitCode, err } = await draft('case.yaml', '-o', 'out/');
      expect([exitCode, files('out')]).toEqual([3, []]);
      expect(err).toContain('no permission to write');
    });
  }

  it.runIf(process.platform === 'linux')(
    'an output folder that the system lets nobody write to',
    async () => {
      const { exitCode, err } = await draft('case.yaml', '-o', '/proc/self/x/');
      expect([exitCode, err]).toEqual([3, expect.stringMatching(/no permission|there is no folder/)]);
    },
  );
});

describe('several cases', () => {
  it('are all attempted, and the highest code wins', async () => {
    const { exitCode, err } = await draft('bad.yaml', 'nope.yaml', 'case.yaml', '-o', 'out/');
    expect([exitCode, files('out').length]).toEqual([3, 2]);
    expect(err).toMatch(/2 errors in 3 cases\n$/);
  });
});

describe('a file', () => {
  it('whose content would not change is not touched', async () => {
    await draft('case.yaml');
    const before = statSync(join(folder, 'memo.md'));
    const { err } = await draft('case.yaml');
    expect(err).toContain('unchanged memo.docx\nunchanged memo.md\n');
    expect(statSync(join(folder, 'memo.md')).mtimeMs).toBe(before.mtimeMs);
  });

  it('is replaced whole, with nothing left beside it', async () => {
    await draft('case.yaml', '--to', 'md');
    writeFileSync(join(folder, 'case.yaml'), minimalText.replace('100000', '200000'));
    await draft('case.yaml', '--to', 'md');
    expect(readFileSync(join(folder, 'memo.md'), 'utf8')).toContain('200\u00A0000');
    expect(files()).toEqual(['bad.yaml', 'case.yaml', 'memo.md']);
  });

  it('leaves nothing behind where it cannot be written', async () => {
    mkdirSync(join(folder, 'memo.md'));
    await expect(writeFileAtomically(join(folder, 'memo.md'), Buffer.from('x'))).rejects.toThrow();
    expect(files().filter((name) => name.startsWith('.iop'))).toEqual([]);
  });

  it('named by a hostile case name stays in its folder', async () => {
    writeFileSync(join(folder, '..evil.yaml'), minimalText);
    expect((await draft('..evil.yaml', '-o', 'out/{name}.md')).exitCode).toBe(0);
    expect(files('out')).toEqual(['evil.md']);
  });

  it('that a case is read from is never written to', async () => {
    writeFileSync(join(folder, 'memo.md'), minimalText);
    for (const argv of [['memo.md', '-o', '{name}.md'], ['case.yaml', '-o', './case.yaml'], ['memo.md']]) {
      expect((await draft(...argv)).exitCode).toBe(2);
    }
    expect(readFileSync(join(folder, 'memo.md'), 'utf8')).toBe(minimalText);
  });

  it('behind a link is replaced, and the link stays', async () => {
    mkdirSync(join(folder, 'real'));
    writeFileSync(join(folder, 'real/memo.md'), '');
    symlinkSync('real/memo.md', join(folder, 'link.md'));
    expect((await draft('case.yaml', '-o', 'link.md')).exitCode).toBe(0);
    expect(lstatSync(join(folder, 'link.md')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, 'real/memo.md'), 'utf8')).toContain('# Överenskommelse');
  });
});

it('takes folders and patterns, which a Windows shell leaves as they are', async () => {
  const cwd = temporaryFolder();
  for (const name of ['a', 'b å']) {
    mkdirSync(join(cwd, 'cases', name), { recursive: true });
    writeFileSync(join(cwd, 'cases', name, 'case.yaml'), minimalText);
  }
  for (const asked of ['cases', 'cases/', 'cases/**/case.yaml', 'cases\\*\\case.yaml']) {
    const { exitCode, err } = await run(['draft', asked, '-o', 'out/', '--to', 'md', '--force'], { cwd });
    expect([asked, exitCode, err]).toEqual([
      asked,
      0,
      expect.stringMatching(/out[\\/]a\.md\n.*out[\\/]b å\.md\n/),
    ]);
  }
  const { exitCode, err } = await run(['draft', 'none/*.yaml', '-o', 'out/'], { cwd });
  expect([exitCode, err]).toEqual([2, expect.stringContaining('usage/no-cases')]);
});
