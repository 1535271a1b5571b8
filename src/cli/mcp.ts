// `iop mcp`: a server of the Model Context Protocol on the standard streams.
import { Option } from 'commander';
import { resultOf, withCommonFlags, type CommonFlags, type Declare } from './cli.js';

interface McpFlags extends CommonFlags {
  root: string;
}

export const declareMcp: Declare = (program, run) => {
  withCommonFlags(program.command('mcp'))
    .description('a server for assistants: they make, check and draft cases by its tools')
    .addOption(
      new Option(
        '--root <folder>',
        'the folder that cases are read from and written to; nothing outside it',
      ).makeOptionMandatory(),
    )
    .addHelpText(
      'after',
      '\nThe assistant starts it, by the Model Context Protocol. How to set it up: docs/assistants.md.\n\nExample:\n  $ iop mcp --root cases',
    )
    .action((flags: McpFlags) =>
      run(flags, undefined, async (cli) => {
        const { serveAssistant } = await import('../mcp/serve-assistant.js');
        const { main } = await import('./main.js');
        const { io, wording } = cli;
        const diagnostics = await serveAssistant({ io, language: wording.language, run: main }, flags.root);
        return resultOf([], diagnostics, { ownsStdout: true, isQuiet: true });
      }),
    );
};
