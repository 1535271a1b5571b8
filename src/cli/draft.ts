// `iop draft`: case files → memos.
import { dirname } from 'node:path';
import { Option, type Command } from 'commander';
import { listCases } from '../cases/find-cases.js';
import { sourceStamp } from '../cases/fingerprint.js';
import { showFile } from '../characters.js';
import { lookOf } from '../cases/memo.js';
import { findInputs, readCase, type CheckedCase } from '../cases/read-case.js';
import { diagnose, uniqueDiagnostics, type Diagnostic } from '../diagnostic.js';
import type { Facts } from '../facts/facts.js';
import type { Memo } from '../memo/memo.js';
import type { Stamp } from '../ooxml/stamp.js';
import { applyOutput, type WriteOptions } from '../output/apply.js';
import { collisions, outputsOf, type Output, type OutputFormat } from '../output/destination.js';
import { createGuard, type Guard } from '../output/guard.js';
import type { PdfMaker } from '../output/make-pdf.js';
import { removeLeftovers } from '../output/write-file.js';
import { isForPrograms } from '../reporters/formats.js';
import type { Look } from '../writers/look.js';
import { writers } from '../writers/writers.js';
import {
  resultOf,
  withCommonFlags,
  type Cli,
  type CommandResult,
  type CommonFlags,
  type Fault,
  type Declare,
} from './cli.js';
import { keepRecord } from '../output/pull-records.js';
import { planDraft, withSettings, type DraftOptions } from './plan-draft.js';
import { watch } from './watch.js';

interface DraftFlags extends CommonFlags, DraftOptions {
  /** Whether the memos are made again each time that something changes. */
  watch?: boolean;
}

export const declareDraft: Declare = (program, run) => {
  withWritingFlags(withCommonFlags(program.command('draft')))
    .description('make the memo of each case, as Word and Markdown')
    .argument('<case...>', 'case files, folders, or patterns in quotation marks; - reads standard input')
    .addOption(
      new Option(
        '-o, --output <where>',
        "a file, a folder (ends with /), a pattern such as 'out/{reference}.{ext}', or - for standard output; left out: beside the case",
      ),
    )
    .addOption(
      new Option(
        '--to <formats>',
        'formats to write, separated by commas: docx, md, html, pdf (default: docx,md)',
      ),
    )
    .addOption(new Option('-w, --watch', 'make the memos again each time a case or its profile is saved'))
    .addHelpText(
      'after',
      `
A folder takes each memo under its case's name (for case.yaml, its folder's name). A pattern can
have {name}, {reference}, {date}, {kind} and {ext}. A file whose content would not change is left alone.

Examples:
  $ iop draft examples/thaiwise-2026-agreement/case.yaml -o out/
  $ iop draft case.yaml -o memo.docx
  $ iop draft cases/*.yaml -o 'out/{reference}.{ext}' --to docx`,
    )
    .action((cases: string[], flags: DraftFlags) =>
      run(flags, cases[0], (cli) => {
        const listed = listCases(cases, cli.io.cwd);
        if (!listed.ok) return Promise.resolve(resultOf([], listed.diagnostics));
        const files = listed.value;
        if (flags.watch) return watch(cli, files, (each) => draft(each, files, flags));
        return draft(cli, files, flags, listed.diagnostics);
      }),
    );
};

/** Adds the flags of commands that write memos. */
export function withWritingFlags(command: Command): Command {
  return command
    .addOption(
      new Option('--figures', 'draw the amounts and the timeline as charts, whatever the profile says'),
    )
    .addOption(
      new Option(
        '--check',
        'write nothing; list the files that are not what their cases give, and exit with 1',
      ),
    )
    .addOption(new Option('--diff', 'show how the texts differ from those of the files that are there'))
    .addOption(
      new Option(
        '--force',
        'overwrite files that someone has changed since or that iop has not made, and keep a copy of each',
      ),
    );
}

/** A case that became a memo. */
interface Draft {
  caseFile: string;
  facts: Facts;
  memo: Memo;
  look: Look;
  stamp: Stamp;
  /** The case as it was read. */
  text: string;
}

/** A memo and one of the files that it is to become. */
interface Job {
  draft: Draft;
  output: Output;
}

/** Makes the memos of cases. All cases are attempted, whatever is wrong with some. `told` is what is to be said beside them. */
export async function draft(
  cli: Cli,
  caseFiles: readonly string[],
  given: DraftOptions,
  told: readonly Diagnostic[] = [],
): Promise<CommandResult> {
  const options = withSettings(cli, given);
  const plan = planDraft(cli, caseFiles, options);
  if (!plan.ok) return resultOf([], [...told, ...plan.diagnostics]);
  const { destination, formats } = plan.value;
  const cases: CheckedCase[] = [];
  const drafts: Draft[] = [];
  const inputs: string[] = [];
  for (const caseFile of caseFiles) {
    if (cli.io.signal?.aborted) break;
    const read = await readCase(cli, caseFile);
    cases.push(read);
    const { open, memo } = read;
    inputs.push(...(await findInputs(cli, caseFile, open?.caseFile ?? {})));
    if (!open || !memo) continue;
    const { facts, profile } = open;
    const text = open.source.text;
    drafts.push({ caseFile, facts, memo, look: lookOf(profile), stamp: sourceStamp(open), text });
  }
  if (destination.kind === 'stdout') {
    const faults = await writeToStdout(cli, drafts[0], formats[0] ?? 'md');
    return resultOf(cases, faults, { ownsStdout: true });
  }
  const files = drafts.map((each) => ({
    draft: each,
    caseFile: each.caseFile,
    outputs: outputsOf(destination, each.caseFile, each.facts, formats, cli.io.cwd),
  }));
  const clashes = collisions(files, cli.io.cwd);
  if (clashes.length > 0) return resultOf(cases, clashes);
  const jobs = files.flatMap((each) => each.outputs.map((output) => ({ draft: each.draft, output })));
  const { check, diff, force } = options;
  const guard = createGuard({ cwd: cli.io.cwd, inputs, confinedTo: cli.io.confinedTo });
  if (!check) await removeAllLeftovers(jobs);
  const broken: Fault[] = [];
  const write: WriteOptions = {
    makesFolder: destination.kind === 'folder' || destination.kind === 'pattern',
    ...(check && { check }),
    ...(diff && { diff }),
    ...(force && { force }),
  };
  const faults = await writeAll(cli, jobs, guard, write, broken);
  // what iop pull will compare an edited memo with, where Git doesn't know it
  if (!check)
    for (const { caseFile, stamp, text } of drafts)
      await keepRecord(cli.io, { caseFile, stamp: stamp.case }, text);
  return resultOf(cases, [...told, ...faults], { faults: broken });
}

/** Writes every file; PDFs come last, so that LibreOffice takes them in one go. */
async function writeAll(
  cli: Cli,
  jobs: readonly Job[],
  guard: Guard,
  options: WriteOptions,
  broken: Fault[],
): Promise<Diagnostic[]> {
  const faults: Diagnostic[] = [];
  for (const { draft: each, output } of jobs) {
    if (cli.io.signal?.aborted) return faults;
    if (output.format === 'pdf') continue;
    try {
      const bytes = await writers[output.format].write(each.memo, each.look, each.stamp);
      faults.push(...(await writeOne(cli, bytes, output, guard, options)));
    } catch (error) {
      broken.push({ name: each.caseFile, error: error as Error });
    }
  }
  const pdfs = jobs.filter(({ output }) => output.format === 'pdf');
  if (pdfs.length === 0) return faults;
  const maker = await openPdfMaker(cli);
  const made = await Promise.all(
    pdfs.map(({ draft: { memo, look, stamp } }) => maker.make(memo, look, stamp)),
  );
  const told = made.flatMap(({ diagnostics }) => diagnostics);
  faults.push(...uniqueDiagnostics(told));
  for (const [i, { output }] of pdfs.entries()) {
    const pdf = made[i];
    if (pdf?.ok) faults.push(...(await writeOne(cli, pdf.value, output, guard, options)));
  }
  return faults;
}

/** Clears what runs that were killed have left where files are to be written. */
async function removeAllLeftovers(jobs: readonly Job[]): Promise<void> {
  for (const folder of new Set(jobs.map(({ output }) => dirname(output.path)))) await removeLeftovers(folder);
}

/** Writes one file and tells of it. */
export async function writeOne(
  { io, wording, quiet, format }: Cli,
  bytes: Uint8Array,
  output: Output,
  guard: Guard,
  options: WriteOptions,
): Promise<Diagnostic[]> {
  const { outcome, diagnostics, patch, backup } = await applyOutput(bytes, output, options, guard);
  // a program reads the findings from standard output, and nothing else
  if (patch !== undefined) (isForPrograms(format) ? io.stderr : io.stdout).write(patch);
  if (quiet) return diagnostics;
  if (backup !== undefined) io.stderr.write(`${wording.outcomes.backup} ${showFile(backup)}\n`);
  if (!options.check && (outcome === 'wrote' || outcome === 'unchanged'))
    io.stderr.write(`${wording.outcomes[outcome]} ${showFile(output.file)}\n`);
  return diagnostics;
}

async function openPdfMaker({ io }: Cli): Promise<PdfMaker> {
  const { createPdfMaker } = await import('../output/make-pdf.js');
  return createPdfMaker(io.packageRoot);
}

async function writeToStdout(
  cli: Cli,
  given: Draft | undefined,
  format: OutputFormat,
): Promise<readonly Diagnostic[]> {
  if (!given) return [];
  const { io } = cli;
  if ((format === 'pdf' || writers[format].binary) && io.stdout.isTTY)
    return [diagnose('io/binary-to-terminal', { format })];
  if (format !== 'pdf') {
    io.stdout.write(await writers[format].write(given.memo, given.look, given.stamp));
    return [];
  }
  const made = await (await openPdfMaker(cli)).make(given.memo, given.look, given.stamp);
  if (made.ok) io.stdout.write(made.value);
  return made.diagnostics;
}
