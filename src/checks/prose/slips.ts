// The slips of fingers: two digits that have changed places, and one that is another.

/** Whether two texts differ only in that two signs beside one another have changed places. */
export function isChangedOver(text: string, other: string): boolean {
  const places = placesOfOthers(text, other);
  const [a = 0, b = 0] = places;
  return (
    other.length === text.length &&
    places.length === 2 &&
    b === a + 1 &&
    text[a] === other[b] &&
    text[b] === other[a]
  );
}

/** Whether two texts of one length differ in one sign. */
export function isOneSignOff(text: string, other: string): boolean {
  return text.length === other.length && placesOfOthers(text, other).length === 1;
}

/** Whether two numbers differ in one digit, or in that two digits beside one another have changed places, by no chance. */
export function isSlipOfDigits(value: number, other: number): boolean {
  // of round amounts two are alike by chance: 15 000 and 35 000
  if (value >= 1000 && Math.min(significant(value), significant(other)) < 3) return false;
  return isAlmost(value, other);
}

/** The same of any numbers, where something else says that one is meant for the other. */
export function isAlmost(value: number, other: number): boolean {
  const [digits, others] = [String(value), String(other)];
  return isOneSignOff(digits, others) || isChangedOver(digits, others);
}

/** A slip of digits, or one too many or too few. */
export function isSlipOfText(text: string, other: string): boolean {
  if (isOneSignOff(text, other) || isChangedOver(text, other)) return true;
  const [short, long] = text.length < other.length ? [text, other] : [other, text];
  if (long.length - short.length !== 1) return false;
  // a nought more is another size, and not a slip of one digit
  return Array.from(long).some((sign, i) => sign !== '0' && long.slice(0, i) + long.slice(i + 1) === short);
}

function significant(value: number): number {
  return String(value).replace(/0+$/, '').length;
}

function placesOfOthers(text: string, other: string): number[] {
  return Array.from(text).flatMap((sign, i) => (sign === other[i] ? [] : [i]));
}
