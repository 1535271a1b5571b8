// Files of cases that are no more: deleted or renamed. They are told of, and taken away only when that is asked for.
import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, extname, isAbsolute, join, relative, resolve } from 'node:path';
import { diagnose, type Diagnostic } from '../diagnostic.js';
import { diagnoseIoError } from '../cases/io-errors.js';
import { fileKey } from '../output/destination.js';
import { isMadeFrom } from '../output/inspect.js';
import type { Cache } from './cache.js';

export interface Tending {
  /** The output folder, as people see it. */
  folder: string;
  /** The names (without format) of the files that cases give now, by `fileKey`. */
  claims: () => ReadonlySet<string>;
  /** Where this run has looked for cases: of others it can't say that they are gone. */
  roots: readonly string[];
  /** The keys of cases that have moved to another meeting than the folder's. */
  moved: ReadonlySet<string>;
  /** What is done with them: told of, removed where nobody has changed them, or an error (`--check`). */
  action: 'tell' | 'prune' | 'fail';
  /** The working folder. */
  cwd: string;
}

/** What there is to tell of orphans, and the files that were removed. */
export interface OrphanReport {
  diagnostics: Diagnostic[];
  removed: string[];
}

/** A file of a case that is gone, and what it must say that it was made from. */
interface Orphan {
  file: string;
  source: string;
  caseFile: string;
  /** Whether the case's folder may only be out of reach. */
  isUnsure: boolean;
  /** Whether the case is there, and is decided at another meeting. */
  isMoved: boolean;
}

/** Reports the files of cases that are gone, or removes them. What is gone altogether is forgotten. */
export async function tendOrphans(cache: Cache, tending: Tending): Promise<OrphanReport> {
  const { cwd, folder, roots, moved } = tending;
  const report: OrphanReport = { diagnostics: [], removed: [] };
  const caseOf = (key: string): string => resolve(cwd, folder, key);
  const gone = cache.entries().flatMap(([key, { files, source }]) => {
    const path = caseOf(key);
    const root = roots.find((each) => isWithin(path, each));
    const isMoved = moved.has(key);
    return root !== undefined && (isMoved || isGone(path))
      ? [{ key, path, root, files, source, isMoved }]
      : [];
  });
  if (gone.length === 0) return report;
  const keys = new Set(gone.map(({ key }) => key));
  // what a case that is there has given, in this run or in another, in these formats or in others
  const claimed = new Set([
    ...tending.claims(),
    ...cache
      .entries()
      .filter(([key]) => !keys.has(key) && !isGone(caseOf(key)))
      .flatMap(([, { files }]) => Object.keys(files).map(claimOf)),
  ]);
  for (const { key, path, root, files, source, isMoved } of gone) {
    const left: string[] = [];
    const isUnsure = !isMoved && isOutOfReach(path, root);
    for (const name of Object.keys(files)) {
      const file = join(folder, name);
      // a case that has moved has the names for itself
      if ((!isMoved && claimed.has(claimOf(name))) || isGone(resolve(cwd, file))) continue;
      const orphan = { file, source, caseFile: relative(cwd, path), isUnsure, isMoved };
      if (!(await tendOrphan(orphan, tending, report))) left.push(name);
    }
    if (left.length === 0) cache.remove(key);
  }
  return report;
}

/** What claims a file: its name without the format, as `fileKey` has it. */
function claimOf(name: string): string {
  return fileKey(name.slice(0, name.length - extname(name).length));
}

function isWithin(path: string, root: string): boolean {
  const below = relative(root, path);
  return !/^\.\.(?:[/\\]|$)/.test(below) && !isAbsolute(below);
}

/** Whether there is nothing of that name. A folder that can't be looked into says nothing of what is in it. */
function isGone(path: string): boolean {
  try {
    statSync(path);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT';
  }
}

/**
 * Whether the case may be there all the same: it lies behind a link that leads nowhere, or in a folder with nothing in it,
 * as one is that is not mounted, and a submodule that is not checked out.
 */
function isOutOfReach(path: string, root: string): boolean {
  let folder = dirname(path);
  while (folder !== root && !lstatSync(folder, { throwIfNoEntry: false })) folder = dirname(folder);
  try {
    return readdirSync(folder).length === 0;
  } catch {
    return true;
  }
}

/** Gives whether the file has been removed. */
async function tendOrphan(
  { file, source, caseFile, isUnsure, isMoved }: Orphan,
  { cwd, action }: Tending,
  { diagnostics, removed }: OrphanReport,
): Promise<boolean> {
  const path = resolve(cwd, file);
  try {
    // a record can be anybody's: only the file itself can say whose it is
    const isAsMade = await isMadeFrom(path, readFileSync(path), source);
    const problem = !isAsMade ? 'edited' : isUnsure ? 'unsure' : 'gone';
    if (action !== 'prune' || problem !== 'gone') {
      const severity = action === 'fail' ? 'error' : 'warning';
      diagnostics.push(diagnose('output/orphan', { file, caseFile, problem, isMoved }, { severity }));
      return false;
    }
    await rm(path, { force: true });
    removed.push(file);
    return true;
  } catch (error) {
    // another run has removed it
    if (isGone(path)) return true;
    diagnostics.push(diagnoseIoError(error, file, 'write'));
    return false;
  }
}
