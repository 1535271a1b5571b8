// The workflow files in docs/workflows, run step by step in a local git repository with a remote of its own: commit a
// changed amount and the memo is made anew; commit nothing and no file changes; a stale memo fails by its name.
import { execFileSync, spawnSync, type SpawnSyncReturns } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { makeCase } from '../scripts/make-cases.mjs';
import { root, run, temporaryFolder } from './support.js';

interface GithubWorkflow {
  jobs: Record<string, { strategy?: { matrix: { share: string[] } }; steps: { run?: string }[] }>;
}
type GitlabWorkflow = Record<string, { parallel?: number; script: string[] }>;

/** A job's commands, once for each machine that it runs on; setting up is the machine's concern. */
interface Machine {
  script: string[];
  env: Record<string, string>;
}

const read = (name: string): unknown => parse(readFileSync(join(root, 'docs/workflows', name), 'utf8'));

function githubMachines(job: string): Machine[] {
  const { strategy, steps } = (read('github-actions.yml') as GithubWorkflow).jobs[job] ?? { steps: [] };
  const script = steps.flatMap((step) => step.run ?? []).filter((command) => command !== 'npm ci');
  return (strategy?.matrix.share ?? ['']).map((share) => ({
    script: script.map((command) => command.replaceAll('${{ matrix.share }}', share)),
    env: {},
  }));
}

function gitlabMachines(job: string): Machine[] {
  const { parallel = 1, script } = (read('gitlab-ci.yml') as GitlabWorkflow)[job] ?? { script: [] };
  return Array.from({ length: parallel }, (_, i) => ({
    script,
    env: {
      CI_COMMIT_BRANCH: 'main',
      MEMO_REMOTE: 'origin',
      ...(parallel > 1 && { CI_NODE_INDEX: String(i + 1), CI_NODE_TOTAL: String(parallel) }),
    },
  }));
}

let folder: string;
let work: string;
const git = (...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=K', '-c', 'user.email=k@example.se', ...args], {
    cwd: work,
    encoding: 'utf8',
  });
const commit = (): string =>
  git('add', '.') + git('commit', '-qm', 'Change') + git('push', '-q', 'origin', 'HEAD:main');
const put = (path: string, text: string): void => {
  mkdirSync(join(work, path, '..'), { recursive: true });
  writeFileSync(join(work, path), text);
};
const change = (path: string, from: string, to: string): void => {
  const text = readFileSync(join(work, path), 'utf8');
  expect(text).toContain(from);
  put(path, text.replace(from, to));
};

/** Runs a job on a fresh clone, as CI does; the results of its machines. */
function runJob(machines: readonly Machine[]): SpawnSyncReturns<string>[] {
  expect(machines.flatMap(({ script }) => script).length).toBeGreaterThan(0);
  return machines.map(({ script, env }, i) => {
    const clone = join(folder, `ci-${i}-${Math.random()}`);
    execFileSync('git', ['clone', '-q', join(folder, 'remote.git'), clone]);
    return spawnSync('bash', ['-e', '-c', script.join('\n')], {
      cwd: clone,
      encoding: 'utf8',
      env: {
        ...process.env,
        CI: 'true',
        PATH: `${join(folder, 'bin')}${delimiter}${process.env['PATH'] ?? ''}`,
        ...env,
      },
    });
  });
}

beforeEach(() => {
  folder = temporaryFolder();
  work = join(folder, 'work');
  mkdirSync(join(folder, 'bin'));
  writeFileSync(
    join(folder, 'bin/npx'),
    `#!/bin/sh\nshift\nexec "${process.execPath}" "${join(root, 'bin/iop.js')}" "$@"\n`,
  );
  chmodSync(join(folder, 'bin/npx'), 0o755);
  execFileSync('git', ['init', '-q', '--bare', '-b', 'main', join(folder, 'remote.git')]);
  execFileSync('git', ['clone', '-q', join(folder, 'remote.git'), work], { stdio: 'ignore' });
  git('checkout', '-q', '-b', 'main');
  for (const index of [0, 1, 2]) put(`cases/${index}/case.yaml`, makeCase(index));
  commit();
});

describe.each([
  ['GitHub Actions', githubMachines],
  ['GitLab CI', gitlabMachines],
])('%s', (_, machinesOf) => {
  it('makes the memos that a commit has changed, and no others, and nothing where nothing has', () => {
    const memos = machinesOf('memos');
    expect(runJob(memos).map(({ status }) => status)).toEqual([0]);
    git('pull', '-q', 'origin', 'main');
    expect(git('ls-files', 'memos')).toContain('memos/2.docx');

    change('cases/0/case.yaml', 'amount: 138000', 'amount: 139000');
    commit();
    expect(runJob(memos).map(({ status }) => status)).toEqual([0]);
    git('pull', '-q', 'origin', 'main');
    expect(git('log', '-1', '--format=%s', '--name-only').split('\n').filter(Boolean).slice(1)).toEqual([
      'memos/.iop-batch.json',
      'memos/0.docx',
      'memos/0.md',
    ]);
    expect(readFileSync(join(work, 'memos/0.md'), 'utf8')).toContain('139\u00A0000\u00A0kronor');

    const before = git('rev-parse', 'HEAD');
    expect(runJob(memos).map(({ status }) => status)).toEqual([0]);
    git('pull', '-q', 'origin', 'main');
    expect(git('rev-parse', 'HEAD')).toBe(before);
  });

  it('commits the memos of the other cases when one is faulty, and fails all the same', () => {
    runJob(machinesOf('memos'));
    change('cases/0/case.yaml', 'amount: 138000', 'amount: 139000');
    put('cases/1/case.yaml', 'kind: [');
    git('pull', '-q', 'origin', 'main');
    commit();
    expect(runJob(machinesOf('memos')).map(({ status }) => status)).toEqual([1]);
    git('pull', '-q', 'origin', 'main');
    expect(readFileSync(join(work, 'memos/0.md'), 'utf8')).toContain('139\u00A0000\u00A0kronor');
    expect(git('ls-files', 'memos')).toContain('memos/1.docx');
  });

  it('fails a stale memo by its name, on the machine whose share it is', () => {
    runJob(machinesOf('memos'));
    git('pull', '-q', 'origin', 'main');
    expect(runJob(machinesOf('check')).map(({ status }) => status)).toEqual([0, 0]);
    change('cases/1/case.yaml', 'handläggare', 'utredare');
    commit();
    const results = runJob(machinesOf('check'));
    expect(results.map(({ status }) => status).sort()).toEqual([0, 1]);
    expect(results.map(({ stdout, stderr }) => stdout + stderr).join('')).toContain(
      'memos/1.md is not what its case gives',
    );
  });
});

describe('iop batch --changed', () => {
  const batch = (...flags: string[]) =>
    run(['batch', 'cases', '-o', 'memos', '--check', ...flags], { cwd: work });
  const taken = async (...flags: string[]): Promise<string[]> => {
    const { err } = await batch(...flags);
    return [...err.matchAll(/^cases\/(\w+)\//gm)].map(([, name = '']) => name);
  };

  it('takes the cases that are changed, committed since the revision or not, and new ones', async () => {
    expect(await taken('--changed')).toEqual([]);
    change('cases/1/case.yaml', 'handläggare', 'utredare');
    put('cases/new/case.yaml', makeCase(7));
    expect(await taken('--changed')).toEqual(['1', 'new']);
    commit();
    expect(await taken('--changed')).toEqual([]);
    expect(await taken('--changed', '--since', 'HEAD~1')).toEqual(['1', 'new']);
  });

  it('takes the cases whose profile is changed', async () => {
    cpSync(join(root, 'templates/malmo-asn'), join(work, 'profile'), { recursive: true });
    for (const index of [0, 2])
      change(`cases/${index}/case.yaml`, 'profile: malmo-asn', 'profile: ../../profile # vår');
    commit();
    expect(await taken('--changed')).toEqual([]);
    change('profile/profile.yaml', 'Malmö stad', 'Malmö kommun');
    expect(await taken('--since', 'HEAD')).toEqual(['0', '2']);
    expect(await taken('--since', 'HEAD', '--profile', 'generic')).toEqual([]);
    expect(await taken('--since', 'HEAD', '--profile', 'profile/')).toEqual(['0', '1', '2']);
  });

  it('takes the cases that git knows nothing of: ignored ones, and those of another repository', async () => {
    put('.gitignore', 'cases/2\n');
    git('rm', '-rq', '--cached', 'cases/2');
    commit();
    put('cases/other/case.yaml', makeCase(8));
    execFileSync('git', ['init', '-q', join(work, 'cases/other')]);
    const other = (...args: string[]): unknown =>
      execFileSync('git', ['-c', 'user.name=K', '-c', 'user.email=k@example.se', ...args], {
        cwd: join(work, 'cases/other'),
      });
    other('add', '.');
    other('commit', '-qm', 'Other');
    expect(await taken('--changed')).toEqual(['2', 'other']);
  });

  it('takes the cases whose profile has lost a partial, or is named in a way that only YAML understands', async () => {
    cpSync(join(root, 'templates/malmo-asn'), join(work, 'profile'), { recursive: true });
    put('profile/partials/own.md.hbs', 'Text');
    change('cases/0/case.yaml', 'profile: malmo-asn', 'profile: ../../profile');
    change('cases/1/case.yaml', 'profile: malmo-asn', 'profile: >-\n  ../../profile');
    change('cases/2/case.yaml', 'profile: malmo-asn', 'profile: *there');
    git('config', 'diff.renames', 'copies');
    commit();
    // what can't be read may have changed
    expect(await taken('--changed')).toEqual(['2']);
    mkdirSync(join(work, 'elsewhere'));
    renameSync(join(work, 'profile/partials/own.md.hbs'), join(work, 'elsewhere/own.md.hbs'));
    git('add', '.');
    expect(await taken('--changed')).toEqual(['0', '1', '2']);
  });

  it('takes a case whose file is a link that leads elsewhere now', async () => {
    for (const name of ['one', 'two']) put(`common/${name}.yaml`, makeCase(9));
    mkdirSync(join(work, 'cases/linked'));
    symlinkSync('../../common/one.yaml', join(work, 'cases/linked/case.yaml'));
    commit();
    expect(await taken('--changed')).toEqual([]);
    rmSync(join(work, 'cases/linked/case.yaml'));
    symlinkSync('../../common/two.yaml', join(work, 'cases/linked/case.yaml'));
    expect(await taken('--changed')).toEqual(['linked']);
  });

  it('finds what is changed from a folder further down, too', async () => {
    git('config', 'diff.relative', 'true');
    change('cases/1/case.yaml', 'handläggare', 'utredare');
    mkdirSync(join(work, 'below'));
    const { err } = await run(['batch', '../cases', '-o', '../memos', '--check', '--changed'], {
      cwd: join(work, 'below'),
    });
    expect([...err.matchAll(/^\.\.\/cases\/(\w+)\//gm)].map(([, name]) => name)).toEqual(['1']);
  });

  it('says what git says where there is no such revision', async () => {
    const { exitCode, err } = await batch('--since', 'nosuch');
    expect([exitCode, err]).toEqual([2, expect.stringContaining('usage/git')]);
    expect(err).toContain('nosuch');
    // a revision is never taken for an option
    expect((await batch('--since', '--output=x')).exitCode).toBe(2);
  });
});
