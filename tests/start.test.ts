// How the program starts: with the compiled code of the last run where the cache folder is the user's own, and without it
// in the same way.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };
import { root, temporaryFolder } from './support.js';

const bin = join(root, 'bin/iop.js');
const ARGS = [bin, 'explain', 'agreement-gap', '--lang', 'en'];
let home: string;
const folder = (): string => join(home, 'iop');
const files = (): string[] => (existsSync(folder()) ? readdirSync(folder()) : []);
const only = (): string => join(folder(), files()[0] ?? '');

/** Tells on standard error whether compiled code is used, in each thread. */
const spy = join(temporaryFolder(), 'spy.cjs');
writeFileSync(
  spy,
  `const fs = require('node:fs');
const vm = require('node:vm');
const { Script } = vm;
vm.Script = class extends Script {
  constructor(source, options) {
    super(source, options);
    fs.writeSync(2, \`cache \${options.cachedData ? !this.cachedDataRejected : 'none'}\\n\`);
  }
};`,
);

beforeEach(() => {
  home = temporaryFolder();
});

function start(args: readonly string[] = ARGS, env: Record<string, string> = { XDG_CACHE_HOME: home }) {
  const { PATH = '' } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--require', spy, ...args], {
    encoding: 'utf8',
    env: { PATH, ...env },
  });
  const cache = /^cache (\w+)\n/m.exec(stderr)?.[1];
  return { status, stdout, err: stderr.replace(/^cache \w+\n/m, ''), cache };
}

const expected = () => ({ ...start(ARGS, {}), cache: 'none' });

describe('compiled code', () => {
  it('is kept by the first run and used by the second, in a folder for the user alone', () => {
    expect(start()).toEqual(expected());
    expect(files()).toHaveLength(1);
    const before = readFileSync(only());
    expect(start()).toEqual({ ...expected(), cache: 'true' });
    expect(readFileSync(only()).equals(before)).toBe(true);
  });

  it('is kept after a case with problems, and not after wrong use', () => {
    expect(start([bin, 'check', join(root, 'tests/faults/agreement-gap.yaml')]).status).toBe(1);
    expect(files()).toHaveLength(1);
    expect(start([bin, 'check', '--nonsense']).status).toBe(2);
    expect(start([bin, 'nonsense']).status).toBe(2);
    expect(files()).toHaveLength(1);
  });

  it.each([
    ['a byte is another', (bytes: Buffer) => bytes.fill(bytes.readUInt8(5000) ^ 1, 5000, 5001)],
    ['it is cut off', (bytes: Buffer) => bytes.subarray(0, 20_000)],
    ['it is empty', () => Buffer.alloc(0)],
    ['it is something else', () => Buffer.from('something else')],
  ])('is not used where %s, and is made anew', (_, damage) => {
    start();
    const before = readFileSync(only());
    writeFileSync(only(), damage(Buffer.from(before)));
    expect(start()).toEqual(expected());
    expect(start()).toEqual({ ...expected(), cache: 'true' });
    expect(files()).toHaveLength(1);
  });

  it('of another build is left behind, and the oldest files are removed', () => {
    mkdirSync(folder());
    for (let i = 0; i < 30; i++) {
      const file = join(folder(), `abc-v20.0.0-old-${i}`);
      writeFileSync(file, 'old');
      utimesSync(file, i, i);
    }
    expect(start().cache).toBe('none');
    expect(files()).toHaveLength(12);
    expect(files()).toContain('abc-v20.0.0-old-29');
    expect(start().cache).toBe('true');
  });

  it('is whole where several runs are the first at once', async () => {
    const runs = Array.from({ length: 4 }, () =>
      spawn(process.execPath, ARGS, { env: { XDG_CACHE_HOME: home }, stdio: 'ignore' }),
    );
    const ended = await Promise.all(runs.map((run) => once(run, 'exit')));
    expect(ended.map(([exitCode]) => exitCode as number)).toEqual([0, 0, 0, 0]);
    const [first = '', ...others] = files();
    expect(others).toEqual([]);
    expect(first).not.toMatch(/\.\d+$/);
    const { stdout } = spawnSync(process.execPath, ARGS, { encoding: 'utf8', env: { XDG_CACHE_HOME: home } });
    expect(stdout).toBe(expected().stdout);
  });

  it('of `iop draft` is used by the threads of a batch', () => {
    start([bin, 'draft', join(root, 'examples/thaiwise-2026-agreement/case.yaml'), '-o', `${home}/out/`]);
    const cases = ['thaiwise-2026-agreement', 'thaiwise-2025-extension'].map((name) =>
      join(root, 'examples', name),
    );
    const { status, err } = start([bin, 'batch', ...cases, '-o', join(home, 'batch'), '--jobs', '2']);
    expect([status, err]).toEqual([0, expect.stringContaining('2 written')]);
    // the line of the batch itself is taken away
    expect(err).toContain('cache true');
    expect(err).not.toContain('cache none');
  });
});

describe.runIf(process.platform !== 'win32')('no compiled code is kept or used', () => {
  it.each([
    ['without a home', () => ({})],
    ['in a home that is not there', () => ({ HOME: join(home, 'nowhere') })],
    ['at a relative path', () => ({ XDG_CACHE_HOME: 'cache' })],
  ])('%s', (_, env) => {
    expect(start(ARGS, env())).toEqual(expected());
    expect(start(ARGS, env()).cache).toBe('none');
    expect(readdirSync(home)).toEqual([]);
  });

  it.each<[string, () => void]>([
    ['where others may write to the folder', () => chmodSync(folder(), 0o777)],
    ["where the user's group may write to the file", () => chmodSync(only(), 0o660)],
    ['where the file is a link', () => linkAway(only())],
    ['where the folder is a link', () => linkAway(folder())],
    ...(process.getuid?.() === 0
      ? ([
          ["where the folder is someone else's", () => chownSync(folder(), 65534, 65534)],
          ["where the file is someone else's", () => chownSync(only(), 65534, 65534)],
        ] satisfies [string, () => void][])
      : []),
  ])('%s', (_, change) => {
    start();
    change();
    expect(start()).toEqual(expected());
  });
});

it.each(['darwin', 'linux'])('the cache folder on %s is in the home folder', (platform) => {
  const base = platform === 'darwin' ? 'Library/Caches' : '.cache';
  mkdirSync(join(home, base), { recursive: true });
  const pretence = join(home, 'pretence.cjs');
  writeFileSync(pretence, `Object.defineProperty(process, 'platform', { value: '${platform}' });`);
  start(['--require', pretence, ...ARGS], { HOME: home });
  expect(readdirSync(join(home, base, 'iop'))).toHaveLength(1);
});

it.each(['--version', '-V'])('%s prints the version', (flag) => {
  expect(start([bin, flag])).toMatchObject({ status: 0, stdout: `${packageJson.version}\n`, err: '' });
});

/** Moves a file or folder away, and puts a link to it in its place. */
function linkAway(path: string): void {
  const elsewhere = join(temporaryFolder(), 'elsewhere');
  spawnSync('mv', [path, elsewhere]);
  symlinkSync(elsewhere, path);
}
