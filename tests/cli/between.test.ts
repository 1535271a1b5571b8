// Cases against each other, by the commands: a folder, a batch, and the case before.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCaseText, run, temporaryFolder } from '../support.js';

const extension = readCaseText('thaiwise-2025-extension');
const agreement = readCaseText('thaiwise-2026-agreement');

/** A folder with two cases of one programme, a folder a year. */
function makeYears(second: string): string {
  const folder = temporaryFolder();
  for (const [year, text] of [
    ['2025', extension],
    ['2026', second],
  ] as const) {
    mkdirSync(join(folder, year));
    writeFileSync(join(folder, year, 'case.yaml'), text);
  }
  return folder;
}

const other = agreement.replace('amount: 650000\n    description', 'amount: 605000\n    description');

describe('iop check of a folder', () => {
  it('has nothing to say where the cases agree', async () => {
    const { exitCode, err } = await run(['check', '.'], { cwd: makeYears(agreement) });
    expect([exitCode, err]).toEqual([0, '2 cases, no findings\n']);
  });

  it('tells what the cases say against each other, once, in the later one', async () => {
    for (const asked of [['.'], ['*/case.yaml'], ['2025/case.yaml', '2026/case.yaml', '2026']]) {
      const { exitCode, err } = await run(['check', ...asked, '--format', 'concise'], {
        cwd: makeYears(other),
      });
      expect(exitCode).toBe(0);
      expect(err).toMatch(
        /^2026\/case\.yaml:\d+:\d+: warning cases-differ: .*650.000.kronor in 2025\/case\.yaml/,
      );
      expect(err).toMatch(/\n1 warning in 2 cases\n$/);
    }
  });

  it('takes warnings for errors where it is asked to, and nothing that the case suppresses', async () => {
    const strict = await run(['check', '.', '--strict'], { cwd: makeYears(other) });
    expect(strict.exitCode).toBe(1);
    const suppressed = `${other}\nsuppress:\n  - code: cases-differ\n    reason: beloppet räknades om i efterhand\n`;
    const { err } = await run(['check', '.'], { cwd: makeYears(suppressed) });
    expect(err).toBe('2 cases, no findings\n');
  });

  it('says where a folder has no cases', async () => {
    const { exitCode, err } = await run(['check', '.'], { cwd: temporaryFolder() });
    expect([exitCode, err]).toEqual([2, expect.stringContaining('usage/no-cases')]);
  });
});

describe('previous', () => {
  const withPrevious = other.replace(/^date:/m, 'previous: ../2025/case.yaml\ndate:');

  it('compares a case with the one before it, alone, in a folder and in a draft', async () => {
    const cwd = makeYears(withPrevious);
    for (const asked of [
      ['check', '2026/case.yaml'],
      ['check', '.'],
      ['draft', '2026/case.yaml', '-o', 'out/'],
    ]) {
      const { err } = await run([...asked, '--format', 'concise'], { cwd });
      expect(err.match(/cases-differ/g)).toHaveLength(1);
    }
  });

  it('is told where it cannot be read, or has errors', async () => {
    const cwd = makeYears(withPrevious.replace('../2025/', '../2024/'));
    const gone = await run(['check', '2026/case.yaml', '--format', 'concise'], { cwd });
    expect(gone.err).toMatch(
      /2026\/case\.yaml:\d+:11: warning case\/previous: 2024\/case\.yaml cannot be read/,
    );
    const faulty = makeYears(withPrevious);
    writeFileSync(join(faulty, '2025/case.yaml'), 'kind: extension\n');
    const { err } = await run(['check', '2026/case.yaml', '--format', 'concise'], { cwd: faulty });
    expect(err).toContain('case/previous: 2025/case.yaml has errors');
  });
});

describe('iop batch', () => {
  it('compares its cases also where they were drafted before, and knows when the case before has changed', async () => {
    const cwd = makeYears(other.replace(/^date:/m, 'previous: ../2025/case.yaml\ndate:'));
    for (const runs of [1, 2]) {
      const { err } = await run(['batch', '.', '-o', 'out'], { cwd });
      expect([runs, err.match(/cases-differ/g)?.length]).toEqual([runs, 1]);
    }
    const before = join(cwd, '2025/case.yaml');
    writeFileSync(before, readFileSync(before, 'utf8').replaceAll('650000', '605000'));
    const { err } = await run(['batch', '.', '-o', 'out'], { cwd });
    expect(err).not.toContain('cases-differ');
  });
});
