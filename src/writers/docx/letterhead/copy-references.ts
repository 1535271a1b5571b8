// What the memo's text refers to, brought along into a letterhead: links, and charts with their workbooks.
import { addPart, addRelationship, freePath } from '../../../ooxml/edit-package.js';
import { contentTypeOf, relationshipsOf, relationshipsPart } from '../../../ooxml/relationships.js';
import { R, type Element } from '../../../ooxml/xml.js';
import type { Parts } from '../../../ooxml/parts.js';

const MEMO_MAIN = 'word/document.xml';

/** Copies what `content` refers to, and changes the references to what they have become. */
export function copyReferences(
  memo: Parts,
  letterhead: Parts,
  content: readonly Element[],
  main: string,
): void {
  const known = new Map((relationshipsOf(memo, MEMO_MAIN) ?? []).map((each) => [each.id, each]));
  const copied = new Map<string, string>();
  // a letterhead can be a memo that was made with one
  const taken = new Set((relationshipsOf(letterhead, main) ?? []).map(({ id }) => id));
  let last = 0;
  const free = (): string => {
    const id = `rIdMemo${++last}`;
    return taken.has(id) ? free() : id;
  };
  for (const { element, name, id } of content.flatMap(referencesIn)) {
    const relationship = known.get(id);
    if (!relationship) continue;
    const newId = copied.get(id) ?? free();
    if (!copied.has(id)) {
      const { isExternal } = relationship;
      const target = isExternal ? relationship.target : copyPart(memo, letterhead, relationship.target);
      addRelationship(letterhead, main, { ...relationship, id: newId, target });
      copied.set(id, newId);
    }
    element.setAttributeNS(R, name, newId);
  }
}

interface Reference {
  element: Element;
  /** The attribute's name, such as `r:id`. */
  name: string;
  id: string;
}

function referencesIn(element: Element): Reference[] {
  const all = [element, ...Array.from(element.getElementsByTagName('*'))];
  return all.flatMap((each) =>
    Array.from(each.attributes)
      .filter(({ namespaceURI }) => namespaceURI === R)
      .map(({ name, value }) => ({ element: each, name, id: value })),
  );
}

/** Copies a part and what it refers to itself; gives the path that it has got. */
function copyPart(memo: Parts, letterhead: Parts, path: string): string {
  const newPath = freePath(letterhead, path);
  const type = contentTypeOf(memo, path) ?? 'application/octet-stream';
  addPart(letterhead, newPath, memo.get(path) ?? new Uint8Array(), type);
  if (!memo.has(relationshipsPart(path))) return newPath;
  for (const relationship of relationshipsOf(memo, path) ?? []) {
    const { isExternal, target } = relationship;
    const newTarget = isExternal ? target : copyPart(memo, letterhead, target);
    addRelationship(letterhead, newPath, { ...relationship, target: newTarget });
  }
  return newPath;
}
