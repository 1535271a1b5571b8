// `iop lsp`: a language server on the standard streams.
import { Option } from 'commander';
import { resultOf, withCommonFlags, type CommonFlags, type Declare } from './cli.js';

export const declareLsp: Declare = (program, run) => {
  withCommonFlags(program.command('lsp'))
    .description('a language server for editors: findings, hover, completion and fixes as you type')
    // editors say it, and there is no other way
    .addOption(new Option('--stdio', 'speak on the standard streams, as it always does').hideHelp())
    .addHelpText(
      'after',
      '\nThe editor starts it. How Visual Studio Code, Neovim, Helix and Zed do: docs/editors.md.',
    )
    .action((flags: CommonFlags) =>
      run(flags, undefined, async (cli) => {
        const { serveEditor } = await import('../lsp/serve-editor.js');
        await serveEditor(cli);
        return resultOf([], [], { ownsStdout: true, isQuiet: true });
      }),
    );
};
