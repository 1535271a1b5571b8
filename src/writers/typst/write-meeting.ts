// The papers of a meeting → one Typst document: the agenda, then each case's memo with its documents attached. Pages are
// numbered through, and each title is a bookmark. The documents are attached, or follow as pages.
import { toPlainText, type Memo } from '../../memo/memo.js';
import type { Look } from '../look.js';
import { string } from './source.js';
import { bodyOf, documentSetup, dressOf, logoOf, pageSetup, type TypstDocument } from './write-typst.js';

/** A memo of the meeting, and its documents. */
export interface MeetingPaper {
  memo: Memo;
  annexes: readonly Annex[];
}

/** A document as a PDF; `path` is a name of its own in the meeting's file. */
export interface Annex {
  title: string;
  path: string;
  bytes: Uint8Array;
  /** How many pages it has, where they follow the memo; otherwise it is attached. */
  pages?: number;
}

export function writeMeeting(
  agenda: Memo,
  papers: readonly MeetingPaper[],
  look: Look,
  fonts: readonly string[],
): TypstDocument {
  const files = logoOf(look);
  const source = [
    documentSetup(agenda),
    ...dressOf(look, fonts),
    pageSetup(agenda.meta, look),
    bodyOf(agenda, look),
  ];
  for (const { memo, annexes } of papers) {
    // another set-up begins a new page
    source.push(pageSetup(memo.meta, look, { isFirst: false }), bodyOf(memo, look));
    for (const { title, path, bytes, pages } of annexes) {
      files.set(`/${path}`, bytes);
      if (pages !== undefined) {
        source.push(...pagesOf(title, path, pages));
        continue;
      }
      const description = string(`${title}, bilaga till ${toPlainText(memo.title.children)}`);
      source.push(
        `#pdf.attach(${string(path)}, read(${string(`/${path}`)}, encoding: none), relationship: "supplement", mime-type: "application/pdf", description: ${description})`,
      );
    }
  }
  return { source: `${source.join('\n')}\n`, files };
}

/** Another's pages as they are, each of its own size; the first has a bookmark. */
function pagesOf(title: string, path: string, pages: number): string[] {
  return Array.from({ length: pages }, (_, i) => {
    const bookmark = i === 0 ? `#place(hide(heading(level: 2, ${string(title)})))` : '';
    const alt = string(`${title}, sida ${i + 1}`);
    return `#page(width: auto, height: auto, margin: 0pt, header: none, footer: none)[${bookmark}#image(${string(`/${path}`)}, page: ${i + 1}, alt: ${alt})]`;
  });
}
