// `iop batch`: which cases it takes, what it does with faulty ones, and the shares of several machines.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { correctCases } from '../correct-cases.js';
import { run, temporaryFolder } from '../support.js';

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
  for (const [i, [, caseFile]] of correctCases().slice(0, 12).entries()) {
    put(`cases/${String(i).padStart(2, '0')}/case.yaml`, stringify(caseFile));
  }
});
function put(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
const batch = (where: string[], ...flags: string[]) =>
  run(['batch', ...where, '-o', 'out/', '--to', 'md', ...flags], { cwd: folder });
/** The memos: what a batch remembers, and what a meeting has beside them, are other tests' concern. */
const written = (): string[] =>
  readdirSync(join(folder, 'out'))
    .filter((name) => !/^\.iop-batch|^foredragningslista|^sekreterarens|^manifest/.test(name))
    .sort();

describe('iop batch', () => {
  it('drafts all cases of a folder, and a second time changes none', async () => {
    put('cases/special/north.case.yaml', stringify(correctCases()[20]?.[1]));
    put('cases/notes.yaml', 'not: a case');
    const first = await batch(['cases']);
    expect(first.exitCode).toBe(0);
    expect(first.err).toContain('13 cases: 13 written, 0 unchanged, 0 wrong\n');
    expect(written()).toHaveLength(13);
    expect(written()).toContain('north.md');
    expect((await batch(['cases/'])).err).toContain('13 cases: 0 written, 13 unchanged, 0 wrong\n');
  });

  it('takes a case once that is named in two ways', async () => {
    expect((await batch(['cases', join(folder, 'cases'), './cases/01/case.yaml'])).err).toContain(
      '12 cases: 12 written',
    );
  });

  it('takes patterns, and each case once', async () => {
    await batch(['cases/0[0-4]/*.yaml', 'cases/00']);
    expect(written()).toEqual(['00.md', '01.md', '02.md', '03.md', '04.md']);
  });

  it('finds cases in folders whose names are like patterns', async () => {
    put('cases (2025)/[nord]/case.yaml', stringify(correctCases()[20]?.[1]));
    put('cases (2025)/{syd}.case.yaml', stringify(correctCases()[21]?.[1]));
    for (const where of [
      ['cases (2025)'],
      [join(folder, 'cases (2025)')],
      ['cases (2025)/[nord]/case.yaml', 'cases (2025)/{syd}.case.yaml'],
    ]) {
      rmSync(join(folder, 'out'), { recursive: true, force: true });
      expect((await batch(where)).exitCode).toBe(0);
      expect(written()).toEqual(['[nord].md', '{syd}.md']);
    }
  });

  it('never stops at a faulty case, and the highest code wins', async () => {
    put('cases/03/case.yaml', 'kind: agreement\n');
    put('cases/05/case.yaml', 'kind: [');
    const { exitCode, err } = await batch(['cases']);
    expect(exitCode).toBe(1);
    expect(written()).toHaveLength(10);
    expect(err).toMatch(/^cases\/03\/case\.yaml +errors +\d+ errors$/m);
    expect(err).toContain('12 cases: 10 written, 0 unchanged, 2 wrong\n');
    expect(err).toContain('--> cases/05/case.yaml:1:');
  });

  it('takes only the cases of a meeting, and says how many it left', async () => {
    const meetings = correctCases()
      .slice(0, 12)
      .map(([, { timeline }]) => timeline.meeting);
    const [meeting = ''] = meetings;
    const wanted = meetings.filter((each) => each === meeting).length;
    const { err } = await batch(['cases'], '--meeting', meeting);
    expect(written()).toHaveLength(wanted);
    expect(err).toContain(`${12 - wanted} left out, decided at other meetings`);
  });

  it('divides the cases between machines, each case on one of them', async () => {
    const shares: string[][] = [];
    for (const share of ['1/3', '2/3', '3/3']) {
      const { err } = await batch(['cases'], '--shard', share, '--check');
      shares.push([...err.matchAll(/^cases\/(\d+)\//gm)].map(([, name = '']) => name));
    }
    expect(shares.map(({ length }) => length)).toEqual([4, 4, 4]);
    expect(new Set(shares.flat()).size).toBe(12);
  });

  it.each([
    ['GitLab', { CI_NODE_INDEX: '2', CI_NODE_TOTAL: '6' }, [], ['01.md', '07.md']],
    ['Kubernetes', { JOB_COMPLETION_INDEX: '0' }, ['--shard', '/6'], ['00.md', '06.md']],
  ])('reads its share from the environment of %s', async (_, env, flags, files) => {
    await run(['batch', 'cases', '-o', 'out', '--to', 'md', ...flags], { cwd: folder, env });
    expect(written()).toEqual(files);
  });

  it('with --check writes nothing, and fails where a memo is stale', async () => {
    await batch(['cases']);
    const file = join(folder, 'out/04.md');
    const text = readFileSync(file, 'utf8');
    for (const [changed, word] of [
      [text.replace('# ', '# Ny '), 'left, edited'],
      ['something else', 'left, edited'],
      ['', 'stale'],
    ] as const) {
      writeFileSync(file, changed);
      const { exitCode, err } = await batch(['cases'], '--check');
      expect(exitCode).toBe(1);
      expect(err).toMatch(new RegExp(`^cases/04/case\\.yaml +${word}`, 'm'));
      expect(readFileSync(file, 'utf8')).toBe(changed);
    }
  });

  it('writes nothing at all where two cases would meet in one file', async () => {
    put('cases/more/00/case.yaml', stringify(correctCases()[30]?.[1]));
    const { exitCode, err } = await batch(['cases']);
    expect([exitCode, err]).toEqual([2, expect.stringContaining('usage/output-collision')]);
    expect(readdirSync(folder)).toEqual(['cases']);
  });

  it.each([
    ['no cases', ['nowhere'], [], 'usage/no-cases'],
    ['a share beyond its count', ['cases'], ['--shard', '4/3'], 'usage/shard'],
    ['a share that is none', ['cases'], ['--shard', 'one'], 'usage/shard'],
    ['a meeting that is no date', ['cases'], ['--meeting', '20 november'], 'usage/meeting'],
    ['a format that a batch has not', ['cases'], ['--to', 'doc'], 'usage/unknown-format'],
  ])('refuses %s', async (_, where, flags, code) => {
    const { exitCode, err } = await batch(where, ...flags);
    expect([exitCode, err]).toEqual([2, expect.stringContaining(code)]);
  });

  it('says which folder is missing where its parent is, too', async () => {
    const { exitCode, err } = await run(['batch', 'cases', '-o', 'new/out', '-q'], { cwd: folder });
    expect(exitCode).toBe(3);
    expect(err).toContain('io/no-folder: there is no folder new/out');
    expect(readdirSync(folder)).toEqual(['cases']);
  });

  it('shows its progress in tenths where no terminal is, and nothing where it is to be quiet', async () => {
    expect((await batch(['cases'])).err).toMatch(/^10 % \(\d+\/12\)$|^\d0 % \(\d+\/12\)$/m);
    expect((await batch(['cases/00'], '-q')).err).toBe('');
  });
});
