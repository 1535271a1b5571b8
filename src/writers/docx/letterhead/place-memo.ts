// A memo's Word file placed in a municipality's own: its pages, header, footer and styles stay, the memo stands where
// {{memo}} stood, and the fields are filled.
import type { MemoMeta } from '../../../memo/memo.js';
import { unbindControls } from '../../../ooxml/controls.js';
import { addPart, addRelationship } from '../../../ooxml/edit-package.js';
import { fillFields, holdsField, memoParagraphs } from '../../../ooxml/fields.js';
import type { Letterhead, LetterheadField } from '../../../ooxml/letterhead.js';
import {
  PROPERTIES_PART,
  PROPERTIES_RELATIONSHIP,
  PROPERTIES_TYPE,
  withStamp,
  type Stamp,
} from '../../../ooxml/stamp.js';
import { textParts } from '../../../ooxml/read-letterhead.js';
import { relatedParts } from '../../../ooxml/relationships.js';
import {
  childElements,
  elementsOf,
  isWord,
  parseXml,
  wordAttribute,
  writeXml,
  type Document,
  type Element,
} from '../../../ooxml/xml.js';
import type { Parts } from '../../../ooxml/parts.js';
import { copyReferences } from './copy-references.js';
import { mergeNumbering } from './merge-numbering.js';
import { mergeStyles } from './merge-styles.js';
import { modernSettings } from './modern-settings.js';

const CORE_PROPERTIES = 'docProps/core.xml';
const CORE_TYPE = 'application/vnd.openxmlformats-package.core-properties+xml';
const CORE_RELATIONSHIP =
  'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';

/** The memo's package (`word/document.xml` and what it needs) in the letterhead's. */
export function placeMemo(memo: Parts, letterhead: Letterhead, meta: MemoMeta, title: string): Parts {
  const { parts, main } = letterhead;
  const placed: Parts = new Map(parts);
  const content = contentOf(treeOf(memo, 'word/document.xml'));
  mergeStyles(memo, placed, content, letterhead);
  mergeNumbering(memo, placed, content, main);
  copyReferences(memo, placed, content, main);

  const texts = textParts(placed, main);
  numberDrawings(
    texts.map(([, document]) => document),
    content,
  );
  for (const [path, document] of texts) {
    const [place] = memoParagraphs(document);
    unbindControls(document, holdsField);
    // before the memo is there: its own text can have braces that are no fields
    fillFields(document, fieldValues(meta, title));
    if (place) replaceBy(place, content);
    placed.set(path, writeXml(document));
  }
  const [core] = relatedParts(placed, '', 'core-properties');
  addPart(placed, core ?? CORE_PROPERTIES, memo.get(CORE_PROPERTIES) ?? new Uint8Array(), CORE_TYPE);
  if (core === undefined) {
    const relationship = { id: 'rIdMemoCore', type: CORE_RELATIONSHIP, target: CORE_PROPERTIES };
    addRelationship(placed, '', { ...relationship, isExternal: false });
  }
  modernSettings(placed, main);
  return placed;
}

/** Writes into a package what it was made from, beside whatever properties the letterhead has. */
export function addStamp(parts: Parts, main: string, stamp: Stamp): void {
  const [known] = relatedParts(parts, '', 'custom-properties');
  const path = known ?? PROPERTIES_PART;
  addPart(parts, path, withStamp(parts, main, path, stamp), PROPERTIES_TYPE);
  if (known !== undefined) return;
  const relationship = { id: 'rIdIopOrigin', type: PROPERTIES_RELATIONSHIP, target: path };
  addRelationship(parts, '', { ...relationship, isExternal: false });
}

/** Puts the memo where its field stands. */
function replaceBy(place: Element, content: readonly Element[]): void {
  const document = place.ownerDocument;
  if (!document) return;
  for (const element of content) place.parentNode?.insertBefore(document.importNode(element, true), place);
  place.parentNode?.removeChild(place);
}

/** The width of the text where the memo goes, in twips. */
export function textWidthOf({ parts, main }: Letterhead): number {
  const document = treeOf(parts, main);
  const sections = elementsOf(document, 'sectPr');
  const [place] = memoParagraphs(document);
  const all = Array.from(document.getElementsByTagName('*'));
  const section = sections.find((each) => place && all.indexOf(each) > all.indexOf(place)) ?? sections[0];
  const size = section && elementsOf(section, 'pgSz')[0];
  const margins = section && elementsOf(section, 'pgMar')[0];
  const twips = (element: Element | undefined, name: string, otherwise: number): number =>
    [Number(wordAttribute(element, name) ?? NaN)].find(Number.isFinite) ?? otherwise;
  const width = twips(size, 'w', 11906) - twips(margins, 'left', 1417) - twips(margins, 'right', 1417);
  return width - twips(margins, 'gutter', 0);
}

function treeOf(parts: ReadonlyMap<string, Uint8Array>, path: string): Document {
  const document = parseXml(parts.get(path) ?? new Uint8Array());
  if (!document) throw new SyntaxError(`${path} is no XML`);
  return document;
}

/** The paragraphs and tables of a document, without its page set-up. */
function contentOf(document: Document): Element[] {
  const [body] = elementsOf(document, 'body');
  return body ? childElements(body).filter((element) => !isWord(element, 'sectPr')) : [];
}

const HIGH_ID = 2 ** 31 - 10_000;

/**
 * Drawings are numbered through all parts of a document: the memo's come after the letterhead's. Of the letterhead's own,
 * one that has the number of another gets one of its own.
 */
function numberDrawings(letterhead: readonly Document[], content: readonly Element[]): void {
  const drawingsIn = (tree: Document | Element): Element[] =>
    Array.from(tree.getElementsByTagName('*')).filter(({ localName }) => localName === 'docPr');
  const idOf = (drawing: Element): number => Number(drawing.getAttribute('id')) || 0;
  const theirs = letterhead.flatMap(drawingsIn);
  const ids = new Set(theirs.map(idOf));
  const highest = Math.max(0, ...ids);
  // programs draw numbers by lot, up to the highest that there can be
  let last = highest < HIGH_ID ? highest : 0;
  const number = (drawing: Element): void => {
    do last++;
    while (ids.has(last));
    drawing.setAttribute('id', String(last));
  };
  const seen = new Set<number>();
  for (const drawing of theirs) {
    const id = idOf(drawing);
    if (id === 0 || seen.has(id)) number(drawing);
    seen.add(id);
  }
  content.flatMap(drawingsIn).forEach(number);
}

function fieldValues(meta: MemoMeta, title: string): Record<LetterheadField, string> {
  const { kind, reference, date, author, municipality, administration, committee } = meta;
  return {
    kind,
    title,
    reference,
    date,
    'author.name': author?.name ?? '',
    'author.title': author?.title ?? '',
    'author.email': author?.email ?? '',
    municipality,
    administration,
    committee,
  };
}
