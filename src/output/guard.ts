// Where a run may write: in the folder that was asked for or the repository that it lies in, whatever links say, and never
// over what it reads. A change that someone proposes can bring a link, so links that lead out are not followed.
import { lstatSync, readlinkSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { findRepository, isWithin, realPath } from '../cases/folders.js';
import { diagnoseIoError } from '../cases/io-errors.js';
import { diagnose, type Diagnostic } from '../diagnostic.js';
import type { PlacedFile } from './destination.js';

export interface Guard {
  /** Why a file may not be written; `undefined` where it may. */
  refuse(output: Pick<PlacedFile, 'path' | 'file'>): Diagnostic | undefined;
}

/** What a guard goes by. */
export interface GuardOptions {
  cwd: string;
  /** The files that the run reads, as full paths: cases, profiles, settings. */
  inputs: readonly string[];
  /** Where nothing outside is written. */
  confinedTo?: string | undefined;
}

export function createGuard({ cwd, inputs, confinedTo }: GuardOptions): Guard {
  const repository = findRepository(cwd);
  // a file is told by its number, under whatever name it is reached
  const read = new Set(inputs.flatMap((path) => numberOf(path) ?? []));

  function refuse({ path, file }: Pick<PlacedFile, 'path' | 'file'>): Diagnostic | undefined {
    const number = numberOf(path);
    if (number !== undefined && read.has(number)) return diagnose('usage/output-is-input', { output: file });
    const isInRepository = repository !== undefined && isWithin(path, repository);
    const area = confinedTo ?? realPath(isInRepository ? repository : dirname(path));
    try {
      const target = targetOf(path);
      return isWithin(target, area) ? undefined : diagnose('io/link-outside', { file, target });
    } catch (error) {
      return diagnoseIoError(error, file, 'write');
    }
  }

  return { refuse };
}

/** Which file it is that a path leads to, on its device. */
function numberOf(path: string): string | undefined {
  try {
    const stats = statSync(path, { bigint: true });
    return stats.isFile() ? `${stats.dev}:${stats.ino}` : undefined;
  } catch {
    return undefined;
  }
}

/** Where a file would be written, links followed. */
function targetOf(path: string): string {
  const folder = realPath(dirname(path));
  const place = join(folder, basename(path));
  if (!lstatSync(place, { throwIfNoEntry: false })?.isSymbolicLink()) return place;
  try {
    return realpathSync(place);
  } catch {
    // it leads to nothing that is there yet
    return resolve(folder, readlinkSync(place));
  }
}
