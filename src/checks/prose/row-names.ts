// How prose names the rows of a table: by their names, or by the word of a name that no other row has ("Brottsofferjouren").

/** What an association is, which is said of any. */
const KIND =
  /^(?:Riks)?(?:[Ff]örening|[Ff]örbund|[Ss]tiftelse|[Kk]lubb|[Ss]ällskap|[Nn]ätverk|[Ff]örsamling|[Kk]ooperativ|[Kk]ommun)(?:en|et)?$/u;

/** So long a word with a capital says a name alone. */
const LONG = 4;

/** Where a text says one of the names; -1 where it doesn't. */
export function findName(text: string, name: string, all: readonly string[]): number {
  const at = text.indexOf(name);
  if (at >= 0) return at;
  const others = new Set(all.filter((each) => each !== name).flatMap((each) => each.split(/\s+/)));
  const word = name
    .split(/\s+/)
    .find(
      (each) => each.length >= LONG && /^[A-ZÀ-ÖØ-ÞĀ-ɏ]/u.test(each) && !others.has(each) && !KIND.test(each),
    );
  return word === undefined ? -1 : text.indexOf(word);
}
