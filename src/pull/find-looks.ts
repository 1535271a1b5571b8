// Bold, italics and lists that a person made in a memo or undid, as changes of the fields that the words stand in.
import type { CaseFile } from '../case-file.js';
import { findTextKind } from '../schema/case-fields.js';
import type { Hunk } from './align.js';
import type { Change, TextChange } from './change.js';
import { rangeInField, runsIn, textAt } from './field-range.js';
import type { EditedParagraph, PrintedParagraph } from './printed.js';
import {
  canBeMarked,
  endsInItem,
  findMarked,
  isSameForm,
  itemSign,
  marksBeside,
  type Marked,
} from './written-looks.js';

interface Looks {
  changes: Change[];
  /** The marks of words that are new, with the words: they are written with them. */
  within: ReadonlyMap<Hunk, readonly Marked[]>;
}

/** The bold and italics that are otherwise in a paragraph, whose words differ by some hunks. */
export function findMarkChanges(
  before: PrintedParagraph,
  after: EditedParagraph,
  hunks: readonly Hunk[],
  caseFile: CaseFile,
): Looks {
  const within = new Map<Hunk, Marked[]>();
  // a heading and a cell have their look from their style
  if (after.form.type === 'cell' || after.form.type === 'heading') return { changes: [], within };
  const [old, now] = [ownMarks(before.marked, before.text), ownMarks(after.marked, after.text)];
  // what went with its words is told by them
  const gone = marksBeside(old, now).filter(({ text }) => after.text.includes(text));
  const changes: Change[] = [];
  for (const mark of marksBeside(now, old)) {
    const at = findMarked(mark, after.text, before.text);
    const hunk = hunks.find(({ text }) => text.split(mark.text).length === 2);
    if (at === undefined && hunk) {
      within.set(hunk, [...(within.get(hunk) ?? []), mark]);
      continue;
    }
    const other = gone.findIndex(({ text, start }) => text === mark.text && start === at);
    const [was] = other < 0 ? [] : gone.splice(other, 1);
    changes.push(signChange(mark.text, { at, was: was?.sign ?? '', is: mark.sign }, before, caseFile));
  }
  for (const { text, start, sign } of gone)
    changes.push(signChange(text, { at: start, was: sign, is: '' }, before, caseFile));
  return { changes, within };
}

/** A whole paragraph's look is its style's. */
function ownMarks(marked: readonly Marked[], text: string): Marked[] {
  return marked.filter((mark) => mark.text !== '' && mark.text.length < text.trim().length * 0.9);
}

/** The signs around some words of a field, instead of those that were there. */
function signChange(
  text: string,
  { at, was, is }: { at: number | undefined; was: string; is: string },
  paragraph: PrintedParagraph,
  caseFile: CaseFile,
): Change {
  const { section } = paragraph;
  const told: Change = { kind: 'look', section, before: text, after: text };
  if (at === undefined || !canBeMarked(text)) return told;
  const stretch = { start: at, end: at + text.length, text: '' };
  const range = rangeInField(runsIn(paragraph, stretch), stretch, paragraph, caseFile);
  if (!range || findTextKind(range.path) !== 'markdown') return told;
  const { path } = range;
  const field = textAt(caseFile, path);
  const [start, end] = [range.start - was.length, range.end + was.length];
  const signs = [field.slice(start, range.start), field.slice(range.end, end)];
  if (signs.some((each) => each.replaceAll('_', '*') !== was)) return told;
  const words = `${is}${field.slice(range.start, range.end)}${is}`;
  return {
    ...{ kind: 'text', section, path, start, end, text: words },
    ...{ before: `${was}${text}${was}`, after: `${is}${text}${is}` },
  };
}

/** A paragraph that was made an item of a list or a quotation, or was one, or lies at another level. */
export function findFormChanges(
  before: PrintedParagraph,
  after: EditedParagraph,
  caseFile: CaseFile,
): Change[] {
  const isRunning = [before, after].every(({ form }) => form.type === 'paragraph' || form.type === 'item');
  if (!isRunning || isSameForm(before.form, after.form)) return [];
  const whole = { start: 0, end: before.text.length, text: '' };
  const range = rangeInField(before.runs, whole, before, caseFile);
  // what a template prints has its look from there
  if (!range || findTextKind(range.path) !== 'markdown') return [];
  const { path } = range;
  const text = before.text.trim();
  const place = { section: before.section, before: text, after: text };
  const field = textAt(caseFile, path);
  const lineStart = field.lastIndexOf('\n', range.start - 1) + 1;
  const old = field.slice(lineStart, range.start);
  if (!/^\s*(?:(?:[-*+]|\d+[.)]|>)\s+)?[*_]{0,3}$/.test(old)) return [{ kind: 'look', ...place }];
  const marks = /[*_]*$/.exec(old)?.[0] ?? '';
  const above = field.slice(0, lineStart);
  const isItem = after.form.type === 'item';
  const goesOn = isItem && endsInItem(above);
  const quotation = after.form.isQuoted ? '> ' : '';
  const sign = isItem ? itemSign(goesOn ? above : '', after.form) : quotation;
  // an item goes on the list above it without an empty line; a paragraph has one around it
  const gap = !isItem && /[^\n]\n$/.test(above) ? '\n' : '';
  const signed: TextChange = {
    ...place,
    ...{ kind: 'text', path, text: gap + sign + marks },
    before: `${old.trim()} ${text}`.trim(),
    after: `${sign.trim()} ${text}`.trim(),
    start: goesOn && above.endsWith('\n\n') ? lineStart - 1 : lineStart,
    end: range.start,
  };
  const end = range.end + (/^[*_]*/.exec(field.slice(range.end))?.[0].length ?? 0);
  if (isItem || !/^\n(?!\n)/.test(field.slice(end))) return [signed];
  return [signed, { ...place, kind: 'text', path, start: end, end, text: '\n' }];
}
