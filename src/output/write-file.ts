// Atomic writing: a file is whole, old or new, whenever the process ends.
import { randomUUID } from 'node:crypto';
import {
  closeSync,
  fsync,
  linkSync,
  open,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { access, constants, readdir, readFile, realpath, rm, stat } from 'node:fs/promises';
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
 * longer holds what the caller has seen, nothing is written: someone else has saved it meanwhile, and that save wins.
 */
export async function writeFileAtomically(
  path: string,
  bytes: Uint8Array,
  seen?: Seen,
): Promise<'wrote' | 'unchanged' | 'changed'> {
  const before = seen ? seen.bytes : await readIfThere(path);
  if (before?.equals(bytes)) return 'unchanged';
  const { target, mode } = before ? await targetOf(path) : { target: path, mode: 0o666 };
  const temporary = temporaryBeside(target);
  try {
    // what waits for the disk is waited for; what the system does in memory takes less time than waiting
    const file = await opened(temporary, 'wx', mode);
    try {
      writeFileSync(file, bytes);
      await flushed(file);
    } finally {
      closeSync(file);
    }
    if (!seen) renameSync(temporary, target);
    else if (!(before ? replace(temporary, target, before) : place(temporary, target))) return 'changed';
  } finally {
    rmSync(temporary, { force: true });
  }
  return 'wrote';
}

/** A name for a file that is there for a moment; `removeLeftovers` knows whose it was. */
function temporaryBeside(target: string): string {
  return join(dirname(target), `.iop-${hostname()}-${process.pid}-${randomUUID()}.tmp`);
}

/** Moves a file to where nothing is; gives whether nothing was. */
function place(temporary: string, target: string): boolean {
  try {
    // unlike a move, a link doesn't take the place of a file that has come meanwhile
    linkSync(temporary, target);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    if (!hasNoLinks(code)) throw error;
    if (statSync(target, { throwIfNoEntry: false })) return false;
    renameSync(temporary, target);
    return true;
  }
}

/** Moves a file to where another is, if that still holds what was seen; gives whether it did. */
function replace(temporary: string, target: string, before: Buffer): boolean {
  const aside = temporaryBeside(target);
  try {
    // a second name for the file that is there: what an editor writes into it in this moment is not lost
    linkSync(target, aside);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return false;
    if (!hasNoLinks(code)) throw error;
    if (!isSame(readSync(target), before)) return false;
    renameSync(temporary, target);
    return true;
  }
  try {
    const isAsSeen = isSame(readSync(aside), before);
    const isStillThere = statSync(aside).ino === statSync(target, { throwIfNoEntry: false })?.ino;
    if (!isAsSeen || !isStillThere) return false;
    renameSync(temporary, target);
    if (isSame(readSync(aside), before)) return true;
    renameSync(aside, target);
    return false;
  } finally {
    rmSync(aside, { force: true });
  }
}

/** Whether a file system has no second names for files. */
function hasNoLinks(code: string | undefined): boolean {
  return ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EINVAL', 'EACCES'].includes(code ?? '');
}

function readSync(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
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
