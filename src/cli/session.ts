// What the commands share: the language and format of messages, the cases that are read, the report at
// the end and the exit code that follows from it.
import packageJson from '../../package.json' with { type: 'json' };
import { uniqueDiagnostics, type Diagnostic, type Result } from '../diagnostic.js';
import type { Memo } from '../memo/memo.js';
import { buildMemo, openCase, type OpenCase, type ReadyProfile } from '../pipeline.js';
import { isForPrograms, type ReportFormat } from '../reporters/formats.js';
import type { Language, Wording } from '../reporters/wording/wording.js';
import { exitCodeOf } from './exit-code.js';
import type { Io } from './io.js';
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
  options: CommonOptions;
  wording: Wording;
  profiles: ProfileStore;
  /** Texts of the cases that were read, by name. */
  texts: Map<string, string>;
  /** Texts of profiles' files that others have read. */
  profileTexts: Map<string, string>;
  diagnostics: Diagnostic[];
}

export async function createSession(io: Io, given: CommonOptions): Promise<Session> {
  const profile = [given.profile, io.env['IOP_PROFILE']].find(Boolean);
  const options = { ...given, ...(profile !== undefined && { profile }) };
  const wording = await wordingFor(io, options.lang);
  return {
    io,
    options,
    wording,
    profiles: createProfileStore(io),
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
  const { io, options, profiles, texts } = session;
  const name = file === STANDARD_STREAM ? (options.stdinFilename ?? '<stdin>') : file;
  const text = await readText(file, name, io);
  if (!text.ok) return text;
  texts.set(name, text.value);
  return openCase(name, text.value, async (wanted) => {
    const profile = await profiles.find(profileOf(session, file, wanted));
    return profile.ok && options.figures ? { ...profile, value: withFigures(profile.value) } : profile;
  });
}

/** Which profile a case has: the one that the user asks for, else the one that it names. */
export function profileOf(
  { io, options }: Session,
  file: string,
  wanted: string | undefined,
): ProfileRequest | undefined {
  if (options.profile !== undefined) return { name: options.profile, base: io.cwd };
  const base = folderOf(file === STANDARD_STREAM ? (options.stdinFilename ?? file) : file, io.cwd);
  return wanted === undefined ? undefined : { name: wanted, base, path: ['profile'] };
}

/** A profile that asks for every figure. */
function withFigures(profile: ReadyProfile): ReadyProfile {
  return { ...profile, settings: { ...profile.settings, figures: { funding: true, timeline: true } } };
}

/** Prints what was found, to the stream that programs read where they asked for it, and counts it. */
export async function finish(session: Session, cases: number, stdoutIsFree = true): Promise<number> {
  const { io, options, wording, texts, profileTexts, profiles, diagnostics } = session;
  const format = options.format ?? (io.env['GITHUB_ACTIONS'] === 'true' ? 'github' : 'pretty');
  const found = uniqueDiagnostics(diagnostics);
  if (found.length > 0 || isForPrograms(format)) {
    const goesToStdout = (isForPrograms(format) || format === 'github') && stdoutIsFree;
    const stream = goesToStdout ? io.stdout : io.stderr;
    // what puts findings into words is loaded where there are some
    const { report } = await import('../reporters/report.js');
    const text = report(found, format, {
      wording,
      texts: new Map([...profiles.texts, ...profileTexts, ...texts]),
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
