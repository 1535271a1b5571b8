// Two lists of paragraphs side by side: those that say the same, those that someone has changed, those that went and came.
import { diffArrays } from 'diff';

/** A paragraph of each list; one alone where the other list has none. */
export type Pair =
  { old: number; edited: number } | { old: number; edited?: undefined } | { old?: undefined; edited: number };

/** Pairs in order. Equal words meet first; in what lies between, the likest. */
export function alignParagraphs(old: readonly string[], edited: readonly string[]): Pair[] {
  const words = (text: string): string => wordsOf(text).join(' ');
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  let gap = { old: [] as number[], edited: [] as number[] };
  const closeGap = (): void => {
    pairs.push(...pairGap(gap, old, edited));
    gap = { old: [], edited: [] };
  };
  for (const part of diffArrays(old.map(words), edited.map(words))) {
    if (part.removed) for (const _ of part.value) gap.old.push(i++);
    else if (part.added) for (const _ of part.value) gap.edited.push(j++);
    else {
      closeGap();
      for (const _ of part.value) pairs.push({ old: i++, edited: j++ });
    }
  }
  closeGap();
  return pairs;
}

/** How like two paragraphs must be to be one that was changed. */
const LIKE = 0.35;

/** The paragraphs between two that are alike, paired so that the likeness in all is greatest and the order stays. */
function pairGap(
  gap: { old: readonly number[]; edited: readonly number[] },
  old: readonly string[],
  edited: readonly string[],
): Pair[] {
  const { old: a, edited: b } = gap;
  const likeness = a.map((x) => b.map((y) => likenessOf(old[x] ?? '', edited[y] ?? '')));
  // best[i][j]: the greatest likeness of what follows i and j
  const best = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  const like = (i: number, j: number): number => likeness[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const together = like(i, j) >= LIKE ? like(i, j) + at(i + 1, j + 1) : 0;
      (best[i] ?? [])[j] = Math.max(at(i + 1, j), at(i, j + 1), together);
    }
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [x, y] = [a[i], b[j]];
    if (
      x !== undefined &&
      y !== undefined &&
      like(i, j) >= LIKE &&
      at(i, j) === like(i, j) + at(i + 1, j + 1)
    ) {
      pairs.push({ old: x, edited: y });
      i++;
      j++;
    } else if (x !== undefined && (y === undefined || at(i, j) === at(i + 1, j))) {
      pairs.push({ old: x });
      i++;
    } else if (y !== undefined) {
      pairs.push({ edited: y });
      j++;
    }
  }
  return pairs;
}

/** The share of words that two texts have in common, 0 to 1. */
function likenessOf(a: string, b: string): number {
  const [x, y] = [wordsOf(a), wordsOf(b)];
  const counts = new Map<string, number>();
  for (const word of x) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of y) {
    const count = counts.get(word) ?? 0;
    if (count > 0) common++;
    counts.set(word, count - 1);
  }
  return x.length + y.length === 0 ? 1 : (2 * common) / (x.length + y.length);
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

/** A stretch of a text that another has otherwise; `at` is its place, of the same length or none. */
export interface Hunk {
  start: number;
  end: number;
  /** What stands there instead. */
  text: string;
}

/** Where two texts differ, word by word. */
export function diffWords(old: string, edited: string): Hunk[] {
  const [a, b] = [tokensOf(old), tokensOf(edited)];
  const hunks: Hunk[] = [];
  let [i, j] = [0, 0];
  let open: { from: number; to: number; first: number; last: number } | undefined;
  const close = (): void => {
    if (!open) return;
    const { from, to, first, last } = open;
    const isInsertion = from === to;
    const isDeletion = first === last;
    const words = isDeletion ? '' : edited.slice(b[first]?.start, b[last - 1]?.end);
    const [before, after] = [a[from - 1], a[to]];
    if (isInsertion) {
      if (before) hunks.push({ start: before.end, end: before.end, text: ` ${words}` });
      else hunks.push({ start: a[0]?.start ?? 0, end: a[0]?.start ?? 0, text: `${words} ` });
    } else if (isDeletion && before) hunks.push({ start: before.end, end: a[to - 1]?.end ?? 0, text: '' });
    else if (isDeletion) hunks.push({ start: 0, end: after?.start ?? old.length, text: '' });
    else
      hunks.push(
        withoutSharedMarks(old, { start: a[from]?.start ?? 0, end: a[to - 1]?.end ?? 0, text: words }),
      );
    open = undefined;
  };
  for (const part of diffArrays(
    a.map(({ word }) => word),
    b.map(({ word }) => word),
  )) {
    const count = part.value.length;
    if (!part.added && !part.removed) {
      close();
      i += count;
      j += count;
      continue;
    }
    open ??= { from: i, to: i, first: j, last: j };
    if (part.removed) open.to = i += count;
    else open.last = j += count;
  }
  close();
  return hunks;
}

/** A change without the marks at its ends that stay: the comma after a name that is spelt otherwise. */
function withoutSharedMarks(old: string, { start, end, text }: Hunk): Hunk {
  const mark = /[^\p{L}\p{N}\s]/u;
  let [from, to, words] = [start, end, text];
  while (to > from + 1 && words.length > 1 && old[to - 1] === words.at(-1) && mark.test(words.at(-1) ?? '')) {
    to--;
    words = words.slice(0, -1);
  }
  while (to > from + 1 && words.length > 1 && old[from] === words[0] && mark.test(words[0] ?? '')) {
    from++;
    words = words.slice(1);
  }
  return { start: from, end: to, text: words };
}

function tokensOf(text: string): { word: string; start: number; end: number }[] {
  return [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    word,
    start: index,
    end: index + word.length,
  }));
}
