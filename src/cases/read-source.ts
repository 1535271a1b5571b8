// A YAML file beside the cases, such as iop.config.yaml or meeting.yaml → its source.
import { failure, type Result } from '../diagnostic.js';
import { parseSource } from '../source/parse-source.js';
import type { Source } from '../source/source.js';
import { diagnoseIoError } from './io-errors.js';
import { decode, readOrdinaryFile } from './read-text.js';

/** Reads the file at `path`, called `file` in messages. Its text is kept in `texts`, for code frames. */
export function readSource(path: string, file: string, texts: Map<string, string>): Result<Source> {
  let bytes: Uint8Array;
  try {
    bytes = readOrdinaryFile(path);
  } catch (error) {
    return failure([diagnoseIoError(error, file, 'read')]);
  }
  const text = decode(bytes, file);
  if (!text.ok) return text;
  texts.set(file, text.value);
  return parseSource(file, text.value);
}
