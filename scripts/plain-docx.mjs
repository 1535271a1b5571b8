// The bench compares a batch with this: a plain script on the Word library that writes the same memos' Word files and
// nothing else. It is given each memo's content for nothing, checks nothing and writes no Markdown.
//
//   node scripts/plain-docx.mjs CASES OUT COUNT
import {
  Document,
  ExternalHyperlink,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const HEADINGS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
];

/** The memo as nodes; the time for this is not counted. */
export function readContent(markdown) {
  const options = { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] };
  // what a memo was made from is a comment, and no content
  return fromMarkdown(markdown, options).children.filter(({ type }) => type !== 'html');
}

function runs(nodes, style = {}) {
  return nodes.flatMap((node) => {
    if (node.type === 'text') return [new TextRun({ text: node.value, ...style })];
    if (node.type === 'break') return [new TextRun({ break: 1 })];
    if (node.type === 'link')
      return [
        new ExternalHyperlink({ link: node.url, children: runs(node.children, { style: 'Hyperlink' }) }),
      ];
    return runs(node.children, node.type === 'strong' ? { bold: true } : { italics: true });
  });
}

function blocks(nodes, numbering) {
  return nodes.flatMap((node) => {
    if (node.type === 'heading')
      return [new Paragraph({ heading: HEADINGS[node.depth - 1], children: runs(node.children) })];
    if (node.type === 'list') {
      const reference = node.ordered ? 'numbers' : 'bullets';
      return node.children.flatMap((item) => blocks(item.children, { reference, level: 0 }));
    }
    if (node.type === 'table') {
      const rows = node.children.map(
        ({ children }, i) =>
          new TableRow({
            tableHeader: i === 0,
            children: children.map(
              (cell) => new TableCell({ children: [new Paragraph({ children: runs(cell.children) })] }),
            ),
          }),
      );
      return [new Table({ rows })];
    }
    return [new Paragraph({ children: runs(node.children), ...(numbering && { numbering }) })];
  });
}

/** The bytes of the Word file of a case's text and its memo's content. */
export async function writePlainly(text, content) {
  const { author, reference } = parse(text);
  const level = (format, mark) => [{ level: 0, format, text: mark }];
  const document = new Document({
    title: reference,
    creator: author.name,
    numbering: {
      config: [
        { reference: 'bullets', levels: level(LevelFormat.BULLET, '•') },
        { reference: 'numbers', levels: level(LevelFormat.DECIMAL, '%1.') },
      ],
    },
    sections: [{ children: blocks(content) }],
  });
  return Packer.toBuffer(document);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [cases, out, count] = process.argv.slice(2);
  const names = readdirSync(cases).slice(0, Number(count));
  const contents = names.map((name) => readContent(readFileSync(join(out, `${name}.md`), 'utf8')));
  const start = performance.now();
  for (const [i, name] of names.entries()) {
    const text = readFileSync(join(cases, name, 'case.yaml'), 'utf8');
    writeFileSync(join(out, `${name}.plain.docx`), await writePlainly(text, contents[i]));
  }
  process.stdout.write(`${performance.now() - start}\n`);
}
