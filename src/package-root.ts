// Where the package lies, with templates/ and schemas/: the library is dist/iop.cjs in it, or src/index.ts.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the package. */
export function packageRoot(): string {
  // in the bundle this is a path
  const here = import.meta.url;
  return join(dirname(here.startsWith('file:') ? fileURLToPath(here) : here), '..');
}
