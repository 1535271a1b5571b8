// `iop text`: what a Word file says, so that `git diff` and other programs can read it.
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { diagnose } from '../diagnostic.js';
import { diagnoseIoError } from './io-errors.js';
import { STANDARD_STREAM } from './read-text.js';
import { finish, shownName, type Session } from './session.js';

export async function text(session: Session, file: string): Promise<number> {
  const { io, diagnostics } = session;
  const name = shownName(session, file);
  try {
    const { textOfDocx, MAX_PACKAGE } = await import('../ooxml/read-word.js');
    const isStandard = file === STANDARD_STREAM;
    const bytes = isStandard ? io.readStdin(MAX_PACKAGE + 1) : readFile(resolve(io.cwd, file));
    const found = textOfDocx(await bytes);
    if (found === undefined) diagnostics.push(diagnose('io/not-word', { file: name }));
    else io.stdout.write(found);
  } catch (error) {
    diagnostics.push(diagnoseIoError(error, name, 'read'));
  }
  return finish(session, 0, false);
}
