// What iop writes by itself from the facts isn't kept as text as well: the sentences of an imported memo that the case gives
// without them are taken out of its texts.
import { textOfBlocks, type Block, type Memo } from '../memo/memo.js';
import type { Imported } from './import-work.js';

/** Takes the generated sentences out of the texts. `print` makes the memo of a case's data. */
export async function removeGenerated(
  imported: Imported,
  print: (data: Record<string, unknown>) => Promise<Memo | undefined>,
): Promise<void> {
  const prose = imported.data['prose'] as Record<string, unknown> | undefined;
  const { prose: _, ...bare } = imported.data;
  const memo = await print(bare);
  if (!memo) return;
  imported.printed = textOfBlocks([...memo.head, memo.title, ...memo.lead, ...memo.body]);
  if (!prose) return;
  const generated = new Set(
    [...memo.lead, ...memo.body].flatMap(sentencesOf).filter((sentence) => sentence !== ''),
  );
  const sections = prose['sections'] as { heading?: string; text: string }[] | undefined;
  if (sections) {
    const kept = sections.flatMap((section) => {
      const text = withoutSentences(section.text, generated);
      return text === '' ? [] : [{ ...section, text }];
    });
    if (kept.length > 0) prose['sections'] = kept;
    else Reflect.deleteProperty(prose, 'sections');
  }
  for (const [field, text] of Object.entries(prose)) {
    if (typeof text !== 'string') continue;
    const kept = withoutSentences(text, generated);
    if (kept === '') {
      Reflect.deleteProperty(prose, field);
      imported.origins.delete(`prose.${field}`);
    } else prose[field] = kept;
  }
  if (Object.keys(prose).length === 0) delete imported.data['prose'];
}

/** The sentences of each paragraph, list item and table of a block. */
function sentencesOf(block: Block): string[] {
  if (block.type === 'heading') return [`# ${normalize(textOfBlocks([block]))}`];
  if (block.type === 'list')
    return block.children.flatMap(({ children }) =>
      children.flatMap((child) => [`- ${normalize(textOfBlocks([child]))}`]),
    );
  if (block.type === 'table')
    return block.children.map(({ children }) =>
      normalize(
        children.map((cell) => textOfBlocks([{ type: 'paragraph', children: cell.children }])).join(' '),
      ),
    );
  if (block.type === 'figure') return sentencesOf(block.table);
  return splitSentences(textOfBlocks([block])).map(normalize);
}

/** A text without generated sentences, list items, rows and headings. */
function withoutSentences(text: string, generated: ReadonlySet<string>): string {
  const paragraphs = text.split(/\n{2,}/).flatMap((paragraph): string[] => {
    if (/^#+ /.test(paragraph))
      return generated.has(`# ${normalize(paragraph.replace(/^#+ /, ''))}`) ? [] : [paragraph];
    if (paragraph.startsWith('|')) {
      const rows = paragraph.split('\n').filter((row) => !/^\|(?: ?:?-+:? ?\|)+$/.test(row));
      return rows.every((row) => generated.has(normalize(row.replaceAll('|', ' ')))) ? [] : [paragraph];
    }
    if (/^\s*(?:-|\d+\.) /.test(paragraph)) {
      const items = paragraph
        .split('\n')
        .filter((item) => !generated.has(`- ${normalize(item.replace(/^\s*(?:-|\d+\.) /, ''))}`));
      return items.length === 0 ? [] : [items.join('\n')];
    }
    const sentences = splitSentences(paragraph);
    const kept = sentences.filter((sentence) => !generated.has(normalize(sentence)));
    return kept.length === sentences.length ? [paragraph] : kept.length === 0 ? [] : [kept.join(' ')];
  });
  // a sub-heading below which nothing is left goes with it
  const whole = paragraphs.filter(
    (paragraph, i) =>
      !/^#+ /.test(paragraph) || (paragraphs[i + 1] !== undefined && !/^#+ /.test(paragraphs[i + 1] ?? '')),
  );
  const joined = whole.join('\n\n').trim();
  return joined === '' ? '' : `${joined}\n`;
}

function splitSentences(text: string): string[] {
  return text.split(/(?<=[.!?])\s+(?=[\p{Lu}\d])/u);
}

function normalize(text: string): string {
  return text
    .replaceAll(/\\([^\w\s])/g, '$1')
    .replaceAll(/[*_]/g, '')
    .replaceAll('\u2011', '-')
    .replaceAll(/[\s\u00A0\u202F]+/g, ' ')
    .trim();
}
