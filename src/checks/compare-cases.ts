// The run of the checks between cases.
import type { Diagnostic } from '../diagnostic.js';
import { checks } from './checks.generated.js';
import type { CaseOutline } from './outline.js';

/** What cases say against each other; each finding stands in the later case. */
export function compareCases(cases: readonly CaseOutline[]): Diagnostic[] {
  if (cases.length < 2) return [];
  const found = checks.flatMap((check) =>
    [...(check.findBetween?.(cases) ?? [])].flatMap(({ in: outline, at, args }) => {
      const severity = outline.severities[check.code] ?? check.severity;
      if (severity === 'off' || outline.suppressed.includes(check.code)) return [];
      return check.diagnose(args, { severity, path: at.path, range: at.range, file: outline.file });
    }),
  );
  // one case that differs from many differs once
  const seen = new Set<string>();
  return found.filter(({ code, file, path }) => {
    const key = JSON.stringify([code, file, path]);
    const isFirst = !seen.has(key);
    seen.add(key);
    return isFirst;
  });
}

/** A finding between cases adds nothing to the same one that the case before has given. */
export function isNew({ code, range }: Diagnostic, found: readonly Diagnostic[]): boolean {
  return !found.some((each) => each.code === code && each.range?.start === range?.start);
}

/** The codes that not every run looks for, by a comparison or on request: a suppression of one is never told as unused. */
export const optionalCodes: readonly string[] = checks
  .filter(({ findBetween, isOnRequest }) => findBetween !== undefined || isOnRequest === true)
  .map(({ code }) => code);
