// A figure's chart as a drawing, for the web page and the PDF: lying bars in one colour, or days on a line of time, each with
// its label and its number or day as text.
import { toPlainText, type Figure } from '../memo/memo.js';
import { escapeXml } from './escape-xml.js';

/** The picture's measures, in units of its own. */
const WIDTH = 640;
const ROW = 28;
const LABELS = 260;
const NUMBERS = 80;
/** A day beside its dot. */
const DAY_TEXT = 90;
const DOT = 5;

/** How a drawing looks that stands by itself; on the web page the page's style says it. */
export interface ChartLook {
  fill: string;
  font: string;
}

export function drawChart({ chart, series, bars, description }: Figure, look?: ChartLook): string {
  const rows = chart === 'dates' ? drawDays(bars) : drawBars(bars);
  const words = escapeXml(toPlainText(description.children));
  const title = `<text x="0" y="18" font-weight="bold">${escapeXml(series)}</text>`;
  const height = (bars.length + 1) * ROW;
  const own = look
    ? ` xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" font-family="${escapeXml(look.font)}"`
    : ' role="img"';
  const style = look
    ? `<style>rect, circle { fill: ${look.fill} } .line { stroke: ${look.fill} }</style>`
    : '';
  return `<svg${own} aria-label="${words}" viewBox="0 0 ${WIDTH} ${height}" font-size="13">${style}\n${title}\n${rows.join('\n')}\n</svg>`;
}

/** The days from the first to the last, each at its place in time, with what happens on it; a line leads from one to the next. */
function drawDays(bars: Figure['bars']): string[] {
  const days = bars.map(({ value }) => value);
  const first = Math.min(...days);
  const scale = (WIDTH - LABELS - DAY_TEXT - 2 * DOT) / Math.max(1, Math.max(...days) - first);
  const places = bars.map(({ value }, i) => ({
    x: round(LABELS + DOT + (value - first) * scale),
    y: (i + 1) * ROW + ROW / 2,
  }));
  // down from each day, then to the next: it crosses no text
  const corners = places.flatMap(({ x, y }, i) => [
    ...(i > 0 ? [`${places[i - 1]?.x ?? x},${y}`] : []),
    `${x},${y}`,
  ]);
  const line = `<polyline class="line" fill="none" stroke="currentColor" stroke-width="1.5" points="${corners.join(' ')}"/>`;
  const rows = bars.map(({ label, text }, i) => {
    const { x, y } = places[i] ?? { x: 0, y: 0 };
    return `<text x="0" y="${y + 4}">${escapeXml(label)}</text><circle cx="${x}" cy="${y}" r="${DOT}"/><text x="${round(x + DOT + 6)}" y="${y + 4}">${escapeXml(text)}</text>`;
  });
  return [line, ...rows];
}

function drawBars(bars: Figure['bars']): string[] {
  const values = bars.map(({ value }) => value);
  const [lowest, highest] = [Math.min(0, ...values), Math.max(0, ...values)];
  const scale = (WIDTH - LABELS - 2 * NUMBERS) / Math.max(1, highest - lowest);
  const zero = LABELS + NUMBERS - lowest * scale;
  return bars.map(({ label, value, text }, i) => {
    const [from, to] = [zero + Math.min(0, value) * scale, zero + Math.max(0, value) * scale];
    const top = (i + 1) * ROW;
    const middle = top + 18;
    const [at, anchor] = value < 0 ? [from - 6, 'end'] : [to + 6, 'start'];
    return `<text x="0" y="${middle}">${escapeXml(label)}</text><rect x="${round(from)}" y="${top + 6}" width="${round(to - from)}" height="${ROW - 12}"/><text x="${round(at)}" y="${middle}" text-anchor="${anchor}">${escapeXml(text)}</text>`;
  });
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
