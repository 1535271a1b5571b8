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

function placesOfOthers(text: string, other: string): number[] {
  return Array.from(text).flatMap((sign, i) => (sign === other[i] ? [] : [i]));
}
