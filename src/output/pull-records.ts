// What `iop pull` goes on from, in the user's own folder: the case that a memo was made from, and the case that each memo stands
// for since it was pulled last. A memo says by its stamp which case it was made from, and not what it says now.
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Io } from '../cases/io.js';
import { fingerprint } from '../cases/fingerprint.js';

/** So many are kept; the oldest go. */
const KEPT = 2000;
/** How often it is looked whether there are more: one time in so many. */
const TIDY = 20;

type Place = Pick<Io, 'openOwnFolder' | 'cwd'>;

/** A case that memos were made from. `stamp` is the hash of the case. */
export interface Made {
  caseFile: string;
  stamp: string;
}

/** Where a record lies; nowhere without a folder of the user's own. */
function pathOf({ openOwnFolder, cwd }: Place, { caseFile, stamp }: Made, memo?: string): string | undefined {
  const folder = openOwnFolder?.();
  if (folder === undefined) return undefined;
  const ofCase = fingerprint(`${stamp} ${resolve(cwd, caseFile)}`);
  return join(
    folder,
    memo === undefined
      ? `drafted-${ofCase}.yaml`
      : `pulled-${ofCase}-${fingerprint(resolve(cwd, memo))}.yaml`,
  );
}

/** The text of the case that a memo stands for: since it was pulled last or, without one, since it was drafted. */
export function readRecord(place: Place, made: Made, memo?: string): string | undefined {
  const path = pathOf(place, made, memo);
  return path !== undefined && existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** Keeps the text of a case. What can't be kept is no fault: Git may know it. */
export async function keepRecord(place: Place, made: Made, text: string, memo?: string): Promise<void> {
  const path = pathOf(place, made, memo);
  if (path === undefined || (memo === undefined && existsSync(path))) return;
  try {
    // whole, as it comes under its name when it is written; that it is on the disk needn't be waited for
    const temporary = `${path}.${randomUUID()}.tmp`;
    await writeFile(temporary, text);
    await rename(temporary, path);
    if (text.length % TIDY === 0) await tidy(join(path, '..'));
  } catch {
    // the memo is written, and is what was asked for
  }
}

async function tidy(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => /^(?:drafted|pulled)-/.test(name));
  if (names.length <= KEPT) return;
  const aged = await Promise.all(
    names.map(async (name) => ({ path: join(folder, name), time: (await stat(join(folder, name))).mtimeMs })),
  );
  for (const { path } of aged.sort((a, b) => b.time - a.time).slice(KEPT)) await rm(path, { force: true });
}
