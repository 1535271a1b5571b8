// How prose names the rows of a table: by their names, or by the word of a name that no other row has ("Brottsofferjouren").

import type { TableFacts } from '../../facts/facts.js';

/** What an association is, which is said of any. */
const KIND =
  /^(?:Riks)?(?:[Ff]örening|[Ff]örbund|[Ss]tiftelse|[Kk]lubb|[Ss]ällskap|[Nn]ätverk|[Ff]örsamling|[Kk]ooperativ|[Kk]ommun)(?:en|et)?$/u;

/** So long a word with a capital says a name alone. */
const LONG = 4;

/** The rows of a table that a text names. */
export function rowsNamedIn(text: string, rows: TableFacts['rows']): TableFacts['rows'] {
  const names = rows.flatMap(({ name }) => name ?? []);
  return rows.filter(({ name }) => name !== undefined && findName(text, name, names) >= 0);
}

/** Where a text says one of the names; -1 where it doesn't. What a name says after "i" is most often the municipality. */
export function findName(text: string, name: string, all: readonly string[]): number {
  const at = text.indexOf(name);
  if (at >= 0) return at;
  const others = new Set(all.filter((each) => each !== name).flatMap((each) => each.split(/\s+/)));
  const parts = name.split(/\s+/);
  const own = parts.filter(
    (each, i) =>
      each.length >= LONG &&
      /^[A-ZÀ-ÖØ-ÞĀ-ɏ]/u.test(each) &&
      !others.has(each) &&
      !KIND.test(each) &&
      (i === 0 || parts[i - 1] !== 'i'),
  );
  const places = own.map((word) => text.indexOf(word)).filter((place) => place >= 0);
  return places.length > 0 ? Math.min(...places) : -1;
}
