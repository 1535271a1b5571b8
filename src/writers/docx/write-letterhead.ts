// A letterhead to begin with: a Word file in a profile's look, with the fields where the memo's own header has its words.
import type { Memo } from '../../memo/memo.js';
import type { Look } from '../look.js';
import { writeDocx } from './write-docx.js';

/** The file; a person then puts in a logo and an address in Word. */
export async function writeLetterhead({ letterhead: _, ...look }: Look): Promise<Uint8Array> {
  const field = (name: string): string => `{{${name}}}`;
  const memo: Memo = {
    meta: {
      kind: field('kind'),
      reference: field('reference'),
      date: '2000-01-01',
      municipality: field('municipality'),
      administration: field('administration'),
      committee: field('committee'),
    },
    head: [],
    title: { type: 'heading', depth: 1, children: [{ type: 'text', value: field('memo'), runs: [] }] },
    lead: [],
    body: [],
    sections: new Map(),
  };
  return writeDocx(memo, look);
}
