// A profile's folder → a valid profile. What the folder lacks comes from those that it extends, at last from the built-in
// profile generic: settings key by key, templates and kinds file by file.
import { diagnoseCharacter, findInvalidCharacters } from '../characters.js';
import { diagnose, failure, hasErrors, success, type Diagnostic, type Result } from '../diagnostic.js';
import type { ProfileSettings } from '../profile-settings.js';
import { closest } from '../schema/closest.js';
import { validateProfileData } from '../schema/validate-profile.js';
import { parseSource } from '../source/parse-source.js';
import { findContrastFaults } from './contrast.js';
import type { Letterhead } from '../ooxml/letterhead.js';
import { loadKinds, type Kind } from './kinds.js';
import { readLogo } from './logo.js';
import { keyRangeOf, rangeOf, type Source } from '../source/source.js';
import {
  DECISION,
  KIND_EXTENSION,
  KINDS_FOLDER,
  listPartialNames,
  MEETING_TEMPLATES,
  MEMO_TEMPLATE,
  PARTIALS_FOLDER,
  SETTINGS_FILE,
  TEMPLATE_EXTENSION,
  type Profile,
  type ProfileFile,
  type ProfileFolder,
} from './profile.js';

/** Loads a profile. `bases` are the folders that it builds on, nearest first; the last is the built-in profile generic. */
export async function loadProfile(
  folder: ProfileFolder,
  bases: readonly ProfileFolder[],
): Promise<Result<Profile>> {
  const folders = [folder, ...bases.filter((each) => each.name !== folder.name || !folder.isBuiltIn)];
  const unreadable = folders.flatMap((each) => [...each.faults, ...findCharacterFaults(each)]);
  if (unreadable.length > 0) return failure(unreadable);
  const settingsFile = folder.files.get(SETTINGS_FILE);
  if (!settingsFile) return failure([diagnose('profile/no-settings', { name: folder.name })]);
  const own = parseSource(settingsFile.file, settingsFile.text);
  if (!own.ok || hasErrors(own.diagnostics)) return failure(own.diagnostics);
  const defaults = readBaseSettings(folders.slice(1));
  if (!defaults.ok) return defaults;

  const settings = withoutNulls(mergeSettings(defaults.value.all, own.value.data), defaults.value.fallback);
  const diagnostics = validateProfileData(own.value, settings);
  if (hasErrors(diagnostics)) return failure(diagnostics);
  const files = layerFiles(folders);
  const partials = listPartialNames(
    new Map([...folder.files].filter(([path]) => path.endsWith(TEMPLATE_EXTENSION))),
  );
  const kinds = loadKinds(pickKinds(files), settings as ProfileSettings, partials);
  if (!kinds.ok) return failure([...kinds.diagnostics, ...findUnknownFiles(folder, new Map())]);
  const notBuiltIn = folders.filter(({ isBuiltIn }) => !isBuiltIn);
  const builtIn = folders.filter(({ isBuiltIn }) => isBuiltIn);
  const profile: Profile = {
    name: folder.name,
    settings: settings as ProfileSettings,
    kinds: kinds.value,
    templates: new Map([...files].filter(([path]) => path.endsWith(TEMPLATE_EXTENSION))),
    addedTemplates: [...folder.files.keys()].filter(
      (path) => path.endsWith(TEMPLATE_EXTENSION) && !builtIn.some((each) => each.files.has(path)),
    ),
    ownFiles: new Set(notBuiltIn.flatMap((each) => [...each.files.values()].map(({ file }) => file))),
  };
  const pictures = new Map(folders.toReversed().flatMap((each) => [...each.pictures]));
  const logo = readLogo({ ...folder, pictures }, profile.settings, own.value);
  const letterhead = await findLetterhead(folders.find((each) => each.letterhead) ?? folder);
  const faults = [
    ...diagnostics,
    ...kinds.diagnostics,
    ...findUnknownFiles(folder, kinds.value),
    ...findUnknownSections(profile, own.value),
    ...findMissingSections(profile, own.value),
    ...findContrastFaults(profile.settings, own.value),
    ...logo.diagnostics,
    ...letterhead.diagnostics,
  ];
  if (hasErrors(faults) || !logo.ok || !letterhead.ok) return failure(faults);
  const found = {
    ...(logo.value && { logo: logo.value }),
    ...(letterhead.value && { letterhead: letterhead.value }),
  };
  return success({ ...profile, ...found }, faults);
}

/** The files of folders, nearest first: a partial of a near folder goes before that of one kind in a further one. */
function layerFiles(folders: readonly ProfileFolder[]): Map<string, ProfileFile> {
  const files = new Map<string, ProfileFile>();
  for (const folder of folders.toReversed()) {
    for (const path of folder.files.keys()) {
      const [partials, name, ...deeper] = path.split('/');
      if (`${partials}/` !== PARTIALS_FOLDER || name === undefined || deeper.length > 0) continue;
      for (const other of [...files.keys()])
        if (other.startsWith(PARTIALS_FOLDER) && other.endsWith(`/${name}`) && other !== path)
          files.delete(other);
    }
    for (const [path, file] of folder.files) files.set(path, file);
  }
  return files;
}

/** The files of the kinds, by their names. */
function pickKinds(files: ReadonlyMap<string, ProfileFile>): ReadonlyMap<string, ProfileFile> {
  const isKind = (path: string): boolean => path.startsWith(KINDS_FOLDER) && path.endsWith(KIND_EXTENSION);
  return new Map(
    [...files]
      .filter(([path]) => isKind(path))
      .map(([path, file]) => [path.slice(KINDS_FOLDER.length, -KIND_EXTENSION.length), file]),
  );
}

/** The folder's letterhead; `undefined` where it has none. What reads Word files is loaded only for this. */
async function findLetterhead({ letterhead }: ProfileFolder): Promise<Result<Letterhead | undefined>> {
  if (!letterhead) return success(undefined);
  return (await import('./letterhead.js')).loadLetterhead(letterhead);
}

/** Characters in templates that a Word file can't hold. */
function findCharacterFaults({ files }: ProfileFolder): Diagnostic[] {
  return [...files.values()].flatMap(({ file, text }) =>
    findInvalidCharacters(text).map(({ codePoint, range }) => diagnoseCharacter(codePoint, { file, range })),
  );
}

/** Files that no profile has: a misspelt name would be passed over without a word. */
function findUnknownFiles(folder: ProfileFolder, kinds: ReadonlyMap<string, Kind>): Diagnostic[] {
  if (folder.isBuiltIn) return [];
  const main = [MEMO_TEMPLATE, ...MEETING_TEMPLATES, ...kinds.keys()];
  const known = main.map((name) => `${name}${TEMPLATE_EXTENSION}`);
  const misnamed = [...folder.files].filter(([path]) => {
    if (!path.endsWith(TEMPLATE_EXTENSION)) return false;
    if (!path.startsWith(PARTIALS_FOLDER)) return !known.includes(path);
    const [kind, ...rest] = path.slice(PARTIALS_FOLDER.length).split('/');
    return rest.length > 0 && !kinds.has(kind ?? '');
  });
  return [
    ...misnamed.map(([path, { file }]) => ({ path, file })),
    ...folder.unknownFiles.map((file) => ({ path: file.split(/[\\/]/).at(-1) ?? file, file })),
  ].map(({ path, file }) => {
    const [, folderName = ''] = path.split('/');
    const near = closest(folderName, [...kinds.keys()]);
    const inKind = near === undefined ? undefined : path.replace(`/${folderName}/`, `/${near}/`);
    const args = { name: path, suggestion: inKind ?? closest(path, [...known, SETTINGS_FILE]) };
    return diagnose('profile/unknown-file', args, { file, range: { start: 0, end: 1 } });
  });
}

/** Partials that every memo has around its sections. */
const OF_THE_MEMO = ['title-block', 'author-end'];

/** Sections that no partial is named like, and lists for kinds that there are not. */
function findUnknownSections({ settings, kinds, templates }: Profile, source: Source): Diagnostic[] {
  const { sections, omits } = settings;
  const known = [
    ...new Set(listPartialNames(templates).map((name) => name.split('/').at(-1) ?? name)),
  ].filter((name) => !OF_THE_MEMO.includes(name));
  const inLists = [
    ...Object.entries(sections).flatMap(([kind, names]) =>
      names.map((name, i) => ({ name, path: ['sections', kind, i] })),
    ),
    ...omits.map((name, i) => ({ name, path: ['omits', i] })),
    ...settings.proposal.map((name, i) => ({ name, path: ['proposal', i] })),
  ];
  const file = source.file;
  const unknownNames = inLists
    .filter(({ name }) => !known.includes(name))
    .map(({ name, path }) => {
      const args = { name, suggestion: closest(name, known), known };
      return diagnose('template/unknown-partial', args, { file, range: rangeOf(source, path) });
    });
  const kindNames = [...kinds.keys(), 'all'];
  const unknownKinds = Object.keys(sections)
    .filter((kind) => !kindNames.includes(kind))
    .map((kind) => {
      const args = { key: kind, suggestion: closest(kind, kindNames), known: kindNames };
      return diagnose('schema/unknown-key', args, { file, range: keyRangeOf(source, ['sections', kind]) });
    });
  const inKinds = [...kinds.values()].flatMap(({ sections: names, file: kindFile, ranges }) =>
    names.flatMap((name, i) => {
      if (known.includes(name)) return [];
      const args = { name, suggestion: closest(name, known), known };
      return diagnose('template/unknown-partial', args, { file: kindFile, range: ranges.sections[i] });
    }),
  );
  return [...unknownNames, ...unknownKinds, ...inKinds];
}

/** Sections that the profile's own list for a kind leaves out: what a case has for them would not be printed. */
function findMissingSections({ settings, kinds }: Profile, source: Source): Diagnostic[] {
  return [...kinds].flatMap(([kind, { sections, sectionNames, file: kindFile, ranges }]) => {
    const file = source.file;
    if (!sections.includes(DECISION) && !sectionNames.includes(DECISION))
      return [diagnose('profile/no-decision', { kind }, { file: kindFile, range: ranges.sections[0] })];
    const range = keyRangeOf(source, settings.sections[kind] ? ['sections', kind] : ['omits']);
    if (!sectionNames.includes(DECISION)) return [diagnose('profile/no-decision', { kind }, { file, range })];
    const left = sections.filter((name) => !sectionNames.includes(name) && !settings.omits.includes(name));
    return left.length > 0
      ? [diagnose('profile/drops-sections', { kind, sections: left }, { severity: 'info', file, range })]
      : [];
  });
}

/** The settings of the profiles that this one builds on, the nearest winning. */
function readBaseSettings(folders: readonly ProfileFolder[]): Result<{ all: unknown; fallback: unknown }> {
  let settings: unknown;
  let fallback: unknown;
  for (const { name, files } of folders.toReversed()) {
    const file = files.get(SETTINGS_FILE);
    if (!file) return failure([diagnose('profile/no-settings', { name })]);
    const source = parseSource(file.file, file.text);
    if (!source.ok || hasErrors(source.diagnostics)) return failure(source.diagnostics);
    settings = withoutNulls(mergeSettings(settings, source.value.data), fallback);
    // the last is read first: what a profile takes away is again as that has it
    fallback ??= settings;
    // a fault is told where it is: in the profile that others build on
    const faults = validateProfileData(source.value, settings);
    if (hasErrors(faults)) return failure(faults);
  }
  return success({ all: settings, fallback });
}

/** Groups are merged key by key; anything else is replaced. */
function mergeSettings(defaults: unknown, own: unknown): unknown {
  if (!isGroup(defaults) || !isGroup(own)) return own === undefined ? defaults : own;
  const keys = new Set([...Object.keys(defaults), ...Object.keys(own)]);
  return Object.fromEntries([...keys].map((key) => [key, mergeSettings(defaults[key], own[key])]));
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** Settings that a profile can be without. */
const CAN_BE_ABSENT = ['reference', 'logo'];

/**
 * Settings without those that are null: null takes away what a profile would have from those that it extends, so that it
 * is again as the built-in fallback has it, or is not there at all.
 */
function withoutNulls(settings: unknown, fallback: unknown): unknown {
  if (!isGroup(settings)) return settings;
  const outer = isGroup(fallback) ? fallback : {};
  return Object.fromEntries(
    Object.entries(settings).flatMap(([key, value]): [string, unknown][] => {
      if (value !== null) return [[key, withoutNulls(value, outer[key])]];
      return CAN_BE_ABSENT.includes(key) || outer[key] === undefined ? [] : [[key, outer[key]]];
    }),
  );
}
