// Atomic writing: a file is whole, old or new, whenever the process ends.
import { randomUUID } from 'node:crypto';
import { access, constants, open, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';

/** Writes a file beside its place and moves it there; a file that already has these bytes isn't touched. */
export async function writeFileAtomically(path: string, bytes: Uint8Array): Promise<'wrote' | 'unchanged'> {
  if (await hasBytes(path, bytes)) return 'unchanged';
  const { target, mode } = await targetOf(path);
  const temporary = join(dirname(target), `.iop-${hostname()}-${process.pid}-${randomUUID()}.tmp`);
  try {
    const handle = await open(temporary, 'wx', mode);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  return 'wrote';
}

/** What is replaced: the file behind a link, with its mode. A file that may not be written to isn't replaced. */
async function targetOf(path: string): Promise<{ target: string; mode: number }> {
  const found = await stat(path).catch(() => undefined);
  if (!found) return { target: path, mode: 0o666 };
  await access(path, constants.W_OK);
  return { target: await realpath(path), mode: found.mode & 0o777 };
}

async function hasBytes(path: string, bytes: Uint8Array): Promise<boolean> {
  try {
    return (await readFile(path)).equals(bytes);
  } catch {
    return false;
  }
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
