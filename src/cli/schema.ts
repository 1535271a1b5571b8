// `iop schema`: the JSON Schemas, for editors and other programs.
import { readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Argument, Option } from 'commander';
import { diagnoseIoError } from '../cases/io-errors.js';
import { showFile } from '../characters.js';
import { diagnose, type Language } from '../diagnostic.js';
import { writeFileAtomically } from '../output/write-file.js';
import { DICTIONARY, translateSchema, type Dictionary } from '../schema/translate-schema.js';
import {
  resultOf,
  withCommonFlags,
  type Cli,
  type CommandResult,
  type CommonFlags,
  type Declare,
} from './cli.js';

/** Those that the program reads by, and the one of what a batch writes. */
const SCHEMAS = ['case', 'profile', 'kind', 'config', 'meeting', 'facts', 'manifest'];

interface SchemaFlags extends CommonFlags {
  output?: string;
}

export const declareSchema: Declare = (program, run) => {
  withCommonFlags(program.command('schema'))
    .description(
      'print a JSON Schema, for editors and other programs; with --lang sv its descriptions are Swedish',
    )
    .addArgument(new Argument('[name]', 'which schema').choices(SCHEMAS).default('case'))
    .addOption(
      new Option('-o, --output <file>', 'write it into a file, whatever encoding the shell would take'),
    )
    .addHelpText('after', '\nExample:\n  $ iop schema case -o case.schema.json --lang sv')
    .action((name: string, flags: SchemaFlags) =>
      run(flags, undefined, (cli) => schema(cli, name, flags.output)),
    );
};

async function schema(cli: Cli, name: string, output: string | undefined): Promise<CommandResult> {
  const { io, wording, quiet } = cli;
  const text = await readSchema(io.packageRoot, name, wording.language);
  if (output === undefined || output === '-') {
    io.stdout.write(text);
    return resultOf([], [], { ownsStdout: true });
  }
  const path = resolve(io.cwd, output);
  try {
    if (await stat(path).catch(() => undefined)) {
      const there = await readFile(path, 'utf8');
      if (!isSchema(there, name)) return resultOf([], [diagnose('io/exists', { file: output })]);
      if (there === text) {
        if (!quiet) io.stderr.write(`${wording.outcomes.unchanged} ${showFile(output)}\n`);
        return resultOf([]);
      }
    }
    await writeFileAtomically(path, Buffer.from(text));
  } catch (error) {
    return resultOf([], [diagnoseIoError(error, output, 'write')]);
  }
  if (!quiet) io.stderr.write(`${wording.outcomes.wrote} ${showFile(output)}\n`);
  return resultOf([]);
}

/** Whether a file is an earlier schema of that name, which a new one may replace. */
function isSchema(text: string, name: string): boolean {
  return new RegExp(`"\\$id":\\s*"${name}\\.schema\\.json"`).test(text.slice(0, 500));
}

/** The text of a schema in a language. */
export async function readSchema(packageRoot: string, name: string, language: Language): Promise<string> {
  const text = await readFile(join(packageRoot, 'schemas', `${name}.schema.json`), 'utf8');
  if (language === 'en') return text;
  const dictionary = await readFile(join(packageRoot, 'schemas', DICTIONARY), 'utf8');
  const translated = translateSchema(JSON.parse(text), JSON.parse(dictionary) as Dictionary);
  return `${JSON.stringify(translated, null, 2)}\n`;
}
