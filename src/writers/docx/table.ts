// Tables: a header row that is repeated, rows that stay whole, columns as wide as their text asks.
import { Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import { plainText, type Table as TableNode, type TableRow as RowNode } from '../../memo/memo.js';
import type { Context } from './context.js';
import { writeInlines } from './inlines.js';

/** The width of a character in a table's heading, in a wide font (Arial), and a cell's inner margins; in twips. */
const CHARACTER = 128;
const CELL_MARGINS = 240;

export function writeTable(node: TableNode, context: Context): Table {
  const columnWidths = widthsOf(node.children, context.textWidth);
  return new Table({
    style: 'MemoTable',
    layout: TableLayoutType.FIXED,
    width: { size: context.textWidth, type: WidthType.DXA },
    columnWidths,
    tableLook: {
      firstRow: true,
      lastRow: false,
      firstColumn: false,
      lastColumn: false,
      noHBand: true,
      noVBand: true,
    },
    rows: node.children.map(
      (row, i) =>
        new TableRow({
          tableHeader: i === 0,
          cantSplit: true,
          children: row.children.map(
            (cell, column) =>
              new TableCell({
                width: { size: columnWidths[column] ?? 0, type: WidthType.DXA },
                children: [
                  new Paragraph({
                    style: cellStyle(i === 0, node.align[column] === 'right'),
                    children: writeInlines(cell.children, context),
                  }),
                ],
              }),
          ),
        }),
    ),
  });
}

function cellStyle(isHeader: boolean, isRight: boolean): string {
  return `Table${isHeader ? 'Heading' : 'Text'}${isRight ? 'Right' : ''}`;
}

/**
 * Column widths that add up to the text's: each column gets its longest word, and what is left is
 * shared by how much text there is beyond that.
 */
function widthsOf(rows: readonly RowNode[], textWidth: number): number[] {
  const columns =
    rows[0]?.children.map((_, i) => rows.map((row) => plainText(row.children[i]?.children ?? []))) ?? [];
  const longestWord = (text: string): number =>
    Math.max(0, ...text.split(/[ -]/).map(({ length }) => length));
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
