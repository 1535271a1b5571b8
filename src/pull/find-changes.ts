// What a person changed in a memo, and which field, fact or template each change belongs to.
import { formatPath, valueAt, type Path } from '../diagnostic.js';
import type { CaseFile } from '../case-file.js';
import { escapeMarkdown } from '../ooxml/read-blocks.js';
import type { Run } from '../origin.js';
import { findTextKind } from '../schema/case-fields.js';
import { alignParagraphs, diffWords, type Hunk } from './align.js';
import type { EditedParagraph, PrintedParagraph } from './printed.js';

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
  /** Bold or italics put on words, or taken from them: told. */
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
  for (const [at, pair] of pairs.entries()) {
    const before = pair.old === undefined ? undefined : old[pair.old];
    const after = pair.edited === undefined ? undefined : edited[pair.edited];
    if (before && after) {
      for (const hunk of diffWords(before.text, after.text))
        changes.push(...changesOf(hunk, before, caseFile));
      changes.push(...lookOf(before, after));
    } else if (before) {
      const gone = removal(before, caseFile);
      const next = pairs[at + 1];
      const instead = next?.old === undefined && next?.edited !== undefined ? edited[next.edited] : undefined;
      const [value] = gone;
      // another value in the place of one: "Ekonomiavdelningen" for "Ekonomienheten"
      if (value?.kind === 'value' && instead && instead.type !== 'heading') {
        changes.push({ ...value, after: instead.text.trim(), value: instead.text.trim() });
        taken.add(next?.edited ?? -1);
      } else changes.push(...gone);
    } else if (after && !taken.has(pair.edited ?? -1)) {
      const nextAt = pairs.slice(at + 1).find((each) => each.old !== undefined)?.old;
      changes.push(addition(after, last, nextAt === undefined ? undefined : old[nextAt], caseFile));
    }
    last = before ?? last;
  }
  return changes;
}

/** Words that are in bold or italics on one side only. A whole paragraph's look is its style's. */
function lookOf(before: PrintedParagraph, after: EditedParagraph): Change[] {
  if (after.type === 'cell' || after.type === 'heading') return [];
  const own = (marked: readonly string[], text: string): string[] =>
    marked.filter((words) => words !== '' && words.length < text.trim().length * 0.9);
  const [old, now] = [own(before.marked, before.text), own(after.marked, after.text)];
  // what went or came with its words is told by them
  const put = now.filter((words) => !old.includes(words) && before.text.includes(words));
  const taken = old.filter((words) => !now.includes(words) && after.text.includes(words));
  return [...put, ...taken].map((words) => ({
    kind: 'look',
    section: before.section,
    before: words,
    after: words,
  }));
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
function changesOf(hunk: Hunk, paragraph: PrintedParagraph, caseFile: CaseFile): Change[] {
  const place = {
    section: paragraph.section,
    before: paragraph.text.slice(hunk.start, hunk.end).trim(),
    after: hunk.text.trim(),
  };
  const touched = runsIn(paragraph, hunk);
  const typed = rangeInField(touched, hunk, paragraph, caseFile);
  if (typed) return [{ kind: 'text', ...place, ...typed, text: escapeIn(typed.path, hunk.text) }];
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
  before: PrintedParagraph | undefined,
  after: PrintedParagraph | undefined,
  caseFile: CaseFile,
): Change {
  const place = { section: before?.section ?? after?.section, before: '', after: added.text.trim() };
  const sign = added.type === 'item' ? '- ' : added.type === 'heading' ? '### ' : '';
  const ends = fieldAt(before, 'end', caseFile);
  if (ends && added.type !== 'cell') {
    const isTight = added.type === 'item' && before?.isItem === true;
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
  if (begins && added.type !== 'cell' && before?.section === after?.section)
    return {
      kind: 'text',
      ...place,
      path: begins.path,
      start: begins.at,
      end: begins.at,
      text: `${sign}${added.markdown}\n\n`,
    };
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

/** Words as the field has them: signs of Markdown are escaped in running text. */
function escapeIn(path: Path, text: string): string {
  return findTextKind(path) === 'markdown' ? escapeMarkdown(text) : text;
}
