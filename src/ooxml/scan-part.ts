// What stands in an XML part of a letterhead that matters before it is taken: references to other parts, addresses,
// codes of fields, and tracked changes. All of it, wherever it stands: in text boxes, in what older programs show, in tables.
import { NESTED } from './field-codes.js';
import { DRAWING, R, STRICT_R, VML, VML_OFFICE, W } from './namespaces.js';
import { attributeOf, attributesOf, readXml, type XmlElement } from './read-xml.js';
import { MAX_DEPTH } from './xml.js';

/** An attribute that names a relationship. */
export interface Reference {
  id: string;
  /** Whether a reader follows it, as one follows a link. */
  isLink: boolean;
  /** Whether it names something that is shown but stands elsewhere. */
  isLinked: boolean;
}

export interface Scan {
  references: Reference[];
  /** The whole codes of the fields, with `NESTED` for the fields in them. */
  codes: string[];
  /** Addresses of links that stand in the text itself. */
  links: string[];
  /** Addresses of pictures that stand in the text itself. */
  pictures: string[];
  /** Videos that are shown by a web page. */
  webVideos: number;
  hasChanges: boolean;
  /** The words in drawings, where no field of iop's is filled. */
  drawingText: string;
}

/** What Word notes of changes and comments. */
const CHANGES = new Set(
  [
    'ins del moveFrom moveTo delText delInstrText cellIns cellDel cellMerge numberingChange',
    'rPrChange pPrChange sectPrChange tblPrChange tblPrExChange tblGridChange trPrChange tcPrChange',
    'moveFromRangeStart moveToRangeStart customXmlInsRangeStart customXmlDelRangeStart',
    'customXmlMoveFromRangeStart customXmlMoveToRangeStart commentRangeStart commentReference',
  ]
    .join(' ')
    .split(' '),
);

/** The elements of links: in text, and on pictures. */
const LINKS = [
  `${W} hyperlink`,
  `${DRAWING} hlinkClick`,
  `${DRAWING} hlinkHover`,
  `${DRAWING} hlinkMouseOver`,
];

/** Elements of older drawings that show a picture. */
const VML_PICTURES = ['imagedata', 'fill', 'stroke'];

/** What stands in a part; `undefined` where it is no XML, or deeper than any part. */
export function scanPart(bytes: Uint8Array): Scan | undefined {
  const scan: Scan = {
    references: [],
    codes: [],
    links: [],
    pictures: [],
    webVideos: 0,
    hasChanges: false,
    drawingText: '',
  };
  const fields: string[] = [];
  const endField = (): void => void scan.codes.push(fields.pop() ?? '');
  let [depth, deepest] = [0, 0];
  let inside: 'code' | 'drawing' | undefined;
  const isXml = readXml(bytes, {
    onOpen: (element) => {
      deepest = Math.max(deepest, ++depth);
      inside = insideOf(element);
      scanElement(element, scan);
      if (element.namespace !== W) return;
      const step = element.name === 'fldChar' ? attributeOf(element, 'fldCharType', [W]) : undefined;
      if (step === 'begin' || element.name === 'fldSimple') {
        addCode(fields, NESTED);
        fields.push(attributeOf(element, 'instr', [W]) ?? '');
      }
      if (step === 'end' && fields.length > 0) endField();
    },
    onText: (text) => {
      // a code outside of any field is taken for one
      if (inside === 'code' && fields.length === 0) scan.codes.push(text);
      if (inside === 'code') addCode(fields, text);
      if (inside === 'drawing') scan.drawingText += text;
    },
    onClose: (name, namespace) => {
      depth--;
      inside = undefined;
      if (namespace === DRAWING && name === 'p') scan.drawingText += '\n';
      if (namespace === W && name === 'fldSimple') endField();
    },
  });
  while (fields.length > 0) endField();
  return isXml && deepest <= MAX_DEPTH ? scan : undefined;
}

function insideOf({ name, namespace }: XmlElement): 'code' | 'drawing' | undefined {
  if (namespace === W && (name === 'instrText' || name === 'delInstrText')) return 'code';
  return namespace === DRAWING && name === 't' ? 'drawing' : undefined;
}

function addCode(fields: string[], text: string): void {
  const code = fields.pop();
  if (code !== undefined) fields.push(code + text);
}

function scanElement(element: XmlElement, scan: Scan): void {
  const { name, namespace } = element;
  if (namespace === W && CHANGES.has(name)) scan.hasChanges = true;
  if (name === 'webVideoPr') scan.webVideos++;
  for (const attribute of attributesOf(element)) {
    const isRelationship = attribute.namespace === R || attribute.namespace === STRICT_R;
    const isOld = attribute.namespace === VML_OFFICE && attribute.name === 'relid';
    if ((isRelationship || isOld) && attribute.value !== '')
      scan.references.push({
        id: attribute.value,
        isLink: LINKS.includes(`${namespace} ${name}`),
        isLinked: ['link', 'href', 'pict'].includes(attribute.name),
      });
  }
  if (namespace === VML) scanOldDrawing(element, scan);
}

/** Older drawings can name addresses without a relationship. */
function scanOldDrawing(element: XmlElement, scan: Scan): void {
  const isPicture = VML_PICTURES.includes(element.name);
  const address = (name: string): string => attributeOf(element, name, ['', VML_OFFICE, VML]) ?? '';
  const [link, ...pictures] = ['href', 'src', 'althref'].map(address);
  if (link) (isPicture ? scan.pictures : scan.links).push(link);
  scan.pictures.push(...pictures.filter((each) => each !== ''));
  scan.drawingText += element.name === 'textpath' ? `${address('string')}\n` : '';
}
