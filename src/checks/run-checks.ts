// The run of the checks: over the case, and over the memo that was made of it.
import type { Diagnostic } from '../diagnostic.js';
import type { Facts } from '../facts/facts.js';
import type { Check, Checked, MemoSections } from './check.js';
import { checks } from './checks.generated.js';

export { checks };

const checkByCode = new Map<string, Check>(checks.map((check) => [check.code, check]));

/** The check of a code; `undefined` where a stage of the line has the code. */
export function findCheck(code: string): Check | undefined {
  return checkByCode.get(code);
}

/** The codes that a case can suppress. */
export const suppressibleCodes: readonly string[] = checks
  .filter(({ canBeSuppressed }) => canBeSuppressed)
  .map(({ code }) => code);

/** Every finding of every check of the case, with paths in the case and no places yet. */
export function runChecks(checked: Checked): Diagnostic[] {
  return checks.flatMap((check) => runCheck(check, checked));
}

/** The findings of one check in the case. */
export function runCheck(check: Check, checked: Checked): Diagnostic[] {
  return [...(check.find?.(checked) ?? [])].map(({ args, ...place }) => check.diagnose(args, place));
}

/** Every finding in the sections of a memo. They are about what the template made of the case. */
export function checkMemo(sections: MemoSections, facts: Facts): Diagnostic[] {
  return checks.flatMap((check) =>
    [...(check.findInMemo?.(sections, facts) ?? [])].map((args) =>
      check.diagnose(args, { file: sections.template }),
    ),
  );
}
