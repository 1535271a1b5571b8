// The committee settings: the part of a profile that facts are computed with.

/** The form of the committee's reference numbers. */
export interface ReferenceForm {
  /** With {series}, {year} and {number}, such as `{series}-{year}-{number}`. */
  form: string;
  /** The committee's own series, such as ASN; any where there is none. */
  series?: string;
  /** Digits that the number is padded to. */
  digits?: number;
}

export interface CommitteeSettings {
  reference: ReferenceForm;
  /** The steps before the committee's meeting: their names, and how many days before it they are. */
  bodies: Record<'preparation' | 'workingCommittee', { name: string; daysBefore: number }>;
}
