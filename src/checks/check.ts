// What a check is: it reads the case and its facts, and yields findings as data. It sees no text.
import type { CaseFile } from '../case-file.js';
import type { CheckArgs, CheckCode } from '../codes.js';
import { diagnose, type Diagnostic, type Fix, type Path, type Range, type Severity } from '../diagnostic.js';
import type { Customs } from '../facts/customs.js';
import type { Facts } from '../facts/facts.js';

export interface Checked {
  caseFile: CaseFile;
  facts: Facts;
  customs: Customs;
  /** Whether the customs are those of the case's own committee, not of a profile that was put over it. */
  isOwnProfile: boolean;
  names: ProfileNames;
}

/** The names of the profile's municipality and bodies, in the forms that sentences need. */
export interface ProfileNames {
  municipality: readonly string[];
  committee: readonly string[];
  administration: readonly string[];
}

export interface Finding<C extends CheckCode> {
  path: Path;
  /** Where in the text at the path, as offsets in it. */
  range?: Range;
  args: CheckArgs[C];
  fix?: Fix;
}

export interface Check {
  code: CheckCode;
  severity: Severity;
  run(checked: Checked): Diagnostic[];
}

/** Defines a check: its code, how severe it is, and what finds its faults. */
export function defineCheck<C extends CheckCode>(
  code: C,
  severity: Severity,
  find: (checked: Checked) => Iterable<Finding<C>>,
): Check {
  return {
    code,
    severity,
    run: (checked) =>
      [...find(checked)].map(({ args, ...where }) => diagnose<CheckCode>(code, args, { severity, ...where })),
  };
}
