// How prose names the rows of a table: by their names, or by the word of a name that no other row has ("Brottsofferjouren").

/** So long a word with a capital says a name alone. */
const LONG = 4;

/** Where a text says one of the names; -1 where it doesn't. */
export function findName(text: string, name: string, all: readonly string[]): number {
  const at = text.indexOf(name);
  if (at >= 0) return at;
  const others = new Set(all.filter((each) => each !== name).flatMap((each) => each.split(/\s+/)));
  const word = name
    .split(/\s+/)
    .find((each) => each.length >= LONG && /^\p{Lu}/u.test(each) && !others.has(each));
  return word === undefined ? -1 : text.indexOf(word);
}
