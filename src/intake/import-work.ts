// What the readers of an old memo share: the blocks and parts, the case in the making, and how a field is put into it.
import { type Block } from '../kind-settings.js';
import { type WrittenBlock } from '../ooxml/read-blocks.js';
import { type Headings, type PartName } from './headings.js';

/** What is known of the municipality that the memo is read for. */
export interface Reader {
  headings: Headings;
  /** The kinds of memo by their names. */
  kinds: Readonly<Record<string, ImportKind>>;
  bodies: readonly { id: string; name: string }[];
  /** The committee in its definite form; undefined where the profile knows none, and takes any for its own. */
  committee: string | undefined;
  isOwnReference: (text: string) => boolean;
  /** Whether the memo itself stays among its documents, where iop would put it by itself. */
  keepsOwnDocument?: boolean;
}

export interface ImportKind {
  needs: readonly Block[];
  may: readonly Block[];
  proposes?: string | undefined;
  hasTitle: boolean;
  sectionNames: readonly string[];
}

export type Data = Record<string, unknown>;

export interface Imported {
  data: Data;
  /** Which blocks of the memo each field comes from, by the field's path. */
  origins: Map<string, number[]>;
  guesses: { path: string; reason: string }[];
  /** The blocks that no field holds. */
  left: number[];
  /** What the case's memo prints without its texts: nothing of that is lost. */
  printed: string;
}

export function titleIn({ data }: Pick<Imported, 'data'>): string {
  return typeof data['title'] === 'string' ? data['title'] : '';
}

/** A part of the memo: its heading and the blocks below it. */
export interface Part {
  name: PartName | undefined;
  heading: string;
  level: number;
  /** The place of its heading. */
  at: number;
  blocks: number[];
}

export interface Work extends Imported {
  blocks: readonly WrittenBlock[];
  reader: Reader;
  /** What stands in headers and footers. */
  beside: readonly string[];
  /** All words of the memo. */
  whole: string;
}

export function put(work: Work, path: string, value: unknown, from: readonly number[]): void {
  let group = work.data;
  const keys = path.split('.');
  for (const key of keys.slice(0, -1)) group = (group[key] ??= {}) as Data;
  group[keys.at(-1) ?? ''] = value;
  work.origins.set(path, [...from]);
}

/** Whether a body is the committee; undefined where the profile knows none. */
export function isCommittee(body: string, { reader: { committee } }: Work): boolean | undefined {
  return committee === undefined ? undefined : body.toLowerCase() === committee.toLowerCase();
}

export function partOf(parts: readonly Part[], name: PartName): Part | undefined {
  return parts.find((part) => part.name === name);
}

export function hasField({ data }: Work, field: string): boolean {
  return (data['prose'] as Data | undefined)?.[field] !== undefined;
}

export function titleOf(heading: string): string {
  return heading.replaceAll('\n', ' ').replace(/:$/, '');
}

/** A heading in other words than the profile's is the case's own. */
export function keepHeading({ name, heading }: Part, work: Work): void {
  if (name === undefined) return;
  const usual = work.reader.headings[name];
  const words = titleOf(heading);
  if (usual === undefined || usual.toLowerCase() === words.toLowerCase() || name === 'table') return;
  const isCommon =
    name === 'decision' && work.reader.committee !== undefined && /^förslag till beslut i /iu.test(words);
  const headings = (work.data['headings'] ?? {}) as Data;
  if (!isCommon && headings[name] === undefined) put(work, `headings.${name}`, words, []);
}

/** Blocks as Markdown: paragraphs, lists, sub-headings and tables. */
export function textOfBlocks(places: readonly number[], { blocks }: Work): string {
  let text = '';
  let previous: WrittenBlock | undefined;
  let number = 0;
  for (const at of places) {
    const block = blocks[at];
    if (!block) continue;
    number = block.type === 'item' && block.isOrdered ? number + 1 : 0;
    // three spaces lie below a bullet and below a number
    const indent = '   '.repeat(block.depth ?? 0);
    const shown =
      block.type === 'heading'
        ? `### ${block.markdown}`
        : block.type === 'item'
          ? `${indent}${block.isOrdered ? `${number}.` : '-'} ${block.markdown.replaceAll('\n', `\n${indent}  `)}`
          : block.rows
            ? tableText(block.rows)
            : block.markdown.replaceAll('\t', ' ');
    const isTight = previous?.type === 'item' && block.type === 'item';
    text += `${text === '' ? '' : isTight ? '\n' : '\n\n'}${shown}`;
    previous = block;
  }
  return text === '' ? '' : `${text}\n`;
}

function tableText(rows: readonly (readonly string[])[]): string {
  const width = Math.max(...rows.map((row) => row.length));
  const line = (cells: readonly string[]): string =>
    `| ${Array.from({ length: width }, (_, i) => (cells[i] ?? '').replaceAll('|', '\\|')).join(' | ')} |`;
  const [header = [], ...others] = rows;
  const isRight = (i: number): boolean =>
    i > 0 &&
    others.every((row) => /^[+−-]?[\d ]*(?:,\d+)?(?: ?%| kr)?$/u.test((row[i] ?? '').trim())) &&
    others.some((row) => /\d/.test(row[i] ?? ''));
  const rule = line(Array.from({ length: width }, (_, i) => (isRight(i) ? '-:' : '-')));
  return [line(header), rule, ...others.map(line)].join('\n');
}

export function linesOf(
  places: readonly number[],
  { blocks }: Work,
): { at: number; line: string; isColumns: boolean }[] {
  return places.flatMap((at) =>
    (blocks[at]?.text ?? '')
      .split('\n')
      .map((line) => ({ at, line: line.trim(), isColumns: line.includes('\t') })),
  );
}

export function uncapitalize(text: string): string {
  return text.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
}

/** What a part says beside what has found its own field. */
export function setProse(part: Part, field: string, work: Work): void {
  const text = textOfBlocks(part.blocks, work);
  if (text !== '' && !hasField(work, field)) put(work, `prose.${field}`, text, part.blocks);
  part.blocks = [];
}
