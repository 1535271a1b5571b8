// Where profiles are found: built in by their name, or in a folder by its path.
import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { diagnose, failure, success, type Diagnostic, type Path, type Result } from '../diagnostic.js';
import {
  LETTERHEAD_FILE,
  PARTIALS_FOLDER,
  SETTINGS_FILE,
  TEMPLATE_EXTENSION,
  type ProfileFile,
  type ProfileFolder,
} from '../profile/profile.js';
import { memoKinds } from '../schema/case-fields.js';
import { closest } from '../schema/closest.js';
import type { Programs } from '../template/fill-template.js';
import type { Templates } from '../template/load-templates.js';
import type { Io } from './io.js';
import type { ReadyProfile } from './open.js';
import { decode } from './read-text.js';

/** The built-in profile that others fall back on, and that a case without a profile takes. */
const BUILT_IN_FALLBACK = 'generic';

/** A profile by name or path. Paths start from `base`; `path` is where a case names it. */
export interface ProfileRequest {
  name: string;
  base: string;
  path?: Path | undefined;
}

export interface ProfileStore {
  /** The profile that a flag or a case asks for; `undefined` asks for the default. */
  find(request: ProfileRequest | undefined): Promise<Result<ReadyProfile>>;
  /** A fingerprint of all that a profile is made of: its own files and the built-in ones. */
  hash(request: ProfileRequest | undefined): Promise<string>;
  /** The folder of a profile. */
  folder(request: ProfileRequest | undefined): string;
  /** The files that a profile is made of, as full paths; those of the package are left out. */
  files(request: ProfileRequest | undefined): Promise<readonly string[]>;
  /** The files of a built-in profile, with those that it takes from the fallback. */
  builtInFiles(name: string | undefined): Promise<ReadonlyMap<string, ProfileFile>>;
  /** The texts of the files that were read, for code frames. */
  texts: ReadonlyMap<string, string>;
}

/** A store that loads each profile once. */
export function createProfileStore(io: Io): ProfileStore {
  const loaded = new Map<string, Promise<Result<ReadyProfile>>>();
  const hashes = new Map<string, Promise<string>>();
  const found = new Map<string, readonly string[]>();
  const texts = new Map<string, string>();
  const builtIn = (name: string): string => join(io.packageRoot, 'templates', name);

  async function load(request: ProfileRequest, folder: string): Promise<Result<ReadyProfile>> {
    return (
      (isPath(request.name) ? undefined : await builtInProfile(request.name)) ?? loadFolder(request, folder)
    );
  }

  async function loadFolder(
    { name, base, path }: ProfileRequest,
    folder: string,
  ): Promise<Result<ReadyProfile>> {
    const own = await readFolder(name, folder, io.cwd);
    if (!own) {
      const known = (await readdir(builtIn(''))).sort();
      const folderHere = await stat(resolve(base, name)).catch(() => undefined);
      const suggestion = folderHere?.isDirectory() ? `./${name}` : closest(name, known);
      return failure([diagnose('profile/not-found', { name, known, suggestion }, { path })]);
    }
    const [{ loadProfile }, { loadTemplates }] = await Promise.all([
      import('../profile/load-profile.js'),
      import('../template/load-templates.js'),
    ]);
    const fallback = (await readFolder(BUILT_IN_FALLBACK, builtIn(BUILT_IN_FALLBACK), io.cwd)) ?? own;
    for (const { file, text } of [...fallback.files.values(), ...own.files.values()]) texts.set(file, text);
    const profile = await loadProfile(own, fallback);
    if (!profile.ok) return profile;
    const kinds = loadTemplates(profile.value);
    return kinds.ok ? success({ ...profile.value, kinds: kinds.value }, kinds.diagnostics) : kinds;
  }

  function find(
    request: ProfileRequest = { name: BUILT_IN_FALLBACK, base: io.cwd },
  ): Promise<Result<ReadyProfile>> {
    const where = folder(request);
    const key = JSON.stringify([where, request.path]);
    const loading = loaded.get(key) ?? load(request, where);
    loaded.set(key, loading);
    return loading;
  }

  function folder({ name, base }: ProfileRequest = { name: BUILT_IN_FALLBACK, base: io.cwd }): string {
    return isPath(name) ? resolve(base, name.replace(/profile\.yaml$/, '.')) : builtIn(name);
  }

  function hash(request: ProfileRequest | undefined): Promise<string> {
    const where = folder(request);
    const hashing = hashes.get(where) ?? hashFolders([builtIn(BUILT_IN_FALLBACK), where]);
    hashes.set(where, hashing);
    return hashing;
  }

  async function files(request: ProfileRequest | undefined): Promise<readonly string[]> {
    if (!request || !isPath(request.name)) return [];
    const where = folder(request);
    const known = found.get(where);
    if (known) return known;
    const folders = [where, join(where, PARTIALS_FOLDER)];
    const listed = await Promise.all(
      folders.map(async (each) => {
        const entries = await readdir(each).catch(() => []);
        return entries.map((entry) => join(each, entry));
      }),
    );
    found.set(where, listed.flat());
    return listed.flat();
  }

  async function builtInFiles(name = BUILT_IN_FALLBACK): Promise<ReadonlyMap<string, ProfileFile>> {
    const own = await readFolder(name, isPath(name) ? resolve(io.cwd, name) : builtIn(name), io.cwd);
    const fallback = await readFolder(BUILT_IN_FALLBACK, builtIn(BUILT_IN_FALLBACK), io.cwd);
    return new Map([...(fallback?.files ?? []), ...(own?.files ?? [])]);
  }

  return { find, hash, folder, files, builtInFiles, texts };
}

/** A built-in profile as it was read and checked when the program was built. */
async function builtInProfile(name: string): Promise<Result<ReadyProfile> | undefined> {
  const { builtInProfiles, programs } = await import('./built-in-profiles.generated.js');
  const profile = Object.hasOwn(builtInProfiles, name) ? builtInProfiles[name] : undefined;
  if (!profile) return undefined;
  const programAt = (position: number): Programs['main'] => {
    const program = programs[position];
    if (!program) throw new RangeError(`no program ${position}`);
    return program;
  };
  const readyKind = ({ main, partials }: (typeof profile.kinds)['agreement']): Programs => ({
    main: programAt(main),
    partials: Object.fromEntries(
      Object.entries(partials).map(([partial, position]) => [partial, programAt(position)]),
    ),
  });
  const { settings, kinds } = profile;
  return success({
    name,
    settings,
    templates: new Map(),
    addedTemplates: [],
    ownFiles: new Set<string>(),
    kinds: Object.fromEntries(memoKinds.map((kind) => [kind, readyKind(kinds[kind])])) as Templates,
  });
}

/** The settings, templates and pictures in a folder; `undefined` where there is no such folder. */
async function readFolder(name: string, folder: string, cwd: string): Promise<ProfileFolder | undefined> {
  const files = new Map<string, ProfileFile>();
  const pictures = new Map<string, Uint8Array>();
  const faults: Diagnostic[] = [];
  let letterhead: ProfileFolder['letterhead'];
  for (const inner of ['', PARTIALS_FOLDER]) {
    const entries = await readdir(join(folder, inner), { withFileTypes: true }).catch(() => undefined);
    if (!entries && inner === '') return undefined;
    for (const entry of entries ?? []) {
      const path = join(folder, inner, entry.name);
      const file = shownPath(path, cwd);
      if (!entry.isFile()) continue;
      if (entry.name === SETTINGS_FILE || entry.name.endsWith(TEMPLATE_EXTENSION)) {
        const text = decode(await readFile(path), file);
        faults.push(...text.diagnostics);
        if (text.ok) files.set(`${inner}${entry.name}`, { file, text: text.value.replace(/^\uFEFF/, '') });
      } else if (/\.(?:png|jpe?g)$/.test(entry.name)) {
        pictures.set(entry.name, await readFile(path));
      } else if (entry.name === LETTERHEAD_FILE && inner === '') {
        letterhead = { file, bytes: await readFile(path) };
      }
    }
  }
  return { name, files, pictures, faults, ...(letterhead && { letterhead }) };
}

/** A fingerprint of the names and contents of the files in folders and in their partials. */
async function hashFolders(folders: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of folders.flatMap((each) => [each, join(each, PARTIALS_FOLDER)])) {
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    for (const { name } of entries
      .filter((entry) => entry.isFile())
      .sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const bytes = await readFile(join(folder, name));
      hash.update(`${name}\0${bytes.length}\0`).update(bytes);
    }
  }
  return hash.digest('base64url').slice(0, 22);
}

/** A path as people see it: from here, if it lies below. */
export function shownPath(path: string, cwd: string): string {
  const fromHere = relative(cwd, path);
  return fromHere.startsWith('..') || isAbsolute(fromHere) ? path : fromHere;
}

/** A name has no slash and no dot; a path does. */
function isPath(name: string): boolean {
  return /[/\\.]/.test(name);
}

/** The folder that paths in a case file start from. */
export function folderOf(file: string, cwd: string): string {
  return file === '-' ? cwd : dirname(resolve(cwd, file));
}
