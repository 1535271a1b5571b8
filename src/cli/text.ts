// `iop text`: what a Word file says, so that `git diff` and other programs can read it.
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { diagnoseIoError } from '../cases/io-errors.js';
import { nameOf } from '../cases/read-case.js';
import { STANDARD_STREAM } from '../cases/read-text.js';
import { diagnose } from '../diagnostic.js';
import {
  resultOf,
  withCommonFlags,
  type Cli,
  type CommandResult,
  type CommonFlags,
  type Declare,
} from './cli.js';

export const declareText: Declare = (program, run) => {
  withCommonFlags(program.command('text'))
    .description('print what a Word file says, a line a paragraph')
    .argument('<file>', 'a Word file; - for standard input')
    .addHelpText(
      'after',
      "\nExample, for git diff:\n  $ echo '*.docx diff=iop' >> .gitattributes\n  $ git config diff.iop.textconv 'npx iop text'",
    )
    .action((file: string, flags: CommonFlags) => run(flags, undefined, (cli) => text(cli, file)));
};

async function text(cli: Cli, file: string): Promise<CommandResult> {
  const { io } = cli;
  const name = nameOf(cli, file);
  const shown = { ownsStdout: true };
  try {
    const { textOfDocx, MAX_PACKAGE } = await import('../ooxml/read-word.js');
    const isStandard = file === STANDARD_STREAM;
    const bytes = isStandard ? io.readStdin(MAX_PACKAGE + 1) : readFile(resolve(io.cwd, file));
    const found = textOfDocx(await bytes);
    if (found === undefined) return resultOf([], [diagnose('io/not-word', { file: name })], shown);
    io.stdout.write(found);
    return resultOf([], [], shown);
  } catch (error) {
    return resultOf([], [diagnoseIoError(error, name, 'read')], shown);
  }
}
