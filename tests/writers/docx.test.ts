import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writers } from '../../src/writers/writers.js';
import { exampleNames, memoOf, minimalText, readCaseText } from '../support.js';

async function partsOf(name: string): Promise<Record<string, string>> {
  const { memo, look } = await memoOf(readCaseText(name));
  const files = unzipSync(await writers.docx.write(memo, look));
  return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]));
}
const parts = await partsOf('thaiwise-2026-agreement');
const document = parts['word/document.xml'] ?? '';
const styles = parts['word/styles.xml'] ?? '';

describe('the Word file', () => {
  it("carries title, reference, author, language and the memo's own date, not the clock's", () => {
    const core = parts['docProps/core.xml'] ?? '';
    expect(core).toContain('<dc:title>Överenskommelse om idéburet offentligt partnerskap');
    expect(core).toContain('<dc:subject>ASN-2025-12874</dc:subject>');
    expect(core).toContain('<dc:creator>Karin Ekdahl</dc:creator>');
    expect(core).toContain('<dc:language>sv-SE</dc:language>');
    expect(core.match(/\d{4}-\d\d-\d\dT[\d:]+Z/g)).toEqual(['2025-10-22T00:00:00Z', '2025-10-22T00:00:00Z']);
  });

  it('has a header that differs on the first page, and "Sida 1 (3)" on every page', () => {
    expect(document).toContain('<w:titlePg/>');
    const headers = Object.entries(parts)
      .filter(([path]) => /^word\/header\d/.test(path))
      .map(([, xml]) => xml)
      .join();
    expect(headers).toContain('Malmö stad');
    const footers = Object.entries(parts)
      .filter(([path]) => /^word\/footer\d/.test(path))
      .map(([, xml]) => xml);
    expect(footers).toHaveLength(2);
    for (const footer of footers) expect(footer).toMatch(/Sida [^]*PAGE[^]* \([^]*NUMPAGES[^]*\)/);
  });

  it('uses styles only: no font, size or colour in its text', () => {
    expect(document).not.toMatch(/<w:(?:rFonts|sz|color|b|i|jc|spacing)[ />]/);
    const used = new Set(
      [...document.matchAll(/<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]+)"/g)].map(([, id]) => id),
    );
    for (const id of used) expect(styles).toContain(`w:styleId="${id}"`);
  });

  it('has numbered decisions, bullets, and a numbering of its own for each list', () => {
    const instances = [
      ...document.matchAll(/<w:pStyle w:val="List(?:Number|Bullet)(?:Keep)?"\/>.*?<w:numId w:val="(\d+)"/g),
    ].map(([, id]) => id);
    expect(new Set(instances).size).toBe(5);
  });

  it('repeats the header row of each table and keeps rows whole', () => {
    const tables = document.split('<w:tbl>').slice(1);
    expect(tables).toHaveLength(5);
    for (const table of tables) {
      expect(table.match(/<w:tblHeader\/>/g)).toHaveLength(1);
      expect(table.match(/<w:cantSplit\/>/g)).toHaveLength(table.match(/<w:tr>/g)?.length ?? 0);
    }
  });

  it('is an A4 page in Swedish, for Word as it is today, and asks nothing when opened', () => {
    expect(document).toContain('<w:pgSz w:w="11906" w:h="16838"');
    expect(styles).toContain('<w:lang w:val="sv-SE"');
    const settings = parts['word/settings.xml'] ?? '';
    expect(settings).toMatch(
      /w:name="compatibilityMode"[^>]*w:val="15"|w:val="15"[^>]*w:name="compatibilityMode"/,
    );
    expect(settings).not.toContain('updateFields');
  });

  it('does not break reference numbers and dates over lines', () => {
    expect(document).toContain('ASN</w:t></w:r><w:r><w:noBreakHyphen/>');
    expect(document).not.toMatch(/ASN-\d|\d{6}-\d{4}|\d{4}-\d\d-\d\d/);
  });

  it("links the author's address, by an id that is the same each time", () => {
    expect(parts['word/_rels/document.xml.rels']).toContain('Id="rIdLink1"');
    expect(document).toContain('<w:hyperlink w:history="1" r:id="rIdLink1">');
  });
});

describe('the bytes of each example', () => {
  it.each(exampleNames)('%s are the same in any order of writing, at any time', async (name) => {
    const { memo, look } = await memoOf(readCaseText(name));
    const first = await writers.docx.write(memo, look);
    for (const name of exampleNames) {
      const other = await memoOf(readCaseText(name));
      await writers.docx.write(other.memo, other.look);
    }
    expect(await writers.docx.write(memo, look)).toEqual(first);
  });
});

describe('Markdown that Word could take for something else', () => {
  const bodyOf = async (markdown: string): Promise<string> => {
    const { memo, look } = await memoOf(
      minimalText.replace('background: Ett stycke.', `background: ${JSON.stringify(markdown)}`),
    );
    return strFromU8(
      unzipSync(await writers.docx.write(memo, look))['word/document.xml'] ?? new Uint8Array(),
    );
  };

  it.each(['CURRENT', 'TOTAL_PAGES', 'TOTAL_PAGES_IN_SECTION', 'SECTION', 'PAGE', 'CURRENT-2024'])(
    '%s is text',
    async (word) => {
      const body = await bodyOf(`Se **${word}** och ${word}.`);
      expect(body).not.toContain('instrText');
      expect(body.replace(/<w:noBreakHyphen\/>/g, '-').replace(/<[^>]*>/g, '')).toContain(
        `Se ${word} och ${word}.`,
      );
    },
  );

  it('a list that goes on after a paragraph goes on with its number', async () => {
    const numbering = async (markdown: string) => {
      const { memo, look } = await memoOf(
        minimalText.replace('background: Ett stycke.', `background: ${JSON.stringify(markdown)}`),
      );
      return strFromU8(
        unzipSync(await writers.docx.write(memo, look))['word/numbering.xml'] ?? new Uint8Array(),
      );
    };
    expect(await numbering('1. ett\n\nMellan.\n\n2. två')).toMatch(/<w:startOverride w:val="2"\/>/);
    expect(await numbering('1. ett\n2. två')).not.toMatch(/<w:startOverride w:val="2"\/>/);
  });

  it('two tables in a row stay two', async () => {
    const table = '| a |\n| - |\n| b |';
    expect(await bodyOf(`${table}\n\n${table}`)).not.toContain('</w:tbl><w:tbl>');
  });
});
