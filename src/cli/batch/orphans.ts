// Files of cases that are no more: deleted or renamed. They are told of, and taken away only when that is asked for.
import { readFileSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { diagnose } from '../../diagnostic.js';
import { diagnoseIoError } from '../io-errors.js';
import { fingerprint } from '../origin.js';
import { fileKey } from '../output.js';
import type { Session } from '../session.js';
import type { Memory } from './memory.js';

export interface Tending {
  /** The output folder, as people see it. */
  folder: string;
  /** The files that cases give now, by `fileKey`. */
  claims: () => ReadonlySet<string>;
  /** Where this run has looked for cases: of others it can't say that they are gone. */
  roots: readonly string[];
  /** What is done with them: told of, removed where nobody has changed them, or an error (`--check`). */
  how: 'tell' | 'prune' | 'fail';
}

/** Reports the files of cases that are gone, or removes them. What is gone altogether is forgotten. */
export async function tendOrphans(session: Session, memory: Memory, tending: Tending): Promise<void> {
  const { cwd } = session.io;
  for (const [key, { files }] of memory.entries()) {
    const path = resolve(cwd, tending.folder, key);
    if (!tending.roots.some((root) => isWithin(path, root)) || !isGone(path)) continue;
    const left: string[] = [];
    for (const [name, hash] of Object.entries(files)) {
      const file = join(tending.folder, name);
      if (tending.claims().has(fileKey(resolve(cwd, file))) || isGone(resolve(cwd, file))) continue;
      const orphan = { file, hash, caseFile: relative(cwd, path) };
      if (!(await tendOrphan(session, orphan, tending.how))) left.push(name);
    }
    if (left.length === 0) memory.forget(key);
  }
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

/** Gives whether the file has been removed. */
async function tendOrphan(
  { io, options, wording, diagnostics }: Session,
  { file, hash, caseFile }: { file: string; hash: string; caseFile: string },
  how: Tending['how'],
): Promise<boolean> {
  const path = resolve(io.cwd, file);
  try {
    const isEdited = fingerprint(readFileSync(path)) !== hash;
    if (how !== 'prune' || isEdited) {
      const severity = how === 'fail' ? 'error' : 'warning';
      diagnostics.push(diagnose('output/orphan', { file, caseFile, isEdited }, { severity }));
      return false;
    }
    await rm(path);
    if (!options.quiet) io.stderr.write(`${wording.outcomes.removed} ${file}\n`);
    return true;
  } catch (error) {
    diagnostics.push(diagnoseIoError(error, file, 'write'));
    return false;
  }
}
