// The words of a text, and where each of them stands.

interface Word {
  text: string;
  start: number;
  end: number;
}

/** The words in their order, and by their small letters the positions at which each stands in it. */
export interface Words {
  list: readonly Word[];
  positions: ReadonlyMap<string, readonly number[]>;
}

const WORD = /[\p{L}\p{N}&](?:['’.]*[\p{L}\p{N}&-])*/gu;

export function wordsOf(text: string): Words {
  const list = Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    text: word,
    start: index,
    end: index + word.length,
  }));
  const positions = new Map<string, number[]>();
  for (const [i, word] of list.entries()) {
    const small = word.text.toLowerCase();
    const before = positions.get(small);
    if (before) before.push(i);
    else positions.set(small, [i]);
  }
  return { list, positions };
}
