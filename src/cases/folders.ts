// Folders: whether one is there, and making one.
import { existsSync, realpathSync, statSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative } from 'node:path';

/** Makes a folder in one that is there; a folder that is there already is fine. */
export async function makeFolder(path: string): Promise<void> {
  await mkdir(path).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || !isFolder(path)) throw error;
  });
}

/** Makes a folder and those above it. Node's own way never ends in places where the system makes none (/proc). */
export async function makeFolders(path: string): Promise<void> {
  if (isFolder(path)) return;
  if (dirname(path) !== path) await makeFolders(dirname(path));
  await makeFolder(path);
}

export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** The root of the repository that a folder lies in. */
export function findRepository(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder;
  return dirname(folder) === folder ? undefined : findRepository(dirname(folder));
}

/** Whether a path, its links followed, lies in the folder that a run is confined to, if it is. */
export function isAllowed({ confinedTo }: { confinedTo?: string | undefined }, path: string): boolean {
  return confinedTo === undefined || isWithin(realPath(path), confinedTo);
}

export function isWithin(path: string, folder: string): boolean {
  const below = relative(folder, path);
  return !/^\.\.(?:[/\\]|$)/.test(below) && !isAbsolute(below);
}

/** The path without links; what of it isn't there yet stays as it is. */
export function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return dirname(path) === path ? path : join(realPath(dirname(path)), basename(path));
  }
}
