// What lies in a place already: nothing, a file as iop left it, one that someone has changed, or one that iop never made.
import { lstatSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { hashContent, readStamp, type StampedFormat } from '../writers/text-stamp.js';
import type { PlacedFile } from './destination.js';
import { readIfThere } from './write-file.js';

/**
 * missing · same: as iop left it · resaved: by another program, or with what the case now says, too · modified: by a person ·
 * foreign: not iop's at all · odd: no file, but a pipe, a device, a link to nothing or the like.
 */
export type FileState = 'missing' | 'same' | 'resaved' | 'modified' | 'foreign' | 'odd';

export interface Inspection {
  state: FileState;
  there: Buffer | undefined;
  /** How many paragraphs of a modified file the new one has otherwise, or not. */
  paragraphs: number;
}

/** Inspects what `bytes` would replace. What each file says of itself is believed, and nothing else. */
export async function inspectOutput(
  { path, format }: Pick<PlacedFile, 'path' | 'format'>,
  bytes: Uint8Array,
): Promise<Inspection> {
  const stats = statSync(path, { throwIfNoEntry: false });
  // a pipe would never end; where a link leads to nothing, nobody knows what is meant
  const isOdd = stats ? !stats.isFile() && !stats.isDirectory() : isLink(path);
  if (isOdd) return { state: 'odd', there: undefined, paragraphs: 0 };
  const there = await readIfThere(path);
  if (!there) return { state: 'missing', there, paragraphs: 0 };
  if (there.equals(bytes) || there.length === 0) return { state: 'same', there, paragraphs: 0 };
  const { findEdit, countDifferent } = await import('../ooxml/find-edit.js');
  if (format === 'docx') {
    const edit = findEdit(there, bytes);
    if (!edit) return { state: 'same', there, paragraphs: 0 };
    if (edit.problem === 'saved') return { state: 'resaved', there, paragraphs: 0 };
    const state = edit.problem === 'foreign' ? 'foreign' : 'modified';
    return { state, there, paragraphs: edit.paragraphs };
  }
  const state = stateOfText(format, there, bytes);
  const paragraphs =
    state === 'modified' && format !== 'zip' && format !== 'pdf'
      ? Math.max(1, countDifferent(paragraphsOf(there), paragraphsOf(bytes)))
      : 0;
  return { state, there, paragraphs };
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

function stateOfText(format: StampedFormat, there: Uint8Array, bytes: Uint8Array): FileState {
  const stamp = readStamp(format, there);
  if (stamp?.isIntact) return 'same';
  // what says the same as what would be written is no loss
  if (hashContent(format, there) === hashContent(format, bytes)) return stamp ? 'resaved' : 'same';
  return stamp ? 'modified' : 'foreign';
}

function paragraphsOf(bytes: Uint8Array): string[] {
  return Buffer.from(bytes)
    .toString()
    .split(/\r?\n(?:\s*\r?\n)*/);
}

/** Whether a file says that iop made it from a case with this hash, and is as it was made. */
export async function isMadeFrom(path: string, bytes: Uint8Array, source: string): Promise<boolean> {
  const format = extname(path).slice(1);
  if (format === 'docx') {
    const { readIntactStamp } = await import('../ooxml/find-edit.js');
    return readIntactStamp(bytes)?.case === source;
  }
  const stamp = ['md', 'html', 'pdf'].includes(format)
    ? readStamp(format as StampedFormat, bytes)
    : undefined;
  return stamp?.isIntact === true && stamp.case === source;
}
