// The page: A4, with the profile's margins. Word measures in twentieths of a point (twips).
import type { Look } from '../look.js';

const TWIPS_PER_MM = 1440 / 25.4;
const A4 = { width: 11906, height: 16838 };

function twips(millimetres: number): number {
  return Math.round(millimetres * TWIPS_PER_MM);
}

/** The width of the text, in twips. */
export function textWidthOn({ margins }: Look): number {
  return A4.width - twips(margins.left) - twips(margins.right);
}

/** The document's only section: its headers and footers by their relationships, its page, and that its first page differs. */
export function sectionXml({ margins }: Look): string {
  const references = ['header', 'footer']
    .flatMap((kind) => [
      `<w:${kind}Reference w:type="default" r:id="rId-${kind}"/>`,
      `<w:${kind}Reference w:type="first" r:id="rId-${kind}-first"/>`,
    ])
    .join('');
  const size = `<w:pgSz w:w="${A4.width}" w:h="${A4.height}"/>`;
  const [top, right, bottom, left] = [margins.top, margins.right, margins.bottom, margins.left].map(twips);
  const space = `<w:pgMar w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}" w:header="709" w:footer="567" w:gutter="0"/>`;
  return `<w:sectPr>${references}${size}${space}<w:titlePg/><w:docGrid w:linePitch="360"/></w:sectPr>`;
}
