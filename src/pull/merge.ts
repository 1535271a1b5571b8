// Changes of a memo that was made from an earlier case, into the case as it is now. What only one side has changed is taken;
// what both have is a conflict, and never guessed.
import type { CaseFile } from '../case-file.js';
import { valueAt } from '../diagnostic.js';
import type { Change } from './find-changes.js';

/** The changes with their places in the present case, and those that meet another change. */
export function mergeInto(
  now: CaseFile,
  base: CaseFile,
  changes: readonly Change[],
): { changes: Change[]; conflicts: Change[] } {
  const merged: Change[] = [];
  const conflicts: Change[] = [];
  for (const change of changes) {
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
