// Memo → one web page that needs nothing else: landmarks, headings, table scopes, and a print style. One
// handler a node type.
import { toPlainText, type Block, type Inline, type Memo, type TableRow } from '../memo/memo.js';
import type { Run } from '../origin.js';
import { escapeXml } from './escape-xml.js';
import { drawChart } from './chart-svg.js';
import type { Look } from './look.js';

/** Puts something around the words of a run, which are already HTML. */
export type MarkRun = (run: Run, html: string) => string;

type Handler<Node> = (node: Node, mark: MarkRun | undefined) => string;

const inlines: { [Type in Inline['type']]: Handler<Extract<Inline, { type: Type }>> } = {
  text: ({ value, runs }, mark) =>
    mark
      ? runs.map((run) => mark(run, writeText(value.slice(run.start, run.end)))).join('')
      : writeText(value),
  strong: ({ children }, mark) => `<strong>${writeInlines(children, mark)}</strong>`,
  emphasis: ({ children }, mark) => `<em>${writeInlines(children, mark)}</em>`,
  break: () => '<br>\n',
  link: ({ url, children }, mark) => `<a href="${escapeXml(url)}">${writeInlines(children, mark)}</a>`,
};

const blocks: { [Type in Block['type']]: Handler<Extract<Block, { type: Type }>> } = {
  paragraph: ({ children }, mark) => `<p>${writeInlines(children, mark)}</p>`,
  heading: ({ depth, children }, mark) => `<h${depth}>${writeInlines(children, mark)}</h${depth}>`,
  list: ({ ordered, start, children }, mark) => {
    const items = children.map(({ children: content }) => `<li>${writeItem(content, mark)}</li>`).join('\n');
    const first = ordered && start !== null && start !== 1 ? ` start="${start}"` : '';
    return ordered ? `<ol${first}>\n${items}\n</ol>` : `<ul>\n${items}\n</ul>`;
  },
  table: ({ align, isPlain, children: [head, ...rows] }, mark) => {
    const headRow = head ? writeRow(head, align, mark, { isHead: true }) : '';
    const body = rows.map((row) => writeRow(row, align, mark, { isPlain: isPlain === true })).join('\n');
    const table = `<table${isPlain ? ' class="plain"' : ''}>\n<thead>\n${headRow}\n</thead>\n<tbody>\n${body}\n</tbody>\n</table>`;
    if (isPlain || !head) return table;
    // on a narrow screen it scrolls within itself, with the keyboard too
    const label = escapeXml(head.children.map((cell) => toPlainText(cell.children)).join(', '));
    return `<div class="wide" role="region" aria-label="${label}" tabindex="0">\n${table}\n</div>`;
  },
  figure: (figure, mark) => {
    const words = writeInlines(figure.description.children, mark);
    const table = writeBlocks([figure.table], mark);
    return `${table}\n<figure>\n${drawChart(figure)}\n<figcaption>${words}</figcaption>\n</figure>`;
  },
  blockquote: ({ children }, mark) => `<blockquote>\n${writeBlocks(children, mark)}\n</blockquote>`,
};

/** A number or date with a hyphen, such as ASN-2024-17401, never breaks at it; its hyphens stay plain. */
function writeText(value: string): string {
  if (!/-\d/.test(value)) return escapeXml(value);
  return value
    .split(/([^\s\u00A0()]*[\p{Lu}\d]-\d[^\s\u00A0(),.]*)/u)
    .map((piece, i) => (i % 2 === 0 ? escapeXml(piece) : `<span class="firm">${escapeXml(piece)}</span>`))
    .join('');
}

function writeInlines(nodes: readonly Inline[], mark: MarkRun | undefined): string {
  return nodes.map((node) => (inlines[node.type] as Handler<Inline>)(node, mark)).join('');
}

function writeBlocks(nodes: readonly Block[], mark: MarkRun | undefined): string {
  return nodes.map((node) => (blocks[node.type] as Handler<Block>)(node, mark)).join('\n');
}

/** One paragraph alone is the item's text; more are paragraphs of their own. */
function writeItem(content: readonly Block[], mark: MarkRun | undefined): string {
  const [first, ...rest] = content;
  if (first?.type !== 'paragraph' || rest.some(({ type }) => type === 'paragraph'))
    return writeBlocks(content, mark);
  return [writeInlines(first.children, mark), ...rest.map((block) => `\n${writeBlocks([block], mark)}`)].join(
    '',
  );
}

/** A row; its first cell is the heading of a row that holds data, where it says anything. */
function writeRow(
  { children }: TableRow,
  align: readonly (string | null)[],
  mark: MarkRun | undefined,
  { isHead = false, isPlain = false },
): string {
  const cells = children.map((cell, i) => {
    const right = align[i] === 'right' ? ' class="right"' : '';
    const isRowHead = i === 0 && !isPlain && toPlainText(cell.children).trim() !== '';
    const scope = isHead ? ' scope="col"' : isRowHead ? ' scope="row"' : '';
    const name = scope === '' ? 'td' : 'th';
    return `<${name}${scope}${right}>${writeInlines(cell.children, mark)}</${name}>`;
  });
  return `<tr>${cells.join('')}</tr>`;
}

/** `mark` puts something around the words of each run, for a reader who asks where they come from. */
export function writeHtml({ meta, head, title, lead, body }: Memo, look: Look, mark?: MarkRun): string {
  return `<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="author" content="${escapeXml(meta.author?.name ?? meta.administration)}">
<title>${escapeXml(toPlainText(title.children))}</title>
<style>
${writeStyleSheet(look, meta.reference)}
</style>
</head>
<body>
<header>
${writeLogo(look)}<p class="sender"><strong>${escapeXml(meta.municipality)}</strong><br>
${escapeXml(meta.administration)}</p>
${writeBlocks(head, mark)}
</header>
<main>
${writeBlocks([title], mark)}
${lead.length > 0 ? `<div class="lead">\n${writeBlocks(lead, mark)}\n</div>\n` : ''}${writeBlocks(body, mark)}
</main>
</body>
</html>
`;
}

function writeLogo({ logo }: Look): string {
  if (!logo) return '';
  const data = Buffer.from(logo.bytes).toString('base64');
  const type = logo.type === 'png' ? 'png' : 'jpeg';
  return `<img src="data:image/${type};base64,${data}" alt="${escapeXml(logo.alternativeText)}" style="height:${logo.height}mm">\n`;
}

/** A text in a style sheet's string, on a page. */
function cssText(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N} .:/()-]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `);
}

function writeStyleSheet(
  { font, headingFont, headingColor, mutedColor, tableHeaderColor, margins }: Look,
  reference: string,
): string {
  const family = (name: string): string => `"${name.replace(/["\\<>]/g, '')}", sans-serif`;
  const { top, right, bottom, left } = margins;
  return `body { font-family: ${family(font)}; line-height: 1.5; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; color: #000; background: #fff; }
h1, h2, h3, h4 { font-family: ${family(headingFont)}; line-height: 1.25; margin: 1.6em 0 .4em; break-after: avoid; }
h1, h2 { color: #${headingColor}; }
header { font-size: .9rem; }
@media print, (min-width: 40rem) { header { columns: 2; } header p { break-inside: avoid; margin: 0 0 .6rem; } }
.lead { color: #${mutedColor}; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0 1rem; font-size: .92rem; }
.firm { white-space: nowrap; }
.wide { overflow-x: auto; }
td, th { overflow-wrap: normal; hyphens: none; }
td.right { white-space: nowrap; }
thead th { background: #${tableHeaderColor}; }
th { text-align: left; }
th[scope=row] { font-weight: normal; }
.plain th { background: none; font-weight: normal; }
.plain th, .plain td { border: 0; padding-left: 0; }
th, td { border-bottom: 1px solid #767676; padding: .3rem .5rem; vertical-align: top; }
tr { break-inside: avoid; }
.right, th.right { text-align: right; }
li { margin: .2rem 0; }
figure { margin: 1rem 0; break-inside: avoid; }
figure svg { width: 100%; height: auto; fill: #${headingColor}; }
figure text { fill: #000; }
figcaption { font-size: .92rem; }
@media (prefers-color-scheme: dark) { body { color: #e8e8e8; background: #181818; } h1, h2, h3, h4, .lead, a { color: inherit; } thead th { background: #333; } figure svg { fill: #9db7e8; } figure text { fill: #e8e8e8; } }
@media print { .wide { overflow: visible; }  @page { size: A4; margin: ${top}mm ${right}mm ${bottom}mm ${left}mm; @bottom-right { content: counter(page) " (" counter(pages) ")"; font-size: 9pt; } @bottom-left { content: "${cssText(reference)}"; font-size: 9pt; } } body { max-width: none; margin: 0; padding: 0; font-size: 11pt; } }`;
}
