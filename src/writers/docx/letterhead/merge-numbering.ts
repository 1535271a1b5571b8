// The memo's lists in a letterhead: their definitions come after the letterhead's own, with numbers of their own.
import { addPart, addRelationship, freePath } from '../../../ooxml/edit-package.js';
import { relatedParts } from '../../../ooxml/relationships.js';
import {
  childElements,
  elementsOf,
  isWord,
  parseXml,
  valueOf,
  W,
  wordAttribute,
  writeXml,
  type Document,
  type Element,
} from '../../../ooxml/xml.js';
import type { Parts } from '../../../ooxml/parts.js';

const NUMBERING_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml';
const NUMBERING_RELATIONSHIP =
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering';

/** Adds the definitions of the lists in `content`, and changes the numbers there to those they have got. */
export function mergeNumbering(
  memo: Parts,
  letterhead: Parts,
  content: readonly Element[],
  main: string,
): void {
  const used = content.flatMap((each) => elementsOf(each, 'numId'));
  const own = parseXml(memo.get('word/numbering.xml') ?? new Uint8Array());
  if (used.length === 0 || !own) return;
  const [part] = relatedParts(letterhead, main, 'numbering');
  const path = part ?? freePath(letterhead, 'word/numbering.xml');
  const empty = new TextEncoder().encode(`<w:numbering xmlns:w="${W}"/>`);
  const theirs = parseXml(letterhead.get(path) ?? empty);
  if (!theirs) return;
  addDefinitions(own, theirs, used);
  addPart(letterhead, path, writeXml(theirs), NUMBERING_TYPE);
  if (part !== undefined) return;
  const relationship = { id: 'rIdMemoNumbering', type: NUMBERING_RELATIONSHIP, target: path };
  addRelationship(letterhead, main, { ...relationship, isExternal: false });
}

function addDefinitions(own: Document, theirs: Document, used: readonly Element[]): void {
  const raiseAbstract = highest(theirs, 'abstractNum', 'abstractNumId') + 1;
  const raiseNumber = highest(theirs, 'num', 'numId');
  const usedIds = new Set(used.map((element) => wordAttribute(element) ?? ''));
  const numbers = elementsOf(own, 'num').filter((number) =>
    usedIds.has(wordAttribute(number, 'numId') ?? ''),
  );
  const usedAbstract = new Set(numbers.map((number) => valueOf(number, 'abstractNumId')));
  for (const definition of elementsOf(own, 'abstractNum')) {
    const id = wordAttribute(definition, 'abstractNumId');
    if (!usedAbstract.has(id)) continue;
    const copy = theirs.importNode(definition, true);
    copy.setAttributeNS(W, 'w:abstractNumId', String(Number(id) + raiseAbstract));
    insertInOrder(theirs, copy, ['num', 'numIdMacAtCleanup']);
  }
  for (const number of numbers) {
    const copy = theirs.importNode(number, true);
    copy.setAttributeNS(W, 'w:numId', raised(wordAttribute(number, 'numId'), raiseNumber));
    const [reference] = elementsOf(copy, 'abstractNumId');
    reference?.setAttributeNS(W, 'w:val', raised(wordAttribute(reference), raiseAbstract));
    insertInOrder(theirs, copy, ['numIdMacAtCleanup']);
  }
  for (const element of used) {
    element.setAttributeNS(W, 'w:val', raised(wordAttribute(element), raiseNumber));
  }
}

function raised(id: string | undefined, by: number): string {
  return String(Number(id) + by);
}

/** Definitions come before the lists that use them. */
function insertInOrder(document: Document, element: Element, before: readonly string[]): void {
  const root = document.documentElement;
  const next = root && childElements(root).find((child) => before.some((name) => isWord(child, name)));
  root?.insertBefore(element, next ?? null);
}

function highest(document: Document, name: string, attribute: string): number {
  return Math.max(
    0,
    ...elementsOf(document, name).map((element) => Number(wordAttribute(element, attribute))),
  );
}
