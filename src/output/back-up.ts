// A copy of a file that is about to be overwritten.
import { extname } from 'node:path';
import { readIfThere, writeFileAtomically } from './write-file.js';

/** Keeps a copy as `memo.backup-1.docx`, `memo.backup-2.docx`…, whole and on the disk; gives its name. The same content is kept once. */
export async function backUp(
  { path, file }: { path: string; file: string },
  content: Buffer = Buffer.alloc(0),
): Promise<string> {
  const named = (name: string, number: number): string =>
    `${name.slice(0, -extname(name).length)}.backup-${number}${extname(name)}`;
  for (let number = 1; ; number++) {
    const copy = named(path, number);
    const known = await readIfThere(copy);
    if (known?.equals(content)) return named(file, number);
    if (known) continue;
    if ((await writeFileAtomically(copy, content, { bytes: undefined })) === 'wrote')
      return named(file, number);
  }
}
