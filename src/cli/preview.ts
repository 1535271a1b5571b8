// `iop preview`: the memo in the browser, anew each time that the case or its profile is saved.
import { Option } from 'commander';
import type { CommonFlags, Declare } from './cli.js';
import { withCommonFlags } from './cli.js';

export interface PreviewFlags extends CommonFlags {
  /** Whether the browser is opened. */
  open: boolean;
  figures?: boolean;
}

export const declarePreview: Declare = (program, run) => {
  withCommonFlags(program.command('preview'))
    .description('show the memo in the browser, and anew each time that the case or its profile is saved')
    .argument('<case>', 'a case file')
    .addOption(new Option('--no-open', "don't open the browser; the address stands on standard error"))
    .addOption(
      new Option('--figures', 'draw the amounts and the timeline as charts, whatever the profile says'),
    )
    .addHelpText(
      'after',
      `
It listens on this machine alone (127.0.0.1), for whoever has the address, until Ctrl-C.

Examples:
  $ iop preview case.yaml
  $ iop preview case.yaml --profile ./our-profile/ --no-open`,
    )
    .action((file: string, flags: PreviewFlags) =>
      run(flags, file, async (cli) => (await import('./show-preview.js')).showPreview(cli, file, flags)),
    );
};
