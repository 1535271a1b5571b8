// What lies in a place already: nothing, a file as iop left it, one that someone has changed, or one that iop never made.
import type { Output } from './destination.js';
import { readIfThere } from './write-file.js';

/**
 * missing · same: as iop left it · resaved: by another program, with the same text · modified: by a person · foreign: not
 * iop's at all.
 */
export type FileState = 'missing' | 'same' | 'resaved' | 'modified' | 'foreign';

export interface Inspection {
  state: FileState;
  there: Buffer | undefined;
  /** How many paragraphs of a modified file the new memo has otherwise, or not. */
  paragraphs: number;
}

/** Classifies a file of another format than Word that is not what would be written. */
export type Recognise = (there: Buffer) => Exclude<FileState, 'missing'>;

/** Inspects what `bytes` would replace. Without `recognise`, files of other formats than Word are taken to be iop's. */
export async function inspectOutput(
  { path, format }: Pick<Output, 'path' | 'format'>,
  bytes: Uint8Array,
  recognise?: Recognise,
): Promise<Inspection> {
  const there = await readIfThere(path);
  if (!there) return { state: 'missing', there, paragraphs: 0 };
  if (there.equals(bytes) || there.length === 0) return { state: 'same', there, paragraphs: 0 };
  if (format !== 'docx') return { state: recognise?.(there) ?? 'same', there, paragraphs: 0 };
  const { findEdit } = await import('../ooxml/find-edit.js');
  const edit = findEdit(there, bytes);
  if (!edit) return { state: 'same', there, paragraphs: 0 };
  if (edit.problem === 'saved') return { state: 'resaved', there, paragraphs: 0 };
  return {
    state: edit.problem === 'foreign' ? 'foreign' : 'modified',
    there,
    paragraphs: edit.paragraphs,
  };
}
