// docProps/core.xml: title, reference number, author and language. Its dates are the memo's, not the clock's.
import type { MemoMeta } from '../../memo/memo.js';
import { escapeXml } from '../escape-xml.js';

export function coreProperties(
  title: string,
  { kind, reference, date, author, administration }: MemoMeta,
): string {
  const creator = escapeXml(author?.name ?? administration);
  const day = `${date}T00:00:00Z`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:subject>${escapeXml(reference)}</dc:subject><dc:creator>${creator}</dc:creator><cp:lastModifiedBy>${creator}</cp:lastModifiedBy><cp:revision>1</cp:revision><dcterms:created xsi:type="dcterms:W3CDTF">${day}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${day}</dcterms:modified><cp:category>${escapeXml(kind)}</cp:category><dc:language>sv-SE</dc:language></cp:coreProperties>`;
}
