// The committee settings: the part of a profile that facts are computed with.

/** The form of the committee's reference numbers. */
export interface ReferenceForm {
  /** With {year}, {number} and most often {series}, such as `{series}-{year}-{number}`. */
  form: string;
  /** The committee's own series, such as ASN; where there is none, that of the case's own number. */
  series?: string | readonly string[];
  /** Digits that the number is padded to. */
  digits?: number;
}

/** A step before the committee's meeting. */
export interface Body {
  id: string;
  name: string;
  /** How many days before the meeting it customarily is. */
  daysBefore?: number;
}

export interface CommitteeSettings {
  /** Not there where every reference stays as it is written. */
  reference?: ReferenceForm;
  /** In order. */
  bodies: readonly Body[];
  administration: { definite: string };
  head: {
    author: 'head' | 'end' | 'none';
    authorLines: readonly ('administration' | 'name' | 'title' | 'email' | 'telephone')[];
  };
  decisionStyle: 'numbered' | 'att' | 'unnumbered' | 'direct';
  /** The computed parts that a profile can switch off. */
  printed: Record<'history' | 'comparison' | 'economy' | 'summary', boolean>;
  /** How dates stand in sentences; with the name of the month where nothing is said. */
  dates?: 'long' | 'iso';
}

/** What a kind of memo adds to them. */
export interface KindDefaults {
  /** The names of the points that are proposed where a case lists none. */
  points: readonly string[];
  /** Whether the memo proposes a new agreement or an extension. */
  proposes?: 'agreement' | 'extension' | undefined;
}
