// What can go wrong around a batch, really caused: it is killed, the disk is full, the folder may not be written to, a
// case vanishes, a file is open elsewhere, two batches meet, the user interrupts. Every file is then whole, old or new,
// and the next run completes.
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { makeCase } from '../../scripts/make-cases.mjs';
import { writeFileSync } from 'node:fs';
import { root, temporaryFolder } from '../support.js';

const COUNT = 200;
let folder: string;
const bin = join(root, 'bin/iop.js');

interface Ended {
  exitCode: number | null;
  signal: string | null;
  err: string;
}

interface Running {
  child: ChildProcess;
  ended: Promise<Ended>;
}

function start(out: string, ...flags: string[]): Running {
  const child = spawn(process.execPath, [bin, 'batch', 'cases', '-o', out, '--format', 'concise', ...flags], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, LANG: 'en_US.UTF-8' },
  });
  let err = '';
  child.stderr.on('data', (chunk) => (err += String(chunk)));
  const ended = once(child, 'close').then(([exitCode, signal]) => ({
    exitCode: exitCode as number | null,
    signal: signal as string | null,
    err,
  }));
  return { child, ended };
}

const batch = (out: string, ...flags: string[]): Promise<Ended> => start(out, ...flags).ended;

/** The case files, with one amount or another. */
function setCases(extra: number, count = COUNT): void {
  for (let i = 0; i < count; i++) {
    const name = `case-${String(i + 1).padStart(5, '0')}`;
    mkdirSync(join(folder, 'cases', name), { recursive: true });
    const text = makeCase(i).replace(/(?<=amount: )\d+/g, (amount) => String(Number(amount) + extra));
    writeFileSync(join(folder, 'cases', name, 'case.yaml'), text);
  }
}

function hashes(out: string): Map<string, string> {
  const names = readdirSync(join(folder, out)).filter((name) => !name.startsWith('.'));
  return new Map(
    names.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, out, name)))
        .digest('hex'),
    ]),
  );
}

const leftovers = (out: string): string[] =>
  readdirSync(join(folder, out)).filter((name) => name.endsWith('.tmp'));

/** Waits until a batch has written so many files. */
async function untilFiles(out: string, count: number): Promise<void> {
  const path = join(folder, out);
  while (!existsSync(path) || readdirSync(path).filter((name) => !name.startsWith('.')).length < count) {
    await wait(5);
  }
}

/** Does something when a batch has written some files; a batch that was done before is started anew. */
async function disturb(out: string, act: (child: ChildProcess) => void, ...flags: string[]): Promise<Ended> {
  rmSync(join(folder, out), { recursive: true, force: true });
  setCases(0);
  const { child, ended } = start(out, ...flags);
  await untilFiles(out, 10);
  act(child);
  const result = await ended;
  return result.exitCode === 0 ? disturb(out, act, ...flags) : result;
}

const EXTRAS = [0, 20_000];
/** What the cases give, with one amount and the other. */
const whole: Map<string, string>[] = [];
beforeAll(async () => {
  folder = temporaryFolder();
  for (const [i, extra] of EXTRAS.entries()) {
    setCases(extra);
    expect((await batch(`whole-${i}`)).exitCode).toBe(0);
    whole.push(hashes(`whole-${i}`));
  }
  expect(whole[0]?.size).toBe(2 * COUNT);
});

describe('a batch that is killed', () => {
  it('at random moments, fifty times, leaves every file whole, old or new; the next run completes', async () => {
    for (let time = 0; time < 50; time++) {
      setCases(EXTRAS[time % 2] ?? 0);
      const { child, ended } = start('out');
      await Promise.race([ended, wait(Math.random() * time * 50)]);
      child.kill('SIGKILL');
      await ended;
      if (!existsSync(join(folder, 'out'))) continue;
      for (const [name, hash] of hashes('out')) {
        expect([whole[0]?.get(name), whole[1]?.get(name)], name).toContain(hash);
      }
    }
    setCases(0);
    expect((await batch('out')).exitCode).toBe(0);
    expect(hashes('out')).toEqual(whole[0]);
    expect(leftovers('out')).toEqual([]);
  });
});

describe('a batch that is interrupted', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)(
    'by %s ends with what is done and exit code %i; the next run does the rest',
    async (signal, code) => {
      const out = `out-${signal}`;
      const { exitCode, err } = await disturb(out, (child) => child.kill(signal));
      expect(exitCode).toBe(code);
      const [, done] = /interrupted after (\d+) of 200 cases/.exec(err) ?? [];
      const files = hashes(out);
      expect(files.size).toBe(2 * Number(done));
      expect(files.size).toBeLessThan(2 * COUNT);
      for (const [name, hash] of files) expect(whole[0]?.get(name), name).toBe(hash);
      const next = await batch(out);
      expect(next.exitCode).toBe(0);
      expect(next.err).toContain(`${COUNT - Number(done)} written, ${done ?? ''} unchanged`);
      expect(hashes(out)).toEqual(whole[0]);
    },
  );
});

describe('two batches into one folder at once', () => {
  it('both complete, and every file is right', async () => {
    setCases(0);
    const results = await Promise.all([batch('both'), batch('both')]);
    expect(results.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
    expect(hashes('both')).toEqual(whole[0]);
    expect(leftovers('both')).toEqual([]);
    expect((await batch('both')).err).toContain('0 written, 200 unchanged');
  });
});

describe('a case that vanishes between listing and reading', () => {
  it('is reported, and the rest are made', async () => {
    const vanish = (): void => rmSync(join(folder, 'cases/case-00199'), { recursive: true });
    const { exitCode, err } = await disturb('vanished', vanish, '--jobs', '1');
    expect(exitCode).toBe(3);
    expect(err).toContain('io/not-found');
    expect(err).toContain('case-00199');
    expect(hashes('vanished').size).toBe(2 * COUNT - 2);
  });
});

/** A small file system of its own, where the machine lets us have one. */
const canMount = ((): boolean => {
  const at = temporaryFolder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'none', at], { stdio: 'ignore' });
    execFileSync('umount', [at], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

describe.runIf(canMount)(
  `on a file system of its own${canMount ? '' : ' (skipped: no right to mount)'}`,
  () => {
    let mounted: string | undefined;
    const mount = (options: string): void => {
      mounted = join(folder, 'small');
      mkdirSync(mounted, { recursive: true });
      execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'none', mounted]);
    };
    const remount = (options: string) => execFileSync('mount', ['-o', `remount,${options}`, mounted ?? '']);
    afterEach(() => {
      if (mounted) execFileSync('umount', [mounted]);
      mounted = undefined;
    });

    it('a full disk is told of, what is written is whole, and with more room the next run completes', async () => {
      setCases(0);
      mount('size=400k');
      const { exitCode, err } = await batch('small');
      expect(exitCode).toBe(3);
      expect(err).toContain('io/no-space');
      expect(leftovers('small')).toEqual([]);
      const files = hashes('small');
      expect(files.size).toBeGreaterThan(0);
      for (const [name, hash] of files) expect(whole[0]?.get(name), name).toBe(hash);
      remount('size=50m');
      expect((await batch('small')).exitCode).toBe(0);
      expect(hashes('small')).toEqual(whole[0]);
    });

    it('a folder that can only be read is told of, and nothing in it changes', async () => {
      setCases(0);
      mount('size=50m');
      expect((await batch('small')).exitCode).toBe(0);
      setCases(EXTRAS[1] ?? 0);
      remount('ro');
      const { exitCode, err } = await batch('small');
      expect(exitCode).toBe(3);
      expect(err).toContain('io/permission');
      expect(hashes('small')).toEqual(whole[0]);
      // what is as it should be needs no writing
      setCases(0);
      expect((await batch('small')).exitCode).toBe(0);
    });
  },
);
