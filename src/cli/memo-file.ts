// Which files are memos, by their names.
import { extname } from 'node:path';

/** The formats that a memo can be read from. */
const READABLE = new Set(['.docx', '.docm', '.md', '.markdown', '.txt', '.pdf']);

export function isMemoFile(file: string): boolean {
  return READABLE.has(extname(file).toLowerCase());
}
