// `iop renew`: next year's case from this one.
import { stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { makeFolders } from '../cases/folders.js';
import { diagnoseIoError } from '../cases/io-errors.js';
import { readCase } from '../cases/read-case.js';
import { STANDARD_STREAM } from '../cases/read-text.js';
import { showFile } from '../characters.js';
import { diagnose } from '../diagnostic.js';
import { renewCase } from '../intake/renew-case.js';
import { writeFileAtomically } from '../output/write-file.js';
import {
  resultOf,
  withCommonFlags,
  type Cli,
  type CommandResult,
  type CommonFlags,
  type Declare,
} from './cli.js';

interface RenewFlags extends CommonFlags {
  output: string;
}

export const declareRenew: Declare = (program, run) => {
  withCommonFlags(program.command('renew'))
    .description("make next year's case from this one: moves on what can be moved, and marks the rest")
    .argument('<case>', 'the case that was decided')
    .requiredOption('-o, --output <folder>', 'the folder of the new case')
    .addHelpText(
      'after',
      `
The period moves into the history, the last amount becomes the one to compare with, and dates move on.
What a person must look at or write anew stands under unconfirmed, and iop check tells of it.

Example:
  $ iop renew cases/2026/case.yaml -o cases/2027`,
    )
    .action((file: string, flags: RenewFlags) => run(flags, file, (cli) => renew(cli, file, flags)));
};

async function renew(cli: Cli, file: string, { output }: RenewFlags): Promise<CommandResult> {
  const { io, wording, quiet } = cli;
  if (file === STANDARD_STREAM) return resultOf([], [diagnose('usage/fix-stdin', {})]);
  const shown = join(output, basename(file));
  const target = resolve(io.cwd, shown);
  if (await stat(target).catch(() => undefined))
    return resultOf([], [diagnose('io/exists', { file: shown })]);
  const read = await readCase(cli, file);
  const { open, text } = read;
  if (!open || text === undefined) return resultOf([read]);
  const { profile, kind, caseFile } = open;
  const from = dirname(resolve(io.cwd, file));
  const movePath = (path: string): string =>
    isAbsolute(path) || !/^\.{1,2}(?:[\\/]|$)/.test(path)
      ? path
      : pathFrom(dirname(target), resolve(from, path));
  const renewed = renewCase({
    text,
    caseFile,
    previous: pathFrom(dirname(target), resolve(io.cwd, file)),
    proposes: kind.proposes,
    kindThat: (proposes) => Object.entries(profile.kinds).find(([, each]) => each.proposes === proposes)?.[0],
    proposesSteps: profile.settings.bodies.some(({ daysBefore }) => daysBefore !== undefined),
    movePath,
  });
  try {
    await makeFolders(dirname(target));
    await writeFileAtomically(target, Buffer.from(renewed));
  } catch (error) {
    return resultOf([], [diagnoseIoError(error, shown, 'write')]);
  }
  if (!quiet) io.stderr.write(`${wording.outcomes.wrote} ${showFile(shown)}\n`);
  // what a person must do is what the checks now say
  return { ...resultOf([await readCase(cli, shown)]), exitCode: 0 };
}

/** A path from a folder, with forward slashes, as cases name files. */
function pathFrom(folder: string, path: string): string {
  const found = relative(folder, path).split(sep).join('/');
  return found.startsWith('.') ? found : `./${found}`;
}
