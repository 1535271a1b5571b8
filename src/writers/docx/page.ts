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

/** The width of the text on a page that lies, in twips. */
export function lyingWidthOn({ margins }: Look): number {
  return A4.height - twips(margins.left) - twips(margins.right);
}

const REFERENCES = ['header', 'footer']
  .flatMap((kind) => [
    `<w:${kind}Reference w:type="default" r:id="rId-${kind}"/>`,
    `<w:${kind}Reference w:type="first" r:id="rId-${kind}-first"/>`,
  ])
  .join('');

/** Between two columns, in millimetres. */
const COLUMN_GAP = 12;

/** A section of the document. The first has its headers and footers, and its first page differs; the others go on with them. */
export function sectionXml(
  { margins }: Look,
  { isFirst = true, isLandscape = false, columns = 1, isContinuous = false } = {},
): string {
  const [width, height] = isLandscape ? [A4.height, A4.width] : [A4.width, A4.height];
  const size = `<w:pgSz w:w="${width}" w:h="${height}"${isLandscape ? ' w:orient="landscape"' : ''}/>`;
  const [top, right, bottom, left] = [margins.top, margins.right, margins.bottom, margins.left].map(twips);
  const space = `<w:pgMar w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}" w:header="709" w:footer="567" w:gutter="0"/>`;
  const first = isFirst ? '<w:titlePg/>' : '';
  const type = isContinuous ? '<w:type w:val="continuous"/>' : '';
  const cols = columns > 1 ? `<w:cols w:num="${columns}" w:space="${twips(COLUMN_GAP)}"/>` : '';
  return `<w:sectPr>${isFirst ? REFERENCES : ''}${type}${size}${space}${cols}${first}<w:docGrid w:linePitch="360"/></w:sectPr>`;
}
