// `iop pull`: what a person changed in a memo goes back into its case.
import { withCommonFlags, type Declare } from './cli.js';
import type { PullFlags } from './pull-memo.js';

export const declarePull: Declare = (program, run) => {
  withCommonFlags(program.command('pull'))
    .description('take what someone changed in a memo (Word, Markdown) back into its case')
    .argument('<memo>', 'the memo that was edited')
    .argument('[case]', 'its case; left out: case.yaml beside it, or the case of the same name')
    .option('--accept', 'write changes of values, too: names, dates, reference numbers')
    .option('-n, --dry-run', 'say what would be written, and write nothing')
    .option('--diff', 'show how the case changes')
    .option('--force', 'take it back, too, where most of the memo is gone; a copy of the case is kept')
    .addHelpText(
      'after',
      `
Text goes back into its field, with bold, italics and lists; comments, order and layout of the case stay.
A change of a value is proposed, and one of a computed figure is told with what it is computed from.
Tracked changes count as made.

Examples:
  $ iop pull memo.docx
  $ iop pull out/motesplatsen.docx cases/motesplatsen/case.yaml --dry-run --diff`,
    )
    .action((memo: string, file: string | undefined, flags: PullFlags) =>
      run(flags, file ?? memo, async (cli) => (await import('./pull-memo.js')).pull(cli, memo, file, flags)),
    );
};
