// What the handlers of one document share.
import type { Look } from '../look.js';

/** What is counted through the whole document. */
export interface Context {
  /** The width of the text, in twips. */
  textWidth: number;
  look: Look;
  /** Charts so far. */
  charts: number;
  /** Addresses of the links so far. */
  links: string[];
  /** Lists so far: each is a numbering instance of its own. */
  lists: number;
  /** The numbers that numbered lists begin with, so far. */
  starts: Set<number>;
}
