// Every diagnostic code and the arguments that its wording needs. The codes are the contract with
// users and programs; the sentences are made from code and arguments in reporters/wording.

import type { LetterheadProblem } from './ooxml/letterhead.js';

/** What a field must hold, in a case officer's terms. */
export type Expected = 'text' | 'wholeNumber' | 'amount' | 'date' | 'list' | 'group' | 'trueOrFalse';

/** The code says it all. */
type NoArgs = Record<string, never>;

export interface DiagnosticArgs extends CheckArgs {
  // Reading and writing
  'io/not-found': { file: string };
  'io/no-folder': { file: string };
  'io/is-folder': { file: string };
  'io/exists': { file: string };
  'io/not-a-folder': { file: string };
  'io/permission': { file: string; action: 'read' | 'write' };
  'io/busy': { file: string };
  'io/no-space': { file: string };
  'io/failed': { file: string; reason: string };
  'io/not-word': { file: string };
  'io/pdf': { problem: 'time' | 'failed' };
  'io/binary-to-terminal': { format: string };
  'file/too-large': { limit: number };
  /** `kind` where its first bytes say what the file is. */
  'file/not-utf8': { byte: number; kind?: 'office' | 'pdf' | undefined };

  // Use of the command
  'usage/output-collision': { output: string; cases: string[] };
  'usage/output-is-input': { output: string };
  'usage/output-placeholder': { name: string; known: string[]; suggestion?: string | undefined };
  'usage/one-output': { output: string; count: number };
  'usage/unknown-format': { format: string; known: string[]; suggestion?: string | undefined };
  'usage/format-mismatch': { output: string; formats: string[] };
  'usage/extension-mismatch': { output: string; known: string[] };
  'usage/no-cases': { where: string };
  'usage/shard': { given: string };
  'usage/meeting': { given: string };
  'usage/jobs': { given: string };
  'usage/zip': NoArgs;
  'usage/meeting-changed': NoArgs;
  /** `days` on which there are meetings for the cases. */
  'usage/no-meeting': { meeting: string; days: string[] };
  /** A memo that would have the name of a file of the meeting's. */
  'usage/output-reserved': { output: string; caseFile: string };
  'output/several-municipalities': { municipalities: string[] };
  'output/same-reference': { reference: string; cases: string[] };
  /** `files` that are there from an earlier run. */
  'output/no-agenda': { meeting: string; files: string[] };
  'usage/batch-output': { output: string };
  'usage/git': { revision: string; reason: string };
  'usage/check-pdf': NoArgs;
  'usage/check-stdout': NoArgs;
  /** `paragraphs` that the case's memo now has otherwise, or not. */
  'output/edited': { file: string; problem: 'edited' | 'foreign'; paragraphs: number };
  /** A file whose case is deleted or renamed. */
  'output/orphan': { file: string; caseFile: string; problem: 'gone' | 'edited' | 'unsure' };
  'output/stale': { file: string; problem: 'missing' | 'changed' | 'edited' };
  'usage/no-libreoffice': NoArgs;
  'usage/stdin-once': NoArgs;
  'usage/watch': { problem: 'ci' | 'stdin' };
  'usage/nothing-to-check': NoArgs;
  'usage/nothing-to-eject': { name: string; known: string[]; suggestion: string | undefined };
  'usage/nothing-to-explain': { code: string; suggestion: string | undefined };
  'usage/fix-stdin': NoArgs;
  'usage/command': { message: string };

  // YAML
  'yaml/syntax': { problem: string };
  'yaml/tab': NoArgs;
  'yaml/duplicate-key': { key: string; firstLine: number };
  'yaml/alias': NoArgs;
  'yaml/tag': { tag: string };
  'yaml/anchor': { anchor: string };
  'yaml/comment': { comment: string };
  'yaml/key': { key: string };
  'yaml/several-documents': NoArgs;
  'yaml/too-deep': { limit: number };
  'yaml/empty': NoArgs;

  // Schema
  'schema/required': { key: string; title: string | undefined };
  'schema/unknown-key': { key: string; suggestion: string | undefined; known: string[] };
  'schema/type': { field: string; expected: Expected; actual: string; raw: string; fix: string | undefined };
  'schema/number-changed': { field: string; raw: string; read: string; fix: string };
  'schema/enum': { field: string; value: string; known: string[]; suggestion: string | undefined };
  'schema/date': {
    field: string;
    value: string;
    problem: 'form' | 'incomplete' | 'no-such-day' | 'year';
    suggestion: string | undefined;
  };
  'schema/email': { field: string; value: string };
  'schema/empty': { field: string };
  'schema/one-line': { field: string; fix: string };
  'schema/clause': { field: string; problem: 'att' | 'full-stop' };
  'schema/form': { field: string; value: string; example: string };
  'schema/range': { field: string; value: number; minimum: number | undefined; maximum: number | undefined };
  'schema/list-empty': { field: string };
  'schema/list-repeats': { field: string };
  'schema/one-of': { keys: string[] };
  'schema/other': { field: string; reason: string };

  // Profiles and templates
  'profile/not-found': { name: string; known: string[]; suggestion: string | undefined };
  'profile/no-settings': { name: string };
  'profile/contrast': { text: string; background: string; ratio: string };
  'profile/logo': { file: string; problem: 'missing' | 'unreadable' };
  'profile/letterhead': {
    problem: LetterheadProblem;
    detail: string | undefined;
    suggestion: string | undefined;
    known: string[];
  };
  'template/missing': { name: string; profile: string };
  /** `slip` where it can be made out: a bracket too few, or a place in a list that is written as elsewhere. */
  'template/syntax': { problem: string; slip?: 'bracket' | { index: string } };
  'template/unknown-path': { path: string; suggestion: string | undefined; known: string[] };
  'template/unknown-helper': { name: string; suggestion: string | undefined };
  'template/unknown-partial': { name: string; suggestion: string | undefined; known?: string[] };
  'template/recursive-partial': { name: string };
  'template/unused': { name: string; suggestion: string | undefined };
  'template/not-allowed': { what: string };
  'template/not-text': { path: string; actual: string };
  'template/needs-helper': { path: string; helper: string };
  'template/needs-raw': { path: string };
  'template/raw-needs-markdown': { path: string };
  'template/maybe-absent': { path: string };
  'template/absent-figure': { path: string };
  'template/argument': { helper: string; position: number; expected: string; actual: string };
  'template/argument-count': { helper: string; expected: number; actual: number };
  'template/each-needs-list': { path: string };

  // Markdown that a memo can't carry
  'memo/unsupported': { node: string };
  'memo/heading-level': { level: number; expected: number };
  'memo/prose-heading': { level: number; topLevel: number };
  'memo/figure': NoArgs;
  'memo/title': { count: number };
  'memo/outside-structure': { node: string };
}

/** Codes of the checks: what a case can be wrong in, beyond its form. Each can be silenced, and is explained. */
export interface CheckArgs {
  // Prose that is hard to use
  'prose-link-text': { text: string };
  'prose-table-header': NoArgs;

  // Checks
  'document-unknown': { id: string; suggestion: string | undefined; known: string[] };
  'agreement-period': { from: string; to: string };
  /** `isLong`: too long for a slip of a date. `monthEnd`: the end of the month in which the one before ends, where it ends on another day. */
  'agreement-gap': {
    days: number;
    end: string;
    start: string;
    expected: string;
    isLong: boolean;
    monthEnd?: string;
  };
  'agreement-overlap': { days: number; end: string; start: string; expected: string };
  'funding-years-mismatch': { missing: number[]; extra: number[]; repeated: number[] };
  'agreement-option-exceeded': {
    problem: 'nothing-to-extend' | 'no-option' | 'too-long' | 'too-often';
    actual: number;
    allowed: number;
  };
  'agreement-odd-end': { date: string; monthEnd: string };
  'agreement-odd-start': { date: string; monthStart: string };
  'funding-baseline-missing': NoArgs;
  'funding-justification-missing': { year: number };
  'timeline-weekend': { date: string; isHoliday: boolean };
  'document-later-than-memo': { date: string; memo: string };
  'document-title-broken': { title: string };
  'document-undated': { title: string };
  'report-stale': { year: number; expected: number };
  'condition-unresolved': { requirement: string };
  'condition-not-met': { requirement: string };
  'recipient-counterparty-missing': { name: string };
  'signatory-is-recipient': { name: string };
  'funding-months': { year: number; months: number; covered: number };
  'funding-option-year': { year: number; first: number; last: number };
  'prose-unused': { field: string };
  'funding-nothing-firm': NoArgs;
  'funding-condition': { year: number; problem: 'missing' | 'firm' };
  'funding-baseline-year': { year: number; first: number };
  'funding-leap': { year: number; amount: number; against: number; base: number };
  'fields-contradict': { first: string; second: string };
  'document-repeated': { id: string };
  'timeline-order': { previous: string; date: string };
  'timeline-before-memo': { memo: string; step: string };
  'timeline-unusual-days': { name: string; actual: number; customary: number };
  'timeline-memo-early': { memo: string; step: string; days: number };
  'timeline-legal-force': { days: number; start: string; legalForce: string };
  'organisation-number': { number: string };
  'reference-form': { reference: string; example: string };
  'character-invalid': { codePoint: string };
  // Silence
  'silence-unknown-code': { code: string; suggestion: string | undefined };
  'silence-unused': { code: string };

  // The memo as it will be read
  'decision-incomplete': { missing: DecisionPart[] };
  'summary-not-standalone':
    { problem: 'refers'; text: string } | { problem: 'lacks'; missing: DecisionPart[] };

  // Figures in prose that no fact holds
  'prose-amount': {
    text: string;
    problem: 'unknown' | 'year' | 'section';
    /** The year that the text gives it to. */
    year?: number | undefined;
    nearest?: Near<number> | undefined;
  };
  /** `weekday`: 1 for Monday … 7 for Sunday, as the text says and as the calendar does. */
  'prose-date': {
    text: string;
    nearest?: Near<string> | undefined;
    weekday?: { said: number; is: number };
  };
  'prose-period': { text: string; nearest?: string | undefined };
  'prose-percent': { text: string; nearest?: string | undefined };
  'prose-reference': { text: string; nearest?: string | undefined };
  'prose-organisation-number': { text: string; number: string };

  // Words in prose
  'prose-name': { text: string; name: string };
  'prose-placeholder': { text: string; isFigure: boolean };
  'prose-outcome': { text: string; requirement: string; isPartly: boolean };
  'prose-term': {
    text: string;
    problem: 'late' | 'never' | 'twice' | 'document' | 'word';
    suggestion?: string | undefined;
  };
  'prose-form': { text: string; what: ProseForm; suggestion: string };
  'prose-dash': { text: string; suggestion: string };
  'prose-space': {
    text: string;
    problem: 'double' | 'before-mark' | 'markup';
    suggestion?: string | undefined;
  };
  'prose-plain-language': { text: string; suggestion: string; isWrong: boolean };
  'not-canonical': { text: string; canonical: string };
}

/** What a proposed decision says, and a summary repeats. */
export type DecisionPart = 'name' | 'number' | 'programme' | 'period' | 'amount';
/** What a text in prose is another form of. */
export type ProseForm = 'reference' | 'organisationNumber' | 'number' | 'date';
/** The fact that is nearest, and its value. */
export interface Near<Value> {
  path: string;
  value: Value;
}

export type CheckCode = keyof CheckArgs;

export type Code = keyof DiagnosticArgs;
