// Certain fixes, written into a case file's text. Nothing but the stretches that are wrong is touched: comments, order
// and quotation marks stay. A fix that would change anything else of the data is left out.
import { lineAt } from './lines.js';
import { parseSource } from './parse-source.js';
import type { Range } from '../diagnostic.js';

export interface TextFix {
  /** Where in the file's text. */
  range: Range;
  from: string;
  to: string;
}

export interface Fixed {
  text: string;
  /** The fixes that were made, in order. */
  made: TextFix[];
}

/** Makes the fixes whose text stands where they say, one by one, each only if the file still reads the same around it. */
export function applyFixes(file: string, text: string, fixes: readonly TextFix[]): Fixed {
  const made: TextFix[] = [];
  let fixed = text;
  // from the end, so that the places of those before stay true
  for (const fix of fixes.toSorted((a, b) => b.range.start - a.range.start)) {
    const { start, end } = fix.range;
    const overlaps = made.some(({ range }) => range.start < end);
    if (overlaps || fixed.slice(start, end) !== fix.from) continue;
    // lines that are added stand under the one that they are added to
    const indent = /^[ \t]*/.exec(lineAt(fixed, start).text)?.[0] ?? '';
    const changed = fixed.slice(0, start) + fix.to.replaceAll('\n', `\n${indent}`) + fixed.slice(end);
    if (!changesOneText(file, fixed, changed, fix)) continue;
    fixed = changed;
    made.unshift(fix);
  }
  return { text: fixed, made };
}

/** Whether the two texts are the same data but for one string, in which the fix was made. */
function changesOneText(file: string, before: string, after: string, { from, to }: TextFix): boolean {
  const [old, changed] = [parseSource(file, before), parseSource(file, after)];
  if (!old.ok || !changed.ok) return false;
  const differences = differencesBetween(old.value.data, changed.value.data);
  const [difference] = differences;
  if (differences.length !== 1 || !difference) return false;
  const { a, b } = difference;
  return a
    .split(from)
    .some((_, i, parts) => parts.slice(0, i).join(from) + to + parts.slice(i).join(from) === b);
}

/** The strings that differ; anything else that differs counts as two. */
function differencesBetween(a: unknown, b: unknown): { a: string; b: string }[] {
  if (typeof a === 'string' && typeof b === 'string') return a === b ? [] : [{ a, b }];
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') {
    return a === b
      ? []
      : [
          { a: '', b: '' },
          { a: '', b: '' },
        ];
  }
  const [keys, others] = [Object.keys(a), Object.keys(b)];
  if (keys.join('\n') !== others.join('\n'))
    return [
      { a: '', b: '' },
      { a: '', b: '' },
    ];
  return keys.flatMap((key) =>
    differencesBetween((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
  );
}
