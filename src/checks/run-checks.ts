// The run of the checks: over the case, and over the memo that was made of it.
import { diagnose, formatPath, overlap, valueAt, type Diagnostic, type Fix } from '../diagnostic.js';
import type { Check, Checked, Finding } from './check.js';
import { checks } from './checks.generated.js';
import { placeInProse, type WrittenPlace } from './prose/texts.js';

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

/** Every finding of every check; those in the case have paths and ranges, and no places in the file yet. */
export function runChecks(checked: Checked): Diagnostic[] {
  const found = checks.flatMap((check) => runCheck(check, checked));
  return found.filter((each) => {
    const better = findCheck(each.code)?.yieldsTo;
    return (
      !better ||
      !found.some((other) => better.some((code) => code === other.code) && areAtSameWords(each, other))
    );
  });
}

function areAtSameWords(a: Diagnostic, b: Diagnostic): boolean {
  if (!a.range || !b.range || a.file !== b.file) return false;
  const isSameField = formatPath(a.path ?? []) === formatPath(b.path ?? []);
  return isSameField && overlap(a.range, b.range);
}

/** The findings of one check. */
export function runCheck(check: Check, checked: Checked): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const finding of check.find?.(checked) ?? []) {
    found.push(...toDiagnostics(check, finding, checked));
    if (found.length < MOST_FOUND) continue;
    const args = { code: check.code, limit: MOST_FOUND };
    return [...found, diagnose('case/more-findings', args, { severity: 'warning', path: [] })];
  }
  return found;
}

/** So many findings of one check are told: nobody reads more, and to place each takes time. */
const MOST_FOUND = 200;

function toDiagnostics(
  check: Check,
  { args, in: text, fix, ...place }: Finding<object>,
  checked: Checked,
): Diagnostic[] {
  if (!text) return [check.diagnose(args, { ...place, fix })];
  const written = placeInProse(text, place.range ?? { start: 0, end: text.text.length });
  // what nobody wrote is computed, or a built-in template's: right by construction
  if (!written) return [];
  const severity = place.severity && { severity: place.severity };
  return [check.diagnose(args, { ...written, ...severity, fix: fixAt(written, fix, checked) })];
}

/** A fix for a text of the case as it was written: a line end or an escape in it makes the fix uncertain. */
function fixAt(written: WrittenPlace, fix: Fix | undefined, { caseFile }: Checked): Fix | undefined {
  if (!fix || !('path' in written)) return undefined;
  const { start, end } = written.range;
  const text = valueAt(caseFile, written.path);
  return typeof text === 'string' && text.slice(start, end) === fix.from ? fix : undefined;
}
