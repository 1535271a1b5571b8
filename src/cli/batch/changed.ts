// Which cases git says have changed since a revision: the case file itself, or a file of its profile.
import { execFile } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import { diagnose, failure, success, type Result } from '../../diagnostic.js';
import { profileFolder } from '../named-profile.js';
import type { Session } from '../session.js';

const run = promisify(execFile);
const MEGABYTE = 1024 * 1024;

/** Those of the cases that are changed, new or of a changed profile. Files that git doesn't follow count as changed. */
export async function changedCases(
  session: Session,
  cases: readonly string[],
  revision: string,
): Promise<Result<string[]>> {
  const { cwd } = session.io;
  const git = async (...args: string[]): Promise<string[]> =>
    (await run('git', args, { cwd, maxBuffer: 64 * MEGABYTE })).stdout.split('\0').filter(Boolean);
  try {
    const [top = ''] = (await git('rev-parse', '--show-toplevel')).map((line) => line.trimEnd());
    const changed = await git('diff', '--name-only', '-z', '--end-of-options', revision, '--');
    const unknown = await git('ls-files', '--others', '--exclude-standard', '--full-name', '-z', top);
    const files = [...changed, ...unknown].map((file) => resolve(top, file));
    return success(cases.filter((caseFile) => isTouched(session, caseFile, files)));
  } catch (error) {
    const { stderr, message } = error as Error & { stderr?: string };
    const reason = (stderr ?? message).trim().split('\n').at(-1) ?? '';
    return failure([diagnose('usage/git', { revision, reason: reason.replace(/^fatal: /, '') })]);
  }
}

function isTouched(session: Session, caseFile: string, changed: readonly string[]): boolean {
  // git tells paths without links
  const path = realpathSync(resolve(session.io.cwd, caseFile));
  const folder = profileFolder(session, caseFile, readFileSync(path, 'utf8'));
  return changed.some((file) => file === path || folder === undefined || isWithin(file, folder));
}

function isWithin(file: string, folder: string): boolean {
  const below = relative(folder, dirname(file));
  return below === '' || below === 'partials';
}
