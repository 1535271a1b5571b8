// `iop batch`: all the cases of folders and patterns, one at a time, so that ten thousand need no more memory than ten.
// One that is faulty never stops the rest.
import { resolve } from 'node:path';
import { diagnose, hasErrors, type Diagnostic } from '../diagnostic.js';
import { lookOf, type OpenCase } from '../pipeline.js';
import { formats as writtenFormats, writers, type Format } from '../writers/writers.js';
import { EXIT } from './exit-code.js';
import { findCases, shardOf, shareOf } from './find-cases.js';
import { caseName, collisions, type Output } from './output.js';
import { parseFormats, type DraftOptions } from './plan-draft.js';
import { startProgress } from './progress.js';
import { originOf } from './origin.js';
import { buildCaseMemo, finish, openCaseFile, type Session } from './session.js';
import { writeOutput, type Outcome, type Writing } from './write-output.js';

export interface BatchOptions extends DraftOptions {
  output: string;
  /** Only cases that are decided at this day's meeting. */
  meeting?: string;
  shard?: string;
}

/** A case and the files that it gives. */
interface Item {
  caseFile: string;
  outputs: BatchOutput[];
}

/** PDF is left to `iop draft`, which makes many in one go. */
interface BatchOutput extends Output {
  format: Format;
}

type CaseOutcome = Outcome | 'faulty';

/** What has become of a case; cases of other meetings have no row. */
interface Row {
  caseFile: string;
  outcome: CaseOutcome;
  errors: number;
  warnings: number;
}

export async function batch(
  session: Session,
  asked: readonly string[],
  options: BatchOptions,
): Promise<number> {
  const items = await planBatch(session, asked, options);
  if (!items) return finish(session, 0);
  const how: Writing = {
    destination: { kind: 'folder', folder: options.output },
    silent: true,
    ...(options.check && { check: true }),
    ...(options.diff && { diff: true }),
  };
  const progress = startProgress(session.io, items.length, options.quiet === true);
  const rows: Row[] = [];
  const broken: string[] = [];
  for (const item of items) {
    try {
      const row = await draftItem(session, item, how, options.meeting);
      if (row) rows.push(row);
    } catch (error) {
      broken.push(`${item.caseFile}: ${(error as Error).message}`);
    }
    progress.step();
  }
  progress.end();
  showTable(session, rows, items.length - rows.length - broken.length);
  const exitCode = finish({ ...session, options: { ...session.options, quiet: true } }, rows.length);
  for (const reason of broken) session.io.stderr.write(`${session.wording.internalError(reason)}\n`);
  return broken.length > 0 ? EXIT.internal : exitCode;
}

/** The cases of this machine's share and their files; `undefined` (and diagnostics) where the options don't say. */
async function planBatch(
  { io, diagnostics }: Session,
  asked: readonly string[],
  { output, to = 'docx,md', meeting, shard }: BatchOptions,
): Promise<Item[] | undefined> {
  const formats = parseFormats(to, writtenFormats);
  const share = shardOf(shard, io);
  const cases = await findCases(asked, io.cwd);
  const faults: Diagnostic[] = [...formats.diagnostics, ...share.diagnostics, ...cases.diagnostics];
  if (meeting !== undefined && !isDate(meeting)) faults.push(diagnose('usage/meeting', { given: meeting }));
  diagnostics.push(...faults);
  if (!formats.ok || !share.ok || !cases.ok || faults.length > 0) return undefined;
  const all = cases.value.map((caseFile) => ({
    caseFile,
    outputs: formats.value.map((format) => outputOf(caseFile, output, format, io.cwd)),
  }));
  // over all shares: two machines must not meet in one file either
  const clashes = collisions(all, io.cwd);
  diagnostics.push(...clashes);
  if (clashes.length > 0) return undefined;
  const mine = new Set(shareOf(cases.value, share.value));
  return all.filter(({ caseFile }) => mine.has(caseFile));
}

function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}

function outputOf(caseFile: string, folder: string, format: Format, cwd: string): BatchOutput {
  const file = `${folder.replace(/[/\\]+$/, '')}/${caseName(caseFile, cwd)}.${format}`;
  return { file, path: resolve(cwd, file), format };
}

/** Drafts one case; `undefined` where it is decided at another meeting. */
async function draftItem(
  session: Session,
  { caseFile, outputs }: Item,
  how: Writing,
  meeting: string | undefined,
): Promise<Row | undefined> {
  const before = session.diagnostics.length;
  const open = await openCaseFile(session, caseFile);
  const isOther = open.ok && meeting !== undefined && open.value.caseFile.timeline.meeting !== meeting;
  if (isOther) session.diagnostics.length = before;
  const outcome = isOther
    ? undefined
    : await outcomeOf(session, open.ok ? open.value : undefined, before, outputs, how);
  const found = session.diagnostics.slice(before);
  // a text is needed only to show where something is wrong in it
  if (found.length === 0) session.texts.delete(caseFile);
  if (outcome === undefined) return undefined;
  const count = (severity: string): number => found.filter((each) => each.severity === severity).length;
  return { caseFile, outcome, errors: count('error'), warnings: count('warning') };
}

async function outcomeOf(
  session: Session,
  open: OpenCase | undefined,
  before: number,
  outputs: readonly BatchOutput[],
  how: Writing,
): Promise<CaseOutcome> {
  if (!open || hasErrors(session.diagnostics.slice(before))) return 'faulty';
  const memo = buildCaseMemo(session, open);
  if (!memo.ok || hasErrors(memo.diagnostics)) return 'faulty';
  const outcomes: Outcome[] = [];
  for (const output of outputs) {
    const bytes = await writers[output.format].write(memo.value, lookOf(open.profile), originOf(open));
    outcomes.push(await writeOutput(session, bytes, output, how));
  }
  return (['failed', 'stale', 'wrote'] as const).find((each) => outcomes.includes(each)) ?? 'unchanged';
}

/** A line a case, and a last one that counts. */
function showTable({ io, options, wording }: Session, rows: readonly Row[], left: number): void {
  const { batch: words } = wording;
  const widest = Math.max(words.heading.length, ...rows.map(({ caseFile }) => caseFile.length));
  const findings = ({ errors, warnings }: Row): string =>
    [
      errors > 0 ? `${errors} ${wording.severities.error}` : '',
      warnings > 0 ? `${warnings} ${wording.severities.warning}` : '',
    ]
      .filter(Boolean)
      .join(', ');
  for (const row of options.quiet ? rows.filter(({ errors }) => errors > 0) : rows) {
    io.stderr.write(
      `${row.caseFile.padEnd(widest)}  ${words.outcomes[row.outcome].padEnd(12)} ${findings(row)}`.trimEnd() +
        '\n',
    );
  }
  const count = (...outcomes: CaseOutcome[]): number =>
    rows.filter(({ outcome }) => outcomes.includes(outcome)).length;
  if (options.quiet && rows.every(({ errors }) => errors === 0)) return;
  const counts = { cases: rows.length, left, wrote: count('wrote'), unchanged: count('unchanged') };
  io.stderr.write(`${words.total({ ...counts, wrong: count('faulty', 'failed', 'stale') })}\n`);
}
