// What the handlers of one document share.
import type { Figure } from '../../memo/memo.js';

/** What is counted through the whole document. */
export interface Context {
  /** The width of the text, in twips. */
  textWidth: number;
  /** The drawings of the document's figures. */
  charts: ReadonlyMap<Figure, string>;
  /** Addresses of the links so far. */
  links: string[];
  /** Lists so far, by the number that they begin with; `undefined` for bullets. Each is a numbering instance of its own. */
  lists: (number | undefined)[];
}
