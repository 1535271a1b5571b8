// The files below a folder, and what could not be looked into: nothing is passed over in silence.
import { lstatSync, readdirSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { diagnoseIoError } from './io-errors.js';
import { diagnose, type Diagnostic } from '../diagnostic.js';

/** Folders of others' programs, which hold no cases. */
const LEFT_OUT = new Set(['node_modules', '.git']);

export interface Walk {
  /** Paths from the folder, with slashes, in no order. */
  files: string[];
  /** Why some of it is not there. */
  diagnostics: Diagnostic[];
}

/** Walks a folder and those below it, links followed. `shown` is what the folder is called in messages. */
export function walkFolder(folder: string, shown: string): Walk {
  const walk: Walk = { files: [], diagnostics: [] };
  enter('', [], true);
  return walk;

  /** `above` are the real places of the folders around it: a link that leads to one of them would never end. */
  function enter(below: string, above: readonly string[], isRoot: boolean): void {
    const path = join(folder, below);
    const name = below === '' ? shown : join(shown, below);
    try {
      const place = realpathSync(path);
      if (above.includes(place)) {
        walk.diagnostics.push(diagnose('io/link-loop', { file: name }));
        return;
      }
      for (const entry of readdirSync(path, { withFileTypes: true, encoding: 'buffer' }))
        visit(entry, below, [...above, place]);
    } catch (error) {
      // a root that isn't there has no cases; that is told elsewhere
      if (!isRoot || !isMissing(error)) walk.diagnostics.push(diagnoseIoError(error, name, 'read'));
    }
  }

  function visit(entry: Dirent<Buffer>, below: string, above: readonly string[]): void {
    const name = entry.name.toString();
    const place = below === '' ? name : `${below}/${name}`;
    if (!Buffer.from(name).equals(entry.name)) {
      walk.diagnostics.push(diagnose('io/unreadable-name', { file: join(shown, place) }));
      return;
    }
    if (LEFT_OUT.has(name)) return;
    const path = join(folder, place);
    try {
      const isFolder = entry.isSymbolicLink() ? statSync(path).isDirectory() : entry.isDirectory();
      if (isFolder) enter(place, above, false);
      else walk.files.push(place);
    } catch (error) {
      // a link that leads nowhere may have been a case
      const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
      if (isLink) walk.files.push(place);
      else if (!isMissing(error)) walk.diagnostics.push(diagnoseIoError(error, join(shown, place), 'read'));
    }
  }
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT';
}
