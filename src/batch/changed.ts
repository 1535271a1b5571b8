// Which cases git says have changed since a revision: the case file itself, or a file of its profile.
import { execFile } from 'node:child_process';
import { readdirSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { diagnose, failure, success, type Result } from '../diagnostic.js';
import { PARTIALS_FOLDER } from '../profile/profile.js';
import type { Context } from '../cases/context.js';
import { isFolder } from '../cases/folders.js';
import { profileFolder } from '../cases/peek.js';
import { readOrdinaryFile } from '../cases/read-text.js';

const run = promisify(execFile);
const MEGABYTE = 1024 * 1024;

/** Those of the cases that are changed, new or of a changed profile. Files that git doesn't follow count as changed. */
export async function changedCases(
  context: Context,
  cases: readonly string[],
  revision: string,
): Promise<Result<string[]>> {
  const { cwd } = context.io;
  const git = async (...args: string[]): Promise<string[]> =>
    (await run('git', args, { cwd, maxBuffer: 64 * MEGABYTE })).stdout.split('\0').filter(Boolean);
  try {
    const [top = ''] = (await git('rev-parse', '--show-toplevel')).map((line) => line.trimEnd());
    const paths = (files: readonly string[]): Set<string> => new Set(files.map((file) => resolve(top, file)));
    // whatever the user's settings are: a renamed file is one that is gone and one that is new
    const diff = ['diff', '--name-only', '-z', '--no-renames', '--no-relative', '--no-ext-diff'];
    const changed = paths(await git(...diff, '--end-of-options', revision, '--'));
    const state: GitState = {
      changed,
      changedFolders: new Set([...changed].map((file) => dirname(file))),
      followed: paths(await git('ls-files', '--full-name', '-z', top)),
    };
    return success(cases.filter((caseFile) => isTouched(context, caseFile, state)));
  } catch (error) {
    const { stderr, message } = error as Error & { stderr?: string };
    const reason = (stderr ?? message).trim().split('\n').at(-1) ?? '';
    return failure([diagnose('usage/git', { revision, reason: reason.replace(/^fatal: /, '') })]);
  }
}

/** What git knows of files, by their full paths. */
interface GitState {
  /** Changed or deleted since the revision. */
  changed: ReadonlySet<string>;
  /** The folders that those lie in. */
  changedFolders: ReadonlySet<string>;
  /** All that it follows. Others (ignored ones, those of another repository) may have changed without its knowing. */
  followed: ReadonlySet<string>;
}

function isTouched(context: Context, caseFile: string, state: GitState): boolean {
  const { changed, changedFolders, followed } = state;
  const [path, text] = readThroughLinks(resolve(context.io.cwd, caseFile));
  if (text === undefined) return true;
  const isTouchedFile = (file: string): boolean => changed.has(file) || !followed.has(file);
  if ([linkOf(resolve(context.io.cwd, caseFile)), path].some(isTouchedFile)) return true;
  const config = context.configs.fileOf(caseFile);
  if (config !== undefined && isTouchedFile(realpathSync(config))) return true;
  const folder = profileFolder(context, caseFile, text);
  if (folder === undefined || foldersOf(folder).some((each) => changedFolders.has(each))) return true;
  // what comes with the program changes with it, and its version is not git's concern
  return !isBuiltIn(context, folder) && filesOf(folder).some(isTouchedFile);
}

/** A file's own place: a link that leads elsewhere now has changed, whatever it leads to. */
function linkOf(file: string): string {
  return join(realpathSync(dirname(file)), basename(file));
}

/** Where a file really lies (git tells paths without links), and what it holds, if it can be read. */
function readThroughLinks(file: string): [string, string | undefined] {
  try {
    const path = realpathSync(file);
    return [path, readOrdinaryFile(path).toString()];
  } catch {
    return [file, undefined];
  }
}

/** The folders of a profile's files. */
function foldersOf(folder: string): string[] {
  return [folder, resolve(folder, PARTIALS_FOLDER)];
}

function isBuiltIn({ io }: Context, folder: string): boolean {
  return dirname(folder) === realpathSync(resolve(io.packageRoot, 'templates'));
}

/** The files of a profile; the folder itself where it can't be read. */
function filesOf(folder: string): string[] {
  try {
    return foldersOf(folder)
      .filter(isFolder)
      .flatMap((each) =>
        readdirSync(each, { withFileTypes: true })
          .filter((entry) => !entry.isDirectory())
          .map(({ name }) => join(each, name)),
      );
  } catch {
    return [folder];
  }
}
