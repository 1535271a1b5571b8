// Which fields of Word's own a letterhead may have.
import { describe, expect, it } from 'vitest';
import { isAllowedField, NESTED } from '../../src/ooxml/field-codes.js';

describe('a field', () => {
  it.each([
    '',
    ' PAGE ',
    'page \\* roman',
    '=2*3',
    'HYPERLINK https://example.se',
    'HYPERLINK \u201Chttps://example.se\u201D \\o \u201Cfile:///ett tips\u201D',
    'HYPERLINK \\l "Bilaga"',
    'HYPERLINK "#Bilaga"',
    'HYPERLINK "tel:+46631" \\t "_blank"',
    `HYPERLINK "https://example.se" ${NESTED}`,
    `IF ${NESTED} = 1 "INCLUDEPICTURE" ""`,
  ])('%s is taken', (code) => {
    expect(isAllowedField(code)).toBe(true);
  });

  it.each([
    'INCLUDEPICTURE "x"',
    'includetext x',
    'Ddeauto x y',
    'IMPORT x',
    'INCLUDE x',
    'DATABASE \\d x',
    'EMBED Excel',
    'CONTROL x',
    'RD x.docx',
    'PRINT 27',
    'PAGEX',
    '"PAGE"',
    NESTED,
    `${NESTED}PAGE`,
    `PAGE${NESTED}`,
    'HYPERLINK "file:///c:/x"',
    'HYPERLINK \\l "a" "\\\\\\\\server\\\\x"',
    'HYPERLINK c:\\\\x.exe',
    'HYPERLINK bilaga.docx \\l "a"',
    `HYPERLINK \\l "a" ${NESTED}`,
    `HYPERLINK "https${NESTED}"`,
  ])('%s is refused', (code) => {
    expect(isAllowedField(code)).toBe(false);
  });
});
