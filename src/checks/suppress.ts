// Findings that a case suppresses, each with its reason; a suppression without a finding is itself a finding.
import type { CaseFile } from '../case-file.js';
import { formatPath, type Diagnostic } from '../diagnostic.js';
import { closest } from '../schema/closest.js';
import { suppressUnknownCode } from './suppress-unknown-code.js';
import { suppressUnused } from './suppress-unused.js';

/**
 * The findings that are left, and what is wrong with the suppressions. `codes` are those that can be suppressed: the codes
 * of checks, not those of a file's form. `optionalCodes` are those that not every run looks for.
 */
export function suppressFindings(
  found: readonly Diagnostic[],
  { suppress: suppressions = [] }: CaseFile,
  codes: readonly string[],
  optionalCodes: readonly string[],
): Diagnostic[] {
  const used = new Set<number>();
  const left = found.filter(({ code, path }) => {
    if (!codes.includes(code)) return true;
    // a general suppression and a special one can both hold
    const holding = [...suppressions.keys()].filter((i) => {
      const each = suppressions[i];
      const isThere = each?.path === undefined || isWithin(path ? formatPath(path) : '', each.path);
      return each?.code === code && isThere;
    });
    for (const i of holding) used.add(i);
    return holding.length === 0;
  });
  const faults = suppressions.flatMap(({ code }, i) => {
    const path = ['suppress', i, 'code'];
    if (!codes.includes(code)) {
      return suppressUnknownCode.diagnose({ code, suggestion: closest(code, codes) }, { path });
    }
    return used.has(i) || optionalCodes.includes(code) ? [] : suppressUnused.diagnose({ code }, { path });
  });
  return [...left, ...faults];
}

function isWithin(path: string, area: string): boolean {
  return path === area || (path.startsWith(area) && /^[.[]/.test(path.slice(area.length)));
}
