// What a person changed in a memo.
import type { Path } from '../diagnostic.js';

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

export type Change =
  /** Text of a field: written into it. */
  | TextChange
  /** A value, such as a name or a date: proposed. */
  | ValueChange
  /** What iop computes, or has from the profile or a template: told. */
  | (Place & { kind: 'computed'; owner: string })
  /** Bold, italics or a list that no text of the case can have: told. */
  | (Place & { kind: 'look' })
  /** A new paragraph that no field stands beside. */
  | (Place & { kind: 'homeless' });
