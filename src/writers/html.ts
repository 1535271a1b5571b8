// Memo → one web page that needs nothing else: landmarks, headings, table scopes, and a print style. One
// handler a node type.
import { toPlainText, type Block, type Inline, type Memo, type TableRow } from '../memo/memo.js';
import { escapeXml } from './escape-xml.js';
import { drawChart } from './chart-svg.js';
import type { Look } from './look.js';

type Handler<Node> = (node: Node) => string;

const inlines: { [Type in Inline['type']]: Handler<Extract<Inline, { type: Type }>> } = {
  text: ({ value }) => escapeXml(value),
  strong: ({ children }) => `<strong>${writeInlines(children)}</strong>`,
  emphasis: ({ children }) => `<em>${writeInlines(children)}</em>`,
  break: () => '<br>\n',
  link: ({ url, children }) => `<a href="${escapeXml(url)}">${writeInlines(children)}</a>`,
};

const blocks: { [Type in Block['type']]: Handler<Extract<Block, { type: Type }>> } = {
  paragraph: ({ children }) => `<p>${writeInlines(children)}</p>`,
  heading: ({ depth, children }) => `<h${depth}>${writeInlines(children)}</h${depth}>`,
  list: ({ ordered, start, children }) => {
    const items = children.map(({ children: content }) => `<li>${writeItem(content)}</li>`).join('\n');
    const first = ordered && start !== null && start !== 1 ? ` start="${start}"` : '';
    return ordered ? `<ol${first}>\n${items}\n</ol>` : `<ul>\n${items}\n</ul>`;
  },
  table: ({ align, isPlain, children: [head, ...rows] }) => {
    const headRow = head ? writeRow(head, align, 'th scope="col"') : '';
    const body = rows.map((row) => writeRow(row, align, 'td')).join('\n');
    return `<table${isPlain ? ' class="plain"' : ''}>\n<thead>\n${headRow}\n</thead>\n<tbody>\n${body}\n</tbody>\n</table>`;
  },
  figure: (figure) => {
    const words = writeInlines(figure.description.children);
    const table = writeBlocks([figure.table]);
    return `${table}\n<figure>\n${drawChart(figure)}\n<figcaption>${words}</figcaption>\n</figure>`;
  },
  blockquote: ({ children }) => `<blockquote>\n${writeBlocks(children)}\n</blockquote>`,
};

function writeInlines(nodes: readonly Inline[]): string {
  return nodes.map((node) => (inlines[node.type] as Handler<Inline>)(node)).join('');
}

function writeBlocks(nodes: readonly Block[]): string {
  return nodes.map((node) => (blocks[node.type] as Handler<Block>)(node)).join('\n');
}

/** One paragraph alone is the item's text; more are paragraphs of their own. */
function writeItem(content: readonly Block[]): string {
  const [first, ...rest] = content;
  if (first?.type !== 'paragraph' || rest.some(({ type }) => type === 'paragraph'))
    return writeBlocks(content);
  return [writeInlines(first.children), ...rest.map((block) => `\n${writeBlocks([block])}`)].join('');
}

function writeRow({ children }: TableRow, align: readonly (string | null)[], tag: string): string {
  const name = tag.split(' ', 1)[0] ?? tag;
  const cells = children.map((cell, i) => {
    const right = align[i] === 'right' ? ' class="right"' : '';
    return `<${tag}${right}>${writeInlines(cell.children)}</${name}>`;
  });
  return `<tr>${cells.join('')}</tr>`;
}

export function writeHtml({ meta, head, title, lead, body }: Memo, look: Look): string {
  return `<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="author" content="${escapeXml(meta.author?.name ?? meta.administration)}">
<title>${escapeXml(toPlainText(title.children))}</title>
<style>
${writeStyleSheet(look)}
</style>
</head>
<body>
<header>
${writeLogo(look)}${writeBlocks(head)}
</header>
<main>
${writeBlocks([title])}
${lead.length > 0 ? `<div class="lead">\n${writeBlocks(lead)}\n</div>\n` : ''}${writeBlocks(body)}
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

function writeStyleSheet({
  font,
  headingFont,
  headingColor,
  mutedColor,
  tableHeaderColor,
  margins,
}: Look): string {
  const family = (name: string): string => `"${name.replace(/["\\<>]/g, '')}", sans-serif`;
  const { top, right, bottom, left } = margins;
  return `body { font-family: ${family(font)}; line-height: 1.5; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; color: #000; background: #fff; }
h1, h2, h3, h4 { font-family: ${family(headingFont)}; line-height: 1.25; margin: 1.6em 0 .4em; break-after: avoid; }
h1, h2 { color: #${headingColor}; }
header { font-size: .9rem; }
.lead { color: #${mutedColor}; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0 1rem; font-size: .92rem; }
th { background: #${tableHeaderColor}; text-align: left; }
.plain th { background: none; font-weight: normal; }
.plain th, .plain td { border: 0; padding-left: 0; }
th, td { border-bottom: 1px solid #767676; padding: .3rem .5rem; vertical-align: top; }
tr { break-inside: avoid; }
.right { text-align: right; }
li { margin: .2rem 0; }
figure { margin: 1rem 0; break-inside: avoid; }
figure svg { width: 100%; height: auto; fill: #${headingColor}; }
figure text { fill: #000; }
figcaption { font-size: .92rem; }
@media print { @page { size: A4; margin: ${top}mm ${right}mm ${bottom}mm ${left}mm; } body { max-width: none; margin: 0; padding: 0; font-size: 11pt; } }`;
}
