// `iop check`: what is wrong with the cases, or with a profile alone, and nothing written.
import { diagnose, hasErrors } from '../diagnostic.js';
import { buildMemo } from '../pipeline.js';
import { finish, openCaseFile, type Session } from './session.js';

export async function check(session: Session, cases: readonly string[]): Promise<number> {
  if (cases.length === 0) return checkProfile(session);
  for (const file of cases) {
    const open = await openCaseFile(session, file);
    if (!open.ok || hasErrors(open.diagnostics)) continue;
    // the memo is made as well: a fault that only shows in the whole is a fault
    session.diagnostics.push(...buildMemo(open.value).diagnostics);
  }
  return finish(session, cases.length);
}

/** A profile's settings and templates, without any case. */
async function checkProfile(session: Session): Promise<number> {
  const { io, options, profiles, diagnostics, wording } = session;
  if (options.profile === undefined) diagnostics.push(diagnose('usage/nothing-to-check', {}));
  else {
    const found = await profiles.find({ name: options.profile, base: io.cwd });
    diagnostics.push(...found.diagnostics);
    if (found.ok && !options.quiet) io.stderr.write(`${wording.profileIsFine(found.value.name)}\n`);
  }
  return finish(session, 0);
}
