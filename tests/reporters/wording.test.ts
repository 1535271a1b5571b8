// The sentences of what no faulty case shows: reading and writing, use, profiles and templates. Each in both
// languages, in each of its forms, with nothing left out.
import { describe, expect, it } from 'vitest';
import { proseAmount } from '../../src/checks/prose/prose-amount.js';
import { proseDate } from '../../src/checks/prose/prose-date.js';
import { proseLength } from '../../src/checks/prose/prose-length.js';
import { proseProposal } from '../../src/checks/prose/prose-proposal.js';
import { prosePointer } from '../../src/checks/prose/prose-pointer.js';
import { proseUnit } from '../../src/checks/prose/prose-unit.js';
import { titleContradicts } from '../../src/checks/title-contradicts.js';
import { proseOutcome } from '../../src/checks/prose/prose-outcome.js';
import { signatoryRepeated } from '../../src/checks/signatory-repeated.js';
import { prosePeriod } from '../../src/checks/prose/prose-period.js';
import { referenceYear } from '../../src/checks/reference-year.js';
import { characterGarbled } from '../../src/checks/character-garbled.js';
import { documentTitleBroken } from '../../src/checks/document-title-broken.js';
import { fundingBaselineYear } from '../../src/checks/funding-baseline-year.js';
import { agreementOptionExceeded } from '../../src/checks/agreement-option-exceeded.js';
import { documentUnknown } from '../../src/checks/document-unknown.js';
import { fundingCondition } from '../../src/checks/funding-condition.js';
import { fundingLeap } from '../../src/checks/funding-leap.js';
import { fundingMonths } from '../../src/checks/funding-months.js';
import { fundingOptionYear } from '../../src/checks/funding-option-year.js';
import { fundingYearsMismatch } from '../../src/checks/funding-years-mismatch.js';
import { valueUnprinted } from '../../src/checks/value-unprinted.js';
import { timelineWeekend } from '../../src/checks/timeline-weekend.js';
import type { Code, DiagnosticArgs } from '../../src/codes.js';
import { diagnose, type Diagnostic } from '../../src/diagnostic.js';
import { en } from '../../src/reporters/wording/en.js';
import { sv } from '../../src/reporters/wording/sv.js';
import { wordDiagnostic } from '../../src/reporters/wording/wording.js';

const said = <C extends Code>(code: C, args: DiagnosticArgs[C]): Diagnostic => diagnose(code, args);
const file = 'out/memo.docx';

const samples: Diagnostic[] = [
  said('io/not-found', { file }),
  said('io/no-folder', { file }),
  said('io/is-folder', { file }),
  said('io/exists', { file }),
  said('io/not-a-folder', { file }),
  said('io/permission', { file, action: 'read' }),
  said('io/permission', { file, action: 'write' }),
  said('io/busy', { file }),
  said('io/no-space', { file }),
  said('io/failed', { file, reason: 'EIO' }),
  said('io/pdf', { problem: 'time' }),
  said('io/pdf', { problem: 'failed' }),
  said('io/binary-to-terminal', { format: 'docx' }),
  said('file/too-large', { limit: 1 }),
  said('file/not-utf8', { byte: 7, line: 2 }),
  said('file/not-utf8', { byte: 0, line: 1, kind: 'utf16' }),
  said('file/not-utf8', { byte: 7, line: 1, kind: 'office' }),
  said('usage/output-collision', { output: file, cases: ['a.yaml', 'b.yaml'] }),
  said('usage/output-is-input', { output: file }),
  said('usage/output-placeholder', { name: 'nmae', known: ['name', 'ext'], suggestion: 'name' }),
  said('usage/output-placeholder', { name: 'x', known: ['name', 'ext'] }),
  said('usage/one-output', { output: '-', count: 2 }),
  said('usage/one-output', { output: file, count: 2 }),
  said('usage/unknown-format', { format: 'doc', known: ['docx', 'md'], suggestion: 'docx' }),
  said('usage/unknown-format', { format: 'x', known: ['docx', 'md'] }),
  said('usage/format-mismatch', { output: file, formats: ['md'] }),
  said('usage/extension-mismatch', { output: 'memo', known: ['docx', 'md'] }),
  said('usage/no-dictionary', {}),
  said('usage/no-libreoffice', { hasLetterhead: true }),
  said('usage/no-libreoffice', { hasLetterhead: false }),
  said('usage/stdin-once', {}),
  said('usage/nothing-to-check', {}),
  said('usage/nothing-to-eject', { name: 'x', known: ['summary', 'profile'], suggestion: undefined }),
  said('usage/nothing-to-eject', { name: 'sumary', known: ['summary'], suggestion: 'summary' }),
  said('usage/command', { message: "unknown option '--tp' (Did you mean --to?)" }),
  said('profile/not-found', { name: 'x', known: ['generic', 'malmo-asn'], suggestion: undefined }),
  said('profile/no-settings', { name: 'x' }),
  said('profile/contrast', { text: 'FFFF00', background: 'FFFFFF', ratio: '1.1' }),
  said('profile/logo', { file: 'logo.png', problem: 'missing' }),
  said('profile/logo', { file: 'logo.png', problem: 'unreadable' }),
  said('profile/extends-itself', { name: '../kommunen' }),
  said('profile/unknown-file', { name: 'agrement.md.hbs', suggestion: 'agreement.md.hbs' }),
  said('profile/unknown-file', { name: 'x.docx', suggestion: undefined }),
  said('profile/no-decision', { kind: 'general' }),
  said('profile/drops-values', { kind: 'general', lost: ['recipients'] }),
  said('usage/unknown-kind', { kind: 'avtal', known: ['agreement'], suggestion: undefined }),
  said('usage/unknown-kind', { kind: 'grant', known: ['grants'], suggestion: 'grants' }),
  said('profile/drops-sections', { kind: 'general', sections: ['timeline', 'documents'] }),
  said('kind/needs', { kind: 'grants', key: 'table', title: 'Tabell' }),
  said('kind/needs', { kind: 'grants', key: 'table', title: undefined }),
  said('kind/has-no', { kind: 'general', key: 'funding', title: 'Finansiering', known: ['agreement'] }),
  said('kind/has-no', { kind: 'general', key: 'funding', title: undefined, known: [] }),
  said('kind/sections-need', { field: 'programme.purpose' }),
  said('kind/name', { name: 'Två ord' }),
  said('kind/needs-and-may', { block: 'table' }),
  said('kind/unknown-point', { name: 'aprove-agreement', suggestion: 'approve-agreement', known: [] }),
  said('kind/unknown-point', { name: 'x-y', suggestion: undefined, known: ['approve-agreement'] }),
  said('template/unknown-path', { path: 'x', suggestion: undefined, known: [] }),
  said('template/unknown-path', { path: 'x', suggestion: undefined, known: ['a', 'b'] }),
  said('template/unknown-helper', { name: 'x', suggestion: undefined }),
  said('template/unknown-partial', { name: 'x', suggestion: 'y' }),
  said('template/recursive-partial', { name: 'x' }),
  said('template/unused', { name: 'x', suggestion: undefined }),
  said('template/unused', { name: 'sumary', suggestion: 'summary' }),
  said('template/needs-raw', { path: 'prose.summary' }),
  said('template/raw-needs-markdown', { path: 'title' }),
  said('template/maybe-absent', { path: 'title' }),
  said('template/each-needs-list', { path: 'title' }),
  said('memo/title', { count: 0 }),
  said('memo/outside-structure', { node: 'list' }),
  valueUnprinted.diagnose({ field: 'prose.summary' }),
  said('schema/other', { field: 'x', reason: 'not' }),
  said('schema/range', { field: 'x', value: 3, minimum: undefined, maximum: 2 }),
  said('schema/range', { field: 'x', value: 0, minimum: 1, maximum: undefined }),
  said('schema/date', { field: 'x', value: '25', problem: 'form', suggestion: '2025-01-01' }),
  agreementOptionExceeded.diagnose({ problem: 'no-option', actual: 0, allowed: 0 }),
  agreementOptionExceeded.diagnose({ problem: 'too-long', actual: 13, allowed: 12 }),
  agreementOptionExceeded.diagnose({ problem: 'too-often', actual: 2, allowed: 1 }),
  fundingCondition.diagnose({ year: 2026, problem: 'missing' }),
  proseAmount.diagnose({ text: '1 kr', problem: 'role', said: 'total', is: 'a' }),
  proseAmount.diagnose({
    text: '1 kr',
    problem: 'role',
    act: 'applied',
    is: 'a',
    nearest: { path: 'b', value: 1 },
  }),
  ...(['begin', 'end', 'meeting', 'step', 'legal', 'document'] as const).map((role) =>
    proseDate.diagnose({ text: '1 maj 2026', role, nearest: { path: 'a', value: '2026-05-02' } }),
  ),
  ...(['length', 'option', 'times', 'noOption', 'since', 'ordinal'] as const).map((problem) =>
    proseLength.diagnose({ text: 'tre år', problem, is: '2' }),
  ),
  ...(
    ['rejects', 'approves', 'new', 'extends', 'money', 'payer', 'decider', 'notes', 'row', 'all'] as const
  ).map((problem) => proseProposal.diagnose({ text: 'a', problem, is: 'b' })),
  ...(['annex', 'table', 'section', 'attached', 'minutes'] as const).map((problem) =>
    prosePointer.diagnose({ text: 'a', problem, is: 'b' }),
  ),
  ...(['missing', 'currency', 'words', 'twice', 'thousands', 'groups'] as const).map((problem) =>
    proseUnit.diagnose({ text: 'a', problem }),
  ),
  ...(['years', 'kind', 'subject', 'matter', 'document'] as const).map((problem) =>
    titleContradicts.diagnose({ text: 'a', problem, is: 'b' }),
  ),
  ...(['partlyMet', 'notMet', 'unassessed', 'met', 'left', 'none'] as const).map((outcome) =>
    proseOutcome.diagnose({ text: 'a', requirement: 'b', outcome }),
  ),
  ...(['twice', 'titles', 'heads'] as const).map((problem) =>
    signatoryRepeated.diagnose({ name: 'a', title: 'b', other: 'c', problem }),
  ),
  prosePeriod.diagnose({ text: '2026', problem: 'money', nearest: '2027' }),
  prosePeriod.diagnose({ text: '2030', problem: 'future', nearest: '2027-01-01' }),
  referenceYear.diagnose({ reference: 'a', problem: 'own', year: 2026 }),
  characterGarbled.diagnose({ text: '\uFFFD' }),
  documentTitleBroken.diagnose({ title: 'a.docx', problem: 'file' }),
  fundingBaselineYear.diagnose({ year: 2024, first: 2026, isGap: true }),
  fundingLeap.diagnose({ year: 2027, amount: 6880000, against: 2026, base: 670000 }),
  fundingLeap.diagnose({ year: 2027, amount: 68800, against: 2026, base: 670000 }),
  fundingMonths.diagnose({ year: 2026, months: 3, covered: 6 }),
  fundingOptionYear.diagnose({ year: 2031, first: 2028, last: 2029 }),
  fundingOptionYear.diagnose({ year: 2031, first: 2028, last: 2028 }),
  fundingYearsMismatch.diagnose({ missing: [], extra: [2028, 2029], repeated: [2026] }),
  timelineWeekend.diagnose({ date: '2026-01-01', isHoliday: true }),
  documentUnknown.diagnose({ id: 'x', suggestion: undefined, known: [] }),
  documentUnknown.diagnose({ id: 'x', suggestion: undefined, known: ['a'] }),
];

describe.each([
  ['English', en],
  ['Swedish', sv],
] as const)('in %s', (_, wording) => {
  it.each(samples.map((diagnostic) => [diagnostic.code, diagnostic] as const))(
    '%s is a whole sentence',
    (_code, diagnostic) => {
      const { message, hint } = wordDiagnostic(wording, diagnostic);
      expect(message.length).toBeGreaterThan(10);
      expect(`${message} ${hint ?? ''}`).not.toMatch(/undefined|\[object|NaN|\s{3}/);
      expect(hint).not.toBe('');
    },
  );
});

describe('the languages differ', () => {
  it.each(samples.map((diagnostic) => [diagnostic.code, diagnostic] as const))(
    'for %s',
    (code, diagnostic) => {
      const [english, swedish] = [en, sv].map((wording) => wordDiagnostic(wording, diagnostic).message);
      // what is only passed on is the same in both
      if (code !== 'io/failed') expect(swedish).not.toBe(english);
    },
  );
});

it('the count of findings is told in both languages', () => {
  const counts = { errors: 1, warnings: 2, infos: 1, cases: 3 };
  expect(en.summary(counts)).toBe('1 error, 2 warnings, 1 suggestion in 3 cases');
  expect(sv.summary(counts)).toBe('1 fel, 2 varningar, 1 råd i 3 ärenden');
  expect(sv.summary({ errors: 0, warnings: 0, infos: 0, cases: 1 })).toBe('1 ärende, inga anmärkningar');
});
