// What a check is: one file that holds its code, its severity, what finds it, its words and its explanation. It reads the
// case and its facts, and yields findings as data.
import type { CaseFile } from '../case-file.js';
import type { CheckCode } from '../codes.js';
import {
  diagnoseCheck,
  type Diagnostic,
  type Fix,
  type Language,
  type Path,
  type Place,
  type Range,
  type Sentence,
  type Severity,
} from '../diagnostic.js';
import type { CommitteeSettings } from '../facts/committee-settings.js';
import type { Facts, TableFacts } from '../facts/facts.js';
import type { KindSettings } from '../kind-settings.js';
import type { Memo } from '../memo/memo.js';
import type { CaseText, FieldValue } from '../schema/case-fields.js';
import type { CaseOutline, FindingBetween } from './outline.js';
import type { ProseText } from './prose/texts.js';

/** The blocks that a check can need: their facts are there where it runs, and the fields of the same name. */
export type NeededBlock =
  | 'organisation'
  | 'programme'
  | 'agreement'
  | 'funding'
  | 'table'
  | 'results'
  | 'conditions'
  | 'timeline'
  | 'author';

/** A case and its facts with the blocks that a check needs. */
export interface CheckedWith<Needs extends NeededBlock> extends Omit<Checked, 'facts' | 'caseFile'> {
  facts: Facts & Required<Pick<Facts, Needs>>;
  caseFile: CaseFile & Required<Pick<CaseFile, Exclude<Needs, 'organisation'>>>;
}

/** What a check of the case is given. */
export interface Checked {
  caseFile: CaseFile;
  facts: Facts;
  /** The tables of the case, those of its own sections, too, with their places in the facts. */
  tables: readonly { table: TableFacts; path: Path }[];
  /** What the summary of this kind of memo says, and its decision. */
  summarySays: KindSettings['summarySays'];
  decisionSays: KindSettings['decisionSays'];
  /** The texts of the case that are meant to be printed, as they were written. */
  fields: readonly CaseText[];
  /** The reference numbers that the case gives. */
  references: readonly FieldValue[];
  committee: CommitteeSettings;
  /** Whether the settings are those of the case's own committee, not of a profile that was put over it. */
  isOwnProfile: boolean;
  /** Whether the settings know the municipality: the built-in fallback knows none. */
  knowsMunicipality: boolean;
  names: ProfileNames;
  /** The printed paragraphs in which a person wrote something, in printed order. */
  texts: readonly ProseText[];
  /** All printed paragraphs, in printed order. */
  allTexts: readonly ProseText[];
  /** A dictionary, where the user asks for spelling. */
  speller?: Speller | undefined;
  /** The words that the user's settings file declares right. */
  ownWords: readonly string[];
  /** The memo; not there where its template gave none. */
  memo: PrintedMemo | undefined;
}

/** A dictionary. */
export interface Speller {
  /** The words that it doesn't have, with what may be meant. */
  findMisspelt: (words: readonly string[]) => ReadonlyMap<string, readonly string[]>;
}

/** What a memo prints, beside its paragraphs. */
export interface PrintedMemo {
  tree: Memo;
  /** The sections' texts without their headings, by name. */
  sections: ReadonlyMap<string, string>;
  /** The municipality's own template file that a section comes from, if it is not built in. */
  fileOf: (section: string) => string | undefined;
  /** Whether a person has written text of the section in the case. */
  isTyped: (section: string) => boolean;
  /** Whether the memo prints a field of the case, as it is or in what is computed from it. */
  prints: (field: Path) => boolean;
}

/** The names of the profile's municipality and bodies, in the forms that sentences need. */
export interface ProfileNames {
  municipality: readonly string[];
  committee: readonly string[];
  administration: readonly string[];
}

/** A finding stands at a path of the case, in a printed text, or in a template file. */
export interface Finding<Args> {
  path?: Path;
  in?: ProseText;
  file?: string | undefined;
  /** Where in the text, as offsets in it. */
  range?: Range;
  args: Args;
  fix?: Fix;
  /** Where this one is milder than the rest of its code. */
  severity?: Severity;
}

/** The code says it all. */
export type NoArgs = Record<string, never>;

/** For `iop explain` and docs/checks.md. */
interface Explanation {
  what: Record<Language, string>;
  why: Record<Language, string>;
  /** Law, guideline or writing rule, in Swedish as they are called; none where common sense is. */
  source?: string;
  /** Lines of a case (or of a memo) with the slip, and without it. */
  faulty: string;
  corrected: string;
}

interface Definition<Args extends object, Needs extends NeededBlock> {
  /** The name of the file. */
  code: CheckCode;
  /** A profile can choose another. */
  severity: Severity;
  /** The blocks without which a case can't have the fault: elsewhere the check does not run. */
  needs?: readonly Needs[];
  /** Finds faults. A check without it is found by another room, which reports by its code. */
  find?: (checked: CheckedWith<Needs>) => Iterable<Finding<Args>>;
  /** Finds what cases say against each other; `find` looks at one alone. */
  findBetween?: (cases: readonly CaseOutline[]) => Iterable<FindingBetween<Args>>;
  /** Checks that say it better: this one's finding at the same words is left out. */
  yieldsTo?: readonly CheckCode[];
  /** Whether it runs only where the user asks for it. */
  isOnRequest?: boolean;
  /** False where a case can't accept the finding with a reason. */
  canBeSuppressed?: boolean;
  words: { sv(args: Args): Sentence; en(args: Args): Sentence };
  explain: Explanation;
}

export interface Check<Args extends object = object> extends Omit<Definition<Args, never>, 'find' | 'needs'> {
  canBeSuppressed: boolean;
  needs: readonly NeededBlock[];
  find?(checked: Checked): Iterable<Finding<Args>>;
  /** A finding of this check as a diagnostic. */
  diagnose(args: Args, place?: Place): Diagnostic;
}

export function defineCheck<Args extends object, Needs extends NeededBlock = never>(
  definition: Definition<Args, Needs>,
): Check<Args> {
  const { code, severity, find, needs = [], ...rest } = definition;
  return {
    canBeSuppressed: true,
    ...rest,
    code,
    severity,
    needs,
    ...(find && {
      find: (checked) =>
        needs.every((block) => isThere(checked, block)) ? find(checked as CheckedWith<Needs>) : [],
    }),
    diagnose: (args, place) => diagnoseCheck(code, args, { severity, ...place }),
  };
}

function isThere({ facts, caseFile }: Checked, block: NeededBlock): boolean {
  return facts[block] !== undefined && (block === 'organisation' || caseFile[block] !== undefined);
}
