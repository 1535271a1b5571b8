// A Word file that is there already: its parts, which of them is the document, and what it says that it was made from.
import type { Parts } from './parts.js';
import { mainPartOf, relatedParts } from './relationships.js';
import { PROPERTIES_PART, readStamp, type WrittenStamp } from './stamp.js';
import { linesOfWord, readWordText } from './word-text.js';
import { FILE_LIMITS, readZip } from './zip.js';

/** How large a Word file may be to be read, in bytes. */
export const MAX_PACKAGE = FILE_LIMITS.packed;

export interface WordFile {
  parts: Parts;
  /** The path of the document. */
  main: string;
  /** The path of the custom properties. */
  properties: string;
  stamp: WrittenStamp | undefined;
}

/** `undefined` where the bytes are no Word file. */
export function readWord(bytes: Uint8Array): WordFile | undefined {
  const parts = readZip(bytes, FILE_LIMITS);
  if (typeof parts === 'string') return undefined;
  const main = mainPartOf(parts);
  if (main === undefined || !parts.has(main)) return undefined;
  const properties = relatedParts(parts, '', 'custom-properties')[0] ?? PROPERTIES_PART;
  return { parts, main, properties, stamp: readStamp(parts.get(properties)) };
}

/** The text of a Word file; `undefined` where the bytes are no Word file. */
export function textOfDocx(bytes: Uint8Array): string | undefined {
  const word = readWord(bytes);
  const text = word && readWordText(word.parts, word.main);
  return text && `${linesOfWord(text).join('\n')}\n`;
}
