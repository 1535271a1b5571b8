// `iop new`: a case that is begun, or a profile.
import type { Command } from 'commander';
import { questions } from '../intake/answers.js';
import { profileFlags } from '../intake/profile-answers.js';
import type { NewFlags } from './begin.js';
import { withCommonFlags, type Declare } from './cli.js';

export const declareNew: Declare = (program, run) => {
  const command = withCommonFlags(program.command('new'))
    .description('begin a case, or a profile: asks a few questions, and writes the file to fill in')
    .argument('[kind]', 'a kind of memo (iop kinds lists them), or `profile`; left out: it is asked for')
    .argument('[folder]', 'where; left out: here')
    .option('-y, --yes', 'ask nothing; what no flag answers is left to be filled in');
  for (const { flag, ask } of questions) command.option(`--${flag} <answer>`, ask.en.toLowerCase());
  withProfileFlags(command)
    .addHelpText(
      'after',
      `
Answers can also come from standard input, a line each: "organisation: Föreningen Exempel".

Examples:
  $ iop new
  $ iop new agreement cases/motesplatsen
  $ iop new extension 2027 --yes --reference NN-2026-17 --from 2027-01-01 --to 2027-12-31
  $ iop new profile our-profile`,
    )
    .action((kind: string | undefined, folder: string | undefined, flags: NewFlags) =>
      run(flags, undefined, async (cli) => (await import('./begin.js')).begin(cli, kind, folder, flags)),
    );
};

function withProfileFlags(command: Command): Command {
  for (const { flag, ask } of profileFlags) command.option(`--${flag} <answer>`, `of a profile: ${ask.en}`);
  return command;
}
