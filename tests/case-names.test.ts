// What a case file is called: a batch, the pre-commit hooks and the GitHub action take the same files, or one of them would
// say that all is well and have checked nothing.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { findCases } from '../src/cases/find-cases.js';
import { root, temporaryFolder } from './support.js';

const CASES = [
  'case.yaml',
  'a/case.yml',
  'a/b/case.yaml',
  'cases/a.case.yaml',
  'cases/b.case.yml',
  'å ä/case.yaml',
];
const OTHERS = [
  'cases/staircase.yaml',
  'cases/case.yaml.bak',
  'iop.config.yaml',
  'cases/case/other.yaml',
  'case.json',
];

const read = (name: string): unknown => parse(readFileSync(join(root, name), 'utf8'));

function makeFolder(): string {
  const folder = temporaryFolder();
  for (const file of [...CASES, ...OTHERS]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), '');
  }
  return folder;
}

describe('a case file is known by its name', () => {
  it('to a batch of a folder', () => {
    const found = findCases(['.'], makeFolder());
    expect(found.ok && found.value.files.toSorted()).toEqual(CASES.toSorted());
  });

  it('to the pre-commit hooks', () => {
    const hooks = read('.pre-commit-hooks.yaml') as { id: string; files: string }[];
    expect(hooks.map(({ id }) => id)).toEqual(['iop-check', 'iop-fix']);
    for (const { files } of hooks)
      expect([...CASES, ...OTHERS].filter((file) => new RegExp(files).test(file))).toEqual(CASES);
  });

  it('to the action, which passes each as one argument after all options', () => {
    const action = read('action.yml') as {
      inputs: { cases: { default: string } };
      runs: { steps: { name: string; run: string }[] };
    };
    const folder = makeFolder();
    const bin = join(folder, '.runner/iop/node_modules/.bin');
    mkdirSync(bin, { recursive: true });
    writeFileSync(join(bin, 'iop'), '#!/bin/sh\nprintf "%s\\n" "$@"\n', { mode: 0o755 });
    const script = action.runs.steps.find(({ name }) => name === 'Check')?.run ?? '';
    const out = execFileSync('bash', ['-e', '-c', script], {
      cwd: folder,
      encoding: 'utf8',
      env: {
        ...process.env,
        RUNNER_TEMP: join(folder, '.runner'),
        CASES: action.inputs.cases.default,
        ARGUMENTS: '--strict',
      },
    });
    const [command, ...args] = out.trimEnd().split('\n');
    const end = args.indexOf('--');
    expect([command, args.slice(0, end)]).toEqual(['check', ['--strict', '--format', 'github']]);
    expect(args.slice(end + 1).sort()).toEqual(CASES.toSorted());
  });
});
