// The stamp of files that are no Word files: it says what the file was made from, where no reader shows it, so that whoever
// makes it again knows whether someone has changed it since. Word files have it in their properties (ooxml/stamp.ts).
import { createHash } from 'node:crypto';
import type { Stamp } from '../ooxml/stamp.js';

/** The formats that are stamped here: web pages and Markdown, a manifest, a package, a PDF. */
export type StampedFormat = 'md' | 'html' | 'json' | 'zip' | 'pdf';

/** A file's stamp, and whether the file is as it was made. */
export interface FoundStamp extends Stamp {
  isIntact: boolean;
}

/** "iop 0.2.0 case=… text=…", with SHA-256 in hexadecimal digits. */
const STAMP = /iop (\d[\w.-]*) case=([\da-f]{64}) text=([\da-f]{64})/;
/** More than the longest stamp, in bytes. */
const LONGEST = 400;

/** Where each format has its stamp: how it is put in, and how it is found. Both give and take files as Latin-1. */
const places: Record<StampedFormat, { add: (content: string, stamp: string) => string; find: RegExp }> = {
  md: {
    add: (content, stamp) => `${content.trimEnd()}\n\n<!-- ${stamp} -->\n`,
    // wherever it stands: people write below it, too
    find: new RegExp(`\\n+<!-- ${STAMP.source} -->\\n*(?![^]*<!-- iop )`),
  },
  html: {
    add: (content, stamp) =>
      content.replace('</head>', `<meta name="generator" content="${stamp}">\n</head>`),
    find: new RegExp(`<meta name="generator" content="${STAMP.source}">\\n`),
  },
  json: {
    add: (content, stamp) => content.replace(/\n}\s*$/, `,\n  "stamp": "${stamp}"\n}\n`),
    find: new RegExp(`,\\n  "stamp": "${STAMP.source}"(?=\\n}\\s*$)`),
  },
  zip: {
    // the comment at the end of a zip has its length before it, in two bytes (APPNOTE 6.3.3, 4.3.16)
    add: (content, stamp) => `${content.slice(0, -2)}${String.fromCharCode(stamp.length, 0)}${stamp}`,
    find: new RegExp(`[^]\\0${STAMP.source}$`),
  },
  pdf: {
    // a comment after the end, and the end once more: readers look for it from behind (ISO 32000-1, 7.5.5)
    add: (content, stamp) =>
      `${content.trimEnd()}\n%${stamp}\nstartxref\n${/startxref\s+(\d+)\s+%%EOF\s*$/.exec(content.slice(-LONGEST))?.[1] ?? 0}\n%%EOF\n`,
    find: new RegExp(`\\n%${STAMP.source}\\nstartxref\\n\\d+\\n%%EOF\\n$`),
  },
};

/** The file with what it was made from, and the hash of its own content. */
export function withStamp(
  format: StampedFormat,
  content: Uint8Array,
  { case: source, version }: Stamp,
): Buffer {
  const text = Buffer.from(content).toString('latin1');
  const stamp = `iop ${version} case=${source} text=${hashOf(format, text)}`;
  return Buffer.from(places[format].add(text, stamp), 'latin1');
}

/** The stamp of a file; `undefined` where it has none. */
export function readStamp(format: StampedFormat, bytes: Uint8Array): FoundStamp | undefined {
  const text = normal(format, Buffer.from(bytes).toString('latin1'));
  const found = places[format].find.exec(text);
  if (!found) return undefined;
  const [, version = '', source = '', hash] = found;
  return { case: source, version, isIntact: hash === hashOf(format, text) };
}

/** The hash of a file's content, whether it is stamped or not: two files that say the same have the same. */
export function hashContent(format: StampedFormat, bytes: Uint8Array): string {
  return hashOf(format, normal(format, Buffer.from(bytes).toString('latin1')));
}

function hashOf(format: StampedFormat, text: string): string {
  const { find } = places[format];
  // what a zip's comment takes the place of is a length of nothing
  const content = text.replace(find, format === 'zip' ? '\0\0' : '');
  return createHash('sha256')
    .update(format === 'zip' ? content : content.trimEnd(), 'latin1')
    .digest('hex');
}

/** Text as it was written, whatever ends the lines have in the working copy. */
function normal(format: StampedFormat, text: string): string {
  return format === 'zip' || format === 'pdf' ? text : text.replaceAll('\r\n', '\n');
}
