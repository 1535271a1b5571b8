// What `iop import` does.
import { stat } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import { readCase } from '../cases/read-case.js';
import { STANDARD_STREAM } from '../cases/read-text.js';
import { showFile } from '../characters.js';
import { diagnose } from '../diagnostic.js';
import { SCHEMA_FILE } from '../intake/new-case.js';
import { nameFrom, writeNew } from './begin.js';
import { isMemoFile } from './memo-file.js';
import { readMemo } from './read-memo.js';
import { readSchema } from './schema.js';
import { resultOf, type Cli, type CommandResult, type CommonFlags } from './cli.js';

export interface ImportFlags extends CommonFlags {
  output?: string;
}

export async function importFile(cli: Cli, file: string, { output }: ImportFlags): Promise<CommandResult> {
  const { io, options, wording } = cli;
  if (file === STANDARD_STREAM || !isMemoFile(file))
    return resultOf([], [diagnose('usage/not-a-memo', { file })]);
  const folder = output ?? basename(file, extname(file));
  const shown = join(folder, 'case.yaml');
  if (await stat(resolve(io.cwd, shown)).catch(() => undefined))
    return resultOf([], [diagnose('io/exists', { file: shown })]);
  const profile = nameFrom(resolve(io.cwd, folder), io.cwd, options.profile);
  const read = await readMemo(cli, file, { profile, hasSchema: true });
  if (!read.ok) return resultOf([], read.diagnostics);
  const { text, left } = read.value;
  const written = await writeNew(cli, folder, [
    { path: 'case.yaml', content: text },
    { path: SCHEMA_FILE, content: await readSchema(io.packageRoot, 'case', wording.language) },
  ]);
  if (written.exitCode !== 0) return written;
  if (left.length > 0 && !cli.quiet) {
    const words = {
      sv: 'utan eget fält, som kommentar sist i ärendet',
      en: 'without a field of its own, as a comment at the end of the case',
    };
    io.stderr.write(`${words[cli.wording.language]}:\n`);
    for (const each of left) io.stderr.write(`  ${showFile(each.split('\n').join(' / ').slice(0, 120))}\n`);
  }
  // the old memo's slips are what the checks say of the case
  return { ...resultOf([await readCase(cli, shown)]), exitCode: 0 };
}
