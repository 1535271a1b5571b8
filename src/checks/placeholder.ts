// The placeholders of a case that is begun: a request in square brackets where a value is to stand.
const REQUEST = /\[[a-zåäöA-ZÅÄÖ][^[\]\n]{1,120}\]/u;

/** Whether a value, or a part of it, is still to be filled in. */
export function hasPlaceholder(text: string): boolean {
  return REQUEST.test(text);
}
