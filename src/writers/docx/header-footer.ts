// Page header and footer. All that the header says stands in the memo's text too.
import { Footer, Header, ImageRun, PageNumber, Paragraph, Tab, TextRun, type ISectionOptions } from 'docx';
import type { MemoMeta } from '../../memo/memo.js';
import type { Logo, Look } from '../look.js';
import { writeText } from './inlines.js';

/** First page: who writes. Following pages: what it is and which case, should the pages come apart. */
export function headers(
  { municipality, administration, kind, reference }: MemoMeta,
  { logo }: Look,
): NonNullable<ISectionOptions['headers']> {
  return {
    first: new Header({
      children: [
        new Paragraph({
          style: 'Header',
          children: [
            ...(logo ? [writeLogo(logo), new TextRun({ break: 1 })] : []),
            new TextRun({ style: 'Strong', text: municipality }),
            new TextRun({ break: 1, text: administration }),
          ],
        }),
      ],
    }),
    default: new Header({
      children: [
        new Paragraph({
          style: 'Header',
          children: [...writeText(kind), new TextRun({ children: [new Tab()] }), ...writeText(reference)],
        }),
      ],
    }),
  };
}

/** The picture at its size on the page; docx measures in pixels of 1/96 inch. */
function writeLogo({ bytes, type, alternativeText, width, height }: Logo): ImageRun {
  const pixels = (millimetres: number): number => Math.round((millimetres * 96) / 25.4);
  return new ImageRun({
    type,
    data: bytes,
    transformation: { width: pixels(width), height: pixels(height) },
    altText: { name: 'logo', description: alternativeText, title: alternativeText },
  });
}

/** "Sida 1 (3)" on every page. */
export function footers(): NonNullable<ISectionOptions['footers']> {
  const footer = (): Footer =>
    new Footer({
      children: [
        new Paragraph({
          style: 'Footer',
          children: [
            new TextRun({ children: ['Sida ', PageNumber.CURRENT, ' (', PageNumber.TOTAL_PAGES, ')'] }),
          ],
        }),
      ],
    });
  return { first: footer(), default: footer() };
}
