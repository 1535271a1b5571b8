// What a memo's own blocks say against each other, and against how memos are written. It needs no case.
import type { DiagnosticArgs } from '../codes.js';
import { formatNumber } from '../locale/numbers.js';
import type { WrittenBlock } from '../ooxml/read-blocks.js';
import { findPart, type Headings } from './headings.js';
import { readNumber } from './find-facts.js';

type SlipCode = 'memo/table-sum' | 'memo/space' | 'memo/lead-in';

/** A slip at a stretch of a block's text; on one line, in which line ends and tabs are spaces. */
export type Slip = {
  [Code in SlipCode]: { code: Code; args: DiagnosticArgs[Code]; block: number; start: number; end: number };
}[SlipCode];

export function* findSlips(blocks: readonly WrittenBlock[], headings: Headings): Generator<Slip> {
  yield* findWrongSums(blocks);
  for (const [block, { text, rows, type }] of blocks.entries()) {
    // spaces set names and numbers in columns, too
    if (rows || type === 'heading' || !/[.!?]$/.test(text.trim())) continue;
    for (const { 0: spaces, index: start } of text.matchAll(/(?<=\S) {2,}(?=\S)/g))
      yield { code: 'memo/space', args: {}, block, start, end: start + spaces.length };
  }
  yield* findLeadIns(blocks, headings);
}

/** What the last row of a table says against what the rows give. */
function* findWrongSums(blocks: readonly WrittenBlock[]): Generator<Slip> {
  for (const [block, { rows, text }] of blocks.entries()) {
    const [header = [], ...all] = rows ?? [];
    const last = all.at(-1);
    if (!last || all.length < 3 || !/^(?:summa|totalt|totalsumma|sammanlagt)/iu.test(last[0] ?? '')) continue;
    for (const [i, column] of header.entries()) {
      if (i === 0) continue;
      const words = last[i] ?? '';
      const said = readNumber(words);
      const values = all.slice(0, -1).map((row) => readNumber(row[i] ?? ''));
      // the first row can be a year to compare with, which is outside the sum
      const compared = /jämförelse/iu.test(all[0]?.[0] ?? '') ? values.slice(1) : values;
      if (said === undefined || compared.some((value) => value === undefined)) continue;
      const is = compared.reduce<number>((sum, value) => sum + (value ?? 0), 0);
      if (is === said) continue;
      const args = { column, said: formatNumber(said), is: formatNumber(is) };
      const start = Math.max(0, text.lastIndexOf(words));
      yield { code: 'memo/table-sum', args, block, start, end: start + words.length };
    }
  }
}

/** "Nämnden föreslås besluta" goes on with "att …", or ends in a colon. */
function* findLeadIns(blocks: readonly WrittenBlock[], headings: Headings): Generator<Slip> {
  for (const [block, { text }] of blocks.entries()) {
    const said = text.trim();
    const next = blocks[block + 1];
    if (!/(?:föreslås besluta|föreslås|beslutar)$/u.test(said) || !next || next.type === 'heading') continue;
    const heading = blocks.slice(0, block).findLast(({ type, isBold }) => type === 'heading' || isBold);
    if (!heading || findPart(heading.text, headings) !== 'decision') continue;
    if (!/^(?:\d+\. )?att\s/u.test(next.text.trim()))
      yield { code: 'memo/lead-in', args: { text: said }, block, start: 0, end: text.length };
  }
}
