// What a Word file was made from, written into the file itself: so that whoever makes it again knows whether someone
// has changed it in Word since, and doesn't take their change away.
import { createHash } from 'node:crypto';
import { addPart, addRelationship, relationshipsOf } from './relationships.js';
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
const TYPE = 'application/vnd.openxmlformats-officedocument.custom-properties+xml';
const RELATIONSHIP = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties';
/** Custom properties' format id, and the first number that one can have (ISO/IEC 29500-1, 22.3). */
const FORMAT = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';
const FIRST_ID = 2;
const EMPTY =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"></Properties>';

const KEYS = ['case', 'version', 'text'] as const;

/** Writes into a finished package what it was made from. A letterhead's own properties stay. */
export function addOrigin(parts: Parts, origin: Origin): void {
  const written: WrittenOrigin = { ...origin, text: hashOfText(parts) };
  const path = propertiesPath(parts);
  const part = parts.get(path ?? '');
  const xml = (part ? new TextDecoder().decode(part) : EMPTY).replace(
    /<(Properties[^>]*)\/>/,
    '<$1></Properties>',
  );
  const others = xml.replace(PROPERTY, (whole, name: string) => (name.startsWith('iop.') ? '' : whole));
  const last = Math.max(FIRST_ID - 1, ...[...others.matchAll(/\bpid="(\d+)"/g)].map(([, id]) => Number(id)));
  const own = KEYS.map(
    (key, i) =>
      `<property fmtid="${FORMAT}" pid="${last + 1 + i}" name="iop.${key}"><vt:lpwstr xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${written[key]}</vt:lpwstr></property>`,
  );
  const end = others.lastIndexOf('</');
  const bytes = new TextEncoder().encode(others.slice(0, end) + own.join('') + others.slice(end));
  if (path !== undefined) parts.set(path, bytes);
  else {
    addPart(parts, PROPERTIES_PART, bytes, TYPE);
    const relationship = { id: 'rIdIopOrigin', type: RELATIONSHIP, target: PROPERTIES_PART };
    addRelationship(parts, '', { ...relationship, isExternal: false });
  }
}

const PROPERTY =
  /<(?:\w+:)?property\b[^>]*?\bname="([^"]*)"[^>]*>\s*<(?:\w+:)?lpwstr[^>]*>([^<]*)<\/[^>]*>\s*<\/(?:\w+:)?property>/g;

/** What a package says that it was made from; `undefined` where iop has not made it. */
export function readOrigin(parts: Parts): WrittenOrigin | undefined {
  const part = parts.get(propertiesPath(parts) ?? '');
  if (!part) return undefined;
  const found = new Map<string, string>();
  for (const [, name = '', value = ''] of new TextDecoder().decode(part).matchAll(PROPERTY))
    found.set(name, value);
  const [caseHash, version, text] = KEYS.map((key) => found.get(`iop.${key}`));
  if (caseHash === undefined || version === undefined || text === undefined) return undefined;
  return { case: caseHash, version, text };
}

function propertiesPath(parts: Parts): string | undefined {
  if (parts.has(PROPERTIES_PART)) return PROPERTIES_PART;
  return relationshipsOf(parts, '')?.find(({ type }) => type === RELATIONSHIP)?.target;
}

/** Parts beside the body that people write in. */
const OTHER_TEXT = /^word\/(header|footer|comments|footnotes|endnotes)[^/]*\.xml$/;

/**
 * The SHA-256 of what a file says: its body line by line, and what stands in page headers, footers, notes and comments,
 * whatever they are called. Programs that save the file anew without a change leave it as it is.
 */
export function hashOfText(parts: Parts): string {
  const others = [...parts]
    .filter(([path]) => OTHER_TEXT.test(path))
    .flatMap(([, bytes]) => linesOfXml(new TextDecoder().decode(bytes)).map(asRead))
    .filter((line) => line !== '');
  const lines = [...(bodyLines(parts) ?? []).map(asRead), '', ...[...new Set(others)].sort()];
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

/** A line as a reader sees it: programs save hyphens and spaces in more than one way. */
function asRead(line: string): string {
  return line
    .replace(/\u2011/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}
