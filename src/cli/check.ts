// `iop check`: what is wrong with the cases, or with a profile alone, and nothing written.
import { Option } from 'commander';
import { listCases } from '../cases/find-cases.js';
import { outlineOf } from '../cases/outline.js';
import { asErrors, readCase, type CheckedCase } from '../cases/read-case.js';
import { openSpeller } from '../cases/speller.js';
import { tryProfile } from '../cases/try-profile.js';
import { compareCases, isNew } from '../checks/compare-cases.js';
import { diagnose, hasErrors, uniqueDiagnostics } from '../diagnostic.js';
import {
  resultOf,
  withCommonFlags,
  type Cli,
  type CommandResult,
  type CommonFlags,
  type Declare,
} from './cli.js';
import { fixFiles } from './fix.js';
import { isMemoFile } from './memo-file.js';

interface CheckFlags extends CommonFlags {
  /** Whether certain slips are put right in the files. */
  fix?: boolean;
  /** Whether words are looked up in a dictionary. */
  spelling?: boolean;
  /** Whether a copy of a Word file gets the findings as comments. */
  comments?: boolean;
  output?: string;
}

export const declareCheck: Declare = (program, run) => {
  withCommonFlags(program.command('check'))
    .description('report what is wrong with each case, or with a profile alone, and write nothing')
    .argument(
      '[case...]',
      'case files, folders or patterns, or memos (.docx, .md, .txt, .pdf); - reads standard input',
    )
    .addOption(
      new Option(
        '--fix',
        'put right in the file what is certain (dashes, spaces, forms of numbers), and show it',
      ),
    )
    .addOption(
      new Option(
        '--spelling',
        'look up the words of the text in a Swedish dictionary, where one is installed',
      ),
    )
    .addOption(new Option('--comments', 'write the findings of a Word file into a copy of it, as comments'))
    .addOption(new Option('-o, --output <file>', 'where the copy with comments goes'))
    .addHelpText(
      'after',
      '\nExamples:\n  $ iop check memo.docx --comments -o reviewed.docx\n  $ iop check examples/*/case.yaml\n  $ iop check case.yaml --format concise\n  $ iop check --profile ./our-profile/',
    )
    .action((cases: string[], flags: CheckFlags) =>
      run(flags, cases[0], (cli) => (cases.length === 0 ? checkProfile(cli) : check(cli, cases, flags))),
    );
};

/** Checks cases; with `fix`, what is certain is put right first, and the rest reported. */
async function check(
  given: Cli,
  asked: readonly string[],
  { fix, spelling, comments, output }: CheckFlags,
): Promise<CommandResult> {
  const speller = spelling ? await openSpeller(given.io.packageRoot, given.io.env) : undefined;
  if (speller && !speller.ok) return resultOf([], speller.diagnostics);
  const cli = { ...given, speller: speller?.value };
  const listed = listCases(asked, cli.io.cwd);
  if (!listed.ok) return resultOf([], listed.diagnostics);
  const files = [...new Set(listed.value)];
  if (comments || output !== undefined) {
    const { writeComments } = await import('./check-memo.js');
    return writeComments(cli, files, comments === true, output);
  }
  const found = await readAll(cli, files);
  if (!fix) return resultOf(found, listed.diagnostics);
  const { isChanged, diagnostics } = await fixFiles(cli, files, found);
  // what was found before the files were changed is no longer true
  return resultOf(isChanged ? await readAll(cli, files) : found, [...listed.diagnostics, ...diagnostics]);
}

/** Each case by itself, and what several say against each other. */
async function readAll(context: Cli, files: readonly string[]): Promise<CheckedCase[]> {
  const cases: CheckedCase[] = [];
  for (const file of files) cases.push(await readOne(context, file));
  const outlines = cases.flatMap(({ open }) => (open ? [outlineOf(open)] : []));
  const between = asErrors(compareCases(outlines), context.options.strict === true);
  return cases.map((each) => ({
    ...each,
    diagnostics: [
      ...each.diagnostics,
      ...between.filter((found) => found.file === each.name && isNew(found, each.diagnostics)),
    ],
  }));
}

/** A case, or a memo that is none. */
async function readOne(context: Cli, file: string): Promise<CheckedCase> {
  if (!isMemoFile(file)) return readCase(context, file);
  const { checkMemo } = await import('./check-memo.js');
  return checkMemo(context, file);
}

/** A profile's settings and templates, without any case. */
async function checkProfile({ io, options, profiles, quiet, wording }: Cli): Promise<CommandResult> {
  if (options.profile === undefined) return resultOf([], [diagnose('usage/nothing-to-check', {})]);
  const profile = await profiles.find({ name: options.profile, base: io.cwd });
  const tried = profile.ok ? await tryProfile(profile.value) : [];
  const found = uniqueDiagnostics([...profile.diagnostics, ...tried]);
  if (profile.ok && !hasErrors(found) && !quiet)
    io.stderr.write(`${wording.profileIsFine(profile.value.name)}\n`);
  return resultOf([], found);
}
