// What is written against what would be: for `--check`, and for `--diff`.
import { createTwoFilesPatch } from 'diff';
import { textOfDocx } from '../ooxml/read-word.js';
import { readZip } from '../ooxml/zip.js';
import type { PlacedFile } from './destination.js';
import { readIfThere } from './write-file.js';

/** How a file differs from what would be written; `undefined` where it doesn't. */
export interface Drift {
  problem: 'missing' | 'changed';
  /** The difference of the texts, as a patch. */
  patch: string;
}

export async function driftOf(
  { path, file, format }: PlacedFile,
  bytes: Uint8Array,
): Promise<Drift | undefined> {
  const old = await readIfThere(path);
  if (old && (old.equals(bytes) || (format === 'docx' && haveSameParts(old, bytes)))) return undefined;
  const [before, after] = [textOf(format, old ?? new Uint8Array()), textOf(format, bytes)];
  return {
    problem: old ? 'changed' : 'missing',
    patch: patchOf(file, before, after, old ? file : '/dev/null'),
  };
}

/** The difference of two texts as a patch. */
export function patchOf(file: string, before: string, after: string, oldFile = file): string {
  return createTwoFilesPatch(oldFile, file, before, after).replace(/^(?:Index: .*\n)?=+\n/, '');
}

/** Word files are compared part by part, unpacked: another version of the compressor gives other bytes for the same file. */
function haveSameParts(a: Uint8Array, b: Uint8Array): boolean {
  const [old, made] = [readZip(a), readZip(b)];
  if (typeof old === 'string' || typeof made === 'string' || old.size !== made.size) return false;
  return [...made].every(([part, content]) => {
    const before = old.get(part);
    return before !== undefined && Buffer.from(before).equals(content);
  });
}

function textOf(format: PlacedFile['format'], bytes: Uint8Array): string {
  return format === 'docx' ? (textOfDocx(bytes) ?? '') : Buffer.from(bytes).toString();
}
