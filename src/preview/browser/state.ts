// What the server says and the page shows.

/** A place in a file; line and column start at 1. */
export interface ShownPlace {
  /** As messages call it. */
  file: string;
  /** The full path, for an editor. */
  path: string;
  line: number;
  column: number;
  /** The line itself. */
  text?: string;
}

export interface ShownFinding {
  code: string;
  severity: 'error' | 'warning' | 'info';
  severityWord: string;
  message: string;
  hint: string;
  place?: ShownPlace;
}

/** A stretch of the memo: where it comes from, and the numbers of the findings about it. */
export interface ShownMark {
  from: 'case' | 'fact' | 'profile' | 'template';
  place?: ShownPlace;
  template?: { file: string; path: string };
  /** Where it comes from, in words. */
  says: string[];
  findings: number[];
}

export interface PreviewState {
  /** The case's file. */
  name: string;
  /** Whether no memo would be written. */
  hasErrors: boolean;
  /** Whether the memo is the last that could be made, and the case can't be read now. */
  isStale: boolean;
  findings: ShownFinding[];
  /** The profile that it is shown with. */
  profile: string;
  /** The memo as a whole web page; empty where there is none. */
  html: string;
  /** By the numbers in `data-run`. */
  marks: ShownMark[];
}
