// What a person changed in a memo.
import { formatPath, type Path } from '../diagnostic.js';

/** A change with its place: what stood there, and what stands there now. */
interface Place {
  section: string | undefined;
  before: string;
  after: string;
}

export type TextChange = Place & {
  kind: 'text';
  path: Path;
  start: number;
  end: number;
  text: string;
  /** The live values that the words stand in the place of, as they are written: `{{amount funding.total}}`. */
  live?: readonly string[];
};

export type ValueChange = Place & { kind: 'value'; path: Path; value: string | number };

/** A section of one's own; `after` is the name of the section that it stands after. */
export interface NewSection {
  heading: string;
  text: string;
  after?: string;
}

export type Change =
  /** Text of a field: written into it. */
  | TextChange
  /** A value, such as a name or a date: proposed. */
  | ValueChange
  /** What iop computes, or has from the profile or a template: told. */
  | (Place & { kind: 'computed'; owner: string })
  /** Bold, italics or a list that no text of the case can have: told. */
  | (Place & { kind: 'look' })
  /** A new section of the memo: written among the case's own sections, before the one at `path`. */
  | (Place & { kind: 'section'; path: Path; value: NewSection })
  /** A new entry of a list of texts, such as a point of the decision: written into the list, before the one at `path`. */
  | (Place & { kind: 'entry'; path: Path; value: string })
  /** A new paragraph that no field stands beside. */
  | (Place & { kind: 'homeless' });

/** A change's words, by which it is known again. */
export function wordsOf({ before, after }: Change): string {
  return `${before}\n${after}`;
}

/** A title that iop makes, and a person has written anew. */
export function isMadeTitle(change: Change): boolean {
  return change.kind === 'value' && formatPath(change.path) === 'title';
}

/** Changes by the field that they are of, in order. */
export function groupByField<T extends { path: Path }>(changes: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const change of changes) {
    const field = formatPath(change.path);
    groups.set(field, [...(groups.get(field) ?? []), change]);
  }
  return groups;
}
