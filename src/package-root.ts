// Where the package lies, with templates/ and schemas/: the library is dist/index.js in it.
import { fileURLToPath } from 'node:url';

/** The folder of the package. */
export function packageRoot(): string {
  return fileURLToPath(new URL('..', import.meta.url));
}
