// What the options of `iop batch` ask for: which cases, which files each gives, and how.
import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { basename, join, relative, resolve } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import { diagnose, failure, success, type Diagnostic, type Result } from '../diagnostic.js';
import type { Context, RunOptions } from '../cases/context.js';
import { findCases } from '../cases/find-cases.js';
import { STANDARD_STREAM } from '../cases/read-text.js';
import {
  caseName,
  collisions,
  fileKey,
  outputFormats,
  parseFormats,
  type Output,
  type OutputFormat,
  type PlacedFile,
} from '../output/destination.js';
import { changedCases } from './changed.js';
import type { DraftingOptions, Item } from './draft-item.js';
import { shardOf, shareOf } from './shard.js';

export interface BatchOptions {
  /** The folder for the memos. */
  output: string;
  /** Formats, separated by commas. */
  to?: string;
  /** Whether nothing is written, and what would change is told. */
  check?: boolean;
  diff?: boolean;
  force?: boolean;
  /** Only cases that are decided at this day's meeting. */
  meeting?: string;
  shard?: string;
  jobs?: string;
  /** Whether only cases that git says have changed are taken; `since` is the revision. */
  changed?: boolean;
  since?: string;
  /** False where what earlier runs have cached is not to be relied on. */
  cache?: boolean;
  prune?: boolean;
  zip?: boolean;
}

export interface BatchPlan {
  /** The cases of this machine's share. What each gives is worked out when it is asked for: there may be very many. */
  caseFiles: readonly string[];
  itemOf: (caseFile: string) => Item;
  /** The names (without format) of the files that the cases of all machines give, by `fileKey`. */
  claims: () => ReadonlySet<string>;
  /** The folders that cases were looked for in, as full paths. */
  roots: readonly string[];
  drafting: DraftingOptions;
  jobs: number;
  formats: OutputFormat[];
  /** What could not be looked into: cases may lie there. */
  unread: readonly Diagnostic[];
  /** What tells this machine's agenda and manifest from another's: `.1-3`, or nothing where there is one machine. */
  suffix: string;
}

/** The cases of this machine's share and their files, or why the options don't say. */
export async function planBatch(
  context: Context,
  asked: readonly string[],
  options: BatchOptions,
): Promise<Result<BatchPlan>> {
  const { io } = context;
  const formats = parseFormats(options.to ?? 'docx,md', outputFormats);
  const share = shardOf(options.shard, io);
  const cases = findCases(asked, io.cwd);
  const faults = [
    ...formats.diagnostics,
    ...share.diagnostics,
    ...(cases.ok ? [] : cases.diagnostics),
    ...usageFaults(options),
  ];
  if (!formats.ok || !share.ok || !cases.ok || faults.length > 0) return failure(faults);
  const itemOf = (caseFile: string): Item => ({
    caseFile,
    key: relative(resolve(io.cwd, options.output), resolve(io.cwd, caseFile)).replaceAll('\\', '/'),
    outputs: formats.value.map((format) => outputOf(caseFile, options.output, format, io.cwd)),
  });
  // over all shares: two machines must not meet in one file either
  const items = cases.value.files.map(itemOf);
  const clashes = [...collisions(items, io.cwd), ...reservedNames(items)];
  if (clashes.length > 0) return failure(clashes);
  const isAsked = options.changed === true || options.since !== undefined;
  const { files, roots } = cases.value;
  const wanted = isAsked ? await changedCases(context, files, options.since ?? 'HEAD') : success(files);
  if (!wanted.ok) return wanted;
  const caseFiles = shareOf(wanted.value, share.value);
  return success(
    {
      caseFiles,
      itemOf,
      claims: () => new Set(files.map((caseFile) => fileKey(caseName(caseFile, io.cwd)))),
      roots,
      drafting: draftingOptions(context.options, options, formats.value),
      jobs: options.jobs === undefined ? usualJobs(caseFiles.length) : Number(options.jobs),
      formats: formats.value,
      suffix: share.value ? `.${share.value.index}-${share.value.count}` : '',
      unread: cases.diagnostics,
    },
    [...cases.diagnostics, ...wanted.diagnostics],
  );
}

function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) && text.length === 10;
}

/** What the agenda of a day is called, without its format. */
export function agendaName(day: string, suffix: string): string {
  return `foredragningslista-${day}${suffix}`;
}

const AGENDA_FILE = /^foredragningslista-\d{4}-\d{2}-\d{2}(?:\.\d+-\d+)?\./;

/** Memos that would lie where an agenda does. */
function reservedNames(items: readonly Item[]): Diagnostic[] {
  return items.flatMap(({ caseFile, outputs }) =>
    outputs
      .filter(({ path }) => AGENDA_FILE.test(fileKey(basename(path))))
      .map(({ file }) => diagnose('usage/output-reserved', { output: file, caseFile })),
  );
}

function usageFaults({ output, meeting, changed, since, jobs, zip }: BatchOptions): Diagnostic[] {
  const faults: Diagnostic[] = [];
  if (output === '' || output === STANDARD_STREAM || /[{}]/.test(output))
    faults.push(diagnose('usage/batch-output', { output }));
  if (meeting !== undefined && !isDate(meeting)) faults.push(diagnose('usage/meeting', { given: meeting }));
  if (meeting !== undefined && (changed === true || since !== undefined))
    faults.push(diagnose('usage/meeting-changed', {}));
  if (jobs !== undefined && !/^[1-9]\d{0,2}$/.test(jobs))
    faults.push(diagnose('usage/jobs', { given: jobs }));
  if (zip && meeting === undefined) faults.push(diagnose('usage/zip', {}));
  return faults;
}

function draftingOptions(
  { profile, figures, strict }: RunOptions,
  { meeting, check, diff, force }: BatchOptions,
  formats: readonly OutputFormat[],
): DraftingOptions {
  const program = [packageJson.version, typeof IOP_BUILD === 'string' ? IOP_BUILD : 'source'];
  const key = JSON.stringify([...program, formats, profile, figures, strict]);
  return {
    write: {
      makesFolder: true,
      ...(check && { check }),
      ...(diff && { diff }),
      ...(force && { force }),
    },
    hasPdf: formats.includes('pdf'),
    hasMeetingPdf: meeting !== undefined && formats.includes('pdf'),
    buildKey: createHash('sha256').update(key).digest('hex').slice(0, 16),
    ...(meeting !== undefined && { meeting }),
  };
}

/** What tells one build from another of the same version; the bundler puts it in. */
declare const IOP_BUILD: string | undefined;

/** Starting a worker takes as long as drafting so many cases. */
const CASES_A_WORKER = 40;

function usualJobs(cases: number): number {
  return Math.max(1, Math.min(availableParallelism(), Math.floor(cases / CASES_A_WORKER)));
}

function outputOf(caseFile: string, folder: string, format: OutputFormat, cwd: string): Output {
  return outputIn(folder, `${caseName(caseFile, cwd)}.${format}`, format, cwd);
}

/** A file of a name in the output folder. */
export function outputIn<F extends PlacedFile['format']>(
  folder: string,
  name: string,
  format: F,
  cwd: string,
): PlacedFile & { format: F } {
  const file = join(folder, name);
  return { file, path: resolve(cwd, file), format };
}
