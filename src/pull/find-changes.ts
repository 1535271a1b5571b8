// What a person changed in a memo, and which field, fact or template each change belongs to.
import { formatPath, valueAt, type Path } from '../diagnostic.js';
import type { CaseFile } from '../case-file.js';
import { escapeMarkdown } from '../ooxml/read-blocks.js';
import type { Run } from '../origin.js';
import { findTextKind } from '../schema/case-fields.js';
import { alignParagraphs, diffWords, type Hunk } from './align.js';
import type { EditedParagraph, PrintedParagraph } from './printed.js';
import { canBeMarked, findMarked, isSameForm, itemSign, marksBeside, type Marked } from './written-looks.js';

/** A change with its place: what stood there, and what stands there now. */
interface Place {
  section: string | undefined;
  before: string;
  after: string;
}

export type Change =
  /** Text of a field: written into it. */
  | (Place & { kind: 'text'; path: Path; start: number; end: number; text: string })
  /** A value, such as a name or a date: proposed. */
  | (Place & { kind: 'value'; path: Path; value: string | number })
  /** What iop computes, or has from the profile or a template: told. */
  | (Place & { kind: 'computed'; owner: string })
  /** Bold or italics put on words or taken from them, or another layout, of what no text of the case is: told. */
  | (Place & { kind: 'look' })
  /** A new paragraph that no field stands beside. */
  | (Place & { kind: 'homeless' });

interface Source {
  caseFile: CaseFile;
  old: readonly PrintedParagraph[];
  edited: readonly EditedParagraph[];
}

export function findChanges({ caseFile, old, edited }: Source): Change[] {
  const pairs = alignParagraphs(
    old.map(({ text }) => text),
    edited.map(({ text }) => text),
  );
  const changes: Change[] = [];
  let last: PrintedParagraph | undefined;
  const taken = new Set<number>();
  // what was put at one place so far
  let put: Put | undefined;
  for (const [at, pair] of pairs.entries()) {
    const before = pair.old === undefined ? undefined : old[pair.old];
    const after = pair.edited === undefined ? undefined : edited[pair.edited];
    if (before && after) changes.push(...changesBetween(before, after, caseFile));
    else if (before) {
      const gone = removal(before, caseFile);
      const next = pairs[at + 1];
      const instead = next?.old === undefined && next?.edited !== undefined ? edited[next.edited] : undefined;
      const [value] = gone;
      // another value in the place of one: "Ekonomiavdelningen" for "Ekonomienheten"
      if (value?.kind === 'value' && instead && instead.form.type !== 'heading') {
        changes.push({ ...value, after: instead.text.trim(), value: instead.text.trim() });
        taken.add(next?.edited ?? -1);
      } else changes.push(...gone);
    } else if (after && !taken.has(pair.edited ?? -1)) {
      const nextAt = pairs.slice(at + 1).find((each) => each.old !== undefined)?.old;
      const next = nextAt === undefined ? undefined : old[nextAt];
      const change = addition(after, { before: last, after: next, put }, caseFile);
      changes.push(change);
      if (change.kind === 'text')
        put = {
          at: `${formatPath(change.path)}:${change.start}`,
          text: isAt(put, change) ? put.text + change.text : change.text,
          isItem: after.form.type === 'item',
        };
    }
    last = before ?? last;
  }
  return changes;
}

/** Paragraphs put into a field one after the other, at one place. */
interface Put {
  at: string;
  text: string;
  isItem: boolean;
}

function isAt(put: Put | undefined, { path, start }: { path: Path; start: number }): put is Put {
  return put?.at === `${formatPath(path)}:${start}`;
}

/** What is otherwise in a paragraph: words, bold and italics, and whether it is in a list. */
function changesBetween(before: PrintedParagraph, after: EditedParagraph, caseFile: CaseFile): Change[] {
  const hunks = diffWords(before.text, after.text);
  const [old, now] = [ownMarks(before.marked, before.text), ownMarks(after.marked, after.text)];
  const isStyled = after.form.type === 'cell' || after.form.type === 'heading';
  const put = isStyled ? [] : marksBeside(now, old);
  const taken = isStyled ? [] : marksBeside(old, now).filter(({ text }) => after.text.includes(text));
  const looks: Change[] = [];
  const within = new Map<Hunk, Marked[]>();
  for (const mark of put) {
    const at = findMarked(mark, after.text, before.text);
    const hunk = hunks.find(({ text }) => text.split(mark.text).length === 2);
    // words that are new have their signs with them
    if (at === undefined && hunk) within.set(hunk, [...(within.get(hunk) ?? []), mark]);
    else looks.push(markChange(mark, { at, isPut: true }, before, caseFile));
  }
  for (const mark of taken)
    if (!put.some(({ text }) => text === mark.text) || after.text.split(mark.text).length === 2)
      looks.push(markChange(mark, { at: mark.start, isPut: false }, before, caseFile));
  return [
    ...hunks.flatMap((hunk) => changesOf(hunk, before, caseFile, within.get(hunk))),
    ...looks,
    ...formChanges(before, after, caseFile),
  ];
}

/** A whole paragraph's look is its style's. */
function ownMarks(marked: readonly Marked[], text: string): Marked[] {
  return marked.filter((mark) => mark.text !== '' && mark.text.length < text.trim().length * 0.9);
}

/** Signs put around words of a field, or taken away. */
function markChange(
  { text, sign }: Marked,
  { at, isPut }: { at: number | undefined; isPut: boolean },
  paragraph: PrintedParagraph,
  caseFile: CaseFile,
): Change {
  const told: Change = { kind: 'look', section: paragraph.section, before: text, after: text };
  if (at === undefined || !canBeMarked(text)) return told;
  const hunk = { start: at, end: at + text.length, text: '' };
  const range = rangeInField(runsIn(paragraph, hunk), hunk, paragraph, caseFile);
  if (!range || findTextKind(range.path) !== 'markdown') return told;
  const { path, start, end } = range;
  const field = textAt(caseFile, path);
  const [signed, plain] = [`${sign}${text}${sign}`, text];
  const words = field.slice(start, end);
  const place = { kind: 'text' as const, section: paragraph.section, path };
  if (isPut) return { ...place, before: plain, after: signed, start, end, text: `${sign}${words}${sign}` };
  const outer = { start: start - sign.length, end: end + sign.length };
  const isSigned = [field.slice(outer.start, start), field.slice(end, outer.end)].every(
    (each) => each.replaceAll('_', '*') === sign,
  );
  return isSigned ? { ...place, before: signed, after: plain, ...outer, text: words } : told;
}

/** A paragraph that was made an item of a list, or was one, or lies at another level. */
function formChanges(before: PrintedParagraph, after: EditedParagraph, caseFile: CaseFile): Change[] {
  const isRunning = [before, after].every(({ form }) => form.type === 'paragraph' || form.type === 'item');
  if (!isRunning || isSameForm(before.form, after.form)) return [];
  const hunk = { start: 0, end: before.text.length, text: '' };
  const range = rangeInField(before.runs, hunk, before, caseFile);
  const place = { section: before.section, before: before.text.trim(), after: before.text.trim() };
  // what a template prints, and a continuation in an item, have their look from there
  if (!range || findTextKind(range.path) !== 'markdown') return [];
  const field = textAt(caseFile, range.path);
  const lineStart = field.lastIndexOf('\n', range.start - 1) + 1;
  const old = field.slice(lineStart, range.start);
  if (!/^\s*(?:(?:[-*+]|\d+[.)])\s+)?[*_]{0,3}$/.test(old)) return [{ kind: 'look', ...place }];
  const marks = /[*_]*$/.exec(old)?.[0] ?? '';
  const above = field.slice(0, lineStart);
  // the line above is an item's
  const isBelowItem = /(?:^|\n) *(?:[-*+]|\d+[.)]) [^\n]*(?:\n[^\n]+)*\n{1,2}$/.test(above);
  const isItem = after.form.type === 'item';
  const sign = isItem ? itemSign(isBelowItem ? above : '', after.form) : '';
  const gap = !isItem && /[^\n]\n$/.test(above) ? '\n' : '';
  // an item goes on the list above it without an empty line
  const start = isItem && isBelowItem && above.endsWith('\n\n') ? lineStart - 1 : lineStart;
  const changes: Change[] = [
    {
      kind: 'text',
      section: before.section,
      path: range.path,
      before: `${old.trim()} ${before.text}`.trim(),
      after: `${sign.trim()} ${before.text}`.trim(),
      start,
      end: range.start,
      text: gap + sign + marks,
    },
  ];
  if (!isItem && /^[*_]*\n(?!\n)/.test(field.slice(range.end))) {
    const at = range.end + (/^[*_]*/.exec(field.slice(range.end))?.[0].length ?? 0);
    changes.push({ kind: 'text', ...place, path: range.path, start: at, end: at, text: '\n' });
  }
  return changes;
}

function textAt(caseFile: CaseFile, path: Path): string {
  const text = valueAt(caseFile, path);
  return typeof text === 'string' ? text : '';
}

/** Whether a person writes running text, or a phrase, in a field. */
function isText(run: Run): boolean {
  return textPathOf(run) !== undefined;
}

/** The field of running text, or of a phrase, that a run comes from. */
function textPathOf({ origin }: Run): Path | undefined {
  return origin.from === 'case' && findTextKind(origin.path) !== undefined ? origin.path : undefined;
}

/** One change of words within a paragraph. */
function changesOf(
  hunk: Hunk,
  paragraph: PrintedParagraph,
  caseFile: CaseFile,
  marks: readonly Marked[] = [],
): Change[] {
  const place = {
    section: paragraph.section,
    before: paragraph.text.slice(hunk.start, hunk.end).trim(),
    after: hunk.text.trim(),
  };
  const touched = runsIn(paragraph, hunk);
  const typed = rangeInField(touched, hunk, paragraph, caseFile);
  if (typed) return [{ kind: 'text', ...place, ...typed, text: escapeIn(typed.path, hunk.text, marks) }];
  const [run] = touched;
  if (touched.length === 1 && run?.origin.from === 'case' && !run.cited) {
    const { path } = run.origin;
    const [start, end] = [Math.max(hunk.start, run.start), Math.min(hunk.end, run.end)];
    const whole = paragraph.text.slice(run.start, run.end);
    const value = (
      whole.slice(0, start - run.start) +
      hunk.text.trim() +
      whole.slice(end - run.start)
    ).trim();
    return [{ kind: 'value', ...place, path, value }];
  }
  return [{ kind: 'computed', ...place, owner: ownerOf(touched) }];
}

/** The runs that a stretch touches; of an insertion the one that it follows, else the one that it goes before. */
function runsIn({ runs }: PrintedParagraph, { start, end }: { start: number; end: number }): Run[] {
  if (end > start) {
    const within = runs.filter((run) => run.start < end && start < run.end);
    // the space before what is taken away belongs to nobody in particular
    return within.length > 1 && within[0] && within[0].end <= start + 1 ? within.slice(1) : within;
  }
  const before = runs.find((run) => run.start < start && start <= run.end);
  const after = runs.find((run) => run.start <= start && start < run.end);
  const both = [before, after].filter((run): run is Run => run !== undefined);
  return [both.find((run) => isText(run) && !run.cited) ?? both[0]].filter(
    (run): run is Run => run !== undefined,
  );
}

/** The stretch of a field's text that a stretch of the memo is, live values in it included. */
function rangeInField(
  touched: readonly Run[],
  { start, end, text }: Hunk,
  paragraph: PrintedParagraph,
  caseFile: CaseFile,
): { path: Path; start: number; end: number } | undefined {
  const owner = touched.map((run) => run.cited?.path ?? textPathOf(run));
  const [path] = owner;
  if (!path || owner.some((each) => each === undefined || formatPath(each) !== formatPath(path)))
    return undefined;
  const field = textAt(caseFile, path);
  const cited = touched.filter((run) => run.cited);
  // a live value that is changed alone is a change of the value, not of the text
  if (cited.length > 0 && cited.some((run) => start > run.start || run.end > end || /\d/.test(text)))
    return undefined;
  const first = touched[0];
  const last = touched.at(-1);
  if (!first || !last) return undefined;
  const from = first.cited
    ? first.cited.start
    : first.at === undefined
      ? undefined
      : first.at + Math.max(start, first.start) - first.start;
  const to = last.cited
    ? last.cited.end
    : last.at === undefined
      ? undefined
      : last.at + Math.min(Math.max(end, start), last.end) - last.start;
  if (from === undefined || to === undefined) return undefined;
  // the space before the stretch, where it is part of what is taken away
  const leading = start < first.start ? first.start - start : 0;
  const begin = leading > 0 && /\s/.test(field[from - 1] ?? '') ? from - 1 : from;
  const raw = field.slice(begin, to);
  const printed = paragraph.text.slice(start, end);
  const isSame = cited.length > 0 || squeeze(raw) === squeeze(printed);
  return isSame && begin <= to ? { path, start: begin, end: to } : undefined;
}

function squeeze(text: string): string {
  return text
    .replaceAll(/[\s\u00A0\u202F]+/g, ' ')
    .replaceAll('\u2011', '-')
    .trim();
}

/** A paragraph that is gone: out of its field, if all of it stands in one. */
function removal(paragraph: PrintedParagraph, caseFile: CaseFile): Change[] {
  const { text, runs, section } = paragraph;
  const place = { section, before: text.trim(), after: '' };
  const whole = rangeInField(runs, { start: 0, end: text.length, text: '' }, paragraph, caseFile);
  if (!whole) {
    const [run] = runs;
    if (runs.length === 1 && run?.origin.from === 'case' && !isText(run))
      return [{ kind: 'value', ...place, path: run.origin.path, value: '' }];
    return [{ kind: 'computed', ...place, owner: ownerOf(runs) }];
  }
  const field = textAt(caseFile, whole.path);
  if (findTextKind(whole.path) !== 'markdown')
    return [{ kind: 'value', ...place, path: whole.path, value: '' }];
  // with the sign of a list or heading before it, and the empty lines after it
  const lineStart = field.lastIndexOf('\n', whole.start - 1) + 1;
  const isSign = /^\s*(?:[-*+]|\d+[.)]|#+|>)?\s*$/.test(field.slice(lineStart, whole.start));
  const start = isSign ? lineStart : whole.start;
  const rest = /^[^\S\n]*\n*/.exec(field.slice(whole.end))?.[0].length ?? 0;
  return [{ kind: 'text', ...place, path: whole.path, start, end: whole.end + rest, text: '' }];
}

/** A new paragraph: into the field of the text before it, or after it. */
function addition(
  added: EditedParagraph,
  {
    before,
    after,
    put,
  }: { before?: PrintedParagraph | undefined; after?: PrintedParagraph | undefined; put?: Put | undefined },
  caseFile: CaseFile,
): Change {
  const place = { section: before?.section ?? after?.section, before: '', after: added.text.trim() };
  const { type } = added.form;
  const signAfter = (item: string): string =>
    type === 'item' ? itemSign(item, added.form) : type === 'heading' ? '### ' : '';
  const ends = fieldAt(before, 'end', caseFile);
  if (ends && type !== 'cell') {
    const isOn = isAt(put, { path: ends.path, start: ends.at });
    const isAfterItem = isOn ? put.isItem : before?.form.type === 'item';
    const isTight = type === 'item' && isAfterItem;
    const sign = signAfter(
      isAfterItem ? textAt(caseFile, ends.path).slice(0, ends.at) + (isOn ? put.text : '') : '',
    );
    return {
      kind: 'text',
      ...place,
      path: ends.path,
      start: ends.at,
      end: ends.at,
      text: `${isTight ? '\n' : '\n\n'}${sign}${added.markdown}`,
    };
  }
  const begins = fieldAt(after, 'start', caseFile);
  if (begins && type !== 'cell' && before?.section === after?.section) {
    const isOn = isAt(put, { path: begins.path, start: begins.at });
    return {
      kind: 'text',
      ...place,
      path: begins.path,
      start: begins.at,
      end: begins.at,
      text: `${signAfter(isOn && put.isItem ? put.text.trimEnd() : '')}${added.markdown}\n\n`,
    };
  }
  return { kind: 'homeless', ...place };
}

/** Where a paragraph ends or begins in the Markdown field that it comes from. */
function fieldAt(
  paragraph: PrintedParagraph | undefined,
  side: 'start' | 'end',
  caseFile: CaseFile,
): { path: Path; at: number } | undefined {
  const run = side === 'end' ? paragraph?.runs.at(-1) : paragraph?.runs[0];
  const path = run?.cited?.path ?? (run && textPathOf(run));
  if (!run || !path || findTextKind(path) !== 'markdown') return undefined;
  const field = textAt(caseFile, path);
  const at =
    side === 'end'
      ? (run.cited?.end ?? (run.at === undefined ? undefined : run.at + run.end - run.start))
      : (run.cited?.start ?? run.at);
  if (at === undefined) return undefined;
  // a paragraph of one field may go on after the run, with a sign of emphasis
  const rest = side === 'end' ? (/^[^\n]*/.exec(field.slice(at))?.[0].length ?? 0) : 0;
  const lineStart = side === 'start' ? field.lastIndexOf('\n', at - 1) + 1 : at;
  return { path, at: side === 'end' ? at + rest : lineStart };
}

/** Which facts, or which file, words belong to: values before what only says how they are told. */
function ownerOf(runs: readonly Run[]): string {
  const facts = runs.flatMap(({ origin }) => (origin.from === 'fact' ? origin.paths.map(formatPath) : []));
  const values = facts.filter((path) => !/\.(?:is|has)[A-Z]\w*$/.test(path));
  const others = runs.map(({ origin, cited }) => {
    if (origin.from === 'template') return origin.file;
    return formatPath(cited?.path ?? (origin.from === 'fact' ? (origin.paths[0] ?? []) : origin.path));
  });
  return [...new Set(values.length > 0 ? values : others)].slice(0, 3).join(', ');
}

/** Words as the field has them: signs of Markdown are escaped in running text, and those of bold and italics put around words. */
function escapeIn(path: Path, text: string, marks: readonly Marked[]): string {
  if (findTextKind(path) !== 'markdown') return text;
  return marks
    .filter((mark) => canBeMarked(mark.text))
    .reduce((signed, mark) => {
      const words = escapeMarkdown(mark.text);
      return signed.replace(words, () => `${mark.sign}${words}${mark.sign}`);
    }, escapeMarkdown(text));
}
