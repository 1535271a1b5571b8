// Memo → PDF: by Typst where that is installed and the profile has no letterhead; otherwise of the Word file, by LibreOffice,
// which takes all that are waiting in one go.
import { failure, success, type Result } from '../diagnostic.js';
import type { Memo } from '../memo/memo.js';
import type { Stamp } from '../ooxml/stamp.js';
import type { Look } from '../writers/look.js';
import { withStamp } from '../writers/text-stamp.js';
import { writers } from '../writers/writers.js';
import type { OutputFormat } from './destination.js';
import type { Typst } from './typst.js';

export interface PdfMaker {
  make(memo: Memo, look: Look, stamp: Stamp): Promise<Result<Uint8Array>>;
}

/** The bytes of a memo in any format. */
export async function makeFile(
  format: OutputFormat,
  { memo, look, stamp }: { memo: Memo; look: Look; stamp: Stamp },
  pdf: PdfMaker,
): Promise<Result<Uint8Array>> {
  return format === 'pdf'
    ? pdf.make(memo, look, stamp)
    : success(await writers[format].write(memo, look, stamp));
}

interface Waiting {
  word: Uint8Array;
  done: (result: Result<Uint8Array>) => void;
}

export function createPdfMaker(packageRoot: string): PdfMaker {
  let typst: Promise<Typst | undefined> | undefined;
  const openOnce = (): Promise<Typst | undefined> =>
    (typst ??= import('./typst.js').then(({ openTypst }) => openTypst(packageRoot)));
  let waiting: Waiting[] = [];
  let isRunning = false;
  const run = async (hasLetterhead: boolean): Promise<void> => {
    isRunning = true;
    const { convertToPdf } = await import('./pdf.js');
    while (waiting.length > 0) {
      const all = waiting;
      waiting = [];
      const made = await convertToPdf(
        all.map(({ word }) => word),
        { hasLetterhead },
      );
      for (const [i, { done }] of all.entries())
        done(made.ok ? success(made.value[i] ?? new Uint8Array()) : failure(made.diagnostics));
    }
    isRunning = false;
  };
  const makeByOffice = async (memo: Memo, look: Look): Promise<Result<Uint8Array>> => {
    const word = await writers.docx.write(memo, look);
    return new Promise((done) => {
      waiting.push({ word, done });
      // those that are asked for together come together
      if (!isRunning) setImmediate(() => void (isRunning ? undefined : run(look.letterhead !== undefined)));
    });
  };
  const makeByTypst = async (compiler: Typst, memo: Memo, look: Look): Promise<Result<Uint8Array>> => {
    const { writeTypst } = await import('../writers/typst/write-typst.js');
    const { SHIPPED_FONT } = await import('./typst.js');
    const document = writeTypst(memo, look, [SHIPPED_FONT]);
    return compiler.makePdf({ document, families: [look.font, look.headingFont], isAccessible: true });
  };
  return {
    async make(memo, look, stamp) {
      const compiler = look.letterhead ? undefined : await openOnce();
      const made = await (compiler ? makeByTypst(compiler, memo, look) : makeByOffice(memo, look));
      return made.ok ? success(withStamp('pdf', made.value, stamp), made.diagnostics) : made;
    },
  };
}
