// What is known of those who read: their language, and what their terminal shows.
import type { Language, Wording } from '../reporters/wording/wording.js';
import type { Io } from '../cases/io.js';

/** Flag, then IOP_LANG, then the settings file, then the system's language; English where none says Swedish. */
export function languageOf({ env }: Io, flag?: string, setting?: string): Language {
  const known = flag === 'sv' || flag === 'en' ? flag : undefined;
  const said = [known, env['IOP_LANG'], setting, env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find(
    Boolean,
  );
  // Windows says it in no variable
  const ofSystem = env['OS'] === 'Windows_NT' ? Intl.DateTimeFormat().resolvedOptions().locale : '';
  return (said ?? ofSystem).toLowerCase().startsWith('sv') ? 'sv' : 'en';
}

/** Only the language that is spoken is loaded. */
export async function wordingFor(io: Io, flag?: string, setting?: string): Promise<Wording> {
  return languageOf(io, flag, setting) === 'sv'
    ? (await import('../reporters/wording/sv.js')).sv
    : (await import('../reporters/wording/en.js')).en;
}

/** Whether the terminal shows more than ASCII, as far as the environment says. */
export function hasUnicode({ env }: Io): boolean {
  const locale = [env['LC_ALL'], env['LC_CTYPE'], env['LANG']].find(Boolean);
  return locale === undefined ? env['WT_SESSION'] !== undefined : /utf-?8/i.test(locale);
}

/** NO_COLOR wins, then FORCE_COLOR; otherwise colour is for terminals that aren't dumb. */
export function hasColor({ env }: Io, { isTTY }: { isTTY?: boolean | undefined }): boolean {
  if (env['NO_COLOR']) return false;
  if (env['FORCE_COLOR'] !== undefined) return env['FORCE_COLOR'] !== '0';
  return isTTY === true && env['TERM'] !== 'dumb';
}
