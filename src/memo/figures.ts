// Figures: a template marks a table as one that is drawn as a chart, too. The chart's numbers are read from the table,
// so that it can't show what the table doesn't say.
import { toPlainText, type Block, type Figure, type Table } from './memo.js';

/** `<!-- figure:column:2 -->`: how the table that follows is drawn, and which of its columns. */
const MARKER = /^<!-- figure:(column|bar|dates):(\d) -->$/;

export interface FigureMarker {
  type: 'figureMarker';
  chart: Figure['chart'];
  /** The position of the column that is drawn. */
  column: number;
}

/** `<!-- plain -->`: the table that follows only sets things side by side. */
export interface PlainMarker {
  type: 'plainMarker';
}

export type Marker = FigureMarker | PlainMarker;

export function readMarker(html: string): Marker | undefined {
  if (html === '<!-- plain -->') return { type: 'plainMarker' };
  const [, chart, column] = MARKER.exec(html) ?? [];
  return chart === undefined
    ? undefined
    : { type: 'figureMarker', chart: chart as Figure['chart'], column: Number(column) - 1 };
}

/**
 * Each marker with the table and the paragraph that follow it as one figure; `faulty` is called where they don't. A figure
 * stands in its marker's section.
 */
export function joinFigures(
  nodes: readonly (Block | Marker)[],
  sections: Map<Block | Marker, string>,
  faulty: () => void,
): Block[] {
  const blocks: Block[] = [];
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i];
    if (node === undefined) continue;
    if (node.type === 'plainMarker') {
      const next = nodes[i + 1];
      if (next?.type === 'table') next.isPlain = true;
      else faulty();
      continue;
    }
    if (node.type !== 'figureMarker') {
      blocks.push(node);
      continue;
    }
    const [table, description] = [nodes[i + 1], nodes[i + 2]];
    const drawn = table?.type === 'table' ? readBars(table, node) : undefined;
    if (table?.type !== 'table' || description?.type !== 'paragraph' || !drawn) {
      faulty();
      continue;
    }
    const figure: Figure = { type: 'figure', chart: node.chart, ...drawn, table, description };
    const section = sections.get(node);
    if (section !== undefined) sections.set(figure, section);
    blocks.push(figure);
    i += 2;
  }
  return blocks;
}

/** The bars of a table; rows that are emphasised (sums) are none. `undefined` where a cell holds no number. */
function readBars(
  { children: [head, ...rows] }: Table,
  { chart, column }: FigureMarker,
): Pick<Figure, 'series' | 'bars'> | undefined {
  // days on a line stand where the numbers say, and are called by the dates before those
  const shown = chart === 'dates' ? column - 1 : column;
  const bars = rows
    .filter(({ children: [first] }) => !first?.children.some(({ type }) => type === 'strong'))
    .map(({ children }) => {
      const cell = (at: number): string => toPlainText(children[at]?.children ?? []);
      return { label: cell(0), value: readNumber(cell(column)), text: cell(shown) };
    });
  const series = toPlainText(head?.children[shown]?.children ?? []);
  return bars.length > 0 && bars.every(({ value }) => Number.isFinite(value)) ? { series, bars } : undefined;
}

/** A Swedish number as it stands in a table: "650 000", "\u221222", "+14". */
function readNumber(text: string): number {
  const digits = text.replace(/[\s\u00A0]/g, '').replace('\u2212', '-');
  return /^[+-]?\d+$/.test(digits) ? Number(digits) : NaN;
}
