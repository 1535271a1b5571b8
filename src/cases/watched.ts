// What tells that a case was saved: the state of all files that it is made of, asked for anew. That also works on network
// drives, and with editors that save by renaming; and it costs little, for nothing is read while nothing changes.
import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { sha256 } from './fingerprint.js';
import { isFolder } from './folders.js';
import type { Context } from './context.js';
import { peekCase } from './peek.js';
import { findInputs, profileRequest } from './read-case.js';
import { readIfThereSync } from './read-text.js';

/** The files that a case is made of, and the folders of its profile, where files may be added; as full paths. */
export async function listWatched(context: Context, caseFile: string): Promise<string[]> {
  const text = readIfThereSync(resolve(context.io.cwd, caseFile))?.toString() ?? '';
  const beside = peekCase(text);
  const inputs = await findInputs(context, caseFile, beside);
  const ofProfile = await context.profiles.files(profileRequest(context, caseFile, beside.profile));
  return [...new Set([...inputs, ...ofProfile.map((file) => dirname(file))])];
}

/** What files hold, as one text: a save that changes nothing is none. Folders hold nothing. */
export function contentOfFiles(files: readonly string[]): string {
  return files.map((file) => sha256(isFolder(file) ? '' : (readIfThereSync(file) ?? ''))).join(' ');
}

/** The state of files, as one text; a file that is not there is a state, too. */
export function stateOfFiles(files: readonly string[]): string {
  return files
    .map((file) => {
      const stats = statSync(file, { throwIfNoEntry: false });
      return stats ? `${stats.mtimeMs}:${stats.size}:${stats.ino}` : '';
    })
    .join(' ');
}
