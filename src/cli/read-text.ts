// A file or standard input → its text, within limits.
import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { diagnose, failure, success, type Result } from '../diagnostic.js';
import { MAX_BYTES } from '../source/parse-source.js';
import type { Io } from './io.js';
import { diagnoseIoError } from './io-errors.js';

/** The name that stands for standard input and standard output. */
export const STANDARD_STREAM = '-';

/** Reads a case file, given as `file` (`-` is standard input) and called `name` in messages. */
export async function readText(file: string, name: string, io: Io): Promise<Result<string>> {
  let bytes: Uint8Array;
  try {
    if (file === STANDARD_STREAM) bytes = await io.readStdin();
    else {
      const path = resolve(io.cwd, file);
      const { size } = await stat(path);
      if (size > MAX_BYTES)
        return failure([diagnose('file/too-large', { bytes: size, limit: MAX_BYTES }, { file: name })]);
      bytes = await readFile(path);
    }
  } catch (error) {
    return failure([diagnoseIoError(error, name, 'read')]);
  }
  return decode(bytes, name);
}

function decode(bytes: Uint8Array, file: string): Result<string> {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const reencoded = Buffer.from(text);
  if (reencoded.equals(bytes)) return success(text);
  const byte = reencoded.findIndex((value, i) => value !== bytes[i]);
  return failure([diagnose('file/not-utf8', { byte: byte < 0 ? bytes.length : byte }, { file })]);
}
