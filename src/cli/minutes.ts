// `iop minutes`: after the meeting, an extract from the minutes for each case.
import { Option } from 'commander';
import { withCommonFlags, type Declare } from './cli.js';
import { withWritingFlags } from './draft.js';
import type { MinutesFlags } from './write-minutes.js';

export const declareMinutes: Declare = (program, run) => {
  withWritingFlags(withCommonFlags(program.command('minutes')))
    .description('after the meeting: an extract from the minutes (protokollsutdrag) for each case')
    .argument('<meeting>', 'the meeting.yaml, with the outcome of each case')
    .argument('[where...]', 'folders or patterns of the cases (default: the folder of the meeting.yaml)')
    .requiredOption('-o, --output <folder>', 'the folder for the extracts')
    .addOption(new Option('--to <formats>', 'formats to write: docx, md, html, pdf (default: docx,md)'))
    .addHelpText(
      'after',
      `
Each item of meeting.yaml with a case and an outcome (approved, changed, rejected, referredBack, tabled)
gives one extract: the same points and recipients as the memo, or the decision that the item gives.
With minutes.noticeOn it says the last day to appeal.

Example:
  $ iop minutes cases/meeting.yaml -o out/`,
    )
    .action((file: string, where: string[], flags: MinutesFlags) =>
      run(flags, file, async (cli) => (await import('./write-minutes.js')).minutes(cli, file, where, flags)),
    );
};
