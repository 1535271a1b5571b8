// Where a computed fact comes from: which rule made it, of what the case file says.
import type { Path } from '../diagnostic.js';

/** The rules by which facts are computed. Their wording and sources stand in reporters/wording. */
export type Rule =
  | 'reference-canonical'
  | 'organisation-number-canonical'
  | 'period-length'
  | 'agreement-gap'
  | 'agreement-overlap'
  | 'agreement-ended'
  | 'agreement-since'
  | 'baseline-months'
  | 'agreement-total-years'
  | 'extension-number'
  | 'funding-change'
  | 'funding-baseline-change'
  | 'funding-total'
  | 'funding-mean'
  | 'public-support'
  | 'payer-total'
  | 'table-sum'
  | 'table-difference'
  | 'table-share'
  | 'table-change'
  | 'table-total'
  | 'money-left'
  | 'money-used'
  | 'number-change'
  | 'conditions-met'
  | 'conditions-assessed'
  | 'step-customary'
  | 'minutes-approved'
  | 'notice-posted'
  | 'appeal-deadline'
  | 'legal-force'
  | 'days-before-legal-force';

export interface Origin {
  /** The fact, as a path in the facts. */
  fact: Path;
  rule: Rule;
  /** The fields that the rule read, as paths in the case file. */
  reads: readonly Path[];
}

/** A part of the facts that stands elsewhere in the case: `agreement.previous` is the last of `agreement.history`. */
export interface Copy {
  fact: Path;
  /** Where it stands in the case, or what it is taken from. */
  from: Path;
  /** Other fields that say the same. */
  alike?: readonly Path[];
}

/** Where the facts of a block come from, noted while they are computed. */
export interface Notes {
  /** A fact that a rule has made. */
  note: (fact: Path, rule: Rule, reads: readonly Path[]) => void;
  /** A fact that stands elsewhere in the case, or is taken from another field without a rule worth telling. */
  copy: (fact: Path, from: Path, alike?: readonly Path[]) => void;
}
