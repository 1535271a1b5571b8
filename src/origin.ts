// Where the words of a memo come from: typed by a person in the case, computed from it, set by the profile, or written
// in a template. The template room notes it for Markdown, the memo room for the runs of its text.
import type { Path } from './diagnostic.js';

export type Origin =
  /** Text as it stands in the case. */
  | { from: 'case'; path: Path }
  /** One or more facts, computed or put into words; paths in the facts. */
  | { from: 'fact'; paths: readonly Path[] }
  /** A setting of the profile. */
  | { from: 'profile'; path: Path }
  /** The words of a template file. */
  | { from: 'template'; file: string };

/** A stretch of text with one origin; offsets in UTF-16 units, `end` exclusive. */
export interface Run {
  start: number;
  end: number;
  origin: Origin;
  /** Where the run begins in the text that it comes from, if the characters of both correspond one by one. */
  at?: number;
  /** The place in a text of the case that cites the value, as in `{{amount funding.total}}`. */
  cited?: { path: Path; start: number; end: number };
}

/** A stretch of Markdown. */
export interface Piece extends Run {
  /** Whether the text was escaped, so that the Markdown has more characters than the text. */
  isEscaped: boolean;
  /** The section that it stands in, by the name of its partial. */
  section?: string;
  /** Markdown of the case that takes the place of this piece. */
  field?: TracedField;
}

/** Markdown whose origin is known. Pieces are in order and don't overlap; what lies between them is layout. */
export interface TracedMarkdown {
  text: string;
  pieces: readonly Piece[];
}

/** A Markdown field of the case, with its live values filled in. */
export interface TracedField extends TracedMarkdown {
  path: Path;
  /** The level of heading that the text may begin with: 3 in a section, 4 under a sub-heading. */
  topLevel: number;
  /** Whether the text goes on a sentence, and is no block of its own. */
  isInline: boolean;
}
