// A written memo, in Word, Markdown, plain text or PDF → a case: for `iop import`, and for `iop check` of a memo.
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { basename, extname, resolve } from 'node:path';
import { promisify } from 'node:util';
import { diagnoseIoError } from '../cases/io-errors.js';
import { printMemo } from '../cases/memo.js';
import { openCase, type FindProfile, type ReadyProfile } from '../cases/open.js';
import { BUILT_IN_FALLBACK } from '../cases/profiles.js';
import { profileRequest } from '../cases/read-case.js';
import { diagnose, failure, success, type Result } from '../diagnostic.js';
import { isOwnReference } from '../facts/identifiers.js';
import type { Headings } from '../intake/headings.js';
import { importMemo } from '../intake/import-memo.js';
import type { Imported, Reader } from '../intake/import-work.js';
import { mendBlocks } from '../intake/mend-blocks.js';
import { readMarkdownBlocks, readTextBlocks } from '../intake/read-written.js';
import { removeGenerated } from '../intake/remove-generated.js';
import { writeImported } from '../intake/write-imported.js';
import { readWordBlocks, type WrittenMemo } from '../ooxml/read-blocks.js';
import type { Cli } from './cli.js';

/** The largest memo that is read, in bytes. */
const MAX_MEMO = 64 * 1024 * 1024;

export interface ReadMemo {
  memo: WrittenMemo;
  imported: Imported;
  /** The case's text. */
  text: string;
  /** What no field holds. */
  left: string[];
  profile: ReadyProfile;
  headings: Headings;
}

/** Reads a memo as a case, with a profile's headings and names. `caseFolder` is where the case goes. */
export async function readMemo(
  cli: Cli,
  file: string,
  names: { profile: string | undefined; hasSchema: boolean; keepsGenerated?: boolean },
): Promise<Result<ReadMemo>> {
  const profile = await cli.profiles.find(profileRequest(cli, file, undefined));
  if (!profile.ok) return profile;
  const { settings, kinds } = profile.value;
  const headings = Object.fromEntries(
    Object.entries({ ...settings.headings }).filter(([, text]) => typeof text === 'string'),
  ) as Record<string, string>;
  const read = await readBlocks(cli, file, headings);
  if (!read.ok) return read;
  // lines of plain text are put together as they are read
  const isText = /\.(?:txt|pdf)$/i.test(file);
  const memo = isText ? read.value : mendBlocks(read.value, headings);
  const reader: Reader = {
    headings,
    kinds,
    bodies: settings.bodies.map(({ id, name }) => ({ id, name })),
    committee: profile.value.name === BUILT_IN_FALLBACK ? undefined : settings.committee.definite,
    keepsOwnDocument: names.keepsGenerated === true,
    isOwnReference: (text) =>
      settings.reference?.series !== undefined && isOwnReference(text, settings.reference),
  };
  const imported = importMemo(memo, reader);
  const findProfile: FindProfile = () => Promise.resolve(profile);
  if (!names.keepsGenerated)
    await removeGenerated(imported, async (data) => {
      const { text } = writeImported(
        { ...imported, data },
        { ...memo, blocks: [], beside: [], comments: [] },
        { file: '', profile: undefined, hasSchema: false },
      );
      const open = await openCase(file, text, findProfile);
      if (!open.ok) return undefined;
      return printMemo(open.value);
    });
  const written = writeImported(imported, memo, { file: basename(file), ...names });
  return success({ memo, imported, ...written, profile: profile.value, headings });
}

/** The blocks of a memo's file. */
export async function readBlocks(
  cli: Cli,
  file: string,
  headings: Record<string, string>,
): Promise<Result<WrittenMemo>> {
  const read = await readFileBlocks(cli, file, headings);
  const isEmpty = read.ok && read.value.blocks.every(({ text }) => text.trim() === '');
  return isEmpty ? failure([diagnose('memo/empty', { file }, { file })]) : read;
}

async function readFileBlocks(
  { io }: Cli,
  file: string,
  headings: Record<string, string>,
): Promise<Result<WrittenMemo>> {
  const path = resolve(io.cwd, file);
  try {
    const kind = extname(file).toLowerCase();
    if (kind === '.pdf') return await readPdf(path, file, headings);
    const bytes = await readFile(path);
    if (bytes.length > MAX_MEMO) return failure([diagnose('file/too-large', { limit: MAX_MEMO }, { file })]);
    if (kind === '.docx' || kind === '.docm') {
      const memo = readWordBlocks(bytes);
      if (!memo) return failure([diagnose('io/not-word', { file })]);
      return success(memo);
    }
    const text = decodeText(bytes);
    return success(kind === '.txt' ? readTextBlocks(text, headings) : readMarkdownBlocks(text));
  } catch (error) {
    return failure([diagnoseIoError(error, file, 'read')]);
  }
}

/** UTF-8, or what Windows' programs write. */
function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The text of a PDF, by Poppler's pdftotext where that is. */
async function readPdf(
  path: string,
  file: string,
  headings: Record<string, string>,
): Promise<Result<WrittenMemo>> {
  await readFile(path);
  try {
    const { stdout } = await promisify(execFile)(
      'pdftotext',
      ['-enc', 'UTF-8', '-layout', '-nopgbrk', path, '-'],
      {
        maxBuffer: MAX_MEMO,
        windowsHide: true,
      },
    );
    return success(readTextBlocks(stdout, headings));
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    return failure([diagnose('usage/pdf-text', { file, problem: isMissing ? 'missing' : 'failed' })]);
  }
}
