// XML parts as trees, and the few ways in which the other files of this room look into one.
import { decodeXml, inUtf8 } from './decode-xml.js';
import { W } from './namespaces.js';
import { DOMParser, XMLSerializer, type Document, type Element, type Node } from './xmldom.js';

export { R, W } from './namespaces.js';
export type { Document, Element, Node };

/** Deeper than any Word file; a parser that calls itself must not be led further. */
export const MAX_DEPTH = 200;

/** The tree of a part; `undefined` where it is no XML, or more than plain XML (a document type with entities). */
export function parseXml(bytes: Uint8Array): Document | undefined {
  const text = decodeXml(bytes);
  if (text === undefined || /<!(?:DOCTYPE|ENTITY)/i.test(text) || depthOf(text) > MAX_DEPTH) return undefined;
  try {
    const stop = (level: string, message: string): void => {
      if (level !== 'warning') throw new SyntaxError(message);
    };
    const document = new DOMParser({ onError: stop }).parseFromString(text, 'text/xml');
    return document.documentElement ? document : undefined;
  } catch {
    return undefined;
  }
}

function depthOf(text: string): number {
  let [depth, deepest] = [0, 0];
  for (const [, slash, selfClosed] of text.matchAll(/<(\/?)[A-Za-z][^<>]*?(\/?)>/g)) {
    if (slash) depth--;
    else if (!selfClosed) deepest = Math.max(deepest, ++depth);
  }
  return deepest;
}

export function writeXml(document: Document): Uint8Array {
  const text = new XMLSerializer().serializeToString(document);
  return new TextEncoder().encode(inUtf8(text));
}

/** The elements of a name in a tree, in order; a list of their own, which stays as it is when the tree changes. */
export function elementsOf(tree: Document | Element, name: string, namespace = W): Element[] {
  return Array.from(tree.getElementsByTagNameNS(namespace, name));
}

export function childElements(element: Element): Element[] {
  return Array.from(element.childNodes).filter((node): node is Element => node.nodeType === 1);
}

/** The first child of a name. */
export function childOf(element: Element | undefined, name: string): Element | undefined {
  return element && childElements(element).find((child) => isWord(child, name));
}

export function isWord(node: Node, name: string): boolean {
  return node.namespaceURI === W && node.localName === name;
}

/** An attribute in Word's namespace, such as `w:val`. */
export function wordAttribute(element: Element | undefined, name = 'val'): string | undefined {
  return element?.getAttributeNS(W, name) ?? undefined;
}

/** What an element says of itself by a child's `w:val`: a style's name, say. */
export function valueOf(element: Element | undefined, child: string): string | undefined {
  return wordAttribute(childOf(element, child));
}

/** Puts an element into another, at its end or before a child; gives the element. */
export function insert(parent: Element, child: Element, before: Node | null = null): Element {
  parent.insertBefore(child, before);
  return child;
}

export function createWord(document: Document, name: string, val?: string): Element {
  const element = document.createElementNS(W, `w:${name}`);
  if (val !== undefined) element.setAttributeNS(W, 'w:val', val);
  return element;
}
