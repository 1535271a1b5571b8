// Memo → the source of a Typst document (https://typst.app/docs), which output/typst.ts makes a PDF of. All text stands in
// strings, so that nothing in it is taken for markup. One handler a node type.
import {
  listKept,
  SHORT_LIST,
  SHORT_TABLE,
  toPlainText,
  type Block,
  type Figure,
  type Inline,
  type List,
  type Memo,
  type MemoMeta,
  type Table,
} from '../../memo/memo.js';
import { drawChart } from '../chart-svg.js';
import { layoutTables, splitAtLying, type TableLayout } from '../columns.js';
import { pageOf, type Look } from '../look.js';
import { call, string, type Source } from './source.js';

/** The source of a document, and the files that it refers to, by their paths. */
export interface TypstDocument {
  source: string;
  files: Map<string, Uint8Array>;
}

const LOGO = '/logo';

/** A memo as a document of its own. `fonts` are the families that stand in for the look's where that is missing. */
export function writeTypst(memo: Memo, look: Look, fonts: readonly string[]): TypstDocument {
  const source = [
    documentSetup(memo),
    ...dressOf(look, fonts),
    pageSetup(memo.meta, look),
    bodyOf(memo, look),
  ].join('\n');
  return { source: `${source}\n`, files: logoOf(look) };
}

/** The document's properties. Its day is the memo's, not the clock's. */
export function documentSetup({ meta, title }: Memo): Source {
  const [year, month, day] = meta.date.split('-').map(Number);
  const properties = {
    title: string(toPlainText(title.children)),
    author: string(meta.author?.name ?? meta.administration),
    description: string(`${meta.kind} ${meta.reference}`.trim()),
    date: `datetime(year: ${year ?? 1}, month: ${month ?? 1}, day: ${day ?? 1})`,
  };
  return `#set document(${named(properties)})`;
}

/** The text of a memo, as Typst content, without its page's set-up. */
export function bodyOf(memo: Memo, look: Look): Source {
  const { head, title, lead, body } = memo;
  const page = pageOf(look);
  const context: Context = { look, tables: layoutTables([...lead, ...body], page), kept: listKept(memo) };
  const muted = `rgb("#${look.mutedColor}")`;
  return [
    call('block', `size-head[${writeHead(head, context)}]`, { below: '1.2em' }),
    writeBlocks([title], context),
    lead.length === 0 ? '' : `#text(fill: ${muted})[${writeBlocks(lead, context)}]`,
    ...splitAtLying(body, context.tables).map(({ blocks: some, isLandscape }) => {
      const written = writeBlocks(some, context);
      return isLandscape ? `#page(flipped: true)[${written}]` : written;
    }),
  ].join('\n');
}

/** The head in two columns: what it is and when, and who writes. */
function writeHead(head: readonly Block[], context: Context): Source {
  if (head.length < 2) return writeBlocks(head, context);
  const middle = Math.ceil(head.length / 2);
  const [left, right] = [head.slice(0, middle), head.slice(middle)].map((some) => writeBlocks(some, context));
  return `#grid(columns: (1fr, 1fr), column-gutter: 12mm, [${left ?? ''}], [${right ?? ''}])`;
}

/** What all documents of a look have: fonts, headings, lists, tables. */
export function dressOf(look: Look, fonts: readonly string[]): Source[] {
  const { font, headingFont, headingColor, size } = look;
  const families = (name: string): string =>
    `(${[name, ...fonts].map((each) => `${string(each)},`).join(' ')})`;
  const heading = (level: number, points: number, color: string, above: number): Source =>
    `#show heading.where(level: ${level}): it => block(above: ${above}pt, below: 4pt + 0.45em, sticky: true, text(font: ${families(headingFont)}, size: ${points}pt, fill: ${color}, it.body))`;
  const [own, black, muted] = [`rgb("#${headingColor}")`, 'black', `rgb("#${look.mutedColor}")`];
  return [
    `#set text(font: ${families(font)}, size: ${size}pt, lang: "sv", region: "SE", top-edge: "ascender", bottom-edge: "descender", hyphenate: false)`,
    '#set par(leading: 0.12em, spacing: 0.65em)',
    heading(1, size + 6, own, 18),
    heading(2, size + 2, own, 14),
    heading(3, size, black, 9),
    heading(4, size, muted, 8),
    '#set list(indent: 0pt, body-indent: 10pt, spacing: 0.5em)',
    '#set enum(indent: 0pt, body-indent: 8pt, spacing: 0.5em)',
    '#set table(inset: (x: 5.4pt, y: 2.5pt), stroke: (x, y) => (top: if y == 0 { 0.5pt + luma(166) }, bottom: 0.5pt + luma(166)), fill: (x, y) => if y == 0 ' +
      `{ rgb("#${look.tableHeaderColor}") })`,
    '#show table.cell.where(y: 0): strong',
    '#set figure(numbering: none, supplement: none)',
    '#show figure.caption: it => align(left, text(size: 0.9em, it.body))',
    '#show link: it => text(fill: rgb("#0B4F9E"), underline(it))',
    `#let size-head(it) = text(size: ${size - 1}pt, it)`,
  ];
}

/** A4 with the look's margins; the document's first page says who writes, those that follow what it is and which case. */
export function pageSetup(
  { kind, reference, municipality, administration }: MemoMeta,
  look: Look,
  { isFirst = true } = {},
): Source {
  const { margins, mutedColor, size, logo } = look;
  const dressed = (content: Source): Source =>
    `text(size: ${size - 2}pt, fill: rgb("#${mutedColor}"))[${content}]`;
  const picture = logo
    ? `#image(${string(LOGO)}, height: ${logo.height}mm, alt: ${string(logo.alternativeText)})#linebreak()`
    : '';
  const first = dressed(`${picture}#strong[#${string(municipality)}]#linebreak()#${string(administration)}`);
  const others = dressed(`#${string(kind)}#h(1fr)#${string(reference)}`);
  const header = isFirst
    ? `context if counter(page).get().first() == 1 { ${first} } else { ${others} }`
    : `context ${others}`;
  return `#set page("a4", ${marginsOf(margins)}, header-ascent: 30%, header: ${header}, footer: context ${dressed(footerOf(look))})`;
}

function marginsOf({ top, right, bottom, left }: Look['margins']): Source {
  return `margin: (top: ${top}mm, right: ${right}mm, bottom: ${bottom}mm, left: ${left}mm)`;
}

/** The lines at the foot, and the pages' numbers at their right. */
function footerOf({ footer, pageNumbers }: Look): Source {
  const numbers = pageNumbers
    .split(/(\{pages?\})/)
    .map((piece) => {
      if (piece === '{page}') return '#counter(page).display()';
      if (piece === '{pages}') return '#counter(page).final().first()';
      return piece === '' ? '' : `#${string(piece)}`;
    })
    .join('');
  const lines = footer.map((line) => `#${string(line)}`).join('#linebreak()');
  return `#grid(columns: (1fr, auto), align: (left, right), [${lines}], [${numbers}])`;
}

export function logoOf({ logo }: Look): Map<string, Uint8Array> {
  return new Map(logo ? [[LOGO, logo.bytes]] : []);
}

interface Context {
  look: Look;
  tables: ReadonlyMap<Table, TableLayout>;
  /** Blocks that stay on one page with the next. */
  kept: ReadonlySet<Block>;
}

type Handler<Node> = (node: Node, context: Context) => Source;

const inlines: { [Type in Inline['type']]: Handler<Extract<Inline, { type: Type }>> } = {
  text: ({ value }) => writeText(value),
  strong: ({ children }) => `#strong[${writeInlines(children)}]`,
  emphasis: ({ children }) => `#emph[${writeInlines(children)}]`,
  break: () => '#linebreak()',
  link: ({ url, children }) => `#link(${string(url)})[${writeInlines(children)}]`,
};

const blocks: { [Type in Block['type']]: Handler<Extract<Block, { type: Type }>> } = {
  paragraph: ({ children }) => `#par[${writeInlines(children)}]`,
  heading: ({ depth, children }) => `#heading(level: ${depth})[${writeInlines(children)}]`,
  list: (node, context) => writeList(node, context),
  table: (node, context) => writeTable(node, context),
  blockquote: ({ children }, context) => `#quote(block: true)[${writeBlocks(children, context)}]`,
  figure: (figure, context) => writeFigure(figure, context),
};

function writeInlines(nodes: readonly Inline[]): Source {
  return nodes.map((node) => (inlines[node.type] as Handler<Inline>)(node, NO_CONTEXT)).join('');
}

/** Inline nodes ask nothing of their context. */
const NO_CONTEXT = {} as Context;

/** A word with a firm hyphen stays whole, and copies with a plain one. */
function writeText(value: string): Source {
  return value
    .split(/([^\s\u00A0]*\u2011[^\s\u00A0]*)/)
    .map((piece) => {
      if (piece === '') return '';
      const plain = string(piece.replaceAll('\u2011', '-'));
      return piece.includes('\u2011') && piece.length < LONGEST_WHOLE ? `#box[#${plain}]` : `#${plain}`;
    })
    .join('');
}

/** What is longer may break: in signs. */
const LONGEST_WHOLE = 40;

function writeBlocks(nodes: readonly Block[], context: Context): Source {
  return nodes
    .map((node, i) => {
      const written = (blocks[node.type] as Handler<Block>)(node, context);
      const next = nodes[i + 1]?.type;
      const isLeadIn =
        node.type === 'paragraph' &&
        (next === 'table' || next === 'list' || next === 'figure' || context.kept.has(node));
      // lines that someone has set, such as a name and a title, stand together
      const isWhole = node.type === 'paragraph' && node.children.some(({ type }) => type === 'break');
      const settings = [isLeadIn ? 'sticky: true' : '', isWhole ? 'breakable: false' : ''].filter(Boolean);
      return settings.length > 0 ? `#block(${settings.join(', ')})[${written}]` : written;
    })
    .join('\n');
}

function writeList(node: List, context: Context): Source {
  const { ordered, start, children } = node;
  const items = children.map(({ children: content }) => {
    const [first, ...others] = content;
    // one paragraph alone is the item's text
    const isPlain = first?.type === 'paragraph' && others.every(({ type }) => type === 'list');
    return isPlain
      ? `[${writeInlines(first.children)}${others.length > 0 ? `\n${writeBlocks(others, context)}` : ''}]`
      : `[${writeBlocks(content, context)}]`;
  });
  const list = ordered ? `enum(start: ${start ?? 1}, ${items.join(', ')})` : `list(${items.join(', ')})`;
  const sticky = context.kept.has(node) ? ', sticky: true' : '';
  return children.length <= SHORT_LIST ? `#block(breakable: false${sticky}, ${list})` : `#${list}`;
}

function writeTable(table: Table, context: Context): Source {
  const { align, isPlain, children: rows } = table;
  const layout = context.tables.get(table);
  if (!layout) return '';
  const columns = `(${layout.widths.map((width) => `${round(width)}pt`).join(', ')},)`;
  const cells = rows.map(({ children }) =>
    children.map((cell) => `[${writeInlines(cell.children)}]`).join(', '),
  );
  if (isPlain) {
    const inset = 'inset: (x: 0pt, top: 0pt, bottom: 2pt)';
    return `#block(breakable: false, above: 30pt, grid(columns: ${columns}, ${inset}, ${cells.join(', ')}))`;
  }
  const alignment = `(${align.map((each) => each ?? 'left').join(', ')},)`;
  const [head = '', ...others] = cells;
  const drawn = `text(size: ${layout.size}pt, table(columns: ${columns}, align: ${alignment}, table.header(${head}), ${others.join(', ')}))`;
  const block = `block(above: 0.8em, below: 1em, breakable: ${rows.length > SHORT_TABLE}${context.kept.has(table) ? ', sticky: true' : ''}, ${drawn})`;
  return `#${block}`;
}

function writeFigure(figure: Figure, context: Context): Source {
  const { font, headingColor } = context.look;
  const drawing = drawChart(figure, { fill: `#${headingColor}`, font });
  const words = toPlainText(figure.description.children);
  const picture = `image(bytes(${string(drawing)}), format: "svg", width: 100%, alt: ${string(words)})`;
  const caption = `[${writeInlines(figure.description.children)}]`;
  return `${writeTable(figure.table, context)}\n#figure(${picture}, alt: ${string(words)}, caption: ${caption})`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function named(values: Record<string, Source>): Source {
  return Object.entries(values)
    .map(([name, value]) => `${name}: ${value}`)
    .join(', ');
}
