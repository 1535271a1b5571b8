// A Word file that is there already: its parts, which of them is the document, and what it says that it was made from.
import { PROPERTIES_PART, PROPERTIES_RELATIONSHIP, readStamp, type WrittenStamp } from './stamp.js';
import { relationshipsOf } from './relationships.js';
import { bodyLines } from './text.js';
import type { Parts } from './parts.js';
import { readZip } from './zip.js';

export { MAX_PACKAGE } from './zip.js';

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
  const parts = readZip(bytes);
  if (typeof parts === 'string') return undefined;
  const references = relationshipsOf(parts, '') ?? [];
  const main = references.find(({ type }) => type.endsWith('/officeDocument'))?.target;
  if (main === undefined || !bodyLines(parts.get(main))) return undefined;
  const properties =
    references.find(({ type }) => type === PROPERTIES_RELATIONSHIP)?.target ?? PROPERTIES_PART;
  return { parts, main, properties, stamp: readStamp(parts.get(properties)) };
}

/** The text of a Word file's body; `undefined` where the bytes are no Word file. */
export function textOfDocx(bytes: Uint8Array): string | undefined {
  const word = readWord(bytes);
  return word && `${(bodyLines(word.parts.get(word.main)) ?? []).join('\n')}\n`;
}
