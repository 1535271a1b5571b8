// Parts, references and content types added to a package, and taken away from it.
import { CONTENT_TYPES, PACKAGE_RELATIONSHIPS } from './namespaces.js';
import { CONTENT_TYPES_PART, type Parts } from './parts.js';
import { contentTypeOf, relationshipsPart, type Relationship } from './relationships.js';
import { elementsOf, parseXml, writeXml, type Document } from './xml.js';

const RELATIONSHIPS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml';

/** Adds a relationship; its target is an address, or a path from the package's root. */
export function addRelationship(
  parts: Parts,
  part: string,
  { id, type, target, isExternal }: Relationship,
): void {
  const path = relationshipsPart(part);
  const document = treeOf(parts, path, `<Relationships xmlns="${PACKAGE_RELATIONSHIPS}"/>`);
  const element = document.createElementNS(PACKAGE_RELATIONSHIPS, 'Relationship');
  element.setAttribute('Id', id);
  element.setAttribute('Type', type);
  element.setAttribute('Target', isExternal ? target : targetFrom(part, target));
  if (isExternal) element.setAttribute('TargetMode', 'External');
  document.documentElement?.appendChild(element);
  addPart(parts, path, writeXml(document), RELATIONSHIPS_TYPE);
}

/** A path as the relationships of a part write it: relative where it lies below the part's folder. */
function targetFrom(part: string, target: string): string {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  return target.startsWith(folder) ? target.slice(folder.length) : `/${target}`;
}

/** Adds a part with its content type; one that is there is replaced. */
export function addPart(parts: Parts, part: string, bytes: Uint8Array, contentType: string): void {
  const isTyped = contentTypeOf(parts, part) === contentType;
  parts.set(part, bytes);
  if (isTyped) return;
  const document = treeOf(parts, CONTENT_TYPES_PART, `<Types xmlns="${CONTENT_TYPES}"/>`);
  const isSame = (name: string | null): boolean => name?.toLowerCase() === `/${part.toLowerCase()}`;
  for (const other of elementsOf(document, 'Override', CONTENT_TYPES))
    if (isSame(other.getAttribute('PartName'))) other.parentNode?.removeChild(other);
  const element = document.createElementNS(CONTENT_TYPES, 'Override');
  element.setAttribute('PartName', `/${part}`);
  element.setAttribute('ContentType', contentType);
  document.documentElement?.appendChild(element);
  parts.set(CONTENT_TYPES_PART, writeXml(document));
}

/** A path that no part has yet: the one that is asked for, or one with a word before its file's name. */
export function freePath(parts: Parts, path: string): string {
  return parts.has(path) ? freePath(parts, path.replace(/[^/]*$/, 'memo-$&')) : path;
}

/** Takes away relationships of a part by their ids. */
export function removeRelationships(parts: Parts, part: string, ids: ReadonlySet<string>): void {
  if (ids.size === 0) return;
  const path = relationshipsPart(part);
  const document = treeOf(parts, path, `<Relationships xmlns="${PACKAGE_RELATIONSHIPS}"/>`);
  for (const element of elementsOf(document, 'Relationship', PACKAGE_RELATIONSHIPS))
    if (ids.has(element.getAttribute('Id') ?? '')) element.parentNode?.removeChild(element);
  parts.set(path, writeXml(document));
}

/** Takes away the content types of parts that are not there; what is written as it should be stays as it is. */
export function removeUnusedTypes(parts: Parts): void {
  const document = treeOf(parts, CONTENT_TYPES_PART, `<Types xmlns="${CONTENT_TYPES}"/>`);
  const paths = new Set([...parts.keys()].map((path) => `/${path.toLowerCase()}`));
  const unused = elementsOf(document, 'Override', CONTENT_TYPES).filter(
    (element) => !paths.has((element.getAttribute('PartName') ?? '').toLowerCase()),
  );
  for (const element of unused) element.parentNode?.removeChild(element);
  if (unused.length > 0) parts.set(CONTENT_TYPES_PART, writeXml(document));
}

function treeOf(parts: Parts, path: string, empty: string): Document {
  const bytes = parts.get(path) ?? new TextEncoder().encode(empty);
  const document = parseXml(bytes);
  if (!document) throw new SyntaxError(`${path} is no XML`);
  return document;
}

/** Gives parts with references their content type by their extension, where each has it on its own. */
export function addDefaultType(parts: Parts): void {
  const document = treeOf(parts, CONTENT_TYPES_PART, `<Types xmlns="${CONTENT_TYPES}"/>`);
  const defaults = elementsOf(document, 'Default', CONTENT_TYPES);
  if (defaults.some((element) => element.getAttribute('Extension')?.toLowerCase() === 'rels')) return;
  const element = document.createElementNS(CONTENT_TYPES, 'Default');
  element.setAttribute('Extension', 'rels');
  element.setAttribute('ContentType', RELATIONSHIPS_TYPE);
  document.documentElement?.insertBefore(element, document.documentElement.firstChild);
  parts.set(CONTENT_TYPES_PART, writeXml(document));
}
