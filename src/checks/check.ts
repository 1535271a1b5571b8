// What a check is: it reads the case and its facts, and yields findings as data. It sees no text.
import type { CaseFile } from '../case-file.js';
import type { Code, DiagnosticArgs } from '../codes.js';
import { diagnose, type Diagnostic, type Path, type Severity } from '../diagnostic.js';
import type { Customs } from '../facts/customs.js';
import type { Facts } from '../facts/facts.js';

export interface Checked {
  caseFile: CaseFile;
  facts: Facts;
  customs: Customs;
  /** Whether the customs are those of the case's own committee, not of a profile that was put over it. */
  isOwnProfile: boolean;
}

export interface Finding<C extends Code> {
  path: Path;
  args: DiagnosticArgs[C];
}

export interface Check {
  code: Code;
  severity: Severity;
  run(checked: Checked): Diagnostic[];
}

/** Defines a check: its code, how severe it is, and what finds its faults. */
export function defineCheck<C extends Code>(
  code: C,
  severity: Severity,
  find: (checked: Checked) => Iterable<Finding<C>>,
): Check {
  return {
    code,
    severity,
    run: (checked) => [...find(checked)].map(({ path, args }) => diagnose(code, args, { severity, path })),
  };
}
