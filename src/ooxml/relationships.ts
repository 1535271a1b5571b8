// Which part of a package refers to which, and of what type each is.
import { CONTENT_TYPES_PART, type Parts } from './parts.js';
import {
  CONTENT_TYPES,
  elementsOf,
  PACKAGE_RELATIONSHIPS,
  parseXml,
  writeXml,
  type Document,
  type Element,
} from './xml.js';

export interface Relationship {
  id: string;
  type: string;
  /** A path in the package, or an address outside it. */
  target: string;
  isExternal: boolean;
}

/** Where the relationships of a part stand; of the package itself where the part is ''. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The relationships of a part, with targets as paths from the package's root; `undefined` where they are no XML. */
export function relationshipsOf(parts: Parts, part: string): Relationship[] | undefined {
  const bytes = parts.get(relationshipsPart(part));
  if (!bytes) return [];
  const document = parseXml(bytes);
  if (!document) return undefined;
  return elementsOf(document, 'Relationship', PACKAGE_RELATIONSHIPS).map((element) => {
    const isExternal = element.getAttribute('TargetMode') === 'External';
    const target = element.getAttribute('Target') ?? '';
    return {
      id: element.getAttribute('Id') ?? '',
      type: element.getAttribute('Type') ?? '',
      target: isExternal ? target : resolveTarget(part, target),
      isExternal,
    };
  });
}

/** A target as a path from the package's root: relative ones start from the folder of the part. */
function resolveTarget(part: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const folders = part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') folders.pop();
    else if (step !== '.') folders.push(step);
  }
  return folders.join('/');
}

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
  parts.set(path, writeXml(document));
}

/** A path as the relationships of a part write it: relative where it lies below the part's folder. */
export function targetFrom(part: string, target: string): string {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  return target.startsWith(folder) ? target.slice(folder.length) : `/${target}`;
}

/** The content type of a part: its own, or that of its extension. */
export function contentTypeOf(parts: Parts, part: string): string | undefined {
  const document = parseXml(parts.get(CONTENT_TYPES_PART) ?? new Uint8Array());
  if (!document) return undefined;
  const own = elementsOf(document, 'Override', CONTENT_TYPES).find(
    (element) => element.getAttribute('PartName') === `/${part}`,
  );
  const extension = part.slice(part.lastIndexOf('.') + 1).toLowerCase();
  const general = elementsOf(document, 'Default', CONTENT_TYPES).find(
    (element) => element.getAttribute('Extension')?.toLowerCase() === extension,
  );
  return (own ?? general)?.getAttribute('ContentType') ?? undefined;
}

/** Every content type that the package names. */
export function contentTypes(parts: Parts): string[] {
  const document = parseXml(parts.get(CONTENT_TYPES_PART) ?? new Uint8Array());
  if (!document) return [];
  const all = ['Override', 'Default'].flatMap((name) => elementsOf(document, name, CONTENT_TYPES));
  return all.map((element: Element) => element.getAttribute('ContentType') ?? '');
}

/** Adds a part with its content type; one that is there is replaced. */
export function addPart(parts: Parts, part: string, bytes: Uint8Array, contentType: string): void {
  const isTyped = contentTypeOf(parts, part) === contentType;
  parts.set(part, bytes);
  if (isTyped) return;
  const document = treeOf(parts, CONTENT_TYPES_PART, `<Types xmlns="${CONTENT_TYPES}"/>`);
  const element = document.createElementNS(CONTENT_TYPES, 'Override');
  element.setAttribute('PartName', `/${part}`);
  element.setAttribute('ContentType', contentType);
  document.documentElement?.appendChild(element);
  parts.set(CONTENT_TYPES_PART, writeXml(document));
}

function treeOf(parts: Parts, path: string, empty: string): Document {
  const bytes = parts.get(path) ?? new TextEncoder().encode(empty);
  const document = parseXml(bytes);
  if (!document) throw new SyntaxError(`${path} is no XML`);
  return document;
}
