// What `iop diff` does.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { openCase } from '../cases/open.js';
import { findProfile } from '../cases/read-case.js';
import { readText } from '../cases/read-text.js';
import { showUnseen } from '../characters.js';
import type { CaseFile } from '../case-file.js';
import { diagnose, failure, success, type Result } from '../diagnostic.js';
import { listDifferences, type Difference } from '../pull/list-differences.js';
import { resultOf, type Cli, type CommandResult, type CommonFlags } from './cli.js';

export interface DiffFlags extends CommonFlags {
  as: 'text' | 'json' | 'md';
}

export async function diff(
  cli: Cli,
  files: readonly [string, string],
  { as: form }: DiffFlags,
): Promise<CommandResult> {
  const [old, now] = [await read(cli, files[0]), await read(cli, files[1])];
  if (!old.ok || !now.ok)
    return resultOf([], [...(old.ok ? [] : old.diagnostics), ...(now.ok ? [] : now.diagnostics)]);
  const found = listDifferences(old.value, now.value);
  cli.io.stdout.write(written(found, form));
  return resultOf([], [], { ownsStdout: true });
}

async function read(cli: Cli, file: string): Promise<Result<CaseFile>> {
  const text =
    existsSync(resolve(cli.io.cwd, file)) || !/^[^\\/]+:./.test(file)
      ? await readText(file, file, cli.io)
      : readRevision(cli, file);
  if (!text.ok) return text;
  const path = file.replace(/^[^\\/]+:(?=.)/, '');
  const place = existsSync(resolve(cli.io.cwd, file)) ? file : path;
  const open = await openCase(file, text.value, (wanted) => findProfile(cli, place, wanted));
  return open.ok ? success(open.value.caseFile) : open;
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

function written(found: readonly Difference[], form: DiffFlags['as']): string {
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
