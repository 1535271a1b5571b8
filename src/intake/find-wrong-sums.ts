// The sums of a memo's tables: what the last row says against what the rows give. It needs no case.
import type { WrittenBlock } from '../ooxml/read-blocks.js';
import { readNumber } from './find-facts.js';

export interface WrongSum {
  block: number;
  column: string;
  said: number;
  is: number;
  /** The sum as it is written. */
  words: string;
}

export function findWrongSums(blocks: readonly WrittenBlock[]): WrongSum[] {
  return blocks.flatMap(({ rows }, block) => {
    const [header = [], ...all] = rows ?? [];
    const last = all.at(-1);
    if (!last || all.length < 3 || !/^(?:summa|totalt|totalsumma|sammanlagt)/iu.test(last[0] ?? ''))
      return [];
    return header.flatMap((column, i): WrongSum[] => {
      if (i === 0) return [];
      const said = readNumber(last[i] ?? '');
      const values = all.slice(0, -1).map((row) => readNumber(row[i] ?? ''));
      // the first row can be a year to compare with, which is outside the sum
      const compared = /jämförelse/iu.test(all[0]?.[0] ?? '') ? values.slice(1) : values;
      if (said === undefined || compared.some((value) => value === undefined)) return [];
      const is = compared.reduce<number>((sum, value) => sum + (value ?? 0), 0);
      return is === said ? [] : [{ block, column, said, is, words: last[i] ?? '' }];
    });
  });
}
