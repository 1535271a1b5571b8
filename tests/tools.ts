// Other programs that slow tests need: where they are missing, the tests are skipped and say so.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Finds a program by the first of its names that is on the PATH. */
export function findProgram(...names: string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

/** Says which of the programs are missing, for the title of what is skipped; undefined where none is. */
export function missingOf(...programs: string[]): string | undefined {
  const missing = programs.filter((program) => findProgram(program) === undefined);
  return missing.length > 0 ? `skipped: ${missing.join(', ')} is missing` : undefined;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
