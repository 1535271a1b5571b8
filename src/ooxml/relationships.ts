// Which part of a package refers to which, and of what type each is. Parts are found by these references, never by the
// names of their files.
import { CONTENT_TYPES, PACKAGE_RELATIONSHIPS } from './namespaces.js';
import { CONTENT_TYPES_PART, type ReadonlyParts } from './parts.js';
import { attributeOf, readXml, type XmlElement } from './read-xml.js';

export interface Relationship {
  id: string;
  type: string;
  /** A path in the package, or an address outside it. */
  target: string;
  /** Whether the target is an address; also that of a place in the document itself, such as `#Bilaga`. */
  isExternal: boolean;
}

/** Where the relationships of a part stand; of the package itself where the part is ''. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The relationships of a part, with targets as paths from the package's root; `undefined` where they are no XML. */
export function relationshipsOf(parts: ReadonlyParts, part: string): Relationship[] | undefined {
  const bytes = parts.get(relationshipsPart(part));
  if (!bytes) return [];
  return elementsIn(bytes, 'Relationship', PACKAGE_RELATIONSHIPS)?.map((element) => {
    const target = (attributeOf(element, 'Target') ?? '').trim();
    const isExternal = attributeOf(element, 'TargetMode') === 'External' || target.startsWith('#');
    return {
      id: attributeOf(element, 'Id') ?? '',
      type: attributeOf(element, 'Type') ?? '',
      target: isExternal ? target : findPart(parts, resolveTarget(part, target)),
      isExternal,
    };
  });
}

/** The elements of a name in a part; kept for parts that are the same bytes in many packages. */
function elementsIn(bytes: Uint8Array, name: string, namespace: string): XmlElement[] | undefined {
  const known = readElements.get(bytes);
  if (known) return known;
  const elements: XmlElement[] = [];
  const onOpen = (element: XmlElement): void => {
    if (element.namespace === namespace && element.name === name) elements.push(element);
  };
  if (!readXml(bytes, { onOpen })) return undefined;
  readElements.set(bytes, elements);
  return elements;
}

const readElements = new WeakMap<Uint8Array, XmlElement[]>();

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

/** The path that a part has in the package: capitals make no difference there, and signs can be written as in addresses. */
function findPart(parts: ReadonlyParts, path: string): string {
  if (parts.has(path)) return path;
  const wanted = [path, decoded(path)].map((each) => each.toLowerCase());
  return [...parts.keys()].find((each) => wanted.includes(each.toLowerCase())) ?? path;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The end of a type's name, which is the same in files of every dialect: `styles`, say. */
export function nameOfType(type: string): string {
  return type.slice(type.lastIndexOf('/') + 1);
}

/** The parts that a part refers to by relationships whose types end with one of the names, in order. */
export function relatedParts(parts: ReadonlyParts, part: string, ...names: readonly string[]): string[] {
  const related = relationshipsOf(parts, part) ?? [];
  const paths = related
    .filter(({ type, isExternal }) => !isExternal && names.includes(nameOfType(type)))
    .map(({ target }) => target);
  return [...new Set(paths)];
}

/** The path of the package's main part: of a Word file its document. */
export function mainPartOf(parts: ReadonlyParts): string | undefined {
  return relatedParts(parts, '', 'officeDocument')[0];
}

/** Gives the content type of each part: its own, or that of its extension. */
export function contentTypesIn(parts: ReadonlyParts): (part: string) => string | undefined {
  const [own, general] = [new Map<string, string>(), new Map<string, string>()];
  readXml(parts.get(CONTENT_TYPES_PART) ?? new Uint8Array(), {
    onOpen: (element) => {
      if (element.namespace !== CONTENT_TYPES) return;
      const type = attributeOf(element, 'ContentType') ?? '';
      const [part, extension] = [attributeOf(element, 'PartName'), attributeOf(element, 'Extension')];
      if (element.name === 'Override' && part !== undefined) own.set(part.toLowerCase(), type);
      if (element.name === 'Default' && extension !== undefined) general.set(extension.toLowerCase(), type);
    },
  });
  return (part) => {
    const path = part.toLowerCase();
    return own.get(`/${path}`) ?? general.get(path.slice(path.lastIndexOf('.') + 1));
  };
}

/** The content type of a part: its own, or that of its extension. */
export function contentTypeOf(parts: ReadonlyParts, part: string): string | undefined {
  return contentTypesIn(parts)(part);
}
