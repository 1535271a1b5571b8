// For people: the sentence, the place, the line with a caret under the value, and what to do.
import stringWidth from 'string-width';
import { styleText } from 'node:util';
import { textOfLine } from '../source/lines.js';
import type { ReportOptions, Worded } from './report.js';

type Style = Parameters<typeof styleText>[0];
type Paint = (style: Style, text: string) => string;

const COLORS = { error: 'red', warning: 'yellow', info: 'cyan' } as const;
/** Longer lines (prose) are shown as a window around the place. */
const WINDOW = 100;

export function formatPretty(findings: readonly Worded[], { color, texts }: ReportOptions): string {
  const paint: Paint = (style, text) => (color ? styleText(style, text, { validateStream: false }) : text);
  return findings.map((finding) => formatFinding(finding, texts, paint)).join('\n');
}

function formatFinding(finding: Worded, texts: ReadonlyMap<string, string>, paint: Paint): string {
  const { code, severity, severityWord, message, hint, file, start } = finding;
  const head = `${paint(['bold', COLORS[severity]], `${severityWord} ${code}:`)} ${paint('bold', message)}\n`;
  const text = texts.get(file ?? '');
  if (text === undefined || start === undefined) {
    return `${head}${file === undefined ? '' : `  ${paint('dim', '-->')} ${file}\n`}${hint === undefined ? '' : `  ${hint}\n`}`;
  }
  return `${head}  ${paint('dim', '-->')} ${file ?? ''}:${start.line}:${start.column}\n${frame(finding, text, paint)}`;
}

/** The line of the place, and under it a caret as wide as the value. */
function frame({ start, end, hint, severity }: Worded, text: string, paint: Paint): string {
  if (!start) return '';
  const whole = textOfLine(text, start.line);
  const from = start.column - 1;
  const to =
    end && end.line === start.line ? Math.max(end.column - 1, from + 1) : Math.max(whole.length, from + 1);
  const left = from > WINDOW * 0.6 ? Math.max(0, from - WINDOW / 2) : 0;
  const right = Math.min(whole.length, left + WINDOW);
  const shown =
    `${left > 0 ? '…' : ''}${whole.slice(left, right)}${right < whole.length ? '…' : ''}`.replaceAll(
      '\t',
      ' ',
    );
  const before = stringWidth((left > 0 ? '…' : '') + whole.slice(left, from));
  const width = Math.max(1, stringWidth(whole.slice(from, Math.min(to, right))));
  const number = String(start.line).padStart(5);
  const caret = paint(COLORS[severity], '^'.repeat(width));
  return (
    `${paint('dim', `${number} |`)} ${shown}\n` +
    `${paint('dim', `${' '.repeat(5)} |`)} ${' '.repeat(before)}${caret}${hint === undefined ? '' : ` ${hint}`}\n`
  );
}
