// A package's zip, read within limits.
import { unzipSync } from 'fflate';
import type { Parts } from './parts.js';

/** What is read of a package that others have made. Sizes are bytes. */
interface ZipLimits {
  packed: number;
  unpacked: number;
  parts: number;
  /** How many times its size a part may unpack to. */
  ratio: number;
}

const MIB = 1024 * 1024;
/** Text deflates to a tenth, seldom to a hundredth; a bomb to a thousandth. */
export const LETTERHEAD_LIMITS: ZipLimits = { packed: 20 * MIB, unpacked: 64 * MIB, parts: 500, ratio: 200 };
/** A memo can be larger than the letterhead that it was placed in, or have a large logo; its text can be even. */
export const FILE_LIMITS: ZipLimits = { packed: 256 * MIB, unpacked: 512 * MIB, parts: 5000, ratio: 1100 };
/** Small parts may be as even as they like. */
const RATIO_FROM = 256 * 1024;

export type ZipFault =
  'empty' | 'old-word' | 'not-zip' | 'too-large' | 'too-many-parts' | 'bomb' | 'part-repeated' | 'part-name';

/** The parts of a package, or why they are not read. */
export function readZip(bytes: Uint8Array, limits = FILE_LIMITS): Parts | ZipFault {
  if (bytes.length === 0) return 'empty';
  if (bytes.length > limits.packed) return 'too-large';
  // the older binary format, and a package with a password, are both "compound files"
  if ([0xd0, 0xcf, 0x11, 0xe0].every((byte, i) => bytes[i] === byte)) return 'old-word';
  const names = new Set<string>();
  let fault: ZipFault | undefined;
  let unpacked = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        unpacked += originalSize;
        fault ??= faultOfName(name, names) ?? faultOfSize(size, originalSize, limits);
        if (names.size >= limits.parts) fault ??= 'too-many-parts';
        if (unpacked > limits.unpacked) fault ??= 'bomb';
        names.add(name);
        return fault === undefined && !name.endsWith('/');
      },
    });
    return fault ?? new Map(Object.entries(files));
  } catch {
    return 'not-zip';
  }
}

function faultOfName(name: string, before: ReadonlySet<string>): ZipFault | undefined {
  if (before.has(name)) return 'part-repeated';
  return /^\/|\\|(?:^|\/)\.\.(?:\/|$)/.test(name) ? 'part-name' : undefined;
}

function faultOfSize(packed: number, size: number, { ratio }: ZipLimits): ZipFault | undefined {
  return size > RATIO_FROM && size > packed * ratio ? 'bomb' : undefined;
}
