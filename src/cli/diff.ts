// `iop diff`: how two cases, or two revisions of one, differ in what they say.
import { Option } from 'commander';
import { withCommonFlags, type Declare } from './cli.js';
import type { DiffFlags } from './diff-cases.js';

export const declareDiff: Declare = (program, run) => {
  withCommonFlags(program.command('diff'))
    .description('show how two cases, or two revisions of one, differ in what they say')
    .argument('<old>', 'a case file, or REVISION:FILE of a Git repository')
    .argument('<new>', 'the other one')
    .addOption(
      new Option(
        '--to <form>',
        'text, JSON, a Markdown table for a pull request, or Word with tracked changes',
      )
        .choices(['text', 'json', 'md', 'docx'])
        .default('text'),
    )
    .addOption(new Option('-o, --output <file>', 'where the Word file goes'))
    .addHelpText(
      'after',
      '\nExamples:\n  $ iop diff 2025/case.yaml 2026/case.yaml\n  $ iop diff main:case.yaml case.yaml --to md\n  $ iop diff main:case.yaml case.yaml --to docx -o changes.docx',
    )
    .action((old: string, now: string, flags: DiffFlags) =>
      run(flags, now, async (cli) => (await import('./diff-cases.js')).diff(cli, [old, now], flags)),
    );
};
