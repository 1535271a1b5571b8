// The look that a profile gives a memo: the same for Word and the web page.
import type { Letterhead } from '../ooxml/letterhead.js';
import type { Page } from './columns.js';

export interface Look {
  font: string;
  headingFont: string;
  /** The size of the text, in points. */
  size: number;
  /** Colours are six hexadecimal digits. */
  headingColor: string;
  mutedColor: string;
  tableHeaderColor: string;
  /** In millimetres. */
  margins: { top: number; right: number; bottom: number; left: number };
  /** How pages are numbered, with {page} and {pages}; empty for not at all. */
  pageNumbers: string;
  /** The lines at the foot of each page. */
  footer: string[];
  logo?: Logo;
  /** The Word file that the memo is placed in; its own look then counts where it has one. */
  letterhead?: Letterhead;
}

const POINTS_PER_MM = 72 / 25.4;
const A4 = { width: 210, height: 297 };

/** The room that the page of a look has for tables. A letterhead's pages stay as they are, and are taken for as wide. */
export function pageOf({ margins, size, letterhead }: Look): Page {
  const within = (length: number): number => (length - margins.left - margins.right) * POINTS_PER_MM;
  return { size, portrait: within(A4.width), landscape: letterhead ? 0 : within(A4.height) };
}

export interface Logo {
  bytes: Uint8Array;
  type: 'png' | 'jpg';
  alternativeText: string;
  /** In millimetres. */
  height: number;
  /** In millimetres; in proportion to the height. */
  width: number;
}
