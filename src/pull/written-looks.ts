// Bold, italics and lists that a person has made in a memo or undone, as the signs of Markdown that the text of the case has for
// them.

/** Words in bold or italics, and where they stand in their paragraph's text. */
export interface Marked {
  text: string;
  start: number;
  /** The sign around them: `*`, `**` or `***`. */
  sign: string;
}

/** What a paragraph is laid out as. */
export interface Form {
  type: 'heading' | 'paragraph' | 'item' | 'cell';
  /** Of a heading of an edited file: 1 for the title, 2 for a section. */
  level?: number;
  /** Of an item: how deep it lies, 0 for the outermost, and whether it has a number. */
  depth?: number;
  isOrdered?: boolean;
  /** Of a paragraph: whether it is a quotation set apart. */
  isQuoted?: boolean;
}

export function isSameForm(a: Form, b: Form): boolean {
  if (a.type !== b.type) return false;
  if (a.type === 'paragraph') return (a.isQuoted ?? false) === (b.isQuoted ?? false);
  return a.type !== 'item' || (a.depth === b.depth && a.isOrdered === b.isOrdered);
}

/** The marks of one side that the other has not: the same words with the same sign. */
export function marksBeside(marks: readonly Marked[], others: readonly Marked[]): Marked[] {
  const left = [...others];
  return marks.filter(({ text, sign }) => {
    const at = left.findIndex((each) => each.text === text && each.sign === sign);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** Where the words of a mark stand in another wording of their paragraph: the same one of as many. */
export function findMarked({ text, start }: Marked, own: string, other: string): number | undefined {
  const places = placesOf(text, other);
  const among = placesOf(text, own);
  return places.length === among.length ? places[among.indexOf(start)] : undefined;
}

function placesOf(words: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) places.push(at);
  return places;
}

/** Whether signs at both ends of a stretch would be read as such: words begin and end within them. */
export function canBeMarked(words: string): boolean {
  return /^[\p{L}\p{N}{].*[\p{L}\p{N}}]$|^[\p{L}\p{N}]$/su.test(words);
}

interface Item {
  indent: number;
  /** Where its words begin. */
  content: number;
  mark: string;
  number: number | undefined;
}

const ITEM = /^( *)(?:([-*+])|(\d{1,9})([.)])) +/;

/**
 * The sign of an item that comes after a text: of the same kind as the items beside it, and as deep as may be.
 * @param before the text, which ends in an item; empty where none stands before.
 */
export function itemSign(before: string, { depth = 0, isOrdered = false }: Form): string {
  const around = itemsAround(before);
  const level = Math.min(depth, around.length);
  const peer = around[level];
  const indent = ' '.repeat(around[level - 1]?.content ?? around[0]?.indent ?? 0);
  const isAlike = peer !== undefined && (peer.number !== undefined) === isOrdered;
  if (!isOrdered) return `${indent}${isAlike ? peer.mark : '-'} `;
  return `${indent}${isAlike ? (peer.number ?? 0) + 1 : 1}${isAlike ? peer.mark : '.'} `;
}

/** Whether the last paragraph of a text is an item of a list, or goes on one. */
export function endsInItem(text: string): boolean {
  const last =
    text
      .trimEnd()
      .split(/\n{2,}/)
      .at(-1) ?? '';
  return (
    last.split('\n').some((line) => ITEM.test(line)) || (/^ {2,}/.test(last) && itemsAround(text).length > 0)
  );
}

/** The item that a text ends in, after those that it lies in. */
function itemsAround(text: string): Item[] {
  const items: Item[] = [];
  for (const line of text.split('\n').toReversed()) {
    const [sign, spaces = '', bullet, digits, dot] = ITEM.exec(line) ?? [];
    if (sign === undefined || spaces.length >= (items[0]?.indent ?? Infinity)) continue;
    const number = digits === undefined ? undefined : Number(digits);
    items.unshift({ indent: spaces.length, content: sign.length, mark: bullet ?? dot ?? '-', number });
    if (spaces === '') break;
  }
  return items;
}
