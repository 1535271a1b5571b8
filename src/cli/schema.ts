// `iop schema`: the JSON Schemas, for editors and other programs.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Argument } from 'commander';
import { resultOf, withCommonFlags, type CommonFlags, type Declare } from './cli.js';

/** Those that the program reads by, and the one of what a batch writes. */
const SCHEMAS = ['case', 'profile', 'config', 'meeting', 'facts', 'manifest'];

export const declareSchema: Declare = (program, run) => {
  withCommonFlags(program.command('schema'))
    .description('print a JSON Schema, for editors and other programs')
    .addArgument(new Argument('[name]', 'which schema').choices(SCHEMAS).default('case'))
    .addHelpText('after', '\nExample:\n  $ iop schema case > case.schema.json')
    .action((name: string, flags: CommonFlags) =>
      run(flags, undefined, async ({ io }) => {
        io.stdout.write(await readFile(join(io.packageRoot, 'schemas', `${name}.schema.json`), 'utf8'));
        return resultOf([], [], { ownsStdout: true });
      }),
    );
};
