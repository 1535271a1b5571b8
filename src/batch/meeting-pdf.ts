// All of a meeting's papers as one PDF: the agenda, the memos, and the documents whose files are given, attached to it or as
// pages after each memo.
import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Context } from '../cases/context.js';
import { diagnose, failure, success, type Diagnostic, type Result } from '../diagnostic.js';
import type { MeetingFile } from '../meeting-file.js';
import type { PlacedItem } from '../meeting/compute-meeting.js';
import type { Memo } from '../memo/memo.js';
import { openTypst, SHIPPED_FONT, type Typst } from '../output/typst.js';
import { safeName } from '../output/destination.js';
import type { Look } from '../writers/look.js';
import { writeMeeting, type Annex, type MeetingPaper } from '../writers/typst/write-meeting.js';

/** The largest document that is attached, in bytes. */
const MAX_ANNEX = 50 * 1024 * 1024;

export async function makeMeetingPdf(
  { io }: Context,
  agenda: Memo,
  placed: readonly PlacedItem[],
  { look, annexes: how = 'attached' }: { look: Look; annexes?: MeetingFile['annexes'] },
): Promise<Result<Uint8Array>> {
  const typst = openTypst(io.packageRoot);
  if (!typst) return failure([diagnose('usage/no-typst', {}, { severity: 'warning' })]);
  const told: Diagnostic[] = [];
  const papers: MeetingPaper[] = [];
  for (const [i, { found }] of placed.entries()) {
    if (!found?.memo) continue;
    const annexes: Annex[] = [];
    for (const [n, { title, file }] of found.annexes.entries()) {
      const bytes = await readAnnex(resolve(io.cwd, file));
      const pages = typeof bytes === 'string' || how === 'attached' ? undefined : countPages(typst, bytes);
      const problem = typeof bytes === 'string' ? bytes : pages === 0 ? 'broken' : undefined;
      if (typeof bytes === 'string' || problem) {
        const left = diagnose(
          'output/annex',
          { file, problem: problem ?? 'broken' },
          { severity: 'warning' },
        );
        told.push({ ...left, file: found.caseFile });
        continue;
      }
      const path = `${i + 1}-${n + 1} ${safeName(title)}.pdf`;
      annexes.push({ title, path, bytes, ...(pages !== undefined && { pages }) });
    }
    papers.push({ memo: found.memo, annexes });
  }
  const document = writeMeeting(agenda, papers, look, [SHIPPED_FONT]);
  const isAccessible = how === 'attached';
  const made = typst.makePdf({ document, families: [look.font, look.headingFont], isAccessible });
  const all = [...told, ...made.diagnostics];
  return made.ok ? success(made.value, all) : failure(all);
}

/** The most pages of a document that follow a memo. */
const MAX_PAGES = 1000;

/** How many pages of a PDF can be drawn: none where it is broken. */
function countPages(typst: Typst, bytes: Uint8Array): number {
  const hasPage = (page: number): boolean => {
    const source = `#set page(width: auto, height: auto, margin: 0pt)\n#image("/annex.pdf", page: ${page})\n`;
    return typst.makePdf({
      document: { source, files: new Map([['/annex.pdf', bytes]]) },
      families: [],
      isAccessible: false,
    }).ok;
  };
  let [low, high] = [0, 1];
  while (high <= MAX_PAGES && hasPage(high)) [low, high] = [high, 2 * high];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (middle <= MAX_PAGES && hasPage(middle)) low = middle;
    else high = middle;
  }
  return low;
}

/** The bytes of a PDF, or why it is left out. */
async function readAnnex(path: string): Promise<Uint8Array | 'missing' | 'large' | 'broken' | 'encrypted'> {
  try {
    if ((await stat(path)).size > MAX_ANNEX) return 'large';
    const bytes = await readFile(path);
    const text = bytes.toString('latin1');
    if (!text.slice(0, 1024).includes('%PDF-') || !/startxref\s+\d+\s+%%EOF/.test(text)) return 'broken';
    // of a trailer, or of the stream that stands in for one
    return /\/Encrypt\s+(?:\d+\s+\d+\s+R|<<)/.test(text) ? 'encrypted' : bytes;
  } catch {
    return 'missing';
  }
}
