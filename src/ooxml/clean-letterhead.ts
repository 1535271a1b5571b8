// A Word file's package → the same with only those parts that a memo may get, each found by its references from the
// first. What isn't on the list of what is allowed is left out where no reader sees it, and is a fault otherwise.
import { removeRelationships, removeUnusedTypes } from './edit-package.js';
import { isAllowedField, isPlainAddress } from './field-codes.js';
import type { LeftOut, LetterheadFault, Where } from './letterhead.js';
import { CONTENT_TYPES_PART, type Parts } from './parts.js';
import { treatmentOf, type Treatment } from './relationship-types.js';
import {
  contentTypesIn,
  nameOfType,
  relationshipsOf,
  relationshipsPart,
  type Relationship,
} from './relationships.js';
import { scanPart, type Scan } from './scan-part.js';
import { parseXml, R, writeXml, type Document, type Element } from './xml.js';

export interface Cleaned {
  parts: Parts;
  leftOut: LeftOut[];
  faults: LetterheadFault[];
}

/** A part that has been reached. */
interface Reached {
  path: string;
  /** The end of the name of the reference's type: `header`, say. */
  kind: string;
  scan: Scan | undefined;
}

interface Walk {
  parts: Parts;
  contentType: (part: string) => string | undefined;
  reached: Map<string, Reached>;
  /** The ids of the references that are left out, by the part that has them. */
  leftOutIds: Map<string, Set<string>>;
  leftOut: LeftOut[];
  faults: LetterheadFault[];
}

/** What may be taken of a package, and everything that speaks against it. */
export function cleanPackage(parts: Parts): Cleaned {
  const walk: Walk = {
    parts,
    contentType: contentTypesIn(parts),
    reached: new Map([['', { path: '', kind: '', scan: undefined }]]),
    leftOutIds: new Map(),
    leftOut: [],
    faults: [],
  };
  for (const owner of walk.reached.values()) followReferences(owner, walk);
  if (walk.faults.length > 0) return { parts, leftOut: [], faults: walk.faults };
  walk.leftOut.push(...strayParts(walk));
  return { parts: takeParts(walk), leftOut: uniqueLeftOut(walk.leftOut), faults: [] };
}

function followReferences(owner: Reached, walk: Walk): void {
  const relationships = relationshipsOf(walk.parts, owner.path);
  if (!relationships) {
    walk.faults.push({ problem: 'part-damaged', detail: relationshipsPart(owner.path) });
    return;
  }
  const where = whereOf(owner.kind);
  const fault = (found: LetterheadFault): unknown => walk.faults.push({ ...found, ...(where && { where }) });
  for (const found of owner.scan ? faultsOfScan(owner.scan, relationships) : []) fault(found);
  for (const relationship of relationships) {
    const found = follow(relationship, owner, walk);
    if (found) fault(found);
  }
}

/** Takes what a reference leads to, or leaves it out; gives what speaks against it. */
function follow(relationship: Relationship, owner: Reached, walk: Walk): LetterheadFault | undefined {
  const { id, type, target, isExternal } = relationship;
  const isUsed = owner.scan?.references.some((each) => each.id === id) ?? false;
  const isFromChart = owner.kind.startsWith('chart');
  const treatment = treatmentOf(type, isFromChart) ?? unlisted(isUsed);
  if (!treatment) return { problem: 'part-unknown', detail: nameOfType(type) };
  if (treatment.action === 'link')
    return isPlainAddress(target) && isExternal
      ? undefined
      : { problem: 'external', source: 'link', detail: lastSteps(relationship) };
  if (treatment.action === 'refuse') {
    const { problem, source } = treatment;
    return { problem, detail: target, ...(source && { source }) };
  }
  if (treatment.action === 'leave-out') {
    leaveOut(relationship, owner, walk, treatment.what);
    return undefined;
  }
  if (isExternal)
    return { problem: 'external', source: nameOfType(type) === 'image' ? 'picture' : 'data', detail: target };
  if (!walk.parts.has(target)) {
    if (treatment.isNeeded || isUsed) return { problem: 'part-missing', detail: target };
    leaveOut(relationship, owner, walk);
    return undefined;
  }
  return takePart(relationship, treatment, walk);
}

/** A reference of a type that nobody has thought of: left out where the part that has it doesn't name it. */
function unlisted(isUsed: boolean): Treatment | undefined {
  return isUsed ? undefined : { action: 'leave-out', what: 'part' };
}

/** A link within the package is one to a file beside it: as it was written. */
function lastSteps({ target, isExternal }: Relationship): string {
  return isExternal ? target : target.slice(target.lastIndexOf('/') + 1);
}

function leaveOut({ id, target }: Relationship, owner: Reached, walk: Walk, what?: LeftOut['what']): void {
  const ids = walk.leftOutIds.get(owner.path) ?? new Set();
  walk.leftOutIds.set(owner.path, ids.add(id));
  if (what !== undefined) walk.leftOut.push({ what, detail: target });
}

function takePart(
  { type, target }: Relationship,
  { contentType, isScanned }: Extract<Treatment, { action: 'keep' }>,
  walk: Walk,
): LetterheadFault | undefined {
  if (walk.reached.has(target)) return undefined;
  const bytes = walk.parts.get(target) ?? new Uint8Array();
  const scan = isScanned ? scanPart(bytes) : undefined;
  walk.reached.set(target, { path: target, kind: nameOfType(type), scan });
  if (isScanned && !scan) return { problem: 'part-damaged', detail: target };
  const given = walk.contentType(target);
  return given !== undefined && contentType.test(given.trim())
    ? undefined
    : { problem: 'part-unknown', detail: given === undefined ? target : `${target}, ${given}` };
}

/** What speaks against what stands in a part. */
function faultsOfScan(scan: Scan, relationships: readonly Relationship[]): LetterheadFault[] {
  const targets = new Map(relationships.map((each) => [each.id, each]));
  const isLink = (id: string): boolean => nameOfType(targets.get(id)?.type ?? '') === 'hyperlink';
  const external = (source: 'picture' | 'field' | 'link') => (detail: string) =>
    ({ problem: 'external', source, detail }) as const;
  // whatever type its reference has: a program fetches what is linked, not what type says
  const linked = scan.references.filter((each) => each.isLinked || (!each.isLink && isLink(each.id)));
  const fields = scan.codes.filter((code) => !isAllowedField(code));
  return [
    ...linked.map(({ id }) => external('picture')(targets.get(id)?.target ?? id)),
    ...scan.pictures.map(external('picture')),
    ...fields.map((code) => external('field')(code.trim().replaceAll('\uFFFC', '…'))),
    ...scan.links.filter((address) => !isPlainAddress(address)).map(external('link')),
    ...(scan.webVideos > 0 ? [{ problem: 'embedded', source: 'media' } as const] : []),
    ...(scan.hasChanges ? [{ problem: 'changes' } as const] : []),
    ...[...scan.drawingText.matchAll(/\{\{[^{}\n]*\}\}/g)].map(
      ([field]) => ({ problem: 'field-place', detail: field }) as const,
    ),
  ];
}

function whereOf(kind: string): Where | undefined {
  if (kind === 'officeDocument') return 'body';
  return (['header', 'footer', 'footnotes', 'endnotes'] as const).find((each) => each === kind);
}

/** Parts that no reference leads to, not even one that is left out. */
function strayParts({ parts, reached, leftOutIds }: Walk): LeftOut[] {
  const known = new Set(reached.keys());
  const queue = [...leftOutIds].flatMap(([owner, ids]) =>
    (relationshipsOf(parts, owner) ?? []).filter(({ id }) => ids.has(id)).map(({ target }) => target),
  );
  for (const path of queue) {
    if (known.has(path)) continue;
    known.add(path);
    queue.push(...(relationshipsOf(parts, path) ?? []).map(({ target }) => target));
  }
  const owned = new Set([...known].map(relationshipsPart));
  return [...parts.keys()]
    .filter((path) => !known.has(path) && !owned.has(path) && path !== CONTENT_TYPES_PART)
    .filter((path) => !path.endsWith('.rels'))
    .map((detail) => ({ what: 'part', detail }));
}

function uniqueLeftOut(leftOut: readonly LeftOut[]): LeftOut[] {
  return [...new Map(leftOut.map((each) => [`${each.what} ${each.detail}`, each])).values()];
}

/** The parts that were reached, in the order that they had, without what is left out. */
function takeParts({ parts, reached, leftOutIds }: Walk): Parts {
  const owned = new Set([...reached.keys()].map(relationshipsPart));
  const isTaken = (path: string): boolean =>
    path === CONTENT_TYPES_PART || reached.has(path) || owned.has(path);
  const taken: Parts = new Map([...parts].filter(([path]) => isTaken(path)));
  for (const { path, kind, scan } of reached.values()) {
    const ids = leftOutIds.get(path) ?? new Set<string>();
    removeRelationships(taken, path, ids);
    if (scan) removeElements(taken, path, kind, ids);
  }
  removeUnusedTypes(taken);
  return taken;
}

/** Settings that lead elsewhere, or to what is left out. */
const SETTINGS_LEFT_OUT = [
  'attachedTemplate',
  'mailMerge',
  'saveThroughXslt',
  'schemaLibrary',
  'smartTagType',
];
/** What calls a macro: of the reader's own, as the letterhead has none. */
const MACROS = ['entryMacro', 'exitMacro'];

/** Takes the elements away that name what is left out. A part without any stays as it is, byte for byte. */
function removeElements(parts: Parts, path: string, kind: string, ids: ReadonlySet<string>): void {
  const bytes = parts.get(path) ?? new Uint8Array();
  const names = kind === 'settings' ? SETTINGS_LEFT_OUT : MACROS;
  const text = Buffer.from(bytes);
  const mayHave = ids.size > 0 || names.some((name) => text.includes(name) || text.includes(name, 'utf16le'));
  const document = mayHave ? parseXml(bytes) : undefined;
  if (!document) return;
  const elements = everyElement(document).filter(
    (element) => names.includes(element.localName ?? '') || namesOneOf(element, ids),
  );
  for (const element of elements) element.parentNode?.removeChild(element);
  if (elements.length > 0) parts.set(path, writeXml(document));
}

function everyElement(document: Document): Element[] {
  return Array.from(document.getElementsByTagName('*'));
}

function namesOneOf(element: Element, ids: ReadonlySet<string>): boolean {
  return Array.from(element.attributes).some(
    ({ namespaceURI, value }) => namespaceURI === R && ids.has(value),
  );
}
