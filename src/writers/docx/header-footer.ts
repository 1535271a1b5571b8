// Page header and footer. All that the header says stands in the memo's text too.
import type { MemoMeta } from '../../memo/memo.js';
import { escapeXml } from '../escape-xml.js';
import type { Logo, Look } from '../look.js';
import { writeText } from './inlines.js';
import {
  field,
  LINE_BREAK,
  NAMESPACES,
  paragraph,
  run,
  TAB,
  text,
  XML_DECLARATION,
} from './wordprocessing.js';

/** The relationship of the logo in the first page's header. */
export const LOGO_ID = 'rIdLogo';

/** First page: who writes. */
export function firstHeaderXml({ municipality, administration }: MemoMeta, { logo }: Look): string {
  const picture = logo ? run(drawingOf(logo)) + LINE_BREAK : '';
  const who = run(text(municipality), 'Strong') + LINE_BREAK + run(text(administration));
  return part('hdr', paragraph(picture + who, 'Header'));
}

/** Following pages: what it is and which case, should the pages come apart. */
export function headerXml({ kind, reference }: MemoMeta): string {
  return part('hdr', paragraph(writeText(kind) + TAB + writeText(reference), 'Header'));
}

/** "Sida 1 (3)" on every page, and what the profile puts beside it. */
export function footerXml({ footer, pageNumbers }: Look): string {
  const [first = '', ...others] = footer;
  const more = others.map((line) => LINE_BREAK + writeText(line)).join('');
  const lead = first === '' ? '' : writeText(first);
  return part('ftr', paragraph(lead + TAB + pagesXml(pageNumbers) + more, 'Footer'));
}

function pagesXml(form: string): string {
  return form
    .split(/(\{pages?\})/)
    .map((piece) => {
      if (piece === '{page}') return field('PAGE');
      if (piece === '{pages}') return field('NUMPAGES');
      return piece === '' ? '' : run(text(piece));
    })
    .join('');
}

function part(root: 'hdr' | 'ftr', content: string): string {
  return `${XML_DECLARATION}<w:${root} ${NAMESPACES}>${content}</w:${root}>`;
}

/** English metric units in a millimetre. */
const EMU_PER_MM = 36_000;
/** Charts are numbered from 1; no memo has so many. */
const LOGO_DRAWING = 1000;

/** The picture at its size on the page (ISO/IEC 29500-1, 20.2 and 20.4). */
function drawingOf({ alternativeText, width, height }: Logo): string {
  const [cx, cy] = [width, height].map((each) => Math.round(each * EMU_PER_MM));
  const words = escapeXml(alternativeText);
  const namespaces =
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"';
  const names = `id="${LOGO_DRAWING}" name="logo" descr="${words}"`;
  const picture =
    `<pic:pic><pic:nvPicPr><pic:cNvPr ${names}/><pic:cNvPicPr><a:picLocks noChangeAspect="1"/></pic:cNvPicPr></pic:nvPicPr>` +
    `<pic:blipFill><a:blip r:embed="${LOGO_ID}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>`;
  return `<w:drawing ${namespaces}><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${cx}" cy="${cy}"/><wp:docPr ${names} title="${words}"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">${picture}</a:graphicData></a:graphic></wp:inline></w:drawing>`;
}
