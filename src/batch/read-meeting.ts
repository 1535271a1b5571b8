// What `--meeting` asks for: a day, or a meeting.yaml that says the day and more. For a day, the file is looked for where
// the cases are.
import { join, resolve } from 'node:path';
import type { Io } from '../cases/io.js';
import { readSource } from '../cases/read-source.js';
import { readIfThereSync } from '../cases/read-text.js';
import { diagnose, failure, success, type Diagnostic, type Path, type Result } from '../diagnostic.js';
import { isDate } from '../facts/calendar.js';
import type { MeetingFile } from '../meeting-file.js';
import { validateMeeting } from '../schema/validate-meeting.js';
import { rangeOf } from '../source/source.js';

/** A meeting as it was read. */
export interface ReadMeeting {
  meeting: MeetingFile;
  /** A finding with its place in the file. */
  place: (finding: Diagnostic, path: Path) => Diagnostic;
}

/** The texts of the files that were read, for code frames. */
export type Texts = Map<string, string>;

/** Reads the meeting that is asked for; `roots` are the folders of the cases, as they were given. */
export function readMeeting(
  io: Io,
  asked: string,
  roots: readonly string[],
  texts: Texts,
): Result<ReadMeeting> {
  if (/\.ya?ml$/i.test(asked)) return readMeetingFile(io, asked, texts);
  if (!isDate(asked)) return failure([diagnose('usage/meeting', { given: asked })]);
  const names = [`meeting-${asked}.yaml`, 'meeting.yaml'];
  for (const file of roots.flatMap((root) => names.map((name) => join(root, name)))) {
    if (!readIfThereSync(resolve(io.cwd, file))) continue;
    const read = readMeetingFile(io, file, texts);
    // one of another day is another meeting's
    if (!read.ok || read.value.meeting.date === asked) return read;
  }
  return success({ meeting: { date: asked }, place: (finding) => finding });
}

export function readMeetingFile(io: Io, file: string, texts: Texts): Result<ReadMeeting> {
  const source = readSource(resolve(io.cwd, file), file, texts);
  if (!source.ok) return source;
  const valid = validateMeeting(source.value);
  if (!valid.ok) return failure([...source.diagnostics, ...valid.diagnostics]);
  const place = (finding: Diagnostic, path: Path): Diagnostic => ({
    ...finding,
    file,
    range: rangeOf(source.value, path),
  });
  return success({ meeting: valid.value, place });
}
