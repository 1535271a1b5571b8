// "Did you mean …?": the nearest of a few known words, if it is near at all.
import { closestMatch } from 'leven';

/** The item whose name is nearest to a word. */
export function closestBy<Item>(
  word: string,
  items: readonly Item[],
  nameOf: (item: Item) => string,
): Item | undefined {
  const name = closest(word, items.map(nameOf));
  return name === undefined ? undefined : items.find((item) => nameOf(item) === name);
}

/** The known word nearest to `word`, within a third of its length; letter case doesn't count. */
export function closest(word: string, known: readonly string[]): string | undefined {
  const lower = word.toLowerCase();
  const same = known.find((each) => each.toLowerCase() === lower);
  if (same !== undefined) return same;
  const maxDistance = Math.max(1, Math.ceil(word.length / 3));
  return closestMatch(word, [...known], { maxDistance });
}
