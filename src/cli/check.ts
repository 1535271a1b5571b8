// `iop check`: what is wrong with the cases, or with a profile alone, and nothing written.
import { diagnose, hasErrors } from '../diagnostic.js';
import { fixFiles } from './fix.js';
import { buildCaseMemo, finish, openCaseFile, type CommonOptions, type Session } from './session.js';

export interface CheckOptions extends CommonOptions {
  /** Whether certain slips are put right in the files. */
  fix?: boolean;
}

export async function check(
  session: Session,
  cases: readonly string[],
  { fix }: CheckOptions = {},
): Promise<number> {
  if (cases.length === 0) return checkProfile(session);
  await checkAll(session, cases);
  if (fix && (await fixFiles(session, cases))) {
    // what was found before the files were changed is no longer true
    session.diagnostics.length = 0;
    await checkAll(session, cases);
  }
  return finish(session, cases.length);
}

async function checkAll(session: Session, cases: readonly string[]): Promise<void> {
  for (const file of cases) {
    const open = await openCaseFile(session, file);
    if (!open.ok || hasErrors(open.diagnostics)) continue;
    // the memo is made as well: a fault that only shows in the whole is a fault
    buildCaseMemo(session, open.value);
  }
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
