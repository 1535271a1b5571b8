// `iop import`: an old memo becomes a case.
import { withCommonFlags, type Declare } from './cli.js';
import type { ImportFlags } from './import-file.js';

export const declareImport: Declare = (program, run) => {
  withCommonFlags(program.command('import'))
    .description('make a case of an old memo: Word, Markdown, plain text, or PDF where pdftotext is')
    .argument('<memo>', 'the memo')
    .option('-o, --output <folder>', "the folder of the case (default: one with the memo's name)")
    .addHelpText(
      'after',
      `
Every word of the memo stands in the case: in its field, in a section, or in a comment at the end.
The profile's headings and those of other municipalities are known; -p says whose memo it is.

Example:
  $ iop import gammal-skrivelse.docx -p malmo-asn -o cases/gammal`,
    )
    .action((memo: string, flags: ImportFlags) =>
      run(flags, memo, async (cli) => (await import('./import-file.js')).importFile(cli, memo, flags)),
    );
};
