// Errors of the file system → diagnostics that say what to do.
import { dirname } from 'node:path';
import { diagnose, type Diagnostic } from '../diagnostic.js';

/** The code of an error that says that a pipe or a device was to be read. */
export const ODD_FILE = 'ODD_FILE';

/** The diagnostic for an error thrown while reading or writing `file`. */
export function diagnoseIoError(error: unknown, file: string, action: 'read' | 'write'): Diagnostic {
  const { code = '', message } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'ENOENT':
      // a file that is written need not be there, its folder must be
      return action === 'write'
        ? diagnose('io/no-folder', { file: dirname(file) })
        : diagnose('io/not-found', { file });
    case 'EISDIR':
      return diagnose('io/is-folder', { file });
    case 'ENOTDIR':
    case 'EEXIST':
      // what is in the way is the file that stands where a folder should be
      return diagnose('io/not-a-folder', { file: action === 'write' ? dirname(file) : file });
    case ODD_FILE:
      return diagnose('io/odd-file', { file, action });
    case 'ELOOP':
      return diagnose('io/link-loop', { file });
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return diagnose('io/permission', { file, action });
    case 'EBUSY':
    case 'ETXTBSY':
      return diagnose('io/busy', { file });
    case 'ENOSPC':
    case 'EDQUOT':
      return diagnose('io/no-space', { file });
    default:
      return diagnose('io/failed', { file, reason: message });
  }
}
