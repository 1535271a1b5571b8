// A package's zip, read within limits.
import { unzipSync } from 'fflate';
import type { Parts } from './parts.js';

/** What is read of a package that others have made. Sizes are bytes. */
export const MAX_PACKAGE = 20 * 1024 * 1024;
const MAX_PARTS = 500;
const MAX_UNPACKED = 64 * 1024 * 1024;
/** Text deflates to a tenth, seldom to a hundredth; a bomb to a thousandth. Small parts may be as even as they like. */
const MAX_RATIO = 200;
const RATIO_FROM = 256 * 1024;

export type ZipFault =
  'empty' | 'old-word' | 'not-zip' | 'too-large' | 'too-many-parts' | 'bomb' | 'part-repeated' | 'part-name';

/** The parts of a package, or why they are not read. */
export function readZip(bytes: Uint8Array): Parts | ZipFault {
  if (bytes.length === 0) return 'empty';
  if (bytes.length > MAX_PACKAGE) return 'too-large';
  // the older binary format, and a package with a password, are both "compound files"
  if ([0xd0, 0xcf, 0x11, 0xe0].every((byte, i) => bytes[i] === byte)) return 'old-word';
  const names = new Set<string>();
  let fault: ZipFault | undefined;
  let unpacked = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        unpacked += originalSize;
        fault ??= faultOfEntry(name, names, size, originalSize, unpacked);
        names.add(name);
        return fault === undefined && !name.endsWith('/');
      },
    });
    return fault ?? new Map(Object.entries(files));
  } catch {
    return 'not-zip';
  }
}

function faultOfEntry(
  name: string,
  before: ReadonlySet<string>,
  packed: number,
  size: number,
  unpacked: number,
): ZipFault | undefined {
  if (before.size >= MAX_PARTS) return 'too-many-parts';
  if (before.has(name)) return 'part-repeated';
  if (/^\/|\\|(?:^|\/)\.\.(?:\/|$)/.test(name)) return 'part-name';
  if (size > RATIO_FROM && size > packed * MAX_RATIO) return 'bomb';
  return unpacked > MAX_UNPACKED ? 'bomb' : undefined;
}
