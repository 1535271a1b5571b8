// Lists and tables that were pasted from Word: to Markdown a "•" begins no list, and tabs make no table, so that the lines
// run together into one paragraph.
import { defineCheck, type Finding } from '../check.js';
import type { Path } from '../../diagnostic.js';

interface Args {
  text: string;
  kind: 'bullet' | 'table';
}

interface Line {
  text: string;
  start: number;
}

/** A sign that lists of Word begin with, and one that a list or a sentence can begin with. */
const BULLET = /^[ \t]*([•·▪◦‣○●◾■\uF0B7\uF0A7][ \t\u00A0]*)(?=\S)/u;
const DASH = /^[ \t]*([–—][ \t\u00A0]+)(?=\S)/u;

export const prosePasted = defineCheck<Args>({
  code: 'prose-pasted',
  severity: 'warning',
  *find({ fields }) {
    for (const { path, value, kind } of fields) {
      if (kind !== 'markdown') continue;
      for (const lines of paragraphsOf(value)) {
        yield* bulletsIn(lines, path);
        yield* bulletsInLine(lines, path);
        yield* tableIn(lines, path);
      }
    }
  },
  words: {
    sv: ({ text, kind }) =>
      kind === 'bullet'
        ? {
            message: `"${text}" blir ingen punkt i en lista: raderna skrivs ut i ett stycke`,
            hint: 'börja raden med "- "',
          }
        : {
            message: 'tabbar blir ingen tabell: raderna skrivs ut i ett stycke',
            hint: 'skriv cellerna mellan |; iop check --fix gör det',
          },
    en: ({ text, kind }) =>
      kind === 'bullet'
        ? {
            message: `"${text}" makes no item of a list: the lines are printed as one paragraph`,
            hint: 'begin the line with "- "',
          }
        : {
            message: 'tabs make no table: the lines are printed as one paragraph',
            hint: 'write the cells between |; iop check --fix does so',
          },
  },
  explain: {
    what: {
      sv: 'En lista eller tabell som är inklistrad från Word.',
      en: 'A list or table that was pasted from Word.',
    },
    why: {
      sv: 'Raderna flyter ihop till ett stycke.',
      en: 'The lines run together into one paragraph.',
    },
    source: 'CommonMark 0.31, 5.2',
    faulty: 'background: |\n  • En sak\n  • En till',
    corrected: 'background: |\n  - En sak\n  - En till',
  },
});

/** The lines between empty lines, with their places. */
function paragraphsOf(text: string): Line[][] {
  const paragraphs: Line[][] = [[]];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.trim() === '') paragraphs.push([]);
    else paragraphs.at(-1)?.push({ text: line, start });
    start += line.length + 1;
  }
  return paragraphs;
}

function* bulletsIn(lines: readonly Line[], path: Path): Generator<Finding<Args>> {
  const dashes = lines.filter(({ text }) => DASH.test(text)).length;
  for (const { text, start } of lines) {
    // one dash can be a remark
    const [whole, sign] = BULLET.exec(text) ?? (dashes > 1 ? DASH.exec(text) : undefined) ?? [];
    if (whole === undefined || sign === undefined) continue;
    const from = start + whole.length - sign.length;
    yield {
      path,
      range: { start: from, end: from + sign.length },
      fix: { from: sign, to: '- ' },
      args: { text: sign.trim(), kind: 'bullet' },
    };
  }
}

/** Bullets, or dashes after a colon, that have run together in one line. */
const IN_LINE =
  /(?<=\S[ \u00A0])[•·▪◦‣●■](?=[ \u00A0]?\S)|(?<=:[ \u00A0]|[ \u00A0])–(?=[ \u00A0][a-zß-öø-ɏ])/gu;

function* bulletsInLine(lines: readonly Line[], path: Path): Generator<Finding<Args>> {
  for (const { text, start } of lines) {
    const found = [...text.matchAll(IN_LINE)];
    const [first] = found;
    const isDash = first?.[0] === '–';
    // a pair of dashes is an aside
    if (
      !first ||
      found.length < (isDash ? 3 : first[0] === '·' ? 2 : 1) ||
      (isDash && !/:[ \u00A0]$/u.test(text.slice(0, first.index)))
    )
      continue;
    const from = start + first.index;
    yield { path, range: { start: from, end: from + 1 }, args: { text: first[0], kind: 'bullet' } };
  }
}

/** Cells with tabs between them, and no table that someone has already begun. */
function isRow(text: string): boolean {
  return !text.startsWith('\t') && text.trim().includes('\t') && !text.includes('|');
}

function* tableIn(lines: readonly Line[], path: Path): Generator<Finding<Args>> {
  const rows = lines.filter(({ text }) => isRow(text));
  if (rows.length < 2 || rows.length < lines.length) return;
  for (const [i, { text, start }] of rows.entries()) {
    const cells = text.split('\t').map((cell) => cell.trim());
    const row = `| ${cells.join(' | ')} |`;
    const delimiters = `|${' --- |'.repeat(cells.length)}`;
    yield {
      path,
      range: { start, end: start + text.length },
      fix: { from: text, to: i === 0 ? `${row}\n${delimiters}` : row },
      args: { text: '', kind: 'table' },
    };
  }
}
