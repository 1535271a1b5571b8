// Which paths an assistant may use: below the root, by their plain names.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isWithin, realPath } from '../cases/folders.js';

/** Why a path is refused. */
export class Refusal extends Error {}

const MAX_PATH = 300;

/** A path from the root as commands take it. `root` has no links. Throws a Refusal where it leads out, or is no plain path. */
export function inside(root: string, path: string): string {
  if (path === '' || path.length > MAX_PATH) throw new Refusal(`a path has 1 to ${MAX_PATH} characters`);
  // eslint-disable-next-line no-control-regex -- these are what is refused
  if (/[\u0000-\u001F\u007F\u0080-\u009F\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/u.test(path))
    throw new Refusal('a path has no control characters');
  if (/^[/~-]|^[A-Za-z]:|[\\:*?"<>|{}[\]]/.test(path))
    throw new Refusal('give the path from the root, with /, without patterns: cases/motesplatsen/case.yaml');
  if (path.split('/').some((part) => part === '..' || (part.startsWith('.') && part !== '.')))
    throw new Refusal('a path does not lead upwards or to hidden files');
  if (!isWithin(realPath(join(root, path)), root)) throw new Refusal('the path leads outside the root');
  return path;
}

/** A path to something that is there. */
export function existing(root: string, path: string): string {
  const allowed = inside(root, path);
  if (!existsSync(join(root, allowed)))
    throw new Refusal(`there is no ${allowed}; list_cases lists what there is`);
  return allowed;
}
