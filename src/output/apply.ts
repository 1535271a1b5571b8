// One file's bytes → the file, or what is said of it. What is there is inspected first; a person's change and another's
// file are refused, or backed up where the user insists.
import { dirname } from 'node:path';
import { makeFolder } from '../cases/folders.js';
import { diagnoseIoError } from '../cases/io-errors.js';
import { diagnose, type Diagnostic } from '../diagnostic.js';
import { backUp } from './back-up.js';
import type { PlacedFile } from './destination.js';
import type { Guard } from './guard.js';
import { inspectOutput, type Inspection } from './inspect.js';
import { writeFileAtomically, type Seen } from './write-file.js';

/** How files are written. */
export interface WriteOptions {
  /** Whether the file's folder is made where its parent is there. */
  makesFolder: boolean;
  /** Whether nothing is written, and what would change is told. */
  check?: boolean;
  /** Whether the difference of the texts is given. */
  diff?: boolean;
  /** Whether changed and foreign files are backed up and overwritten. */
  force?: boolean;
}

/** What has become of a file. */
export type Outcome = 'wrote' | 'unchanged' | 'stale' | 'edited' | 'failed';

export interface WriteResult {
  output: PlacedFile;
  outcome: Outcome;
  diagnostics: Diagnostic[];
  /** The difference of the texts, as a patch. */
  patch?: string;
  /** The copy that was kept of what was there. */
  backup?: string;
}

/** Writes one file where the guard lets it, or with `check` compares it. Errors of the disk are diagnostics. */
export async function applyOutput(
  bytes: Uint8Array,
  output: PlacedFile,
  options: WriteOptions,
  guard: Guard,
): Promise<WriteResult> {
  const result: WriteResult = { output, outcome: 'failed', diagnostics: [] };
  try {
    const refusal = guard.refuse(output);
    if (refusal) {
      result.diagnostics.push(refusal);
      return result;
    }
    await writeOrCompare(bytes, options, result);
  } catch (error) {
    result.outcome = 'failed';
    result.diagnostics.push(diagnoseIoError(error, output.file, 'write'));
  }
  return result;
}

async function writeOrCompare(bytes: Uint8Array, options: WriteOptions, result: WriteResult): Promise<void> {
  const { output } = result;
  const { check, diff, force } = options;
  if (check || (diff && output.format !== 'pdf')) {
    const { driftOf } = await import('./compare-output.js');
    const drift = await driftOf(output, bytes);
    if (drift && diff) result.patch = drift.patch;
    if (check && !drift) {
      result.outcome = 'unchanged';
      return;
    }
    if (check && drift) {
      const isKept = isRefused(await inspectOutput(output, bytes));
      const problem = isKept ? 'edited' : drift.problem;
      result.diagnostics.push(diagnose('output/stale', { file: output.file, problem }));
      result.outcome = isKept ? 'edited' : 'stale';
      return;
    }
  }
  const inspection = await inspectOutput(output, bytes);
  const { state, there, paragraphs } = inspection;
  if (state === 'odd') {
    result.diagnostics.push(diagnose('io/odd-file', { file: output.file, action: 'write' }));
    return;
  }
  if (isRefused(inspection) && !force) {
    const problem = state === 'foreign' ? 'foreign' : 'edited';
    result.diagnostics.push(diagnose('output/edited', { file: output.file, problem, paragraphs }));
    result.outcome = 'edited';
    return;
  }
  if (state === 'resaved' || isRefused(inspection)) result.backup = await backUp(output, there);
  const written = await writeInFolder(output.path, bytes, { bytes: there }, options);
  // whoever has saved the file in this moment may have changed it
  if (written === 'changed') return writeOrCompare(bytes, options, result);
  result.outcome = written;
}

/** A person's change, and a file that is not iop's, are not overwritten unless the user insists. */
function isRefused({ state }: Inspection): boolean {
  return state === 'modified' || state === 'foreign';
}

/** A folder that was asked for is made; its parent must be there, or a slip of the finger would make a tree. */
async function writeInFolder(
  path: string,
  bytes: Uint8Array,
  seen: Seen,
  { makesFolder }: WriteOptions,
): Promise<'wrote' | 'unchanged' | 'changed'> {
  try {
    return await writeFileAtomically(path, bytes, seen);
  } catch (error) {
    if (!makesFolder || (error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    await makeFolder(dirname(path));
    return writeFileAtomically(path, bytes, seen);
  }
}
