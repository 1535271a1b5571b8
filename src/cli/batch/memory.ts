// What a batch remembers in its output folder: so that a case that has not changed is not drafted again, and files whose
// case is gone are known. Everything is compared by content, never by a file's time; without the memory, or with one that
// can't be read, everything is drafted.
import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { fingerprint } from '../origin.js';
import { profileOf, type Session } from '../session.js';
import { writeFileAtomically } from '../write-file.js';
import type { CaseRecord, Item, ItemResult } from './draft-item.js';

export const MEMORY_FILE = '.iop-batch.json';

export interface Memory {
  /** By the case file's path from the output folder. */
  cases: Record<string, CaseRecord>;
}

/** The memory of an output folder; an empty one where there is none that can be read. */
export function readMemory(folder: string): Memory {
  try {
    const memory = JSON.parse(readFileSync(resolve(folder, MEMORY_FILE), 'utf8')) as Memory;
    const isWhole = Object.values(memory.cases).every(
      ({ files, diagnostics }) => typeof files === 'object' && Array.isArray(diagnostics),
    );
    if (isWhole) return memory;
  } catch {
    // as good as none
  }
  return { cases: {} };
}

export async function writeMemory(folder: string, memory: Memory): Promise<void> {
  const cases = Object.fromEntries(Object.entries(memory.cases).sort(([a], [b]) => (a < b ? -1 : 1)));
  await writeFileAtomically(
    resolve(folder, MEMORY_FILE),
    Buffer.from(`${JSON.stringify({ ...memory, cases })}\n`),
  );
}

/**
 * The result of a case that has been drafted before, if case, profile, program and files are what they were then. A
 * case of another meeting is known by its text alone.
 */
export async function recall(
  session: Session,
  { caseFile, key, outputs }: Item,
  { memory, made, meeting }: { memory: Memory; made: string; meeting: string | undefined },
): Promise<ItemResult | undefined> {
  const { io } = session;
  const record = memory.cases[key];
  if (record?.made !== made) return undefined;
  const text = readIfThere(resolve(io.cwd, caseFile));
  if (!text || fingerprint(text) !== record.text) return undefined;
  const profile = profileOf(session, caseFile, record.profile ?? undefined);
  if ((await session.profiles.hash(profile)) !== record.profileHash) return undefined;
  const result = { caseFile, texts: [], profileTexts: [], stdout: '', record };
  // an agenda tells more of a case than is remembered
  if (record.meeting === meeting) return undefined;
  if (meeting !== undefined) return { ...result, outcome: 'other-meeting', diagnostics: [] };
  const isThere = outputs.every(({ path }) => {
    const bytes = readIfThere(path);
    return bytes && fingerprint(bytes) === record.files[basename(path)];
  });
  if (!isThere) return undefined;
  const texts: [string, string][] =
    record.diagnostics.length > 0 ? [[caseFile, text.toString().replace(/^\uFEFF/, '')]] : [];
  return { ...result, outcome: 'unchanged', diagnostics: record.diagnostics, texts };
}

/** Read at once, not awaited: thousands of small files are read in a fraction of the time. */
function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
