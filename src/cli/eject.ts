// `iop eject`: a copy of a built-in file, as the start of a profile of one's own.
import { stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Option } from 'commander';
import { makeFolders } from '../cases/folders.js';
import { lookOf } from '../cases/memo.js';
import { BUILT_IN_FALLBACK } from '../cases/profiles.js';
import { diagnoseIoError } from '../cases/io-errors.js';
import { diagnose } from '../diagnostic.js';
import { writeFileAtomically } from '../output/write-file.js';
import {
  KIND_EXTENSION,
  KINDS_FOLDER,
  LETTERHEAD_FILE,
  PARTIALS_FOLDER,
  SETTINGS_FILE,
  TEMPLATE_EXTENSION,
} from '../profile/profile.js';
import { closest } from '../schema/closest.js';
import {
  resultOf,
  withCommonFlags,
  type Cli,
  type CommandResult,
  type CommonFlags,
  type Declare,
} from './cli.js';

interface EjectFlags extends CommonFlags {
  output?: string;
}

const DEFAULT_FOLDER = 'iop-profile';

export const declareEject: Declare = (program, run) => {
  withCommonFlags(program.command('eject'))
    .description("copy a built-in file as the start of a profile of one's own")
    .argument(
      '<name>',
      '`profile` for the settings, `memo` for the whole, `agenda`, `minutes`, `letterhead` for a Word file to begin with, `kinds/NAME` for a kind of memo, or a partial',
    )
    .addOption(new Option('-o, --output <folder>', 'the folder of the profile (default: iop-profile)'))
    .addHelpText(
      'after',
      '\nExamples:\n  $ iop eject profile\n  $ iop eject summary -o our-profile\n  $ iop eject profile --profile malmo-asn',
    )
    .action((name: string, flags: EjectFlags) => run(flags, undefined, (cli) => eject(cli, name, flags)));
};

/** Copies what `name` names: `profile` for the settings, a kind of memo, or a partial. */
async function eject(cli: Cli, name: string, { profile: asked, output }: EjectFlags): Promise<CommandResult> {
  const { io, profiles } = cli;
  const profile = await profiles.find({ name: asked ?? BUILT_IN_FALLBACK, base: io.cwd });
  if (!profile.ok) return resultOf([], profile.diagnostics);
  if (name === LETTERHEAD) {
    const { writeLetterhead } = await import('../writers/docx/write-letterhead.js');
    return writeEjected(
      cli,
      join(output ?? DEFAULT_FOLDER, LETTERHEAD_FILE),
      await writeLetterhead(lookOf(profile.value)),
    );
  }
  const files = await profiles.builtInFiles(asked);
  const path = pathOf(name);
  const original = files.get(path) ?? files.get(`${PARTIALS_FOLDER}${path}`);
  if (!original) {
    // a kind of memo and a partial can have the same name
    const known = [...new Set([...files.keys()].map(nameOf)), LETTERHEAD];
    return resultOf(
      [],
      [diagnose('usage/nothing-to-eject', { name, known, suggestion: closest(name, known) })],
    );
  }
  const inner = files.has(path) ? path : `${PARTIALS_FOLDER}${path}`;
  const file = join(output ?? DEFAULT_FOLDER, inner);
  return writeEjected(cli, file, Buffer.from(withoutOpening(original.text)));
}

const LETTERHEAD = 'letterhead';

/** Writes a file that isn't there yet. */
async function writeEjected({ io, wording }: Cli, file: string, bytes: Uint8Array): Promise<CommandResult> {
  const target = resolve(io.cwd, file);
  if (await stat(target).catch(() => undefined)) return resultOf([], [diagnose('io/exists', { file })]);
  try {
    await makeFolders(dirname(target));
    await writeFileAtomically(target, bytes);
    io.stderr.write(`${wording.outcomes.wrote} ${file}\n`);
    return resultOf([]);
  } catch (error) {
    return resultOf([], [diagnoseIoError(error, file, 'write')]);
  }
}

/** The lines that tell editors where the schema lies, and readers what the file is, are true in the package only. */
function withoutOpening(text: string): string {
  return text.replace(/^# yaml-language-server:.*\n(?:#.*\n)*/, '');
}

function pathOf(name: string): string {
  if (name.startsWith(KINDS_FOLDER)) return `${name}${KIND_EXTENSION}`;
  return name === 'profile' ? SETTINGS_FILE : `${name}${TEMPLATE_EXTENSION}`;
}

function nameOf(path: string): string {
  return path === SETTINGS_FILE
    ? 'profile'
    : path
        .replace(PARTIALS_FOLDER, '')
        .replace(TEMPLATE_EXTENSION, '')
        .replace(/\.yaml$/, '');
}
