// `iop draft`: case files → memos.
import { statSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { diagnose, hasErrors, type Diagnostic } from '../diagnostic.js';
import type { Facts } from '../facts/facts.js';
import type { Memo } from '../memo/memo.js';
import { buildMemo, lookOf } from '../pipeline.js';
import { closest } from '../schema/closest.js';
import type { Look } from '../writers/look.js';
import { formats, writers, type Format } from '../writers/writers.js';
import { diagnoseIoError } from './io-errors.js';
import { collisions, outputsOf, parseDestination, type Destination, type Output } from './output.js';
import { finish, openCaseFile, type CommonOptions, type Session } from './session.js';
import { STANDARD_STREAM } from './read-text.js';
import { writeFileAtomically } from './write-file.js';

export interface DraftOptions extends CommonOptions {
  output?: string;
  to?: string;
}

/** A case that became a memo. */
interface Draft {
  caseFile: string;
  facts: Facts;
  memo: Memo;
  look: Look;
}

export async function draft(
  session: Session,
  cases: readonly string[],
  options: DraftOptions,
): Promise<number> {
  const plan = planDraft(session, cases, options);
  if (!plan) return finish(session, 0);
  const drafts = await makeDrafts(session, cases);
  if (plan.destination.kind === 'stdout') {
    await writeToStdout(session, drafts, plan.formats);
    return finish(session, cases.length, false);
  }
  const { destination } = plan;
  const files = drafts.map((draft) => ({
    ...draft,
    outputs: outputsOf(destination, draft.caseFile, draft.facts, plan.formats, session.io.cwd),
  }));
  const clashes = collisions(files, session.io.cwd);
  if (clashes.length > 0) {
    session.diagnostics.push(...clashes);
    return finish(session, cases.length);
  }
  for (const { outputs, ...draft } of files) {
    for (const output of outputs) await writeOutput(session, draft, output, destination);
  }
  return finish(session, cases.length);
}

interface Plan {
  destination: Destination;
  formats: Format[];
}

/** What is to be written where; `undefined` (and diagnostics) where the options don't say. */
function planDraft(
  { io, diagnostics }: Session,
  cases: readonly string[],
  { output, to }: DraftOptions,
): Plan | undefined {
  const faults: Diagnostic[] = [];
  if (cases.filter((file) => file === STANDARD_STREAM).length > 1)
    faults.push(diagnose('usage/stdin-once', {}));
  const asked = to?.split(',').map((format) => format.trim().toLowerCase());
  for (const format of asked ?? []) {
    if (formats.includes(format as Format)) continue;
    faults.push(
      diagnose('usage/unknown-format', { format, known: formats, suggestion: closest(format, formats) }),
    );
  }
  const destination = parseDestination(output, (path) => isFolder(resolve(io.cwd, path)));
  faults.push(...destination.diagnostics);
  if (!destination.ok || hasErrors(faults)) {
    diagnostics.push(...faults);
    return undefined;
  }
  const wanted = [...new Set((asked as Format[] | undefined) ?? defaultFormats(destination.value))];
  const fault = countFault(destination.value, cases.length, wanted);
  if (fault) diagnostics.push(fault);
  return fault ? undefined : { destination: destination.value, formats: wanted };
}

/** Both formats; the one that a file's name asks for; Markdown for a stream. */
function defaultFormats(destination: Destination): Format[] {
  if (destination.kind === 'stdout') return ['md'];
  if (destination.kind === 'file')
    return formats.filter((format) => destination.file.toLowerCase().endsWith(`.${format}`));
  if (destination.kind !== 'pattern' || destination.pattern.includes('{ext}')) return ['docx', 'md'];
  const named = formats.filter((format) => destination.pattern.endsWith(`.${format}`));
  return named.length > 0 ? named : ['docx', 'md'];
}

/** One stream and one name hold one file, and a name says what it holds. */
function countFault(
  destination: Destination,
  cases: number,
  wanted: readonly Format[],
): Diagnostic | undefined {
  if (destination.kind === 'beside' || destination.kind === 'folder') return undefined;
  const output = nameGiven(destination);
  if (output.includes('{ext}')) return undefined;
  const count = destination.kind === 'pattern' ? wanted.length : cases * wanted.length;
  if (count > 1) return diagnose('usage/one-output', { output, count });
  const isNamed = destination.kind === 'stdout' || output.toLowerCase().endsWith(`.${wanted[0]}`);
  return isNamed ? undefined : diagnose('usage/format-mismatch', { output, formats: [...wanted] });
}

function nameGiven(destination: Exclude<Destination, { kind: 'beside' | 'folder' }>): string {
  if (destination.kind === 'stdout') return STANDARD_STREAM;
  return destination.kind === 'file' ? destination.file : destination.pattern;
}

/** The memos of the cases that have no errors; the faults of the rest are in the session. */
async function makeDrafts(session: Session, cases: readonly string[]): Promise<Draft[]> {
  const drafts: Draft[] = [];
  for (const caseFile of cases) {
    const open = await openCaseFile(session, caseFile);
    if (!open.ok || hasErrors(open.diagnostics)) continue;
    const memo = buildMemo(open.value);
    session.diagnostics.push(...memo.diagnostics);
    if (!memo.ok) continue;
    const { facts, profile } = open.value;
    drafts.push({ caseFile, facts, memo: memo.value, look: lookOf(profile) });
  }
  return drafts;
}

async function writeToStdout(
  { io, diagnostics }: Session,
  drafts: readonly Draft[],
  wanted: readonly Format[],
): Promise<void> {
  const [first] = drafts;
  const [format = 'md'] = wanted;
  if (!first) return;
  if (writers[format].binary && io.stdout.isTTY) {
    diagnostics.push(diagnose('io/binary-to-terminal', { format }));
    return;
  }
  io.stdout.write(await writers[format].write(first.memo, first.look));
}

async function writeOutput(
  session: Session,
  { memo, look }: Draft,
  output: Output,
  { kind }: Destination,
): Promise<void> {
  const { io, options, wording, diagnostics } = session;
  const bytes = await writers[output.format].write(memo, look);
  try {
    // a folder that was asked for is made; its parent must be there, or a slip of the finger would make a tree
    if (kind === 'folder' || kind === 'pattern') await makeFolder(dirname(output.path));
    const outcome = await writeFileAtomically(output.path, bytes);
    if (!options.quiet) io.stderr.write(`${wording.outcomes[outcome]} ${output.file}\n`);
  } catch (error) {
    diagnostics.push(diagnoseWriteError(error, output));
  }
}

/** A missing folder is what is missing, not the file that was to be written into it. */
function diagnoseWriteError(error: unknown, { file }: Output): Diagnostic {
  const { code } = error as NodeJS.ErrnoException;
  return diagnoseIoError(error, code === 'ENOENT' || code === 'EEXIST' ? dirname(file) : file, 'write');
}

async function makeFolder(path: string): Promise<void> {
  await mkdir(path).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || !isFolder(path)) throw error;
  });
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
