// Where in a memo's own words a finding of its case stands: in the blocks that the field comes from.
import { formatPath, type Diagnostic, type Range } from '../diagnostic.js';
import type { Imported } from '../intake/import-work.js';
import type { WrittenBlock } from '../ooxml/read-blocks.js';

/** A block's text with plain spaces, and as long as it is. */
export function oneLine(text: string): string {
  return text.replaceAll(/[\n\t\u00A0]/g, ' ');
}

/** The words of the memo that a finding of its case is about. */
export function findWords(
  { path, range }: Diagnostic,
  { origins }: Imported,
  blocks: readonly WrittenBlock[],
  text: string,
): (Range & { block: number }) | undefined {
  const own = placesOf(formatPath(path ?? []), origins);
  const words = range ? plainWords(text.slice(range.start, range.end)) : '';
  const at = range && words !== '' ? placeAmong(blocks, own, text, range) : undefined;
  if (at) return at;
  const everywhere = blocks.map((_, i) => i);
  const wanted = words.length > 3 ? [own, everywhere] : [own];
  // as whole words before parts of others
  for (const find of words === '' ? [] : [indexOfWords, (line: string) => line.indexOf(words)])
    for (const block of wanted.flat()) {
      const at = find(oneLine(blocks[block]?.text ?? ''), words);
      if (at >= 0) return { block, start: at, end: at + words.length };
    }
  const [block] = own;
  return block === undefined
    ? undefined
    : { block, start: 0, end: oneLine(blocks[block]?.text ?? '').length };
}

/** So many signs on both sides tell a mark from others of its kind. */
const AROUND = 12;

/** Where a stretch of the case's text stands in its own blocks, by what stands around it there. */
function placeAmong(
  blocks: readonly WrittenBlock[],
  places: readonly number[],
  text: string,
  { start, end }: Range,
): (Range & { block: number }) | undefined {
  const words = text.slice(start, end);
  const line = (part: string): string => part.replaceAll(/\s+/g, ' ');
  const [before, after] = [line(text.slice(start - AROUND, start)), line(text.slice(end, end + AROUND))];
  for (const block of places) {
    const whole = oneLine(blocks[block]?.text ?? '');
    const at = whole.indexOf(before + words + after);
    if (at >= 0) return { block, start: at + before.length, end: at + before.length + words.length };
  }
  return undefined;
}

/** Where words stand as whole words; `Hela Människa` is no part of `Hela Människan`. */
function indexOfWords(text: string, words: string): number {
  const isLetter = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\d]/u.test(sign);
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const before = isLetter(text[at - 1]) && isLetter(words[0]);
    const after = isLetter(text[at + words.length]) && isLetter(words.at(-1));
    if (!before && !after) return at;
  }
  return -1;
}

/** The years of the agreement that ended last before the gap: "2020–2022". */
export function placeOfGap(
  { code, args }: Diagnostic,
  blocks: readonly WrittenBlock[],
): (Range & { block: number }) | undefined {
  if (code !== 'memo/history-gap') return undefined;
  const years = new RegExp(`\\d{4} ?[–-] ?${args.end.slice(0, 4)}(?!\\d)`, 'u');
  for (const [block, { text }] of blocks.entries()) {
    const found = years.exec(oneLine(text));
    if (found) return { block, start: found.index, end: found.index + found[0].length };
  }
  return undefined;
}

/** The blocks that a field comes from, or the group that it stands in. */
function placesOf(path: string, origins: ReadonlyMap<string, readonly number[]>): readonly number[] {
  for (let field = path; field !== ''; field = field.replace(/(?:^|[.[])[^.[]*$/, '')) {
    const places = origins.get(field);
    if (places && places.length > 0) return places;
  }
  return [];
}

/** A stretch of the case's text as the words that it holds. */
function plainWords(text: string): string {
  return text
    .replaceAll(/\\([^\w\s])/g, '$1')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^['"]|['"]$/g, '')
    .trim();
}
