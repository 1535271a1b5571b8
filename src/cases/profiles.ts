// Where profiles are found: built in by their name, or in a folder by its path.
import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { diagnose, failure, success, type Diagnostic, type Path, type Result } from '../diagnostic.js';
import {
  KIND_EXTENSION,
  KINDS_FOLDER,
  LETTERHEAD_FILE,
  PARTIALS_FOLDER,
  SETTINGS_FILE,
  TEMPLATE_EXTENSION,
  type ProfileFile,
  type ProfileFolder,
} from '../profile/profile.js';
import { closest } from '../schema/closest.js';
import { parseSource } from '../source/parse-source.js';
import { rangeOf } from '../source/source.js';
import type { Program } from '../template/program.js';
import type { Templates } from '../template/load-templates.js';
import { isAllowed } from './folders.js';
import type { Io } from './io.js';
import type { BuiltInKind, BuiltInProfile } from './built-in-profiles.generated.js';
import type { ReadyProfile } from './open.js';
import { decode } from './read-text.js';

/** The built-in profile that others fall back on, and that a case without a profile takes. */
export const BUILT_IN_FALLBACK = 'generic';

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

/** The names of the built-in profiles. */
export async function listBuiltIn({ packageRoot }: Pick<Io, 'packageRoot'>): Promise<string[]> {
  return (await readdir(join(packageRoot, 'templates'))).sort();
}

/** A store that loads each profile once. */
export function createProfileStore(io: Io): ProfileStore {
  const loaded = new Map<string, Promise<Result<ReadyProfile>>>();
  const hashes = new Map<string, Promise<string>>();
  const found = new Map<string, readonly string[]>();
  const texts = new Map<string, string>();
  const builtIn = (name: string): string => join(io.packageRoot, 'templates', name);
  const isBuiltIn = (folder: string): boolean => dirname(folder) === builtIn('').replace(/[\\/]$/, '');

  /** Whether a folder may be looked into: one of the package, or one that the run is not confined away from. */
  const mayUse = (folder: string): boolean => isBuiltIn(folder) || isAllowed(io, folder);

  async function load(request: ProfileRequest, folder: string): Promise<Result<ReadyProfile>> {
    return (
      (isPath(request.name) ? undefined : await builtInProfile(request.name)) ?? loadFolder(request, folder)
    );
  }

  async function loadFolder(
    { name, base, path }: ProfileRequest,
    where: string,
  ): Promise<Result<ReadyProfile>> {
    if (!mayUse(where)) return failure([diagnose('io/outside', { file: name }, { path })]);
    const own = await read(where, name);
    if (!own) {
      const known = await listBuiltIn(io);
      const folderHere = await stat(resolve(base, name)).catch(() => undefined);
      const suggestion = folderHere?.isDirectory() ? `./${name}` : closest(name, known);
      return failure([diagnose('profile/not-found', { name, known, suggestion }, { path })]);
    }
    const bases = await findBases(where, own);
    if (!bases.ok) return bases;
    const [{ loadProfile }, { loadTemplates }] = await Promise.all([
      import('../profile/load-profile.js'),
      import('../template/load-templates.js'),
    ]);
    const profile = await loadProfile(
      own,
      bases.value.map(({ folder: each }) => each),
    );
    if (!profile.ok) return profile;
    const kinds = loadTemplates(profile.value);
    const diagnostics = [...profile.diagnostics, ...kinds.diagnostics];
    return kinds.ok ? success({ ...profile.value, kinds: kinds.value }, diagnostics) : failure(diagnostics);
  }

  async function read(where: string, name: string): Promise<ProfileFolder | undefined> {
    if (!mayUse(where)) return undefined;
    const found = await readFolder(name, where, io, isBuiltIn(where));
    for (const { file, text } of found?.files.values() ?? []) texts.set(file, text);
    return found;
  }

  /** The folders that a profile builds on, nearest first: those that it extends, and the built-in fallback. */
  async function findBases(
    where: string,
    own: ProfileFolder,
  ): Promise<Result<{ where: string; folder: ProfileFolder }[]>> {
    const bases: { where: string; folder: ProfileFolder }[] = [];
    let [at, current] = [where, own];
    for (;;) {
      const wanted = extendedBy(current);
      if (!wanted) break;
      const { name, file, range } = wanted;
      const next = folder({ name, base: at });
      if (!mayUse(next)) return failure([diagnose('io/outside', { file: name }, { file, range })]);
      if (next === where || bases.some((each) => each.where === next))
        return failure([diagnose('profile/extends-itself', { name }, { file, range })]);
      const found = await read(next, name);
      if (!found) {
        const known = await listBuiltIn(io);
        const args = { name, known, suggestion: closest(name, known) };
        return failure([diagnose('profile/not-found', args, { file, range })]);
      }
      bases.push({ where: next, folder: found });
      [at, current] = [next, found];
    }
    const last = builtIn(BUILT_IN_FALLBACK);
    if (where === last || bases.some((each) => each.where === last)) return success(bases);
    const fallback = await read(last, BUILT_IN_FALLBACK);
    return success(fallback ? [...bases, { where: last, folder: fallback }] : bases);
  }

  /** The folders of a profile and of what it builds on. */
  async function listFolders(request: ProfileRequest | undefined): Promise<string[]> {
    const where = folder(request);
    const own = await read(where, request?.name ?? BUILT_IN_FALLBACK);
    const bases = own ? await findBases(where, own) : undefined;
    const others = bases?.ok ? bases.value.map((each) => each.where) : [builtIn(BUILT_IN_FALLBACK)];
    return [where, ...others].filter(mayUse);
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
    const hashing = hashes.get(where) ?? listFolders(request).then(hashFolders);
    hashes.set(where, hashing);
    return hashing;
  }

  async function files(request: ProfileRequest | undefined): Promise<readonly string[]> {
    if (!request || !isPath(request.name)) return [];
    const where = folder(request);
    const known = found.get(where);
    if (known) return known;
    const folders = (await listFolders(request)).filter((each) => !isBuiltIn(each));
    const inner = await Promise.all(folders.map(listInner));
    const listed = await Promise.all(
      inner.flat().map(async (each) => {
        const entries = await readdir(each, { withFileTypes: true }).catch(() => []);
        return entries.filter((entry) => !entry.isDirectory()).map((entry) => join(each, entry.name));
      }),
    );
    found.set(where, listed.flat());
    return listed.flat();
  }

  async function builtInFiles(name = BUILT_IN_FALLBACK): Promise<ReadonlyMap<string, ProfileFile>> {
    const where = isPath(name) ? resolve(io.cwd, name) : builtIn(name);
    const own = await read(where, name);
    const bases = own ? await findBases(where, own) : undefined;
    const folders = [...(own ? [own] : []), ...(bases?.ok ? bases.value.map((each) => each.folder) : [])];
    return new Map(folders.toReversed().flatMap((each) => [...each.files]));
  }

  return { find, hash, folder, files, builtInFiles, texts };
}

/** A built-in profile as it was read and checked when the program was built. */
async function builtInProfile(name: string): Promise<Result<ReadyProfile> | undefined> {
  const { builtInProfiles, programs } = await import('./built-in-profiles.generated.js');
  const text = Object.hasOwn(builtInProfiles, name) ? builtInProfiles[name] : undefined;
  if (text === undefined) return undefined;
  const profile = JSON.parse(text) as BuiltInProfile;
  const made = new Map<number, Program>();
  const programAt = (position: number): Program => {
    const known = made.get(position) ?? (JSON.parse(programs[position] ?? 'null') as Program | null);
    if (!known) throw new RangeError(`no program ${position}`);
    made.set(position, known);
    return known;
  };
  const readyKind = ({ main, partials, ...kind }: BuiltInKind): Templates[string] => ({
    ...kind,
    main: programAt(main),
    partialAt: (partial) => {
      const position = partials[partial];
      return position === undefined ? undefined : programAt(position);
    },
  });
  const { settings, kinds } = profile;
  return success({
    name,
    settings,
    templates: new Map(),
    addedTemplates: [],
    ownFiles: new Set<string>(),
    kinds: Object.fromEntries(Object.entries(kinds).map(([kind, each]) => [kind, readyKind(each)])),
  });
}

/** The profile that a folder's settings say it builds on, and where they say it. */
function extendedBy({
  files,
}: ProfileFolder): { name: string; file: string; range: { start: number; end: number } } | undefined {
  const settings = files.get(SETTINGS_FILE);
  const source = settings && parseSource(settings.file, settings.text);
  if (!source?.ok) return undefined;
  const { extends: name } = (source.value.data ?? {}) as { extends?: unknown };
  if (typeof name !== 'string' || name === '') return undefined;
  return { name, file: source.value.file, range: rangeOf(source.value, ['extends']) };
}

/** A folder and those in it that a profile has: the partials, those of one kind, and the kinds. */
async function listInner(folder: string): Promise<string[]> {
  const partials = join(folder, PARTIALS_FOLDER);
  const entries = await readdir(partials, { withFileTypes: true }).catch(() => []);
  const ofKinds = entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(partials, name));
  return [folder, partials, ...ofKinds.sort(), join(folder, KINDS_FOLDER)];
}

/** Files that may lie in a profile's folder without being a part of it: notes, and what programs leave. */
const BESIDE = /^(?:\.|~\$|desktop\.ini$|thumbs\.db$|licen[cs]e)|\.(?:md|txt|bak)$|\.schema\.json$|~$/i;

/** Whether a folder is called almost like one of a profile's: `partial`, `kind`. */
function isMisspelt(name: string): boolean {
  const known = [PARTIALS_FOLDER, KINDS_FOLDER].map((folder) => folder.slice(0, -1));
  return !known.includes(name) && closest(name.toLowerCase(), known) !== undefined;
}

/** The settings, templates, kinds and pictures in a folder; `undefined` where there is no such folder. */
async function readFolder(
  name: string,
  folder: string,
  { cwd, openTexts }: Io,
  isBuiltIn: boolean,
): Promise<ProfileFolder | undefined> {
  const files = new Map<string, ProfileFile>();
  const pictures = new Map<string, Uint8Array>();
  const faults: Diagnostic[] = [];
  const unknownFiles: string[] = [];
  let letterhead: ProfileFolder['letterhead'];
  for (const at of await listInner(folder)) {
    const entries = await readdir(at, { withFileTypes: true }).catch(() => undefined);
    if (!entries && at === folder) return undefined;
    const inner = relative(folder, at).replaceAll('\\', '/');
    const isTop = inner === '';
    const isKinds = `${inner}/` === KINDS_FOLDER;
    for (const entry of entries ?? []) {
      const path = join(at, entry.name);
      const file = shownPath(path, cwd);
      if (isTop && entry.isDirectory() && isMisspelt(entry.name)) unknownFiles.push(file);
      if (!entry.isFile()) continue;
      const isText = isKinds
        ? entry.name.endsWith(KIND_EXTENSION)
        : entry.name.endsWith(TEMPLATE_EXTENSION) || (isTop && entry.name === SETTINGS_FILE);
      if (isText) {
        const open = openTexts?.get(path);
        const text = open === undefined ? decode(await readFile(path), file) : success(open);
        faults.push(...text.diagnostics);
        const within = isTop ? entry.name : `${inner}/${entry.name}`;
        if (text.ok) files.set(within, { file, text: text.value.replace(/^\uFEFF/, '') });
      } else if (/\.(?:png|jpe?g)$/.test(entry.name)) {
        pictures.set(entry.name, await readFile(path));
      } else if (entry.name === LETTERHEAD_FILE && isTop) {
        letterhead = { file, bytes: await readFile(path) };
      } else if (!BESIDE.test(entry.name)) {
        unknownFiles.push(file);
      }
    }
  }
  return { name, isBuiltIn, files, unknownFiles, pictures, faults, ...(letterhead && { letterhead }) };
}

/** A fingerprint of the names and contents of the files of profiles. */
async function hashFolders(folders: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  const all = await Promise.all(
    folders.map(async (top) =>
      (await listInner(top)).map((folder) => ({ folder, inner: relative(top, folder) })),
    ),
  );
  for (const { folder, inner } of all.flat()) {
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    for (const { name } of entries
      .filter((entry) => entry.isFile())
      .sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const bytes = await readFile(join(folder, name));
      hash.update(`${inner}\0${name}\0${bytes.length}\0`).update(bytes);
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
