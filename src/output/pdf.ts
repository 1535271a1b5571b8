// Word files → PDF, by LibreOffice where it is installed: one process for all files, a profile folder of its
// own (so that an open LibreOffice doesn't matter, and no macro or extension of the user's runs), no network, tagged as
// PDF/UA.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { diagnose, failure, success, type Diagnostic, type Result } from '../diagnostic.js';
import { withoutNetwork } from './closed-network.js';
import { OFFICE_SETTINGS_FILE, officeSettings } from './office-settings.js';

/** What is asked of LibreOffice's PDF export (its filter options, LibreOffice 7.4 and later). */
const FILTER = `pdf:writer_pdf_Export:${JSON.stringify({
  PDFUACompliance: { type: 'boolean', value: 'true' },
  UseTaggedPDF: { type: 'boolean', value: 'true' },
  ExportBookmarks: { type: 'boolean', value: 'true' },
})}`;

/** How long LibreOffice may take, in milliseconds: to start, and for each file. */
const START_TIME = 60_000;
const FILE_TIME = 10_000;

/** Programs that start another say so where that is not there. */
const NOT_FOUND = 127;

export interface Conversion {
  /** The program; left out: where it is found. */
  command?: string;
  /** Starts it without a network. */
  isolate?: typeof withoutNetwork;
  /** Whether a letterhead is why LibreOffice is asked. */
  hasLetterhead?: boolean;
}

/** The PDF of each Word file, in order; none where LibreOffice is missing or fails. */
export async function convertToPdf(
  documents: readonly Uint8Array[],
  { command = findOffice(), isolate = withoutNetwork, hasLetterhead = false }: Conversion = {},
): Promise<Result<Uint8Array[]>> {
  const folder = await mkdtemp(join(tmpdir(), 'iop-pdf-'));
  try {
    const names = documents.map((_, i) => join(folder, `memo-${i}`));
    await Promise.all(names.map((name, i) => writeFile(`${name}.docx`, documents[i] ?? new Uint8Array())));
    const settings = join(folder, 'profile', OFFICE_SETTINGS_FILE);
    await mkdir(dirname(settings), { recursive: true });
    await writeFile(settings, officeSettings());
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const files = names.map((name) => `${name}.docx`);
    const args = [profile, '--headless', '--norestore', '--convert-to', FILTER, '--outdir', folder, ...files];
    const timeout = START_TIME + documents.length * FILE_TIME;
    const [program, ...all] = await isolate([command, ...args]);
    await promisify(execFile)(program, all, { timeout, killSignal: 'SIGKILL' });
    return success(await Promise.all(names.map((name) => readFile(`${name}.pdf`))));
  } catch (error) {
    return failure([diagnoseFailure(error as Failure, hasLetterhead)]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Where LibreOffice's installers for Windows and macOS put it, off the PATH. */
const USUAL_PLACES = [
  'C:\\Program Files\\LibreOffice\\program\\soffice.com',
  'C:\\Program Files (x86)\\LibreOffice\\program\\soffice.com',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
];

function findOffice(): string {
  return USUAL_PLACES.find((place) => existsSync(place)) ?? 'soffice';
}

/** How a program has failed. */
interface Failure {
  code?: string | number;
  syscall?: string;
  killed?: boolean;
}

function diagnoseFailure({ code, syscall, killed }: Failure, hasLetterhead: boolean): Diagnostic {
  const isMissing = code === NOT_FOUND || (code === 'ENOENT' && syscall?.startsWith('spawn') === true);
  if (isMissing) return diagnose('usage/no-libreoffice', { hasLetterhead });
  return diagnose('io/pdf', { problem: killed === true ? 'time' : 'failed' });
}
