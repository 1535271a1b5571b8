// What `iop pull` says of the changes that it has found: what is written, and what a person must decide.
import type { CaseFile } from '../case-file.js';
import type { OpenCase } from '../cases/open.js';
import { diagnose, formatPath, uniqueDiagnostics, valueAt, type Diagnostic } from '../diagnostic.js';
import type { WrittenMemo } from '../ooxml/read-blocks.js';
import { newValues, writtenOf } from '../pull/apply-changes.js';
import { groupByField, type Change, type ValueChange } from '../pull/change.js';
import { rangeOf } from '../source/source.js';

export function lineOf(change: Change, caseFile: CaseFile): string {
  const path = 'path' in change ? formatPath(change.path) : '';
  const shown = (text: string): string =>
    text === '' ? '–' : `"${text.length > 80 ? `${text.slice(0, 77)}…` : text}"`;
  if (change.kind === 'value')
    return `  ${path}: ${shown(oldValue(change, caseFile))} → ${shown(String(change.value))}`;
  return `  ${path}: ${shown(change.before)} → ${shown(change.after)}`;
}

/** What a person must decide. */
export function tell(
  changes: readonly Change[],
  { open, caseFile, memo, accept }: { open: OpenCase; caseFile: CaseFile; memo: string; accept: boolean },
): Diagnostic[] {
  const written = new Set(writtenOf(changes, accept));
  const agreed = newValues(changes);
  const told = changes.flatMap((change): Diagnostic[] => {
    const { before, after } = change;
    if (change.kind === 'text')
      return (change.live ?? []).map((live) =>
        diagnose('pull/live-replaced', { live, after }, { ...placeOf(change, open), severity: 'info' }),
      );
    if (written.has(change)) return [];
    if (change.kind === 'value') {
      const field = formatPath(change.path);
      const same = changes.filter((each) => each.kind === 'value' && formatPath(each.path) === field);
      const values = [
        ...new Set(same.flatMap((each) => (each.kind === 'value' ? [String(each.value)] : []))),
      ];
      if (values.length > 1)
        return [diagnose('pull/values-differ', { field, values }, placeOf(change, open))];
      // the same value in another place of the memo
      if (change.value !== '' && (accept || !agreed.includes(change))) return [];
      const args = { field, before: oldValue(change, caseFile), value: String(change.value) };
      return [diagnose('pull/value', args, placeOf(change, open))];
    }
    if (change.kind === 'computed')
      return [
        diagnose(
          'pull/computed',
          { before, after, owner: change.owner },
          { file: memo, severity: 'warning' },
        ),
      ];
    if (change.kind === 'look')
      return [diagnose('pull/look', { text: before }, { file: memo, severity: 'warning' })];
    const args = { after, section: change.section ?? '' };
    return [diagnose('pull/no-field', args, { file: memo, severity: 'warning' })];
  });
  return uniqueDiagnostics(told);
}

/** What else says the old value, of a field whose value was changed in one place of the memo. */
export function tellElsewhere(
  elsewhere: readonly ValueChange[],
  base: CaseFile,
  open: OpenCase,
): Diagnostic[] {
  return [...groupByField(elsewhere)].flatMap(([field, [first, ...others]]) => {
    if (!first) return [];
    const args = { field, value: oldValue(first, base), places: others.length + 1 };
    return [diagnose('pull/elsewhere', args, { ...placeOf(first, open), severity: 'info' })];
  });
}

/** What both sides have changed. */
export function tellConflicts(conflicts: readonly Change[], open: OpenCase): Diagnostic[] {
  return conflicts.map((each) => diagnose('pull/conflict', conflictOf(each), placeOf(each, open)));
}

export function tellComments({ comments, blocks }: WrittenMemo, memo: string): Diagnostic[] {
  return comments.map(({ author, text, block }) =>
    diagnose(
      'pull/comment',
      { author, text, at: (blocks[block]?.text ?? '').slice(0, 60) },
      { file: memo, severity: 'info' },
    ),
  );
}

/** The value that a field has; the words of the memo where it has none. */
function oldValue({ path, before }: ValueChange, caseFile: CaseFile): string {
  const value = valueAt(caseFile, path);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : before;
}

function placeOf(change: Change, { source }: OpenCase): Parameters<typeof diagnose>[2] {
  if (!('path' in change)) return { severity: 'warning' };
  const { path } = change;
  return { path, file: source.file, range: rangeOf(source, path), severity: 'warning' };
}

function conflictOf(change: Change): { field: string; before: string; after: string } {
  return {
    field: 'path' in change ? formatPath(change.path) : '',
    before: change.before,
    after: change.after,
  };
}
