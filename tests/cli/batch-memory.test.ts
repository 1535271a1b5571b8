// What a batch remembers: an unchanged case is not drafted again, a changed one always is, and files whose case is gone
// are told of. By content only: file times say nothing.
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { stringify } from 'yaml';
import { fingerprint } from '../../src/cases/fingerprint.js';
import { writers } from '../../src/writers/writers.js';
import { correctCases } from '../correct-cases.js';
import { root, run, temporaryFolder } from '../support.js';

let folder: string;
const put = (path: string, text: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};
const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
const batch = (...flags: string[]) => run(['batch', 'cases', '-o', 'out', ...flags], { cwd: folder });
const memos = (): string[] =>
  readdirSync(join(folder, 'out'))
    .filter((name) => !name.startsWith('.'))
    .sort();

/** How many memos are written as Markdown while something runs: how many cases are drafted. */
async function draftsDuring(work: () => Promise<unknown>): Promise<number> {
  const write = vi.spyOn(writers.md, 'write');
  await work();
  const { length } = write.mock.calls;
  write.mockRestore();
  return length;
}

beforeEach(() => {
  folder = temporaryFolder();
  for (const [i, [, caseFile]] of correctCases().slice(0, 4).entries()) {
    put(`cases/${i}/case.yaml`, stringify({ ...caseFile, profile: '../../profile' }));
  }
  put(
    'profile/profile.yaml',
    stringify({
      name: 'Prov',
      municipality: { name: 'Prov kommun', genitive: 'Prov kommuns' },
      committee: { bare: 'nämnd', definite: 'nämnden', genitive: 'nämndens', abbreviation: 'NN' },
      administration: { bare: 'förvaltning', definite: 'förvaltningen', genitive: 'förvaltningens' },
      reference: { form: '{series}-{year}-{number}' },
    }),
  );
});

describe('a second run', () => {
  it('drafts nothing, says the same, and leaves every file as it is', async () => {
    const first = await batch();
    expect(first.exitCode).toBe(0);
    const times = memos().map((name) => statSync(join(folder, 'out', name)).mtimeMs);
    expect(await draftsDuring(() => batch())).toBe(0);
    const second = await batch();
    expect(second.err).toContain('4 cases: 0 written, 4 unchanged, 0 wrong\n');
    expect(memos().map((name) => statSync(join(folder, 'out', name)).mtimeMs)).toEqual(times);
  });

  it.each([
    ['a case', () => put('cases/2/case.yaml', read('cases/2/case.yaml').replace('sällskap', 'gemenskap')), 1],
    ['a comment in a case', () => put('cases/2/case.yaml', `# ny\n${read('cases/2/case.yaml')}`), 1],
    [
      "the profile's settings",
      () => put('profile/profile.yaml', read('profile/profile.yaml').replace('Prov kommun', 'Prövkommun')),
      4,
    ],
    [
      'a template',
      () =>
        put(
          'profile/partials/summary.md.hbs',
          `${readFileSync(join(root, 'templates/generic/partials/summary.md.hbs'), 'utf8')}\nDet gäller {{reference}}.\n`,
        ),
      4,
    ],
    ['a memo that was removed', () => rmSync(join(folder, 'out/1.docx')), 1],
    ['a memo that was emptied', () => put('out/1.md', ''), 1],
    ['its memory, which was damaged', () => put('out/.iop-batch.json', '{"cases": {"x": 1'), 4],
    [
      'its memory, which is another thing',
      () => put('out/.iop-batch.json', '{"cases": {"../cases/1/case.yaml": 1}}'),
      4,
    ],
  ])('drafts what is touched by %s', async (_, change, count) => {
    await batch();
    const { mtimeMs } = statSync(join(folder, 'cases/2/case.yaml'));
    change();
    // a change that keeps its file's time is a change
    utimesSync(join(folder, 'cases/2/case.yaml'), mtimeMs / 1000, mtimeMs / 1000);
    expect(await draftsDuring(() => batch())).toBe(count);
    expect((await batch('--check')).exitCode).toBe(0);
  });

  it.each([
    [['--no-cache'], 4],
    [['--to', 'md'], 4],
    [['--figures'], 4],
    [['--check'], 4],
    [['--strict'], 4],
  ])('drafts all with %s', async (flags, count) => {
    await batch();
    expect(await draftsDuring(() => batch(...flags))).toBe(count);
  });

  it('reports the warnings of a case that it does not draft, with their lines', async () => {
    const late = read('cases/3/case.yaml').replace(/meeting: \d{4}-10-\d\d/, (date) =>
      date.replace('-10-', '-12-'),
    );
    put('cases/3/case.yaml', late);
    const first = await batch('--format', 'concise');
    expect(first.err).toMatch(/cases\/3\/case\.yaml:\d+:\d+: warning timeline-legal-force/);
    const lines = (text: string): string[] => text.split('\n').filter((line) => line.includes('warning '));
    let second: typeof first | undefined;
    expect(await draftsDuring(async () => (second = await batch('--format', 'concise')))).toBe(0);
    expect(lines(second?.err ?? '')).toEqual(lines(first.err));
  });
});

describe('files whose case is gone', () => {
  it('are told of, until --prune removes them', async () => {
    await batch();
    rmSync(join(folder, 'cases/0'), { recursive: true });
    renameSync(join(folder, 'cases/1'), join(folder, 'cases/one'));
    for (let time = 0; time < 2; time++) {
      const { exitCode, err } = await batch('--format', 'concise');
      expect(exitCode).toBe(0);
      expect(err).toContain(
        'output/orphan: out/0.docx was made from cases/0/case.yaml, which is no longer there',
      );
      expect(err).toContain('output/orphan: out/1.md was made from cases/1/case.yaml');
    }
    expect(memos()).toContain('0.docx');
    const { err } = await batch('--prune');
    expect(err.match(/^removed .*$/gm)).toEqual([
      'removed out/0.docx',
      'removed out/0.md',
      'removed out/1.docx',
      'removed out/1.md',
    ]);
    expect(memos()).toEqual(['2.docx', '2.md', '3.docx', '3.md', 'one.docx', 'one.md']);
    expect((await batch()).err).not.toContain('orphan');
  });

  it('are not removed when someone has changed them', async () => {
    await batch();
    rmSync(join(folder, 'cases/0'), { recursive: true });
    put('out/0.md', 'mitt eget');
    const { err } = await batch('--prune');
    expect(err).toContain('it has been changed since');
    expect(memos()).toContain('0.md');
    expect(memos()).not.toContain('0.docx');
  });

  it('are no concern of a run over other cases', async () => {
    await batch();
    const { err } = await run(['batch', 'cases/0', '-o', 'out', '--prune'], { cwd: folder });
    expect(err).not.toMatch(/orphan|removed/);
    expect(memos()).toHaveLength(8);
    expect(await draftsDuring(() => batch())).toBe(0);
  });

  it.each([
    ['other cases', ['cases/0'], false],
    ['one case', ['cases/3/case.yaml'], false],
    ['their folder, by a pattern', ['cases/[0-1]/*.yaml'], true],
  ])('are told of by a run over %s: %j, %s', async (_, where, isTold) => {
    await batch();
    rmSync(join(folder, 'cases/2'), { recursive: true });
    const { err } = await run(['batch', ...where, '-o', 'out'], { cwd: folder });
    expect(err.includes('output/orphan')).toBe(isTold);
  });

  it('are not those that a case in a folder beside gives, in this format or in another', async () => {
    put('cases/sub/2025/x.case.yaml', read('cases/0/case.yaml'));
    await batch('--to', 'docx,md,html', '--profile', './profile');
    put('cases/sub/2026/x/case.yaml', read('cases/0/case.yaml'));
    rmSync(join(folder, 'cases/sub/2025/x.case.yaml'));
    put('cases/sub/2025/y.case.yaml', read('cases/1/case.yaml'));
    const other = (where: string, ...flags: string[]) =>
      run(['batch', where, '-o', 'out', '--to', 'docx', '--profile', './profile', ...flags], { cwd: folder });
    await other('cases/sub/2026');
    expect((await other('cases/sub/2025', '--prune')).err).not.toMatch(/removed|orphan/);
    expect((await other('cases', '--prune')).err).not.toMatch(/removed|orphan/);
    expect(memos()).toEqual(expect.arrayContaining(['x.docx', 'x.md', 'x.html']));
  });

  it.each([
    [
      'behind a link that leads nowhere',
      () => {
        mkdirSync(join(folder, 'archive'));
        renameSync(join(folder, 'cases/0'), join(folder, 'archive/0'));
        symlinkSync('../archive', join(folder, 'cases/old'));
      },
      () => renameSync(join(folder, 'archive'), join(folder, 'archive-off')),
    ],
    [
      'in a folder that is empty, as one that is not mounted',
      () => {
        mkdirSync(join(folder, 'cases/old'));
        renameSync(join(folder, 'cases/0'), join(folder, 'cases/old/0'));
      },
      () => rmSync(join(folder, 'cases/old/0'), { recursive: true }),
    ],
  ])('are kept where the case was %s', async (_, prepare, takeAway) => {
    prepare();
    const prune = () => batch('--prune', '--profile', './profile');
    await prune();
    takeAway();
    const { exitCode, err } = await prune();
    expect([exitCode, err]).toEqual([0, expect.stringContaining('is empty or out of reach')]);
    expect(memos()).toContain('0.docx');
    rmSync(join(folder, 'cases/old'), { recursive: true, force: true });
    expect((await prune()).err).toContain('removed out/0.docx');
  });

  it('are known of a case that is drafted anew each time, or one of whose files was left', async () => {
    put('profile/partials/summary.md.hbs', '## {{profile.headings.summary}}\n\nKort.\n');
    await batch();
    expect(await draftsDuring(() => batch())).toBe(4);
    put('out/0.docx', 'mitt eget');
    put('cases/0/case.yaml', `${read('cases/0/case.yaml')}\n`.replace('handläggare', 'utredare'));
    await batch();
    rmSync(join(folder, 'cases/0'), { recursive: true });
    const { err } = await batch('--prune');
    expect(err).toContain('removed out/0.md');
    expect(err).not.toContain('removed out/0.docx');
  });

  it('are errors for those who are strict', async () => {
    await batch();
    rmSync(join(folder, 'cases/0'), { recursive: true });
    expect((await batch('--strict')).exitCode).toBe(1);
  });

  it('are an error with --check, which leaves them', async () => {
    await batch();
    rmSync(join(folder, 'cases/0'), { recursive: true });
    const { exitCode, err } = await batch('--check', '--prune', '--format', 'concise');
    expect([exitCode, err]).toEqual([
      1,
      expect.stringContaining('error output/orphan: out/0.docx was made from cases/0/case.yaml'),
    ]);
    expect(memos()).toHaveLength(8);
  });

  it('are not found where the output folder is a copy or is reached by a link', async () => {
    await batch();
    cpSync(join(folder, 'out'), join(folder, 'deep/copy/out'), { recursive: true });
    symlinkSync(join(folder, 'out'), join(folder, 'deep/link'));
    for (const out of ['deep/copy/out', 'deep/link']) {
      const { err } = await run(['batch', 'cases/0', '-o', out, '--prune'], { cwd: folder });
      expect(err).not.toMatch(/orphan|removed/);
      expect(readdirSync(join(folder, out)).filter((name) => !name.startsWith('.'))).toHaveLength(8);
    }
  });

  it('are not found where the cases can not be looked at', async () => {
    await batch();
    rmSync(join(folder, 'cases/0'), { recursive: true });
    put('cases/0', 'a file where the folder was');
    expect((await batch('--prune')).err).not.toMatch(/orphan|removed/);
  });

  it('are not those that another case gives now, whatever the letters of its name', async () => {
    await batch();
    renameSync(join(folder, 'cases/3'), join(folder, 'cases/Å'));
    await batch('--prune');
    renameSync(join(folder, 'cases/Å'), join(folder, 'cases/a\u030A'));
    const { err } = await batch('--prune');
    expect(err).not.toMatch(/removed/);
    expect(memos()).toContain('Å.docx');
  });

  it.each(['../outside.md', '/outside.md', '..'])(
    'are never outside of it, whatever it says: %s',
    async (name) => {
      await batch();
      put('outside.md', 'any');
      const { cases } = JSON.parse(read('out/.iop-batch.json')) as { cases: Record<string, object> };
      const own: object = {
        ...Object.values(cases)[0],
        files: { [name]: fingerprint('any') },
        seal: undefined,
      };
      const sealed = { ...own, seal: fingerprint(JSON.stringify(own)) };
      put('out/.iop-batch.json', JSON.stringify({ cases: { ...cases, '../cases/gone/case.yaml': sealed } }));
      const { exitCode, err } = await batch('--prune');
      expect([exitCode, err]).toEqual([0, expect.not.stringContaining('removed')]);
      expect(read('outside.md')).toBe('any');
    },
  );
});

describe('a record that a proposed change brings', () => {
  it.each([
    ['notes.md', 'A note.\n'],
    ['plan.docx', 'any bytes'],
    ['data.json', '{}'],
  ])('removes nothing that iop has not made: %s', async (name, content) => {
    await batch();
    put(`out/${name}`, content);
    const memory = JSON.parse(read('out/.iop-batch.json')) as { cases: Record<string, object> };
    const own = Object.values(memory.cases)[0];
    // with the seal of a true record, and with none
    for (const seal of [{}, { seal: undefined }]) {
      const forged = { ...own, ...seal, files: { [name]: fingerprint(content) } };
      put(
        'out/.iop-batch.json',
        JSON.stringify({ ...memory, cases: { ...memory.cases, '../cases/gone/case.yaml': forged } }),
      );
      expect((await batch('--prune')).err).not.toContain('removed');
      expect(read(`out/${name}`)).toBe(content);
    }
  });
});

describe('the memory', () => {
  it('has no word for a record that someone has changed', async () => {
    await batch();
    put('out/.iop-batch.json', read('out/.iop-batch.json').replace('"diagnostics":[]', '"diagnostics":[1]'));
    expect(await draftsDuring(() => batch())).toBe(1);
  });

  it('keeps what other runs into the folder learn meanwhile', async () => {
    await batch();
    const whole = read('out/.iop-batch.json');
    rmSync(join(folder, 'out/.iop-batch.json'));
    const one = run(['batch', 'cases/0', 'cases/1', '-o', 'out'], { cwd: folder });
    await Promise.all([one, run(['batch', 'cases/2', 'cases/3', '-o', 'out'], { cwd: folder })]);
    for (const share of ['1/2', '2/2']) await batch('--shard', share);
    expect(read('out/.iop-batch.json')).toBe(whole);
  });

  it('knows the files of formats that were not asked for this time', async () => {
    await batch();
    await batch('--to', 'md');
    rmSync(join(folder, 'cases/0'), { recursive: true });
    expect((await batch('--to', 'md', '--prune')).err).toContain('removed out/0.docx');
  });

  it('has a line a case, so that version control can merge it', async () => {
    await batch();
    expect(
      read('out/.iop-batch.json')
        .split('\n')
        .filter((line) => line.startsWith('"../cases/')),
    ).toHaveLength(4);
  });

  it('names a case as it is called from where iop is run', async () => {
    const late = read('cases/3/case.yaml').replace(/meeting: \d{4}-10-\d\d/, (date) =>
      date.replace('-10-', '-12-'),
    );
    put('cases/3/case.yaml', late);
    await batch();
    const { err } = await run(['batch', '.', '-o', '../out', '--format', 'concise'], {
      cwd: join(folder, 'cases'),
    });
    expect(err).toMatch(/^3\/case\.yaml:\d+:\d+: warning /m);
    expect(err).toContain('4 unchanged');
  });
});
