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
}

export type LetterheadProblem =
  | ZipFault
  | 'not-word'
  | 'template'
  | 'macros'
  | 'part-damaged'
  | 'part-missing'
  | 'external'
  | 'embedded'
  | 'changes'
  | 'protected'
  | 'no-memo'
  | 'memo-repeated'
  | 'memo-place'
  | 'memo-not-alone'
  | 'unknown-field';

/** What is wrong; `detail` is the part, address or field that shows it. */
export interface LetterheadFault {
  problem: LetterheadProblem;
  detail?: string;
}
