// Links, with relationship ids by their order: the Word library's own are random.
import { ConcreteHyperlink, type Document, type ParagraphChild } from 'docx';

const HYPERLINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

/** A link to the address at a position in the document's list of links. */
export function writeLink(children: ParagraphChild[], position: number): ConcreteHyperlink {
  return new ConcreteHyperlink(children, linkId(position));
}

/** Gives a finished document the addresses of its links, in order. */
export function addLinks(document: Document, urls: readonly string[]): void {
  for (const [position, url] of urls.entries()) {
    document.Document.Relationships.addRelationship(linkId(position), HYPERLINK, url, 'External');
  }
}

function linkId(position: number): string {
  return `Link${position + 1}`;
}
