// The cache of a batch, in its output folder: so that a case that has not changed is not drafted again, and files whose
// case is gone are known. Everything is compared by content, never by a file's time; without the cache, or with one that
// can't be read, everything is drafted.
import { basename, resolve } from 'node:path';
import type { Context } from '../cases/context.js';
import { fingerprint } from '../cases/fingerprint.js';
import { hashSettings } from '../cases/read-case.js';
import { readIfThereSync } from '../cases/read-text.js';
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
  /** The fingerprint of a file of a meeting's package, as iop has written it. */
  packageFile(name: string): string | undefined;
  addPackageFile(name: string, hash: string): void;
  /** Writes what was added, beside what others have written meanwhile. */
  write(): Promise<void>;
}

/** What the file holds; of a case that this run has removed, nothing. */
interface Records {
  cases: Map<string, CaseRecord | undefined>;
  packageFiles: Map<string, string>;
}

/** The cache of an output folder; an empty one where there is none that can be read. */
export function openCache(folder: string): Cache {
  const path = resolve(folder, CACHE_FILE);
  const known = parseRecords(readIfThereSync(path));
  const added: Records = { cases: new Map(), packageFiles: new Map() };
  const get = (key: string): CaseRecord | undefined =>
    added.cases.has(key) ? added.cases.get(key) : known.cases.get(key);
  return {
    get,
    add: (key, record) =>
      added.cases.set(key, { ...record, files: { ...get(key)?.files, ...record.files } }),
    remove: (key) => added.cases.set(key, undefined),
    entries: () =>
      [...new Set([...known.cases.keys(), ...added.cases.keys()])]
        .sort()
        .flatMap((key): [string, CaseRecord][] => {
          const record = get(key);
          return record ? [[key, record]] : [];
        }),
    packageFile: (name) => known.packageFiles.get(name),
    addPackageFile: (name, hash) => added.packageFiles.set(name, hash),
    async write() {
      for (let isWritten = false; !isWritten;) {
        const there = await readIfThere(path);
        const { cases, packageFiles } = parseRecords(there);
        const text = formatRecords({
          cases: new Map([...cases, ...added.cases]),
          packageFiles: new Map([...packageFiles, ...added.packageFiles]),
        });
        // another run that has written at the same moment is read again
        isWritten =
          (text === undefined && !there) ||
          (await writeFileAtomically(path, Buffer.from(text ?? '{}\n'), { bytes: there })) !== 'changed';
      }
    },
  };
}

/** A line a record, in one order: so that version control can merge it. `undefined` where there is nothing to keep. */
function formatRecords({ cases, packageFiles }: Records): string | undefined {
  const byKey = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : 1);
  const lines = (entries: readonly [string, unknown][]): string =>
    entries.map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`).join(',\n');
  const records = [...cases]
    .sort(byKey)
    .flatMap(([key, record]): [string, unknown][] => (record ? [[key, sealed(record)]] : []));
  const files = [...packageFiles].sort(byKey);
  if (records.length + files.length === 0) return undefined;
  return `{"cases": {\n${lines(records)}\n},\n"package": {\n${lines(files)}\n}}\n`;
}

/** The records that are as iop wrote them: what else stands in the file is as good as nothing. */
function parseRecords(bytes: Buffer | undefined): Records {
  try {
    const { cases, package: files } = JSON.parse(bytes?.toString() ?? '{}') as Record<
      string,
      object | undefined
    >;
    return {
      cases: new Map(
        Object.entries(cases ?? {}).filter((entry): entry is [string, CaseRecord] => isRecord(entry[1])),
      ),
      packageFiles: new Map(
        Object.entries(files ?? {}).filter(
          (entry): entry is [string, string] => typeof entry[1] === 'string',
        ),
      ),
    };
  } catch {
    return { cases: new Map(), packageFiles: new Map() };
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
export async function findCached(
  context: Context,
  { caseFile, key, outputs }: Item,
  { cache, buildKey, meeting }: { cache: Cache; buildKey: string; meeting: string | undefined },
): Promise<ItemResult | undefined> {
  const { io } = context;
  const record = cache.get(key);
  if (record?.buildKey !== buildKey) return undefined;
  const text = readIfThereSync(resolve(io.cwd, caseFile));
  if (!text || fingerprint(text) !== record.text) return undefined;
  if ((await hashSettings(context, caseFile, record.profile ?? undefined)) !== record.settings)
    return undefined;
  const result = { caseFile, texts: [], profileTexts: [], patches: [], backups: [], record };
  // an agenda tells more of a case than is cached
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
