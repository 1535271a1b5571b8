// PDF by Typst, tagged as PDF/UA-1; what only LibreOffice can show is in tests/libreoffice.slow.test.ts.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { convertToPdf } from '../../src/output/pdf.js';
import { openTypst } from '../../src/output/typst.js';
import { exampleNames, readCaseText, root, run, temporaryFolder } from '../support.js';

/** The PDF of an example with words of its own in its summary. */
async function draftPdf(name: string, change = (text: string) => text, ...flags: string[]) {
  const cwd = temporaryFolder();
  const text = change(readCaseText(name).replace(/^profile: \.\/.*\n/m, ''));
  writeFileSync(join(cwd, 'case.yaml'), text);
  const { stdout, err, exitCode } = await run(
    ['draft', 'case.yaml', '--to', 'pdf', '-o', '-', '--format', 'concise', ...flags],
    { cwd },
  );
  return { pdf: stdout.toString('latin1'), bytes: stdout, err, exitCode };
}

describe('a PDF by Typst', () => {
  it.each(exampleNames)(
    '%s says that it is PDF/UA-1 in Swedish, with its title, the same each time',
    async (name) => {
      const { pdf, bytes } = await draftPdf(name);
      expect(pdf.slice(0, 5)).toBe('%PDF-');
      expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>');
      expect(pdf).toMatch(/\/Lang \(sv/);
      expect(pdf).toContain('/StructTreeRoot');
      expect(pdf).toContain('/DisplayDocTitle true');
      expect((await draftPdf(name)).bytes.equals(bytes)).toBe(true);
    },
  );

  it('has alternative texts of its figures', async () => {
    const { pdf } = await draftPdf('thaiwise-2026-agreement', undefined, '--figures');
    expect(pdf.match(/\/Alt /g)?.length).toBeGreaterThan(1);
  });

  it('takes text for text, whatever a Typst document would make of it', async () => {
    const hostile = '#read("/package.json") $x$ <a> @b "quoted" \\\\ // */ #{1+1} _å_ `c` = d';
    const { exitCode, pdf } = await draftPdf('vardagshjaltar-2025-general', (text) =>
      text.replace(/^title: .*$/m, `title: '${hostile}'`),
    );
    expect([exitCode, pdf.includes('PDF/UA') || pdf.includes('pdfuaid')]).toEqual([0, true]);
  });

  it('says which sign no font can show', async () => {
    const { err, pdf } = await draftPdf('vardagshjaltar-2025-general', (text) =>
      text.replace(/^title: .*$/m, 'title: Motion om \u{13000}'),
    );
    expect([err, pdf]).toEqual([expect.stringContaining('output/no-glyph'), '']);
  });

  it('says which font is not there, and what stands in for it', () => {
    const made = openTypst(root)?.makePdf({
      document: { source: '#set document(title: "a")\n#set text(font: "Carlito")\na', files: new Map() },
      families: ['No Such Font'],
      isAccessible: true,
    });
    expect(made?.ok).toBe(true);
    expect(made?.diagnostics.map(({ code, args }) => [code, args])).toEqual([
      ['output/font', { family: 'No Such Font', standIn: 'Carlito' }],
    ]);
  });

  it('is not to be had where the package is not installed', () => {
    expect(openTypst(temporaryFolder())).toBeUndefined();
  });
});

it.each([true, false])(
  'a PDF without LibreOffice is refused, with how to get one: letterhead %s',
  async (hasLetterhead) => {
    const { diagnostics } = await convertToPdf([new Uint8Array()], {
      command: 'no-such-office',
      hasLetterhead,
    });
    expect(diagnostics.map(({ code, args }) => [code, args])).toEqual([
      ['usage/no-libreoffice', { hasLetterhead }],
    ]);
  },
);
