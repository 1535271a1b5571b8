// Letterheads made by code, part by part: of every kind that people have, and of kinds that nobody should have.
import { strToU8, zipSync } from 'fflate';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
export const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  `xmlns:r="${OFFICE}"`,
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
].join(' ');
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export interface Reference {
  id: string;
  /** The end of the type's name, or the whole of it. */
  type: string;
  target: string;
  isExternal?: boolean;
}

/** A part: its content, and its content type where it isn't that of its extension. */
export type Part = readonly [content: string | Uint8Array, type?: string];

/** What a letterhead is made of; what is not given is plain. */
export interface Ingredients {
  /** What stands before {{memo}}, between it and the last section, and in header and footer: as XML. */
  body?: string;
  after?: string;
  header?: string;
  footer?: string;
  /** The inner XML of the styles and settings; `null` leaves the part out. */
  styles?: string | null;
  settings?: string | null;
  relationships?: readonly Reference[];
  headerRelationships?: readonly Reference[];
  settingsRelationships?: readonly Reference[];
  packageRelationships?: readonly Reference[];
  parts?: Readonly<Record<string, Part>>;
  /** The last word on the files. */
  change?: (files: Record<string, Uint8Array>) => Record<string, Uint8Array>;
}

export const STYLES =
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:lang w:val="sv-SE"/></w:rPr></w:rPrDefault></w:docDefaults>' +
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>' +
  '<w:style w:type="paragraph" w:styleId="Rubrik1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:color w:val="C00000"/></w:rPr></w:style>';

export const paragraph = (text: string): string =>
  `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
export const hyperlink = (id: string, text: string): string =>
  `<w:p><w:hyperlink r:id="${id}"><w:r><w:t>${text}</w:t></w:r></w:hyperlink></w:p>`;
export const simpleField = (code: string, shown = 'x'): string =>
  `<w:p><w:fldSimple w:instr="${code.replaceAll('"', '&quot;')}"><w:r><w:t>${shown}</w:t></w:r></w:fldSimple></w:p>`;

const step = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;

/** Fields that programs work out anew when they save. */
export const WORKED_OUT = [
  'TITLE',
  'SUBJECT',
  'AUTHOR',
  'DOCPROPERTY iop.version',
  'STYLEREF "heading 1"',
  'DATE',
  'PAGE',
  'NUMPAGES',
];

/** A field in runs of its own; the code's pieces can be other fields. */
export const complexField = (pieces: readonly string[], shown = 'x'): string => {
  const code = pieces.map((piece) =>
    piece.startsWith('<') ? piece : `<w:r><w:instrText xml:space="preserve">${piece}</w:instrText></w:r>`,
  );
  return `${step('begin')}${code.join('')}${step('separate')}<w:r><w:t>${shown}</w:t></w:r>${step('end')}`;
};

/** A picture; `blip` is what says where it is: `r:embed="…"`. */
export const pictureFrom = (blip: string, id = 1, inside = ''): string =>
  `<w:p><w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="360000" cy="360000"/><wp:docPr id="${id}" name="Bild ${id}" descr="Vapen">${inside}</wp:docPr><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="${id}" name="Bild"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip ${blip}/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="360000" cy="360000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;

/** A text box as Word writes it: once for itself, once for older programs. */
export const textBox = (text: string, id = 7): string => {
  const content = `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;
  const shape = `<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1800000" cy="540000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx>${content}</wps:txbx><wps:bodyPr/></wps:wsp>`;
  const drawing = `<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="1800000" cy="540000"/><wp:docPr id="${id}" name="Ruta" descr="Ruta"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">${shape}</a:graphicData></a:graphic></wp:inline></w:drawing>`;
  const older = `<w:pict><v:shape style="width:10pt;height:10pt"><v:textbox>${content}</v:textbox></v:shape></w:pict>`;
  return `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps">${drawing}</mc:Choice><mc:Fallback>${older}</mc:Fallback></mc:AlternateContent></w:r></w:p>`;
};

export const xmlPart = (root: string, content: string): string =>
  `${DECLARATION}<w:${root} ${NAMESPACES}>${content}</w:${root}>`;

export function relationshipsXml(references: readonly Reference[]): string {
  const all = references.map(({ id, type, target, isExternal }) => {
    const name = type.startsWith('http') ? type : `${OFFICE}/${type}`;
    return `<Relationship Id="${id}" Type="${name}" Target="${target}"${isExternal ? ' TargetMode="External"' : ''}/>`;
  });
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;
}

/** A picture of one red dot. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC',
  'base64',
);

export const typeOf = (name: string): string => `${WORD}.${name}+xml`;

const SECTION =
  '<w:sectPr><w:headerReference w:type="default" r:id="rIdH"/><w:footerReference w:type="default" r:id="rIdF"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1417" w:bottom="1417" w:left="1417" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>';

export function letterhead(ingredients: Ingredients = {}): Uint8Array {
  const { body = '', after = '', styles = STYLES, settings = '' } = ingredients;
  const { header = paragraph('Storsjö kommun'), footer = paragraph('Sidfot') } = ingredients;
  const { relationships = [], headerRelationships, settingsRelationships } = ingredients;
  const { packageRelationships = [], parts = {}, change = (files) => files } = ingredients;
  const documentXml = `<w:body>${body}${paragraph('{{memo}}')}${after}${SECTION}</w:body>`;
  const all: Record<string, Part> = {
    '_rels/.rels': [
      relationshipsXml([
        { id: 'rId1', type: 'officeDocument', target: 'word/document.xml' },
        ...packageRelationships,
      ]),
    ],
    'word/document.xml': [xmlPart('document', documentXml), typeOf('document.main')],
    'word/header1.xml': [xmlPart('hdr', header), typeOf('header')],
    'word/footer1.xml': [xmlPart('ftr', footer), typeOf('footer')],
    ...(styles !== null && { 'word/styles.xml': [xmlPart('styles', styles), typeOf('styles')] as Part }),
    ...(settings !== null && {
      'word/settings.xml': [xmlPart('settings', settings), typeOf('settings')] as Part,
    }),
    'word/_rels/document.xml.rels': [
      relationshipsXml([
        { id: 'rIdH', type: 'header', target: 'header1.xml' },
        { id: 'rIdF', type: 'footer', target: 'footer1.xml' },
        ...(styles === null ? [] : [{ id: 'rIdS', type: 'styles', target: 'styles.xml' }]),
        ...(settings === null ? [] : [{ id: 'rIdT', type: 'settings', target: 'settings.xml' }]),
        ...relationships,
      ]),
    ],
    ...(headerRelationships && {
      'word/_rels/header1.xml.rels': [relationshipsXml(headerRelationships)] as Part,
    }),
    ...(settingsRelationships && {
      'word/_rels/settings.xml.rels': [relationshipsXml(settingsRelationships)] as Part,
    }),
    ...parts,
  };
  const files = Object.entries(all).map(
    ([path, [content]]) => [path, typeof content === 'string' ? strToU8(content) : content] as const,
  );
  return zipSync(
    change({ '[Content_Types].xml': strToU8(contentTypesXml(all)), ...Object.fromEntries(files) }),
  );
}

const DEFAULTS: Readonly<Record<string, string>> = {
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  xml: 'application/xml',
  png: 'image/png',
};

function contentTypesXml(parts: Readonly<Record<string, Part>>): string {
  const defaults = Object.entries(DEFAULTS).map(
    ([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`,
  );
  const overrides = Object.entries(parts).flatMap(([path, [, type]]) =>
    type === undefined ? [] : [`<Override PartName="/${path}" ContentType="${type}"/>`],
  );
  return `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">${defaults.join('')}${overrides.join('')}</Types>`;
}

/** A package whose parts are renamed, with every reference to them. */
export function renamed(names: Readonly<Record<string, string>>) {
  return (files: Record<string, Uint8Array>): Record<string, Uint8Array> =>
    Object.fromEntries(
      Object.entries(files).map(([path, bytes]) => {
        const rename = (text: string): string =>
          Object.entries(names).reduce((all, [from, to]) => all.replaceAll(from, to), text);
        const isText = /\.(?:rels|xml)$/.test(path);
        return [rename(path), isText ? strToU8(rename(Buffer.from(bytes).toString())) : bytes];
      }),
    );
}
