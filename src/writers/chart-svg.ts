// A figure's chart on the web page: lying bars in one colour, each with its label and its number as text.
import { toPlainText, type Figure } from '../memo/memo.js';
import { escapeXml } from './escape-xml.js';

/** The picture's measures, in units of its own. */
const WIDTH = 640;
const ROW = 28;
const LABELS = 260;
const NUMBERS = 80;

export function drawChart({ bars, description }: Figure): string {
  const values = bars.map(({ value }) => value);
  const [lowest, highest] = [Math.min(0, ...values), Math.max(0, ...values)];
  const scale = (WIDTH - LABELS - 2 * NUMBERS) / Math.max(1, highest - lowest);
  const zero = LABELS + NUMBERS - lowest * scale;
  const rows = bars.map(({ label, value, text }, i) => {
    const [from, to] = [zero + Math.min(0, value) * scale, zero + Math.max(0, value) * scale];
    const middle = i * ROW + 18;
    const [at, anchor] = value < 0 ? [from - 6, 'end'] : [to + 6, 'start'];
    return `<text x="0" y="${middle}">${escapeXml(label)}</text><rect x="${round(from)}" y="${i * ROW + 6}" width="${round(to - from)}" height="${ROW - 12}"/><text x="${round(at)}" y="${middle}" text-anchor="${anchor}">${escapeXml(text)}</text>`;
  });
  const words = escapeXml(toPlainText(description.children));
  return `<svg role="img" aria-label="${words}" viewBox="0 0 ${WIDTH} ${bars.length * ROW}" font-size="13">\n${rows.join('\n')}\n</svg>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
