// What a memo prints, paragraph by paragraph, each character with where it comes from; and what an edited file says, in the same
// order. List items and table cells are paragraphs of their own.
import { inlinesOf, textNodesOf } from '../checks/prose/texts.js';
import { toPlainText, type Block, type Inline, type Memo } from '../memo/memo.js';
import { parseMarkdown } from '../memo/parse-markdown.js';
import type { WrittenBlock, WrittenMemo } from '../ooxml/read-blocks.js';
import type { Run } from '../origin.js';
import type { Form, Marked } from './written-looks.js';

export interface PrintedParagraph {
  text: string;
  /** Where its lines end, which the text has a space for. */
  breaks: readonly number[];
  /** In order; offsets are those in `text`. */
  runs: readonly Run[];
  /** The section, by the name of its partial. */
  section: string | undefined;
  /** All sections that it lies in, the outermost first. */
  within: readonly string[];
  form: Form;
  /** Whether it is the memo's title. */
  isTitle: boolean;
  /** The stretches in bold or italics. */
  marked: readonly Marked[];
}

export interface EditedParagraph {
  text: string;
  breaks: readonly number[];
  markdown: string;
  form: Form;
  marked: readonly Marked[];
  /** The block of the file that it is, or is in. */
  block: number;
}

/** The paragraphs of a memo, in printed order. */
export function printedParagraphs(memo: Memo): PrintedParagraph[] {
  const sectionOf = new Map<Block, string>();
  const within = new Map<Block, string[]>();
  for (const [name, blocks] of memo.sections)
    for (const block of blocks) {
      sectionOf.set(block, name);
      within.set(block, [...(within.get(block) ?? []), name]);
    }
  return [...memo.head, memo.title, ...memo.lead, ...memo.body].flatMap((block) =>
    [...paragraphsOf(block)].flatMap(({ inlines, form }): PrintedParagraph[] => {
      const text = plain(toPlainText(inlines));
      if (text.trim() === '') return [];
      const runs = [...textNodesOf(inlines)].flatMap(({ node, start }) =>
        node.runs.map((run) => ({ ...run, start: start + run.start, end: start + run.end })),
      );
      return [
        {
          text,
          breaks: [...breaksOf(inlines)],
          runs,
          section: sectionOf.get(block),
          within: within.get(block) ?? [],
          form,
          isTitle: block === memo.title,
          marked: markedIn(inlines),
        },
      ];
    }),
  );
}

/** The paragraphs, headings and cells of a block, in printed order. */
function* paragraphsOf(block: Block, depth = 0): Generator<{ inlines: readonly Inline[]; form: Form }> {
  if (block.type === 'list') {
    for (const item of block.children)
      for (const [i, child] of item.children.entries())
        if (child.type === 'list') yield* paragraphsOf(child, depth + 1);
        else {
          const form: Form =
            i > 0 ? { type: 'paragraph' } : { type: 'item', depth, isOrdered: block.ordered };
          yield { inlines: child.children, form };
        }
  } else if (block.type === 'blockquote')
    for (const child of block.children)
      for (const each of paragraphsOf(child, depth))
        yield each.form.type === 'paragraph'
          ? { ...each, form: { type: 'paragraph', isQuoted: true } }
          : each;
  else {
    const type = block.type === 'heading' || block.type === 'paragraph' ? block.type : 'cell';
    for (const inlines of inlinesOf(block)) yield { inlines, form: { type } };
  }
}

/** The paragraphs of an edited file, in order. */
export function editedParagraphs({ blocks }: WrittenMemo): EditedParagraph[] {
  return blocks.flatMap((block, at): EditedParagraph[] => {
    if (!block.rows) {
      const text = plain(block.text);
      return text.trim() === ''
        ? []
        : [
            {
              text,
              breaks: breaksIn(block.text),
              markdown: plainSpaces(block.markdown),
              form: formOf(block),
              block: at,
              marked: markedInMarkdown(block.markdown),
            },
          ];
    }
    return block.rows.flat().flatMap((cell): EditedParagraph[] => {
      const text = plain(cell);
      return text.trim() === ''
        ? []
        : [{ text, breaks: [], markdown: text, form: { type: 'cell' }, block: at, marked: [] }];
    });
  });
}

function formOf({ type, level = 2, depth = 0, isOrdered = false, isQuoted = false }: WrittenBlock): Form {
  if (type === 'item') return { type, depth, isOrdered };
  return type === 'heading' ? { type, level } : { type: 'paragraph', isQuoted };
}

/** Where lines end in words, which stand at `start` of their paragraph. */
function* breaksOf(inlines: readonly Inline[], start = 0): Generator<number> {
  let at = start;
  for (const inline of inlines) {
    if (inline.type === 'break') yield at;
    else if (inline.type !== 'text') yield* breaksOf(inline.children, at);
    at += toPlainText([inline]).length;
  }
}

function breaksIn(text: string): number[] {
  return [...text.matchAll(/\n/g)].map(({ index }) => index);
}

/** A node of running text, in a memo or as Markdown is read. */
interface TextNode {
  type: string;
  value?: string;
  children?: readonly TextNode[];
}

/** The stretches in bold or italics, each once however they are nested. */
function markedIn(nodes: readonly TextNode[], start = 0): Marked[] {
  const marked: Marked[] = [];
  let at = start;
  for (const node of nodes) {
    const text = wordsOf(node);
    if (node.type === 'strong' || node.type === 'emphasis') {
      const [only, ...others] = node.children ?? [];
      const isBoth = others.length === 0 && (only?.type === 'strong' || only?.type === 'emphasis');
      marked.push(trimmed(text, at, isBoth ? '***' : node.type === 'strong' ? '**' : '*'));
    } else if (node.type === 'link') marked.push(...markedIn(node.children ?? [], at));
    at += text.length;
  }
  return marked;
}

function wordsOf({ type, value, children = [] }: TextNode): string {
  return type === 'break' ? ' ' : plain(value ?? children.map(wordsOf).join(''));
}

/** The same of a paragraph of Markdown as a file has it. */
function markedInMarkdown(markdown: string): Marked[] {
  return parseMarkdown(markdown).children.flatMap((block) => {
    if (block.type === 'paragraph') return markedIn(block.children);
    const quoted = block.type === 'blockquote' ? block.children : [];
    return quoted.flatMap((each) => (each.type === 'paragraph' ? markedIn(each.children) : []));
  });
}

function trimmed(text: string, start: number, sign: string): Marked {
  return { text: text.trim(), start: start + text.length - text.trimStart().length, sign };
}

/** Firm spaces and hyphens as plain ones, and a forced line end as a space: the text keeps its length. */
function plain(text: string): string {
  return text.replaceAll(/[\u00A0\u202F\n\t]/g, ' ').replaceAll('\u2011', '-');
}

function plainSpaces(text: string): string {
  return text.replaceAll(/[\u00A0\u202F]/g, ' ').replaceAll('\u2011', '-');
}
