// WordprocessingML as text (ISO/IEC 29500-1, 17): the few elements that a memo has. Building them from the Word
// library's components, and those into text, takes ten times as long.
import { escapeXml } from '../escape-xml.js';

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The namespaces that the parts declare: Word's, relationships', and that of drawings in text. */
export const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"';

export const LINE_BREAK = '<w:r><w:br/></w:r>';
export const TAB = '<w:r><w:tab/></w:r>';

/** The list that a paragraph is an item of: a numbering instance, and a level from 0. */
export interface ListPlace {
  instance: number;
  level: number;
}

export function paragraph(
  content: string,
  style?: string,
  list?: ListPlace,
  { keepNext = false, keepLines = false } = {},
): string {
  const properties = [
    style === undefined ? '' : `<w:pStyle w:val="${style}"/>`,
    keepNext ? '<w:keepNext/>' : '',
    keepLines ? '<w:keepLines/>' : '',
    list ? `<w:numPr><w:ilvl w:val="${list.level}"/><w:numId w:val="${list.instance}"/></w:numPr>` : '',
  ].join('');
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
}

/** A run; `content` is what stands in it, as XML. */
export function run(content: string, style?: string): string {
  const properties = style === undefined ? '' : `<w:rPr><w:rStyle w:val="${style}"/></w:rPr>`;
  return `<w:r>${properties}${content}</w:r>`;
}

export function text(value: string): string {
  return `<w:t xml:space="preserve">${escapeXml(value)}</w:t>`;
}

/** What Word works out when it lays the pages out: PAGE, NUMPAGES. */
export function field(instruction: string): string {
  const mark = (type: string): string => run(`<w:fldChar w:fldCharType="${type}"/>`);
  const code = run(`<w:instrText xml:space="preserve">${instruction}</w:instrText>`);
  return mark('begin') + code + mark('separate') + mark('end');
}
