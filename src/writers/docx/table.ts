// Tables: a header row that is repeated, rows that stay whole, small tables too, columns as wide as columns.ts has them.
import { SHORT_TABLE, type Table as TableNode } from '../../memo/memo.js';
import type { Context } from './context.js';
import { writeInlines } from './inlines.js';
import { paragraph } from './wordprocessing.js';

/** The first row and the first column are headers, and rows and columns are not banded. */
const LOOK =
  '<w:tblLook w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>';

/** What only stands side by side begins where the text does. */
const NO_MARGINS =
  '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>';

const TWIPS_PER_POINT = 20;

export function writeTable(table: TableNode, context: Context): string {
  const { align, isPlain, children: rows } = table;
  const layout = context.tables.get(table);
  const widths = (layout?.widths ?? []).map((each) => Math.round(each * TWIPS_PER_POINT));
  const size = isPlain ? undefined : layout?.size;
  const tableStyle = isPlain ? '' : '<w:tblStyle w:val="MemoTable"/>';
  const margins = isPlain ? NO_MARGINS : '';
  const width = `<w:tblW w:w="${widths.reduce((total, each) => total + each, 0)}" w:type="dxa"/>`;
  const properties = `<w:tblPr>${tableStyle}${width}<w:tblLayout w:type="fixed"/>${margins}${LOOK}</w:tblPr>`;
  const grid = widths.map((each) => `<w:gridCol w:w="${each}"/>`).join('');
  const written = rows.map(({ children }, i) => {
    const isHeader = i === 0;
    const isLast = i === rows.length - 1;
    const staysWithNext = rows.length <= SHORT_TABLE && (!isLast || context.kept.has(table));
    const cells = children.map((cell, column) => {
      const style = isPlain
        ? `TableSignature${isHeader ? 'Name' : ''}`
        : cellStyle(isHeader, align[column] === 'right', context.sizeSuffix(size));
      const content = paragraph(writeInlines(cell.children, context), style, undefined, {
        keepNext: staysWithNext,
      });
      return `<w:tc><w:tcPr><w:tcW w:w="${widths[column] ?? 0}" w:type="dxa"/></w:tcPr>${content}</w:tc>`;
    });
    return `<w:tr><w:trPr><w:cantSplit/>${isHeader ? '<w:tblHeader/>' : ''}</w:trPr>${cells.join('')}</w:tr>`;
  });
  return `<w:tbl>${properties}<w:tblGrid>${grid}</w:tblGrid>${written.join('')}</w:tbl>`;
}

function cellStyle(isHeader: boolean, isRight: boolean, size: string): string {
  return `Table${isHeader ? 'Heading' : 'Text'}${isRight ? 'Right' : ''}${size}`;
}
