// The paragraphs of the printed memo, whole and in printed order, and which stretches of them a person wrote: what the
// checks of prose read. What is computed, and the built-in templates' own words, are right by construction.
import { LETTERS } from '../../characters.js';
import type { Path, Range } from '../../diagnostic.js';
import { toPlainText, type Block, type Inline, type Memo, type Text } from '../../memo/memo.js';
import type { Run } from '../../origin.js';
import type { TextKind } from '../../schema/case-fields.js';
import { widen } from './caseless.js';

/** A stretch of a printed text that a person wrote, in a field of the case or in a template file of the municipality. */
interface Written extends Range {
  path?: Path;
  file?: string;
  /** Where the stretch begins in the field or file. */
  at: number;
}

/** A live figure, and where a person cites it in a field of the case. */
interface Cited extends Range {
  path: Path;
  /** The place of `{{…}}` in the field. */
  place: Range;
}

/** A paragraph, heading, list item's paragraph or table cell. */
export interface ProseText {
  /** The printed text, with addresses covered. */
  text: string;
  /** The section that it stands in, by name. */
  section: string | undefined;
  /** The field of its first stretch that a person wrote; empty where that is in a template. */
  path: Path;
  kind: TextKind;
  written: readonly Written[];
  /** The stretches that are live figures in a text of the case: each with the place that cites it. */
  cited: readonly Cited[];
  /** What the text is made of. */
  inlines: readonly Inline[];
}

/** What tells prose from values: names, dates and numbers are printed, too. */
export interface ProseOptions {
  /** The kind of text that a field of the case holds; `undefined` where it holds a value. */
  kindOf: (path: Path) => TextKind | undefined;
  /** The template files whose words are the municipality's own. */
  ownFiles: ReadonlySet<string>;
}

/** The paragraphs of a memo in printed order, also those without anything that a person wrote. */
export function readProse(memo: Memo, options: ProseOptions): ProseText[] {
  const sectionOf = new Map<Block, string>();
  for (const [name, blocks] of memo.sections) for (const block of blocks) sectionOf.set(block, name);
  return [...memo.head, memo.title, ...memo.lead, ...memo.body].flatMap((block) =>
    [...inlinesOf(block)].map((inlines) => proseText(inlines, sectionOf.get(block), options)),
  );
}

/** The inline nodes of each paragraph, heading and cell of a block, in printed order. */
export function* inlinesOf(block: Block): Generator<readonly Inline[]> {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      yield block.children;
      return;
    case 'list':
      for (const { children } of block.children) for (const child of children) yield* inlinesOf(child);
      return;
    case 'blockquote':
      for (const child of block.children) yield* inlinesOf(child);
      return;
    case 'table':
      for (const row of block.children) for (const cell of row.children) yield cell.children;
      return;
    case 'figure':
      yield* inlinesOf(block.table);
      yield* inlinesOf(block.description);
  }
}

/** The text nodes of inline nodes, with the place of each in their plain text. */
export function* textNodesOf(
  inlines: readonly Inline[],
  start = 0,
): Generator<{ node: Text; start: number }> {
  let at = start;
  for (const inline of inlines) {
    if (inline.type === 'text') yield { node: inline, start: at };
    else if (inline.type !== 'break') yield* textNodesOf(inline.children, at);
    at += toPlainText([inline]).length;
  }
}

function proseText(
  inlines: readonly Inline[],
  section: string | undefined,
  { kindOf, ownFiles }: ProseOptions,
): ProseText {
  const text = toPlainText(inlines);
  const written: Written[] = [];
  const cited: Cited[] = [];
  const kinds = new Set<TextKind>();
  for (const { node, start } of textNodesOf(inlines)) {
    for (const run of node.runs) {
      if (run.cited && kindOf(run.cited.path) !== undefined) {
        const { path, ...place } = run.cited;
        cited.push({ start: start + run.start, end: start + run.end, path, place });
      }
      const kind = kindOfRun(run, kindOf, ownFiles);
      if (kind === undefined || run.at === undefined) continue;
      kinds.add(kind);
      const { origin, at } = run;
      written.push({
        start: start + run.start,
        end: start + run.end,
        at,
        ...(origin.from === 'case' && { path: origin.path }),
        ...(origin.from === 'template' && { file: origin.file }),
      });
    }
  }
  return {
    text: widen(coverAddresses(text)),
    section,
    path: written[0]?.path ?? [],
    kind: (['markdown', 'phrase', 'title'] as const).find((kind) => kinds.has(kind)) ?? 'markdown',
    written,
    cited,
    inlines,
  };
}

function kindOfRun(
  { origin }: Run,
  kindOf: ProseOptions['kindOf'],
  ownFiles: ReadonlySet<string>,
): TextKind | undefined {
  if (origin.from === 'case') return kindOf(origin.path);
  return origin.from === 'template' && ownFiles.has(origin.file) ? 'markdown' : undefined;
}

/** A place in a field of the case or in a template file. */
export type WrittenPlace = { path: Path; range: Range } | { file: string; range: Range };

/**
 * Where a stretch of a printed text was written; `undefined` where its beginning or end was not written by a person. A live
 * figure stands where a person cites it.
 */
export function placeInProse({ written, cited }: ProseText, { start, end }: Range): WrittenPlace | undefined {
  const first = written.find((each) => each.start <= start && start < each.end);
  const last = written.find((each) => each.start < end && end <= each.end);
  const figure = cited.find((each) => each.start < end && start < each.end);
  if (figure && (!first || !last)) return { path: figure.path, range: figure.place };
  if (!first || !last) return undefined;
  const from = first.at + start - first.start;
  const isOneText = isSamePath(first.path, last.path) && first.file === last.file;
  // what begins in one text and ends in another is told where it begins
  const to = isOneText ? last.at + end - last.start : first.at + first.end - first.start;
  const range = { start: from, end: Math.max(from, to) };
  if (first.path) return { path: first.path, range };
  return first.file === undefined ? undefined : { file: first.file, range };
}

function isSamePath(a: Path = [], b: Path = []): boolean {
  return a.length === b.length && a.every((part, i) => part === b[i]);
}

/** What stands in the place of a covered sign: no letter, digit, space or mark. */
export const COVERED = '\uFFFC';

const ADDRESS = new RegExp(
  [
    'https?:\\/\\/\\S+',
    'www\\.\\S+',
    `[\\w./-]+\\.(?:pdf|docx?|xlsx?|se|nu|com|org)(?:\\/\\S*)?(?![${LETTERS}\\d])`,
    '[\\w.+-]+@[\\w.-]+\\.\\w+',
  ].join('|'),
  'g',
);

/** What every address has in it: most texts have none. */
const ADDRESS_MARK = /[@]|https?:|www\.|\.(?:pdf|docx?|xlsx?|se|nu|com|org)/;

export function covered(text: string, pattern: RegExp): string {
  return text.replace(pattern, (match) => COVERED.repeat(match.length));
}

function coverAddresses(text: string): string {
  return ADDRESS_MARK.test(text) ? covered(text, ADDRESS) : text;
}

/** The end of a sentence: a mark with a space and a capital after it, so that "bl.a. uppfyller" is none; or the text's. */
const SENTENCE_END = /[.!?](?=\s+["”“(]*[A-ZÀ-ÖØ-ÞĀ-ɏ]|\s*$)/gu;

/** The sentences of a text, with their places. */
export function sentencesOf(text: string): { start: number; sentence: string }[] {
  const ends = [...text.matchAll(SENTENCE_END)].map(({ 0: mark, index }) => index + mark.length);
  const all = [0, ...ends].map((start, i) => ({ start, sentence: text.slice(start, ends[i]) }));
  return all.filter(({ sentence }) => sentence !== '');
}
