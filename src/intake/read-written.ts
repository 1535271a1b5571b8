// An old memo's text → its blocks, from Markdown or from plain text (also a PDF's). Word files are read by ooxml/read-blocks.ts.
import type * as Mdast from 'mdast';
import { parseMarkdown } from '../memo/parse-markdown.js';
import { escapeMarkdown, quoted, type WrittenBlock, type WrittenMemo } from '../ooxml/read-blocks.js';
import { findPart, isKnownHeading, LIST_PARTS, type Headings } from './headings.js';

/** The blocks of a Markdown file. */
export function readMarkdownBlocks(text: string): WrittenMemo {
  const whole = text
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
    .replace(/^---\n[\s\S]*?\n---\n/, '');
  const blocks = parseMarkdown(whole).children.flatMap((node) => blocksOf(node, whole, 0));
  // who writes stands above the memo, as in the head of a Word file's page
  const [, municipality, administration] = SENDER.exec(blocks[0]?.markdown ?? '') ?? [];
  if (municipality === undefined || administration === undefined)
    return { blocks, beside: [], comments: [], changes: 0 };
  return { blocks: blocks.slice(1), beside: [municipality, administration], comments: [], changes: 0 };
}

/** "**Malmö stad**", and its administration on the line below. */
const SENDER = /^\*\*([^*\n]+)\*\*\\?\n([^*\n]+)$/;

function blocksOf(node: Mdast.RootContent, source: string, depth: number): WrittenBlock[] {
  switch (node.type) {
    case 'heading':
      return [{ type: 'heading', ...textsOf(node, source), level: node.depth }];
    case 'paragraph': {
      const isBold = node.children.length === 1 && node.children[0]?.type === 'strong';
      return [{ type: 'paragraph', ...textsOf(node, source), ...(isBold && { isBold }) }];
    }
    case 'list':
      return node.children.flatMap((item) =>
        item.children.flatMap((child, i): WrittenBlock[] => {
          if (child.type === 'list') return blocksOf(child, source, depth + 1);
          const [block] = blocksOf(child, source, depth);
          if (!block) return [];
          return [i === 0 ? { ...block, type: 'item', isOrdered: node.ordered === true, depth } : block];
        }),
      );
    case 'table': {
      const rows = node.children.map((row) => row.children.map((cell) => textOf(cell)));
      const text = rows.map((row) => row.join(' | ')).join('\n');
      return [{ type: 'table', text, markdown: text, rows }];
    }
    case 'blockquote':
      return node.children
        .flatMap((child) => blocksOf(child, source, depth))
        .map((block) => ({ ...block, markdown: quoted(block.markdown), isQuoted: true }));
    case 'html':
      return node.value.startsWith('<!--')
        ? []
        : [{ type: 'paragraph', text: node.value, markdown: node.value }];
    case 'code':
      return [{ type: 'paragraph', text: node.value, markdown: node.value }];
    default:
      return [];
  }
}

/** The words, and the Markdown as it is written, without the signs of the block itself. */
function textsOf(node: Mdast.Heading | Mdast.Paragraph, source: string): { text: string; markdown: string } {
  const [first, last] = [node.children[0]?.position, node.children.at(-1)?.position];
  const markdown = source.slice(first?.start.offset ?? 0, last?.end.offset ?? 0);
  return { text: textOf(node), markdown: markdown.replaceAll(/\n +/g, '\n') };
}

function textOf(node: Mdast.Nodes): string {
  if (node.type === 'break') return '\n';
  if ('value' in node && node.type !== 'html')
    return node.value.replaceAll(/ ?\n ?/g, ' ').replaceAll('\u2011', '-');
  return 'children' in node ? node.children.map((child) => textOf(child)).join('') : '';
}

/** Where a page ends, and what stands on each page. */
const FURNITURE = [/^\d+ ?\(\d+\)$/, /^Sida(?: \d+(?: av \d+)?)?$/i, /^\d+\/\d+$/];
export const BULLET = /^(?:[•·▪–*-]|\uF0B7|o(?= [A-ZÅÄÖ]))\s+(?=\S)/u;
export const NUMBER = /^(\d{1,2})[.)]\s+(?=\S)/;

/** The blocks of plain text: lines that go on are put together, and headings are known by their words. */
export function readTextBlocks(text: string, headings: Headings): WrittenMemo {
  const blocks: WrittenBlock[] = [];
  const beside: string[] = [];
  let open: string[] = [];
  let kind: Pick<WrittenBlock, 'type' | 'isOrdered'> = { type: 'paragraph' };
  let table: string[][] = [];
  /** Whether the open table is of lines in columns, as a PDF's are. */
  let isColumnar = false;
  // in a list of documents or recipients each line is an entry of its own
  let isList = false;
  const close = (): void => {
    // one line in columns is no table
    const [only] = table;
    if (only && table.length === 1 && open.length === 0 && isColumnar) open = [only.join('\t')];
    else if (table.length > 0) {
      const shown = table.map((row) => row.join(' | ')).join('\n');
      blocks.push({ type: 'table', text: shown, markdown: shown, rows: table });
    }
    table = [];
    isColumnar = false;
    const whole = joinLines(open);
    if (whole !== '')
      blocks.push({
        ...kind,
        text: whole,
        markdown: escapeMarkdown(whole),
        ...(kind.type === 'item' && { depth: 0 }),
      });
    open = [];
    kind = { type: 'paragraph' };
  };
  const { lines, furniture } = withoutFurniture(
    text
      .replace(/^\uFEFF/, '')
      .replaceAll(/\r\n?|\f/g, '\n')
      .split('\n'),
  );
  beside.push(...furniture);
  for (const [i, written] of lines.entries()) {
    const line = written.replaceAll('\u00A0', ' ').trim();
    if (FURNITURE.some((pattern) => pattern.test(line))) {
      beside.push(line);
      continue;
    }
    if (/^\|.*\|$/.test(line)) {
      if (table.length === 0) close();
      const cells = line
        .slice(1, -1)
        .split(/(?<!\\)\|/)
        .map((cell) => cell.trim());
      if (!cells.every((cell) => /^:?-+:?$/.test(cell))) table.push(cells);
      continue;
    }
    if (line === '') {
      // a page that ends within a sentence: the paragraph goes on below
      const next = lines
        .slice(i + 1)
        .find((each) => each.trim() !== '' && !FURNITURE.some((pattern) => pattern.test(each.trim())))
        ?.trim();
      const last = open.at(-1) ?? '';
      const goesOn =
        !isList &&
        last.length > 50 &&
        !/[.!?:;)”"]$/u.test(last) &&
        next !== undefined &&
        !isKnownHeading(next, headings) &&
        !BULLET.test(next);
      if (!goesOn || table.length > 0) close();
      continue;
    }
    // in a list, a heading stands after an empty line
    const isEntryOfList =
      isList && (lines[i - 1] ?? '').trim() !== '' && !LIST_PARTS.has(findPart(line, headings) ?? '');
    if (isKnownHeading(line, headings) && !isEntryOfList) {
      close();
      isList = LIST_PARTS.has(findPart(line, headings) ?? '');
      blocks.push({ type: 'heading', text: line.replace(/:$/, ''), markdown: line, level: 2 });
      continue;
    }
    const bullet = BULLET.exec(line);
    const number = NUMBER.exec(line);
    if (bullet ?? number) {
      close();
      kind = { type: 'item', isOrdered: number !== null };
      open = [line.slice((bullet ?? number)?.[0].length)];
      continue;
    }
    const cells = written.trim().split(/ {2,}|\t/);
    // the last row of a table can have its sum alone
    const isSum = isColumnar && cells.length === 2 && /^\d[\d \u00A0]*$/.test(cells[1] ?? '');
    if (isSum || (cells.length >= 3 && (table.length === 0 || isColumnar))) {
      if (table.length === 0) close();
      isColumnar = true;
      table.push(cells.map((cell) => cell.trim()));
      continue;
    }
    if (table.length > 0) close();
    // columns side by side are lines of their own, and so are steps with their days, and a line after a short one
    const isColumns =
      written.trim().length < 100 && /\S(?: {3,}|\t)\S|^\S.{2,40}\S {2,}\S.{2,40}$/.test(written.trim());
    const isStep = line.length < 90 && /\S .*\d{4}-\d{2}-\d{2}$/.test(line);
    const isEntry =
      isList &&
      open.length > 0 &&
      !/^[a-zåäö\d(]/u.test(line) &&
      !/(?:[-–&,]| och| för| i)$/u.test(open.at(-1) ?? '');
    if (isColumns || isStep || isEntry || (open.length > 0 && endsAlone(open.at(-1) ?? '', line))) {
      if (kind.type !== 'item') close();
    }
    open.push(isColumns ? written.trim().replaceAll(/ {2,}/g, '\t') : line);
    if (isColumns || (isStep && kind.type !== 'item')) close();
  }
  close();
  return { blocks, beside: [...new Set(beside)], comments: [], changes: 0 };
}

/** What addresses at a page's foot have. */
const ADDRESS =
  /^(?:www\.\S+|\d{3} \d{2} \p{Lu}.*|Besöksadress.*|Postadress.*|Telefon(?: .*)?|.*\b\d{3} \d{2} \p{Lu}\p{L}+|.* {3,}(?:Besöksadress.*|\p{Lu}\p{L}+ (?:kommun|stad)))$/u;

/** The lines without those of each page's head and foot: short lines together that hold a page number or an address. */
function withoutFurniture(lines: readonly string[]): { lines: string[]; furniture: string[] } {
  const kept: string[] = [];
  const furniture: string[] = [];
  let group: string[] = [];
  for (const line of [...lines, '']) {
    if (line.trim() !== '') {
      group.push(line);
      continue;
    }
    const trimmed = group.map((each) => each.trim());
    const isShort = trimmed.every(
      (each) => each.replaceAll(/ {3,}/g, ' ').length < 70 && !/[.!?;]$/.test(each),
    );
    const pages = trimmed.filter((each) => FURNITURE.some((pattern) => pattern.test(each))).length;
    const addresses = trimmed.filter((each) => ADDRESS.test(each)).length;
    const isFurniture = isShort && group.length > 0 && kept.length > 8 && (pages > 0 || addresses > 1);
    if (isFurniture) furniture.push(...trimmed);
    else kept.push(...group);
    kept.push('');
    group = [];
  }
  return { lines: kept, furniture };
}

/** Whether a line ends its paragraph though no empty line follows: it is much shorter than a line of running text. */
function endsAlone(line: string, next: string): boolean {
  if (line.length > 70) return false;
  return line.length < 45 ? /^[A-ZÅÄÖ\d]/u.test(next) : /[.!?]$/.test(line) && /^[A-ZÅÄÖ]/u.test(next);
}

/** Whether a sentence that an end of line or page has broken goes on. */
export function goesOn(last: string, next: string): boolean {
  if (/[.!?:;\n]$/u.test(last) || BULLET.test(next) || NUMBER.test(next)) return false;
  const endsOpen =
    /(?:[\p{L}\d]-|,| (?:och|eller|samt|med|mellan|för|om|i|på|av|till|från|att|den|det))$/u.test(last);
  return (endsOpen && last.length > 25) || (last.length > 40 && /^[\p{Ll}\d(]/u.test(next));
}

/** Lines as one text; a word or number that is broken at a hyphen goes on. */
export function joinLines(lines: readonly string[]): string {
  return lines
    .join('\n')
    .replaceAll(/(?<=\p{L})-\n(?=\d)|(?<=\d)-\n(?=\d)/gu, '-')
    .replaceAll('\n', ' ')
    .replaceAll(/ {2,}/g, ' ')
    .trim();
}
