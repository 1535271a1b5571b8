// `iop eject`: a copy of a built-in file, as the start of a profile of one's own.
import { stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { diagnose } from '../diagnostic.js';
import { PARTIALS_FOLDER, SETTINGS_FILE, TEMPLATE_EXTENSION } from '../profile/profile.js';
import { closest } from '../schema/closest.js';
import { makeFolders } from './folders.js';
import { diagnoseIoError } from './io-errors.js';
import { finish, type CommonOptions, type Session } from './session.js';
import { writeFileAtomically } from './write-file.js';

export interface EjectOptions extends CommonOptions {
  output?: string;
}

const DEFAULT_FOLDER = 'iop-profile';

/** Copies what `name` names: `profile` for the settings, a kind of memo, or a partial. */
export async function eject(session: Session, name: string, options: EjectOptions): Promise<number> {
  const { io, profiles, diagnostics, wording } = session;
  const profile =
    options.profile === undefined ? undefined : await profiles.find({ name: options.profile, base: io.cwd });
  if (profile && !profile.ok) {
    diagnostics.push(...profile.diagnostics);
    return finish(session, 0);
  }
  const files = await profiles.builtInFiles(options.profile);
  const path = pathOf(name);
  const original = files.get(path) ?? files.get(`${PARTIALS_FOLDER}${path}`);
  if (!original) {
    // a kind of memo and a partial can have the same name
    const known = [...new Set([...files.keys()].map(nameOf))];
    diagnostics.push(diagnose('usage/nothing-to-eject', { name, known, suggestion: closest(name, known) }));
    return finish(session, 0);
  }
  const inner = files.has(path) ? path : `${PARTIALS_FOLDER}${path}`;
  const file = join(options.output ?? DEFAULT_FOLDER, inner);
  const target = resolve(io.cwd, file);
  if (await stat(target).catch(() => undefined)) {
    diagnostics.push(diagnose('io/exists', { file }));
    return finish(session, 0);
  }
  try {
    await makeFolders(dirname(target));
    await writeFileAtomically(target, Buffer.from(withoutOpening(original.text)));
    io.stderr.write(`${wording.outcomes.wrote} ${file}\n`);
  } catch (error) {
    diagnostics.push(diagnoseIoError(error, file, 'write'));
  }
  return finish(session, 0);
}

/** The lines that tell editors where the schema lies, and readers what the file is, are true in the package only. */
function withoutOpening(text: string): string {
  return text.replace(/^# yaml-language-server:.*\n(?:#.*\n)*/, '');
}

function pathOf(name: string): string {
  return name === 'profile' ? SETTINGS_FILE : `${name}${TEMPLATE_EXTENSION}`;
}

function nameOf(path: string): string {
  return path === SETTINGS_FILE
    ? 'profile'
    : path.replace(PARTIALS_FOLDER, '').replace(TEMPLATE_EXTENSION, '');
}
