// Two cases by what they say: which values, points, documents and paragraphs differ, in the order of the case.
import type { CaseFile } from '../case-file.js';
import { formatPath, type Path } from '../diagnostic.js';
import { findTextKind, titleAt } from '../schema/case-fields.js';
import { alignParagraphs, diffWords } from './align.js';

export interface Difference {
  kind: 'changed' | 'added' | 'removed';
  path: string;
  /** What the field is called in Swedish. */
  title: string;
  before?: string;
  after?: string;
}

/** What is about the case as a file, and says nothing of the matter. */
const OF_FILES = ['suppress', 'unconfirmed', 'previous', 'profile'];

export function listDifferences(old: CaseFile, now: CaseFile): Difference[] {
  return [...compare(old, now, [])];
}

function* compare(a: unknown, b: unknown, path: Path): Iterable<Difference> {
  if (JSON.stringify(a) === JSON.stringify(b) || OF_FILES.includes(String(path[0]))) return;
  if (Array.isArray(a) && Array.isArray(b)) yield* compareLists(a, b, path);
  else if (isGroup(a) && isGroup(b)) {
    const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
    for (const key of keys) yield* compare(a[key], b[key], [...path, key]);
  } else if (typeof a === 'string' && typeof b === 'string' && findTextKind(path) === 'markdown')
    yield* compareTexts(a, b, path);
  else if (a === undefined) yield* leaves(b, path, 'added');
  else if (b === undefined) yield* leaves(a, path, 'removed');
  else yield { ...about(path, 'changed'), before: show(a), after: show(b) };
}

/** Items that are about the same thing are compared; others came or went. */
function* compareLists(a: readonly unknown[], b: readonly unknown[], path: Path): Iterable<Difference> {
  const keys = { old: a.map(keyOf), now: b.map(keyOf) };
  for (const { old, edited } of alignParagraphs(keys.old, keys.now)) {
    if (edited === undefined) yield { ...about([...path, old], 'removed'), before: show(a[old]) };
    else if (old === undefined) yield { ...about([...path, edited], 'added'), after: show(b[edited]) };
    else yield* compare(a[old], b[edited], [...path, edited]);
  }
}

/** What an item of a list is about: its name, year or title; a text is about itself. */
function keyOf(item: unknown): string {
  if (Array.isArray(item)) return String(item[0]);
  if (!isGroup(item)) return String(item);
  for (const key of [
    'id',
    'year',
    'name',
    'title',
    'requirement',
    'goal',
    'heading',
    'reference',
    'from',
    'what',
    'text',
    'point',
    'body',
  ]) {
    const value = item[key];
    if (typeof value === 'string' || typeof value === 'number') return String(value);
  }
  return JSON.stringify(item);
}

function* compareTexts(a: string, b: string, path: Path): Iterable<Difference> {
  const [old, now] = [paragraphsOf(a), paragraphsOf(b)];
  for (const pair of alignParagraphs(old, now)) {
    const before = pair.old === undefined ? undefined : old[pair.old];
    const after = pair.edited === undefined ? undefined : now[pair.edited];
    if (before === undefined) yield { ...about(path, 'added'), after: after ?? '' };
    else if (after === undefined) yield { ...about(path, 'removed'), before };
    else
      for (const { start, end, text } of diffWords(before, after))
        yield { ...about(path, 'changed'), before: before.slice(start, end).trim(), after: text.trim() };
  }
}

function paragraphsOf(text: string): string[] {
  return text
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.replaceAll(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '');
}

function* leaves(value: unknown, path: Path, kind: 'added' | 'removed'): Iterable<Difference> {
  if (isGroup(value)) {
    for (const [key, inner] of Object.entries(value)) yield* leaves(inner, [...path, key], kind);
    return;
  }
  const shown = show(value);
  yield { ...about(path, kind), ...(kind === 'added' ? { after: shown } : { before: shown }) };
}

function about(path: Path, kind: Difference['kind']): Pick<Difference, 'kind' | 'path' | 'title'> {
  const titles = path.flatMap((part, i) =>
    typeof part === 'string' ? [titleAt(path.slice(0, i + 1)) ?? part] : [],
  );
  return { kind, path: formatPath(path), title: titles.join(', ') };
}

/** A value as a person reads it; a group by what is in it. */
function show(value: unknown): string {
  if (typeof value === 'number')
    return value >= 10_000 ? String(value).replaceAll(/\B(?=(?:\d{3})+$)/g, ' ') : String(value);
  if (Array.isArray(value)) return value.map(show).join('; ');
  if (isGroup(value)) return Object.values(value).map(show).join(', ');
  return String(value).trim();
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
