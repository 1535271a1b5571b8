// The codes of the stages' own diagnostics and the arguments that their wording needs; those of the checks are in checks/.
// The codes are the contract with users and programs; the sentences are made from code and arguments.

import type { LeftOut, LetterheadProblem, Source, Where } from './ooxml/letterhead.js';
import type { Severities } from './profile-settings.js';

/** What a field must hold, in a case officer's terms. */
export type Expected = 'text' | 'wholeNumber' | 'amount' | 'date' | 'list' | 'group' | 'trueOrFalse';

/** The code says it all. */
type NoArgs = Record<string, never>;

export interface DiagnosticArgs {
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
  /** A link that leads back to a folder that it lies in. */
  'io/link-loop': { file: string };
  /** A name that is no text in UTF-8. */
  'io/unreadable-name': { file: string };
  /** A file outside the folder that an assistant may use. */
  'io/outside': { file: string };
  /** A link leads to a place that nobody asked for. */
  'io/link-outside': { file: string; target: string };
  /** A pipe, a device or the like. */
  'io/odd-file': { file: string; action: 'read' | 'write' };
  /** Someone has saved the file while it was being put right. */
  'io/saved-meanwhile': { file: string };
  'io/pdf': { problem: 'time' | 'failed' };
  'io/binary-to-terminal': { format: string };
  'file/too-large': { limit: number };
  /** `kind` where its first bytes say what the file is. */
  'file/not-utf8': { byte: number; line: number; kind?: 'office' | 'pdf' | 'utf16' | undefined };

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
  /** `files` that are there from an earlier run. */
  'output/no-agenda': { meeting: string; files: string[] };
  'usage/batch-output': { output: string };
  'usage/git': { revision: string; reason: string };
  'usage/check-pdf': NoArgs;
  'usage/check-stdout': NoArgs;
  /** `paragraphs` that the case's memo now has otherwise, or not. */
  'output/edited': { file: string; problem: 'edited' | 'foreign'; paragraphs: number };
  /** A file whose case is deleted or renamed. */
  'output/orphan': {
    file: string;
    caseFile: string;
    problem: 'gone' | 'edited' | 'unsure';
    isMoved: boolean;
  };
  /** A document's file that is left out of the meeting's PDF. */
  'output/annex': { file: string; problem: 'missing' | 'large' | 'broken' | 'encrypted' };
  /** A case that meeting.yaml names, and the meeting has not. */
  'meeting/unknown-case': { name: string; meeting: string };
  /** A case whose outcome meeting.yaml does not say. */
  'meeting/no-outcome': { name: string };
  /** A decision that was changed, and is not given. */
  'meeting/no-decision': { name: string };
  /** What an item of a meeting says and its outcome has no place for. */
  'meeting/unused': { name: string; key: string; outcome: string };
  /** The days of minutes out of order. */
  'meeting/days': { before: string; after: string };
  /** A font that is not installed, and the one in its place. */
  'output/font': { family: string; standIn: string };
  /** A sign that no font has. */
  'output/no-glyph': { sign: string };
  /** A document that the PDF compiler refuses. */
  'output/typst': { reason: string };
  'output/stale': { file: string; problem: 'missing' | 'changed' | 'edited' };
  'usage/no-dictionary': NoArgs;
  'usage/no-font': NoArgs;
  /** What one PDF of a meeting needs. */
  'usage/no-typst': NoArgs;
  'usage/no-libreoffice': { hasLetterhead: boolean };
  'usage/stdin-once': NoArgs;
  'usage/watch': { problem: 'ci' | 'stdin'; flag: '--watch' | 'preview' };
  'usage/nothing-to-check': NoArgs;
  'usage/nothing-to-eject': { name: string; known: string[]; suggestion: string | undefined };
  'usage/unknown-kind': { kind: string; known: string[]; suggestion: string | undefined };
  'usage/nothing-to-explain': { code: string; suggestion: string | undefined };
  'usage/fix-stdin': NoArgs;
  /** An answer of `iop new` that is none; `example` of a right one. */
  'usage/answer': { flag: string; given: string; example: string; why?: 'checkDigit' | 'order' };
  /** An answer for which a kind of case has no place. */
  'usage/answer-unused': { flag: string; kind: string };
  /** Standard input that holds no answers. */
  'usage/answers': { known: string[]; unknown?: string | undefined };
  /** Answers that can't be left out. */
  'usage/answers-missing': { flags: string[] };
  'usage/which-kind': { known: string[] };
  'usage/no-case-beside': { memo: string };
  /** A change of a value in an edited memo, which is proposed. */
  'pull/value': { field: string; before: string; value: string };
  /** A change of what iop computes or a template says. */
  'pull/computed': { before: string; after: string; owner: string };
  'pull/no-field': { after: string; section: string };
  /** Bold, italics or a list in an edited memo, or gone from it, where no text of the case is. */
  /** A value that the memo gives in several ways. */
  'pull/values-differ': { field: string; values: readonly string[] };
  /** The old value of a field that the memo has changed in one place, in others. */
  'pull/elsewhere': { field: string; value: string; places: number };
  /** A live value, as the case has it, that now is plain text. */
  'pull/live-replaced': { live: string; after: string };
  /** What a memo of the case would say otherwise than the edited memo does. */
  'pull/remains': { before: string; after: string };
  /** An edited memo in which few of the paragraphs are left. */
  'pull/most-gone': { file: string; memo: string; left: number; of: number };
  'pull/look': { text: string };
  'pull/comment': { author: string; text: string; at: string };
  'pull/conflict': { field: string; before: string; after: string };
  /** The case is not the one that the memo was made from, and that one isn't found. */
  'pull/case-changed': { file: string; memo: string };
  'usage/comments': NoArgs;
  'usage/tracked': NoArgs;
  /** A table of a memo whose last row is not the sum of the others. */
  'memo/table-sum': { column: string; said: string; is: string };
  /** Two spaces or more between words. */
  'memo/space': NoArgs;
  /** "Nämnden föreslås besluta", with no colon and no att, before points that are sentences of their own. */
  'memo/lead-in': { text: string };
  /** An agreement that goes on, without a word on what it cost before. */
  'memo/no-comparison': NoArgs;
  /** Years between two agreements of which the memo names none: the last day before them, YYYY-MM-DD. */
  'memo/history-gap': { end: string };
  'usage/not-a-memo': { file: string };
  /** A memo of which too little could be read to check it. */
  'case/memo': { file: string };
  /** A memo without a word. */
  'memo/empty': { file: string };
  /** A PDF whose text can't be read: no pdftotext, or none that reads it. */
  'usage/pdf-text': { file: string; problem: 'missing' | 'failed' };
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
  /** Paragraphs that YAML makes one. */
  'yaml/folded': { field: string };
  'yaml/empty': NoArgs;

  // Schema
  'schema/required': { key: string; title: string | undefined };
  'schema/unknown-key': { key: string; suggestion: string | undefined; known: string[] };
  'schema/type': { field: string; expected: Expected; actual: string; raw: string; fix: string | undefined };
  'schema/number-changed': { field: string; raw: string; read: string; fix: string };
  'schema/enum': {
    field: string;
    value: string;
    known: string[];
    /** What they are called in Swedish; empty where nothing is said. */
    swedish: string[];
    suggestion: string | undefined;
  };
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
  'schema/list-long': { field: string; limit: number };
  'schema/too-long': { field: string; limit: number };
  /** So many findings are told, and there are more. */
  /** The case that `previous` names can't be read, or has errors. */
  'case/previous': { file: string; problem: 'unread' | 'faulty' };
  'case/more-findings': { code: string; limit: number };
  'schema/list-empty': { field: string };
  'schema/list-repeats': { field: string };
  'schema/one-of': { keys: string[] };
  'schema/other': { field: string; reason: string };

  // Profiles and templates
  'profile/not-found': { name: string; known: string[]; suggestion: string | undefined };
  'profile/no-settings': { name: string };
  'profile/extends-itself': { name: string };
  'profile/unknown-file': { name: string; suggestion: string | undefined };
  'profile/no-decision': { kind: string };
  'profile/drops-values': { kind: string; lost: string[] };
  'profile/drops-sections': { kind: string; sections: string[] };
  'kind/needs': { kind: string; key: string; title: string | undefined };
  'kind/has-no': { kind: string; key: string; title: string | undefined; known: string[] };
  'kind/name': { name: string };
  'kind/needs-and-may': { block: string };
  'kind/sections-need': { field: string };
  'kind/unknown-point': { name: string; suggestion: string | undefined; known: string[] };
  'profile/contrast': { text: string; background: string; ratio: string };
  'profile/logo': { file: string; problem: 'missing' | 'unreadable' };
  'profile/letterhead': {
    problem: LetterheadProblem;
    detail: string | undefined;
    source: Source | undefined;
    where: Where | undefined;
    suggestion: string | undefined;
    known: string[];
  };
  'profile/letterhead-left-out': { leftOut: LeftOut[] };
  /** `slip` where it can be made out: a bracket too few, or a place in a list that is written as elsewhere. */
  'template/syntax': { problem: string; slip?: 'bracket' | { index: string } };
  'template/unknown-path': { path: string; suggestion: string | undefined; known: string[] };
  'template/unknown-helper': { name: string; suggestion: string | undefined };
  'template/unknown-partial': { name: string; suggestion: string | undefined; known?: string[] };
  'template/recursive-partial': { name: string };
  'template/too-many-partials': { name: string; limit: number };
  'template/too-long': NoArgs;
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
  /** More than a memo holds, in UTF-16 units, rows or levels. */
  'memo/too-much': { what: 'field' | 'paragraph' | 'depth' | 'rows'; limit: number };
  'memo/title': { count: number };
  'memo/outside-structure': { node: string };
}

/** The codes of the stages' own diagnostics. */
export type Code = keyof DiagnosticArgs;

/** The codes of the checks; each is declared in its own file in checks/, and listed in the profile's schema by "npm run generate". */
export type CheckCode = keyof Severities;
