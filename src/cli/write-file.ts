// Atomic writing: a file is whole, old or new, whenever the process ends.
import { randomUUID } from 'node:crypto';
import { access, constants, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Writes a file beside its place and moves it there; a file that already has these bytes isn't touched. */
export async function writeFileAtomically(path: string, bytes: Uint8Array): Promise<'wrote' | 'unchanged'> {
  if (await hasBytes(path, bytes)) return 'unchanged';
  const { target, mode } = await targetOf(path);
  const temporary = join(dirname(target), `.iop-${randomUUID()}.tmp`);
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
