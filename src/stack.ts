// Where a fault arose, by the sources: the bundle has short names, and a map beside it.
import { readFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';

/** A place in the program: its file, line and column, with the name of the function in front of it. */
const FRAME = /^( +at ).*?\(?((?:\/|[A-Z]:\\)[^()\n]*\.cjs):(\d+):(\d+)\)?$/gm;

/** The stack of an error, with places of the sources where a map says them. */
export function stackOf({ stack, message }: Error): string {
  const maps = new Map<string, SourceMap | undefined>();
  return (stack ?? message).replace(
    FRAME,
    (frame, at: string, file: string, line: string, column: string) => {
      if (!maps.has(file)) maps.set(file, readMap(file));
      const origin = maps.get(file)?.findOrigin(Number(line), Number(column));
      if (!origin || !('fileName' in origin)) return frame;
      return `${at}${origin.fileName.replace(/^(?:\.\.\/)+/, '')}:${origin.lineNumber}:${origin.columnNumber}`;
    },
  );
}

function readMap(file: string): SourceMap | undefined {
  try {
    return new SourceMap(JSON.parse(readFileSync(`${file}.map`, 'utf8')) as SourceMapPayload);
  } catch {
    return undefined;
  }
}
