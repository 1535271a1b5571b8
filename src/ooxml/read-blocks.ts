// What a Word file says block by block: headings, paragraphs, list items and tables in order, as a reader sees them. Tracked
// changes count as made. For memos that people have written or edited.
import { COMPATIBILITY } from './namespaces.js';
import { relatedParts, relationshipsOf } from './relationships.js';
import {
  childElements,
  childOf,
  elementsOf,
  isWord,
  parseXml,
  valueOf,
  wordAttribute,
  type Document,
  type Element,
} from './xml.js';
import { readWord, type WordFile } from './read-word.js';
import type { ReadonlyParts } from './parts.js';

/** A block of a written memo, from any format. */
export interface WrittenBlock {
  type: 'heading' | 'paragraph' | 'item' | 'table';
  /** The words, with a line feed at a forced line end. */
  text: string;
  /** The same as Markdown, with emphasis and links. */
  markdown: string;
  /** Of a heading, 1 for the title. */
  level?: number;
  /** Of an item: whether it has a number, and how deep it lies. */
  isOrdered?: boolean;
  depth?: number;
  /** Of a table. */
  rows?: string[][];
  /** Whether all of it is in bold, which hand work takes for a heading. */
  isBold?: boolean;
  /** Whether it is a quotation set apart; its Markdown has the sign of one. */
  isQuoted?: boolean;
}

export interface WrittenMemo {
  blocks: WrittenBlock[];
  /** What stands in headers, footers and text boxes. */
  beside: string[];
  comments: WrittenComment[];
  /** How many tracked changes there are. */
  changes: number;
}

export interface WrittenComment {
  author: string;
  text: string;
  /** The block at whose end, or in which, it stands. */
  block: number;
}

/** The blocks of a Word file; `undefined` where the bytes are none. */
export function readWordBlocks(bytes: Uint8Array): WrittenMemo | undefined {
  const word = readWord(bytes);
  const document = word && parseXml(word.parts.get(word.main) ?? new Uint8Array());
  return word && document && readDocumentBlocks(word, document)?.memo;
}

/** The blocks of a document's tree, with the paragraphs that each is made of. */
export function readDocumentBlocks(
  word: Pick<WordFile, 'parts' | 'main'>,
  document: Document,
): { memo: WrittenMemo; paragraphs: Element[][] } | undefined {
  const [body] = elementsOf(document, 'body');
  if (!body) return undefined;
  const reading: Reading = {
    styles: readStyles(word.parts, word.main),
    isOrdered: readNumbering(word.parts, word.main),
    links: readLinks(word.parts, word.main),
    comments: readComments(word.parts, word.main),
    memo: { blocks: [], beside: [], comments: [], changes: 0 },
    joined: undefined,
    paragraphs: [],
  };
  readChildren(body, reading);
  for (const kind of ['header', 'footer'] as const)
    for (const path of relatedParts(word.parts, word.main, kind)) {
      const part = parseXml(word.parts.get(path) ?? new Uint8Array());
      for (const paragraph of part ? elementsOf(part, 'p') : []) addBeside(reading, plainText(paragraph));
    }
  return { memo: reading.memo, paragraphs: reading.paragraphs };
}

interface Style {
  level?: number | undefined;
  numId?: string | undefined;
  isQuote?: boolean;
}

interface Reading {
  styles: Map<string, Style>;
  isOrdered: (numId: string, level: string) => boolean;
  links: Map<string, string>;
  comments: Map<string, { author: string; text: string }>;
  memo: WrittenMemo;
  /** The paragraphs that each block is made of. */
  paragraphs: Element[][];
  /** What a paragraph begins with whose end before it was struck out. */
  joined: Inline[] | undefined;
}

interface Inline {
  text: string;
  bold: boolean;
  italic: boolean;
  link?: string | undefined;
}

function readChildren(parent: Element, reading: Reading): void {
  for (const child of childElements(parent)) {
    if (isWord(child, 'p')) readParagraph(child, reading);
    else if (isWord(child, 'tbl')) readTable(child, reading);
    else if (['sdt', 'sdtContent', 'customXml', 'ins', 'moveTo'].some((name) => isWord(child, name)))
      readChildren(child, reading);
  }
}

function readParagraph(paragraph: Element, reading: Reading): void {
  const properties = childOf(paragraph, 'pPr');
  const inlines = [...(reading.joined ?? []), ...readInlines(paragraph, reading)];
  const mark = childOf(properties, 'rPr');
  // a struck out end of a paragraph: what follows goes on in it
  reading.joined = undefined;
  if (childOf(mark, 'del')) {
    reading.joined = inlines;
    return;
  }
  const text = tidy(inlines.map((each) => each.text).join(''));
  if (text.trim() === '') return;
  reading.paragraphs.push([paragraph]);
  const style = reading.styles.get(valueOf(properties, 'pStyle') ?? '') ?? {};
  const numbering = childOf(properties, 'numPr');
  const numId = valueOf(numbering, 'numId') ?? style.numId;
  const depth = valueOf(numbering, 'ilvl') ?? '0';
  const outline = valueOf(properties, 'outlineLvl');
  const level = style.level ?? (outline === undefined || outline === '9' ? undefined : Number(outline) + 1);
  const written = { text: text.trim(), markdown: toMarkdown(inlines) };
  const isBold = inlines.every((each) => each.bold || each.text.trim() === '');
  if (level !== undefined) reading.memo.blocks.push({ type: 'heading', ...written, level });
  else if (numId !== undefined && numId !== '0')
    reading.memo.blocks.push({
      type: 'item',
      ...written,
      isOrdered: reading.isOrdered(numId, depth),
      depth: Number(depth),
    });
  else if (style.isQuote)
    reading.memo.blocks.push({
      type: 'paragraph',
      ...written,
      markdown: quoted(written.markdown),
      isQuoted: true,
    });
  else reading.memo.blocks.push({ type: 'paragraph', ...written, ...(isBold && { isBold }) });
}

/** Markdown as a quotation. */
export function quoted(markdown: string): string {
  return `> ${markdown.replaceAll('\n', '\n> ')}`;
}

function readTable(table: Element, reading: Reading): void {
  const rows = childElements(table)
    .flatMap((child) => (isWord(child, 'ins') || isWord(child, 'sdt') ? childElements(child) : [child]))
    .filter((row) => isWord(row, 'tr') && !childOf(childOf(row, 'trPr'), 'del'))
    .map((row) =>
      elementsOf(row, 'tc')
        .filter((cell) => cell.parentNode === row || !isWord(cell.parentNode as Element, 'tc'))
        .map((cell) =>
          elementsOf(cell, 'p')
            .map((paragraph) =>
              tidy(
                readInlines(paragraph, reading)
                  .map(({ text }) => text)
                  .join(''),
              ),
            )
            .filter((text) => text.trim() !== '')
            .join(' ')
            .trim(),
        ),
    );
  if (rows.length === 0) return;
  reading.paragraphs.push(elementsOf(table, 'p'));
  const text = rows.map((row) => row.join(' | ')).join('\n');
  reading.memo.blocks.push({ type: 'table', text, markdown: text, rows });
}

/** Fields that programs work out: their results are no words of the memo. */
const WORKED_OUT = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|TOC|PAGEREF|DATE|TIME|FILENAME)\b/i;

function readInlines(parent: Element, reading: Reading): Inline[] {
  const inlines: Inline[] = [];
  const fields: { code: string; isResult: boolean }[] = [];
  const isShown = (): boolean => fields.every(({ code, isResult }) => isResult && !WORKED_OUT.test(code));
  const walk = (element: Element, link: string | undefined): void => {
    for (const child of childElements(element)) {
      if (child.namespaceURI === COMPATIBILITY && child.localName === 'AlternateContent') {
        for (const box of elementsOf(child, 'txbxContent').slice(0, 1)) readBox(box, reading);
        continue;
      }
      const name = child.localName ?? '';
      if (name === 'del' || name === 'moveFrom' || name === 'ins') reading.memo.changes++;
      if (['pPr', 'rPr', 'del', 'moveFrom'].includes(name)) continue;
      if (name === 'r') readRun(child, link);
      else if (name === 'hyperlink') {
        const id = child.getAttributeNS(R_NAMESPACE, 'id') ?? '';
        walk(child, reading.links.get(id) ?? link);
      } else if (
        ['ins', 'moveTo', 'smartTag', 'sdt', 'sdtContent', 'customXml', 'fldSimple'].includes(name)
      ) {
        if (name === 'fldSimple' && WORKED_OUT.test(wordAttribute(child, 'instr') ?? '')) continue;
        walk(child, link);
      }
    }
  };
  const readRun = (run: Element, link: string | undefined): void => {
    const properties = childOf(run, 'rPr');
    const isOn = (name: string): boolean => {
      const element = childOf(properties, name);
      return element !== undefined && !/^(?:0|false|off)$/.test(wordAttribute(element) ?? '');
    };
    const style = valueOf(properties, 'rStyle') ?? '';
    const looks = {
      bold: isOn('b') || style === 'Strong',
      italic: isOn('i') || style === 'Emphasis',
      link,
    };
    const add = (text: string): void => {
      if (isShown()) inlines.push({ text, ...looks });
    };
    for (const child of childElements(run)) {
      const name = child.localName ?? '';
      if (name === 't') add(child.textContent ?? '');
      else if (name === 'noBreakHyphen') add('-');
      else if (name === 'tab' || name === 'ptab') add('\t');
      else if (name === 'br' || name === 'cr')
        add(['page', 'column'].includes(wordAttribute(child, 'type') ?? '') ? '' : '\n');
      else if (name === 'instrText') {
        const field = fields.at(-1);
        if (field) field.code += child.textContent ?? '';
      } else if (name === 'fldChar') stepField(fields, wordAttribute(child, 'fldCharType'));
      else if (name === 'commentReference') addComment(reading, wordAttribute(child, 'id'));
      else if (name === 'drawing' || name === 'pict' || name === 'AlternateContent')
        for (const box of elementsOf(child, 'txbxContent').slice(0, 1)) readBox(box, reading);
    }
  };
  walk(parent, undefined);
  return inlines;
}

const R_NAMESPACE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function stepField(fields: { code: string; isResult: boolean }[], step: string | undefined): void {
  const field = fields.at(-1);
  if (step === 'begin') fields.push({ code: '', isResult: false });
  else if (step === 'separate' && field) field.isResult = true;
  else if (step === 'end') fields.pop();
}

function addComment(reading: Reading, id: string | undefined): void {
  const comment = reading.comments.get(id ?? '');
  // the block that is being read comes next
  if (comment) reading.memo.comments.push({ ...comment, block: reading.memo.blocks.length });
}

function readBox(box: Element, reading: Reading): void {
  for (const paragraph of elementsOf(box, 'p')) addBeside(reading, plainText(paragraph));
}

function addBeside({ memo }: Reading, text: string): void {
  if (text.trim() !== '' && !memo.beside.includes(text)) memo.beside.push(text);
}

function plainText(paragraph: Element): string {
  return tidy(
    elementsOf(paragraph, 't')
      .map((text) => text.textContent ?? '')
      .join(''),
  ).trim();
}

/** Firm hyphens and soft ones as a person types them. */
function tidy(text: string): string {
  return text.replaceAll('\u2011', '-').replaceAll('\u00AD', '');
}

function toMarkdown(inlines: readonly Inline[]): string {
  const merged: Inline[] = [];
  for (const each of inlines) {
    const last = merged.at(-1);
    const isSame = last?.bold === each.bold && last.italic === each.italic && last.link === each.link;
    if (last && isSame) last.text += each.text;
    else merged.push({ ...each });
  }
  const isAllBold = merged.every(({ bold, text }) => bold || text.trim() === '');
  return merged
    .map(({ text, bold, italic, link }) => {
      const [, before = '', words = '', after = ''] =
        /^(\s*)([\s\S]*?)(\s*)$/.exec(escapeMarkdown(tidy(text))) ?? [];
      if (words === '') return before + after;
      const sign = (bold && !isAllBold ? '**' : '') + (italic ? '*' : '');
      const marked = `${sign}${words}${Array.from(sign).reverse().join('')}`;
      const isPlainLink = link === undefined || link === `mailto:${words}` || link === words;
      return before + (isPlainLink ? marked : `[${marked}](${link})`) + after;
    })
    .join('')
    .replaceAll('\n', '\\\n')
    .trim();
}

/** The signs of Markdown that would change a text's meaning: within a line, and those of a list, heading, rule or fence at its beginning. */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/[\\*_`[\]<>]|\{\{|&(?=#?\w+;)/g, '\\$&')
    .replaceAll(/^([^\S\n]*)(?=#{1,6}(?:\s|$)|[+-](?:\s|$)|(?:-\s*){3,}$|={2,}\s*$|-{2,}\s*$|~{3})/gm, '$1\\')
    .replaceAll(/^([^\S\n]*\d{1,9})([.)])(?=\s|$)/gm, '$1\\$2');
}

function readStyles(parts: ReadonlyParts, main: string): Map<string, Style> {
  const [path] = relatedParts(parts, main, 'styles');
  const document = path === undefined ? undefined : parseXml(parts.get(path) ?? new Uint8Array());
  const found = new Map<string, Style & { basedOn?: string | undefined }>();
  for (const style of document ? elementsOf(document, 'style') : []) {
    const name = valueOf(style, 'name') ?? '';
    const [, number] = /^(?:heading|rubrik) (\d)$/i.exec(name) ?? [];
    const outline = valueOf(childOf(style, 'pPr'), 'outlineLvl');
    const isTitle = /^(?:title|rubrik)$/i.test(name);
    const level = isTitle
      ? 1
      : number !== undefined
        ? Number(number)
        : outline === undefined
          ? undefined
          : Number(outline) + 1;
    found.set(wordAttribute(style, 'styleId') ?? '', {
      level: level !== undefined && level <= 9 ? level : undefined,
      numId: valueOf(childOf(childOf(style, 'pPr'), 'numPr'), 'numId'),
      isQuote: /^(?:(?:intense |starkt )?(?:quote|citat)|block text)$/i.test(name),
      basedOn: valueOf(style, 'basedOn'),
    });
  }
  for (const style of found.values()) {
    let base = found.get(style.basedOn ?? '');
    for (let i = 0; base && i < 10; i++) {
      style.level ??= base.level;
      style.numId ??= base.numId;
      style.isQuote ||= base.isQuote === true;
      base = found.get(base.basedOn ?? '');
    }
  }
  return found;
}

function readNumbering(parts: ReadonlyParts, main: string): Reading['isOrdered'] {
  const [path] = relatedParts(parts, main, 'numbering');
  const document = path === undefined ? undefined : parseXml(parts.get(path) ?? new Uint8Array());
  if (!document) return () => false;
  const abstractOf = new Map(
    elementsOf(document, 'num').map((num) => [
      wordAttribute(num, 'numId') ?? '',
      valueOf(num, 'abstractNumId') ?? '',
    ]),
  );
  const formats = new Map<string, string>();
  for (const abstract of elementsOf(document, 'abstractNum'))
    for (const level of elementsOf(abstract, 'lvl'))
      formats.set(
        `${wordAttribute(abstract, 'abstractNumId') ?? ''} ${wordAttribute(level, 'ilvl') ?? ''}`,
        valueOf(level, 'numFmt') ?? '',
      );
  return (numId, level) => {
    const format = formats.get(`${abstractOf.get(numId) ?? ''} ${level}`) ?? 'bullet';
    return format !== 'bullet' && format !== 'none';
  };
}

function readLinks(parts: ReadonlyParts, main: string): Map<string, string> {
  return new Map((relationshipsOf(parts, main) ?? []).map(({ id, target }) => [id, target]));
}

function readComments(parts: ReadonlyParts, main: string): Reading['comments'] {
  const found: Reading['comments'] = new Map();
  for (const path of relatedParts(parts, main, 'comments')) {
    const document = parseXml(parts.get(path) ?? new Uint8Array());
    for (const comment of document ? elementsOf(document, 'comment') : [])
      found.set(wordAttribute(comment, 'id') ?? '', {
        author: wordAttribute(comment, 'author') ?? '',
        text: elementsOf(comment, 'p').map(plainText).join(' '),
      });
  }
  return found;
}
