// The output formats. A writer gets a memo and gives the bytes of a file, and nothing else.
import type { Memo } from '../memo/memo.js';
import { writeHtml } from './html.js';
import type { Stamp } from '../ooxml/stamp.js';
import type { Look } from './look.js';
import { writeMarkdown } from './markdown.js';

export type Format = 'docx' | 'md' | 'html';

export interface Writer {
  /** Whether the bytes are no text, and so never belong on a terminal. */
  binary: boolean;
  /** `stamp` is written into formats that people change. */
  write(memo: Memo, look: Look, stamp?: Stamp): Promise<Uint8Array>;
}

export const writers: Record<Format, Writer> = {
  docx: {
    binary: true,
    // loaded only when it is needed: the Word library is most of the program
    write: async (memo, look, stamp) => (await import('./docx/write-docx.js')).writeDocx(memo, look, stamp),
  },
  md: {
    binary: false,
    write: (memo) => Promise.resolve(Buffer.from(writeMarkdown(memo))),
  },
  html: {
    binary: false,
    write: (memo, look) => Promise.resolve(Buffer.from(writeHtml(memo, look))),
  },
};

export const formats = Object.keys(writers) as Format[];
