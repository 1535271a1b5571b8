// Changes of a memo that was made from an earlier case, into the case as it is now. What only one side has changed is taken;
// what both have is a conflict, and never guessed.
import type { CaseFile } from '../case-file.js';
import { formatPath, valueAt, type Path } from '../diagnostic.js';
import { groupByField, type Change } from './change.js';

/** The changes with their places in the present case, and those that meet another change. */
export function mergeInto(
  now: CaseFile,
  base: CaseFile,
  changes: readonly Change[],
): { changes: Change[]; conflicts: Change[] } {
  const merged: Change[] = [];
  const conflicts: Change[] = [];
  const made = madeAlready(now, base, changes);
  for (const change of changes) {
    if ('path' in change && made.has(formatPath(change.path))) continue;
    // a section of that heading has been written already
    if (
      change.kind === 'section' &&
      now.prose?.sections?.some(({ heading }) => heading === change.value.heading)
    )
      continue;
    if (change.kind === 'entry' && listAt(now, change.path).includes(change.value)) continue;
    if (change.kind !== 'text' && change.kind !== 'value') {
      merged.push(change);
      continue;
    }
    const [was, is] = [valueAt(base, change.path), valueAt(now, change.path)];
    if (was === is) merged.push(change);
    else if (change.kind === 'value' || typeof was !== 'string' || typeof is !== 'string')
      conflicts.push(change);
    else {
      const moved = moveChange(change, was, is);
      if (moved) merged.push(moved);
      else conflicts.push(change);
    }
  }
  return { changes: merged, conflicts };
}

function listAt(caseFile: CaseFile, path: Path): readonly unknown[] {
  const list: unknown = valueAt(caseFile, path.slice(0, -1));
  return Array.isArray(list) ? list : [];
}

/** The fields that already say what the changes make of them: both sides have changed them alike. */
function madeAlready(now: CaseFile, base: CaseFile, changes: readonly Change[]): Set<string> {
  const fields = groupByField(
    changes.filter(({ kind }) => kind === 'text' || kind === 'value') as (Change & { path: Path })[],
  );
  const isMade = ([first, ...rest]: readonly Change[]): boolean => {
    if (!first || !('path' in first)) return false;
    const [was, is] = [valueAt(base, first.path), valueAt(now, first.path)];
    if (first.kind === 'value') return rest.length === 0 && first.value === is;
    if (typeof was !== 'string') return false;
    const texts = [first, ...rest].flatMap((each) => (each.kind === 'text' ? [each] : []));
    const wanted = texts
      .toSorted((a, b) => b.start - a.start)
      .reduce((text, { start, end, text: put }) => text.slice(0, start) + put + text.slice(end), was);
    return wanted === is;
  };
  return new Set([...fields].filter(([, all]) => isMade(all)).map(([field]) => field));
}

/** A change in a text that has changed elsewhere: its paragraph stands in the new text as it was, once. */
function moveChange(change: Change & { kind: 'text' }, was: string, is: string): Change | undefined {
  const begin = was.lastIndexOf('\n\n', Math.max(0, change.start - 1));
  const from = begin < 0 ? 0 : begin + 2;
  const next = was.indexOf('\n\n', change.end);
  const paragraph = was.slice(from, next < 0 ? was.trimEnd().length : next);
  const at = is.indexOf(paragraph);
  if (paragraph.trim() === '' || at < 0 || is.includes(paragraph, at + 1)) return undefined;
  return { ...change, start: change.start - from + at, end: change.end - from + at };
}
