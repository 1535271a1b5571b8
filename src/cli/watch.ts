// `iop draft --watch`: the memos anew each time that a case, or a file of its profile, is saved. What the files hold is
// asked for several times a second: that also works on network drives, and with editors that save by renaming.
import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { diagnose } from '../diagnostic.js';
import { draft } from './draft.js';
import type { Io } from './io.js';
import { profileFolder } from './named-profile.js';
import { sha256 } from './origin.js';
import type { DraftOptions } from './plan-draft.js';
import { readIfThereSync, STANDARD_STREAM } from './read-text.js';
import { createSession, finish } from './session.js';

/** In milliseconds. A save counts when the files have stood still for so long. */
const INTERVAL = 150;

/** Runs until the user interrupts. Errors in a case are reported, and don't end it. */
export async function watch(io: Io, cases: readonly string[], options: DraftOptions): Promise<number> {
  const problem = io.env['CI'] ? 'ci' : cases.includes(STANDARD_STREAM) ? 'stdin' : undefined;
  if (problem) {
    const session = await createSession(io, options);
    session.diagnostics.push(diagnose('usage/watch', { problem }));
    return finish(session, 0);
  }
  let [drafted, last]: (string | undefined)[] = [];
  let exitCode = 0;
  while (!io.signal?.aborted) {
    const now = await stateOf(io, cases, options);
    // twice the same: nobody is in the middle of saving
    if (now !== drafted && (now === last || drafted === undefined)) {
      const session = await createSession(io, options, cases[0]);
      exitCode = await draft(session, cases, options);
      drafted = now;
      io.stderr.write(`${session.wording.watching(cases.length)}\n`);
    }
    last = now;
    await wait(INTERVAL, undefined, io.signal && { signal: io.signal }).catch(() => undefined);
  }
  return exitCode;
}

/** What the cases and their profiles hold, as one text; a file that is not there is a state, too. */
async function stateOf(io: Io, cases: readonly string[], options: DraftOptions): Promise<string> {
  const session = await createSession(io, options);
  const states = cases.map(async (caseFile) => {
    const text = readIfThereSync(resolve(io.cwd, caseFile))?.toString();
    if (text === undefined) return '';
    const folder = profileFolder(session, caseFile, text);
    const config = session.configs.fileOf(caseFile);
    return (
      sha256(text) +
      sha256(config === undefined ? '' : (readIfThereSync(config) ?? '')) +
      (folder === undefined ? '' : await session.profiles.hash({ name: `${folder}/`, base: '' }))
    );
  });
  return (await Promise.all(states)).join(' ');
}
