// Memo → Word. Same memo, same bytes: what the Word library stamps with clock and chance is fixed here.
import { Document, Packer, type IPropertiesOptions } from 'docx';
import type { Memo } from '../../memo/memo.js';
import { plainText } from '../../memo/memo.js';
import type { Look } from '../look.js';
import { writeBlocks } from './blocks.js';
import type { Context } from './context.js';
import { finishCharts } from './chart.js';
import { coreProperties } from './core-properties.js';
import { footers, headers } from './header-footer.js';
import { addLinks } from './links.js';
import { numberingFor } from './numbering.js';
import { pageOf } from './page.js';
import { steadyIds } from './steady-ids.js';
import { stylesXml } from './styles.js';
import { readZip, zipReproducibly } from '../../ooxml/zip.js';
import { placeMemo, textWidthOf } from './letterhead/place-memo.js';

const TITLE_BLOCK_STYLE = 'TitleBlock';
const LEAD_STYLE = 'Subtitle';

export async function writeDocx(memo: Memo, look: Look): Promise<Uint8Array> {
  const { textWidth: ownWidth, ...page } = pageOf(look);
  const { letterhead } = look;
  const textWidth = letterhead ? textWidthOf(letterhead) : ownWidth;
  const context: Context = { textWidth, look, charts: 0, links: [], lists: 0, starts: new Set() };
  const children = [
    ...writeBlocks(memo.head, { context, style: TITLE_BLOCK_STYLE }),
    ...writeBlocks([memo.title], { context }),
    ...writeBlocks(memo.lead, { context, style: LEAD_STYLE }),
    ...writeBlocks(memo.body, { context }),
  ];
  const title = plainText(memo.title.children);
  const options: IPropertiesOptions = {
    title,
    creator: memo.meta.author.name,
    compatibility: { version: 15 },
    defaultTabStop: 1304,
    numbering: numberingFor(context.starts),
    sections: [
      {
        properties: { titlePage: true, page },
        headers: headers(memo.meta, look),
        footers: footers(),
        children,
      },
    ],
  };
  const document = new Document(options);
  addLinks(document, context.links);
  const packed = await Packer.toBuffer(document, undefined, [
    { path: 'docProps/core.xml', data: coreProperties(title, memo.meta) },
    { path: 'word/styles.xml', data: stylesXml(look, textWidth) },
  ]);
  const parts = readZip(packed);
  if (typeof parts === 'string') throw new TypeError(`the Word library gave no package: ${parts}`);
  steadyIds(parts);
  finishCharts(parts);
  return zipReproducibly(letterhead ? placeMemo(parts, letterhead, memo.meta, title) : parts);
}
