// The profile's letterhead: the municipality's own Word file, checked before any memo is placed in it.
import { diagnose, failure, success, type Result } from '../diagnostic.js';
import { LETTERHEAD_FIELDS, type Letterhead } from '../ooxml/letterhead.js';
import { readLetterhead } from '../ooxml/read-letterhead.js';
import { closest } from '../schema/closest.js';
import type { BinaryFile } from './profile.js';

export function loadLetterhead({ file, bytes }: BinaryFile): Result<Letterhead> {
  const read = readLetterhead(bytes);
  if (!Array.isArray(read)) {
    const leftOut = [...read.leftOut];
    if (leftOut.length === 0) return success(read);
    return success(read, [diagnose('profile/letterhead-left-out', { leftOut }, { file, severity: 'info' })]);
  }
  return failure(
    read.map(({ problem, detail, source, where }) =>
      diagnose(
        'profile/letterhead',
        {
          problem,
          detail,
          source,
          where,
          suggestion: problem === 'unknown-field' ? closest(detail ?? '', LETTERHEAD_FIELDS) : undefined,
          known: [...LETTERHEAD_FIELDS],
        },
        { file },
      ),
    ),
  );
}
