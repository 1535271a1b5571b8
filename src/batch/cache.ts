// The cache of a batch, in its output folder: so that a case that has not changed is not drafted again, and files whose
// case is gone are known. Everything is compared by content, never by a file's time; without the cache, or with one that
// someone else has made, everything is drafted.
import { createHmac, randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Context } from '../cases/context.js';
import { fingerprint } from '../cases/fingerprint.js';
import { hashSettings } from '../cases/read-case.js';
import type { Io } from '../cases/io.js';
import { readIfThereSync, textOf } from '../cases/read-text.js';
import { readIfThere, writeFileAtomically } from '../output/write-file.js';
import type { CaseRecord, Item, ItemResult } from './draft-item.js';

export const CACHE_FILE = '.iop-batch.json';

/** What is known of cases, by the case file's path from the output folder, and what this run adds. */
export interface Cache {
  get(key: string): CaseRecord | undefined;
  /** What the case gave in other formats before is still known. */
  add(key: string, record: CaseRecord): void;
  remove(key: string): void;
  entries(): [string, CaseRecord][];
  /** Whether a record was made by this user on this machine: only then is a case not drafted again because of it. */
  isTrusted(key: string): boolean;
  /** Writes what was added, beside what others have written meanwhile. */
  write(): Promise<void>;
}

/** What the file holds; of a case that this run has removed, nothing. */
type Records = Map<string, SealedRecord | undefined>;

interface SealedRecord extends CaseRecord {
  /** Made of the record with a key that only this user has. */
  seal: string;
}

/** The cache of an output folder; an empty one where there is none that can be read. */
export function openCache(folder: string, io: Pick<Io, 'openOwnFolder'>): Cache {
  const path = resolve(folder, CACHE_FILE);
  const key = readKey(io.openOwnFolder?.());
  const known = parseRecords(readIfThereSync(path));
  const added: Records = new Map();
  const get = (name: string): SealedRecord | undefined =>
    added.has(name) ? added.get(name) : known.get(name);
  return {
    get,
    isTrusted: (name) => {
      const record = get(name);
      return record ? record.seal === sealOf(record, key) : false;
    },
    add: (name, record) => {
      const whole = { ...record, files: { ...get(name)?.files, ...record.files } };
      added.set(name, { ...whole, seal: sealOf(whole, key) });
    },
    remove: (name) => added.set(name, undefined),
    entries: () =>
      [...new Set([...known.keys(), ...added.keys()])].sort().flatMap((name): [string, CaseRecord][] => {
        const record = get(name);
        return record ? [[name, record]] : [];
      }),
    async write() {
      for (let isWritten = false; !isWritten;) {
        const there = await readIfThere(path);
        const text = formatRecords(new Map([...parseRecords(there), ...added]));
        // another run that has written at the same moment is read again
        isWritten =
          (text === undefined && !there) ||
          (await writeFileAtomically(path, Buffer.from(text ?? '{}\n'), { bytes: there })) !== 'changed';
      }
    },
  };
}

/** A line a record, in one order: so that version control can merge it. `undefined` where there is nothing to keep. */
function formatRecords(records: Records): string | undefined {
  const lines = [...records]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, record]) => (record ? [`${JSON.stringify(name)}: ${JSON.stringify(record)}`] : []));
  return lines.length === 0 ? undefined : `{"cases": {\n${lines.join(',\n')}\n}}\n`;
}

/** The records that have the form of one; whether they can be relied on, their seals tell. */
function parseRecords(bytes: Buffer | undefined): Records {
  try {
    const { cases } = JSON.parse(bytes?.toString() ?? '{}') as Record<string, object | undefined>;
    return new Map(
      Object.entries(cases ?? {}).filter((entry): entry is [string, SealedRecord] => isRecord(entry[1])),
    );
  } catch {
    return new Map();
  }
}

/** Whether a value has the form of a record; a file that it names lies in the output folder itself. */
function isRecord(value: unknown): boolean {
  if (value === null || typeof value !== 'object') return false;
  const { seal, files, text, diagnostics, source } = value as Record<string, unknown>;
  const isWhole =
    [seal, text, source].every((each) => typeof each === 'string') && Array.isArray(diagnostics);
  return (
    isWhole &&
    files !== null &&
    typeof files === 'object' &&
    Object.entries(files).every(([name, hash]) => typeof hash === 'string' && !/[/\\]|^\.\.?$/.test(name))
  );
}

function sealOf(record: CaseRecord, key: Buffer): string {
  const { seal: _, ...own } = record as Partial<SealedRecord>;
  return createHmac('sha256', key).update(JSON.stringify(own)).digest('base64url').slice(0, 22);
}

const KEY_BYTES = 32;

/** The user's key; one that holds for this run alone where the user has no folder of their own. */
function readKey(ownFolder: string | undefined): Buffer {
  const made = randomBytes(KEY_BYTES);
  if (ownFolder === undefined) return made;
  const path = join(ownFolder, 'key');
  try {
    const known = readIfThereSync(path);
    if (known?.length === KEY_BYTES) return known;
    writeFileSync(path, made, { flag: known ? 'w' : 'wx', mode: 0o600 });
    return made;
  } catch {
    // another run has made one in this moment
    const known = readIfThereSync(path);
    return known?.length === KEY_BYTES ? known : made;
  }
}

/**
 * The result of a case that has been drafted before, if case, profile, program and files are what they were then. A
 * case of another meeting is known by its text alone.
 */
export async function findCached(
  context: Context,
  { caseFile, key, outputs }: Item,
  { cache, buildKey, meeting }: { cache: Cache; buildKey: string; meeting: string | undefined },
): Promise<ItemResult | undefined> {
  const { io } = context;
  const record = cache.get(key);
  if (record?.buildKey !== buildKey || !cache.isTrusted(key)) return undefined;
  const text = readIfThereSync(resolve(io.cwd, caseFile));
  if (!text || fingerprint(text) !== record.text) return undefined;
  if (
    (await hashSettings(context, caseFile, { ...record, profile: record.profile ?? undefined })) !==
    record.settings
  )
    return undefined;
  const result = { caseFile, texts: [], profileTexts: [], patches: [], backups: [], record };
  // an agenda tells more of a case than is cached
  if (meeting !== undefined && record.meeting === meeting) return undefined;
  if (meeting !== undefined && record.meeting !== undefined)
    return { ...result, day: record.meeting, outcome: 'other-meeting', diagnostics: [] };
  const isThere = outputs.every(({ path }) => {
    const bytes = readIfThereSync(path);
    return bytes && fingerprint(bytes) === record.files[basename(path)];
  });
  if (!isThere) return undefined;
  const texts: [string, string][] = record.diagnostics.length > 0 ? [[caseFile, textOf(text)]] : [];
  // the case may be called otherwise from where iop is run now
  const diagnostics = record.diagnostics.map((each) =>
    each.file === undefined ? each : { ...each, file: caseFile },
  );
  return { ...result, outcome: 'unchanged', diagnostics, texts };
}
