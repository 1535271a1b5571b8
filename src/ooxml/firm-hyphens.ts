// Where a line must not break, though it has a hyphen.

/** Hyphens inside reference numbers, organisation numbers and dates: a line must not break there. */
const FIRM_HYPHEN = /(?<=[\p{Lu}\d])-(?=\d)/u;

/** A text at its firm hyphens: between the parts stands Word's hyphen that doesn't break. */
export function splitAtFirmHyphens(text: string): string[] {
  return /-\d/.test(text) ? text.split(FIRM_HYPHEN) : [text];
}
