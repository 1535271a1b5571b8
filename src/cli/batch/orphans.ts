// Files of cases that are no more: deleted or renamed. They are told of, and taken away only when that is asked for.
import { existsSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { diagnose } from '../../diagnostic.js';
import { diagnoseIoError } from '../io-errors.js';
import { fingerprint } from '../origin.js';
import type { Session } from '../session.js';
import type { Memory } from './memory.js';

export interface Tending {
  /** The output folder, as people see it. */
  folder: string;
  /** The files that cases give now. */
  claims: () => ReadonlySet<string>;
  /** Whether files that nobody has changed are removed. */
  prune: boolean;
}

/** Reports the files of cases that are gone, or removes them. What is gone altogether is forgotten. */
export async function tendOrphans(session: Session, memory: Memory, tending: Tending): Promise<void> {
  const { cwd } = session.io;
  for (const [key, { files }] of Object.entries(memory.cases)) {
    const caseFile = relative(cwd, resolve(cwd, tending.folder, key));
    if (existsSync(resolve(cwd, caseFile))) continue;
    let isGone = true;
    for (const [name, hash] of Object.entries(files)) {
      const file = join(tending.folder, name);
      if (!existsSync(resolve(cwd, file)) || tending.claims().has(file)) continue;
      isGone = (await tendOrphan(session, { file, hash, caseFile }, tending.prune)) && isGone;
    }
    if (isGone) Reflect.deleteProperty(memory.cases, key);
  }
}

/** Gives whether the file is gone. */
async function tendOrphan(
  { io, options, wording, diagnostics }: Session,
  { file, hash, caseFile }: { file: string; hash: string; caseFile: string },
  prune: boolean,
): Promise<boolean> {
  const path = resolve(io.cwd, file);
  try {
    const isEdited = fingerprint(readFileSync(path)) !== hash;
    if (!prune || isEdited) {
      diagnostics.push(diagnose('output/orphan', { file, caseFile, isEdited }, { severity: 'warning' }));
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
