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

/** Most words are in small letters already. */
const ALL_SMALL = /^[a-zåäö-]+$/;

export function wordsOf(text: string): Words {
  const list: Word[] = [];
  const positions = new Map<string, number[]>();
  let end = 0;
  for (const word of text.match(WORD) ?? []) {
    // nothing between two words has a letter that a word could begin with
    const start = text.indexOf(word, end);
    end = start + word.length;
    const small = ALL_SMALL.test(word) ? word : word.toLowerCase();
    const before = positions.get(small);
    if (before) before.push(list.length);
    else positions.set(small, [list.length]);
    list.push({ text: word, start, end });
  }
  return { list, positions };
}
