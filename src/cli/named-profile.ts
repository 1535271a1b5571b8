// Which profile a case names, as far as can be seen without reading the case: for commands that must know before, or
// even where the case can't be read.
import { existsSync, realpathSync } from 'node:fs';
import { profileOf, type Session } from './session.js';

/** The folder of the profile that a case names on a line of its own; `undefined` where it may do so in another way. */
export function profileFolder(session: Session, caseFile: string, text: string): string | undefined {
  const line = /^profile:[ \t]*(.+)$/m.exec(text)?.[1];
  if (line === undefined ? /\bprofile["']?\s*:/.test(text) : /^[>|&*!]/.test(line)) return undefined;
  const name = line
    ?.replace(/[ \t]+#.*$/, '')
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2');
  const folder = session.profiles.folder(profileOf(session, caseFile, name));
  return existsSync(folder) ? realpathSync(folder) : folder;
}
