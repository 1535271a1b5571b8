// What of the XML library is used. It is a bundle of its own: only what changes a Word file loads it.
export { DOMParser, XMLSerializer, type Document, type Element, type Node } from '@xmldom/xmldom';
