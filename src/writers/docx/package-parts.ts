// What holds the parts of the Word file together: their types, and which refers to which (ISO/IEC 29500-2, 9 and 10).
import { CONTENT_TYPES_PART } from '../../ooxml/parts.js';
import { escapeXml } from '../escape-xml.js';
import { XML_DECLARATION } from './wordprocessing.js';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const OFFICE_TYPE = 'application/vnd.openxmlformats-officedocument';

/** A relationship; its target is a path from the part's own folder, or an address. */
export interface Reference {
  id: string;
  /** The last part of the relationship type's name, such as `styles`. */
  type: string;
  target: string;
  isExternal?: boolean;
}

export function relationshipsXml(references: readonly Reference[]): string {
  const written = references.map(({ id, type, target, isExternal }) => {
    const name =
      type === 'core-properties' ? `${PACKAGE}/relationships/metadata/${type}` : `${OFFICE}/${type}`;
    const mode = isExternal ? ' TargetMode="External"' : '';
    return `<Relationship Id="${id}" Type="${name}" Target="${escapeXml(target)}"${mode}/>`;
  });
  return `${XML_DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${written.join('')}</Relationships>`;
}

/** The relationships of the package itself. */
export const PACKAGE_REFERENCES: readonly Reference[] = [
  { id: 'rId1', type: 'officeDocument', target: 'word/document.xml' },
  { id: 'rId2', type: 'core-properties', target: 'docProps/core.xml' },
  { id: 'rId3', type: 'extended-properties', target: 'docProps/app.xml' },
  { id: 'rId4', type: 'custom-properties', target: 'docProps/custom.xml' },
];

/** What the document refers to whatever it says. */
export const DOCUMENT_REFERENCES: readonly Reference[] = [
  { id: 'rId-styles', type: 'styles', target: 'styles.xml' },
  { id: 'rId-numbering', type: 'numbering', target: 'numbering.xml' },
  { id: 'rId-settings', type: 'settings', target: 'settings.xml' },
  { id: 'rId-fonts', type: 'fontTable', target: 'fontTable.xml' },
  { id: 'rId-theme', type: 'theme', target: 'theme/theme1.xml' },
  { id: 'rId-header', type: 'header', target: 'header1.xml' },
  { id: 'rId-header-first', type: 'header', target: 'header2.xml' },
  { id: 'rId-footer', type: 'footer', target: 'footer1.xml' },
  { id: 'rId-footer-first', type: 'footer', target: 'footer2.xml' },
];

/** Types by the end of a part's path, the first that fits; XML that none fits is just that. */
const TYPES: readonly [RegExp, string][] = [
  [/^word\/document\.xml$/, `${WORD}.document.main+xml`],
  [/^word\/(styles|numbering|settings|fontTable)\.xml$/, `${WORD}.$1+xml`],
  [/^word\/(header|footer)\d\.xml$/, `${WORD}.$1+xml`],
  [/^word\/theme\/.*\.xml$/, `${OFFICE_TYPE}.theme+xml`],
  [/^word\/charts\/chart\d+\.xml$/, `${OFFICE_TYPE}.drawingml.chart+xml`],
  [/\.xlsx$/, `${OFFICE_TYPE}.spreadsheetml.sheet`],
  [/^docProps\/core\.xml$/, 'application/vnd.openxmlformats-package.core-properties+xml'],
  [/^docProps\/app\.xml$/, `${OFFICE_TYPE}.extended-properties+xml`],
  [/^docProps\/custom\.xml$/, `${OFFICE_TYPE}.custom-properties+xml`],
];

/** `[Content_Types].xml` of a package with these parts. */
export function contentTypesXml(paths: Iterable<string>): string {
  const overrides = [...paths].flatMap((path) => {
    const [pattern, type] = TYPES.find(([each]) => each.test(path)) ?? [];
    if (!pattern || type === undefined || path === CONTENT_TYPES_PART) return [];
    const [, kind = ''] = pattern.exec(path) ?? [];
    return `<Override PartName="/${path}" ContentType="${type.replace('$1', kind)}"/>`;
  });
  const defaults = [
    ['rels', `application/vnd.openxmlformats-package.relationships+xml`],
    ['xml', 'application/xml'],
    ['png', 'image/png'],
    ['jpg', 'image/jpeg'],
  ].map(([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`);
  return `${XML_DECLARATION}<Types xmlns="${PACKAGE}/content-types">${defaults.join('')}${overrides.join('')}</Types>`;
}
