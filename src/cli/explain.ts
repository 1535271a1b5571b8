// `iop explain`: what a code means, why it matters, and what to do.
import { diagnose } from '../diagnostic.js';
import { explainCheck, explainedChecks } from '../reporters/explain.js';
import { closest } from '../schema/closest.js';
import { finish, type Session } from './session.js';

export async function explain(session: Session, asked: string | undefined): Promise<number> {
  const { io, wording, diagnostics } = session;
  const codes = explainedChecks.map(({ code }) => code);
  if (asked === undefined) {
    const widest = Math.max(...codes.map(({ length }) => length));
    for (const each of explainedChecks) {
      io.stdout.write(`${each.code.padEnd(widest)}  ${each.explain.what[wording.language]}\n`);
    }
    return finish(session, 0);
  }
  const check = explainedChecks.find(({ code }) => code === asked);
  if (check) io.stdout.write(explainCheck(check, wording));
  else
    diagnostics.push(
      diagnose('usage/nothing-to-explain', { code: asked, suggestion: closest(asked, codes) }),
    );
  return finish(session, 0);
}
