// The look that a profile gives a memo: the same for Word and the web page.
import type { Letterhead } from '../ooxml/letterhead.js';

export interface Look {
  font: string;
  headingFont: string;
  /** Colours are six hexadecimal digits. */
  headingColor: string;
  mutedColor: string;
  tableHeaderColor: string;
  /** In millimetres. */
  margins: { top: number; right: number; bottom: number; left: number };
  logo?: Logo;
  /** The Word file that the memo is placed in; its own look then counts where it has one. */
  letterhead?: Letterhead;
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
