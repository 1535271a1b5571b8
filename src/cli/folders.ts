// Folders: whether one is there, and making one.
import { statSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';

/** Makes a folder in one that is there; a folder that is there already is fine. */
export async function makeFolder(path: string): Promise<void> {
  await mkdir(path).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || !isFolder(path)) throw error;
  });
}

export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
