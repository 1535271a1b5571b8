// What `iop renew` does.
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
import { resultOf, type Cli, type CommandResult, type CommonFlags } from './cli.js';

export interface RenewFlags extends CommonFlags {
  output: string;
}

export async function renew(cli: Cli, file: string, { output }: RenewFlags): Promise<CommandResult> {
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
