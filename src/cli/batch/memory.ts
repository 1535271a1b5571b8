// What a batch remembers in its output folder: so that a case that has not changed is not drafted again, and files whose
// case is gone are known. Everything is compared by content, never by a file's time; without the memory, or with one that
// can't be read, everything is drafted.
import { basename, resolve } from 'node:path';
import { fingerprint } from '../origin.js';
import { readIfThereSync } from '../read-text.js';
import { profileOf, type Session } from '../session.js';
import { writeFileAtomically } from '../write-file.js';
import type { CaseRecord, Item, ItemResult } from './draft-item.js';

export const MEMORY_FILE = '.iop-batch.json';

/** What is known of cases, by the case file's path from the output folder, and what this run has learnt. */
export interface Memory {
  get(key: string): CaseRecord | undefined;
  /** What the case gave in other formats before is still known. */
  learn(key: string, record: CaseRecord): void;
  forget(key: string): void;
  entries(): [string, CaseRecord][];
  /** Keeps what was learnt, beside what others have written meanwhile. */
  write(): Promise<void>;
}

/** The memory of an output folder; an empty one where there is none that can be read. */
export function openMemory(folder: string): Memory {
  const path = resolve(folder, MEMORY_FILE);
  const known = readRecords(path);
  const news = new Map<string, CaseRecord | undefined>();
  const get = (key: string): CaseRecord | undefined => (news.has(key) ? news.get(key) : known.get(key));
  return {
    get,
    learn: (key, record) => news.set(key, { ...record, files: { ...get(key)?.files, ...record.files } }),
    forget: (key) => news.set(key, undefined),
    entries: () =>
      [...new Set([...known.keys(), ...news.keys()])].sort().flatMap((key): [string, CaseRecord][] => {
        const record = get(key);
        return record ? [[key, record]] : [];
      }),
    async write() {
      const now = new Map<string, CaseRecord | undefined>([...readRecords(path), ...news]);
      const lines = [...now]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .flatMap(([key, record]) =>
          record ? `${JSON.stringify(key)}: ${JSON.stringify(sealed(record))}` : [],
        );
      if (lines.length > 0 || readIfThereSync(path))
        await writeFileAtomically(path, Buffer.from(`{"cases": {\n${lines.join(',\n')}\n}}\n`));
    },
  };
}

/** The records that are as iop wrote them: what else stands in the file is as good as nothing. */
function readRecords(path: string): Map<string, CaseRecord> {
  try {
    const { cases } = JSON.parse(readIfThereSync(path)?.toString() ?? '{}') as { cases?: object };
    return new Map(
      Object.entries(cases ?? {}).filter((entry): entry is [string, CaseRecord] => isRecord(entry[1])),
    );
  } catch {
    return new Map();
  }
}

/** A record with the fingerprint of what it says. */
function sealed(record: CaseRecord): CaseRecord & { seal: string } {
  const { seal: _, ...own } = record as CaseRecord & { seal?: string };
  return { ...own, seal: fingerprint(JSON.stringify(own)) };
}

/** Whether a record is whole; a file that it names lies in the output folder itself. */
function isRecord(value: unknown): boolean {
  if (value === null || typeof value !== 'object' || !('seal' in value)) return false;
  const record = value as CaseRecord & { seal: string };
  const isOwn = sealed(record).seal === record.seal;
  return isOwn && Object.keys(record.files).every((name) => !/[/\\]|^\.\.?$/.test(name));
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
  const record = memory.get(key);
  if (record?.made !== made) return undefined;
  const text = readIfThereSync(resolve(io.cwd, caseFile));
  if (!text || fingerprint(text) !== record.text) return undefined;
  const profile = profileOf(session, caseFile, record.profile ?? undefined);
  if ((await session.profiles.hash(profile)) !== record.profileHash) return undefined;
  const result = { caseFile, texts: [], profileTexts: [], stdout: '', stderr: '', record };
  // an agenda tells more of a case than is remembered
  if (record.meeting === meeting) return undefined;
  if (meeting !== undefined)
    return { ...result, day: record.meeting, outcome: 'other-meeting', diagnostics: [] };
  const isThere = outputs.every(({ path }) => {
    const bytes = readIfThereSync(path);
    return bytes && fingerprint(bytes) === record.files[basename(path)];
  });
  if (!isThere) return undefined;
  const texts: [string, string][] =
    record.diagnostics.length > 0 ? [[caseFile, text.toString().replace(/^\uFEFF/, '')]] : [];
  // the case may be called otherwise from where iop is run now
  const diagnostics = record.diagnostics.map((each) =>
    each.file === undefined ? each : { ...each, file: caseFile },
  );
  return { ...result, outcome: 'unchanged', diagnostics, texts };
}
