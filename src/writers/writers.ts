// The output formats. A writer gets a memo and gives the bytes of a file, and nothing else.
import type { Memo } from '../memo/memo.js';
import { writeHtml } from './html.js';
import type { Stamp } from '../ooxml/stamp.js';
import type { Look } from './look.js';
import { writeMarkdown } from './markdown.js';
import { withStamp } from './text-stamp.js';

export type Format = 'docx' | 'md' | 'html';

export interface Writer {
  /** Whether the bytes are no text, and so never belong on a terminal. */
  binary: boolean;
  /** `stamp` says in the file what it was made from. */
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
    write: (memo, _, stamp) => Promise.resolve(stamped('md', writeMarkdown(memo), stamp)),
  },
  html: {
    binary: false,
    write: (memo, look, stamp) => Promise.resolve(stamped('html', writeHtml(memo, look), stamp)),
  },
};

function stamped(format: 'md' | 'html', text: string, stamp: Stamp | undefined): Uint8Array {
  const bytes = Buffer.from(text);
  return stamp ? withStamp(format, bytes, stamp) : bytes;
}

export const formats = Object.keys(writers) as Format[];
