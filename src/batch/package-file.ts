// The files of a batch as a meeting's manifest has them: with the hash of what lies in the output folder now.
import { sha256 } from '../cases/fingerprint.js';
import { readIfThereSync } from '../cases/read-text.js';
import type { Outcome } from '../output/apply.js';

export interface PackageFile {
  /** Its name in the output folder. */
  file: string;
  sha256: string;
  /** There where someone has changed it, so that it was left. */
  edited?: true;
}

/** A file that was to be written, and what has become of it. */
export interface Written {
  file: string;
  path: string;
  bytes: Uint8Array;
  outcome: Outcome;
}

/** `undefined` where there is none. */
export function packageFile({ file, path, bytes, outcome }: Written): PackageFile | undefined {
  if (outcome === 'failed') return undefined;
  if (outcome !== 'edited') return { file, sha256: sha256(bytes) };
  const there = readIfThereSync(path);
  return there && { file, sha256: sha256(there), edited: true };
}

/** Whether the folder has the file as iop has made it. */
export function isAsMade(outcome: Outcome): boolean {
  return outcome === 'wrote' || outcome === 'unchanged';
}
