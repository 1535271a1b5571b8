// Markdown → Memo. What a memo can't carry is an error with its place; nothing is dropped.
import type * as Mdast from 'mdast';
import { diagnoseCharacter, findInvalidCharacters } from '../characters.js';
import {
  diagnose,
  failure,
  hasErrors,
  success,
  type Diagnostic,
  type Path,
  type Range,
  type Result,
} from '../diagnostic.js';
import type { Run, TracedField, TracedMarkdown } from '../origin.js';
import { createRunReader, type RunReader } from './read-runs.js';
import { parseMarkdown } from './parse-markdown.js';
import { joinFigures, readMarker, type Marker } from './figures.js';
import type {
  Block,
  Heading,
  Inline,
  List,
  ListItem,
  Memo,
  MemoMeta,
  Paragraph,
  Table,
  TableCell,
  Text,
} from './memo.js';

/** The partial of what stands around the title. */
const TITLE_BLOCK = 'title-block';

/** Collects what can't be carried while a tree is being read. */
interface Reading {
  diagnostics: Diagnostic[];
  file: string | undefined;
  runs: RunReader;
  /** The Markdown that is read. */
  markdown: string;
  /** The fields that are put in; only a template's Markdown has them, and figures. */
  fields?: ReadFields;
}

/** The Markdown fields of a case as blocks. */
export type ReadFields = ReadonlyMap<TracedField, ReadField>;

/** A Markdown field as blocks, and what it holds that a memo can't carry. */
export interface ReadField {
  blocks: readonly Block[];
  /** With the field's path, and ranges in it. */
  diagnostics: readonly Diagnostic[];
}

/** Parses a whole memo, with the fields of the case where they are put in; `file` names the Markdown in diagnostics. */
export function parseMemo(
  markdown: TracedMarkdown,
  fields: ReadFields,
  meta: MemoMeta,
  file: string,
): Result<Memo> {
  const runs = createRunReader(markdown);
  const reading: Reading = { diagnostics: [], file, runs, markdown: markdown.text, fields };
  const nodes = parseMarkdown(markdown.text).children;
  const sectionAt = (node: Mdast.RootContent): string | undefined =>
    runs.pieceAt(node.position?.start.offset ?? 0)?.section;
  const named = new Map<Block | Marker, string>();
  const read = nodes.flatMap((node) => {
    const blocks = readBlocks([node], reading);
    const section = sectionAt(node);
    if (section !== undefined) for (const block of blocks) named.set(block, section);
    return blocks;
  });
  const blocks = joinFigures(read, named, () =>
    reading.diagnostics.push(diagnose('memo/figure', {}, { file, range: { start: 0, end: 1 } })),
  );
  dropEmptySections(blocks, named);
  const headings = blocks.filter((block) => block.type === 'heading');
  reading.diagnostics.push(...findHeadingFaults(headings, reading));
  const ofFields = blocksOfFields(reading);
  const titles = headings.filter((heading) => heading.depth === 1 && !ofFields.has(heading));
  const [title] = titles;
  if (!title || titles.length > 1) {
    reading.diagnostics.push(
      diagnose('memo/title', { count: titles.length }, { file, range: { start: 0, end: 1 } }),
    );
    return failure(reading.diagnostics);
  }
  const titleAt = blocks.indexOf(title);
  const above = blocks.slice(0, titleAt);
  const head = above.filter((block) => block.type === 'paragraph');
  for (const { type } of above.filter((block) => block.type !== 'paragraph')) {
    const where = { file, range: { start: 0, end: 1 } };
    reading.diagnostics.push(diagnose('memo/outside-structure', { node: type }, where));
  }
  const below = blocks.slice(titleAt + 1);
  // what stands below the title is a lead only where it belongs to the head: a section can be without a heading
  const firstSection = below.findIndex(
    (block) => block.type === 'heading' || (named.get(block) ?? TITLE_BLOCK) !== TITLE_BLOCK,
  );
  const leadEnd = firstSection < 0 ? below.length : firstSection;
  const memo: Memo = {
    meta,
    head,
    title,
    lead: below.slice(0, leadEnd),
    body: below.slice(leadEnd),
    sections: collectSections(blocks, named),
  };
  return hasErrors(reading.diagnostics) ? failure(reading.diagnostics) : success(memo, reading.diagnostics);
}

/** Takes away the headings that the settings give to a section or part that has nothing to say in this case. */
function dropEmptySections(blocks: Block[], named: ReadonlyMap<unknown, string>): void {
  for (let i = blocks.length - 1; i >= 0; i--) {
    const block = blocks[i];
    if (block?.type !== 'heading' || block.depth === 1 || !isNamedBySettings(block)) continue;
    const next = blocks[i + 1];
    const isOther = named.get(next) !== named.get(block);
    if (isOther || !next || (next.type === 'heading' && next.depth <= block.depth)) blocks.splice(i, 1);
  }
}

/** Whether a heading's words are a setting's, of the profile or of the case. */
function isNamedBySettings({ children }: Heading): boolean {
  return children.every(
    (child) =>
      child.type === 'text' &&
      child.runs.some(
        ({ origin }) =>
          origin.from === 'profile' || (origin.from === 'case' && origin.path[0] === 'headings'),
      ),
  );
}

/** The blocks of each section that has a name, in printed order. */
function collectSections(blocks: readonly Block[], named: ReadonlyMap<unknown, string>): Memo['sections'] {
  const sections = new Map<string, Block[]>();
  for (const block of blocks) {
    const name = named.get(block);
    if (name === undefined) continue;
    const known = sections.get(name);
    if (known) known.push(block);
    else sections.set(name, [block]);
  }
  return sections;
}

/** So many faults of a field are told; whoever mends them is told of the rest. */
const MOST_FAULTS = 100;

/** Reads a Markdown field of the case. */
export function readField(field: TracedField): ReadField {
  const reading: Reading = {
    diagnostics: [],
    file: undefined,
    runs: createRunReader(field),
    markdown: field.text,
  };
  const { topLevel } = field;
  const root = parseMarkdown(field.text);
  const blocks = readBlocks(root.children, reading).filter(
    (block): block is Block => block.type !== 'figureMarker' && block.type !== 'plainMarker',
  );
  let level = topLevel - 1;
  for (const node of root.children.filter(({ type }) => type === 'heading') as Mdast.Heading[]) {
    const place = placeOfNode(node, reading);
    if (node.depth < topLevel) {
      reading.diagnostics.push(diagnose('memo/prose-heading', { level: node.depth, topLevel }, place));
    } else if (node.depth > level + 1) {
      reading.diagnostics.push(
        diagnose('memo/heading-level', { level: node.depth, expected: level + 1 }, place),
      );
    }
    level = node.depth;
  }
  return { blocks, diagnostics: reading.diagnostics.slice(0, MOST_FAULTS) };
}

interface Place {
  file?: string | undefined;
  path?: Path;
  range: Range;
}

function placeOfNode({ position }: Mdast.Nodes, reading: Reading): Place {
  const start = position?.start.offset ?? 0;
  return placeOf(start, Math.max(start + 1, position?.end.offset ?? 0), reading);
}

/** Where a stretch of the Markdown stands in the text that it comes from: a template file, or a field of the case. */
function placeOf(start: number, end: number, { file, runs }: Reading): Place {
  const [first, last] = [runs.sourceAt(start), runs.sourceAt(end - 1)];
  if (!first) return { file, range: { start: 0, end: 1 } };
  const isOneText = last?.file === first.file && last?.path === first.path;
  const { start: from } = first;
  return {
    ...(first.path ? { path: first.path } : { file: first.file }),
    range: { start: from, end: isOneText && last && last.end > from ? last.end : first.end },
  };
}

/** The blocks of fields: what is wrong with them is told where the field is read. */
function blocksOfFields({ fields = new Map() }: Reading): Set<Block> {
  return new Set<Block>([...fields.values()].flatMap(({ blocks }) => blocks));
}

/** Levels that jump: a reader who navigates by headings would look for one that isn't there. */
function findHeadingFaults(headings: readonly Heading[], reading: Reading): Diagnostic[] {
  const { file } = reading;
  const ofFields = blocksOfFields(reading);
  return headings.flatMap((heading, i) => {
    const expected = (headings[i - 1]?.depth ?? 0) + 1;
    if (heading.depth <= expected || ofFields.has(heading)) return [];
    const args = { level: heading.depth, expected };
    return [diagnose('memo/heading-level', args, { file, range: { start: 0, end: 1 } })];
  });
}

function reportUnsupported(node: Mdast.Nodes, reading: Reading, name: string = typeOf(node)): [] {
  reading.diagnostics.push(diagnose('memo/unsupported', { node: name }, placeOfNode(node, reading)));
  return [];
}

/** What a node is to its writer: plain Markdown takes a footnote of one word for the address of a link. */
function typeOf(node: Mdast.Nodes): string {
  const isNote = (node.type === 'linkReference' || node.type === 'definition') && node.label?.startsWith('^');
  if (isNote) return 'footnote';
  return node.type === 'imageReference' ? 'image' : node.type;
}

/** A footnote's mark, as GitHub's Markdown has it: `[^1]`. To plain Markdown it is text. */
const FOOTNOTE = /(?<!\\)\[\^[^\s\]]+\]/g;

function reportFootnotes({ position }: Mdast.Text, reading: Reading): void {
  const [from, to] = [position?.start.offset ?? 0, position?.end.offset ?? 0];
  for (const { index, 0: mark } of reading.markdown.slice(from, to).matchAll(FOOTNOTE)) {
    const place = placeOf(from + index, from + index + mark.length, reading);
    reading.diagnostics.push(diagnose('memo/unsupported', { node: 'footnote' }, place));
  }
}

function readBlocks(nodes: readonly Mdast.RootContent[], reading: Reading): (Block | Marker)[] {
  return nodes.flatMap((node): (Block | Marker)[] => {
    switch (node.type) {
      case 'html': {
        const field = findFieldAt(node, reading);
        if (field) return [...field.blocks];
        const marker = reading.fields && readMarker(node.value);
        return marker ? [marker] : reportUnsupported(node, reading);
      }
      case 'heading':
        // a section of a template whose heading is left empty has none
        if (reading.fields && node.children.length === 0) return [];
        return node.depth > 4
          ? reportUnsupported(node, reading, `heading${node.depth}`)
          : [readHeading(node, reading)];
      case 'table':
        return [readTable(node, reading)];
      case 'blockquote':
        return [{ type: 'blockquote', children: readFlow(node.children, reading) }];
      default:
        return readFlow([node], reading);
    }
  });
}

/** Reads the content of list items and quotations: paragraphs and lists. */
function readFlow(nodes: readonly Mdast.RootContent[], reading: Reading, depth = 1): (Paragraph | List)[] {
  return nodes.flatMap((node): (Paragraph | List)[] => {
    const field = findFieldAt(node, reading);
    if (field) return field.blocks.flatMap((block) => toFlow(block, node, reading));
    if (node.type === 'paragraph')
      return [{ type: 'paragraph', children: readInlines(node.children, reading) }];
    return node.type === 'list' ? [readList(node, reading, depth)] : reportUnsupported(node, reading);
  });
}

function toFlow(block: Block, node: Mdast.Nodes, reading: Reading): (Paragraph | List)[] {
  if (block.type === 'paragraph' || block.type === 'list') return [block];
  const field = reading.runs.pieceAt(node.position?.start.offset ?? 0)?.field;
  if (!field) return reportUnsupported(node, reading, block.type);
  // a point of the decision, say: the text of the case is at fault, not the template
  const place = { path: field.path, range: { start: 0, end: Math.max(1, field.text.length) } };
  reading.diagnostics.push(diagnose('memo/unsupported', { node: block.type }, place));
  return [];
}

/** The field that is put in where a node of the template stands. */
function findFieldAt(node: Mdast.Nodes, { runs, fields }: Reading): ReadField | undefined {
  if (!fields || node.type !== 'html') return undefined;
  const field = runs.pieceAt(node.position?.start.offset ?? 0)?.field;
  return field && fields.get(field);
}

function readHeading(node: Mdast.Heading, reading: Reading): Heading {
  if (node.children.length === 0) reportUnsupported(node, reading, 'emptyHeading');
  return {
    type: 'heading',
    depth: node.depth as Heading['depth'],
    children: readInlines(node.children, reading),
  };
}

/** How deep lists may lie in one another: Word styles no more. */
const MAX_LIST_DEPTH = 4;

function readList(node: Mdast.List, reading: Reading, depth = 1): List {
  const { ordered, start, children } = node;
  // of lists that lie deeper still, the outermost is the one to move
  if (depth === MAX_LIST_DEPTH + 1) reportUnsupported(node, reading, 'listDepth');
  const items = children.map((item): ListItem => {
    const content = readFlow(item.children, reading, depth + 1);
    // its mark would stand alone in Markdown, and not at all in Word
    if (content[0]?.type !== 'paragraph') reportUnsupported(item, reading, 'listItemWithoutText');
    return {
      type: 'listItem',
      spread: content.filter(({ type }) => type === 'paragraph').length > 1,
      children: content,
    };
  });
  const spread = items.some((item) => item.spread);
  return {
    type: 'list',
    ordered: ordered === true,
    start: ordered ? (start ?? 1) : null,
    spread,
    children: items,
  };
}

function readTable({ align, children }: Mdast.Table, reading: Reading): Table {
  const columns = children[0]?.children.length ?? 0;
  return {
    type: 'table',
    align: (align ?? []).map((each) => each ?? null),
    children: children.map((row) => {
      // what stands beyond the last heading is dropped by whoever else reads the Markdown
      if (row.children.length > columns) reportUnsupported(row, reading, 'tableRowTooLong');
      const cells = row.children.map((cell): TableCell => ({
        type: 'tableCell',
        children: readInlines(cell.children, reading),
      }));
      const missing = Array.from({ length: columns - cells.length }, (): TableCell => ({
        type: 'tableCell',
        children: [],
      }));
      return { type: 'tableRow', children: [...cells, ...missing] };
    }),
  };
}

/** How deep marks of emphasis and links may lie in one another: more than anyone means, and slow to write. */
const MAX_INLINE_DEPTH = 4;

function readInlines(nodes: readonly Mdast.PhrasingContent[], reading: Reading, depth = 1): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    if (depth > MAX_INLINE_DEPTH && 'children' in node)
      return reportUnsupported(node, reading, 'inlineDepth');
    switch (node.type) {
      case 'html':
        return reportUnsupported(node, reading);
      case 'text':
        for (const { codePoint } of findInvalidCharacters(node.value)) {
          reading.diagnostics.push(diagnoseCharacter(codePoint, placeOfNode(node, reading)));
        }
        reportFootnotes(node, reading);
        return [{ type: 'text', ...replaceLineEnds(node.value, reading.runs.runsOf(node)) }];
      case 'strong':
      case 'emphasis':
        return [{ type: node.type, children: readInlines(node.children, reading, depth + 1) }];
      case 'break':
        return [{ type: 'break' }];
      case 'link':
        if (!isAddress(node.url)) return reportUnsupported(node, reading, 'linkAddress');
        if (node.title) return reportUnsupported(node, reading, 'linkTitle');
        return [{ type: 'link', url: node.url, children: readInlines(node.children, reading, depth + 1) }];
      default:
        return reportUnsupported(node, reading);
    }
  });
}

/** A line end in the source is layout, and a space to the reader. */
function replaceLineEnds(text: string, runs: Run[]): Pick<Text, 'value' | 'runs'> {
  if (!text.includes('\n')) return { value: text, runs };
  const value: string[] = [];
  const kept: Run[] = [];
  let [from, length] = [0, 0];
  const keep = (end: number): void => {
    value.push(text.slice(from, end));
    for (const run of runs) {
      const [start, stop] = [Math.max(run.start, from), Math.min(run.end, end)];
      if (start >= stop) continue;
      const at = run.at === undefined ? undefined : run.at + start - run.start;
      const moved = { ...run, start: length + start - from, end: length + stop - from };
      kept.push(at === undefined ? moved : { ...moved, at });
    }
    length += end - from;
  };
  for (const { 0: lineEnd, index } of text.matchAll(/[ \t]*\r?\n[ \t]*/g)) {
    keep(index);
    // the space stands where the line end begins
    const run = runs.find(({ start, end }) => start <= index && index < end);
    value.push(' ');
    if (run) {
      const at = run.at === undefined ? undefined : run.at + index - run.start;
      kept.push({ ...run, start: length, end: length + 1, ...(at !== undefined && { at }) });
    }
    length += 1;
    from = index + lineEnd.length;
  }
  keep(text.length);
  return { value: value.join(''), runs: kept };
}

/** An address on the web or of a mailbox, with nothing in it that an address can't have. */
function isAddress(url: string): boolean {
  return (
    /^(?:https?:\/\/|mailto:)[^\s"<>\\^`{|}]+$/i.test(url) &&
    URL.canParse(url) &&
    !/%(?![\da-f]{2})/i.test(url)
  );
}
