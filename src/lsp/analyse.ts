// A file that is open in an editor → what iop knows of it: the case or the profile, and what is wrong with it.
import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { createContext, type Context } from '../cases/context.js';
import { isCaseFile } from '../cases/find-cases.js';
import type { Io } from '../cases/io.js';
import type { OpenCase } from '../cases/open.js';
import { readCase } from '../cases/read-case.js';
import { tryProfile } from '../cases/try-profile.js';
import { uniqueDiagnostics, type Diagnostic } from '../diagnostic.js';
import type { Memo } from '../memo/memo.js';
import { SETTINGS_FILE, TEMPLATE_EXTENSION } from '../profile/profile.js';

export type FileKind = 'case' | 'profile';

/** What is known of a file. */
export interface Analysis {
  kind: FileKind;
  /** Its full path. */
  path: string;
  text: string;
  diagnostics: readonly Diagnostic[];
  /** The texts of all files that diagnostics name, by the names that they have there. */
  texts: ReadonlyMap<string, string>;
  /** Of a case that is valid. */
  open?: OpenCase;
  /** Of a case in which nothing is an error. */
  memo?: Memo;
}

/** What kind of file it is to iop; `undefined` where it is none of iop's. */
export function kindOfFile(path: string, text: string): FileKind | undefined {
  if (profileFolderOf(path) !== undefined) return 'profile';
  if (!/\.ya?ml$/i.test(path)) return undefined;
  return isCaseFile(path) || (/^kind:/m.test(text) && /^(?:reference|date):/m.test(text))
    ? 'case'
    : undefined;
}

/** The folder of the profile that a file is a part of. */
function profileFolderOf(path: string): string | undefined {
  if (basename(path) === SETTINGS_FILE) return dirname(path);
  const isPart = path.endsWith(TEMPLATE_EXTENSION) || /[\\/]kinds[\\/][^\\/]+\.yaml$/.test(path);
  if (!isPart) return undefined;
  const above = [dirname(path), resolve(path, '../..'), resolve(path, '../../..')];
  return above.find((folder) => existsSync(join(folder, SETTINGS_FILE)));
}

/** Reads a file as it is in the editor. Nothing is kept between two readings but what the context holds. */
export async function analyse(io: Io, path: string, text: string): Promise<Analysis | undefined> {
  const kind = kindOfFile(path, text);
  if (kind === undefined) return undefined;
  const context = createContext({ ...io, cwd: dirname(path) }, {}, path);
  return kind === 'case' ? analyseCase(context, path, text) : analyseProfile(context, path, text);
}

async function analyseCase(context: Context, path: string, text: string): Promise<Analysis> {
  const read = await readCase(context, path);
  if (read.fault) throw read.fault;
  const { open, memo, diagnostics } = read;
  const texts = new Map([...context.configs.texts, ...context.profiles.texts, [read.name, text]]);
  return {
    ...{ kind: 'case', path, text, texts, diagnostics: uniqueDiagnostics(diagnostics) },
    ...(open && { open }),
    ...(memo && { memo }),
  };
}

async function analyseProfile(context: Context, path: string, text: string): Promise<Analysis> {
  const folder = profileFolderOf(path) ?? dirname(path);
  const profile = await context.profiles.find({ name: `${folder}/`, base: folder });
  const tried = profile.ok ? await tryProfile(profile.value) : [];
  const diagnostics = uniqueDiagnostics([...profile.diagnostics, ...tried]);
  return { kind: 'profile', path, text, diagnostics, texts: context.profiles.texts };
}
