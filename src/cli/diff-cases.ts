// What `iop diff` does.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { lookOf, printMemo } from '../cases/memo.js';
import { openCase, type OpenCase } from '../cases/open.js';
import { findProfile } from '../cases/read-case.js';
import { readText } from '../cases/read-text.js';
import { diagnoseIoError } from '../cases/io-errors.js';
import { showFile, showUnseen } from '../characters.js';
import { diagnose, failure, success, type Result } from '../diagnostic.js';
import { writeFileAtomically } from '../output/write-file.js';
import { trackChanges } from '../pull/track-changes.js';
import { writers } from '../writers/writers.js';
import { listDifferences, type Difference } from '../pull/list-differences.js';
import { resultOf, type Cli, type CommandResult, type CommonFlags } from './cli.js';

export interface DiffFlags extends CommonFlags {
  to: 'text' | 'json' | 'md' | 'docx';
  output?: string;
}

export async function diff(
  cli: Cli,
  files: readonly [string, string],
  { to: form, output }: DiffFlags,
): Promise<CommandResult> {
  const [old, now] = [await read(cli, files[0]), await read(cli, files[1])];
  if (!old.ok || !now.ok)
    return resultOf([], [...(old.ok ? [] : old.diagnostics), ...(now.ok ? [] : now.diagnostics)]);
  if (form === 'docx' || output !== undefined) return writeTracked(cli, old.value, now.value, form, output);
  const found = listDifferences(old.value.caseFile, now.value.caseFile);
  cli.io.stdout.write(written(found, form));
  return resultOf([], [], { ownsStdout: true });
}

async function read(cli: Cli, file: string): Promise<Result<OpenCase>> {
  const text =
    existsSync(resolve(cli.io.cwd, file)) || !/^[^\\/]+:./.test(file)
      ? await readText(file, file, cli.io)
      : readRevision(cli, file);
  if (!text.ok) return text;
  const path = file.replace(/^[^\\/]+:(?=.)/, '');
  const place = existsSync(resolve(cli.io.cwd, file)) ? file : path;
  const open = await openCase(file, text.value, (wanted) => findProfile(cli, place, wanted));
  return open;
}

/** The new memo as Word, with what differs from the old one as tracked changes. */
async function writeTracked(
  { io, wording, quiet }: Cli,
  old: OpenCase,
  now: OpenCase,
  form: DiffFlags['to'],
  output: string | undefined,
): Promise<CommandResult> {
  if (form !== 'docx' || output === undefined) return resultOf([], [diagnose('usage/tracked', {})]);
  const target = resolve(io.cwd, output);
  if (await stat(target).catch(() => undefined))
    return resultOf([], [diagnose('io/exists', { file: output })]);
  const [before, after] = await Promise.all(
    [old, now].map(async (open) => {
      const memo = printMemo(open);
      return memo && writers.docx.write(memo, lookOf(open.profile));
    }),
  );
  const bytes = before && after && trackChanges(before, after);
  if (!bytes) return resultOf([], [diagnose('usage/tracked', {})]);
  try {
    await writeFileAtomically(target, bytes);
    if (!quiet) io.stderr.write(`${wording.outcomes.wrote} ${showFile(output)}\n`);
    return resultOf([]);
  } catch (error) {
    return resultOf([], [diagnoseIoError(error, output, 'write')]);
  }
}

/** A file as it was in a revision: `main:cases/case.yaml`, from the current folder. */
function readRevision({ io }: Cli, given: string): Result<string> {
  const at = given.indexOf(':');
  const [revision, path] = [given.slice(0, at), given.slice(at + 1)];
  const file = resolve(io.cwd, path);
  try {
    return success(
      execFileSync('git', ['show', '--end-of-options', `${revision}:./${basename(file)}`], {
        cwd: dirname(file),
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
        windowsHide: true,
      }),
    );
  } catch (error) {
    const { stderr, message } = error as { stderr?: string; message: string };
    const reason = (stderr ?? message).trim();
    return failure([diagnose('usage/git', { revision: given, reason: reason.split('\n')[0] ?? '' })]);
  }
}

const SIGNS = { changed: '~', added: '+', removed: '-' };

function written(found: readonly Difference[], form: DiffFlags['to']): string {
  if (form === 'json') return `${JSON.stringify(found, null, 2)}\n`;
  if (form === 'md') {
    const cell = (text = ''): string => (text === '' ? '–' : showUnseen(text).replaceAll(/[|\\]/g, '\\$&'));
    const rows = found.map(
      ({ title, before, after }) => `| ${cell(title)} | ${cell(before)} | ${cell(after)} |`,
    );
    return `${['| Uppgift | Förut | Nu |', '| - | - | - |', ...rows].join('\n')}\n`;
  }
  return found
    .map(({ kind, title, path, before, after }) => {
      const change = [before, after]
        .flatMap((text) => (text === undefined ? [] : [`"${showUnseen(text)}"`]))
        .join(' → ');
      return `${SIGNS[kind]} ${title} (${path}): ${change}\n`;
    })
    .join('');
}
