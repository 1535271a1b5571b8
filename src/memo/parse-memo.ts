// Markdown → Memo. What a memo can't carry is an error with its place; nothing is dropped.
import type * as Mdast from 'mdast';
import { findInvalidCharacters } from '../characters.js';
import { characterInvalid } from '../checks/character-invalid.js';
import { diagnose, failure, hasErrors, success, type Diagnostic, type Result } from '../diagnostic.js';
import { SEPARATOR } from '../separator.js';
import { checkAccessibility } from './check-accessibility.js';
import { parseMarkdown } from './parse-markdown.js';
import { joinFigures, readMarker, type FigureMarker } from './figures.js';
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
} from './memo.js';

/** Collects what can't be carried while a tree is being read. */
interface Reading {
  diagnostics: Diagnostic[];
  file: string | undefined;
  /** Whether a template's separators are left out; a case's own text has none. */
  hasSeparators: boolean;
}

/** Parses a whole memo; `file` names the Markdown in diagnostics. */
export function parseMemo(markdown: string, meta: MemoMeta, file: string): Result<Memo> {
  const reading: Reading = { diagnostics: [], file, hasSeparators: true };
  const nodes = parseMarkdown(markdown).children;
  const blocks = joinFigures(readBlocks(nodes, reading), () =>
    reading.diagnostics.push(diagnose('memo/figure', {}, { file, range: { start: 0, end: 1 } })),
  );
  reading.diagnostics.push(...headingFaults(nodes, reading));
  const titleAt = blocks.findIndex((block) => block.type === 'heading' && block.depth === 1);
  const titles = blocks.filter((block): block is Heading => block.type === 'heading' && block.depth === 1);
  const [title] = titles;
  if (!title || titles.length > 1) {
    reading.diagnostics.push(
      diagnose('memo/title', { count: titles.length }, { file, range: { start: 0, end: 1 } }),
    );
    return failure(reading.diagnostics);
  }
  const above = blocks.slice(0, titleAt);
  const head = above.filter((block) => block.type === 'paragraph');
  for (const { type } of above.filter((block) => block.type !== 'paragraph')) {
    const where = { file, range: { start: 0, end: 1 } };
    reading.diagnostics.push(diagnose('memo/outside-structure', { node: type }, where));
  }
  const below = blocks.slice(titleAt + 1);
  const firstSection = below.findIndex(({ type }) => type === 'heading');
  const leadEnd = firstSection < 0 ? below.length : firstSection;
  if (hasErrors(reading.diagnostics)) return failure(reading.diagnostics);
  return success({ meta, head, title, lead: below.slice(0, leadEnd), body: below.slice(leadEnd) });
}

/** What a piece of prose holds that a memo can't carry; its headings begin at `topLevel`. Ranges are offsets in the prose. */
export function checkProse(markdown: string, topLevel = 3): Diagnostic[] {
  const reading: Reading = { diagnostics: [], file: undefined, hasSeparators: false };
  const root = parseMarkdown(markdown);
  readBlocks(root.children, reading);
  let level = topLevel - 1;
  for (const node of root.children.filter(({ type }) => type === 'heading') as Mdast.Heading[]) {
    const place = placeOf(node, reading);
    if (node.depth < topLevel) {
      reading.diagnostics.push(diagnose('memo/prose-heading', { level: node.depth, topLevel }, place));
    } else if (node.depth > level + 1) {
      reading.diagnostics.push(
        diagnose('memo/heading-level', { level: node.depth, expected: level + 1 }, place),
      );
    }
    level = node.depth;
  }
  return [...reading.diagnostics, ...checkAccessibility(root)];
}

function placeOf(
  { position }: Mdast.Nodes,
  { file }: Reading,
): { file: string | undefined; range: { start: number; end: number } } {
  return { file, range: { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 } };
}

/** Levels that jump: a reader who navigates by headings would look for one that isn't there. */
function headingFaults(nodes: readonly Mdast.RootContent[], reading: Reading): Diagnostic[] {
  const headings = nodes.filter((node) => node.type === 'heading');
  return headings.flatMap((node, i) => {
    const expected = (headings[i - 1]?.depth ?? 0) + 1;
    if (node.depth <= expected) return [];
    return [diagnose('memo/heading-level', { level: node.depth, expected }, placeOf(node, reading))];
  });
}

function unsupported(node: Mdast.Nodes, reading: Reading, name: string = node.type): [] {
  reading.diagnostics.push(diagnose('memo/unsupported', { node: name }, placeOf(node, reading)));
  return [];
}

function readBlocks(nodes: readonly Mdast.RootContent[], reading: Reading): (Block | FigureMarker)[] {
  return nodes.flatMap((node): (Block | FigureMarker)[] => {
    switch (node.type) {
      case 'html': {
        // a case's own text has neither separators nor figures
        const marker = reading.hasSeparators ? readMarker(node.value) : undefined;
        if (marker) return [marker];
        return isSeparator(node, reading) ? [] : unsupported(node, reading);
      }
      case 'heading':
        return node.depth > 4
          ? unsupported(node, reading, `heading${node.depth}`)
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

/** What list items and quotations can hold: paragraphs and lists. */
function readFlow(nodes: readonly Mdast.RootContent[], reading: Reading, depth = 1): (Paragraph | List)[] {
  return nodes.flatMap((node): (Paragraph | List)[] => {
    if (node.type === 'paragraph')
      return [{ type: 'paragraph', children: readInlines(node.children, reading) }];
    return node.type === 'list' ? [readList(node, reading, depth)] : unsupported(node, reading);
  });
}

function isSeparator({ value }: Mdast.Html, { hasSeparators }: Reading): boolean {
  return hasSeparators && value === SEPARATOR;
}

function readHeading(node: Mdast.Heading, reading: Reading): Heading {
  if (node.children.length === 0) unsupported(node, reading, 'emptyHeading');
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
  if (depth > MAX_LIST_DEPTH) unsupported(node, reading, 'listDepth');
  const items = children.map((item): ListItem => {
    const content = readFlow(item.children, reading, depth + 1);
    // its mark would stand alone in Markdown, and not at all in Word
    if (content[0]?.type !== 'paragraph') unsupported(item, reading, 'listItemWithoutText');
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
      if (row.children.length > columns) unsupported(row, reading, 'tableRowTooLong');
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

function readInlines(nodes: readonly Mdast.PhrasingContent[], reading: Reading): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    switch (node.type) {
      case 'html':
        return isSeparator(node, reading) ? [] : unsupported(node, reading);
      case 'text':
        for (const { codePoint } of findInvalidCharacters(node.value)) {
          reading.diagnostics.push(characterInvalid.diagnose({ codePoint }, placeOf(node, reading)));
        }
        // a line end in the source is layout, and a space to the reader
        return [{ type: 'text', value: withoutLineEnds(node.value) }];
      case 'strong':
      case 'emphasis':
        return [{ type: node.type, children: readInlines(node.children, reading) }];
      case 'break':
        return [{ type: 'break' }];
      case 'link':
        if (!isAddress(node.url)) return unsupported(node, reading, 'linkAddress');
        if (node.title) return unsupported(node, reading, 'linkTitle');
        return [{ type: 'link', url: node.url, children: readInlines(node.children, reading) }];
      default:
        return unsupported(node, reading);
    }
  });
}

function withoutLineEnds(text: string): string {
  return text.includes('\n') ? text.replace(/[ \t]*\r?\n[ \t]*/g, ' ') : text;
}

/** An address on the web or of a mailbox, with nothing in it that an address can't have. */
function isAddress(url: string): boolean {
  return (
    /^(?:https?:\/\/|mailto:)[^\s"<>\\^`{|}]+$/i.test(url) &&
    URL.canParse(url) &&
    !/%(?![\da-f]{2})/i.test(url)
  );
}
