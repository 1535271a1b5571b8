// The words of a text, and where each of them stands.

interface Word {
  text: string;
  /** In small letters. */
  small: string;
  start: number;
  end: number;
}

/** The words in their order, and by their small letters the positions at which each stands in it. */
export interface Words {
  list: readonly Word[];
  positions: ReadonlyMap<string, readonly number[]>;
}

// eslint-disable-next-line no-restricted-syntax -- any alphabet; used where the other does not do
const WORD = /[\p{L}\p{N}&](?:['’.]*[\p{L}\p{N}&-])*/gu;

/** The same for a text of no letters but those of Western Europe, which nearly all are: V8 takes longer for all letters. */
const IS_WESTERN = /^[\0-\u00FF\u2010-\u2027\u2030-\u205E\u2190-\u2211\u2212\uFFFC]*$/;
const WESTERN_WORD = /[\dA-Za-z&ªµºÀ-ÖØ-öø-ÿ²³¹¼-¾](?:['’.]*[\dA-Za-z&ªµºÀ-ÖØ-öø-ÿ²³¹¼-¾-])*/gu;

/** Most words are in small letters already. */
const ALL_SMALL = /^[a-zåäö-]+$/u;

export function wordsOf(text: string): Words {
  const list: Word[] = [];
  const positions = new Map<string, number[]>();
  let end = 0;
  for (const word of text.match(IS_WESTERN.test(text) ? WESTERN_WORD : WORD) ?? []) {
    // nothing between two words has a letter that a word could begin with
    const start = text.indexOf(word, end);
    end = start + word.length;
    const small = ALL_SMALL.test(word) ? word : word.toLowerCase();
    const before = positions.get(small);
    if (before) before.push(list.length);
    else positions.set(small, [list.length]);
    list.push({ text: word, small, start, end });
  }
  return { list, positions };
}
