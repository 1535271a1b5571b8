// A file or standard input → its text, within limits.
import { readFileSync, statSync } from 'node:fs';
import { open as openFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { diagnose, failure, success, type Result } from '../diagnostic.js';
import { MAX_BYTES } from '../source/parse-source.js';
import type { Io } from './io.js';
import { isAllowed } from './folders.js';
import { diagnoseIoError, ODD_FILE } from './io-errors.js';

/** The name that stands for standard input and standard output. */
export const STANDARD_STREAM = '-';

/** Reads a case file, given as `file` (`-` is standard input) and called `name` in messages. */
export async function readText(file: string, name: string, io: Io): Promise<Result<string>> {
  if (file !== STANDARD_STREAM && !isAllowed(io, resolve(io.cwd, file)))
    return failure([diagnose('io/outside', { file: name })]);
  const open = io.openTexts?.get(resolve(io.cwd, file));
  if (open !== undefined) return success(open);
  let bytes: Uint8Array;
  try {
    if (file !== STANDARD_STREAM && isWaitingPipe(resolve(io.cwd, file)))
      return failure([diagnose('io/odd-file', { file: name, action: 'read' })]);
    bytes =
      file === STANDARD_STREAM ? await io.readStdin(MAX_BYTES + 1) : await readAtMost(resolve(io.cwd, file));
  } catch (error) {
    return failure([diagnoseIoError(error, name, 'read')]);
  }
  if (bytes.length <= MAX_BYTES) return decode(bytes, name);
  return failure([diagnose('file/too-large', { limit: MAX_BYTES }, { file: name })]);
}

/** A pipe by a name of its own, which waits for a writer for ever; what a shell hands over, as `<(command)`, has one. */
function isWaitingPipe(path: string): boolean {
  return statSync(path).isFIFO() && !/^\/(?:dev|proc)\//.test(path);
}

/** A file's bytes, or one more than are allowed. A small file is read at once; some have no size to ask for. */
async function readAtMost(path: string): Promise<Uint8Array> {
  const stats = statSync(path);
  if (stats.isFile() && stats.size > 0 && stats.size <= MAX_BYTES) return readFileSync(path);
  const handle = await openFile(path);
  try {
    const chunks: Uint8Array[] = [];
    let length = 0;
    for await (const chunk of handle.createReadStream({
      end: MAX_BYTES,
      autoClose: false,
    }) as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      length += chunk.length;
    }
    return Buffer.concat(chunks, length);
  } finally {
    await handle.close();
  }
}

/** The text of a case file that was found to be text before, without a byte order mark; empty where it is gone. */
export function textOf(bytes: Buffer | undefined): string {
  return (bytes?.toString() ?? '').replace(/^\uFEFF/, '');
}

/** What an ordinary file holds. A pipe or a device, which a link can lead to, would never end: reading it is an error. */
export function readOrdinaryFile(path: string): Buffer {
  const stats = statSync(path);
  if (stats.isFile() || stats.isDirectory()) return readFileSync(path);
  throw Object.assign(new Error(`${path} is no ordinary file`), { code: ODD_FILE });
}

/** What a file holds; `undefined` where it can't be read. At once, not awaited: thousands of small files take a fraction of the time. */
export function readIfThereSync(path: string): Buffer | undefined {
  try {
    return readOrdinaryFile(path);
  } catch {
    return undefined;
  }
}

/** UTF-8 → text, a byte order mark kept; bytes that are no UTF-8 are an error. */
export function decode(bytes: Uint8Array, file: string): Result<string> {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const reencoded = Buffer.from(text);
  if (reencoded.equals(bytes)) return success(text);
  const byte = reencoded.findIndex((value, i) => value !== bytes[i]);
  const at = byte < 0 ? bytes.length : byte;
  const line = Buffer.from(bytes.subarray(0, at)).toString('latin1').split('\n').length;
  const args = { byte: at, line, kind: kindOf(bytes) };
  return failure([diagnose('file/not-utf8', args, { file })]);
}

/** What a memo or an enclosure can be, by its first bytes: those of a zip and of older formats, as Word's and Excel's; of a PDF; of text in UTF-16. */
function kindOf(bytes: Uint8Array): 'office' | 'pdf' | 'utf16' | undefined {
  const begins = (...first: number[]): boolean => first.every((byte, i) => bytes[i] === byte);
  if (begins(0x50, 0x4b, 3, 4) || begins(0xd0, 0xcf, 0x11, 0xe0)) return 'office';
  if (begins(0x25, 0x50, 0x44, 0x46)) return 'pdf';
  return begins(0xff, 0xfe) || begins(0xfe, 0xff) ? 'utf16' : undefined;
}
