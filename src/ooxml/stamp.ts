// What a Word file was made from, written into the file itself: so that whoever makes it again knows whether someone
// has changed it in Word since, and doesn't take their change away.
import { createHash } from 'node:crypto';
import { linesOfXml, marksOf, textBoxLines } from './text.js';
import { CONTENT_TYPES_PART, type Parts } from './parts.js';

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
  const last = Math.max(FIRST_ID - 1, ...[...others.matchAll(/\bpid="(\d+)"/g)].map(([, id]) => Number(id)));
  const own = KEYS.map(
    (key, i) =>
      `<property xmlns="${NAMESPACE}" fmtid="${FORMAT}" pid="${last + 1 + i}" name="iop.${key}"><vt:lpwstr xmlns:vt="${TYPES}">${written[key]}</vt:lpwstr></property>`,
  );
  const end = others.lastIndexOf('</');
  return new TextEncoder().encode(others.slice(0, end) + own.join('') + others.slice(end));
}

/** The custom properties without those that are iop's. */
function otherProperties(part: Uint8Array | undefined): string {
  return (part ? new TextDecoder().decode(part) : EMPTY)
    .replace(/<(Properties[^>]*)\/>/, '<$1></Properties>')
    .replace(PROPERTY, (whole, name: string) => (name.startsWith('iop.') ? '' : whole));
}

const PROPERTY =
  /<(?:\w+:)?property\b[^>]*?\bname="([^"]*)"[^>]*>\s*<(?:\w+:)?lpwstr[^>]*>([^<]*)<\/[^>]*>\s*<\/(?:\w+:)?property>/g;

/** What custom properties say that a file was made from; `undefined` where iop has not made it. */
export function readStamp(part: Uint8Array | undefined): WrittenStamp | undefined {
  const found = new Map<string, string>();
  const text = part ? new TextDecoder().decode(part) : '';
  for (const [, name = '', value = ''] of text.matchAll(PROPERTY)) found.set(name, value);
  const [caseHash, version, ofText, ofParts] = KEYS.map((key) => found.get(`iop.${key}`));
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

/** Parts beside the body that people write in. */
const OTHER_TEXT = /^word\/(header|footer|comments|footnotes|endnotes)[^/]*\.xml$/;

/** Pictures. */
const MEDIA = 'word/media/';

/**
 * The SHA-256 of what a file says: its body line by line; what stands in page headers, footers, notes, comments and text
 * boxes, whatever they are called; how often text is marked (struck, underlined…), and its pictures. Programs that save
 * the file anew without a change leave it as it is.
 */
export function hashOfText(parts: Parts, main: string): string {
  const body = new TextDecoder().decode(parts.get(main));
  const others = [...parts].filter(([path]) => OTHER_TEXT.test(path));
  const beside = [...others.flatMap(([, bytes]) => linesBeside(bytes)), ...textBoxLines(body).map(asRead)];
  const pictures = [...parts]
    .filter(([path]) => path.startsWith(MEDIA))
    .map(([, bytes]) => createHash('sha256').update(bytes).digest('hex'));
  const lines = [
    ...linesOfXml(body).map(asRead),
    '',
    ...[...new Set(beside)].filter(Boolean).sort(),
    '',
    ...marksOf(body),
    ...pictures.sort(),
  ];
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

/** A line as a reader sees it: programs save hyphens and spaces in more than one way. */
function asRead(line: string): string {
  const isPlain = !/[^\S ]|\u2011| {2}/.test(line);
  return (isPlain ? line : line.replace(/\u2011/g, '-').replace(/\s+/g, ' ')).trim();
}

/** What stands in a part beside the body. Many memos have the same page header: it is read once. */
function linesBeside(bytes: Uint8Array): readonly string[] {
  const known = readBeside.get(bytes);
  if (known) return known;
  const xml = new TextDecoder().decode(bytes);
  const lines = [...linesOfXml(xml), ...textBoxLines(xml)].map(asRead);
  readBeside.set(bytes, lines);
  return lines;
}

const readBeside = new WeakMap<Uint8Array, readonly string[]>();
