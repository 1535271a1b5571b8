// PDF is LibreOffice's work; with it, tests/libreoffice.slow.test.ts.
import { expect, it } from 'vitest';
import { convertToPdf } from '../../src/output/pdf.js';

it('a PDF without LibreOffice is refused, with how to install it', async () => {
  const { diagnostics } = await convertToPdf([new Uint8Array()], { command: 'no-such-office' });
  expect(diagnostics.map(({ code }) => code)).toEqual(['usage/no-libreoffice']);
});
