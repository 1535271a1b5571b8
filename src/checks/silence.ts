// Findings that a case silences, each with its reason; what silences nothing is itself a finding.
import type { CaseFile } from '../case-file.js';
import { diagnose, formatPath, type Diagnostic } from '../diagnostic.js';
import { closest } from '../schema/closest.js';

/**
 * The findings that are left, and what is wrong with the silences. `codes` are those that can be silenced: the codes of
 * checks, not those of a file's form.
 */
export function silence(
  found: readonly Diagnostic[],
  { silence: silences = [] }: CaseFile,
  codes: readonly string[],
): Diagnostic[] {
  const used = new Set<number>();
  const left = found.filter(({ code, path }) => {
    if (!codes.includes(code)) return true;
    // a general silence and a special one can both hold
    const holding = [...silences.keys()].filter((i) => {
      const each = silences[i];
      const isThere = each?.path === undefined || isWithin(path ? formatPath(path) : '', each.path);
      return each?.code === code && isThere;
    });
    for (const i of holding) used.add(i);
    return holding.length === 0;
  });
  const faults = silences.flatMap(({ code }, i) => {
    const path = ['silence', i, 'code'];
    if (!codes.includes(code)) {
      return [diagnose('silence-unknown-code', { code, suggestion: closest(code, codes) }, { path })];
    }
    return used.has(i) ? [] : [diagnose('silence-unused', { code }, { severity: 'warning', path })];
  });
  return [...left, ...faults];
}

function isWithin(path: string, area: string): boolean {
  return path === area || (path.startsWith(area) && /^[.[]/.test(path.slice(area.length)));
}
