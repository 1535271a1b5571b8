// What a memo prints, paragraph by paragraph, each character with where it comes from; and what an edited file says, in the same
// order. List items and table cells are paragraphs of their own.
import { inlinesOf, textNodesOf } from '../checks/prose/texts.js';
import { toPlainText, type Block, type Inline, type Memo } from '../memo/memo.js';
import type { WrittenMemo } from '../ooxml/read-blocks.js';
import type { Run } from '../origin.js';

export interface PrintedParagraph {
  text: string;
  /** In order; offsets are those in `text`. */
  runs: readonly Run[];
  /** The section, by the name of its partial. */
  section: string | undefined;
  isItem: boolean;
  /** The stretches in bold or italics. */
  marked: readonly string[];
}

export interface EditedParagraph {
  text: string;
  markdown: string;
  type: 'heading' | 'paragraph' | 'item' | 'cell';
  marked: readonly string[];
  /** The block of the file that it is, or is in. */
  block: number;
}

/** The paragraphs of a memo, in printed order. */
export function printedParagraphs(memo: Memo): PrintedParagraph[] {
  const sectionOf = new Map<Block, string>();
  for (const [name, blocks] of memo.sections) for (const block of blocks) sectionOf.set(block, name);
  return [...memo.head, memo.title, ...memo.lead, ...memo.body].flatMap((block) =>
    [...inlinesOf(block)].flatMap((inlines): PrintedParagraph[] => {
      const text = plain(toPlainText(inlines));
      if (text.trim() === '') return [];
      const runs = [...textNodesOf(inlines)].flatMap(({ node, start }) =>
        node.runs.map((run) => ({ ...run, start: start + run.start, end: start + run.end })),
      );
      return [
        {
          text,
          runs,
          section: sectionOf.get(block),
          isItem: block.type === 'list',
          marked: markedIn(inlines),
        },
      ];
    }),
  );
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
              markdown: plainSpaces(block.markdown),
              type: block.type as 'paragraph',
              block: at,
              marked: markedInMarkdown(block.markdown),
            },
          ];
    }
    return block.rows.flat().flatMap((cell): EditedParagraph[] => {
      const text = plain(cell);
      return text.trim() === '' ? [] : [{ text, markdown: text, type: 'cell', block: at, marked: [] }];
    });
  });
}

/** The texts of bold and italic stretches, each once however they are nested. */
function markedIn(inlines: readonly Inline[]): string[] {
  return inlines.flatMap((inline): string[] => {
    if (inline.type === 'strong' || inline.type === 'emphasis')
      return [plain(toPlainText(inline.children)).trim()];
    return inline.type === 'link' ? markedIn(inline.children) : [];
  });
}

/** The same of Markdown as a file has it. */
function markedInMarkdown(markdown: string): string[] {
  return [...markdown.matchAll(/(?<![\\*\p{L}\d])(\*{1,3}|_{1,3})(?=\S)(.+?)(?<=\S)\1(?![*\p{L}\d])/gsu)].map(
    ([, , words = '']) =>
      plain(
        words
          .replaceAll(/\\?\n/g, ' ')
          .replaceAll(/\\([^\w\s])/g, '$1')
          .replaceAll(/[*_]/g, ''),
      ).trim(),
  );
}

/** Firm spaces and hyphens as plain ones, and a forced line end as a space: the text keeps its length. */
function plain(text: string): string {
  return text.replaceAll(/[\u00A0\u202F\n\t]/g, ' ').replaceAll('\u2011', '-');
}

function plainSpaces(text: string): string {
  return text.replaceAll(/[\u00A0\u202F]/g, ' ').replaceAll('\u2011', '-');
}
