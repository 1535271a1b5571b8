// Word files → PDF, by LibreOffice where it is installed: one process for all files, a profile folder of its
// own (so that an open LibreOffice doesn't matter, and no macro or extension of the user's runs), tagged as PDF/UA.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { diagnose, failure, success, type Diagnostic, type Result } from '../diagnostic.js';

/** What is asked of LibreOffice's PDF export (its filter options, LibreOffice 7.4 and later). */
const FILTER = `pdf:writer_pdf_Export:${JSON.stringify({
  PDFUACompliance: { type: 'boolean', value: 'true' },
  UseTaggedPDF: { type: 'boolean', value: 'true' },
  ExportBookmarks: { type: 'boolean', value: 'true' },
})}`;

/** How long LibreOffice may take, in milliseconds: to start, and for each file. */
const START_TIME = 60_000;
const FILE_TIME = 10_000;

/** The PDF of each Word file, in order; none where LibreOffice is missing or fails. */
export async function convertToPdf(
  documents: readonly Uint8Array[],
  command = 'soffice',
): Promise<Result<Uint8Array[]>> {
  const folder = await mkdtemp(join(tmpdir(), 'iop-pdf-'));
  try {
    const names = documents.map((_, i) => join(folder, `memo-${i}`));
    await Promise.all(names.map((name, i) => writeFile(`${name}.docx`, documents[i] ?? new Uint8Array())));
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const files = names.map((name) => `${name}.docx`);
    const args = [profile, '--headless', '--norestore', '--convert-to', FILTER, '--outdir', folder, ...files];
    const timeout = START_TIME + documents.length * FILE_TIME;
    await promisify(execFile)(command, args, { timeout, killSignal: 'SIGKILL' });
    return success(await Promise.all(names.map((name) => readFile(`${name}.pdf`))));
  } catch (error) {
    return failure([diagnoseFailure(error as NodeJS.ErrnoException & { killed?: boolean }, command)]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function diagnoseFailure(error: NodeJS.ErrnoException & { killed?: boolean }, command: string): Diagnostic {
  if (error.code === 'ENOENT' && error.path === command) return diagnose('usage/no-libreoffice', {});
  return diagnose('io/pdf', { problem: error.killed === true ? 'time' : 'failed' });
}
