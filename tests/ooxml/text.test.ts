// The text of a part is read by a parser: however its XML is written, it says the same.
import { describe, expect, it } from 'vitest';
import { readText } from '../../src/ooxml/text.js';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const linesOf = (content: string, root = `w:document xmlns:w="${W}"`): readonly string[] | undefined =>
  readText(Buffer.from(`<${root}><w:body>${content}</w:body></${root.split(' ')[0]}>`))?.lines;
const p = (content: string): string => `<w:p>${content}</w:p>`;
const t = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;

describe('the text of a part', () => {
  it.each([
    ['entities', p(t('Å &amp; &#xD6; &#228; &lt;')), ['Å & Ö ä <']],
    ['a comment within', p(t('en <!-- <w:t>inte</w:t> --> rad')), ['en  rad']],
    ['CDATA', p(t('<![CDATA[a < b]]>')), ['a < b']],
    ['what looks like text in an attribute', `<w:p w:x="&lt;w:t>nej&lt;/w:t>">${t('ja')}</w:p>`, ['ja']],
    ['attributes in single quotes', p(`<w:r><w:t xml:space='preserve'> a </w:t></w:r>`), [' a ']],
    ['elements of others with the same names', p(`<x:t xmlns:x="urn:x">nej</x:t>${t('ja')}`), ['ja']],
    ['an empty paragraph', '<w:p/>', ['']],
    [
      'breaks, tabs and firm hyphens',
      p(`<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:noBreakHyphen/><w:t>c</w:t><w:ptab/></w:r>`),
      ['a b-c '],
    ],
    ['tabs of the layout', p(`<w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>${t('a')}`), ['a']],
    [
      'what was struck out',
      p(`<w:del><w:r><w:delText>nej</w:delText><w:t>nej</w:t></w:r></w:del>${t('ja')}`),
      ['ja'],
    ],
    [
      'formulas',
      p(
        '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>x²</m:t></m:r></m:oMath>',
      ),
      ['x²'],
    ],
    [
      'a cell with a table in it, and after it more cells',
      `<w:tbl><w:tr><w:tc>${p(t('före'))}<w:tbl><w:tr><w:tc>${p(t('a'))}</w:tc><w:tc>${p(t('b'))}</w:tc></w:tr></w:tbl>${p(t('efter'))}</w:tc><w:tc>${p(t('sist'))}</w:tc></w:tr></w:tbl>`,
      ['före a | b efter | sist'],
    ],
  ])('with %s', (_, content, lines) => {
    expect(linesOf(content)).toEqual(lines);
  });

  it('under another prefix, or under none', () => {
    const under = (prefix: string): string =>
      `<${prefix}document xmlns${prefix === '' ? '' : `:${prefix.slice(0, -1)}`}="${W}"><${prefix}body><${prefix}p><${prefix}r><${prefix}t>ja</${prefix}t></${prefix}r></${prefix}p></${prefix}body></${prefix}document>`;
    for (const prefix of ['w:', 'ns0:', ''])
      expect(readText(Buffer.from(under(prefix)))).toMatchObject({ lines: ['ja'], isDocument: true });
  });

  it('in UTF-16', () => {
    const xml = `\uFEFF<?xml version="1.0" encoding="UTF-16"?><w:document xmlns:w="${W}"><w:body>${p(t('å'))}</w:body></w:document>`;
    expect(readText(Buffer.from(xml, 'utf16le'))?.lines).toEqual(['å']);
    expect(readText(Buffer.from(xml, 'utf16le').swap16())?.lines).toEqual(['å']);
  });

  it.each([
    ['a document type', '<!DOCTYPE a [<!ENTITY b "c">]><a/>'],
    ['an end that is missing', '<a><b></a>'],
    ['a prefix that is not declared', '<w:a/>'],
    ['nothing', ''],
  ])('is none with %s', (_, xml) => {
    expect(readText(Buffer.from(xml))).toBeUndefined();
  });

  it('is none in bytes that are no text', () => {
    expect(readText(Buffer.from([0x3c, 0x61, 0xff, 0x2f, 0x3e]))).toBeUndefined();
  });
});
