// `iop check`: what is wrong with the cases, or with a profile alone, and nothing written.
import { Option } from 'commander';
import type { Context } from '../cases/context.js';
import { readCase, type CheckedCase } from '../cases/read-case.js';
import { tryProfile } from '../cases/try-profile.js';
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

interface CheckFlags extends CommonFlags {
  /** Whether certain slips are put right in the files. */
  fix?: boolean;
}

export const declareCheck: Declare = (program, run) => {
  withCommonFlags(program.command('check'))
    .description('report what is wrong with each case, or with a profile alone, and write nothing')
    .argument('[case...]', 'case files; - reads standard input')
    .addOption(
      new Option(
        '--fix',
        'put right in the file what is certain (dashes, spaces, forms of numbers), and show it',
      ),
    )
    .addHelpText(
      'after',
      '\nExamples:\n  $ iop check examples/*/case.yaml\n  $ iop check case.yaml --format concise\n  $ iop check --profile ./our-profile/',
    )
    .action((cases: string[], flags: CheckFlags) =>
      run(flags, cases[0], (cli) => (cases.length === 0 ? checkProfile(cli) : check(cli, cases, flags))),
    );
};

/** Checks cases; with `fix`, what is certain is put right first, and the rest reported. */
async function check(cli: Cli, files: readonly string[], { fix }: CheckFlags): Promise<CommandResult> {
  const found = await readAll(cli, files);
  if (!fix) return resultOf(found);
  const { isChanged, diagnostics } = await fixFiles(cli, files, found);
  // what was found before the files were changed is no longer true
  return resultOf(isChanged ? await readAll(cli, files) : found, diagnostics);
}

async function readAll(context: Context, files: readonly string[]): Promise<CheckedCase[]> {
  const cases: CheckedCase[] = [];
  for (const file of files) cases.push(await readCase(context, file));
  return cases;
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
