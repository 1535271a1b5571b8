// An XML part read from beginning to end by a parser that knows namespaces, without building a tree: quick, and safe for
// parts of any depth.
import { SaxesParser } from 'saxes';
import { decodeXml } from './decode-xml.js';

/** An element: its name without a prefix, and its namespace. */
export interface XmlElement {
  name: string;
  namespace: string;
  attributes: readonly XmlAttribute[];
}

export interface XmlAttribute {
  name: string;
  /** '' where the attribute has no prefix. */
  namespace: string;
  value: string;
}

export interface XmlHandlers {
  onOpen?: (element: XmlElement) => void;
  onClose?: (name: string, namespace: string) => void;
  onText?: (text: string) => void;
}

/** Reads a part; says whether it is XML. A document type is refused: entities could be declared in it. */
export function readXml(bytes: Uint8Array, { onOpen, onClose, onText }: XmlHandlers): boolean {
  const text = decodeXml(bytes);
  if (text === undefined) return false;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('doctype', () => {
    throw new SyntaxError('a document type');
  });
  if (onOpen)
    parser.on('opentag', ({ local, uri, attributes }) =>
      onOpen({ name: local, namespace: uri, attributes: Object.values(attributes).map(plainAttribute) }),
    );
  if (onClose) parser.on('closetag', ({ local, uri }) => onClose(local, uri));
  if (onText) {
    parser.on('text', onText);
    parser.on('cdata', onText);
  }
  try {
    parser.write(text).close();
    return true;
  } catch {
    return false;
  }
}

function plainAttribute({ local, uri, value }: { local: string; uri: string; value: string }): XmlAttribute {
  return { name: local, namespace: uri, value };
}

/** The value of an element's attribute; `undefined` where it has none. */
export function attributeOf(
  { attributes }: XmlElement,
  name: string,
  namespaces: readonly string[] = [''],
): string | undefined {
  return attributes.find((each) => each.name === name && namespaces.includes(each.namespace))?.value;
}
