// What the commands share: the language and format of messages, the cases that are read, the report at
// the end and the exit code that follows from it.
import packageJson from '../../package.json' with { type: 'json' };
import { uniqueDiagnostics, type Diagnostic, type Result } from '../diagnostic.js';
import type { Memo } from '../memo/memo.js';
import { buildMemo, openCase, type OpenCase, type ReadyProfile } from '../pipeline.js';
import { isForPrograms, type ReportFormat } from '../reporters/formats.js';
import type { Language, Wording } from '../reporters/wording/wording.js';
import { createConfigStore, type Config, type ConfigStore } from './config.js';
import { exitCodeOf } from './exit-code.js';
import type { Io } from './io.js';
import { fingerprint } from './origin.js';
import { createProfileStore, folderOf, type ProfileRequest, type ProfileStore } from './profiles.js';
import { readText, STANDARD_STREAM } from './read-text.js';
import { hasColor, hasUnicode, wordingFor } from './terminal.js';

/** The options that every command has. */
export interface CommonOptions {
  lang?: Language;
  format?: ReportFormat;
  quiet?: boolean;
  profile?: string;
  stdinFilename?: string;
  /** Whether memos have every figure that there is, whatever the profile says. */
  figures?: boolean;
  /** Whether warnings are errors. */
  strict?: boolean;
}

export interface Session {
  io: Io;
  /** What the flags, the environment and the settings file say together. */
  options: CommonOptions;
  wording: Wording;
  profiles: ProfileStore;
  configs: ConfigStore;
  /** What the settings file says of the run as a whole. */
  config: Config | undefined;
  /** Texts of the cases that were read, by name. */
  texts: Map<string, string>;
  /** Texts of profiles' files that others have read. */
  profileTexts: Map<string, string>;
  diagnostics: Diagnostic[];
}

/**
 * A session. For a run over cases of which one is `place`, what the settings file nearest to it says of the run as a whole
 * holds where no flag says otherwise; a thread of a run is told all that by `given`.
 */
export async function createSession(io: Io, given: CommonOptions, place?: string): Promise<Session> {
  const configs = createConfigStore(io);
  const found = place === undefined ? undefined : configs.of(place);
  const config = found?.ok ? found.value : undefined;
  const { strict, lang } = config?.settings ?? {};
  const profile = [given.profile, io.env['IOP_PROFILE']].find(Boolean);
  const options = {
    ...(strict && { strict }),
    ...given,
    ...(profile !== undefined && { profile }),
  };
  const wording = await wordingFor(io, options.lang, lang);
  return {
    io,
    options,
    wording,
    profiles: createProfileStore(io),
    configs,
    config,
    texts: new Map(),
    profileTexts: new Map(),
    diagnostics: [],
  };
}

/** Reads, understands and checks a case. Its diagnostics are kept for the report as well. */
export async function openCaseFile(session: Session, file: string): Promise<Result<OpenCase>> {
  return kept(session, await readAndOpen(session, file));
}

/** Makes the memo of a case. Its diagnostics are kept for the report as well. */
export function buildCaseMemo(session: Session, open: OpenCase): Result<Memo> {
  return kept(session, buildMemo(open));
}

/** A result whose diagnostics are in the session; where the user is strict, warnings are errors. */
function kept<T>({ options, diagnostics }: Session, result: Result<T>): Result<T> {
  const found = result.diagnostics.map((each): Diagnostic =>
    options.strict && each.severity === 'warning' ? { ...each, severity: 'error' } : each,
  );
  diagnostics.push(...found);
  return { ...result, diagnostics: found };
}

async function readAndOpen(session: Session, file: string): Promise<Result<OpenCase>> {
  const { io, options, profiles, configs, texts } = session;
  const config = configs.of(placeOf(session, file));
  if (config && !config.ok) return config;
  const name = shownName(session, file);
  const text = await readText(file, name, io);
  if (!text.ok) return text;
  texts.set(name, text.value);
  return openCase(name, text.value, async (wanted) => {
    const profile = await profiles.find(profileOf(session, file, wanted));
    const hasFigures = options.figures ?? config?.value.settings.figures;
    return profile.ok && hasFigures ? { ...profile, value: withFigures(profile.value) } : profile;
  });
}

/** Which profile a case has: the one that the user asks for, else the one that it names, else its settings file's. */
export function profileOf(
  session: Session,
  file: string,
  wanted: string | undefined,
): ProfileRequest | undefined {
  const { io, options, configs } = session;
  const place = placeOf(session, file);
  if (options.profile !== undefined) return { name: options.profile, base: io.cwd };
  if (wanted !== undefined) return { name: wanted, base: folderOf(place, io.cwd), path: ['profile'] };
  const config = configs.of(place);
  if (!config?.ok || config.value.settings.profile === undefined) return undefined;
  return { name: config.value.settings.profile, base: config.value.folder };
}

/** A fingerprint of what a case is made with beside its own text: its profile's files and its settings file. */
export async function hashOfSettings(
  session: Session,
  file: string,
  wanted: string | undefined,
): Promise<string> {
  const { profiles, configs } = session;
  const hash = await profiles.hash(profileOf(session, file, wanted));
  const config = configs.of(placeOf(session, file));
  return config?.ok ? fingerprint(JSON.stringify([hash, config.value.settings])) : hash;
}

/** What a file is called in messages; standard input as the user calls it. */
export function shownName({ options }: Session, file: string): string {
  return file === STANDARD_STREAM ? (options.stdinFilename ?? '<stdin>') : file;
}

/** Where a case lies; standard input where it is said to come from, or in the folder that we are in. */
function placeOf({ options }: Session, file: string): string {
  return file === STANDARD_STREAM ? (options.stdinFilename ?? file) : file;
}

/** A profile that asks for every figure. */
function withFigures(profile: ReadyProfile): ReadyProfile {
  return { ...profile, settings: { ...profile.settings, figures: { funding: true, timeline: true } } };
}

/** Prints what was found, to the stream that programs read where they asked for it, and counts it. */
export async function finish(session: Session, cases: number, stdoutIsFree = true): Promise<number> {
  const { io, options, wording, texts, profileTexts, profiles, configs, diagnostics } = session;
  const format = options.format ?? (io.env['GITHUB_ACTIONS'] === 'true' ? 'github' : 'pretty');
  const found = uniqueDiagnostics(diagnostics);
  if (found.length > 0 || isForPrograms(format)) {
    const goesToStdout = (isForPrograms(format) || format === 'github') && stdoutIsFree;
    const stream = goesToStdout ? io.stdout : io.stderr;
    // what puts findings into words is loaded where there are some
    const { report } = await import('../reporters/report.js');
    const text = report(found, format, {
      wording,
      texts: new Map([...configs.texts, ...profiles.texts, ...profileTexts, ...texts]),
      version: packageJson.version,
      color: hasColor(io, stream),
      ascii: !hasUnicode(io),
    });
    if (text !== '') stream.write(text);
  }
  if (!isForPrograms(format) && cases > 0 && (!options.quiet || found.length > 0)) {
    const count = (severity: string): number => found.filter((each) => each.severity === severity).length;
    const counts = { errors: count('error'), warnings: count('warning'), infos: count('info'), cases };
    if (found.length > 0 || !options.quiet)
      io.stderr.write(`${found.length > 0 && format === 'pretty' ? '\n' : ''}${wording.summary(counts)}\n`);
  }
  return exitCodeOf(diagnostics, new Set(texts.keys()));
}
