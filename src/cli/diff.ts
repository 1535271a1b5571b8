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
      new Option('--as <form>', 'text, JSON, or a Markdown table for a pull request')
        .choices(['text', 'json', 'md'])
        .default('text'),
    )
    .addHelpText(
      'after',
      '\nExamples:\n  $ iop diff 2025/case.yaml 2026/case.yaml\n  $ iop diff main:case.yaml case.yaml --as md',
    )
    .action((old: string, now: string, flags: DiffFlags) =>
      run(flags, now, async (cli) => (await import('./diff-cases.js')).diff(cli, [old, now], flags)),
    );
};
