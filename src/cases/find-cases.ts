// Which case files are meant: folders and patterns → files in one order everywhere.
import { existsSync } from 'node:fs';
import { posix, resolve } from 'node:path';
import picomatch from 'picomatch';
import {
  diagnose,
  failure,
  success,
  uniqueDiagnostics,
  type Diagnostic,
  type Result,
} from '../diagnostic.js';
import { isFolder } from './folders.js';
import { walkFolder, type Walk } from './walk.js';

/** What a case file is called in a folder: case.yaml, or a name of its own before that. */
const IN_FOLDER = '**/{case,*.case}.{yaml,yml}';

const isNamedAsCase = picomatch(IN_FOLDER, { nocase: true });

/** Whether a file is called as cases in folders are. */
export function isCaseFile(path: string): boolean {
  return isNamedAsCase(posix.basename(path.replaceAll('\\', '/')));
}

/** The cases of a run. */
export interface FoundCases {
  /** Each once, in the order of their names' characters. */
  files: string[];
  /** The folders (or files) that were looked through, as full paths. */
  roots: string[];
}

/** The case files that folders, files and patterns name; beside them what could not be looked into. */
export function findCases(asked: readonly string[], cwd: string): Result<FoundCases> {
  // a folder can be named twice, in two ways
  const found = new Map<string, string>();
  const roots: string[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const each of asked) {
    const slashed = each.replaceAll('\\', '/');
    // what is there is meant, whatever signs of a pattern its name has
    const isLiteral = existsSync(resolve(cwd, each));
    const root = isLiteral ? slashed : fixedPartOf(slashed);
    const isOne = isLiteral && !isFolder(resolve(cwd, each));
    const below = isOne
      ? { files: [posix.normalize(slashed)], diagnostics: [] }
      : findCasesBelow(root, isLiteral ? IN_FOLDER : slashed.slice(root.length), cwd);
    diagnostics.push(...below.diagnostics);
    if (below.files.length === 0 && below.diagnostics.length === 0)
      return failure([diagnose('usage/no-cases', { where: each })]);
    roots.push(resolve(cwd, root));
    for (const file of below.files) found.set(resolve(cwd, file), found.get(resolve(cwd, file)) ?? file);
  }
  return success({ files: [...found.values()].sort(), roots }, uniqueDiagnostics(diagnostics));
}

function findCasesBelow(folder: string, pattern: string, cwd: string): Walk {
  const isCase = picomatch(pattern.replace(/^\/+/, ''), { flags: 's' });
  const { files, diagnostics } = walkFolder(resolve(cwd, folder), folder === '' ? '.' : folder);
  return { files: files.filter((file) => isCase(file)).map((file) => posix.join(folder, file)), diagnostics };
}

/** The folders that a pattern starts with: `cases/2025` of `cases/2025/*.yaml`. */
function fixedPartOf(pattern: string): string {
  const folders = pattern.split('/').slice(0, -1);
  const end = folders.findIndex((folder) => /[*?{}()[\]!+@]/.test(folder));
  const fixed = folders.slice(0, end < 0 ? undefined : end).join('/');
  return fixed === '' && pattern.startsWith('/') ? '/' : fixed;
}

/** The case files that files, folders and patterns name; standard input and what isn't there stand for themselves. */
export function listCases(asked: readonly string[], cwd: string): Result<string[]> {
  const files: string[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const each of asked) {
    const isMany = isFolder(resolve(cwd, each)) || (/[*?[{]/.test(each) && !existsSync(resolve(cwd, each)));
    const found: Result<{ files: string[] }> = isMany ? findCases([each], cwd) : success({ files: [each] });
    if (!found.ok) return found;
    // what is named itself is meant, also twice
    files.push(...found.value.files.filter((file) => !isMany || !files.includes(file)));
    diagnostics.push(...found.diagnostics);
  }
  return success(files, diagnostics);
}
