// How a table fits on the page: the width of each column, the size of its type, and whether the page lies. The same for
// Word and PDF. A column is never narrower than its longest piece that can't break, reckoned for the widest font that stands
// in where the profile's own is missing (DejaVu Sans).
import { toPlainText, type Block, type Table } from '../memo/memo.js';

export interface TableLayout {
  /** In points; together the width of the text. */
  widths: number[];
  /** The size of its type, in points. */
  size: number;
  /** Whether it needs a page that lies. */
  isLandscape: boolean;
}

/** What tables are to fit: the width of the text on a page that stands, and on one that lies; in points. */
export interface Page {
  /** The size of the text. */
  size: number;
  portrait: number;
  /** 0 where no page may lie. */
  landscape: number;
}

/** A table's type is smaller than the text's by so many points, the first that fits. */
const STEPS = [1, 2, 3];

/** A cell's inner margins, and what rounding needs; in points. */
const CELL_MARGINS = 12;

/** From this width on a column has enough for its text, in points at the first size. */
const AMPLE = 300;

/** The layouts of a memo's tables. Those with the same headings have the same columns. */
export function layoutTables(blocks: readonly Block[], page: Page): Map<Table, TableLayout> {
  const tables = blocks.flatMap((block) =>
    block.type === 'table' ? [block] : block.type === 'figure' ? [block.table] : [],
  );
  const alike = new Map<string, Table[]>();
  for (const table of tables) {
    const headings = (table.children[0]?.children ?? []).map(({ children }) => toPlainText(children));
    const key = table.isPlain ? `plain ${headings.length}` : JSON.stringify(headings);
    alike.set(key, [...(alike.get(key) ?? []), table]);
  }
  const layouts = new Map<Table, TableLayout>();
  for (const group of alike.values()) {
    const layout = layoutGroup(group, page);
    for (const table of group) layouts.set(table, layout);
  }
  return layouts;
}

/** Blocks that stand on pages of one kind. */
export interface Stretch {
  blocks: Block[];
  isLandscape: boolean;
}

/** Stretches of blocks for pages that stand and pages that lie, in turn. What leads to a table goes with it. */
export function splitAtLying(blocks: readonly Block[], layouts: ReadonlyMap<Table, TableLayout>): Stretch[] {
  let last: Stretch = { blocks: [], isLandscape: false };
  const stretches = [last];
  for (const block of blocks) {
    const table = block.type === 'figure' ? block.table : block.type === 'table' ? block : undefined;
    const isLandscape = table !== undefined && layouts.get(table)?.isLandscape === true;
    if (isLandscape !== last.isLandscape) {
      const { blocks: before } = last;
      let from = before.length;
      if (isLandscape && before[from - 1]?.type === 'paragraph') from--;
      while (isLandscape && before[from - 1]?.type === 'heading') from--;
      last = { blocks: before.splice(from), isLandscape };
      stretches.push(last);
    }
    last.blocks.push(block);
  }
  return stretches;
}

/**
 * Turns the tables that fit on no page, in place: their columns become rows, such as a year a row. A table that would not fit
 * then either stays as it is.
 */
export function turnWideTables(blocks: readonly Block[], page: Page): void {
  for (const block of blocks) {
    // few columns always fit
    if (
      block.type !== 'table' ||
      (block.children[0]?.children.length ?? 0) <= FEW ||
      isFitting([block], page)
    )
      continue;
    const turned = turnTable(block);
    if (isFitting([turned], page)) Object.assign(block, turned);
  }
}

const FEW = 5;

function isFitting(tables: readonly Table[], page: Page): boolean {
  const { widths, isLandscape } = layoutGroup(tables, page);
  const columns = widths.map((_, i) => measureColumn(tables, i));
  const size = page.size - Math.max(...STEPS);
  const least = columns.map((column) => column.least * size + CELL_MARGINS);
  return sum(least) <= (isLandscape ? page.landscape : page.portrait);
}

function turnTable({ children: rows, align, ...table }: Table): Table {
  const columns = rows[0]?.children ?? [];
  const isRight = align.slice(1).every((each) => each === 'right');
  return {
    ...table,
    align: rows.map((_, i) => (i > 0 && isRight ? 'right' : null)),
    children: columns.map((_, column) => ({
      type: 'tableRow',
      children: rows.map(({ children }) => children[column] ?? { type: 'tableCell', children: [] }),
    })),
  };
}

function layoutGroup(tables: readonly Table[], page: Page): TableLayout {
  const count = tables[0]?.children[0]?.children.length ?? 1;
  if (tables[0]?.isPlain)
    return {
      widths: Array.from({ length: count }, () => page.portrait / count),
      size: page.size,
      isLandscape: false,
    };
  const columns = Array.from({ length: count }, (_, i) => measureColumn(tables, i));
  const leastAt = (size: number): number[] => columns.map(({ least }) => least * size + CELL_MARGINS);
  const fits = (isLandscape: boolean): number | undefined =>
    STEPS.map((step) => page.size - step).find(
      (size) => sum(leastAt(size)) <= (isLandscape ? page.landscape : page.portrait),
    );
  const upright = fits(false);
  const lying = upright === undefined ? fits(true) : undefined;
  const isLandscape = lying !== undefined;
  const size = upright ?? lying ?? page.size - Math.max(...STEPS);
  return {
    widths: shareWidths(
      leastAt(size),
      columns.map(({ whole }) => Math.min(AMPLE, whole * size)),
      isLandscape ? page.landscape : page.portrait,
    ),
    size,
    isLandscape,
  };
}

/** Each column gets its least, and what is left is shared by how much text there is beyond that. */
function shareWidths(least: readonly number[], whole: readonly number[], width: number): number[] {
  const spare = width - sum(least);
  // what fits nowhere is scaled down
  if (spare < 0) return least.map((each) => (each * width) / sum(least));
  const wanted = whole.map((each, i) => Math.max(0, each + CELL_MARGINS - (least[i] ?? 0)));
  const all = sum(wanted);
  return least.map((each, i) => each + spare * (all > 0 ? (wanted[i] ?? 0) / all : 1 / least.length));
}

/** The width of a column's longest piece, and of its longest text on one line; in ems. */
function measureColumn(tables: readonly Table[], column: number): { least: number; whole: number } {
  let [least, whole] = [0, 0];
  for (const { children: rows } of tables)
    for (const [i, { children }] of rows.entries()) {
      const nodes = children[column]?.children ?? [];
      const widths = i === 0 || nodes.some(({ type }) => type === 'strong') ? BOLD : REGULAR;
      const text = toPlainText(nodes);
      whole = Math.max(whole, measure(text, widths));
      for (const piece of text.split(BREAKS)) least = Math.max(least, measure(piece, widths));
    }
  return { least, whole };
}

/** Where a line may break: at a space, and at a hyphen between letters. */
const BREAKS = / |(?<=\p{L}-)(?=\p{L})/u;

/** Advance widths from U+0020 to U+007E, in thousandths of an em: DejaVu Sans, and its bold. */
const REGULAR = widthsOf(
  '318 401 460 838 636 950 780 275 390 390 500 838 318 361 318 337 636 636 636 636 636 636 636 636 636 636 337 337 838 838 838 531 1000 684 686 698 770 632 575 775 752 295 295 656 557 863 748 787 603 787 695 635 611 732 684 989 685 611 685 390 337 390 838 500 500 613 635 550 635 615 352 635 634 278 278 579 278 974 634 612 635 635 411 521 392 634 592 818 592 592 525 636 337 636 838',
);
const BOLD = widthsOf(
  '348 456 521 838 696 1002 872 306 457 457 523 838 380 415 380 365 696 696 696 696 696 696 696 696 696 696 400 400 838 838 838 580 1000 774 762 734 830 683 683 821 837 372 372 775 637 995 837 850 733 850 770 720 682 812 774 1103 771 724 725 457 365 457 838 500 500 675 716 593 716 678 435 716 712 343 343 665 343 1042 712 687 716 716 493 595 478 712 652 924 645 652 582 712 365 712 838',
);

function widthsOf(list: string): number[] {
  return list.split(' ').map((width) => Number(width) / 1000);
}

/** The width of a text, in ems. Letters with accents are as wide as those without; others as the widest capital. */
function measure(text: string, widths: readonly number[]): number {
  let total = 0;
  for (const sign of text.normalize('NFD')) {
    if (/\p{M}|\u00AD/u.test(sign)) continue;
    const plain = { '\u00A0': ' ', '\u2011': '-', '\u2013': 'n', '\u2212': '+' }[sign] ?? sign;
    total += widths[(plain.codePointAt(0) ?? 0) - 32] ?? 0.85;
  }
  return total;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
