// One file's bytes → the file, or what is said of it: unchanged, stale, edited by someone, or not writable.
import { copyFile, constants } from 'node:fs/promises';
import { dirname, extname } from 'node:path';
import { diagnose, type Diagnostic } from '../diagnostic.js';
import type { Edit } from '../ooxml/find-edit.js';
import { isForPrograms } from '../reporters/formats.js';
import { makeFolder } from './folders.js';
import { diagnoseIoError } from './io-errors.js';
import type { Destination, Output } from './output.js';
import type { DraftOptions } from './plan-draft.js';
import type { Session } from './session.js';
import { readIfThere, writeFileAtomically, type Seen } from './write-file.js';

/** Where files go, and what is done with those that are there. */
export interface Writing extends Pick<DraftOptions, 'check' | 'diff' | 'force'> {
  destination: Destination;
  /** Whether nothing is said of each file: a table will. */
  silent?: boolean;
  /**
   * Tells of a file that is no Word file whether it is as iop left it, is iop's but no longer (or perhaps not) so, or is
   * another's. Left out, all are taken to be as iop left them.
   */
  knownAs?: (there: Buffer) => 'own' | 'saved' | 'foreign';
}

/** What has become of a file. */
export type Outcome = 'wrote' | 'unchanged' | 'stale' | 'edited' | 'failed';

/** Writes one file, or compares it; says so unless it is to be quiet. Gives what has become of it. */
export async function writeOutput(
  session: Session,
  bytes: Uint8Array,
  output: Output,
  how: Writing,
): Promise<Outcome> {
  const { io, options, wording, diagnostics } = session;
  try {
    const outcome = await writeOrCompare(session, bytes, output, how);
    const isSaid = outcome === 'wrote' || outcome === 'unchanged';
    if (isSaid && !options.quiet && !how.check && !how.silent)
      io.stderr.write(`${wording.outcomes[outcome]} ${output.file}\n`);
    return outcome;
  } catch (error) {
    diagnostics.push(diagnoseWriteError(error, output));
    return 'failed';
  }
}

async function writeOrCompare(
  session: Session,
  bytes: Uint8Array,
  output: Output,
  how: Writing,
): Promise<Outcome> {
  const { io, options, diagnostics } = session;
  const { destination, check, diff, force } = how;
  if (check || (diff && output.format !== 'pdf')) {
    const { driftOf } = await import('./compare-output.js');
    const drift = await driftOf(output, bytes);
    // a program reads the findings from standard output, and nothing else
    if (drift && diff) (isForPrograms(options.format) ? io.stderr : io.stdout).write(drift.patch);
    if (drift && check) {
      const edit = await editOf(output, await readIfThere(output.path), bytes, how.knownAs);
      const isEdited = edit !== undefined && edit.problem !== 'saved';
      const problem = isEdited ? 'edited' : drift.problem;
      diagnostics.push(diagnose('output/stale', { file: output.file, problem }));
      return isEdited ? 'edited' : 'stale';
    }
    if (check) return 'unchanged';
  }
  const there = await readIfThere(output.path);
  const edit = await editOf(output, there, bytes, how.knownAs);
  if (edit && edit.problem !== 'saved' && !force) {
    diagnostics.push(diagnose('output/edited', { file: output.file, ...edit }));
    return 'edited';
  }
  if (edit) await backUp(session, output);
  const outcome = await writeInFolder(output.path, bytes, { bytes: there }, destination);
  // whoever has saved the file in this moment may have changed it
  return outcome === 'changed' ? writeOrCompare(session, bytes, output, how) : outcome;
}

/** A folder that was asked for is made; its parent must be there, or a slip of the finger would make a tree. */
async function writeInFolder(
  path: string,
  bytes: Uint8Array,
  seen: Seen,
  { kind }: Destination,
): Promise<'wrote' | 'unchanged' | 'changed'> {
  try {
    return await writeFileAtomically(path, bytes, seen);
  } catch (error) {
    const isAskedFor = kind === 'folder' || kind === 'pattern';
    if (!isAskedFor || (error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    await makeFolder(dirname(path));
    return writeFileAtomically(path, bytes, seen);
  }
}

/** What has been done to a file that is to be overwritten. Of other than Word files only whose it is can be known. */
async function editOf(
  { format }: Output,
  there: Buffer | undefined,
  bytes: Uint8Array,
  knownAs: Writing['knownAs'],
): Promise<Edit | undefined> {
  if (!there || there.equals(bytes) || there.length === 0) return undefined;
  if (format !== 'docx') {
    const problem = knownAs?.(there) ?? 'own';
    return problem === 'own' ? undefined : { problem, paragraphs: 0 };
  }
  const { findEdit } = await import('../ooxml/find-edit.js');
  return findEdit(there, bytes);
}

/** Copies a file to the first free name of `memo.backup-1.docx`, `memo.backup-2.docx`… */
async function backUp({ io, options, wording }: Session, { path, file }: Output): Promise<void> {
  const named = (name: string, number: number): string =>
    `${name.slice(0, -extname(name).length)}.backup-${number}${extname(name)}`;
  for (let number = 1; ; number++) {
    try {
      await copyFile(path, named(path, number), constants.COPYFILE_EXCL);
      if (!options.quiet) io.stderr.write(`${wording.outcomes.backup} ${named(file, number)}\n`);
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

/** A file where a folder should be is what is in the way, not the file that was to be written into it. */
function diagnoseWriteError(error: unknown, { file }: Output): Diagnostic {
  const { code } = error as NodeJS.ErrnoException;
  const isAboutFolder = ['EEXIST', 'ENOTDIR'].includes(code ?? '');
  return diagnoseIoError(error, isAboutFolder ? dirname(file) : file, 'write');
}
