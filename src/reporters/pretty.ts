// For people: the sentence, the place, the line with a caret under the value, and what to do.
import stringWidth from 'string-width';
import { styleText } from 'node:util';
import { showFile, showUnseen } from '../characters.js';
import { textOfLine } from '../source/lines.js';
import type { ReportOptions, Worded } from './worded.js';

type Style = Parameters<typeof styleText>[0];
type Paint = (style: Style, text: string) => string;

const COLORS = { error: 'red', warning: 'yellow', info: 'cyan' } as const;
/** Longer lines (prose) are shown as a window around the place. */
const WINDOW = 100;

export function formatPretty(findings: readonly Worded[], { color, texts, ascii }: ReportOptions): string {
  const paint: Paint = (style, text) => (color ? styleText(style, text, { validateStream: false }) : text);
  return findings.map((finding) => formatFinding(finding, texts, paint, ascii ? '...' : '…')).join('\n');
}

function formatFinding(
  finding: Worded,
  texts: ReadonlyMap<string, string>,
  paint: Paint,
  ellipsis: string,
): string {
  const { code, severity, severityWord, message, hint, file, start } = finding;
  const head = `${paint(['bold', COLORS[severity]], `${severityWord} ${code}:`)} ${paint('bold', message)}\n`;
  const text = texts.get(file ?? '');
  if (text === undefined || !start) {
    return `${head}${file === undefined ? '' : `  ${paint('dim', '-->')} ${showFile(file)}\n`}${hint === undefined ? '' : `  ${hint}\n`}`;
  }
  return `${head}  ${paint('dim', '-->')} ${showFile(file ?? '')}:${start.line}:${start.column}${finding.where === undefined ? '' : ` (${showUnseen(finding.where)})`}\n${formatFrame(finding, text, paint, ellipsis)}`;
}

/** The line of the place, and under it a caret as wide as the value. */
function formatFrame(
  { start, end, hint, severity }: Worded,
  text: string,
  paint: Paint,
  ellipsis: string,
): string {
  if (!start) return '';
  const line = textOfLine(text, start.line).replaceAll('\t', ' ');
  const from = start.column - 1;
  const to = Math.max(from + 1, end?.line === start.line ? end.column - 1 : line.length);
  const { shown, before, marked } = findWindow(line, from, to, ellipsis);
  const caret = paint(COLORS[severity], '^'.repeat(Math.max(1, stringWidth(marked))));
  const indent = ' '.repeat(stringWidth(before));
  return (
    `${paint('dim', `${String(start.line).padStart(5)} |`)} ${shown}\n` +
    `${paint('dim', '      |')} ${indent}${caret}${hint === undefined ? '' : ` ${hint}`}\n`
  );
}

/** The part of a line that is shown, what of it comes before the place, and the place itself. */
function findWindow(
  line: string,
  from: number,
  to: number,
  ellipsis: string,
): { shown: string; before: string; marked: string } {
  const left = from > WINDOW * 0.6 ? from - WINDOW / 2 : 0;
  const right = Math.min(line.length, left + WINDOW);
  const lead = left > 0 ? ellipsis : '';
  return {
    shown: `${lead}${showUnseen(line.slice(left, right))}${right < line.length ? ellipsis : ''}`,
    before: lead + showUnseen(line.slice(left, from)),
    marked: showUnseen(line.slice(from, Math.min(to, right))),
  };
}
