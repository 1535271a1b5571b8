// word/styles.xml: the whole look of the Word file. Style ids and English names are Word's own
// where it has them, and the others have Swedish names, so that a municipality can restyle the memo in Word.

import type { Look } from '../look.js';
import { escapeXml } from '../escape-xml.js';

interface ParagraphStyle {
  id: string;
  name: string;
  basedOn?: string;
  next?: string;
  /** Content of w:pPr. */
  paragraph?: string;
  /** Content of w:rPr. */
  run?: string;
  /** Whether Word lists it among its quick styles. */
  quick?: boolean;
}

const fonts = (name: string): string => {
  const font = escapeXml(name);
  return `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/>`;
};
/** The numbering instances of the list styles. */
export interface StyleLists {
  bullet: number;
  number: number;
}

const numbered = (instance: number | undefined): string =>
  instance === undefined ? '' : `<w:numPr><w:numId w:val="${instance}"/></w:numPr>`;
const spacing = (before: number, after: number, line = 246): string =>
  `<w:spacing w:before="${before}" w:after="${after}" w:line="${line}" w:lineRule="auto"/>`;
/** In points. */
const sizeOf = (points: number): string => `<w:sz w:val="${2 * points}"/><w:szCs w:val="${2 * points}"/>`;
const color = (value: string): string => `<w:color w:val="${value}"/>`;
const BOLD = '<w:b/><w:bCs/>';
/** Flush left: a municipality's own Normal may be indented or justified, which narrow columns can't bear. */
const PLAIN = '<w:ind w:left="0" w:right="0" w:firstLine="0"/><w:jc w:val="left"/>';

const heading = (
  level: number,
  points: number,
  before: number,
  after: number,
  font: string,
  run = '',
): ParagraphStyle => ({
  id: `Heading${level}`,
  name: `heading ${level}`,
  basedOn: 'Normal',
  next: 'Normal',
  paragraph: `<w:keepNext/><w:keepLines/><w:suppressAutoHyphens/>${spacing(before, after, 240)}<w:outlineLvl w:val="${level - 1}"/>`,
  run: `${fonts(font)}${BOLD}${run}${sizeOf(points)}`,
  quick: true,
});

const paragraphStyles = (
  { headingFont, headingColor, mutedColor, size }: Look,
  textWidth: number,
  lists: StyleLists | undefined,
): ParagraphStyle[] => [
  heading(1, 6 + size, 280, 60, headingFont, color(headingColor)),
  heading(2, 2 + size, 240, 60, headingFont, color(headingColor)),
  heading(3, size, 180, 20, headingFont),
  heading(4, size, 160, 20, headingFont, color(mutedColor)),
  {
    id: 'Subtitle',
    name: 'Subtitle',
    basedOn: 'Normal',
    next: 'Normal',
    paragraph: spacing(0, 240),
    run: color(mutedColor),
    quick: true,
  },
  {
    id: 'TitleBlock',
    name: 'Huvud',
    basedOn: 'Normal',
    paragraph: `<w:keepLines/>${spacing(0, 120, 240)}${PLAIN}`,
    run: sizeOf(size - 1),
  },
  {
    id: 'Figure',
    name: 'Diagram',
    basedOn: 'Normal',
    next: 'Caption',
    paragraph: `<w:keepNext/>${spacing(160, 60, 240)}`,
  },
  { id: 'Caption', name: 'caption', basedOn: 'Normal', next: 'Normal', run: sizeOf(size - 1) },
  { id: 'AfterTable', name: 'Efter tabell', basedOn: 'Normal', next: 'Normal', paragraph: spacing(160, 120) },
  {
    id: 'ListBullet',
    name: 'List Bullet',
    basedOn: 'Normal',
    paragraph: `${numbered(lists?.bullet)}${spacing(0, 120)}<w:contextualSpacing/>`,
    quick: true,
  },
  {
    id: 'ListNumber',
    name: 'List Number',
    basedOn: 'Normal',
    paragraph: `<w:keepLines/>${numbered(lists?.number)}${spacing(0, 100)}`,
    quick: true,
  },
  { id: 'LeadIn', name: 'Leder till', basedOn: 'Normal', next: 'Normal', paragraph: '<w:keepNext/>' },
  {
    id: 'AfterTableLeadIn',
    name: 'Efter tabell, leder till',
    basedOn: 'AfterTable',
    next: 'Normal',
    paragraph: '<w:keepNext/>',
  },
  {
    id: 'ListBulletKeep',
    name: 'Punktlista, hålls ihop',
    basedOn: 'ListBullet',
    paragraph: `<w:keepNext/>${spacing(0, 0)}<w:contextualSpacing w:val="0"/>`,
  },
  // a municipality's own list styles may close the gap between items of one style: here there are two
  {
    id: 'ListNumberKeep',
    name: 'Numrerad lista, hålls ihop',
    basedOn: 'ListNumber',
    paragraph: '<w:keepNext/><w:contextualSpacing w:val="0"/>',
  },
  {
    id: 'ListContinue',
    name: 'List Continue',
    basedOn: 'Normal',
    paragraph: `${spacing(0, 120)}<w:ind w:left="397"/>`,
  },
  {
    id: 'Quote',
    name: 'Quote',
    basedOn: 'Normal',
    paragraph: `${spacing(60, 160)}<w:ind w:left="397" w:right="397"/>`,
    run: '<w:i/><w:iCs/>',
    quick: true,
  },
  {
    id: 'TableText',
    name: 'Tabelltext',
    basedOn: 'Normal',
    paragraph: `<w:suppressAutoHyphens/>${spacing(40, 40, 240)}${PLAIN}`,
    run: sizeOf(size - 1),
  },
  {
    id: 'TableTextRight',
    name: 'Tabelltext, höger',
    basedOn: 'TableText',
    paragraph: '<w:jc w:val="right"/>',
  },
  { id: 'TableHeading', name: 'Tabellhuvud', basedOn: 'TableText', paragraph: '<w:keepNext/>', run: BOLD },
  {
    id: 'TableHeadingRight',
    name: 'Tabellhuvud, höger',
    basedOn: 'TableHeading',
    paragraph: '<w:jc w:val="right"/>',
  },
  {
    id: 'TableSignature',
    name: 'Underskrift',
    basedOn: 'Normal',
    paragraph: `${spacing(0, 0)}${PLAIN}`,
  },
  // room above the names, to sign in
  {
    id: 'TableSignatureName',
    name: 'Underskrift, namn',
    basedOn: 'TableSignature',
    paragraph: `<w:keepNext/>${spacing(480, 0)}`,
  },
  {
    id: 'Header',
    name: 'header',
    basedOn: 'Normal',
    paragraph: `<w:tabs><w:tab w:val="right" w:pos="${textWidth}"/></w:tabs>${spacing(0, 0, 240)}`,
    run: `${color(mutedColor)}${sizeOf(size - 2)}`,
  },
  {
    id: 'Footer',
    name: 'footer',
    basedOn: 'Normal',
    paragraph: `<w:tabs><w:tab w:val="right" w:pos="${textWidth}"/></w:tabs>${spacing(0, 0, 240)}`,
    run: `${color(mutedColor)}${sizeOf(size - 2)}`,
  },
];

/** The styles that Word has and the file doesn't say: hidden until they are used, but for those that a memo needs. */
const LATENT =
  '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1" w:defUnhideWhenUsed="1" w:defQFormat="0" w:count="376">' +
  [
    'Normal',
    'heading 1',
    'heading 2',
    'heading 3',
    'heading 4',
    'List Bullet',
    'List Number',
    'Quote',
    'Strong',
    'Emphasis',
  ]
    .map(
      (name) =>
        `<w:lsdException w:name="${name}" w:uiPriority="9" w:semiHidden="0" w:unhideWhenUsed="0" w:qFormat="1"/>`,
    )
    .join('') +
  '</w:latentStyles>';

const characterStyles = [
  { id: 'Strong', name: 'Strong', run: BOLD },
  { id: 'Emphasis', name: 'Emphasis', run: '<w:i/><w:iCs/>' },
  { id: 'IntenseEmphasis', name: 'Intense Emphasis', run: `${BOLD}<w:i/><w:iCs/>` },
  { id: 'Hyperlink', name: 'Hyperlink', run: '<w:color w:val="0B4F9E"/><w:u w:val="single"/>' },
];

const border = (side: string): string => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="A6A6A6"/>`;

const tableStyles = (look: Look): string =>
  `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style><w:style w:type="table" w:customStyle="1" w:styleId="MemoTable"><w:name w:val="Tabell i tjänsteskrivelse"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${border('top')}${border('bottom')}${border('insideH')}</w:tblBorders></w:tblPr><w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="${look.tableHeaderColor}"/></w:tcPr></w:tblStylePr></w:style>`;

function paragraphStyle({ id, name, basedOn, next, paragraph, run, quick }: ParagraphStyle): string {
  return [
    `<w:style w:type="paragraph" w:styleId="${id}"${/^(?:Table|TitleBlock|AfterTable|Figure|LeadIn|List\w+Keep)/.test(id) ? ' w:customStyle="1"' : ''}>`,
    `<w:name w:val="${name}"/>`,
    basedOn ? `<w:basedOn w:val="${basedOn}"/>` : '',
    next ? `<w:next w:val="${next}"/>` : '',
    quick ? '<w:qFormat/>' : '',
    paragraph ? `<w:pPr>${paragraph}</w:pPr>` : '',
    run ? `<w:rPr>${run}</w:rPr>` : '',
    '</w:style>',
  ].join('');
}

/** The styles of cells that come in several sizes. */
const SIZED = {
  Text: 'Tabelltext',
  TextRight: 'Tabelltext, höger',
  Heading: 'Tabellhuvud',
  HeadingRight: 'Tabellhuvud, höger',
};

/** The styles of tables whose type is smaller than usual, by the size in points. */
function sizedStyles(size: number): ParagraphStyle[] {
  return Object.entries(SIZED).map(([kind, name]) => ({
    id: `Table${kind}${String(size).replace('.', '_')}`,
    name: `${name} ${size}`,
    basedOn: `Table${kind}`,
    run: sizeOf(size),
  }));
}

/** `textWidth` is in twips; `tableSizes` are those of tables that are smaller than usual, in points. */
export function stylesXml(
  look: Look,
  textWidth: number,
  { tableSizes = [], lists }: { tableSizes?: readonly number[]; lists?: StyleLists } = {},
): string {
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    `<w:docDefaults><w:rPrDefault><w:rPr>${fonts(look.font)}`,
    `${sizeOf(look.size)}<w:lang w:val="sv-SE" w:eastAsia="sv-SE" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>`,
    `<w:pPrDefault><w:pPr>${spacing(0, 110)}</w:pPr></w:pPrDefault></w:docDefaults>`,
    LATENT,
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl/></w:pPr></w:style>',
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>',
    tableStyles(look),
    ...paragraphStyles(look, textWidth, lists).map(paragraphStyle),
    ...tableSizes.flatMap(sizedStyles).map(paragraphStyle),
    ...characterStyles.map(
      ({ id, name, run }) =>
        `<w:style w:type="character" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="DefaultParagraphFont"/><w:rPr>${run}</w:rPr></w:style>`,
    ),
    '</w:styles>',
  ].join('');
}
