// What was pasted from Word, a web page, a mail or a PDF: to Markdown a "•" begins no list, and tabs make no table, so that the
// lines run together into one paragraph; signs of HTML, addresses that a mail program has put a detour into, and words that
// a line has broken are left in the text.
import { defineCheck, type Finding } from '../check.js';
import type { Path } from '../../diagnostic.js';

interface Args {
  text: string;
  kind: 'bullet' | 'table' | 'entity' | 'address' | 'hyphen';
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
      yield* leftIn(value, path);
    }
  },
  words: {
    sv: ({ text, kind }) =>
      ({
        bullet: {
          message: `"${text}" blir ingen punkt i en lista: raderna skrivs ut i ett stycke`,
          hint: 'börja raden med "- "',
        },
        table: {
          message: 'tabbar blir ingen tabell: raderna skrivs ut i ett stycke',
          hint: 'skriv cellerna mellan |; iop check --fix gör det',
        },
        entity: { message: `"${text}" är ett tecken i HTML`, hint: 'skriv tecknet självt' },
        address: {
          message: `"${text}" går omvägen över ett e-postprogram`,
          hint: 'skriv sidans egen adress',
        },
        hyphen: { message: `"${text}" är ett ord som en rad har delat`, hint: 'skriv ihop det' },
      })[kind],
    en: ({ text, kind }) =>
      ({
        bullet: {
          message: `"${text}" makes no item of a list: the lines are printed as one paragraph`,
          hint: 'begin the line with "- "',
        },
        table: {
          message: 'tabs make no table: the lines are printed as one paragraph',
          hint: 'write the cells between |; iop check --fix does so',
        },
        entity: { message: `"${text}" is a sign in HTML`, hint: 'write the sign itself' },
        address: { message: `"${text}" goes by way of a mail program`, hint: "write the page's own address" },
        hyphen: { message: `"${text}" is a word that a line has broken`, hint: 'write it as one' },
      })[kind],
  },
  explain: {
    what: {
      sv: 'En lista eller tabell som är inklistrad från Word, eller tecken, adresser och delade ord från en webbsida, ett brev eller en PDF.',
      en: 'A list or table that was pasted from Word, or signs, addresses and broken words of a web page, a mail or a PDF.',
    },
    why: {
      sv: 'Raderna flyter ihop till ett stycke, och resterna stör läsningen.',
      en: 'The lines run together into one paragraph, and what is left disturbs the reader.',
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

/** Named signs of HTML that someone who writes Markdown has no need of. */
const ENTITY =
  /&(?:nbsp|ensp|emsp|thinsp|shy|ouml|Ouml|auml|Auml|aring|Aring|eacute|ndash|mdash|rdquo|ldquo|bdquo|rsquo|lsquo|quot|hellip|bull|middot|euro|sect|copy);/g;
const DETOUR =
  /https?:\/\/[^\s)]*(?:safelinks\.protection\.outlook|urldefense\.|[?&](?:utm_[a-z]+|fbclid|gclid)=)[^\s)]*/g;
/** "tra- fik": no "och" or "eller" follows that the first half would wait for. */
const BROKEN =
  /(?<![A-Za-zÀ-ɏ-])[A-Za-zÀ-ɏ]{2,}-\s+(?!(?:och|eller|samt|till|respektive|som|men|resp|än|kontra|i|både|såväl|mot|snarare|inte|utan|à)(?![a-zåäö]))[a-zåäö]{2,}(?![A-Za-zÀ-ɏ-])/gu;
/** "barn-, ungdoms- och": a list of first halves goes on after the word. */
const GOES_ON = /^(?:[,-]|\s[a-zåäö]+-?\s(?:och|eller|samt)\s)/u;

function* leftIn(value: string, path: Path): Generator<Finding<Args>> {
  const kinds = [
    ['entity', ENTITY],
    ['address', DETOUR],
    ['hyphen', BROKEN],
  ] as const;
  for (const [kind, pattern] of kinds)
    for (const { 0: text, index: start } of value.matchAll(pattern)) {
      const end = start + text.length;
      if (kind === 'hyphen' && GOES_ON.test(value.slice(end))) continue;
      yield { path, range: { start, end }, args: { text: text.replaceAll(/\s+/g, ' '), kind } };
    }
}
