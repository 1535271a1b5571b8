// Tables: a header row that is repeated, rows that stay whole, small tables too, columns as wide as their text asks.
import { toPlainText, type Table as TableNode, type TableRow as RowNode } from '../../memo/memo.js';
import type { Context } from './context.js';
import { writeInlines } from './inlines.js';
import { paragraph } from './wordprocessing.js';

/** The width of a character in a table's heading, in a wide font (Arial), and a cell's inner margins; in twips. */
const CHARACTER = 128;
const CELL_MARGINS = 240;

/** A table of so many rows, its header counted, stays on one page. */
const MOST_TOGETHER = 7;

/** Only the first row is a header, and rows and columns are not banded. */
const LOOK =
  '<w:tblLook w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>';

/** What only stands side by side begins where the text does. */
const NO_MARGINS =
  '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>';

export function writeTable({ align, isPlain, children: rows }: TableNode, context: Context): string {
  const widths = isPlain ? equalWidths(rows, context.textWidth) : widthsOf(rows, context.textWidth);
  const tableStyle = isPlain ? '' : '<w:tblStyle w:val="MemoTable"/>';
  const margins = isPlain ? NO_MARGINS : '';
  const width = `<w:tblW w:w="${context.textWidth}" w:type="dxa"/>`;
  const properties = `<w:tblPr>${tableStyle}${width}<w:tblLayout w:type="fixed"/>${margins}${LOOK}</w:tblPr>`;
  const grid = widths.map((each) => `<w:gridCol w:w="${each}"/>`).join('');
  const written = rows.map(({ children }, i) => {
    const isHeader = i === 0;
    const staysWithNext = rows.length <= MOST_TOGETHER && i < rows.length - 1;
    const cells = children.map((cell, column) => {
      const style = isPlain
        ? `TableSignature${isHeader ? 'Name' : ''}`
        : cellStyle(isHeader, align[column] === 'right');
      const content = paragraph(writeInlines(cell.children, context), style, undefined, {
        keepNext: staysWithNext,
      });
      return `<w:tc><w:tcPr><w:tcW w:w="${widths[column] ?? 0}" w:type="dxa"/></w:tcPr>${content}</w:tc>`;
    });
    return `<w:tr><w:trPr><w:cantSplit/>${isHeader ? '<w:tblHeader/>' : ''}</w:trPr>${cells.join('')}</w:tr>`;
  });
  return `<w:tbl>${properties}<w:tblGrid>${grid}</w:tblGrid>${written.join('')}</w:tbl>`;
}

function cellStyle(isHeader: boolean, isRight: boolean): string {
  return `Table${isHeader ? 'Heading' : 'Text'}${isRight ? 'Right' : ''}`;
}

/** Columns of one width, such as signatures side by side. */
function equalWidths(rows: readonly RowNode[], textWidth: number): number[] {
  const columns = rows[0]?.children ?? [];
  return columns.map(() => Math.floor(textWidth / columns.length));
}

/**
 * Column widths that add up to the text's: each column gets its longest word, and what is left is
 * shared by how much text there is beyond that.
 */
function widthsOf(rows: readonly RowNode[], textWidth: number): number[] {
  const columns =
    rows[0]?.children.map((_, i) => rows.map((row) => toPlainText(row.children[i]?.children ?? []))) ?? [];
  const longestWord = (text: string): number =>
    Math.max(0, ...text.split(/ |(?<=\p{L})-(?=\p{L})/u).map(({ length }) => length));
  const least = columns.map((texts) => Math.max(...texts.map(longestWord)) * CHARACTER + CELL_MARGINS);
  const wanted = columns.map((texts, i) => {
    const longest = Math.min(60, Math.max(...texts.map(({ length }) => length)));
    return Math.max(0, longest * CHARACTER + CELL_MARGINS - (least[i] ?? 0));
  });
  const spare = textWidth - sum(least);
  const shares = wanted.map((want) => (sum(wanted) > 0 ? want / sum(wanted) : 1 / columns.length));
  const widths = least.map((width, i) =>
    Math.floor(spare > 0 ? width + spare * (shares[i] ?? 0) : (width * textWidth) / sum(least)),
  );
  const last = widths.length - 1;
  return widths.map((width, i) => (i === last ? width + textWidth - sum(widths) : width));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
