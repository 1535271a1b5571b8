// What a Word file was made from, written into the file itself: so that whoever makes it again knows whether someone
// has changed it in Word since, and doesn't take their change away.
import { createHash } from 'node:crypto';
import { decodeXml, inUtf8 } from './decode-xml.js';
import { CONTENT_TYPES_PART, type Parts } from './parts.js';
import { attributeOf, readXml } from './read-xml.js';
import { picturesOf, readWordText, type WordText } from './word-text.js';

/** What a file is made from. */
export interface Stamp {
  /** The SHA-256 of the case's data, in hexadecimal digits. */
  case: string;
  /** The version of iop. */
  version: string;
}

/** What a file says of itself: its stamp, and with what it was written. */
export interface WrittenStamp extends Stamp {
  /** The SHA-256 of its text, in hexadecimal digits. */
  text: string;
  /** The SHA-256 of its parts, in hexadecimal digits. */
  parts: string;
}

export const PROPERTIES_PART = 'docProps/custom.xml';
export const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.custom-properties+xml';
export const PROPERTIES_RELATIONSHIP =
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties';
/** Custom properties' format id, and the first number that one can have (ISO/IEC 29500-1, 22.3). */
const FORMAT = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';
const FIRST_ID = 2;
const NAMESPACE = 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties';
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes';
const EMPTY = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="${NAMESPACE}"></Properties>`;

const KEYS = ['case', 'version', 'text', 'parts'] as const;

/**
 * The custom properties of a finished package with what it was made from; `main` is the path of its document, `path` that
 * of the properties. Those that it has already stay: a letterhead's own.
 */
export function withStamp(parts: Parts, main: string, path: string, stamp: Stamp): Uint8Array {
  const written: WrittenStamp = {
    ...stamp,
    text: hashOfText(parts, main),
    parts: hashOfParts(parts, path),
  };
  const others = otherProperties(parts.get(path));
  const last = Math.max(
    FIRST_ID - 1,
    ...[...others.matchAll(/\bpid=["'](\d+)["']/g)].map(([, id]) => Number(id)),
  );
  const own = KEYS.map(
    (key, i) =>
      `<property xmlns="${NAMESPACE}" fmtid="${FORMAT}" pid="${last + 1 + i}" name="iop.${key}"><vt:lpwstr xmlns:vt="${TYPES}">${written[key]}</vt:lpwstr></property>`,
  );
  const end = others.lastIndexOf('</');
  return new TextEncoder().encode(others.slice(0, end) + own.join('') + others.slice(end));
}

/** The custom properties without those that are iop's. */
function otherProperties(part: Uint8Array | undefined): string {
  const text = part && decodeXml(part);
  return (text === undefined ? EMPTY : inUtf8(text))
    .replace(/<((?:\w+:)?Properties)\b([^>]*)\/>/, '<$1$2></$1>')
    .replace(PROPERTY, (whole, _tag, name: string) => (name.startsWith('iop.') ? '' : whole));
}

const PROPERTY =
  /<((?:\w+:)?property)\b[^>]*?\bname=["']([^"']*)["'][^>]*>\s*<(?:\w+:)?lpwstr[^>]*>[^<]*<\/[^>]*>\s*<\/\1>/g;

/** What custom properties say that a file was made from; `undefined` where iop has not made it. */
export function readStamp(part: Uint8Array | undefined): WrittenStamp | undefined {
  if (!part) return undefined;
  const found = new Map<string, string>();
  let name: string | undefined;
  readXml(part, {
    onOpen: (element) => {
      if (element.name === 'property') name = attributeOf(element, 'name');
    },
    onText: (text) => {
      if (name !== undefined && text.trim() !== '') found.set(name, (found.get(name) ?? '') + text);
    },
    onClose: (closed) => {
      if (closed === 'property') name = undefined;
    },
  });
  const [caseHash, version, ofText, ofParts] = KEYS.map((key) => found.get(`iop.${key}`)?.trim());
  if (caseHash === undefined || version === undefined || ofText === undefined || ofParts === undefined)
    return undefined;
  return { case: caseHash, version, text: ofText, parts: ofParts };
}

/**
 * The SHA-256 of a package's parts but for iop's own properties, at `path`, and what only says which parts there are.
 * Where it is the same, nobody has even saved the file.
 */
export function hashOfParts(parts: Parts, path: string): string {
  const hash = createHash('sha256');
  const left = new Set([path, CONTENT_TYPES_PART, '_rels/.rels']);
  for (const [each, bytes] of [...parts].sort(([a], [b]) => (a < b ? -1 : 1)))
    if (!left.has(each)) hash.update(`${each}\0${bytes.length}\0`).update(bytes);
  hash.update(otherProperties(parts.get(path)));
  return hash.digest('hex');
}

/**
 * The SHA-256 of what a file says: its body line by line; what stands in page headers, footers, notes, comments and text
 * boxes, in whichever order; how often text is marked (struck, underlined…), and its pictures. Programs that save the
 * file anew without a change leave it as it is.
 */
export function hashOfText(parts: Parts, main: string, known?: WordText): string {
  const text = known ?? readWordText(parts, main);
  const beside = text?.beside.flatMap((each) => [...each.text.lines, ...each.text.boxes]) ?? [];
  const besideBody = [...beside, ...(text?.document.boxes ?? [])].map(asRead);
  const pictures = picturesOf(parts, main).map((bytes) => createHash('sha256').update(bytes).digest('hex'));
  const lines = [
    ...(text?.document.lines ?? []).map(asRead),
    '',
    ...[...new Set(besideBody)].filter(Boolean).sort(),
    '',
    ...(text?.document.marks ?? []),
    ...pictures.sort(),
  ];
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

/** A line as a reader sees it: programs save hyphens and spaces in more than one way. */
function asRead(line: string): string {
  const isPlain = !/[^\S ]|\u2011| {2}/.test(line);
  return (isPlain ? line : line.replace(/\u2011/g, '-').replace(/\s+/g, ' ')).trim();
}
