// A municipality's own Word file as something to place a memo in, and what can be wrong with one.
import type { ZipFault } from './zip.js';

/** The fields beside {{memo}} that a letterhead can name: what a memo says of itself. */
export const LETTERHEAD_FIELDS = [
  'kind',
  'title',
  'reference',
  'date',
  'author.name',
  'author.title',
  'author.email',
  'municipality',
  'administration',
  'committee',
] as const;

export type LetterheadField = (typeof LETTERHEAD_FIELDS)[number];

/** A letterhead that the memo can be placed in. */
export interface Letterhead {
  parts: ReadonlyMap<string, Uint8Array>;
  /** The path of the main part, such as `word/document.xml`. */
  main: string;
  /** What the file had that no memo gets, and that no reader misses. */
  leftOut: readonly LeftOut[];
}

/** Something that is left out, and that whoever keeps the letterhead may want to know of. */
export interface LeftOut {
  what: 'template' | 'mailMerge' | 'signature' | 'taskPane' | 'transform' | 'frame' | 'part';
  /** Its address, or the path of the part. */
  detail: string;
}

export type LetterheadProblem =
  | ZipFault
  | 'not-word'
  | 'strict'
  | 'template'
  | 'macros'
  | 'part-damaged'
  | 'part-missing'
  | 'part-unknown'
  | 'external'
  | 'embedded'
  | 'changes'
  | 'protected'
  | 'no-memo'
  | 'memo-repeated'
  | 'memo-place'
  | 'memo-not-alone'
  | 'field-place'
  | 'unknown-field';

/** What in the document comes from elsewhere, or is another file in it. */
export type Source =
  'picture' | 'field' | 'link' | 'data' | 'object' | 'control' | 'file' | 'subdocument' | 'media';

/** Where in the document a fault is, as those who use Word call it. */
export type Where = 'body' | 'header' | 'footer' | 'footnotes' | 'endnotes';

/** What is wrong; `detail` is the part, address or field that shows it. */
export interface LetterheadFault {
  problem: LetterheadProblem;
  detail?: string;
  source?: Source;
  where?: Where;
}
