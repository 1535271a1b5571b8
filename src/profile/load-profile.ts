// A profile's folder → a valid profile. What the folder lacks comes from the built-in one: settings
// key by key, templates file by file.
import { diagnoseCharacter, findInvalidCharacters } from '../characters.js';
import { diagnose, failure, hasErrors, success, type Diagnostic, type Result } from '../diagnostic.js';
import type { ProfileSettings } from '../profile-settings.js';
import { memoKinds } from '../schema/case-fields.js';
import { closest } from '../schema/closest.js';
import { validateProfileData } from '../schema/validate-profile.js';
import { parseSource } from '../source/parse-source.js';
import { findContrastFaults } from './contrast.js';
import type { Letterhead } from '../ooxml/letterhead.js';
import { readLogo } from './logo.js';
import { rangeOf, type Source } from '../source/source.js';
import {
  DECISION,
  listPartialNames,
  SETTINGS_FILE,
  TEMPLATE_EXTENSION,
  type Profile,
  type ProfileFolder,
} from './profile.js';

export async function loadProfile(folder: ProfileFolder, builtIn: ProfileFolder): Promise<Result<Profile>> {
  const unreadable = [...folder.faults, ...findCharacterFaults(folder)];
  if (unreadable.length > 0) return failure(unreadable);
  const settingsFile = folder.files.get(SETTINGS_FILE);
  if (!settingsFile) return failure([diagnose('profile/no-settings', { name: folder.name })]);
  const own = parseSource(settingsFile.file, settingsFile.text);
  if (!own.ok || hasErrors(own.diagnostics)) return failure(own.diagnostics);
  const defaults = readBuiltInSettings(builtIn);
  if (!defaults.ok) return defaults;

  const settings = mergeSettings(defaults.value, own.value.data);
  const diagnostics = validateProfileData(own.value, settings);
  if (hasErrors(diagnostics)) return failure(diagnostics);
  const files = [...builtIn.files, ...folder.files].filter(([path]) => path.endsWith(TEMPLATE_EXTENSION));
  const profile: Profile = {
    name: folder.name,
    settings: settings as ProfileSettings,
    templates: new Map(files),
    addedTemplates: [...folder.files.keys()].filter((path) => !builtIn.files.has(path)),
    ownFiles: new Set(folder.name === builtIn.name ? [] : [...folder.files.values()].map(({ file }) => file)),
  };
  const logo = readLogo(folder, profile.settings, own.value);
  const letterhead = await findLetterhead(folder);
  const faults = [
    ...findUnknownSections(profile, own.value),
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

/** Sections that no partial is named like. */
function findUnknownSections({ settings: { sections }, templates }: Profile, source: Source): Diagnostic[] {
  const known = [DECISION, ...listPartialNames(templates)];
  return memoKinds.flatMap((kind) =>
    sections[kind].flatMap((name, i) => {
      if (known.includes(name)) return [];
      const range = rangeOf(source, ['sections', kind, i]);
      return diagnose(
        'template/unknown-partial',
        { name, suggestion: closest(name, known), known },
        { file: source.file, range },
      );
    }),
  );
}

function readBuiltInSettings(builtIn: ProfileFolder): Result<unknown> {
  const file = builtIn.files.get(SETTINGS_FILE);
  if (!file) return failure([diagnose('profile/no-settings', { name: builtIn.name })]);
  const source = parseSource(file.file, file.text);
  return source.ok ? success(source.value.data) : source;
}

/** Groups are merged key by key; anything else is replaced. */
function mergeSettings(defaults: unknown, own: unknown): unknown {
  if (!isGroup(defaults) || !isGroup(own)) return own ?? defaults;
  const keys = new Set([...Object.keys(defaults), ...Object.keys(own)]);
  return Object.fromEntries([...keys].map((key) => [key, mergeSettings(defaults[key], own[key])]));
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
