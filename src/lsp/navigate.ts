// From a place in a case to another: what a live figure cites, where a field is cited and printed, the file of a name.
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { OpenCase } from '../cases/open.js';
import { formatPath, type Path, type Range } from '../diagnostic.js';
import { runsOfMemo } from '../memo/runs.js';
import { SETTINGS_FILE, PARTIALS_FOLDER, TEMPLATE_EXTENSION } from '../profile/profile.js';
import { pathAt } from '../source/path-at.js';
import { rangeOf, rawTextAt } from '../source/source.js';
import type { Analysis } from './analyse.js';
import { fieldOfLive, liveValueAt, pathOfExpression } from './describe.js';

/** A place in a file. */
export interface Location {
  /** A full path. */
  path: string;
  /** The whole file where it is not there. */
  range?: Range;
}

export function definitionAt(
  { open, path }: Analysis,
  offset: number,
  packageRoot: string,
): Location | undefined {
  if (!open) return undefined;
  const live = liveValueAt(open.source.text, offset);
  if (live) {
    const range = fieldOfLive(open, live.expression);
    return range && { path, range };
  }
  const found = pathAt(open.source, offset);
  if (!found) return undefined;
  const [first, second] = found.path;
  const value = rawTextAt(open.source, found.path).replaceAll(/^["']|["']$/g, '');
  if (found.path.length === 1 && first === 'profile') return profileFile(value, dirname(path), packageRoot);
  if (found.path.length === 1 && first === 'previous') {
    const file = resolve(dirname(path), value);
    return existsSync(file) ? { path: file } : undefined;
  }
  if (first === 'conditions' && second === 'guideline') {
    const at = (open.caseFile.documents ?? []).findIndex(
      (each) => typeof each === 'object' && each.id === value,
    );
    return at < 0 ? undefined : { path, range: rangeOf(open.source, ['documents', at]) };
  }
  // a field leads to where it is first cited, as a word leads to its use
  return referencesOf(open, found.path, path)[0];
}

function profileFile(name: string, folder: string, packageRoot: string): Location | undefined {
  const where = /[/\\.]/.test(name) ? resolve(folder, name) : join(packageRoot, 'templates', name);
  const file = where.endsWith(SETTINGS_FILE) ? where : join(where, SETTINGS_FILE);
  return existsSync(file) ? { path: file } : undefined;
}

/** Where a field is cited in texts of the case, and the templates of the sections that print it. */
export function referencesAt(
  { open, memo, path }: Analysis,
  offset: number,
  packageRoot: string,
): Location[] {
  if (!open) return [];
  const live = liveValueAt(open.source.text, offset);
  const field = live
    ? open.sources.of(pathOfExpression(live.expression)).reads[0]
    : pathAt(open.source, offset)?.path;
  if (!field) return [];
  const cited = referencesOf(open, field, path);
  return memo ? [...cited, ...printedIn(open, memo, field, packageRoot)] : cited;
}

function isAbout(open: OpenCase, fact: Path, field: Path): boolean {
  const name = formatPath(field);
  return open.sources.of(fact).reads.some((read) => formatPath(read) === name);
}

/** The live values in texts that cite a field. */
function referencesOf(open: OpenCase, field: Path, path: string): Location[] {
  const { text } = open.source;
  return [...text.matchAll(/\{\{([^{}\n]+)\}\}/g)].flatMap((match): Location[] => {
    const [whole, expression = ''] = match;
    if (!isAbout(open, pathOfExpression(expression), field)) return [];
    return [{ path, range: { start: match.index, end: match.index + whole.length } }];
  });
}

/** The texts of the case that print a field, and the partials. */
function printedIn(
  open: OpenCase,
  memo: NonNullable<Analysis['memo']>,
  field: Path,
  packageRoot: string,
): Location[] {
  const name = formatPath(field);
  const files = new Set<string>();
  for (const [section, blocks] of memo.sections)
    for (const { origin } of runsOfMemo(blocks)) {
      const isHere =
        (origin.from === 'case' && formatPath(origin.path) === name) ||
        (origin.from === 'fact' && origin.paths.some((fact) => isAbout(open, fact, field)));
      if (isHere) files.add(partialFile(open, section, packageRoot) ?? '');
    }
  return [...files].filter(Boolean).map((path) => ({ path }));
}

/** The file of a section's partial: the profile's own, or the built-in one. */
function partialFile({ profile }: OpenCase, section: string, packageRoot: string): string | undefined {
  const inner = `${PARTIALS_FOLDER}${section}${TEMPLATE_EXTENSION}`;
  const own = [...profile.ownFiles].find((file) => file.replaceAll('\\', '/').endsWith(inner));
  const file = own ?? join(packageRoot, 'templates/generic', inner);
  return existsSync(file) ? file : undefined;
}
