// A case file's name → its checked memo: the one way that every command takes.
import { resolve } from 'node:path';
import { hasErrors, type Diagnostic, type Result } from '../diagnostic.js';
import type { Memo } from '../memo/memo.js';
import type { Context } from './context.js';
import { fingerprint } from './fingerprint.js';
import { makeMemo } from './memo.js';
import { openCase, type FindProfile, type OpenCase, type ReadyProfile } from './open.js';
import { compareWithPrevious, previousFile } from './previous.js';
import { folderOf, type ProfileRequest } from './profiles.js';
import { readIfThereSync, readText, STANDARD_STREAM } from './read-text.js';

/** A case as far as it could be read, and all that is to be said of it. */
export interface CheckedCase {
  /** What the file is called in messages. */
  name: string;
  /** What the file holds; not there where it could not be read. */
  text?: string;
  /** Not there where the case is not valid. */
  open?: OpenCase;
  /** Not there where anything is an error. */
  memo?: Memo;
  diagnostics: readonly Diagnostic[];
  /** A fault in iop itself, which stops this case and no other. */
  fault?: Error;
}

/** Reads, opens and checks a case. */
export async function readCase(context: Context, file: string): Promise<CheckedCase> {
  try {
    return await readWhole(context, file);
  } catch (fault) {
    return { name: nameOf(context, file), diagnostics: [], fault: fault as Error };
  }
}

async function readWhole(context: Context, file: string): Promise<CheckedCase> {
  const { io, options } = context;
  const strict = options.strict === true;
  const name = nameOf(context, file);
  const config = context.configs.of(placeOf(context, file));
  if (config && !config.ok) return { name, diagnostics: asErrors(config.diagnostics, strict) };
  const text = await readText(file, name, io);
  if (!text.ok) return { name, diagnostics: asErrors(text.diagnostics, strict) };
  const read = { name, text: text.value };
  const figures = options.figures ?? config?.value.settings.figures;
  const findFor =
    (each: string): FindProfile =>
    async (wanted) => {
      const profile = await context.profiles.find(profileRequest(context, each, wanted));
      return profile.ok && figures ? { ...profile, value: withFigures(profile.value) } : profile;
    };
  const open = await openCase(name, text.value, findFor(file));
  const ofOpening = asErrors(open.diagnostics, strict);
  if (!open.ok) return { ...read, diagnostics: ofOpening };
  const { memo, diagnostics } = makeMemo(open.value, {
    strict,
    speller: context.speller,
    ownWords: config?.value.settings.words,
  });
  const ofPrevious = asErrors(
    await compareWithPrevious(context, open.value, placeOf(context, file), findFor),
    strict,
  );
  const isWhole = memo !== undefined && !hasErrors([...ofOpening, ...ofPrevious]);
  return {
    ...read,
    open: open.value,
    ...(isWhole && { memo }),
    diagnostics: [...ofOpening, ...diagnostics, ...ofPrevious],
  };
}

/** Where the user is strict, warnings are errors. */
export function asErrors(diagnostics: readonly Diagnostic[], strict: boolean): Diagnostic[] {
  return diagnostics.map((each) =>
    strict && each.severity === 'warning' ? { ...each, severity: 'error' } : each,
  );
}

/** Which profile a case has: the one that the user asks for, else the one that it names, else its settings file's. */
export function profileRequest(
  context: Context,
  file: string,
  wanted: string | undefined,
): ProfileRequest | undefined {
  const { io, options, configs } = context;
  const place = placeOf(context, file);
  if (options.profile !== undefined) return { name: options.profile, base: io.cwd };
  if (wanted !== undefined) return { name: wanted, base: folderOf(place, io.cwd), path: ['profile'] };
  const config = configs.of(place);
  if (!config?.ok || config.value.settings.profile === undefined) return undefined;
  return { name: config.value.settings.profile, base: config.value.folder };
}

/** The profile of a case. */
export function findProfile(
  context: Context,
  file: string,
  wanted: string | undefined,
): Promise<Result<ReadyProfile>> {
  return context.profiles.find(profileRequest(context, file, wanted));
}

/** What a case is made with beside its own text. */
export interface Beside {
  /** The profile that it names. */
  profile?: string | undefined;
  /** The case before it. */
  previous?: string | undefined;
}

/** A fingerprint of what a case is made with beside its own text: its profile's files, its settings file, the case before it. */
export async function hashSettings(
  context: Context,
  file: string,
  { profile, previous }: Beside,
): Promise<string> {
  const hash = await context.profiles.hash(profileRequest(context, file, profile));
  const config = context.configs.of(placeOf(context, file));
  const before =
    previous === undefined
      ? undefined
      : readIfThereSync(resolve(context.io.cwd, previousFile(placeOf(context, file), previous)));
  const others = [...(config?.ok ? [config.value.settings] : []), ...(before ? [fingerprint(before)] : [])];
  return others.length > 0 ? fingerprint(JSON.stringify([hash, ...others])) : hash;
}

/** The files that a case is made of, as full paths: its own, its profile's, its settings file and the case before it. */
export async function findInputs(
  context: Context,
  file: string,
  { profile, previous }: Beside,
): Promise<string[]> {
  const config = context.configs.fileOf(placeOf(context, file));
  return [
    ...(file === STANDARD_STREAM ? [] : [resolve(context.io.cwd, file)]),
    ...(config === undefined ? [] : [config]),
    ...(previous === undefined
      ? []
      : [resolve(context.io.cwd, previousFile(placeOf(context, file), previous))]),
    ...(await context.profiles.files(profileRequest(context, file, profile))),
  ];
}

/** What a file is called in messages; standard input as the user calls it. */
export function nameOf({ options }: Context, file: string): string {
  return file === STANDARD_STREAM ? (options.stdinFilename ?? '<stdin>') : file;
}

/** Where a case lies; standard input where it is said to come from, or in the folder that we are in. */
function placeOf({ options }: Context, file: string): string {
  return file === STANDARD_STREAM ? (options.stdinFilename ?? file) : file;
}

/** A profile that asks for every figure. */
function withFigures(profile: ReadyProfile): ReadyProfile {
  return { ...profile, settings: { ...profile.settings, figures: { funding: true, timeline: true } } };
}
