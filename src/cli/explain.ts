// `iop explain`: what a code means, why it matters, and what to do.
import { silenceableCodes } from '../checks/run-checks.js';
import type { CheckCode } from '../codes.js';
import { diagnose } from '../diagnostic.js';
import { explainCode, explainedCodes } from '../reporters/explain.js';
import { explanations } from '../reporters/explanations.js';
import { closest } from '../schema/closest.js';
import { finish, type Session } from './session.js';
import { languageOf } from './terminal.js';

export async function explain(session: Session, asked: string | undefined): Promise<number> {
  const { io, options, wording, diagnostics } = session;
  if (asked === undefined) {
    const language = languageOf(io, options.lang);
    const widest = Math.max(...explainedCodes.map(({ length }) => length));
    for (const code of explainedCodes) {
      io.stdout.write(`${code.padEnd(widest)}  ${explanations[code].what[language]}\n`);
    }
    return finish(session, 0);
  }
  const code = explainedCodes.find((each) => each === asked);
  if (code) io.stdout.write(explainCode(code, optionsFor(code)));
  else {
    diagnostics.push(
      diagnose('usage/nothing-to-explain', { code: asked, suggestion: closest(asked, explainedCodes) }),
    );
  }
  return finish(session, 0);

  function optionsFor(each: CheckCode) {
    return {
      language: languageOf(io, options.lang),
      canBeSilenced: silenceableCodes.includes(each),
      severity: wording.severities[explanations[each].severity],
    };
  }
}
