// Atomic writing: a file is whole, old or new, whenever the process ends.
import { randomUUID } from 'node:crypto';
import { closeSync, fsync, open, statSync, writeFileSync } from 'node:fs';
import { access, constants, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const opened = promisify(open);
const flushed = promisify(fsync);

/** What a caller has found in a place, and decided upon. */
export interface Seen {
  bytes: Buffer | undefined;
}

/**
 * Writes a file beside its place and moves it there; a file that already has these bytes isn't touched. Where the place no
 * longer holds what the caller has seen, nothing is written: someone else has saved it meanwhile.
 */
export async function writeFileAtomically(
  path: string,
  bytes: Uint8Array,
  seen?: Seen,
): Promise<'wrote' | 'unchanged' | 'changed'> {
  const before = seen ? seen.bytes : await readIfThere(path);
  if (before?.equals(bytes)) return 'unchanged';
  const { target, mode } = before ? await targetOf(path) : { target: path, mode: 0o666 };
  const temporary = join(dirname(target), `.iop-${hostname()}-${process.pid}-${randomUUID()}.tmp`);
  try {
    // what waits for the disk is waited for; what the system does in memory takes less time than waiting
    const file = await opened(temporary, 'wx', mode);
    try {
      writeFileSync(file, bytes);
      await flushed(file);
    } finally {
      closeSync(file);
    }
    if (seen && !isSame(await readIfThere(path), before)) {
      await rm(temporary, { force: true });
      return 'changed';
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  return 'wrote';
}

function isSame(a: Buffer | undefined, b: Buffer | undefined): boolean {
  return a === undefined || b === undefined ? a === b : a.equals(b);
}

/** What a file holds; `undefined` where there is none. */
export async function readIfThere(path: string): Promise<Buffer | undefined> {
  // asked for most often where nothing is, and an error takes ten times as long
  if (!statSync(path, { throwIfNoEntry: false })) return undefined;
  return readFile(path).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return undefined;
  });
}

/** What is replaced: the file behind a link, with its mode. A file that may not be written to isn't replaced. */
async function targetOf(path: string): Promise<{ target: string; mode: number }> {
  await access(path, constants.W_OK);
  return { target: await realpath(path), mode: (await stat(path)).mode & 0o777 };
}

/** Removes what processes on this machine that have been killed have left in a folder. */
export async function removeLeftovers(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const [, host, pid] = /^\.iop-(.*)-(\d+)-[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\.tmp$/.exec(name) ?? [];
    if (host === hostname() && !isRunning(Number(pid)))
      await rm(join(folder, name), { force: true }).catch(() => undefined);
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // a process of another user's is one, too
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
