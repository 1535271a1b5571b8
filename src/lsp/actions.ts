// What can be done about a finding: the certain replacement, the word that was probably meant, and to suppress it.
import type { Diagnostic, Range } from '../diagnostic.js';
import { formatPath } from '../diagnostic.js';
import { suppressibleCodes } from '../checks/run-checks.js';
import type { Wording } from '../reporters/wording/wording.js';
import { editSource } from '../source/edit-source.js';

export interface Action {
  title: string;
  /** Whether it is what should be done. */
  isPreferred: boolean;
  range: Range;
  newText: string;
}

export function actionsFor(finding: Diagnostic, text: string, { editor }: Wording): Action[] {
  const { range, fix, args, code, path } = finding;
  const actions: Action[] = [];
  if (range) {
    const stands = text.slice(range.start, range.end);
    const { suggestion, fix: written } = args as { suggestion?: unknown; fix?: unknown };
    const meant = [fix?.to, suggestion, written].filter((each): each is string => typeof each === 'string');
    for (const to of new Set(meant)) {
      const from = fix?.from;
      const isWhole = from === undefined || from === stands || to !== fix?.to;
      const place = isWhole ? range : placeOf(text, range, from);
      if (place && text.slice(place.start, place.end) !== to)
        actions.push({ title: editor.replace(to), isPreferred: to === fix?.to, range: place, newText: to });
    }
  }
  if (suppressibleCodes.includes(code)) {
    const suppressed = suppress(text, code, path && formatPath(path), editor.reason);
    if (suppressed !== undefined) {
      const change = smallestChange(text, suppressed);
      actions.push({ title: editor.suppress(code), isPreferred: false, ...change });
    }
  }
  return actions;
}

/** The place of the words that are replaced within a finding's range. */
function placeOf(text: string, range: Range, from: string): Range | undefined {
  const start = text.indexOf(from, range.start);
  return start < 0 || start + from.length > range.end ? undefined : { start, end: start + from.length };
}

/** The text with an entry that suppresses a finding; `undefined` where the file can't be changed so. */
function suppress(text: string, code: string, path: string | undefined, reason: string): string | undefined {
  const entry = { code, ...(path !== undefined && { path }), reason };
  try {
    const list = /^suppress:/m.test(text);
    return editSource(text, [
      list
        ? { path: ['suppress', Number.MAX_SAFE_INTEGER], insert: entry }
        : { path: ['suppress'], value: [entry] },
    ]);
  } catch {
    return undefined;
  }
}

/** What differs between two texts, as one replacement. */
export function smallestChange(before: string, after: string): { range: Range; newText: string } {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let end = 0;
  while (
    end < before.length - start &&
    end < after.length - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  )
    end++;
  return { range: { start, end: before.length - end }, newText: after.slice(start, after.length - end) };
}
