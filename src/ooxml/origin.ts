// What a Word file was made from, written into the file itself: so that whoever makes it again knows whether someone
// has changed it in Word since, and doesn't take their change away.
import { createHash } from 'node:crypto';
import { bodyLines, linesOfXml } from './text.js';
import type { Parts } from './zip.js';

/** What a file is made from. */
export interface Origin {
  /** The SHA-256 of the case's data, in hexadecimal digits. */
  case: string;
  /** The version of iop. */
  version: string;
}

/** What a file says of itself: its origin, and the SHA-256 of the text that it was written with. */
export interface WrittenOrigin extends Origin {
  text: string;
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

const KEYS = ['case', 'version', 'text'] as const;

/**
 * The custom properties of a finished package with what it was made from; `main` is the path of its document, `part` the
 * properties that it has already: a letterhead's own stay.
 */
export function withOrigin(
  parts: Parts,
  main: string,
  part: Uint8Array | undefined,
  origin: Origin,
): Uint8Array {
  const written: WrittenOrigin = { ...origin, text: hashOfText(parts, main) };
  const xml = (part ? new TextDecoder().decode(part) : EMPTY).replace(
    /<(Properties[^>]*)\/>/,
    '<$1></Properties>',
  );
  const others = xml.replace(PROPERTY, (whole, name: string) => (name.startsWith('iop.') ? '' : whole));
  const last = Math.max(FIRST_ID - 1, ...[...others.matchAll(/\bpid="(\d+)"/g)].map(([, id]) => Number(id)));
  const own = KEYS.map(
    (key, i) =>
      `<property xmlns="${NAMESPACE}" fmtid="${FORMAT}" pid="${last + 1 + i}" name="iop.${key}"><vt:lpwstr xmlns:vt="${TYPES}">${written[key]}</vt:lpwstr></property>`,
  );
  const end = others.lastIndexOf('</');
  return new TextEncoder().encode(others.slice(0, end) + own.join('') + others.slice(end));
}

const PROPERTY =
  /<(?:\w+:)?property\b[^>]*?\bname="([^"]*)"[^>]*>\s*<(?:\w+:)?lpwstr[^>]*>([^<]*)<\/[^>]*>\s*<\/(?:\w+:)?property>/g;

/** What custom properties say that a file was made from; `undefined` where iop has not made it. */
export function readOrigin(part: Uint8Array | undefined): WrittenOrigin | undefined {
  const found = new Map<string, string>();
  const text = part ? new TextDecoder().decode(part) : '';
  for (const [, name = '', value = ''] of text.matchAll(PROPERTY)) found.set(name, value);
  const [caseHash, version, hash] = KEYS.map((key) => found.get(`iop.${key}`));
  if (caseHash === undefined || version === undefined || hash === undefined) return undefined;
  return { case: caseHash, version, text: hash };
}

/** Parts beside the body that people write in. */
const OTHER_TEXT = /^word\/(header|footer|comments|footnotes|endnotes)[^/]*\.xml$/;

/**
 * The SHA-256 of what a file says: its body line by line, and what stands in page headers, footers, notes and comments,
 * whatever they are called. Programs that save the file anew without a change leave it as it is.
 */
export function hashOfText(parts: Parts, main: string): string {
  const others = [...parts]
    .filter(([path]) => OTHER_TEXT.test(path))
    .flatMap(([, bytes]) => linesOfXml(new TextDecoder().decode(bytes)).map(asRead))
    .filter((line) => line !== '');
  const lines = [...(bodyLines(parts.get(main)) ?? []).map(asRead), '', ...[...new Set(others)].sort()];
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

/** Space between words that is more or other than one plain space. */
const ODD_SPACE = /\s*[^\S ]\s*| {2,}/g;

/** A line as a reader sees it: programs save hyphens and spaces in more than one way. */
function asRead(line: string): string {
  return line
    .replace(/\u2011/g, '-')
    .replace(ODD_SPACE, ' ')
    .trim();
}
