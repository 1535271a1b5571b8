// `iop draft`: case files → memos.
import { diagnose, hasErrors, success, type Result } from '../diagnostic.js';
import type { Facts } from '../facts/facts.js';
import type { Memo } from '../memo/memo.js';
import { lookOf } from '../pipeline.js';
import type { Origin } from '../ooxml/origin.js';
import type { Look } from '../writers/look.js';
import { writers } from '../writers/writers.js';
import { collisions, outputsOf, type Output, type OutputFormat } from './output.js';
import { planDraft, withSettings, type DraftOptions } from './plan-draft.js';
import { originOf } from './origin.js';
import { buildCaseMemo, finish, openCaseFile, type Session } from './session.js';
import { writeOutput, type Writing } from './write-output.js';

/** A case that became a memo. */
interface Draft {
  caseFile: string;
  facts: Facts;
  memo: Memo;
  look: Look;
  origin: Origin;
}

/** A memo and one of the files that it is to become. */
interface Job {
  draft: Draft;
  output: Output;
}

export async function draft(
  session: Session,
  cases: readonly string[],
  given: DraftOptions,
): Promise<number> {
  const options = withSettings(session, given);
  const plan = planDraft(session, cases, options);
  if (!plan) return finish(session, 0);
  const { destination, formats } = plan;
  const drafts = await makeDrafts(session, cases);
  if (destination.kind === 'stdout') {
    await writeToStdout(session, drafts[0], formats[0] ?? 'md');
    return finish(session, cases.length, false);
  }
  const files = drafts.map((draft) => ({
    draft,
    caseFile: draft.caseFile,
    outputs: outputsOf(destination, draft.caseFile, draft.facts, formats, session.io.cwd),
  }));
  const clashes = collisions(files, session.io.cwd);
  session.diagnostics.push(...clashes);
  if (clashes.length === 0) {
    const jobs = files.flatMap(({ draft, outputs }) => outputs.map((output) => ({ draft, output })));
    await writeAll(session, jobs, { destination, ...options });
  }
  return finish(session, cases.length);
}

/** Writes every file; those that LibreOffice makes come last, all in one go. */
async function writeAll(session: Session, jobs: readonly Job[], how: Writing): Promise<void> {
  for (const { draft, output } of jobs) {
    if (session.io.signal?.aborted) return;
    if (output.format === 'pdf') continue;
    await writeOutput(
      session,
      await writers[output.format].write(draft.memo, draft.look, draft.origin),
      output,
      how,
    );
  }
  const pdfs = jobs.filter(({ output }) => output.format === 'pdf');
  const made = await makePdfs(pdfs.map(({ draft }) => draft));
  session.diagnostics.push(...made.diagnostics);
  if (!made.ok) return;
  for (const [i, { output }] of pdfs.entries()) {
    await writeOutput(session, made.value[i] ?? new Uint8Array(), output, how);
  }
}

async function makePdfs(drafts: readonly Draft[]): Promise<Result<Uint8Array[]>> {
  if (drafts.length === 0) return success([]);
  const { convertToPdf } = await import('./pdf.js');
  return convertToPdf(await Promise.all(drafts.map(({ memo, look }) => writers.docx.write(memo, look))));
}

/** The memos of the cases that have no errors; the faults of the rest are in the session. */
async function makeDrafts(session: Session, cases: readonly string[]): Promise<Draft[]> {
  const drafts: Draft[] = [];
  for (const caseFile of cases) {
    if (session.io.signal?.aborted) break;
    const open = await openCaseFile(session, caseFile);
    if (!open.ok || hasErrors(open.diagnostics)) continue;
    const memo = buildCaseMemo(session, open.value);
    if (!memo.ok || hasErrors(memo.diagnostics)) continue;
    const { facts, profile } = open.value;
    drafts.push({ caseFile, facts, memo: memo.value, look: lookOf(profile), origin: originOf(open.value) });
  }
  return drafts;
}

async function writeToStdout(
  { io, diagnostics }: Session,
  draft: Draft | undefined,
  format: OutputFormat,
): Promise<void> {
  if (!draft) return;
  if ((format === 'pdf' || writers[format].binary) && io.stdout.isTTY) {
    diagnostics.push(diagnose('io/binary-to-terminal', { format }));
    return;
  }
  if (format !== 'pdf') {
    io.stdout.write(await writers[format].write(draft.memo, draft.look, draft.origin));
    return;
  }
  const made = await makePdfs([draft]);
  diagnostics.push(...made.diagnostics);
  if (made.ok) io.stdout.write(made.value[0] ?? '');
}
