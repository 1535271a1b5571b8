// A package's zip, written with one fixed time: same parts, same bytes.
import { crc32 } from 'node:zlib';
import { deflate } from './deflate.js';
import { CONTENT_TYPES_PART } from './parts.js';

interface Packed {
  bytes: Uint8Array;
  method: typeof STORED | typeof DEFLATED;
  crc: number;
  size: number;
}

/** Shorter parts stay as they are: to compress one takes as long as some thousand signs more, and saves a few hundred. */
const SHORT = 1500;

/** Parts that are the same object in many packages are packed once. */
const packed = new WeakMap<Uint8Array, Packed>();

function pack(part: Uint8Array): Packed {
  const known = packed.get(part);
  if (known) return known;
  const made: Packed = {
    ...(part.length < SHORT ? { bytes: part, method: STORED } : { bytes: deflate(part), method: DEFLATED }),
    crc: crc32(part),
    size: part.length,
  };
  packed.set(part, made);
  return made;
}

/** The parts as a zip (PKWARE's APPNOTE 6.3.3, without extra fields), the types of the parts first. */
export function zipReproducibly(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const isFirst = (path: string): boolean => path === CONTENT_TYPES_PART;
  const entries = [...parts]
    .toSorted(([a], [b]) => Number(isFirst(b)) - Number(isFirst(a)))
    .map(([path, part]) => ({ name: Buffer.from(path), ...pack(part) }));
  const [files, directory]: [Uint8Array[], Uint8Array[]] = [[], []];
  let offset = 0;
  for (const { name, ...entry } of entries) {
    directory.push(directoryHeader(name, entry, offset), name);
    files.push(fileHeader(name, entry), name, entry.bytes);
    offset += FILE_HEADER + name.length + entry.bytes.length;
  }
  const directorySize = directory.reduce((sum, { length }) => sum + length, 0);
  return Buffer.concat([...files, ...directory, endRecord(entries.length, directorySize, offset)]);
}

const FILE_HEADER = 30;
const DIRECTORY_HEADER = 46;
const END_RECORD = 22;
/** Version 2.0, names in UTF-8, at midnight on 1 January 1980: the earliest time that an entry can have. */
const VERSION = 20;
const UTF8 = 0x0800;
const STORED = 0;
const DEFLATED = 8;
const EARLIEST = { time: 0, day: 0x0021 };

function fileHeader(name: Uint8Array, entry: Packed): Uint8Array {
  const header = Buffer.alloc(FILE_HEADER);
  header.writeUInt32LE(0x04034b50, 0);
  writeEntry(header, 4, name, entry);
  return header;
}

function directoryHeader(name: Uint8Array, entry: Packed, offset: number): Uint8Array {
  const header = Buffer.alloc(DIRECTORY_HEADER);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(VERSION, 4);
  writeEntry(header, 6, name, entry);
  header.writeUInt32LE(offset, 42);
  return header;
}

/** What both headers of an entry say of it. */
function writeEntry(
  header: Buffer,
  at: number,
  name: Uint8Array,
  { bytes, method, crc, size }: Packed,
): void {
  header.writeUInt16LE(VERSION, at);
  header.writeUInt16LE(UTF8, at + 2);
  header.writeUInt16LE(method, at + 4);
  header.writeUInt16LE(EARLIEST.time, at + 6);
  header.writeUInt16LE(EARLIEST.day, at + 8);
  header.writeUInt32LE(crc, at + 10);
  header.writeUInt32LE(bytes.length, at + 14);
  header.writeUInt32LE(size, at + 18);
  header.writeUInt16LE(name.length, at + 22);
}

function endRecord(count: number, size: number, offset: number): Uint8Array {
  const record = Buffer.alloc(END_RECORD);
  record.writeUInt32LE(0x06054b50, 0);
  record.writeUInt16LE(count, 8);
  record.writeUInt16LE(count, 10);
  record.writeUInt32LE(size, 12);
  record.writeUInt32LE(offset, 16);
  return record;
}
