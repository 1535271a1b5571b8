// `iop check`: what is wrong with the cases, and nothing written.
import { hasErrors } from '../diagnostic.js';
import { buildMemo } from '../pipeline.js';
import { finish, openCaseFile, type Session } from './session.js';

export async function check(session: Session, cases: readonly string[]): Promise<number> {
  for (const file of cases) {
    const open = await openCaseFile(session, file);
    if (!open.ok || hasErrors(open.diagnostics)) continue;
    // the memo is made as well: a fault that only shows in the whole is a fault
    session.diagnostics.push(...buildMemo(open.value).diagnostics);
  }
  return finish(session, cases.length);
}
