// `iop renew`: next year's case from this one.
import { withCommonFlags, type Declare } from './cli.js';
import type { RenewFlags } from './renew-file.js';

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
    .action((file: string, flags: RenewFlags) =>
      run(flags, file, async (cli) => (await import('./renew-file.js')).renew(cli, file, flags)),
    );
};
