// Page header and footer. All that the header says stands in the memo's text too.
import { Footer, Header, PageNumber, Paragraph, Tab, TextRun, type ISectionOptions } from 'docx';
import type { MemoMeta } from '../../memo/memo.js';
import { writeText } from './inlines.js';

/** First page: who writes. Following pages: what it is and which case, should the pages come apart. */
export function headers({
  municipality,
  administration,
  kind,
  reference,
}: MemoMeta): NonNullable<ISectionOptions['headers']> {
  return {
    first: new Header({
      children: [
        new Paragraph({
          style: 'Header',
          children: [
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
