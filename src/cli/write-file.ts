// Atomic writing: a file is whole, old or new, whenever the process ends.
import { randomUUID } from 'node:crypto';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Writes a file beside its place and moves it there; a file that already has these bytes isn't touched. */
export async function writeFileAtomically(path: string, bytes: Uint8Array): Promise<'wrote' | 'unchanged'> {
  if (await hasBytes(path, bytes)) return 'unchanged';
  const temporary = join(dirname(path), `.iop-${randomUUID()}.tmp`);
  try {
    const handle = await open(temporary, 'wx');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  return 'wrote';
}

async function hasBytes(path: string, bytes: Uint8Array): Promise<boolean> {
  try {
    return (await readFile(path)).equals(bytes);
  } catch {
    return false;
  }
}
