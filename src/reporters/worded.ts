// A finding as every format shows it: with its words and its place.
import type { Severity } from '../diagnostic.js';
import type { Position } from '../source/lines.js';
import type { Wording } from './wording/wording.js';

/** A diagnostic with its words and its place, as every format shows it. */
export interface Worded {
  code: string;
  severity: Severity;
  severityWord: string;
  message: string;
  hint: string | undefined;
  file: string | undefined;
  /** The place in words: the section and paragraph of a memo. */
  where?: string;
  path: string | undefined;
  start: Position | undefined;
  end: Position | undefined;
}

export interface ReportOptions {
  wording: Wording;
  /** The texts of the files that diagnostics name. */
  texts: ReadonlyMap<string, string>;
  /** What a file is called from the repository's or the workspace's root, for programs that look for it there. */
  fromRoot?: (file: string) => string;
  /** The program's version. */
  version: string;
  color: boolean;
  /** Only ASCII signs of our own: the terminal can't show others. */
  ascii: boolean;
}
