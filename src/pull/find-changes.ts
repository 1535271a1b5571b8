// What a person changed in a memo, and which field, fact or template each change belongs to.
import { formatPath, type Path } from '../diagnostic.js';
import type { FactSources } from '../facts/sources.js';
import type { CaseFile } from '../case-file.js';
import { escapeMarkdown } from '../ooxml/read-blocks.js';
import type { Run } from '../origin.js';
import { findDefinition, findTextKind } from '../schema/case-fields.js';
import { alignParagraphs, diffWords, type Hunk, type Pair } from './align.js';
import type { Change } from './change.js';
import { isText, rangeInField, runsIn, textAt, textPathOf } from './field-range.js';
import { findFormChanges, findMarkChanges } from './find-looks.js';
import type { EditedParagraph, PrintedParagraph } from './printed.js';
import { readNewValue } from './typed-value.js';
import { canBeMarked, endsInItem, isSameForm, itemSign, type Form, type Marked } from './written-looks.js';

/** A case, and where its facts come from. */
interface Case {
  caseFile: CaseFile;
  sources: FactSources;
  /** The kind of memo, whose sections one's own can stand after. */
  kind: { sectionNames: readonly string[] };
}

interface Source {
  open: Case;
  old: readonly PrintedParagraph[];
  edited: readonly EditedParagraph[];
}

export function findChanges({ open, old, edited }: Source): Change[] {
  const { caseFile } = open;
  const aligned = alignParagraphs(
    old.map(({ text }) => text),
    edited.map(({ text }) => text),
  );
  const pairs = pairRewritten(aligned, { open, old, edited });
  const changes: Change[] = [];
  let last: PrintedParagraph | undefined;
  const taken = new Set<number>();
  // what has been inserted at one place so far
  let inserted: Inserted | undefined;
  for (const [at, pair] of pairs.entries()) {
    const before = pair.old === undefined ? undefined : old[pair.old];
    const after = pair.edited === undefined ? undefined : edited[pair.edited];
    if (before && after) changes.push(...changesBetween(before, after, open));
    else if (before) {
      const gone = removal(before, caseFile);
      const next = pairs[at + 1];
      const instead = next?.old === undefined && next?.edited !== undefined ? edited[next.edited] : undefined;
      const value = instead && insteadOf(before, gone, instead, open);
      if (value) {
        changes.push(value);
        taken.add(next?.edited ?? -1);
      } else changes.push(...gone);
    } else if (after && isSection(after)) {
      const inside = paragraphsAfter(pairs.slice(at + 1), edited);
      const section = newSection(after, inside, last, open);
      changes.push(section);
      if (section.kind === 'section')
        for (let i = at; i <= at + inside.length; i++) taken.add(pairs[i]?.edited ?? -1);
    } else if (after && !taken.has(pair.edited ?? -1)) {
      const nextAt = pairs.slice(at + 1).find((each) => each.old !== undefined)?.old;
      const next = nextAt === undefined ? undefined : old[nextAt];
      const change = addition(after, { before: last, after: next, inserted }, caseFile);
      changes.push(change);
      if (change.kind === 'text') {
        const sofar = isAt(inserted, change) ? inserted.text : '';
        inserted = { at: placeOf(change), text: sofar + change.text };
      }
    }
    last = before ?? last;
  }
  return changes;
}

function isSection({ form: { type, level = 2 } }: EditedParagraph): boolean {
  return type === 'heading' && level <= 2;
}

/** The new paragraphs up to the next section, or to what the memo had. */
function paragraphsAfter(pairs: readonly Pair[], edited: readonly EditedParagraph[]): EditedParagraph[] {
  const paragraphs: EditedParagraph[] = [];
  for (const { old, edited: at } of pairs) {
    const paragraph = old === undefined ? edited[at] : undefined;
    if (!paragraph || isSection(paragraph) || paragraph.form.type === 'cell') break;
    paragraphs.push(paragraph);
  }
  return paragraphs;
}

/** A new heading with the paragraphs below it, as a section of the case's own. */
function newSection(
  { text: heading }: EditedParagraph,
  paragraphs: readonly EditedParagraph[],
  last: PrintedParagraph | undefined,
  { caseFile, kind }: Case,
): Change {
  const place = { section: last?.section, before: '', after: heading.trim() };
  const own = last?.runs.map(textPathOf).find((path) => path?.[0] === 'prose' && path[1] === 'sections');
  const sections = caseFile.prose?.sections ?? [];
  const index = own ? Number(own[2]) + 1 : sections.length;
  const after = own ? sections[index - 1]?.after : sectionAt(last, kind.sectionNames);
  const canStand = own !== undefined || after !== undefined;
  if (paragraphs.length === 0 || !canStand) return { kind: 'homeless', ...place };
  let text = '';
  for (const { form, markdown } of paragraphs) {
    const { sign, goesOn } = signOf(form, text, SECTION_HEADING);
    text += `${text === '' ? '' : goesOn ? '\n' : '\n\n'}${sign}${markdown}`;
  }
  const value = { heading: heading.trim(), text: `${text}\n`, ...(after !== undefined && { after }) };
  return { kind: 'section', ...place, path: ['prose', 'sections', index], value };
}

/** The section of the kind that a paragraph stands in. */
function sectionAt(last: PrintedParagraph | undefined, names: readonly string[]): string | undefined {
  return last?.within.findLast((name) => names.includes(name));
}

/** Another value in the place of one: "Ekonomiavdelningen" for "Ekonomienheten". */
function insteadOf(
  before: PrintedParagraph,
  [gone]: readonly Change[],
  instead: EditedParagraph,
  open: Case,
): Change | undefined {
  if (instead.form.type === 'heading') return undefined;
  const after = instead.text.trim();
  if (gone?.kind === 'value') return { ...gone, after, value: after };
  const [run, ...others] = before.runs;
  if (!run || others.length > 0 || instead.form.type !== before.form.type) return undefined;
  const whole = { start: 0, end: before.text.length, text: after };
  const value = readNewValue(run, whole, before.text, open);
  return value && { kind: 'value', section: before.section, before: before.text.trim(), after, ...value };
}

/**
 * Paragraphs of which no word is left are paired, too, where as many of the same forms stand in their place: a list item, a cell or
 * a paragraph that someone has written anew stays what it is. Where that would lose a text, it goes, and the other is new.
 */
function pairRewritten(pairs: readonly Pair[], { open, old, edited }: Source): Pair[] {
  const paired: Pair[] = [];
  for (let at = 0; at < pairs.length;) {
    let end = at;
    while (pairs[end] && (pairs[end]?.old === undefined || pairs[end]?.edited === undefined)) end++;
    const gap = pairs.slice(at, end);
    const gone = gap.flatMap((pair) => (pair.old === undefined ? [] : [pair.old]));
    const come = gap.flatMap((pair) => (pair.edited === undefined ? [] : [pair.edited]));
    const isRewritten =
      gone.length === come.length &&
      gone.every((from, i) => {
        const [before, after] = [old[from], edited[come[i] ?? -1]];
        if (!before || !after || !isSameForm(before.form, after.form)) return false;
        const changes = changesBetween(before, after, open);
        return before.form.type === 'heading' || changes.every(({ kind }) => kind === 'text');
      });
    if (isRewritten) paired.push(...gone.map((from, i) => ({ old: from, edited: come[i] ?? -1 })));
    else paired.push(...gap);
    const next = pairs[end];
    if (next) paired.push(next);
    at = end + 1;
  }
  return paired;
}

/** Paragraphs inserted into a field one after the other, at one place. */
interface Inserted {
  at: string;
  text: string;
}

function placeOf({ path, start }: { path: Path; start: number }): string {
  return `${formatPath(path)}:${start}`;
}

function isAt(inserted: Inserted | undefined, place: { path: Path; start: number }): inserted is Inserted {
  return inserted?.at === placeOf(place);
}

/** What is otherwise in a paragraph: words, bold and italics, and whether it is in a list. */
function changesBetween(before: PrintedParagraph, after: EditedParagraph, open: Case): Change[] {
  const { caseFile } = open;
  const hunks = diffLines(before, after);
  const title = newTitle(before, after, hunks, caseFile);
  if (title) return [title];
  const { changes, within } = findMarkChanges(before, after, hunks, caseFile);
  return [
    ...hunks.flatMap((hunk) => changesOf(hunk, before, open, within.get(hunk))),
    ...changes,
    ...findFormChanges(before, after, caseFile),
  ];
}

/** The words that differ, line by line where there are as many: a name and the title below it stay apart. */
function diffLines(before: PrintedParagraph, after: EditedParagraph): Hunk[] {
  if (before.breaks.length === 0 || before.breaks.length !== after.breaks.length)
    return diffWords(before.text, after.text);
  const [lines, newLines] = [linesOf(before), linesOf(after)];
  return lines.flatMap(({ text, start }, i) =>
    diffWords(text, newLines[i]?.text ?? '').map((hunk) => ({
      ...hunk,
      start: hunk.start + start,
      end: hunk.end + start,
    })),
  );
}

function linesOf({
  text,
  breaks,
}: Pick<PrintedParagraph, 'text' | 'breaks'>): { text: string; start: number }[] {
  const starts = [0, ...breaks.map((at) => at + 1)];
  return starts.map((start, i) => ({ text: text.slice(start, breaks[i]), start }));
}

/** One change of words within a paragraph. */
function changesOf(
  hunk: Hunk,
  paragraph: PrintedParagraph,
  open: Case,
  marks: readonly Marked[] = [],
): Change[] {
  const place = {
    section: paragraph.section,
    before: paragraph.text.slice(hunk.start, hunk.end).trim(),
    after: hunk.text.trim(),
  };
  const touched = runsIn(paragraph, hunk);
  const typed = rangeInField(touched, hunk, paragraph, open.caseFile);
  if (typed) {
    const live = hunk.text.trim() === '' ? [] : liveIn(touched, open.caseFile);
    const text = escapeIn(typed.path, hunk.text, marks);
    return [{ kind: 'text', ...place, ...typed, text, ...(live.length > 0 && { live }) }];
  }
  const [run] = touched;
  if (touched.length === 1 && run?.origin.from === 'case' && !run.cited) {
    const { path } = run.origin;
    const [start, end] = [Math.max(hunk.start, run.start), Math.min(hunk.end, run.end)];
    const whole = paragraph.text.slice(run.start, run.end);
    const value = (whole.slice(0, start - run.start) + hunk.text + whole.slice(end - run.start)).trim();
    return [{ kind: 'value', ...place, path, value }];
  }
  const value = touched.length === 1 && run ? readNewValue(run, hunk, paragraph.text, open) : undefined;
  if (value) return [{ kind: 'value', ...place, ...value }];
  return [{ kind: 'computed', ...place, owner: ownerOf(touched) }];
}

/** The live values among some runs, as the case has them. */
function liveIn(runs: readonly Run[], caseFile: CaseFile): string[] {
  return runs.flatMap(({ cited }) =>
    cited ? [textAt(caseFile, cited.path).slice(cited.start, cited.end)] : [],
  );
}

/** A title that iop has made, and a person has written in words of their own. */
function newTitle(
  { isTitle, text, section, runs }: PrintedParagraph,
  after: EditedParagraph,
  hunks: readonly Hunk[],
  caseFile: CaseFile,
): Change | undefined {
  const isOwn = caseFile.title !== undefined;
  if (!isTitle || isOwn || hunks.length === 0 || runs.length === 0) return undefined;
  const value = after.text.trim();
  return { kind: 'value', section, before: text.trim(), after: value, path: ['title'], value };
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

/** What a new paragraph stands between, and what has been inserted there already. */
interface Neighbours {
  before: PrintedParagraph | undefined;
  after: PrintedParagraph | undefined;
  inserted: Inserted | undefined;
}

/** The highest headings of a section's text, and of one that has a heading of its own. */
const SECTION_HEADING = '### ';
const SUB_HEADING = '#### ';

/** What a new paragraph begins with in Markdown, below a text; and whether it goes on that text's list. */
function signOf(form: Form, above: string, headingSign: string): { sign: string; goesOn: boolean } {
  const goesOn = form.type === 'item' && endsInItem(above);
  if (form.type === 'item') return { sign: itemSign(goesOn ? above : '', form), goesOn };
  return { sign: form.type === 'heading' ? headingSign : '', goesOn };
}

/** A new paragraph: into the field of the text before it, or after it. */
function addition(
  added: EditedParagraph,
  { before, after, inserted }: Neighbours,
  caseFile: CaseFile,
): Change {
  const section = before?.section ?? after?.section;
  const { type } = added.form;
  const place = { section, before: '', after: added.text.trim() };
  const ends = fieldAt(before, 'end', caseFile);
  const begins = before?.section === after?.section ? fieldAt(after, 'start', caseFile) : undefined;
  const field = ends ?? begins;
  if (!field || type === 'cell') return { kind: 'homeless', ...place };
  const { path, at } = field;
  const entry = newEntry(added, field, ends !== undefined, caseFile);
  if (entry) return { kind: 'entry', ...place, ...entry };
  const above = (ends ? textAt(caseFile, path).slice(0, at) : '') + textInserted(inserted, field);
  const isSub = findDefinition(path) === 'subMarkdown';
  const { sign, goesOn } = signOf(added.form, above, isSub ? SUB_HEADING : SECTION_HEADING);
  const words = sign + added.markdown;
  const text = !ends ? `${words}\n\n` : goesOn ? `\n${words}` : `\n\n${words}`;
  return { kind: 'text', ...place, path, start: at, end: at, text };
}

/** A text that is an entry of a list of texts has its neighbour beside it, and not in it: another point of the decision. */
function newEntry(
  { form, markdown }: EditedParagraph,
  { path, at }: { path: Path; at: number },
  isAfter: boolean,
  caseFile: CaseFile,
): { path: Path; value: string } | undefined {
  const [index, text] = [path.at(-1), textAt(caseFile, path)];
  if (typeof index !== 'number' || form.type === 'heading') return undefined;
  // what stands within an entry of several paragraphs is of that
  const isInside = isAfter ? text.slice(at).trim() !== '' : text.slice(0, at).trim() !== '';
  return isInside
    ? undefined
    : { path: [...path.slice(0, -1), isAfter ? index + 1 : index], value: markdown };
}

function textInserted(inserted: Inserted | undefined, { path, at }: { path: Path; at: number }): string {
  return isAt(inserted, { path, start: at }) ? inserted.text : '';
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
