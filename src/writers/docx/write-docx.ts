// Memo → Word. Same memo, same bytes, whatever else the process has written.
import { listKept, toPlainText, type Figure, type Memo, type MemoMeta } from '../../memo/memo.js';
import { PROPERTIES_PART, withStamp, type Stamp } from '../../ooxml/stamp.js';
import { zipReproducibly } from '../../ooxml/write-zip.js';
import type { Parts } from '../../ooxml/parts.js';
import { layoutTables, splitAtLying } from '../columns.js';
import type { Look } from '../look.js';
import { writeBlocks } from './blocks.js';
import type { Context } from './context.js';
import type { Charts } from './chart.js';
import { coreProperties } from './core-properties.js';
import { fixedParts } from './fixed-parts.generated.js';
import { firstHeaderXml, footerXml, headerXml, LOGO_ID } from './header-footer.js';
import { linkId } from './inlines.js';
import { numberingXml, styleLists } from './numbering.js';
import {
  contentTypesXml,
  DOCUMENT_REFERENCES,
  PACKAGE_REFERENCES,
  relationshipsXml,
  type Reference,
} from './package-parts.js';
import { lyingWidthOn, sectionXml, textWidthOn } from './page.js';
import { stylesXml } from './styles.js';
import { NAMESPACES, XML_DECLARATION } from './wordprocessing.js';

const TITLE_BLOCK_STYLE = 'TitleBlock';
const LEAD_STYLE = 'Subtitle';
const MAIN_PART = 'word/document.xml';
const NO_PROPERTIES = `${XML_DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>`;
const NO_CHARTS: Charts = { drawings: new Map(), parts: new Map() };

/** `stamp` is what the file says that it was made from. */
export async function writeDocx(memo: Memo, look: Look, stamp?: Stamp): Promise<Uint8Array> {
  const { letterhead } = look;
  if (letterhead) {
    // what reads Word files is loaded only for a letterhead
    const { addStamp, placeMemo, textWidthOf } = await import('./letterhead/place-memo.js');
    const page = { textWidth: textWidthOf(letterhead), lyingWidth: 0 };
    const parts = await partsOf(memo, look, page);
    const placed = placeMemo(parts, letterhead, memo.meta, toPlainText(memo.title.children));
    if (stamp) addStamp(placed, letterhead.main, stamp);
    return zipReproducibly(placed);
  }
  const page = { textWidth: textWidthOn(look), lyingWidth: lyingWidthOn(look) };
  const parts = await partsOf(memo, look, page);
  if (stamp) parts.set(PROPERTIES_PART, withStamp(parts, MAIN_PART, PROPERTIES_PART, stamp));
  return zipReproducibly(parts);
}

/** The widths of the text, in twips; that of a page that lies is 0 where none may. */
interface Widths {
  textWidth: number;
  lyingWidth: number;
}

const TWIPS_PER_POINT = 20;

async function partsOf(memo: Memo, look: Look, { textWidth, lyingWidth }: Widths): Promise<Parts> {
  const figures = memo.body.filter((block): block is Figure => block.type === 'figure');
  const charts =
    figures.length === 0
      ? NO_CHARTS
      : await (await import('./chart.js')).makeCharts(figures, look, textWidth);
  const page = {
    size: look.size,
    portrait: textWidth / TWIPS_PER_POINT,
    landscape: lyingWidth / TWIPS_PER_POINT,
  };
  const tables = layoutTables([...memo.lead, ...memo.body], page);
  const tableSizes = [...new Set([...tables.values()].map(({ size }) => size))].filter(
    (size) => size < look.size - 1,
  );
  const context: Context = {
    tables,
    sizeSuffix: (size) =>
      size === undefined || !tableSizes.includes(size) ? '' : String(size).replace('.', '_'),
    kept: listKept(memo),
    charts: charts.drawings,
    links: [],
    lists: [],
  };
  const body = bodyOf(memo, context, look);
  const links = context.links.map((target, i): Reference => ({
    id: linkId(i + 1),
    type: 'hyperlink',
    target,
    isExternal: true,
  }));
  const chartReferences = figures.map((_, i): Reference => ({
    id: `rIdChart${i + 1}`,
    type: 'chart',
    target: `charts/chart${i + 1}.xml`,
  }));
  const parts: Parts = new Map();
  const write = (path: string, xml: string): unknown => parts.set(path, new TextEncoder().encode(xml));
  const writeOften = (path: string, xml: string): unknown => parts.set(path, encodedOnce(xml));
  writeOften('_rels/.rels', relationshipsXml(PACKAGE_REFERENCES));
  write('docProps/core.xml', coreProperties(toPlainText(memo.title.children), memo.meta));
  write(MAIN_PART, `${XML_DECLARATION}<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`);
  // with the same links as another memo of the same author
  writeOften(
    'word/_rels/document.xml.rels',
    relationshipsXml([...DOCUMENT_REFERENCES, ...links, ...chartReferences]),
  );
  writeOften(PROPERTIES_PART, NO_PROPERTIES);
  writeOften('word/numbering.xml', numberingXml(context.lists));
  writeOften(
    'word/styles.xml',
    stylesXml(look, textWidth, { tableSizes, ...(!look.letterhead && { lists: styleLists(context.lists) }) }),
  );
  for (const [path, xml] of headerParts(memo.meta, look)) writeOften(path, xml);
  if (look.logo) parts.set(`word/${mediaOf(look.logo.type)}`, look.logo.bytes);
  for (const [path, xml] of Object.entries(fixedParts)) writeOften(path, xml);
  for (const [path, bytes] of charts.parts) parts.set(path, bytes);
  writeOften('[Content_Types].xml', contentTypesXml(parts.keys()));
  return parts;
}

/** Parts that are alike in many memos, as bytes: the same object each time, so that they are packed once. */
const encoded = new Map<string, Uint8Array>();
const MOST_KEPT = 200;

function encodedOnce(xml: string): Uint8Array {
  const bytes = encoded.get(xml) ?? new TextEncoder().encode(xml);
  if (encoded.size >= MOST_KEPT) encoded.clear();
  encoded.set(xml, bytes);
  return bytes;
}

/** The text, in sections where a table needs a page that lies. */
function bodyOf({ head, title, lead, body }: Memo, context: Context, look: Look): string {
  const stretches = splitAtLying(body, context.tables);
  const headText = writeBlocks(head, { context, style: TITLE_BLOCK_STYLE });
  // a letterhead has sections of its own
  const hasColumns = !look.letterhead && head.length > 1 && stretches[0]?.isLandscape !== true;
  const opening =
    (hasColumns ? inColumns(headText, look) : headText) +
    writeBlocks([title], { context }) +
    writeBlocks(lead, { context, style: LEAD_STYLE });
  const parts = stretches.map(({ blocks, isLandscape }, i) => {
    const text = (i === 0 ? opening : '') + writeBlocks(blocks, { context });
    const goesOn = i === 0 && hasColumns;
    const section = sectionXml(look, { isFirst: i === 0 && !goesOn, isLandscape, isContinuous: goesOn });
    return text + (i === stretches.length - 1 ? section : endOfSection(section));
  });
  return parts.join('');
}

/**
 * The head as a section of two columns of equal height: what it is and when, and who writes. Its last paragraph ends the
 * section.
 */
function inColumns(headText: string, look: Look): string {
  const last = headText.lastIndexOf('</w:pPr>');
  return headText.slice(0, last) + sectionXml(look, { columns: 2 }) + headText.slice(last);
}

function endOfSection(section: string): string {
  return `<w:p><w:pPr><w:pStyle w:val="AfterTable"/>${section}</w:pPr></w:p>`;
}

function headerParts(meta: MemoMeta, look: Look): [string, string][] {
  const logo: Reference[] = look.logo
    ? [{ id: LOGO_ID, type: 'image', target: mediaOf(look.logo.type) }]
    : [];
  return [
    ['word/header1.xml', headerXml(meta)],
    ['word/header2.xml', firstHeaderXml(meta, look)],
    ...(look.logo ? [['word/_rels/header2.xml.rels', relationshipsXml(logo)] as [string, string]] : []),
    ['word/footer1.xml', footerXml(look)],
    ['word/footer2.xml', footerXml(look)],
  ];
}

function mediaOf(type: 'png' | 'jpg'): string {
  return `media/logo.${type}`;
}
