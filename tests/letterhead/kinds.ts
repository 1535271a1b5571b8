// Kinds of letterheads as they are found in the wild: those that are taken, and those that are refused.
import { strFromU8, strToU8 } from 'fflate';
import type { LeftOut, LetterheadFault } from '../../src/ooxml/letterhead.js';
import {
  complexField,
  hyperlink,
  paragraph,
  pictureFrom,
  PNG,
  renamed,
  simpleField,
  textBox,
  typeOf,
  xmlPart,
  type Ingredients,
  type Part,
  type Reference,
} from './build.js';

type Files = Record<string, Uint8Array>;

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const MICROSOFT = 'http://schemas.microsoft.com/office';
const OFFICE_TYPE = 'application/vnd.openxmlformats-officedocument';

const reference = (id: string, type: string, target: string): Reference => ({ id, type, target });
const outside = (id: string, type: string, target: string): Reference => ({
  id,
  type,
  target,
  isExternal: true,
});
const utf16 = (xml: string): Uint8Array =>
  Buffer.from(`\uFEFF${xml.replace('encoding="UTF-8"', 'encoding="UTF-16"')}`, 'utf16le');
const changePart =
  (path: string, change: (xml: string) => string | Uint8Array) =>
  (files: Files): Files => {
    const after = change(strFromU8(files[path] ?? new Uint8Array()));
    return { ...files, [path]: typeof after === 'string' ? strToU8(after) : after };
  };
const bytes = (words: string): Uint8Array => strToU8(words);

/** A content control, bound to other data. */
const boundControl = (binding: string, text: string, prefix = 'w'): string =>
  `<w:sdt xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w:sdtPr><w:alias w:val="x"/><w:id w:val="1001"/><w:showingPlcHdr/><${prefix}:dataBinding ${binding}/><w:text/></w:sdtPr><w:sdtContent><w:r><w:t>${text}</w:t></w:r></w:sdtContent></w:sdt>`;
const ITEM = '{11111111-2222-3333-4444-555555555555}';
const toItem = (step: string): string =>
  `w:prefixMappings="xmlns:n='urn:x'" w:xpath="/n:r[1]/n:${step}[1]" w:storeItemID="${ITEM}"`;
const toCore = `w:prefixMappings="xmlns:c='http://purl.org/dc/elements/1.1/'" w:xpath="/c:title[1]" w:storeItemID="{6C3C8BC8-F283-45AE-878A-BAB7291924A1}"`;
const CUSTOM_XML: Ingredients = {
  relationships: [reference('rIdC', 'customXml', '../customXml/item1.xml')],
  parts: {
    'customXml/item1.xml': ['<r xmlns="urn:x"><dnr>{{reference}}</dnr><unit>Enheten</unit></r>'],
    'customXml/itemProps1.xml': [
      `<ds:datastoreItem ds:itemID="${ITEM}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>`,
      `${OFFICE_TYPE}.customXmlProperties+xml`,
    ],
    'customXml/_rels/item1.xml.rels': [
      `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/customXmlProps" Target="itemProps1.xml"/></Relationships>`,
    ],
  },
};

const cell = (content: string): string =>
  `<w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr>${content}</w:tc>`;
const table = (content: string): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="4000"/></w:tblGrid><w:tr><w:trPr><w:tblHeader/></w:trPr>${content}</w:tr></w:tbl>`;

const NOTES = (kind: 'footnote' | 'endnote', text: string): Part => [
  xmlPart(
    `${kind}s`,
    `<w:${kind} w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:${kind}><w:${kind} w:id="1">${text}</w:${kind}>`,
  ),
  typeOf(`${kind}s`),
];

const diagram = (root: string, type: string, content = ''): Part => [
  `<dgm:${root} xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">${content}</dgm:${root}>`,
  `${OFFICE_TYPE}.drawingml.${type}+xml`,
];
const smartArt = (words: string): Ingredients => ({
  body: `<w:p><w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="360000" cy="360000"/><wp:docPr id="3" name="SmartArt" descr="Organisation"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/diagram"><dgm:relIds xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" r:dm="rIdD" r:lo="rIdL" r:qs="rIdQ" r:cs="rIdK"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`,
  relationships: [
    reference('rIdD', 'diagramData', 'diagrams/data1.xml'),
    reference('rIdL', 'diagramLayout', 'diagrams/layout1.xml'),
    reference('rIdQ', 'diagramQuickStyle', 'diagrams/quickStyle1.xml'),
    reference('rIdK', 'diagramColors', 'diagrams/colors1.xml'),
    reference('rIdW', `${MICROSOFT}/2007/relationships/diagramDrawing`, 'diagrams/drawing1.xml'),
  ],
  parts: {
    'word/diagrams/data1.xml': diagram(
      'dataModel',
      'diagramData',
      `<dgm:ptLst><dgm:pt modelId="1"><dgm:t><a:bodyPr/><a:p><a:r><a:t>${words}</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:ptLst>`,
    ),
    'word/diagrams/layout1.xml': diagram('layoutDef', 'diagramLayout'),
    'word/diagrams/quickStyle1.xml': diagram('styleDef', 'diagramStyle'),
    'word/diagrams/colors1.xml': diagram('colorsDef', 'diagramColors'),
    'word/diagrams/drawing1.xml': [
      '<dsp:drawing xmlns:dsp="http://schemas.microsoft.com/office/drawing/2008/diagram"/>',
      'application/vnd.ms-office.drawingml.diagramDrawing+xml',
    ],
  },
});

const chartWith = (rels: string): Ingredients => ({
  body: `<w:p><w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="360000" cy="360000"/><wp:docPr id="4" name="Diagram" descr="Diagram"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rIdG"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`,
  relationships: [reference('rIdG', 'chart', 'charts/chart1.xml')],
  parts: {
    'word/charts/chart1.xml': [
      `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="${OFFICE}"><c:chart><c:plotArea/></c:chart><c:externalData r:id="rId1"/></c:chartSpace>`,
      `${OFFICE_TYPE}.drawingml.chart+xml`,
    ],
    'word/charts/_rels/chart1.xml.rels': [
      `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" ${rels}/></Relationships>`,
    ],
    'word/embeddings/bok.xlsx': [bytes('x'), `${OFFICE_TYPE}.spreadsheetml.sheet`],
  },
});

const LANDSCAPE =
  '<w:p><w:pPr><w:sectPr><w:headerReference w:type="default" r:id="rIdH2"/><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1417" w:right="1417" w:bottom="1417" w:left="1417" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr></w:pPr><w:r><w:t>Försättsblad</w:t></w:r></w:p>';

const WATERMARK =
  '<w:p><w:r><w:pict><v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" path="m@7,l@8,m@5,21600l@6,21600e"/><v:shape id="vatten" type="#_x0000_t136" style="width:300pt;height:60pt" fillcolor="silver" stroked="f"><v:textpath style="font-family:&quot;Arial&quot;" string="UTKAST"/></v:shape></w:pict></w:r></w:p>';

/** Fields that only say something of the document, the day or the reader. */
const PLAIN_FIELDS = [
  'PAGE',
  'NUMPAGES \\* MERGEFORMAT',
  'DATE \\@ "yyyy-MM-dd"',
  'TITLE',
  'DOCPROPERTY "Dokument-ID"',
  'STYLEREF "heading 1"',
  'FILENAME \\p',
  '= 1 + 2',
  'MERGEFIELD Namn',
  'REF Bokmärke \\h',
  'HYPERLINK "https://example.se"',
  'HYPERLINK \\l "Bilaga" \\o "file:///en beskrivning"',
  'hyperlink mailto:kultur@example.se',
];

export interface Taken {
  make: Ingredients | (() => Uint8Array);
  leftOut?: LeftOut['what'][];
  /** What the memo must hold in one of its parts, and what none may hold. */
  holds?: string[];
  lacks?: string[];
  /** Parts that must be there, byte for byte. */
  keeps?: string[];
}

/** The content types one by one, also those of references. */
const typedOneByOne = (files: Files): Files => {
  const types = strFromU8(files['[Content_Types].xml'] ?? new Uint8Array());
  const rels = Object.keys(files).filter((path) => path.endsWith('.rels'));
  const own = rels.map(
    (path) =>
      `<Override PartName="/${path}" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`,
  );
  const without = types.replace(/<Default [^>]*>/g, '').replace('</Types>', `${own.join('')}</Types>`);
  return { ...files, '[Content_Types].xml': strToU8(without) };
};

export const takenKinds: Record<string, Taken> = {
  'a plain one': { make: {} },
  'made from a template': {
    make: {
      settings: '<w:attachedTemplate r:id="rIdA"/>',
      settingsRelationships: [outside('rIdA', 'attachedTemplate', 'file:///C:\\Mallar\\Brevmall.dotx')],
    },
    leftOut: ['template'],
    lacks: ['Brevmall', 'attachedTemplate'],
  },
  'with web settings that are not there': {
    make: { relationships: [reference('rIdW', 'webSettings', 'webSettings.xml')] },
    lacks: ['webSettings'],
  },
  'with a theme, a font table and properties that are not there': {
    make: {
      relationships: [
        reference('rId8', 'theme', 'theme/theme1.xml'),
        reference('rId9', 'fontTable', 'fontTable.xml'),
      ],
      packageRelationships: [
        reference('rId8', `${PACKAGE}/metadata/core-properties`, 'docProps/core.xml'),
        reference('rId9', 'extended-properties', 'docProps/app.xml'),
      ],
    },
    lacks: ['theme1.xml', 'fontTable', 'app.xml'],
  },
  'with a thumbnail, printer settings and building blocks': {
    make: {
      packageRelationships: [reference('rId2', `${PACKAGE}/metadata/thumbnail`, 'docProps/thumbnail.png')],
      relationships: [
        reference('rId8', 'printerSettings', 'printerSettings/printerSettings1.bin'),
        reference('rId9', 'glossaryDocument', 'glossary/document.xml'),
      ],
      parts: {
        'docProps/thumbnail.png': [PNG],
        'word/printerSettings/printerSettings1.bin': [bytes('x'), `${OFFICE_TYPE}.printerSettings`],
        'word/glossary/document.xml': [
          xmlPart('glossaryDocument', '<w:docParts/>'),
          typeOf('document.glossary'),
        ],
      },
      change: changePart('word/document.xml', (xml) =>
        xml.replace('<w:pgSz', '<w:printerSettings r:id="rId8"/><w:pgSz'),
      ),
    },
    lacks: ['printerSettings', 'glossary', 'thumbnail'],
  },
  'with the names that Word on the web gives': {
    make: {
      settings: '<w:updateFields w:val="true"/>',
      change: renamed({
        'document.xml': 'document2.xml',
        'styles.xml': 'styles2.xml',
        'settings.xml': 'settings2.xml',
      }),
    },
    lacks: ['updateFields', 'word/styles.xml'],
  },
  'with header and footer under other names, in another folder': {
    make: {
      header: paragraph('Storsjö kommun {{reference}}'),
      change: renamed({ 'header1.xml': 'delar/topp.xml', 'footer1.xml': 'delar/botten.xml' }),
    },
    holds: ['Storsjö kommun NN'],
  },
  'with its document at the top': {
    make: {
      change: renamed({
        'word/_rels/document.xml.rels': '_rels/brev.xml.rels',
        'word/document.xml': 'brev.xml',
        'word/': '',
      }),
    },
  },
  'with a control that is bound to data': {
    make: { header: `<w:p>${boundControl(toItem('dnr'), '{{reference}}')}</w:p>`, ...CUSTOM_XML },
    lacks: ['dataBinding', 'showingPlcHdr'],
    keeps: ['customXml/item1.xml'],
  },
  'with a control of a newer Word that is bound to data': {
    make: { header: `<w:p>${boundControl(toItem('dnr'), '{{reference}}', 'w15')}</w:p>`, ...CUSTOM_XML },
    lacks: ['dataBinding'],
  },
  'with a bound control that no field is in': {
    make: { header: `<w:p>${boundControl(toItem('unit'), 'Enheten')}</w:p>`, ...CUSTOM_XML },
    holds: ['dataBinding'],
  },
  'with a control that shows the title of the document': {
    make: { header: `<w:p>${boundControl(toCore, 'Mall för brev')}</w:p>` },
    holds: ['Mall för brev'],
    lacks: ['dataBinding'],
  },
  'with fields of every plain kind': {
    make: {
      body: PLAIN_FIELDS.map((code) => simpleField(code)).join(''),
      header: `<w:p>${PLAIN_FIELDS.map((code) => complexField([code.slice(0, 3), code.slice(3)])).join('')}</w:p>`,
      footer: `<w:p>${complexField(['IF ', complexField(['PAGE']), ' = 1 "" "Sida"'])}</w:p>`,
    },
  },
  'with a table of contents over several paragraphs': {
    make: {
      body: `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o "1-3"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>Innehåll</w:t></w:r></w:p><w:p>${complexField(['PAGEREF _Toc1'])}</w:p><w:p><w:r><w:t>slut</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
    },
  },
  'with plain links of each kind': {
    make: {
      body:
        hyperlink('rIdA', 'webben') +
        hyperlink('rIdB', 'brev') +
        hyperlink('rIdC', 'telefon') +
        hyperlink('rIdD', 'bilagan') +
        pictureFrom('r:embed="rIdP"', 5, '<a:hlinkClick r:id="rIdE"/>'),
      relationships: [
        outside('rIdA', 'hyperlink', 'https://example.se/?a=1'),
        outside('rIdB', 'hyperlink', 'mailto:a@example.se'),
        outside('rIdC', 'hyperlink', 'tel:+4663100000'),
        outside('rIdD', 'hyperlink', '#Bilaga'),
        reference('rIdE', 'hyperlink', '#Bilaga'),
        reference('rIdP', 'image', 'media/bild.png'),
      ],
      parts: { 'word/media/bild.png': [PNG] },
    },
    holds: ['Target="#Bilaga"', 'tel:+4663100000'],
  },
  'prepared for a mail merge': {
    make: {
      settings:
        '<w:mailMerge><w:mainDocumentType w:val="formLetters"/><w:connectString w:val="Provider=Microsoft.ACE.OLEDB.12.0;Password=hemligt"/><w:dataSource r:id="rIdM"/></w:mailMerge>',
      settingsRelationships: [outside('rIdM', 'mailMergeSource', 'file:///C:\\Listor\\medlemmar.xlsx')],
    },
    leftOut: ['mailMerge'],
    lacks: ['hemligt', 'mailMerge', 'medlemmar'],
  },
  'with a digital signature': {
    make: {
      packageRelationships: [
        reference('rId5', `${PACKAGE}/digital-signature/origin`, '_xmlsignatures/origin.sigs'),
      ],
      parts: {
        '_xmlsignatures/origin.sigs': [
          bytes(''),
          'application/vnd.openxmlformats-package.digital-signature-origin',
        ],
        '_xmlsignatures/_rels/origin.sigs.rels': [
          `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${PACKAGE}/digital-signature/signature" Target="sig1.xml"/></Relationships>`,
        ],
        '_xmlsignatures/sig1.xml': [
          '<Signature/>',
          'application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml',
        ],
      },
    },
    leftOut: ['signature'],
    lacks: ['_xmlsignatures'],
  },
  'with a task pane of an add-in': {
    make: {
      packageRelationships: [
        reference(
          'rId5',
          `${MICROSOFT}/2011/relationships/webextensiontaskpanes`,
          'word/webextensions/taskpanes.xml',
        ),
      ],
      parts: {
        'word/webextensions/taskpanes.xml': ['<x/>', 'application/vnd.ms-office.webextensiontaskpanes+xml'],
      },
    },
    leftOut: ['taskPane'],
    lacks: ['webextension'],
  },
  'with sections of several shapes': {
    make: {
      body: LANDSCAPE,
      relationships: [reference('rIdH2', 'header', 'header2.xml')],
      parts: {
        'word/header2.xml': [xmlPart('hdr', paragraph('Ett annat huvud, {{date}}')), typeOf('header')],
      },
    },
    holds: ['w:orient="landscape"', 'Ett annat huvud, 2'],
  },
  'with text boxes in text and header': {
    make: { body: textBox('Dnr {{reference}}'), header: textBox('Ruta i huvudet') },
    holds: ['Dnr NN'],
  },
  'with a table in a table': {
    make: {
      body:
        table(
          cell(
            paragraph('Före den inre') +
              table(cell(paragraph('Inre {{date}}'))) +
              paragraph('Efter den inre'),
          ),
        ) + paragraph('Efter'),
    },
  },
  'with footnotes and endnotes': {
    make: {
      body: '<w:p><w:r><w:t>Text</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:endnoteReference w:id="1"/></w:r></w:p>',
      relationships: [
        reference('rId8', 'footnotes', 'footnotes.xml'),
        reference('rId9', 'endnotes', 'endnotes.xml'),
      ],
      parts: {
        'word/footnotes.xml': NOTES('footnote', paragraph('En fotnot om {{committee}}')),
        'word/endnotes.xml': NOTES('endnote', paragraph('En slutnot')),
      },
    },
    lacks: ['{{committee}}'],
  },
  'whose content types stand one by one': { make: { change: typedOneByOne } },
  'with a header in UTF-16': {
    make: {
      change: changePart('word/header1.xml', (xml) => utf16(xml.replace('kommun', 'kommun {{reference}}'))),
    },
    holds: ['Storsjö kommun NN'],
    lacks: ['UTF-16'],
  },
  'with references and content types in UTF-16': {
    make: {
      settings: '<w:attachedTemplate r:id="rIdA"/>',
      settingsRelationships: [outside('rIdA', 'attachedTemplate', 'file:///mall.dotx')],
      change: (files) =>
        ['word/settings.xml', 'word/_rels/settings.xml.rels', '[Content_Types].xml'].reduce(
          (all, path) => changePart(path, utf16)(all),
          files,
        ),
    },
    leftOut: ['template'],
    lacks: ['mall.dotx'],
  },
  'with byte order marks': {
    make: {
      change: (files) =>
        Object.fromEntries(
          Object.entries(files).map(([path, content]) => [
            path,
            Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), content]),
          ]),
        ),
    },
  },
  'with data in UTF-16 that no program of ours reads': {
    make: {
      relationships: [reference('rIdC', 'customXml', '../customXml/item1.xml')],
      parts: { 'customXml/item1.xml': [utf16('<?xml version="1.0" encoding="UTF-8"?><r>å</r>')] },
    },
    keeps: ['customXml/item1.xml'],
  },
  'with other prefixes for the names': {
    make: {
      header: paragraph('{{reference}}'),
      change: (files) =>
        ['word/document.xml', 'word/header1.xml', 'word/styles.xml', 'word/settings.xml'].reduce(
          (all, path) =>
            changePart(path, (xml) =>
              xml.replace(/(<\/?|\s)w:/g, '$1ns0:').replace('xmlns:w=', 'xmlns:ns0='),
            )(all),
          files,
        ),
    },
    lacks: ['{{reference}}'],
  },
  'with embedded fonts': {
    make: {
      relationships: [reference('rId8', 'fontTable', 'fontTable.xml')],
      parts: {
        'word/fontTable.xml': [
          xmlPart('fonts', '<w:font w:name="Arial"><w:embedRegular r:id="rId1"/></w:font>'),
          typeOf('fontTable'),
        ],
        'word/_rels/fontTable.xml.rels': [
          `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/font" Target="fonts/font1.odttf"/></Relationships>`,
        ],
        'word/fonts/font1.odttf': [bytes('x'), `${OFFICE_TYPE}.obfuscatedFont`],
      },
    },
    keeps: ['word/fonts/font1.odttf'],
  },
  'with a watermark': { make: { header: WATERMARK }, holds: ['string="UTKAST"'] },
  'with SmartArt': { make: smartArt('Nämnden'), keeps: ['word/diagrams/data1.xml'] },
  'with a chart and its workbook': {
    make: chartWith(`Type="${OFFICE}/package" Target="../embeddings/bok.xlsx"`),
    keeps: ['word/embeddings/bok.xlsx'],
  },
  'without styles': { make: { styles: null } },
  'without settings': { make: { settings: null }, holds: ['compatibilityMode'] },
  'with parts that nothing leads to': {
    make: {
      parts: {
        'evil.exe': [bytes('MZ'), 'application/octet-stream'],
        'word/styles9.xml': [xmlPart('styles', ''), typeOf('styles')],
      },
    },
    leftOut: ['part', 'part'],
    lacks: ['evil.exe', 'styles9'],
  },
  'with a reference of a kind that nobody knows, and that nothing uses': {
    make: {
      relationships: [reference('rId8', 'urn:example:sak', 'sak.xml')],
      parts: { 'word/sak.xml': ['<x/>'] },
    },
    leftOut: ['part'],
    lacks: ['sak.xml'],
  },
  'with a list of comments that has none': {
    make: {
      relationships: [reference('rId8', 'comments', 'comments.xml')],
      parts: { 'word/comments.xml': [xmlPart('comments', ''), typeOf('comments')] },
    },
    lacks: ['comments.xml'],
  },
  'with drawings that all have the same number': {
    make: {
      body: textBox('Ett', 1),
      header: pictureFrom('r:embed="rId1"', 1),
      headerRelationships: [reference('rId1', 'image', 'media/bild.png')],
      parts: { 'word/media/bild.png': [PNG] },
    },
  },
  'with paths in other letters, and with signs': {
    make: {
      body: pictureFrom('r:embed="rId8"'),
      relationships: [reference('rId8', 'image', 'Media/En%20bild.PNG')],
      parts: { 'word/media/en bild.png': [PNG] },
    },
  },
  'with settings that lead elsewhere': {
    make: {
      settings:
        '<w:saveThroughXslt r:id="rIdX"/><w:smartTagType w:namespaceuri="urn:x" w:name="x" w:url="http://example.org"/><sl:schemaLibrary xmlns:sl="http://schemas.openxmlformats.org/schemaLibrary/2006/main"><sl:schema sl:uri="urn:x" sl:manifestLocation="http://example.org/m.xml"/></sl:schemaLibrary>',
      settingsRelationships: [outside('rIdX', 'transform', 'file:///C:/om.xsl')],
    },
    leftOut: ['transform'],
    lacks: ['example.org', 'om.xsl'],
  },
  'with a form field that calls a macro': {
    make: {
      body: '<w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="Text1"/><w:enabled/><w:entryMacro w:val="Start"/></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMTEXT </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>text</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
    },
    lacks: ['entryMacro'],
  },
  'with pages for the web': {
    make: {
      relationships: [reference('rId8', 'webSettings', 'webSettings.xml')],
      parts: {
        'word/webSettings.xml': [
          xmlPart(
            'webSettings',
            '<w:frameset><w:frame><w:sourceFileName r:id="rId1"/></w:frame></w:frameset>',
          ),
          typeOf('webSettings'),
        ],
        'word/_rels/webSettings.xml.rels': [
          `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/frame" Target="http://example.org/ram.html" TargetMode="External"/></Relationships>`,
        ],
      },
    },
    leftOut: ['frame'],
    lacks: ['example.org'],
  },
};

export interface Refused {
  make: Ingredients;
  fault: LetterheadFault;
  /** What the sentence says in Swedish and in English, hint included. */
  sv: RegExp;
  en: RegExp;
}

const field = (code: string, where: LetterheadFault['where'], make: Ingredients): Refused => ({
  make,
  fault: { problem: 'external', source: 'field', detail: code, ...(where && { where }) },
  sv: /ett fält .*Ctrl\+Skift\+F9/,
  en: /a field .*Ctrl\+Shift\+F9/,
});
const picture = (detail: string, make: Ingredients, where: LetterheadFault['where'] = 'body'): Refused => ({
  make,
  fault: { problem: 'external', source: 'picture', detail, where },
  sv: /en länkad bild .*Redigera länkar till filer/,
  en: /a linked picture .*Edit Links to Files/,
});
const link = (target: string, shown = target): Refused => ({
  make: { footer: hyperlink('rIdX', 'en länk'), ...inFooter([outside('rIdX', 'hyperlink', target)]) },
  fault: { problem: 'external', source: 'link', detail: shown, where: 'footer' },
  sv: /en länk i sidfoten .*Ta bort hyperlänk/,
  en: /a link in its page footer .*Remove Hyperlink/,
});
const embedded = (
  source: NonNullable<LetterheadFault['source']>,
  detail: string,
  make: Ingredients,
  sv: RegExp,
  en: RegExp,
): Refused => ({ make, fault: { problem: 'embedded', source, detail, where: 'body' }, sv, en });

function inFooter(references: readonly Reference[]): Ingredients {
  const all = references.map(
    ({ id, type, target }) =>
      `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}" TargetMode="External"/>`,
  );
  return {
    parts: {
      'word/_rels/footer1.xml.rels': [`<Relationships xmlns="${PACKAGE}">${all.join('')}</Relationships>`],
    },
  };
}

const changes = (xml: string): Refused => ({
  make: { after: xml },
  fault: { problem: 'changes', where: 'body' },
  sv: /spårade ändringar .*Acceptera alla ändringar/,
  en: /tracked changes .*Accept All Changes/,
});
const CHANGED = 'w:id="1" w:author="x"';

const INCLUDE = 'INCLUDEPICTURE "http://example.org/x.png" \\d';

export const refusedKinds: Record<string, Refused> = {
  strict: {
    make: {
      change: changePart('word/document.xml', (xml) =>
        xml.replace(
          'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
          'http://purl.oclc.org/ooxml/wordprocessingml/main',
        ),
      ),
    },
    fault: { problem: 'strict' },
    sv: /Strict Open XML.*Spara som/,
    en: /Strict Open XML.*Save As/,
  },
  'INCLUDEPICTURE as a simple field': field(INCLUDE, 'body', { body: simpleField(INCLUDE) }),
  'INCLUDEPICTURE over several runs': field(INCLUDE, 'body', {
    body: `<w:p>${complexField(['INCLU', 'DEPIC', 'TURE "http://example.org/x.png" \\d'])}</w:p>`,
  }),
  'DDEAUTO in a header of another name': field('DDEAUTO c:\\\\x.exe', 'header', {
    header: `<w:p>${complexField(['DDEAUTO c:\\\\x.exe'])}</w:p>`,
    change: renamed({ 'header1.xml': 'topp.xml' }),
  }),
  'DDE as a simple field in the footer': field('DDE Excel x', 'footer', {
    footer: simpleField('DDE Excel x'),
  }),
  'IMPORT in a text box': field('IMPORT x.png', 'body', {
    body: textBox('x').replaceAll(paragraph('x'), simpleField('IMPORT x.png')),
  }),
  'INCLUDETEXT for older programs only': field('INCLUDETEXT x', 'body', {
    body: `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"/><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${simpleField('INCLUDETEXT x')}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
  }),
  'LINK in a footnote': field('LINK Excel.Sheet.12 x.xlsx', 'footnotes', {
    relationships: [reference('rId8', 'footnotes', 'footnotes.xml')],
    parts: { 'word/footnotes.xml': NOTES('footnote', simpleField('LINK Excel.Sheet.12 x.xlsx')) },
  }),
  'a field in a field': field('INCLUDETEXT …', 'body', {
    body: `<w:p>${complexField(['QUOTE ', complexField(['INCLUDETEXT ', complexField(['QUOTE x'])])])}</w:p>`,
  }),
  'a field whose name is worked out': field('INCLUDE… "x"', 'body', {
    body: `<w:p>${complexField(['INCLUDE', complexField(['QUOTE PICTURE']), ' "x"'])}</w:p>`,
  }),
  'a link to a file as a field': field('HYPERLINK "file:///c:/x.exe"', 'body', {
    body: simpleField('HYPERLINK "file:///c:/x.exe"'),
  }),
  'a link that is worked out': field('HYPERLINK …', 'body', {
    body: `<w:p>${complexField(['HYPERLINK ', complexField(['QUOTE x'])])}</w:p>`,
  }),
  'a macro button': field('MACROBUTTON Start Klicka', 'body', {
    body: simpleField('MACROBUTTON Start Klicka'),
  }),
  'a field that nobody knows': field('FLYGEL 1', 'body', { body: simpleField('FLYGEL 1') }),
  'a linked picture': picture('http://example.org/h.png', {
    body: pictureFrom('r:link="rIdX"'),
    relationships: [outside('rIdX', 'image', 'http://example.org/h.png')],
  }),
  'a picture by the reference of a link': picture('http://example.org/h.png', {
    body: pictureFrom('r:link="rIdX"'),
    relationships: [outside('rIdX', 'hyperlink', 'http://example.org/h.png')],
  }),
  'an embedded picture by the reference of a link': picture('http://example.org/h.png', {
    body: pictureFrom('r:embed="rIdX"'),
    relationships: [outside('rIdX', 'hyperlink', 'http://example.org/h.png')],
  }),
  'a linked picture in an older drawing': picture(
    'http://example.org/v.png',
    {
      header:
        '<w:p><w:r><w:pict><v:shape style="width:9pt;height:9pt"><v:imagedata src="http://example.org/v.png"/></v:shape></w:pict></w:r></w:p>',
    },
    'header',
  ),
  'a relative link': link('bilaga.docx'),
  'a link to a file': link('file:///G:/Mallar/x.docx'),
  'a link that runs a script': link('javascript:alert(1)'),
  'a link in an older drawing': {
    make: {
      body: '<w:p><w:r><w:pict><v:shape href="file:///x.exe" style="width:9pt;height:9pt"/></w:pict></w:r></w:p>',
    },
    fault: { problem: 'external', source: 'link', detail: 'file:///x.exe', where: 'body' },
    sv: /en länk i texten/,
    en: /a link in its text/,
  },
  'an object of another program': embedded(
    'object',
    'word/embeddings/x.xlsx',
    {
      relationships: [reference('rIdX', 'oleObject', 'embeddings/x.xlsx')],
      parts: { 'word/embeddings/x.xlsx': [bytes('x'), `${OFFICE_TYPE}.spreadsheetml.sheet`] },
    },
    /ett objekt från ett annat program i texten.*Klistra in special/,
    /an object of another program in its text.*Paste Special/,
  ),
  'a workbook in the text': embedded(
    'object',
    'word/embeddings/x.xlsx',
    {
      relationships: [reference('rIdX', 'package', 'embeddings/x.xlsx')],
      parts: { 'word/embeddings/x.xlsx': [bytes('x'), `${OFFICE_TYPE}.spreadsheetml.sheet`] },
    },
    /ett objekt från ett annat program/,
    /an object of another program/,
  ),
  'another document that is put in': embedded(
    'file',
    'word/bit.html',
    {
      after: '<w:altChunk r:id="rIdX"/>',
      relationships: [reference('rIdX', 'aFChunk', 'bit.html')],
      parts: { 'word/bit.html': ['<p>x</p>', 'text/html'] },
    },
    /ett annat dokument i texten.*spara om den/,
    /another document in its text.*save it again/,
  ),
  'a subdocument': embedded(
    'subdocument',
    'del.docx',
    {
      after: '<w:p><w:subDoc r:id="rIdX"/></w:p>',
      relationships: [outside('rIdX', 'subDocument', 'del.docx')],
    },
    /huvuddokument med ett underdokument.*Disposition/,
    /master document with a subdocument.*Outline/,
  ),
  'an ActiveX control': embedded(
    'control',
    'word/activeX/activeX1.xml',
    {
      relationships: [reference('rIdX', 'control', 'activeX/activeX1.xml')],
      parts: { 'word/activeX/activeX1.xml': ['<x/>', 'application/vnd.ms-office.activeX+xml'] },
    },
    /en ActiveX-kontroll i texten.*Designläge/,
    /an ActiveX control in its text.*Design Mode/,
  ),
  'a video': embedded(
    'media',
    'word/media/film.mp4',
    {
      relationships: [reference('rIdX', 'video', 'media/film.mp4')],
      parts: { 'word/media/film.mp4': [bytes('x'), 'video/mp4'] },
    },
    /en video eller ett ljud/,
    /a video or sound/,
  ),
  'a chart whose workbook lies elsewhere': {
    make: chartWith(`Type="${OFFICE}/package" Target="file:///G:/bok.xlsx" TargetMode="External"`),
    fault: { problem: 'external', source: 'data', detail: 'file:///G:/bok.xlsx' },
    sv: /hämtar något .*Bryt länk/,
    en: /fetches something .*Break Link/,
  },
  'a field of ours in SmartArt': {
    make: smartArt('{{committee}}'),
    fault: { problem: 'field-place', detail: '{{committee}}' },
    sv: /\{\{committee\}\} står i SmartArt.*textruta/,
    en: /\{\{committee\}\} stands in SmartArt.*text box/,
  },
  'a field of ours in a watermark': {
    make: { header: WATERMARK.replace('UTKAST', '{{reference}}') },
    fault: { problem: 'field-place', detail: '{{reference}}', where: 'header' },
    sv: /i sidhuvudet/,
    en: /in its page header/,
  },
  'a part that nobody knows, and that is shown': {
    make: {
      body: '<w:p><w:r><x:sak xmlns:x="urn:x" r:id="rIdX"/></w:r></w:p>',
      relationships: [reference('rIdX', 'urn:example:sak', 'sak.xml')],
      parts: { 'word/sak.xml': ['<x/>'] },
    },
    fault: { problem: 'part-unknown', detail: 'urn:example:sak', where: 'body' },
    sv: /något i texten som ingen tjänsteskrivelse kan få/,
    en: /something in its text that no memo can take/,
  },
  'a program in the place of a picture': {
    make: {
      body: pictureFrom('r:embed="rIdX"'),
      relationships: [reference('rIdX', 'image', 'media/x.exe')],
      parts: { 'word/media/x.exe': [bytes('MZ'), 'application/octet-stream'] },
    },
    fault: { problem: 'part-unknown', detail: 'word/media/x.exe, application/octet-stream', where: 'body' },
    sv: /ingen tjänsteskrivelse kan få/,
    en: /no memo can take/,
  },
  'a picture that is not there': {
    make: {
      body: pictureFrom('r:embed="rIdX"'),
      relationships: [reference('rIdX', 'image', 'media/x.png')],
    },
    fault: { problem: 'part-missing', detail: 'word/media/x.png', where: 'body' },
    sv: /word\/media\/x\.png saknas/,
    en: /word\/media\/x\.png is missing/,
  },
  'styles that are not there': {
    make: { change: ({ 'word/styles.xml': _, ...files }) => files },
    fault: { problem: 'part-missing', detail: 'word/styles.xml', where: 'body' },
    sv: /word\/styles\.xml saknas/,
    en: /word\/styles\.xml is missing/,
  },
  'a change of a section': changes(
    `<w:p><w:pPr><w:sectPr><w:sectPrChange ${CHANGED}/></w:sectPr></w:pPr></w:p>`,
  ),
  'a change of a table': changes(
    table(cell(paragraph('x'))).replace('</w:tblPr>', `<w:tblPrChange ${CHANGED}/></w:tblPr>`),
  ),
  'a cell that was added': changes(
    table(cell(paragraph('x')).replace('</w:tcPr>', `<w:cellIns ${CHANGED}/></w:tcPr>`)),
  ),
  'a row that was taken away': changes(
    table(cell(paragraph('x'))).replace('<w:tblHeader/>', `<w:del ${CHANGED}/>`),
  ),
  'a change of a list': changes(
    `<w:p><w:pPr><w:numPr><w:numberingChange ${CHANGED}/></w:numPr></w:pPr></w:p>`,
  ),
  'a comment': changes('<w:p><w:commentRangeStart w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>'),
  'tracked changes in the header': {
    ...changes(''),
    make: { header: `<w:p><w:ins ${CHANGED}><w:r><w:t>ny</w:t></w:r></w:ins></w:p>` },
    fault: { problem: 'changes', where: 'header' },
  },
};
