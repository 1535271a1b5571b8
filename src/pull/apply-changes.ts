// The changes of text written into a case file: each into its field, with the rest of the file as it is.
import { valueAt, type Path } from '../diagnostic.js';
import type { CaseFile } from '../case-file.js';
import { wrapLine } from '../memo/wrap-markdown.js';
import { findTextKind } from '../schema/case-fields.js';
import { editSource, type SourceEdit } from '../source/edit-source.js';
import { groupByField, type Change, type ValueChange } from './change.js';

/** The file's text with the changes of text, and of values where they are accepted. */
export function applyChanges(
  source: string,
  caseFile: CaseFile,
  changes: readonly Change[],
  { acceptsValues }: { acceptsValues: boolean },
): string {
  const texts = changes.filter((change) => change.kind === 'text');
  const edits = [...groupByField(texts).values()].flatMap((own): SourceEdit[] => {
    const path = own[0]?.path;
    if (!path) return [];
    const text = String(valueAt(caseFile, path));
    const value = findTextKind(path) === 'markdown' ? editMarkdown(text, own) : editLine(text, own);
    // a text of which nothing is left is none
    return value.trim() === '' ? [{ path: emptiedBy(caseFile, path), remove: true }] : [{ path, value }];
  });
  // from the last, so that the places of those before stay true
  const sections = changes.filter((change) => change.kind === 'section').toReversed();
  for (const { path, value } of sections)
    edits.push(
      caseFile.prose?.sections
        ? { path, insert: value }
        : { path: ['prose', 'sections'], value: sections.map((each) => each.value).toReversed() },
    );
  // a list that has one entry is there
  const entries = changes.filter((change) => change.kind === 'entry').toReversed();
  for (const { path, value } of entries) edits.push({ path, insert: value });
  if (acceptsValues)
    for (const change of newValues(changes))
      edits.push({ path: change.path, value: asTyped(caseFile, change) });
  return editSource(source, inSafeOrder(edits));
}

/** What takes an entry out of a list or puts one in moves those after it: they come last, from the end of each list. */
function inSafeOrder(edits: readonly SourceEdit[]): SourceEdit[] {
  const placeOf = ({ path }: SourceEdit): number =>
    typeof path.at(-1) === 'number' ? Number(path.at(-1)) : -1;
  const isMove = (edit: SourceEdit): boolean => 'remove' in edit || 'insert' in edit;
  const moves = edits
    .filter(isMove)
    .toSorted((a, b) => placeOf(b) - placeOf(a) || Number('insert' in a) - Number('insert' in b));
  return [...edits.filter((edit) => !isMove(edit)), ...moves];
}

/** The changes that are written: of text, and of values where they are accepted. */
export function writtenOf(changes: readonly Change[], accept: boolean): Change[] {
  const values = new Set<Change>(accept ? newValues(changes) : []);
  return changes.filter((change) => ['text', 'section', 'entry'].includes(change.kind) || values.has(change));
}

/** The new values of fields, each once; none where a memo says several, for one of them is wrong. */
export function newValues(changes: readonly Change[]): ValueChange[] {
  const values = changes.filter((change) => change.kind === 'value' && change.value !== '') as ValueChange[];
  return [...groupByField(values).values()].flatMap(([first, ...others]) =>
    first && others.every(({ value }) => value === first.value) ? [first] : [],
  );
}

/** What holds nothing more once a value is taken away: the value, or the group that held it alone. */
function emptiedBy(caseFile: CaseFile, path: Path): Path {
  const parent = path.slice(0, -1);
  const group = valueAt(caseFile, parent);
  const isAlone =
    parent.length > 0 && typeof group === 'object' && group !== null && Object.keys(group).length === 1;
  return isAlone ? emptiedBy(caseFile, parent) : path;
}

/** A value of the type that the field has. */
function asTyped(caseFile: CaseFile, { path, value }: { path: Path; value: string | number }): unknown {
  const old = valueAt(caseFile, path);
  const digits = String(value).replaceAll(/[\s\u00A0]/g, '');
  return typeof old === 'number' && /^\d+$/.test(digits) ? Number(digits) : value;
}

function splice(text: string, edits: readonly { start: number; end: number; text: string }[]): string {
  let changed = text;
  // from the end, so that the places of those before stay true; of several at one place the order stays
  const ordered = edits.map((edit, i) => ({ ...edit, i })).sort((a, b) => b.start - a.start || b.i - a.i);
  for (const { start, end, text: words } of ordered)
    changed = changed.slice(0, start) + words + changed.slice(end);
  return changed;
}

function editLine(text: string, edits: readonly { start: number; end: number; text: string }[]): string {
  return splice(text, edits).replaceAll(/\s+/g, ' ').trim();
}

const EMPTY_ROW = /^ *\|(?: *\|)+ *$/;

/** Without the rows of a table that have no words left. */
function withoutEmptied(changed: string, old: string): string {
  const emptyBefore = new Set(old.split('\n').filter((line) => EMPTY_ROW.test(line)));
  return changed
    .split('\n')
    .filter((line) => !EMPTY_ROW.test(line) || emptyBefore.has(line))
    .join('\n');
}

/** Markdown with its edits; a paragraph that has grown too long is laid out as wide as the others are. */
function editMarkdown(text: string, edits: readonly { start: number; end: number; text: string }[]): string {
  const end = /\n*$/.exec(text)?.[0] ?? '';
  const width = Math.max(...text.split('\n').map((line) => line.length), 60);
  const isWrapped = /[^\n]\n(?![\n\s#>|*+-]|\d+[.)])[^\n]/.test(text);
  const changed = withoutEmptied(splice(text, edits), text)
    .replaceAll(/\n{3,}/g, '\n\n')
    .replace(/^\n+/, '')
    .trimEnd();
  if (!isWrapped && !text.includes('\n\n') && !changed.includes('\n')) return changed + end;
  const old = new Set(text.split(/\n{2,}/).map((paragraph) => paragraph.trimEnd()));
  const laidOut = changed.split('\n\n').map((paragraph) => {
    const isPlain = !/^\s*(?:[-*+>|#]|\d+[.)])/m.test(paragraph) && !/\\$/m.test(paragraph);
    if (old.has(paragraph.trimEnd()) || !isPlain || !isWrapped) return paragraph;
    return wrapLine(paragraph, width);
  });
  return laidOut.join('\n\n') + (end === '' ? '' : '\n');
}
